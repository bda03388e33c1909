import { code, codes, sentence, value } from './ask';

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const SCENARIOS = [[1, 2, 3]];
const WEIGHTS = [[0.5, 0.35, 0.15]];
const NAMES = ['units', 'unitPrice', 'multiples', 'weights', 'deflation', 'months', 'ramp', 'timing', 'fixed', 'intensity', 'growth', 'volume', 'failure', 'correlation', 'scenarios', 'paths', 'seed', 'percentiles', 'show'] as const; // prettier-ignore
const usual = { units: 100_000, unitPrice: 0.03, multiples: SCENARIOS, weights: WEIGHTS, deflation: [[0.2, 0.275, 0.4]], months: 6, volume: [[0.8, 1, 1.3]], paths: 1000 } as const; // prettier-ignore
const bands = (change: Partial<Record<(typeof NAMES)[number], unknown>> = {}): readonly unknown[] => {
  const given: Partial<Record<(typeof NAMES)[number], unknown>> = { ...usual, ...change };
  return NAMES.map((name) => given[name] ?? null);
};
const figures = (change: Parameters<typeof bands>[0] = {}): number[][] => codes('FORECAST_BANDS', ...bands(change)) as number[][];

describe('forecast with its range', () => {
  test('P57 the seed is 1 when left out, the same seed gives the same bits, another one others', () => {
    expect(figures()).toEqual(figures());
    expect(figures()).toEqual(figures({ seed: 1 }));
    expect(figures({ seed: 2 })).not.toEqual(figures());
  });
  test('P58 more than 100,000 paths', () => {
    expect(code('FORECAST_BANDS', ...bands({ paths: 100_001 }))).toBe('#VALUE!');
    expect(sentence('FORECAST_BANDS', ...bands({ paths: 100_001 }))).toBe('paths must be a whole number from 100 to 100000');
    expect(code('FORECAST_BANDS', ...bands({ paths: 100_000, months: 600 }))).toBe('#VALUE!');
  });
  test('P59 the total is drawn jointly over months and lines, not summed from P90s', () => {
    const lines = { units: column(100_000, 100_000, 100_000), months: 12 };
    const rows = figures(lines);
    const summed = rows.slice(0, 12).reduce((sum, row) => sum + (row[2] ?? NaN), 0);
    const total = rows[12]?.[2] ?? NaN;
    expect(rows).toHaveLength(13);
    expect(total).toBeLessThan(summed);
    const alone = figures({ months: 12, show: 'total' })[0]?.[2] ?? NaN;
    expect(total).toBeLessThan(3 * alone * 0.95);
  });
  test.each([
    ['P5', [[0.5, 0.3, 0.1]], 'weights sum to 0.90'],
    ['P6', [[1.1, -0.1, 0]], 'weight 2 is negative: -0.1'],
    ['P7', [[50, 35, 15]], 'weights sum to 100: use 50%, 35%, 15%'],
  ])('%s weights', (_, weights, says) => expect(sentence('FORECAST_BANDS', ...bands({ weights }))).toBe(says));
  test('P2 what is typed as a whole percent', () => {
    expect(sentence('FORECAST_BANDS', ...bands({ deflation: [[20, 27.5, 40]] }))).toContain('use 0.2 or 20%');
    expect(sentence('FORECAST_BANDS', ...bands({ failure: 2 }))).toContain('use 0.02 or 2%');
    expect(sentence('FORECAST_BANDS', ...bands({ growth: 3 }))).toContain('use 0.03 or 3%');
    expect(sentence('FORECAST_BANDS', ...bands({ percentiles: 90 }))).toContain('use 0.9 or 90%');
    expect(code('FORECAST_BANDS', ...bands({ deflation: 1 }))).toBe('#NUM!');
  });
  test('low, likely and high rise, and are one or three', () => {
    expect(sentence('FORECAST_BANDS', ...bands({ volume: [[1, 0.9, 1.2]] }))).toBe('volume must rise: low, likely, high');
    expect(sentence('FORECAST_BANDS', ...bands({ intensity: [[1, 2]] }))).toBe('intensity takes one cell, or three: low, likely, high');
    expect(code('FORECAST_BANDS', ...bands({ volume: [[0.9, null, 1.2]] }))).toBe('#N/A');
    expect(code('FORECAST_BANDS', ...bands({ volume: -1 }))).toBe('#VALUE!');
  });
  test('lines: a row of scenarios for all or one each; figures for all or one each', () => {
    const each = { units: column(100, 200), multiples: [[1, 2], [1, 3]], weights: [[0.5, 0.5], [1, 0]], growth: column(0.01, 0.02) }; // prettier-ignore
    expect(code('FORECAST_BANDS', ...bands(each))).toBe('a figure');
    expect(code('FORECAST_BANDS', ...bands({ ...each, weights: [[0.5, 0.5]], multiples: [[1, 2]] }))).toBe('a figure');
    expect(sentence('FORECAST_BANDS', ...bands({ ...each, growth: column(1, 2, 3) }))).toBe('growth takes one cell, or a column of 2');
    expect(code('FORECAST_BANDS', ...bands({ ...each, multiples: [[1, 2], [1, 2], [1, 2]] }))).toBe('#VALUE!'); // prettier-ignore
    expect(code('FORECAST_BANDS', ...bands({ ...each, multiples: [[1, 2, 3]] }))).toBe('#VALUE!');
    expect(code('FORECAST_BANDS', ...bands({ units: [[1, 2]] }))).toBe('#VALUE!');
    expect(codes('FORECAST_BANDS', 10, 1, column(1, 2), column(1, 0), 0, 1, 'step', null, null, null, null, null, null, null, null, 100, 1, 0.5)).toEqual([[10], [10]]); // prettier-ignore
  });
  test('P3 what is fixed is certain: it moves every percentile by itself', () => {
    const [without, more] = [figures({ show: 'months' }), figures({ show: 'months', fixed: 500 })];
    more.forEach((row, t) => row.forEach((figure, i) => expect(figure).toBeCloseTo((without[t]?.[i] ?? NaN) + 500, 6)));
    expect(code('FORECAST_BANDS', ...bands({ fixed: column(1, 2) }))).toBe('#VALUE!');
  });
  test('P4 the timing is start when left out', () => {
    expect(figures({ timing: 'start' })).toEqual(figures());
    expect(figures({ timing: 'end' })).not.toEqual(figures());
  });
  test('the range of a single certain scenario lies around SCENARIO_FORECAST', () => {
    const certain = { multiples: 2, weights: 1, deflation: 0.25, volume: 1, growth: 0.02, fixed: 40, show: 'months', paths: 100 };
    const forecast = codes('SCENARIO_FORECAST', 100_000, 0.03, 2, 1, 0.25, 6, null, null, 40, null, 0.02) as number[][];
    figures(certain).forEach((row, t) => row.forEach((figure) => expect(figure).toBeCloseTo(forecast[t]?.[0] ?? NaN, 6)));
  });
  test('what is too large to show', () => expect(code('FORECAST_BANDS', ...bands({ units: 1e300, unitPrice: 1e300 }))).toBe('#NUM!'));
  test('P4 SCENARIO_FORECAST names in its header what was used', () => {
    const rows = codes('SCENARIO_FORECAST', 10, 1, [[1, 2.5]], [[0.5, 0.5]], 0.25, 1, 'step', 'mid', null, null, null, 'top') as unknown[][];
    expect(rows[0]).toEqual(['1x', '2.5x', 'weighted, 25% a year, mid']);
    expect(value('DEFLATE', 10, 0.25, 0.5)).toBe(rows[1]?.[0]);
  });
});

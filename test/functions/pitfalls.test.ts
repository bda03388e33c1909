import { callFunction } from '../../src/functions/call';
import { functions } from '../../src/functions/index';

const code = (name: string, ...args: readonly unknown[]): string => {
  const answer = callFunction(name, args);
  return 'error' in answer ? answer.error.code : 'a figure';
};
const sentence = (name: string, ...args: readonly unknown[]): string | null => {
  const answer = callFunction(name, args);
  return 'error' in answer ? answer.error.message : 'a figure';
};
const value = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'value' in answer ? answer.value : answer;
};
const codes = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.error.code : cell))) : answer;
};
const forecast = (change: Readonly<Record<number, unknown>> = {}): readonly unknown[] =>
  [100000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0.25, 12, 'step', 'start', 0, 1, 0].map((cell, i) => (i in change ? change[i] : cell));

describe('prices that fall', () => {
  test('P1 uses the twelfth root, not a twelfth', () => {
    expect(value('DEFLATE', 100, 0.25, 12)).toBeCloseTo(75, 10);
    expect(value('DEFLATE', 100, 0.25, 1)).toBeCloseTo(97.63116, 5);
  });
  test.each([
    ['DEFLATE', [100, 25, 12]],
    ['SCENARIO_FORECAST', forecast({ 4: 25 })],
  ])('P2 %s says how to write 25', (name, args) => {
    expect(code(name, ...args)).toBe('#VALUE!');
    expect(sentence(name, ...args)).toContain('use 0.25 or 25%');
  });
  test('P2 a fall of 100% is no number, and prices may rise', () => {
    expect(code('DEFLATE', 100, 1, 12)).toBe('#NUM!');
    expect(code('SCENARIO_FORECAST', ...forecast({ 4: 1 }))).toBe('#NUM!');
    expect(value('DEFLATE', 100, -0.1, 12)).toBeCloseTo(110, 10);
  });
  test('P2 limits and growth typed as whole numbers', () => {
    expect(sentence('BAND', 1000, 2, 4)).toContain('use 0.02 or 2%');
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 10: 2 }))).toContain('use 0.02 or 2%');
    expect(sentence('ENVELOPE_STATUS', 1, 1, 1, 1, [[80, 90, 110]])).toContain('use 0.8 or 80%');
  });
  test('P3 what is fixed neither deflates nor grows', () => {
    expect(codes('SCENARIO_FORECAST', 0, 0.03, [[1, 3]], [[0.5, 0.5]], 0.25, 2, 'step', 'start', 500, 1, 0.02)).toEqual([
      [500, 500, 500],
      [500, 500, 500],
    ]);
  });
  test('P4 timing is start when left out', () => {
    expect(codes('SCENARIO_FORECAST', ...forecast({ 7: null }))).toEqual(codes('SCENARIO_FORECAST', ...forecast()));
    expect(codes('SCENARIO_FORECAST', ...forecast({ 7: 'end' }))).not.toEqual(codes('SCENARIO_FORECAST', ...forecast()));
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 7: 'late' }))).toBe('timing must be "start" or "mid" or "end", not "late"');
  });
});

describe('weights', () => {
  test.each([
    ['P5', [0.5, 0.3, 0.1], 'weights sum to 0.90'],
    ['P6 negative', [1.1, -0.1, 0], 'weight -0.1 is negative'],
    ['P6 above 1', [1.5, 0, 0], 'weights sum to 1.5'],
    ['P7', [50, 35, 15], 'weights sum to 100: use 50%, 35%, 15%'],
  ])('%s', (_, weights, says) => {
    for (const args of [
      ['SCENARIO_FORECAST', ...forecast({ 3: [weights] })],
      ['ENVELOPE_SPLIT', 100, [weights]],
    ] as readonly (readonly [string, ...unknown[]])[]) {
      const [name, ...cells] = args;
      expect(code(name, ...cells)).toBe('#VALUE!');
      expect(sentence(name, ...cells)).toContain(says);
    }
  });
  test('P5 a millionth is forgiven, a hundredth of a percent is not', () => {
    const third = 1 / 3;
    expect(codes('ENVELOPE_SPLIT', 100, [[third, third, third]])).toEqual([[33.34, 33.33, 33.33]]);
    expect(code('ENVELOPE_SPLIT', 100, [[0.3333, 0.3333, 0.3333]])).toBe('#VALUE!');
  });
  test('a blank weight is missing', () => expect(code('ENVELOPE_SPLIT', 100, [[0.5], [null], [0.5]])).toBe('#N/A'));
});

describe('costs and units', () => {
  test('P8 zero units', () => expect(code('COST_PER_UNIT', 100, 0)).toBe('#DIV/0!'));
  test('P9 zero cost over zero units is not zero', () => expect(code('COST_PER_UNIT', 0, 0)).toBe('#DIV/0!'));
  test('P9 blank units are missing', () => {
    for (const blank of [null, '', [[null]], [['']]]) {
      expect(code('COST_PER_UNIT', 100, blank)).toBe('#N/A');
      expect(sentence('COST_PER_UNIT', 100, blank)).toBe('units missing');
    }
  });
  test('P10 negative units', () => {
    expect(code('COST_PER_UNIT', 100, -5)).toBe('#VALUE!');
    expect(sentence('COST_PER_UNIT', [[1], [2]], [[10], [-5]])).toBe('units are negative in row 2');
  });
  test('P11 a credit makes the cost negative', () => expect(value('COST_PER_UNIT', -50, 100)).toBe(-0.5));
  test('P12 SUM / SUM, not the mean of the ratios', () => expect(value('COST_PER_UNIT', [[100], [100]], [[1], [100]])).toBeCloseTo(200 / 101, 12));
  test('P13 ranges of unequal size', () => {
    const column = (n: number): number[][] => Array.from({ length: n }, () => [1]);
    for (const mode of ['total', 'each']) expect(sentence('COST_PER_UNIT', column(12), column(11), mode)).toBe('12 vs 11 rows');
    expect(sentence('RETURN_RATIO', [[1, 2, 3]], [[1, 2]])).toBe('3 vs 2 columns');
    expect(sentence('BAND_STATUS', column(12), [Array.from({ length: 12 }, () => 1)], 0.02, 0.04)).toBe('12 × 1 vs 1 × 12 cells');
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 2: [[1, 2]] }))).toContain('2 vs 3');
    expect(sentence('COST_PER_UNIT', 100, column(11))).toBe('1 vs 11 rows');
  });
  test('a row without one of its figures is missing, not zero', () => {
    expect(sentence('COST_PER_UNIT', [[100], [50]], [[10], [null]])).toBe('units missing in row 2');
    expect(sentence('RETURN_RATIO', [[100], [50]], [[10], ['']])).toBe('cost missing in row 2');
    expect(value('COST_PER_UNIT', [[100], [null], [50]], [[10], [null], [5]])).toBe(10);
  });
  test('P39 sums are exact', () => {
    expect(value('COST_PER_UNIT', [[0.1], [0.2]], [[1], [0]])).toBe(0.3);
    expect(value('RETURN_RATIO', 0.3, 0.1)).toBe(3);
  });
  test('P48 zero cost', () => expect(code('RETURN_RATIO', 100, 0)).toBe('#DIV/0!'));
  test('modes are closed words, in any case', () => {
    expect(value('COST_PER_UNIT', 4, 2, ' TOTAL ')).toBe(2);
    expect(sentence('COST_PER_UNIT', 4, 2, 'row')).toBe('mode must be "total" or "each", not "row"');
    expect(sentence('RETURN_RATIO', 4, 2, 'each')).toBe('type must be "gross" or "net", not "each"');
  });
});

describe('splits, envelopes and bands', () => {
  test('P38 the parts sum to the cent', () => expect(codes('ENVELOPE_SPLIT', 0.05, [[1], [1], [1]])).toEqual([[0.02], [0.02], [0.01]]));
  test('P41 a cent below is below', () => {
    expect(value('ENVELOPE_STATUS', 7999.99, 10000, 0, 30000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 7999.999, 10000, 0, 30000)).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', 0.1 + 0.2, 0.3, 0, 30000, [[0.5, 1, 1.1]])).toBe('REVIEW');
  });
  test('P42 nothing allocated', () => {
    expect(value('ENVELOPE_STATUS', 0, 0, 0, 30000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', 5, 0, 5, 0)).toBe('UNFUNDED');
    expect(code('ENVELOPE_STATUS', 5, null, 5, 30000)).toBe('#N/A');
    expect(codes('ENVELOPE_STATUS', 5, 0, 5, 30000, null, 'all')).toEqual([['UNFUNDED', '#DIV/0!', 5 / 30000, 'EXEC_APPROVAL', 32995]]);
    expect(code('ENVELOPE_STATUS', 5, -1, 5, 30000)).toBe('#VALUE!');
  });
  test('P43 a credit note makes a quiet month, the quarter still counts', () => {
    expect(value('ENVELOPE_STATUS', -500, 10000, 20000, 30000)).toBe('OK');
    expect(value('ENVELOPE_STATUS', -500, 10000, 33000.01, 30000)).toBe('EXEC_APPROVAL');
  });
  test('the next limit is the one that comes first as spending goes on', () => {
    expect(codes('ENVELOPE_STATUS', 26842, 32000, 79182, 96000, null, 'all')).toEqual([['ALERT', 0.8388125, 0.8248125, 'REVIEW', 1958]]);
    expect(codes('ENVELOPE_STATUS', 100, 30000, 98000, 90000, null, 'all')).toEqual([['OK', 100 / 30000, 98000 / 90000, 'EXEC_APPROVAL', 1000]]);
    expect(codes('ENVELOPE_STATUS', 1, 30000, 99001, 90000, null, 'all')).toEqual([['EXEC_APPROVAL', 1 / 30000, 99001 / 90000, 'past the last', '']]);
  });
  test('own thresholds: three figures, blank together for the usual ones', () => {
    const spend = [25000, 30000, 25000, 90000] as const;
    expect(value('ENVELOPE_STATUS', ...spend)).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', ...spend, [['', '', '']])).toBe('ALERT');
    expect(value('ENVELOPE_STATUS', ...spend, [[0.95], [1], [1.05]])).toBe('OK');
    expect(code('ENVELOPE_STATUS', ...spend, [[0.95, null, 1.05]])).toBe('#N/A');
    expect(code('ENVELOPE_STATUS', ...spend, [[0.95, 1]])).toBe('#VALUE!');
    expect(code('ENVELOPE_STATUS', ...spend, [[0.95, 0.9, 1.1]])).toBe('#VALUE!');
    expect(code('ENVELOPE_STATUS', ...spend, [[0, 0.9, 1.1]])).toBe('#VALUE!');
  });
  test('P45 no spend above the floor', () => {
    expect(code('MARGINAL_RETURN', 200, 200, 5, 9)).toBe('#N/A');
    expect(sentence('MARGINAL_RETURN', 200, 100, 5, 9)).toBe('no spend above floor');
  });
  test('P46 revenue of zero allows nothing; negative revenue is no number', () => {
    expect(codes('BAND', 0, 0.02, 0.04)).toEqual([[0, 0]]);
    expect(code('BAND', -1, 0.02, 0.04)).toBe('#NUM!');
    expect(value('BAND_STATUS', 0.01, 0, 0.02, 0.04)).toBe('ABOVE_CEILING');
  });
  test('P47 the ceiling below the floor', () => {
    expect(code('BAND', 100, 0.04, 0.02)).toBe('#VALUE!');
    expect(code('BAND_STATUS', 1, 100, 0.04, 0.02)).toBe('#VALUE!');
    expect(code('BAND', 100, -0.01, 0.02)).toBe('#VALUE!');
  });
  test('a column in gives a column out, a row in gives a row out', () => {
    expect(codes('BAND', [[100], [200]], 0.02, 0.04)).toEqual([[2, 4], [4, 8]]); // prettier-ignore
    expect(codes('BAND', [[100, 200, -1]], 0.02, 0.04)).toEqual([[2, 4, '#NUM!'], [4, 8, '#NUM!']]); // prettier-ignore
    expect(codes('ENVELOPE_STATUS', [[8, 0]], [[10, 10]], [[8, 0]], [[30, 30]])).toEqual([['ALERT', 'OK']]);
    expect(code('BAND', [[1, 2], [3, 4]], 0.02, 0.04)).toBe('#VALUE!'); // prettier-ignore
    expect(codes('DEFLATE', [[100], [200]], [[0], [0.5]], 12)).toEqual([[100], [100]]);
  });
});

describe('what stands in cells', () => {
  /** Arguments with which each function gives a figure. */
  const good: Readonly<Record<string, readonly unknown[]>> = {
    COST_PER_UNIT: [100, 10],
    RETURN_RATIO: [100, 10],
    SCENARIO_FORECAST: forecast(),
    ENVELOPE_STATUS: [1, 10, 1, 30],
    BAND: [100, 0.02, 0.04],
    BAND_STATUS: [3, 100, 0.02, 0.04],
    MARGINAL_RETURN: [1, 2, 3, 4],
    ENVELOPE_SPLIT: [100, [[0.5, 0.5]]],
    DEFLATE: [100, 0.25, 12],
  };
  const places = functions.flatMap(({ name, parameters }) =>
    Object.values(parameters).flatMap(({ optional, choices }, i) => (optional || choices !== undefined ? [] : [[name, i] as const])),
  );
  const put = (name: string, i: number, cell: unknown): readonly unknown[] => (good[name] ?? []).map((old, k) => (k === i ? cell : old));

  test('every function is tried', () => expect(Object.keys(good).sort()).toEqual(functions.map(({ name }) => name).sort()));
  test.each(places)('P14, P66 %s, place %i: text, TRUE, blanks and errors', (name, i) => {
    expect(code(name, ...(good[name] ?? []))).toBe('a figure');
    for (const text of ['1,200', '(500)', '1\u00a0200', '12%', 'twelve', ' ']) expect([text, code(name, ...put(name, i, text))]).toEqual([text, '#VALUE!']);
    for (const bool of [true, false, [[true]]]) expect(code(name, ...put(name, i, bool))).toBe('#VALUE!');
    for (const blank of [null, '', [[null]], [['']]]) expect(code(name, ...put(name, i, blank))).toBe('#N/A');
    for (const error of ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#REF!', '#NAME?', '#NULL!']) {
      expect(code(name, ...put(name, i, error))).toBe(error);
      expect(code(name, ...put(name, i, [[{ code: error }]]))).toBe(error);
      expect(code(name, ...put(name, i, [[{ type: 'Error', basicType: 'Error', basicValue: error }]]))).toBe(error);
    }
    expect(code(name, ...put(name, i, [[{}]]))).toBe('#VALUE!');
    for (const no of [NaN, Infinity]) expect(code(name, ...put(name, i, no))).toBe('#NUM!');
    expect(code(name, ...(good[name] ?? []).slice(0, i))).toBe('#VALUE!');
  });
  test('P61 a whole column is read to its last figure', () => {
    const column = (...top: readonly unknown[]): unknown[][] => Array.from({ length: 250_000 }, (_, i) => [top[i] ?? null]);
    expect(value('COST_PER_UNIT', column(10, 20), column(1, 2))).toBe(10);
    expect(codes('COST_PER_UNIT', column(10, 20, 30), column(1, 2), 'each')).toEqual([[10], [10], ['#N/A']]);
    expect(codes('COST_PER_UNIT', column(10), [[1], [2]], 'each')).toEqual([[10], ['#N/A']]);
    expect(sentence('COST_PER_UNIT', column(10, 20, 30), [[1], [2]])).toBe('3 vs 2 rows');
    expect(code('DEFLATE', column(), 0.25, 12)).toBe('#N/A');
  });
  test('P61 more than 200,000 cells', () => {
    const many = Array.from({ length: 200_001 }, () => [1]);
    expect(code('COST_PER_UNIT', many, many)).toBe('#VALUE!');
    expect(sentence('COST_PER_UNIT', many, many)).toContain('200001');
    expect(value('COST_PER_UNIT', many.slice(1), many.slice(1))).toBe(1);
  });
  test('a spill has the error in the bad row only', () => {
    expect(codes('RETURN_RATIO', [[9], [null], ['x'], ['#N/A'], [8]], [[3], [1], [1], [1], [0]], 'gross', 'each')).toEqual([[3], ['#N/A'], ['#VALUE!'], ['#N/A'], ['#DIV/0!']]); // prettier-ignore
  });
  test('a range where one cell is meant', () =>
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 0: [[1], [2]] }))).toBe('units takes one cell, not a range'));
  test('too many values', () => expect(sentence('DEFLATE', 1, 0.1, 1, 1)).toBe('takes at most 3 values, not 4'));
});

describe('forecasts', () => {
  test.each([
    [5, 0],
    [5, 1.5],
    [5, 601],
    [0, -1],
    [1, -1],
    [2, [[1, -2, 3]]],
    [8, [[1], [2]]],
    [9, -1],
  ])('argument %i of %j is #VALUE!', (i, cell) => expect(code('SCENARIO_FORECAST', ...forecast({ [i]: cell }))).toBe('#VALUE!'));
  test('growth of -100% is no number', () => expect(code('SCENARIO_FORECAST', ...forecast({ 10: -1 }))).toBe('#NUM!'));
  test('a figure too large is no number', () => expect(code('SCENARIO_FORECAST', ...forecast({ 0: 1e300, 1: 1e300 }))).toBe('#NUM!'));
  test('the way is geometric when left out', () => {
    expect(codes('SCENARIO_FORECAST', ...forecast({ 6: '' }))).toEqual(codes('SCENARIO_FORECAST', ...forecast({ 6: 'geometric' })));
  });
  test('fixed and intensity month by month', () => {
    expect(codes('SCENARIO_FORECAST', 10, 2, 1, 1, 0, 2, 'step', 'start', [[5], [7]], [[1], [3]], 0.5)).toEqual([
      [35, 35],
      [142, 142],
    ]);
  });
});

import { code, forecast, sentence, value } from './ask';

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

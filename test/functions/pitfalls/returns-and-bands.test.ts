import { code, codes, sentence, value } from './ask';

const flat = (n: number): number[][] => Array.from({ length: n }, () => [10000]);
const history = (...spend: readonly (number | null)[]): (number | null)[][] => spend.map((one) => [one]);

describe('the place in a band', () => {
  test('P46, P47 the metric and the limits', () => {
    expect(code('BAND_POSITION', 1, -1, 0.02, 0.04)).toBe('#NUM!');
    expect(code('BAND_POSITION', 1, 0, 0.02, 0.04)).toBe('#DIV/0!');
    expect(code('BAND_POSITION', 1, 100, 0.04, 0.02)).toBe('#VALUE!');
    expect(sentence('BAND_POSITION', 1, 100, 2, 4)).toContain('use 0.02 or 2%');
  });
  test('a row of months, one metric missing', () => expect(codes('BAND_POSITION', [[200, 300]], [[10000, null]], 0.02, 0.04)).toEqual([[0, '#N/A']]));
  test('P39 headroom is exact', () => expect(value('HEADROOM', 0.3, 0.1)).toBe(0.2));
});

describe('a band from history', () => {
  test('P52 needs six months', () => {
    expect(code('BAND_CALIBRATE', history(1, 2, 3, 4, 5), flat(5))).toBe('#N/A');
    expect(sentence('BAND_CALIBRATE', history(1, 2, 3, 4, 5, null), [...flat(5), [null]])).toBe('needs 6 months, has 5');
  });
  test('percentiles as PERCENTILE.INC, between months in proportion', () => {
    expect(codes('BAND_CALIBRATE', history(100, 200, 300, 400, 500, 600), flat(6))).toEqual([[0.02, 0.05]]);
    expect(codes('BAND_CALIBRATE', history(100, 200, 300, 400, 500, 600), flat(6), 0.1, 0.5)).toEqual([[0.015, expect.closeTo(0.035, 12)]]);
  });
  test('P13 unequal sizes, a blank in one column, a month without revenue', () => {
    expect(sentence('BAND_CALIBRATE', history(1, 2, 3, 4, 5, 6), flat(7))).toBe('6 vs 7 rows');
    expect(sentence('BAND_CALIBRATE', history(1, 2, null, 4, 5, 6, 7), flat(7))).toBe('spend missing in row 3');
    expect(code('BAND_CALIBRATE', history(1, 2, 3, 4, 5, 6), [...flat(5), [0]])).toBe('#NUM!');
  });
  test('P2 percentiles typed as whole numbers, negative or in the wrong order', () => {
    const six = [history(1, 2, 3, 4, 5, 6), flat(6)] as const;
    expect(sentence('BAND_CALIBRATE', ...six, 20, 80)).toContain('use 0.2 or 20%');
    expect(code('BAND_CALIBRATE', ...six, -0.1, 0.8)).toBe('#VALUE!');
    expect(code('BAND_CALIBRATE', ...six, 0.8, 0.2)).toBe('#VALUE!');
  });
});

describe('returns', () => {
  test('a hurdle of zero, and three where none is given', () => {
    expect(code('MAX_SPEND', 100, 0)).toBe('#DIV/0!');
    expect(value('MAX_SPEND', 900000)).toBe(300000);
    expect(codes('MAX_SPEND', [[900], [600]], [[3], [null]])).toEqual([[300], [200]]);
  });
  test('P48 a net return of zero cost is no number', () => expect(code('RETURN_RATIO', 5, 0, 'net')).toBe('#DIV/0!'));
  test('a net return is the gross one less 1', () => expect(value('RETURN_RATIO', [[4.5], [0.9]], [[0.15], [0.15]], 'net')).toBe(17));
});

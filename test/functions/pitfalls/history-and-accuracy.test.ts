import { code, codes, sentence, value } from './ask';

/** The first days of months of 2026, as Excel counts them. */
const [JAN, FEB, MAR, APR, MAY] = [46_023, 46_054, 46_082, 46_113, 46_143];
const down = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('history', () => {
  test('P15 a missing month is named, and is zero only by choice', () => {
    expect(sentence('TREND_GROWTH', down(100, 121), down(JAN, MAR))).toBe('Feb 26 missing');
    expect(code('TREND_GROWTH', down(100, 121), down(JAN, MAR))).toBe('#N/A');
    expect(value('TREND_GROWTH', down(100, 121), down(JAN, MAR), 'zero')).toBeCloseTo(0.1, 12);
    expect(sentence('FORECAST_ACCURACY', down(10, 30), down(10, 20), down(JAN, APR))).toBe('Feb 26 missing');
    expect(codes('FORECAST_ACCURACY', down(10, 30), down(10, 20), down(JAN, APR), 'zero')).toEqual([[0.25, -0.25, 2.5, 4]]);
    expect(sentence('TREND_GROWTH', down(100, null, 121))).toBe('figure 2 missing');
  });
  test('P16 the same month twice', () => {
    expect(sentence('TREND_GROWTH', down(1, 2, 3), down(JAN, FEB, JAN + 30))).toBe('Jan 26 is there twice');
    expect(code('FORECAST_ACCURACY', down(1, 2), down(1, 2), down(MAY, MAY))).toBe('#VALUE!');
  });
  test('P17 rows in any order give the same answer', () => {
    expect(value('TREND_GROWTH', down(121, 100, 110), down(MAR, JAN, FEB))).toBe(value('TREND_GROWTH', down(100, 110, 121)));
    expect(codes('FORECAST_ACCURACY', down(3, 1, 2), down(1, 2, 4), down(MAR, JAN, FEB))).toEqual(
      codes('FORECAST_ACCURACY', down(1, 2, 3), down(2, 4, 1), down(JAN, FEB, MAR)),
    );
  });
  test('P18 dates as text are not guessed', () => expect(code('TREND_GROWTH', down(1, 2), down('01/02/2026', '02/02/2026'))).toBe('#VALUE!'));
  test('P13 months and figures of unequal size', () => {
    expect(code('TREND_GROWTH', down(1, 2, 3), down(JAN, FEB))).toBe('#VALUE!');
    expect(code('TREND_GROWTH', down(1, 2, 3), JAN)).toBe('#VALUE!');
    expect(sentence('TREND_GROWTH', [[1, 2], [3, 4]])).toBe('history must be one column or one row'); // prettier-ignore
    expect(code('FORECAST_ACCURACY', down(1, 2, 3), down(1, 2))).toBe('#VALUE!');
    expect(code('FORECAST_ACCURACY', down(1, 2), down(1, 2), down(JAN))).toBe('#VALUE!');
  });
  test('P66 one blank cell beside a range is missing, and one figure there is a range too short', () => {
    for (const name of ['FORECAST_ACCURACY', 'BAND_CALIBRATE']) {
      for (const [a, b] of [[down(1, 2, 3), null], [[[null]], down(1, 2, 3)], [down(1, 2, 3), [['']]]]) expect([name, code(name, a, b)]).toEqual([name, '#N/A']); // prettier-ignore
      expect(sentence(name, down(1, 2, 3), 5)).toBe('3 vs 1 rows');
    }
    expect(code('ROLLING_FORECAST', [[null]], down(1, 2, 3), 0)).toBe('#N/A');
    expect(code('ROLLING_FORECAST', [[4]], down(1, 2, 3), 0)).toBe('#VALUE!');
  });
  test('P52 too little history', () => {
    expect(sentence('TREND_GROWTH', down(1))).toBe('needs 2, has 1');
    expect(sentence('TREND_GROWTH', down(1, 2, 3, 4), null, null, 6)).toBe('needs 6, has 4');
    expect(sentence('OUTLIERS', down(1, 2, 3, 4, 5, 6, 7))).toBe('needs 8, has 7');
    expect(sentence('OUTLIERS', down(1, 2, 3, 4, 5, 6, 7, null))).toBe('needs 8, has 7');
    expect(sentence('VOLATILITY_FLAG', 5)).toBe('needs 2, has 1');
    for (const name of ['TREND_GROWTH', 'OUTLIERS', 'VOLATILITY_FLAG']) expect(code(name, 1)).toBe('#N/A');
  });
  test('P53 nothing grows from zero, and what ends at zero shrank by all of it', () => {
    expect(code('TREND_GROWTH', down(0, 10, 20))).toBe('#NUM!');
    expect(code('TREND_GROWTH', down(-5, 10))).toBe('#NUM!');
    expect(code('TREND_GROWTH', down(5, -10))).toBe('#NUM!');
    expect(value('TREND_GROWTH', down(5, 10, 0))).toBe(-1);
  });
});

describe('accuracy', () => {
  test('P51 actuals that are all zero', () => expect(code('FORECAST_ACCURACY', down(0, 0), down(0, 0))).toBe('#DIV/0!'));
  test('blank in both is no row, blank in one is missing', () => {
    expect(codes('FORECAST_ACCURACY', down(10, null, 20), down(10, null, 20))).toEqual([[0, 0, 0, 2]]);
    expect(sentence('FORECAST_ACCURACY', down(10, 20), down(10, null))).toBe('forecast missing in row 2');
    expect(code('FORECAST_ACCURACY', down(null), down(null))).toBe('#N/A');
  });
  test('P39 misses are exact', () => expect(codes('FORECAST_ACCURACY', down(0.3, 0.1), down(0.1, 0.3))).toEqual([[1, 0, 0.2, 2]]));
  test('a credit among the actuals does not turn the error round', () =>
    expect(codes('FORECAST_ACCURACY', down(-10, 30), down(0, 30))).toEqual([[0.25, 0.25, 5, 2]]));
});

describe('what stands out', () => {
  test('swings of half and more, from zero, and in either direction', () => {
    expect(value('VOLATILITY_FLAG', down(100, 149.99, 90))).toBe(false);
    expect(value('VOLATILITY_FLAG', down(0.1, 0.15))).toBe(true);
    expect(value('VOLATILITY_FLAG', down(0, 0, 0))).toBe(false);
    expect(value('VOLATILITY_FLAG', down(0, 0, 1))).toBe(true);
    expect(value('VOLATILITY_FLAG', [[100, 50]])).toBe(true);
    expect(code('VOLATILITY_FLAG', [[100, 50]], 50)).toBe('#VALUE!');
    expect(code('VOLATILITY_FLAG', [[100, 50]], 0)).toBe('#VALUE!');
    expect(codes('VOLATILITY_FLAG', [[1, 2], [1, 'x'], [1, null], [1, 1]])).toEqual([[true], ['#VALUE!'], ['#N/A'], [false]]); // prettier-ignore
  });
  test('P66 a bad or blank place spoils itself only, and is left out of the usual', () => {
    const users = down(10, 12, 11, 'x', 9, null, 10, 13, 11, '#N/A', 95);
    expect(codes('OUTLIERS', users)).toEqual(down(false, false, false, '#VALUE!', false, '', false, false, false, '#N/A', true));
  });
  test('most are equal: the share of the median decides, and a score has no scale', () => {
    const users = [[10, 10, 10, 10, 10, 10, 14, 16]];
    expect(codes('OUTLIERS', users)).toEqual([[false, false, false, false, false, false, false, true]]);
    expect(codes('OUTLIERS', users, 3.5, 0.3)).toEqual([[false, false, false, false, false, false, true, true]]);
    expect(codes('OUTLIERS', users, 3.5, 0.5, 'score')).toEqual([Array.from({ length: 8 }, () => '#DIV/0!')]);
    expect(codes('OUTLIERS', [[0, 0, 0, 0, 0, 0, 0, 1]])).toEqual([[false, false, false, false, false, false, false, true]]);
    expect(code('OUTLIERS', users, 0)).toBe('#VALUE!');
    expect(code('OUTLIERS', users, 3.5, -1)).toBe('#VALUE!');
  });
  test('the score is signed: below the median is below zero', () => {
    const [row = []] = codes('OUTLIERS', [[1, 2, 3, 4, 5, 6, 7, 8]], 3.5, 0.5, 'score') as number[][];
    expect(row[0]).toBeCloseTo((1 - 4.5) / (1.4826 * 2), 12);
    expect(row[7]).toBeCloseTo((8 - 4.5) / (1.4826 * 2), 12);
  });
});

import { code, codes, sentence, value } from './ask';

const down = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** Mon 1 June 2026, a month of 30 days and 22 working days. */
const JUNE = 46_174;

describe('run rates', () => {
  test('P19 fewer than three days say nothing, unless asked', () => {
    expect(sentence('RUN_RATE', 500, 2, 30)).toBe('needs 3 days, has 2');
    expect(code('RUN_RATE', 500, 2, 30)).toBe('#N/A');
    expect(value('RUN_RATE', 500, 2, 30, 1)).toBe(7500);
    expect(code('RUN_RATE', 500, 0, 30, 0)).toBe('#DIV/0!');
  });
  test('P19 days are whole and within the period', () => {
    expect(code('RUN_RATE', 500, 31, 30)).toBe('#VALUE!');
    expect(code('RUN_RATE', 500, 4.5, 30)).toBe('#VALUE!');
    expect(code('RUN_RATE', 500, -1, 30)).toBe('#VALUE!');
    expect(sentence('RUN_RATE', 500, 10, 30, -1)).toBe('least must not be below 0');
    expect(code('RUN_RATE', 500, 4, 0)).toBe('#VALUE!');
    expect(value('RUN_RATE', 500, 30, 30)).toBe(500);
  });
  test('working days: weekends and holidays do not spend', () => {
    expect(value('RUN_RATE', 2200, 10, 30, 3, 'working', JUNE)).toBe(6050);
    // A holiday within the days done, one after them, and a Saturday that is no working day anyway.
    expect(value('RUN_RATE', 2100, 10, 30, 3, 'working', JUNE, down(JUNE + 2, JUNE + 18, JUNE + 5))).toBe(6000);
    expect(sentence('RUN_RATE', 1, 10, 30, 3, 'working')).toBe('periodStart missing: working days are counted from it');
    expect(sentence('RUN_RATE', 1, 3, 30, 3, 'working', JUNE + 4)).toBe('needs 3 days, has 1');
  });
  test('a year is this month and those that remain, not twelve times it', () => {
    expect(value('RUN_RATE', 1000, 15, 30, 3, null, null, null, 11)).toBe(24_000);
    expect(value('RUN_RATE', 1000, 15, 30, 3, null, null, null, 1, 0.1)).toBeCloseTo(4200, 9);
    expect(value('RUN_RATE', 1000, 15, 30, 3, null, null, null, 0, 0.1)).toBe(2000);
    expect(code('RUN_RATE', 1000, 15, 30, 3, null, null, null, 1, 10)).toBe('#VALUE!');
    expect(code('RUN_RATE', 1000, 15, 30, 3, null, null, null, 1.5)).toBe('#VALUE!');
    expect(code('RUN_RATE', 1000, 15, 30, 3, null, null, null, 1, -1)).toBe('#NUM!');
  });
  test('P39 the projection is exact', () => expect(value('RUN_RATE', 0.1, 10, 30)).toBe(0.3));
});

describe('rolling forecast', () => {
  test('closed months are read from actuals only, open ones from the forecast only', () => {
    expect(codes('ROLLING_FORECAST', [[1, 2, 'x', '#N/A']], [['x', '#REF!', 30, 40]], 2)).toEqual([[1, 2, 30, 40]]);
    expect(codes('ROLLING_FORECAST', [[1, null, 5]], [[1, 2, null]], 2)).toEqual([[1, '#N/A', '#N/A']]);
  });
  test('the month under way needs its days; a line without spend spoils itself only', () => {
    const [actual, forecast] = [[[10, null], [20, null]], [[9, 11], [9, 21]]]; // prettier-ignore
    expect(codes('ROLLING_FORECAST', actual, forecast, 1, down(6, null), 10, 30)).toEqual([[10, 18], [20, '#N/A']]); // prettier-ignore
    expect(codes('ROLLING_FORECAST', actual, forecast, 1, down(6, 9), 10)).toEqual([[10, '#N/A'], [20, '#N/A']]); // prettier-ignore
    expect(codes('ROLLING_FORECAST', actual, forecast, 1, down(6, 9), 10, 30, 1)).toEqual([[10, 26], [20, 29]]); // prettier-ignore
    expect(codes('ROLLING_FORECAST', actual, forecast, 1, 6, 0, 30, 2)).toEqual([[10, 66], [20, 66]]); // prettier-ignore
    expect(codes('ROLLING_FORECAST', actual, forecast, 1, down('#REF!', 9))).toEqual([[10, '#REF!'], [20, '#N/A']]); // prettier-ignore
    expect(sentence('ROLLING_FORECAST', actual, forecast, 1, down(6, 9, 1), 10, 30)).toBe('monthToDate has 3 cells vs 2 lines');
    expect(code('ROLLING_FORECAST', actual, forecast, 1, 6, down(10, 10, 10), 30)).toBe('#VALUE!');
  });
  test('months may run down, all may be closed, and closed is a count', () => {
    expect(codes('ROLLING_FORECAST', down(1, 2, null), down(5, 5, 7), 2)).toEqual(down(1, 2, 7));
    expect(codes('ROLLING_FORECAST', [[1, 2]], [[8, 9]], 2, 5, 10, 30)).toEqual([[1, 2]]);
    for (const closed of [-1, 3, 0.5]) expect(code('ROLLING_FORECAST', [[1, 2]], [[8, 9]], closed)).toBe('#VALUE!');
    expect(code('ROLLING_FORECAST', [[1, 2, 3]], [[8, 9]], 1)).toBe('#VALUE!');
  });
});

import { code, codes, sentence, value } from './ask';

const down = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** 1 Oct, 1 Jan and 31 Jan 2026, and 1 Feb 2028 (a leap year), as Excel counts days. */
const [OCT, JAN, JAN31, FEB28] = [46_296, 46_023, 46_053, 46_784];

describe('seats', () => {
  test('P20 seats are charged by the days of each period, 29 February counted', () => {
    expect(value('SEAT_COST', 1, 29, 'month', 1, FEB28 + 28, null, FEB28)).toBeCloseTo(1, 12);
    expect(value('SEAT_COST', 1, 366, 'year', 1, null, FEB28 + 28, FEB28 - 31)).toBeCloseTo(60, 9);
    expect(value('SEAT_COST', 1, 31, 'month', 3, OCT + 30, null, OCT)).toBeCloseTo(1 + 62, 9);
  });
  test('P20 a term from the 31st ends with shorter months', () => {
    // From 31 Jan: to 28 Feb, to 31 Mar; a seat that leaves on 27 Feb was there for all of the first 28 days.
    expect(value('SEAT_COST', 1, 28, 'month', 2, null, JAN31 + 27, JAN31)).toBe(28);
    expect(value('SEAT_COST', 1, 31, 'month', 2, null, JAN31 + 28, JAN31)).toBeCloseTo(31 + 1, 9);
  });
  test('who leaves before the start or joins after the end costs nothing', () => {
    expect(value('SEAT_COST', 5, 30, 'month', 2, null, JAN - 1, JAN)).toBe(0);
    expect(value('SEAT_COST', 5, 30, 'month', 2, JAN + 400, null, JAN)).toBe(0);
    expect(sentence('SEAT_COST', 5, 30, 'month', 2, JAN + 9, JAN + 3, JAN)).toBe('left is before joined');
    expect(sentence('SEAT_COST', 5, 30, 'month', 2, JAN + 9)).toBe('start missing: days are counted from it');
    expect(code('SEAT_COST', 5, 30, 'month', 1.5, JAN + 9, null, JAN)).toBe('#VALUE!');
    expect(value('SEAT_COST', 5, 30, 'month', 1.5)).toBe(225);
  });
  test('P18 a day as text', () => expect(code('SEAT_COST', 5, 30, 'month', 1, '2026-01-05', null, JAN)).toBe('#VALUE!'));
  test('P48 nobody is active, and more than all', () => {
    expect(code('EFFECTIVE_SEAT_COST', 10, 30, 0)).toBe('#DIV/0!');
    expect(value('EFFECTIVE_SEAT_COST', 10, 30, 12)).toBe(25);
  });
  test('P10 negative figures', () => {
    expect(code('SEAT_COST', 1, -30)).toBe('#VALUE!');
    expect(code('USAGE_COST', -1, 30)).toBe('#VALUE!');
    expect(code('USAGE_COST', 1, 30, -1)).toBe('#VALUE!');
    expect(code('ROLE_BUDGET', 1, 30, [[-1]])).toBe('#VALUE!');
    expect(code('BURST_RESERVE', 100, 2, -1)).toBe('#VALUE!');
    expect(code('CAPACITY_BUDGET', 1, 2, -0.1)).toBe('#VALUE!');
  });
  test('P40 tiny prices keep all their digits', () => expect(value('USAGE_COST', 3, 0.000000001)).toBe(3e-9));
});

describe('seats and usage together', () => {
  test('P67 included tokens cost nothing more, and show what they would have cost', () => {
    expect(value('BLENDED_COST', 10, 20, 0, 0, 5000, 5000, 0.01)).toBe(200);
    expect(codes('BLENDED_COST', 10, 20, 0, 0, 5000, 8000, 0.01, null, null, 'parts')).toEqual([[200, 0, 0, 0, 0, 200, 50, 3000]]);
  });
  test('P32 prepaid credits burn down first, plan by plan: the rest of one pays for no other', () => {
    expect(codes('BLENDED_COST', 0, 0, 0, 0, down(50, 150), down(100, 100), 2, null, null, 'parts')).toEqual([[0, 0, 100, 0, 0, 100, 300, 50]]);
  });
  test('usage needs its price, and no price is no zero', () => {
    expect(sentence('BLENDED_COST', 1, 1, 1, 1, 10, 5)).toBe('overagePrice missing: what does usage beyond the included cost?');
    expect(code('BLENDED_COST', 1, 1, down(1, 2), down(1, null))).toBe('#N/A');
    expect(code('BLENDED_COST', 1, 1, 1, 1, null, null, null, down(5, null))).toBe('#N/A');
    expect(code('BLENDED_COST', 1, 1, 1, 1, '#REF!')).toBe('#REF!');
    expect([code('BLENDED_COST', 1, 1, 1, 1, null, 'ten'), code('BLENDED_COST', 1, 1, 1, 1, null, null, 'ten')]).toEqual(['#VALUE!', '#VALUE!']);
    expect(code('CAPACITY_BUDGET', 1, 2, 0.1, '#DIV/0!')).toBe('#DIV/0!');
  });
  test('P13 ranges of unequal size', () => {
    expect(sentence('BLENDED_COST', down(1, 2, 3), down(1, 2), 1, 1)).toBe('3 vs 2 rows');
    expect(sentence('ROLE_BUDGET', down(1, 2, 3), down(1, 2), [[5]])).toBe('2 vs 3 rows');
    expect(sentence('ROLE_BUDGET', 1, 1, [[5, 6]], [[1]])).toBe('1 vs 2 columns');
    expect(sentence('ROLE_BUDGET', 20, [[39, 49]], [[5, 6]])).toContain('seatPrice takes one cell');
    expect(code('ROLE_BUDGET', 20, 39, [[5, 6]], '#REF!')).toBe('#REF!');
  });
  test('a bad role spoils its own row only', () => {
    expect(codes('ROLE_BUDGET', down(2, 3), 10, [[1, 1], [1, null]])).toEqual([[24], ['#N/A']]); // prettier-ignore
    expect(codes('SEAT_COST', down(2, null, 'x', 4), 10)).toEqual([[20], ['#N/A'], ['#VALUE!'], [40]]);
  });
  test('bands are compared in cents', () => {
    expect(value('ALLOWANCE_STATUS', 0.1 + 0.2, 0.3, 0.3)).toBe('IN');
    expect(code('ALLOWANCE_STATUS', 1, 3, 2)).toBe('#VALUE!');
  });
  test('the gap needs the money that is funded', () => {
    expect(sentence('CAPACITY_BUDGET', 1, 2, 0.1, null, 'gap')).toBe('funded missing');
    expect(sentence('CAPACITY_BUDGET', 1, 2, 25)).toContain('use 0.25 or 25%');
    expect(sentence('BURST_RESERVE', 100, 0.9, 1)).toContain('below 1');
  });
});

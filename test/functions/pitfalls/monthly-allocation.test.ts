import { code, codes, sentence } from './ask';

const NEW_YEAR = 46023;
test('P38 the months sum to the cent', () => {
  expect(codes('MONTHLY_ALLOCATION', 100, 'even')).toEqual([[33.34, 33.33, 33.33]]);
  expect(codes('MONTHLY_ALLOCATION', -100)).toEqual([[-33.34, -33.33, -33.33]]);
  expect(codes('MONTHLY_ALLOCATION', 1000, 'even', null, 3, 0)).toEqual([[334, 333, 333]]);
});
test('P21 a vendor month that two 4-4-5 periods share is split by its days', () => expect(codes('MONTHLY_ALLOCATION', 3100, [[25, 6]])).toEqual([[2500, 600]]));
test('P20 days of a leap year', () => expect(codes('MONTHLY_ALLOCATION', 9100, 'days', 46753)).toEqual([[3100, 2900, 3100]]));
test('patterns of weeks come again each quarter', () => {
  expect(codes('MONTHLY_ALLOCATION', 2600, '4-5-4', null, 6)).toEqual([[400, 500, 400, 400, 500, 400]]);
  expect(codes('MONTHLY_ALLOCATION', 1300, '5-4-4')).toEqual([[500, 400, 400]]);
  expect(sentence('MONTHLY_ALLOCATION', 1300, '4-4-5', null, 4)).toContain('months must be 3, 6, 9 or 12');
});
test('P5, P6, P7 a profile of shares sums to 1', () => {
  expect(sentence('MONTHLY_ALLOCATION', 100, [[0.5, 0.3, 0.1]])).toBe('weights sum to 0.90');
  expect(sentence('MONTHLY_ALLOCATION', 100, [[1.5, -0.5]])).toBe('weight 2 is negative: -0.5');
  expect(codes('MONTHLY_ALLOCATION', 100, [[50, 30, 20]])).toEqual([[50, 30, 20]]);
  expect(code('MONTHLY_ALLOCATION', 100, [[0.5, null, 0.5]])).toBe('#N/A');
  expect(code('MONTHLY_ALLOCATION', 100, [[0, 0]])).toBe('#VALUE!');
  expect(codes('MONTHLY_ALLOCATION', 100, [[1], [1]])).toEqual([[50, 50]]);
});
test('what the pattern needs', () => {
  expect(sentence('MONTHLY_ALLOCATION', 100, 'days')).toContain('start missing');
  expect(code('MONTHLY_ALLOCATION', 100, 'monthly')).toBe('#VALUE!');
  expect(code('MONTHLY_ALLOCATION', 100, '#REF!')).toBe('#REF!');
  for (const months of [0, 1.5, 61]) expect(code('MONTHLY_ALLOCATION', 100, 'even', null, months)).toBe('#VALUE!');
  expect(code('MONTHLY_ALLOCATION', 100, 'even', null, 3, 9)).toBe('#VALUE!');
});
test('P18 a date as text is not guessed', () => {
  expect(sentence('MONTHLY_ALLOCATION', 100, 'days', '01/02/2026')).toContain('a date as text');
  expect(code('MONTHLY_ALLOCATION', 100, 'days', 5)).toBe('#NUM!');
});
test('envelopes below one another give rows, beside one another columns; a bad one spoils its own', () => {
  expect(codes('MONTHLY_ALLOCATION', [[300], [null], ['x']])).toEqual([[100, 100, 100], ['#N/A', '#N/A', '#N/A'], ['#VALUE!', '#VALUE!', '#VALUE!']]); // prettier-ignore
  expect(codes('MONTHLY_ALLOCATION', [[300, 600]])).toEqual([[100, 200], [100, 200], [100, 200]]); // prettier-ignore
  expect(codes('MONTHLY_ALLOCATION', 9000, 'days', NEW_YEAR)).toEqual([[3100, 2800, 3100]]);
});

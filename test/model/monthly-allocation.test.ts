import { toText } from '../../src/model/decimal';
import { weightsOf } from '../../src/model/allocation';
import { monthKeys, monthlyAllocation, profileKeys } from '../../src/model/monthly-allocation';
import type { Day } from '../../src/model/month';

const keys = (result: ReturnType<typeof monthKeys>): unknown => (result.ok ? result.value.map(toText) : result.fault.kind);
const start = '2028-02-10' as Day;

test.each([
  ['even', 4, null, ['1', '1', '1', '1']],
  ['4-4-5', 3, null, ['4', '4', '5']],
  ['5-4-4', 6, null, ['5', '4', '4', '5', '4', '4']],
  ['days', 3, start, ['29', '31', '30']],
  ['days', 3, null, 'missing'],
  ['4-5-4', 2, null, 'mistyped'],
  ['even', 61, null, 'mistyped'],
] as const)('%s over %d months', (pattern, months, from, wanted) => expect(keys(monthKeys(pattern, months, from))).toEqual(wanted));
test('counts stand in proportion, shares must sum to 1', () => {
  expect(keys(profileKeys([4, 4, 5]))).toEqual(['4', '4', '5']);
  expect(keys(profileKeys([1, 1, 1]))).toEqual(['1', '1', '1']);
  expect(keys(profileKeys([0.25, 0.75]))).toEqual(['0.25', '0.75']);
  expect(keys(profileKeys([0.25, 0.7]))).toBe('mistyped');
  expect(keys(profileKeys([2, null]))).toBe('missing');
  expect(keys(profileKeys([2, -1]))).toBe('mistyped');
});
test('months of 90,000 in weeks', () => {
  const weeks = monthKeys('4-4-5', 3, null);
  const by = weeks.ok ? weightsOf(weeks.value) : weeks;
  expect(by.ok && monthlyAllocation(90000, by.value, 2)).toEqual({ ok: true, value: [27692.31, 27692.31, 34615.38] });
  expect(by.ok && monthlyAllocation(90000, by.value, -1).ok).toBe(false);
});

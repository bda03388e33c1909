import type { Day } from '../../src/model/month';
import { byMonth, days, holds, inclusive, overlap, period, wholeMonth } from '../../src/model/period';
import type { Month } from '../../src/model/month';

const d = (text: string): Day => text as Day;

test('P20, P27 an invoice from 15 March to 14 March is split by its days, the leap day counted', () => {
  const year = inclusive(d('2027-03-15'), d('2028-03-14'));
  expect(year === undefined ? 0 : days(year)).toBe(366);
  const parts = year === undefined ? [] : byMonth(year);
  expect(parts).toHaveLength(13);
  expect(parts[0]).toEqual({ month: '2027-03', days: 17 });
  expect(parts[11]).toEqual({ month: '2028-02', days: 29 });
  expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(366);
});
test('a period is half open: its end is not in it', () => {
  const october = wholeMonth('2026-10' as Month);
  expect(holds(october, d('2026-10-01'))).toBe(true);
  expect(holds(october, d('2026-10-31'))).toBe(true);
  expect(holds(october, d('2026-11-01'))).toBe(false);
  expect(byMonth(october)).toEqual([{ month: '2026-10', days: 31 }]);
});
test('a period does not end before it starts; an empty one touches no month', () => {
  expect(period(d('2026-10-02'), d('2026-10-01'))).toBeUndefined();
  const empty = period(d('2026-10-02'), d('2026-10-02'));
  expect(empty === undefined ? null : [days(empty), byMonth(empty)]).toEqual([0, []]);
});
test('what two periods share', () => {
  expect(overlap(wholeMonth('2026-10' as Month), { start: d('2026-10-20'), end: d('2026-11-20') })).toEqual({ start: '2026-10-20', end: '2026-11-01' });
  expect(overlap(wholeMonth('2026-10' as Month), wholeMonth('2026-11' as Month))).toBeUndefined();
});

import { toCell } from '../../src/model/decimal';
import { consumption, type Beside } from '../../src/model/envelope-consumption';
import { limit, standing, THRESHOLDS, thresholds } from '../../src/model/envelope-ladder';
import { calendarClock, projection } from '../../src/model/envelope-projection';
import type { Day } from '../../src/model/month';

const nothing: Beside = { accrued: null, committed: null, rolledOver: null, rollover: null, cap: null };
const spend = (month: number, allocation: number, quarter: number, envelope: number, beside: Partial<Beside> = {}) => {
  const found = consumption(month, allocation, quarter, envelope, { ...nothing, ...beside });
  if (!found.ok) throw new Error(found.fault.kind);
  return found.value;
};

// T50 to T58 of the finance reference.
test.each([
  [23999.99, 30000, 23999.99, 'OK'],
  [24000, 30000, 24000, 'ALERT'],
  [26999.99, 30000, 26999.99, 'ALERT'],
  [27000, 30000, 27000, 'REVIEW'],
  [30000.01, 30000, 30000.01, 'REVIEW'],
  [33000, 30000, 99000, 'REVIEW'],
  [33000, 30000, 99000.01, 'EXEC_APPROVAL'],
  [10000, 30000, 99000.01, 'EXEC_APPROVAL'],
  [500, 0, 500, 'UNFUNDED'],
])('%d of %d, quarter %d: %s', (month, allocation, quarter, level) => {
  expect(standing(spend(month, allocation, quarter, 90000), THRESHOLDS)).toMatchObject({ ok: true, value: { level } });
});
test('limits rise, are above 0 and are no whole percents', () => {
  const at = (share: number) => {
    const one = limit(share, false);
    return one.ok ? one.value : undefined;
  };
  expect([at(80), at(0), at(-1), at(NaN)]).toEqual([undefined, undefined, undefined, undefined]);
  expect(thresholds({ ...THRESHOLDS, alert: at(0.95) ?? THRESHOLDS.alert }).ok).toBe(false);
  expect(thresholds(THRESHOLDS).ok).toBe(true);
});
test('consumption is actual, accrued and committed; what is carried over makes the month larger in proportion', () => {
  const whole = spend(10, 30, 20, 90, { accrued: 1, committed: 2, rolledOver: 9, rollover: 'full' });
  expect([whole.month, whole.quarter, whole.allocation, whole.envelope].map(toCell)).toEqual([11, 23, 33, 99]);
  expect(toCell(spend(10, 30, 20, 90, { rolledOver: 9, rollover: 'capped', cap: 0.05 }).envelope)).toBe(94.5);
  expect(toCell(spend(10, 0, 20, 0, { rolledOver: 9, rollover: 'full' }).envelope)).toBe(9);
});
test('the calendar month and quarter of a day, also at the end of a year', () => {
  expect(calendarClock('2026-11-30' as Day)).toEqual({ asOf: '2026-11-30', monthStart: '2026-11-01', monthEnd: '2026-11-30', quarterEnd: '2026-12-31' });
  expect(calendarClock('2028-02-01' as Day)).toMatchObject({ monthEnd: '2028-02-29', quarterEnd: '2028-03-31' });
});
test('on the last day of a month what is forecast for it has come', () => {
  const clock = calendarClock('2026-10-31' as Day);
  expect(projection(spend(20000, 30000, 20000, 90000), 25000, 80000, clock, THRESHOLDS)).toMatchObject({
    ok: true,
    value: { word: 'WILL_ALERT', date: '2026-10-31' },
  });
  expect(projection(spend(25000, 30000, 20000, 90000), 20000, 80000, clock, THRESHOLDS)).toMatchObject({ ok: true, value: { word: 'ALERT', date: null } });
});

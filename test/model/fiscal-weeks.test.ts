import { fiscalPeriods } from '../../src/model/fiscal-weeks';
import { addDays, asDay, type Day } from '../../src/model/month';

const day = (text: string): Day => asDay(text) ?? ('0001-01-01' as Day);
const retail = { startMonth: 2, namedAfter: 'start', pattern: '4-5-4' } as const;
const at = (text: string, anchor: string | null = null) => {
  const periodOf = fiscalPeriods(retail, anchor === null ? null : day(anchor));
  if (!periodOf.ok) throw new Error(JSON.stringify(periodOf.fault));
  const period = periodOf.value(day(text));
  if (!period.ok) throw new Error(JSON.stringify(period.fault));
  return period.value;
};

test('P22 the years of 53 weeks are those of US retail', () => {
  const years = Array.from({ length: 28 }, (_, i) => 2000 + i);
  expect(years.filter((year) => at(`${String(year)}-06-15`).weeksOfYear === 53)).toEqual([2000, 2006, 2012, 2017, 2023]);
});
test('retail years begin and end where the trade says', () => {
  expect(at('2023-01-29')).toMatchObject({ label: 'FY23 P01', week: 1, first: '2023-01-29', last: '2023-02-25', weeks: 4 });
  expect(at('2024-02-03')).toMatchObject({ label: 'FY23 P12', week: 53, weeks: 5, weeksOfYear: 53 });
  expect(at('2024-02-04')).toMatchObject({ label: 'FY24 P01', week: 1, weeksOfYear: 52 });
});
test('every day lies in its period, and periods follow without a gap', () => {
  let before = at('2021-12-31');
  for (let date = day('2022-01-01'); date < day('2025-03-01'); date = addDays(date, 1)) {
    const now = at(date);
    expect(now.first <= date && date <= now.last).toBe(true);
    if (now.label !== before.label) {
      expect([now.first, addDays(before.last, 1)]).toEqual([date, date]);
      expect(now.number).toBe((before.number % 12) + 1);
    }
    before = now;
  }
});
test('an anchor sets the weekday, and must be a first day itself', () => {
  expect(at('2026-02-02', '2026-02-02')).toMatchObject({ label: 'FY26 P01', first: '2026-02-02' });
  expect(at('2026-02-01', '2026-02-02').label).toBe('FY25 P12');
  expect(fiscalPeriods(retail, day('2026-02-10'))).toMatchObject({ ok: false, fault: { kind: 'mistyped' } });
});

import { calendarRow, calendarRows } from '../../src/model/fiscal';
import type { Month } from '../../src/model/month';

const february = { startMonth: 2, namedAfter: 'start', pattern: 'months' } as const;

test('October of a year that starts in February is the third month of its third quarter', () => {
  expect(calendarRow('2026-10' as Month, february)).toEqual({
    Month: '2026-10',
    Label: 'Oct 26',
    FiscalYear: 'FY26',
    Quarter: 'Q3',
    QuarterLabel: 'FY26 Q3',
    QuarterStart: '2026-08',
    MonthOfQuarter: 3,
    Days: 31,
    Weeks: 31 / 7,
  });
});
test('P23 the year is named after its first or its last calendar year', () => {
  expect(calendarRow('2026-01' as Month, february).QuarterLabel).toBe('FY25 Q4');
  expect(calendarRow('2026-01' as Month, { ...february, namedAfter: 'end' }).FiscalYear).toBe('FY26');
  expect(calendarRow('2026-02' as Month, { ...february, namedAfter: 'end' }).FiscalYear).toBe('FY27');
  for (const namedAfter of ['start', 'end'] as const)
    expect(calendarRow('2026-12' as Month, { ...february, startMonth: 1, namedAfter }).QuarterLabel).toBe('FY26 Q4');
});
test('36 rows: each quarter has its three months, each year its four quarters', () => {
  const rows = calendarRows('2025-02' as Month, 36, february);
  expect(rows).toHaveLength(36);
  expect(rows.at(-1)?.Month).toBe('2028-01');
  rows.forEach((row, i) => {
    expect(row.MonthOfQuarter).toBe((i % 3) + 1);
    expect(row.Quarter).toBe(`Q${String(Math.floor((i % 12) / 3) + 1)}`);
    expect(row.QuarterStart).toBe(rows[i - (i % 3)]?.Month);
  });
});
test('quarters in weeks', () => {
  const weeks = (pattern: '4-4-5' | '4-5-4' | '5-4-4'): number[] => calendarRows('2026-02' as Month, 3, { ...february, pattern }).map(({ Weeks }) => Weeks);
  expect(weeks('4-4-5')).toEqual([4, 4, 5]);
  expect(weeks('4-5-4')).toEqual([4, 5, 4]);
  expect(weeks('5-4-4')).toEqual([5, 4, 4]);
  expect(calendarRow('2026-04' as Month, { ...february, pattern: '4-4-5' }).Days).toBe(35);
});

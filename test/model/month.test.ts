import {
  addDays,
  addMonths,
  asDay,
  asMonth,
  daysBetween,
  daysInMonth,
  fromSerial,
  label,
  monthsBetween,
  toSerial,
  type Day,
  type Month,
} from '../../src/model/month';

const day = (text: string) => text as Day;
const month = (text: string) => text as Month;

test.each([
  ['2026-02-29', undefined],
  ['2024-02-29', '2024-02-29'],
  ['2026-04-31', undefined],
  ['2026-00-10', undefined],
])('%s as a day is %s', (text, expected) => {
  expect(asDay(text)).toBe(expected);
});

test('a month has two digits and a year four', () => {
  expect(asMonth('2026-13')).toBeUndefined();
  expect(asMonth('2026-10')).toBe('2026-10');
});

test.each([
  ['2025-12-09', 46000],
  ['1900-03-01', 61],
  ['2026-10-31', 46326],
])('%s is serial %d in Excel', (text, serial) => {
  expect(toSerial(day(text))).toBe(serial);
  expect(fromSerial(serial)).toBe(text);
});

test('days and months count across leap years and year ends, and back', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addMonths(month('2025-11'), 12)).toBe('2026-11');
  expect(addMonths(month('2026-01'), -1)).toBe('2025-12');
  expect(monthsBetween(month('2025-11'), month('2026-10'))).toBe(11);
  expect(daysInMonth(month('2100-02'))).toBe(28);
  for (let n = -700000; n <= 800000; n += 997) expect(daysBetween(day('2000-01-01'), addDays(day('2000-01-01'), n))).toBe(n);
});

test('a label is what sheets show', () => {
  expect(label(month('2026-10'))).toBe('Oct 26');
});

import { mistyped, ok, type Result } from './fault';
import { calendarRow, type FiscalCalendar } from './fiscal';
import { addDays, addMonths, daysBetween, firstDay, monthOf, type Day, type Month } from './month';

/** Where a day lies in a company's year. */
export interface FiscalPeriod {
  /** `FY26 P09`. */
  readonly label: string;
  readonly year: string;
  readonly quarter: string;
  /** 1 to 12. */
  readonly number: number;
  /** The week of the year, 1 to 53. */
  readonly week: number;
  readonly first: Day;
  readonly last: Day;
  /** Weeks of the period: 4 or 5, 6 in a long last one; days ÷ 7 for calendar months. */
  readonly weeks: number;
  /** Weeks of the year: 52 or 53; null where the year is of calendar months. */
  readonly weeksOfYear: 52 | 53 | null;
}

const WEEKS = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4] } as const;
const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** The day of the anchor's weekday that is nearest to a first of a month: at most three days before or after. */
function nearest(first: Day, anchor: Day): Day {
  const after = ((daysBetween(first, anchor) % 7) + 7) % 7;
  return addDays(first, after > 3 ? after - 7 : after);
}
/** A Sunday, on which retail years begin. */
const SUNDAY = '2023-01-29' as Day;

/**
 * The fiscal period of a day. `months`: twelve calendar months from the start month on. In weeks (4-4-5 and its kin): the year starts on the weekday of the anchor
 * nearest to the first of the start month (a Sunday when there is no anchor), so some years have 53 weeks; the 53rd belongs to period 12.
 * Source: the 52/53-week year of US retail (National Retail Federation, 4-5-4 calendar) and of 26 CFR 1.441-2. An anchor must itself be such a first day.
 */
export function fiscalPeriod(date: Day, calendar: FiscalCalendar, anchor: Day | null): Result<FiscalPeriod> {
  const { startMonth } = calendar;
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) return mistyped('startMonth must be a whole number from 1 to 12');
  return calendar.pattern === 'months' ? ok(byMonths(date, calendar)) : byWeeks(date, calendar, calendar.pattern, anchor);
}

function byMonths(date: Day, calendar: FiscalCalendar): FiscalPeriod {
  const month = monthOf(date);
  const row = calendarRow(month, calendar);
  const number = (Number(row.Quarter.slice(1)) - 1) * 3 + row.MonthOfQuarter;
  const since = daysBetween(firstDay(addMonths(month, 1 - number)), date);
  const last = addDays(firstDay(addMonths(month, 1)), -1);
  const label = `${row.FiscalYear} P${two(number)}`;
  return {
    label,
    year: row.FiscalYear,
    quarter: row.Quarter,
    number,
    week: Math.floor(since / 7) + 1,
    first: firstDay(month),
    last,
    weeks: row.Weeks,
    weeksOfYear: null,
  };
}

function byWeeks(date: Day, calendar: FiscalCalendar, pattern: keyof typeof WEEKS, anchor: Day | null): Result<FiscalPeriod> {
  const weekday = anchor ?? SUNDAY;
  const startOf = (year: number): Day => nearest(firstDay(`${four(year)}-${two(calendar.startMonth)}` as Month), weekday);
  if (anchor !== null) {
    const year = Number(anchor.slice(0, 4));
    if (![year - 1, year, year + 1].some((one) => startOf(one) === anchor)) {
      return mistyped(`anchor ${anchor} is no first day of a year: it must lie within three days of the first of the start month`);
    }
  }
  const guess = Number(date.slice(0, 4));
  const year = [guess + 1, guess, guess - 1].find((one) => startOf(one) <= date) ?? guess - 1;
  const [start, next] = [startOf(year), startOf(year + 1)];
  const weeksOfYear = daysBetween(start, next) === 371 ? 53 : 52;
  const lengths = Array.from({ length: 12 }, (_, i) => (WEEKS[pattern][i % 3] ?? 4) + (i === 11 ? weeksOfYear - 52 : 0));
  const week = Math.floor(daysBetween(start, date) / 7) + 1;
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  const index = ends.findIndex((end) => week <= end);
  const weeks = lengths[index] ?? 4;
  const first = addDays(start, ((ends[index] ?? 0) - weeks) * 7);
  // The name of a year is that of its start month, also where it starts some days before.
  const named = calendarRow(`${four(year)}-${two(calendar.startMonth)}` as Month, calendar).FiscalYear;
  return ok({
    label: `${named} P${two(index + 1)}`,
    year: named,
    quarter: `Q${String(Math.floor(index / 3) + 1)}`,
    number: index + 1,
    week,
    first,
    last: addDays(first, weeks * 7 - 1),
    weeks,
    weeksOfYear,
  });
}

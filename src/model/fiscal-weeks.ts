import { mistyped, noNumber, ok, type Result } from './fault';
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
/** Its own end is the beginning of the next, which days of four digits do not have. */
const LAST_YEAR = '9999-01-01' as Day;
/** A Sunday, on which retail years begin. */
const SUNDAY = '2023-01-29' as Day;

/**
 * How the fiscal period of a day is found. `months`: twelve calendar months from the start month on. In weeks (4-4-5 and its kin): the year starts on the weekday of the anchor
 * nearest to the first of the start month (a Sunday when there is no anchor), so some years have 53 weeks; the 53rd belongs to period 12.
 * Source: the 52/53-week year of US retail (National Retail Federation, 4-5-4 calendar), which is that of 26 CFR 1.441-2(a)(1)(iii)(B): the
 * weekday nearest to the end of a month. An anchor must itself be such a first day. Days of 9999 are `#NUM!`.
 */
export function fiscalPeriods(calendar: FiscalCalendar, anchor: Day | null): Result<(date: Day) => Result<FiscalPeriod>> {
  const { startMonth, pattern } = calendar;
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) return mistyped('startMonth must be a whole number from 1 to 12');
  const periodOf = pattern === 'months' ? ok((date: Day) => byMonths(date, calendar)) : byWeeks(calendar, WEEKS[pattern], anchor);
  return periodOf.ok ? ok((date) => (date < LAST_YEAR ? ok(periodOf.value(date)) : noNumber('fiscal years are known up to 9998'))) : periodOf;
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

/** The twelve periods of one year in weeks. */
function yearOf(start: Day, next: Day, name: string, pattern: readonly number[]): readonly FiscalPeriod[] {
  const weeksOfYear = daysBetween(start, next) === 371 ? 53 : 52;
  let before = 0;
  return Array.from({ length: 12 }, (_, i) => {
    const weeks = (pattern[i % 3] ?? 4) + (i === 11 ? weeksOfYear - 52 : 0);
    const first = addDays(start, before * 7);
    before += weeks;
    const quarter = `Q${String(Math.floor(i / 3) + 1)}`;
    return {
      label: `${name} P${two(i + 1)}`,
      year: name,
      quarter,
      number: i + 1,
      week: before - weeks + 1,
      first,
      last: addDays(first, weeks * 7 - 1),
      weeks,
      weeksOfYear,
    };
  });
}

function byWeeks(calendar: FiscalCalendar, pattern: readonly number[], anchor: Day | null): Result<(date: Day) => FiscalPeriod> {
  const startMonthOf = (year: number): Month => `${four(year)}-${two(calendar.startMonth)}` as Month;
  const startOf = (year: number): Day => nearest(firstDay(startMonthOf(year)), anchor ?? SUNDAY);
  if (anchor !== null) {
    const year = Number(anchor.slice(0, 4));
    if (![year - 1, year, year + 1].some((one) => startOf(one) === anchor)) {
      return mistyped(`anchor ${anchor} is no first day of a year: it must lie within three days of the first of the start month`);
    }
  }
  const years = new Map<number, readonly FiscalPeriod[]>();
  // The name of a year is that of its start month, also where it starts some days before.
  const periodsOf = (year: number): readonly FiscalPeriod[] => {
    const known = years.get(year) ?? yearOf(startOf(year), startOf(year + 1), calendarRow(startMonthOf(year), calendar).FiscalYear, pattern);
    years.set(year, known);
    return known;
  };
  return ok((date) => {
    const guess = Number(date.slice(0, 4));
    const around = [guess - 1, guess, guess + 1].flatMap(periodsOf);
    const found = around.find(({ first, last }) => first <= date && date <= last);
    if (found === undefined) throw new Error(`no fiscal year holds ${date}`);
    return { ...found, week: found.week + Math.floor(daysBetween(found.first, date) / 7) };
  });
}

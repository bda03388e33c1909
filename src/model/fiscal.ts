import { addMonths, daysInMonth, label, monthsFrom, type Month } from './month';

/** How a fiscal quarter is cut: by calendar months, or in weeks as retailers count. */
type Pattern = 'months' | '4-4-5' | '4-5-4' | '5-4-4';
/** A company's year, as data. */
export interface FiscalCalendar {
  /** The month in which the year starts, 1 for January. */
  readonly startMonth: number;
  /** FY26 is the year that starts in 2026, or the one that ends in it. */
  readonly namedAfter: 'start' | 'end';
  readonly pattern: Pattern;
}

/** A row of the Calendar sheet. */
export interface CalendarRow {
  readonly Month: Month;
  readonly Label: string;
  readonly FiscalYear: string;
  readonly Quarter: string;
  readonly QuarterLabel: string;
  readonly QuarterStart: Month;
  readonly MonthOfQuarter: number;
  readonly Days: number;
  readonly Weeks: number;
}

const WEEKS = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4] } as const satisfies Record<Exclude<Pattern, 'months'>, readonly number[]>;

/** Days and weeks of a period: those of its calendar month, or those that the pattern gives it. */
function length(month: Month, ofQuarter: number, pattern: Pattern): { readonly Days: number; readonly Weeks: number } {
  if (pattern === 'months') return { Days: daysInMonth(month), Weeks: daysInMonth(month) / 7 };
  const weeks = WEEKS[pattern][ofQuarter - 1] ?? 4;
  return { Days: weeks * 7, Weeks: weeks };
}

/** Where a month lies in a company's year. */
export function calendarRow(month: Month, { startMonth, namedAfter, pattern }: FiscalCalendar): CalendarRow {
  const [year, ofYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const since = (ofYear - startMonth + 12) % 12;
  const startYear = ofYear < startMonth ? year - 1 : year;
  // A year that starts in January ends in the same calendar year, so both names agree.
  const name = namedAfter === 'start' || startMonth === 1 ? startYear : startYear + 1;
  const MonthOfQuarter = (since % 3) + 1;
  const FiscalYear = `FY${String(name % 100).padStart(2, '0')}`;
  const Quarter = `Q${String(Math.floor(since / 3) + 1)}`;
  return {
    Month: month,
    Label: label(month),
    FiscalYear,
    Quarter,
    QuarterLabel: `${FiscalYear} ${Quarter}`,
    QuarterStart: addMonths(month, 1 - MonthOfQuarter),
    MonthOfQuarter,
    ...length(month, MonthOfQuarter, pattern),
  };
}

/** The rows of the Calendar sheet, `count` months from `from` on. */
export const calendarRows = (from: Month, count: number, calendar: FiscalCalendar): readonly CalendarRow[] =>
  monthsFrom(from, count).map((month) => calendarRow(month, calendar));

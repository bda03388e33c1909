import { addDays, addMonths, daysBetween, firstDay, monthOf, type Day, type Month } from './month';

/** Days from `start` up to, not including, `end`. Empty when they are the same. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** A period, unless it ends before it starts. */
export const period = (start: Day, end: Day): Period | undefined => (end < start ? undefined : { start, end });
/** The period of a document that names its first and its last day, as invoices do. */
export const inclusive = (first: Day, last: Day): Period | undefined => period(first, addDays(last, 1));
export const wholeMonth = (month: Month): Period => ({ start: firstDay(month), end: firstDay(addMonths(month, 1)) });

/** How many days it holds. */
export const days = ({ start, end }: Period): number => daysBetween(start, end);
export const holds = ({ start, end }: Period, day: Day): boolean => start <= day && day < end;
/** What two periods share; `undefined` when nothing. */
export function overlap(a: Period, b: Period): Period | undefined {
  const shared = { start: later(a.start, b.start), end: earlier(a.end, b.end) };
  return shared.start < shared.end ? shared : undefined;
}

/** The months that a period touches and how many of its days lie in each: the keys by which an invoice over several months is split. */
export function byMonth(of: Period): readonly { readonly month: Month; readonly days: number }[] {
  const parts: { readonly month: Month; readonly days: number }[] = [];
  for (let month = monthOf(of.start); firstDay(month) < of.end; month = addMonths(month, 1)) {
    const shared = overlap(of, wholeMonth(month));
    if (shared !== undefined) parts.push({ month, days: days(shared) });
  }
  return parts;
}

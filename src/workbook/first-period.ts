import { addDays, addMonths, asMonth, firstDay, type Day, type Month } from '../model/month';

/** The month that is closed when the first figures come, and as of which day: the last month that they hold and that is over, else the last. */
export function firstPeriod(months: readonly string[], today: string): { readonly period: Month; readonly asOf: Day } | undefined {
  const known = months.flatMap((month) => asMonth(month) ?? []).sort();
  const period = known.filter((month) => month < today.slice(0, 7)).at(-1) ?? known.at(-1);
  return period === undefined ? undefined : { period, asOf: endOf(period, today) };
}

/** The last day of a month, or today while it is not over. */
export function endOf(period: Month, today: string): Day {
  const last = addDays(firstDay(addMonths(period, 1)), -1);
  return last < today ? last : (today.slice(0, 10) as Day);
}

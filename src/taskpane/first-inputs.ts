import { type Month, addDays, addMonths, firstDay } from '../model/month';
import type { WorkbookInputs } from '../workbook/inputs';
import { type Job, monthsOf } from './job';

/** What a workbook starts with when the first files are the analyst's own: the month that is closed is the last one that they hold and that is over, else the last. */
export function firstInputs(job: Job, now: string): WorkbookInputs | null {
  const today = now.slice(0, 10);
  const months = monthsOf(job);
  const period = months.filter((month) => month < today.slice(0, 7)).at(-1) ?? months.at(-1);
  if (period === undefined) return null;
  const last = addDays(firstDay(addMonths(period as Month, 1)), -1);
  return { policy: { Policy_Period: period, Policy_AsOf: last < today ? last : today }, tables: {}, cells: {} };
}

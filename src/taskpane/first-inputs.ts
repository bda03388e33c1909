import { firstPeriod } from '../workbook/first-period';
import type { WorkbookInputs } from '../workbook/inputs';
import { type Job, monthsOf } from './job';

/** What a workbook starts with when the first files are the analyst's own: the month that is closed, and as of which day. */
export function firstInputs(job: Job, now: string): WorkbookInputs | null {
  const first = firstPeriod(monthsOf(job), now.slice(0, 10));
  return first === undefined ? null : { policy: { Policy_Period: first.period, Policy_AsOf: first.asOf }, tables: {}, cells: {} };
}

import { SHEET_GRAIN } from '../../ledger/actuals';
import { type Month, monthsBetween, monthsFrom } from '../../model/month';
import type { RefreshData, RefreshPlan } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';

/** The server's answers for the months from the first to the last of `months`, as a refresh writes them. */
export async function fetchMonths({ client, store }: Services, months: readonly string[]): Promise<Answer<RefreshData>> {
  const sorted = [...months].sort();
  const [from] = sorted;
  const to = sorted.at(-1);
  if (from === undefined || to === undefined) return { ok: false, situation: { kind: 'defect', report: 'no month to refresh' } };
  // One question for a span without gaps keeps the server's totals comparable with the sheet's.
  const span = monthsFrom(from as Month, monthsBetween(from as Month, to as Month) + 1);
  const period = store.get().look?.period;
  const actuals = await client.ask('actuals', { from, to, by: [...SHEET_GRAIN], countedOnly: false });
  if (!actuals.ok) return actuals;
  const invoices = await client.ask('invoices', { from, to });
  if (!invoices.ok) return invoices;
  const seats = await client.ask('seats', { month: period ?? to });
  if (!seats.ok) return seats;
  return { ok: true, value: { months: span, actuals: actuals.value, invoices: invoices.value, seats: seats.value } };
}

/** What writing these months would change in the sheets. */
export async function planFor(services: Services, months: readonly string[]): Promise<Answer<{ readonly data: RefreshData; readonly plan: RefreshPlan }>> {
  const data = await fetchMonths(services, months);
  if (!data.ok) return data;
  const plan = await services.workbook.planRefresh(data.value);
  return plan.ok ? { ok: true, value: { data: data.value, plan: plan.value } } : plan;
}

import { type Actuals, type Dimension, SHEET_GRAIN } from '../../ledger/actuals';
import { type Month, addMonths, monthsBetween, monthsFrom } from '../../model/month';
import { TOTALS_GRAIN, joined } from '../../workbook/coarse';
import type { RefreshData, RefreshPlan } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';

/** The server's answers for the months from the first to the last of `months`, as a refresh writes them; months before `totalsBefore` without service and model. */
export async function fetchMonths(services: Services, months: readonly string[], totalsBefore?: string): Promise<Answer<RefreshData>> {
  const { client, store } = services;
  const { look, batches } = store.get();
  // All months of the server become totals together, so that the sheet has one cut.
  const known =
    totalsBefore === undefined ? [] : (batches ?? []).flatMap((batch) => (batch.reverted ? [] : batch.months)).filter((month) => month < totalsBefore);
  const sorted = [...known, ...months].sort();
  const [from] = sorted;
  const to = sorted.at(-1);
  if (from === undefined || to === undefined) return { ok: false, situation: { kind: 'defect', report: 'no month to refresh' } };
  // One question for a span without gaps keeps the server's totals comparable with the sheet's.
  const span = monthsFrom(from as Month, monthsBetween(from as Month, to as Month) + 1);
  const before = totalsBefore ?? look?.totalsBefore ?? null;
  const actuals = await askActuals(services, from, to, before);
  if (!actuals.ok) return actuals;
  const invoices = await client.ask('invoices', { from, to });
  if (!invoices.ok) return invoices;
  const invoiceLines = await client.ask('invoiceLines', { from, to });
  if (!invoiceLines.ok) return invoiceLines;
  const seats = await client.ask('seats', { month: look?.period ?? to });
  if (!seats.ok) return seats;
  return {
    ok: true,
    value: { months: span, actuals: actuals.value, invoices: invoices.value, invoiceLines: invoiceLines.value, seats: seats.value, totalsBefore: before },
  };
}

/** Months before the cut as totals, the others in the grain of the sheet. */
async function askActuals({ client }: Services, from: string, to: string, before: string | null): Promise<Answer<Actuals>> {
  const ask = (first: string, last: string, by: readonly Dimension[]) => client.ask('actuals', { from: first, to: last, by: [...by], countedOnly: false });
  if (before === null || before <= from) return ask(from, to, SHEET_GRAIN);
  if (before > to) return ask(from, to, TOTALS_GRAIN);
  const older = await ask(from, addMonths(before as Month, -1), TOTALS_GRAIN);
  if (!older.ok) return older;
  const newer = await ask(before, to, SHEET_GRAIN);
  return newer.ok ? { ok: true, value: joined(older.value, newer.value) } : newer;
}

/** What writing these months would change in the sheets. */
export async function planFor(
  services: Services,
  months: readonly string[],
  totalsBefore?: string,
): Promise<Answer<{ readonly data: RefreshData; readonly plan: RefreshPlan }>> {
  const data = await fetchMonths(services, months, totalsBefore);
  if (!data.ok) return data;
  const plan = await services.workbook.planRefresh(data.value);
  return plan.ok ? { ok: true, value: { data: data.value, plan: plan.value } } : plan;
}

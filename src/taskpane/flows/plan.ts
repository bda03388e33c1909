import { type Actuals, type Dimension, SHEET_GRAIN } from '../../ledger/actuals';
import { bookEdits } from '../../ledger/merge-books';
import type { RuleBookContent } from '../../ledger/rule-book';
import { type Month, addMonths, monthsBetween, monthsFrom } from '../../model/month';
import { TOTALS_GRAIN, joined } from '../../workbook/coarse';
import type { ChosenAnew, RefreshData, RefreshPlan } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { patiently } from './patience';

/**
 * The server's answers for the months from the first to the last of `months`, as a refresh writes them; months before `totalsBefore` without service and model.
 * All months of the sheets where a choice changed that holds for every row: a total of the year would add two currencies.
 */
export async function fetchMonths(
  services: Services,
  months: readonly string[],
  totalsBefore?: string,
  chosen: readonly ChosenAnew[] = [],
): Promise<Answer<RefreshData>> {
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
  if (chosen.length === 0) {
    const anew = await chosenSince(services, actuals.value.RuleBook);
    if (!anew.ok) return anew;
    if (anew.value.length > 0) {
      const shown = await patiently(services, services.workbook.readMonths);
      return shown.ok ? fetchMonths(services, [...months, ...shown.value], totalsBefore, anew.value) : shown;
    }
  }
  const invoices = await client.ask('invoices', { from, to });
  if (!invoices.ok) return invoices;
  const invoiceLines = await client.ask('invoiceLines', { from, to });
  if (!invoiceLines.ok) return invoiceLines;
  const seats = await client.ask('seats', { month: look?.period ?? to });
  if (!seats.ok) return seats;
  return {
    ok: true,
    value: {
      months: span,
      actuals: actuals.value,
      invoices: invoices.value,
      invoiceLines: invoiceLines.value,
      seats: seats.value,
      totalsBefore: before,
      ...(chosen.length > 0 ? { chosen } : {}),
    },
  };
}

/** What is chosen otherwise on the server than in the version that the sheets were last written with. */
async function chosenSince({ client, store }: Services, version: number): Promise<Answer<readonly ChosenAnew[]>> {
  const written = store.get().look?.ruleBook ?? 0;
  if (written === 0 || written === version) return { ok: true, value: [] };
  const before = await client.ask('ruleBook', { version: written });
  // A server that never had that version, as after a move, cannot say what was chosen; Checks sees a currency that differs.
  if (!before.ok) return before.situation.kind === 'refused' ? { ok: true, value: [] } : before;
  const after = await client.ask('ruleBook', { version });
  if (!after.ok) return after;
  return { ok: true, value: choicesBetween(before.value, after.value) };
}

/** The choices that hold for every row in which two rule books differ. */
export const choicesBetween = (before: RuleBookContent, after: RuleBookContent): readonly ChosenAnew[] =>
  bookEdits(before, after)
    .filter(({ table }) => table === 'tblPolicy')
    .map((edit) => ({
      setting: edit.after?.['Setting'] as ChosenAnew['setting'],
      before: String(edit.before?.['Value']),
      after: String(edit.after?.['Value']),
    }));

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

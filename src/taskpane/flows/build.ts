import { bookEdits } from '../../ledger/merge-books';
import type { RuleBook } from '../../ledger/rule-book';
import type { WorkbookInputs } from '../../workbook/inputs';
import { firstInputs, policyOf } from '../first-inputs';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { lookAgain } from './look';
import { refresh } from './refresh';
import { watched } from './watched';

export const WORDS = { added: 'The missing sheets were added.', taken: 'Rule book version {version} taken over' } as const;

/** Adds the sheets that are absent; the others keep what they hold. A workbook that had none goes on with what the server has. */
export async function addMissingSheets(services: Services): Promise<void> {
  if (busy(services)) return;
  const { client, workbook, store, now } = services;
  const { look, batches } = store.get();
  const fresh = look?.built === false;
  services.stop.current = new AbortController();
  const months = [...new Set((batches ?? []).filter((batch) => !batch.reverted).flatMap((batch) => batch.months))].sort();
  const built = await asWriter(services, true, async (): Promise<Answer<boolean>> => {
    // Without the server the sheets can be added all the same; they begin without rules then.
    const book = fresh ? await client.ask('ruleBook', {}) : null;
    if (fresh) return buildNew(services, firstInputs(months, null, now()), book?.ok === true ? book.value : null);
    const added = await watched(services, (watch) => workbook.build(null, watch));
    return added.ok ? { ok: true, value: false } : added;
  });
  if (!built.ok) {
    store.send({ type: 'stopped', by: built.situation });
    return;
  }
  store.send({ type: 'said', polite: WORDS.added });
  await lookAgain(services);
  // All that the server has: a corridor, a forecast and a comparison need the months before this one.
  if (fresh && months.length > 0) await refresh(services, months, { ownRules: built.value });
}

/**
 * Adds all sheets to a workbook that has none. What the team has decided before comes along: its rules, workflows, rates, contracts, other names, states of
 * months and what it reports in. Answers whether there was such a rule book.
 */
export async function buildNew(services: Services, inputs: WorkbookInputs | null, book: RuleBook | null): Promise<Answer<boolean>> {
  const { workbook, store, now } = services;
  const known = book !== null && book.Version > 0;
  const given = known ? { tables: {}, cells: {}, ...inputs, policy: { ...inputs?.policy, ...policyOf(book) } } : inputs;
  const built = await watched(services, (watch) => workbook.build(given, watch));
  if (!built.ok) return built;
  if (!known) return { ok: true, value: false };
  const own = await workbook.readRuleBook();
  if (!own.ok) return own;
  // The months of the calendar follow from Policy; only their state was decided.
  const edits = bookEdits(own.value, book).filter(({ table, before, after }) => table !== 'tblCalendar' || (before !== undefined && after !== undefined));
  const what = fill(WORDS.taken, { version: book.Version });
  const taken =
    edits.length === 0 ? built : await watched(services, (watch) => workbook.takeOver(edits, { at: now(), who: store.get().settings.name }, what, watch));
  return taken.ok ? { ok: true, value: true } : taken;
}

import type { Rule } from '../../ledger/rule-book';
import { type Classify, type Draft, type KeptDrafts, canAsk, firstDraft, missing, nextRow, rulesOf } from '../classify';
import type { Services } from '../services';
import type { PaneSituation } from '../situations';
import { monthShown } from '../state';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { patiently } from './patience';
import { refresh } from './refresh';
import { watched } from './watched';

export const WORDS = {
  accepted: 'Accepted. {n} {n:row is|rows are} left.',
  all: 'Accepted. Every row is classified.',
  posted: '{n} {n:rule|rules} added',
  saved: '{n} {n:rule is|rules are} in the workbook. What they change is shown before it is written.',
} as const;

const KEPT = 'classify';
const DAYS = 14;

/** Asks for the month's rows and for the rules of the workbook. What was begun is taken up again. */
export async function openClassify(services: Services): Promise<void> {
  const { client, workbook, store } = services;
  const month = monthShown(store.get());
  if (month === null || store.get().classify?.found.month === month) return;
  const book = await patiently(services, workbook.readRuleBook);
  if (!book.ok) {
    halt(services, book.situation);
    return;
  }
  const found = await client.ask('unclassified', { month });
  if (!found.ok) {
    halt(services, found.situation);
    return;
  }
  const keys = new Set(found.value.rows.map(({ key }) => key));
  const kept = keptOf(services, month);
  const accepted = kept?.accepted.filter((key) => keys.has(key)) ?? [];
  const fresh = { found: found.value, book: book.value, drafts: kept?.drafts ?? {}, accepted, later: [] };
  store.send({ type: 'learned', facts: { classify: { ...fresh, open: null } } });
  const first = nextRow(fresh, '');
  if (first !== null) await openRow(services, first);
}

function keptOf({ memory, now }: Services, month: string): KeptDrafts | null {
  try {
    const kept = JSON.parse(memory.read(KEPT) ?? 'null') as KeptDrafts | null;
    return kept?.month === month && Date.parse(now()) - Date.parse(kept.at) < DAYS * 86_400_000 ? kept : null;
  } catch {
    return null;
  }
}

/** Opens a row, or closes the one that is open. */
export async function openRow(services: Services, key: string | null): Promise<void> {
  learn(services, { open: key });
  const classify = services.store.get().classify;
  const row = classify?.found.rows.find((one) => one.key === key);
  if (!classify || !row || row.rule !== null) return;
  if (classify.drafts[row.key] === undefined) learn(services, { drafts: { ...classify.drafts, [row.key]: firstDraft(row) } });
  await askFits(services, row.key);
}

/** A word about a row. Another test asks what else it fits. */
export async function draftRow(services: Services, key: string, change: Partial<Draft>): Promise<void> {
  const { classify } = services.store.get();
  const draft = classify?.drafts[key];
  if (!classify || !draft) return;
  const moved = change.test !== undefined;
  learn(services, { drafts: { ...classify.drafts, [key]: { ...draft, ...change, ...(moved ? { fits: null } : {}) } } });
  if (moved) await askFits(services, key);
}

/** Asks what the rule of a row would decide; an answer that comes after the next question is dropped. */
async function askFits(services: Services, key: string): Promise<void> {
  const { store, client } = services;
  const test = store.get().classify?.drafts[key]?.test;
  if (test === undefined || !canAsk(test)) return;
  const fits = await client.ask('ruleFits', test);
  const { classify } = store.get();
  const draft = classify?.drafts[key];
  if (classify && draft?.test === test && fits.ok) learn(services, { drafts: { ...classify.drafts, [key]: { ...draft, fits: fits.value } } });
}

/** The row is classified as said, and the next one opens. */
export async function acceptRow(services: Services, key: string, change: Partial<Draft> = {}): Promise<void> {
  const { classify } = services.store.get();
  const draft = classify?.drafts[key];
  if (!classify || !draft) return;
  const next = { ...draft, ...change };
  if (missing(next) !== null) return;
  learn(services, { drafts: { ...classify.drafts, [key]: next }, accepted: [...classify.accepted.filter((one) => one !== key), key] });
  const left = services.store.get().classify;
  const n = left ? left.found.rows.length - left.accepted.length : 0;
  services.store.send({ type: 'said', polite: n === 0 ? WORDS.all : fill(WORDS.accepted, { n }) });
  await onward(services, key);
}

/** The row waits, and the next one opens. */
export async function leaveRow(services: Services, key: string): Promise<void> {
  const { classify } = services.store.get();
  if (!classify) return;
  learn(services, { later: [...classify.later, key], accepted: classify.accepted.filter((one) => one !== key) });
  await onward(services, key);
}

async function onward(services: Services, key: string): Promise<void> {
  const { classify } = services.store.get();
  if (classify) await openRow(services, nextRow(classify, key));
}

/** Puts the accepted rows into the workbook as rules; the same check as for any change says what they move. */
export async function saveRules(services: Services): Promise<void> {
  const { classify } = services.store.get();
  if (!classify) return;
  await addRules(services, rulesOf(classify));
}

/**
 * Adds rules below those of the workbook, then shows what they change. Revert takes them out again. Where the server does not answer nothing is added, and what
 * was said of the rows is kept: the same rows would be asked about once more.
 */
export async function addRules(services: Services, rules: readonly Rule[]): Promise<void> {
  const { store, workbook, now, memory, go } = services;
  if (rules.length === 0 || busy(services)) return;
  services.stop.current = new AbortController();
  const what = fill(WORDS.posted, { n: rules.length });
  const posting = { table: 'tblRules', what, key: `${String(rules[0]?.Order ?? 0)}–${String(rules.at(-1)?.Order ?? 0)}`, reason: null, rows: rules } as const;
  const { name: who } = store.get().settings;
  const done = await asWriter(services, false, () => watched(services, (watch) => workbook.post(posting, { at: now(), who }, watch)));
  if (!done.ok) {
    halt(services, done.situation);
    return;
  }
  memory.write(KEPT, null);
  store.send({ type: 'learned', facts: { classify: null } });
  store.send({ type: 'said', polite: fill(WORDS.saved, { n: rules.length }) });
  await refresh(services);
  // It fell silent in between: the rules stand in the workbook and go up with the next refresh.
  if (store.get().job === null) go('#home');
}

function learn({ store, memory, now }: Services, change: Partial<Classify>): void {
  const { classify } = store.get();
  if (!classify) return;
  const next = { ...classify, ...change };
  store.send({ type: 'learned', facts: { classify: next } });
  const { drafts, accepted, found } = next;
  const kept: KeptDrafts = { month: found.month, at: now(), drafts, accepted };
  if (change.drafts !== undefined || change.accepted !== undefined) memory.write(KEPT, JSON.stringify(kept));
}

const halt = ({ store }: Services, situation: PaneSituation): void => store.send({ type: 'stopped', by: situation });

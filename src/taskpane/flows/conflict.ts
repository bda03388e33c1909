import { type Choice, bookEdits, mergeBooks } from '../../ledger/merge-books';
import { undecided } from '../conflict';
import type { Services } from '../services';
import type { PaneSituation } from '../situations';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { patiently } from './patience';
import { refresh } from './refresh';
import { rememberVersion, versionOf } from './rules';
import { watched } from './watched';
import { write } from './write';

export const WORDS = {
  taken: 'Rule book of {by} taken over',
  another: 'another person',
  saved: 'Version {version} of the rule book holds the changes of both.',
} as const;

/** Shows what two people changed since the version that both began with. Nothing is saved. */
export async function openConflict(services: Services): Promise<void> {
  const { client, workbook, store, go } = services;
  const yours = await patiently(services, workbook.readRuleBook);
  if (!yours.ok) {
    halt(services, yours.situation);
    return;
  }
  const theirs = await client.ask('ruleBook', {});
  if (!theirs.ok) {
    halt(services, theirs.situation);
    return;
  }
  const base = await client.ask('ruleBook', { version: versionOf(services) });
  if (!base.ok) {
    halt(services, base.situation);
    return;
  }
  store.send({ type: 'learned', facts: { conflict: { base: base.value, theirs: theirs.value, yours: yours.value, choices: {}, saving: false } } });
  go('#rules');
}

/** One side of a clash. */
export function choose({ store }: Services, name: string, choice: Choice): void {
  const { conflict } = store.get();
  if (conflict) store.send({ type: 'learned', facts: { conflict: { ...conflict, choices: { ...conflict.choices, [name]: choice } } } });
}

/** Saves both people's changes as the next version, takes theirs over into the workbook, and goes on with what was begun. */
export async function saveBoth(services: Services): Promise<void> {
  const { client, workbook, store, now } = services;
  const { conflict, settings } = store.get();
  if (!conflict || conflict.saving || undecided(conflict).length > 0) return;
  const { base, theirs, yours, choices } = conflict;
  store.send({ type: 'learned', facts: { conflict: { ...conflict, saving: true } } });
  services.stop.current = new AbortController();
  const content = mergeBooks(base, theirs, yours, choices);
  const done = await asWriter(services, false, async () => {
    const saved = await client.ask('saveRuleBook', { basedOn: theirs.Version, content });
    if (!saved.ok) return saved;
    const { book } = saved.value;
    // Somebody saved once more meanwhile: what they changed is shown, too.
    if (!saved.value.saved) return { ok: true, value: null } as const;
    const edits = bookEdits(yours, content);
    const what = fill(WORDS.taken, { by: theirs.SavedBy ?? WORDS.another });
    const written =
      edits.length === 0
        ? ({ ok: true, value: null } as const)
        : await watched(services, (watch) => workbook.takeOver(edits, { at: now(), who: settings.name }, what, watch));
    return written.ok ? ({ ok: true, value: book.Version } as const) : written;
  });
  if (!done.ok) {
    store.send({ type: 'learned', facts: { conflict: { ...conflict, saving: false } } });
    halt(services, done.situation);
    return;
  }
  if (done.value === null) return openConflict(services);
  rememberVersion(services, done.value);
  store.send({ type: 'learned', facts: { conflict: null } });
  store.send({ type: 'said', polite: fill(WORDS.saved, { version: done.value }) });
  // What was stopped by the clash goes on with the rules of both.
  return store.get().job?.stage === 'failed' ? write(services, { ownRules: true }) : refresh(services, undefined, { ownRules: true });
}

/** Back to the sheets: everything stays as it is. */
export function keepEditing({ store, go }: Services): void {
  const failed = store.get().job?.stage === 'failed';
  store.send({ type: 'learned', facts: { conflict: null } });
  go(failed ? '#writing' : '#home');
}

const halt = ({ store }: Services, situation: PaneSituation): void => store.send({ type: 'stopped', by: situation });

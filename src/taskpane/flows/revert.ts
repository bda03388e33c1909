import type { LastAction } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer, PaneSituation } from '../situations';
import { lookAgain } from './look';
import { patiently } from './patience';

export const WORDS = {
  reverted: 'Reverted. Sheets and server are as they were.',
  redone: 'Done again.',
} as const;

/** Takes back the last write, or does it again: on the server and in the sheets. Asks only when edits made since would be lost. */
export async function revertLast(services: Services): Promise<void> {
  const { store, workbook } = services;
  const action = store.get().look?.lastAction;
  if (!action || store.get().reverting) return;
  const again = action.reverted;
  const edited = await patiently(services, workbook.editedSince);
  if (!edited.ok) {
    store.send({ type: 'stopped', by: edited.situation });
    return;
  }
  if (edited.value.length > 0) {
    store.send({ type: 'asked', question: { kind: 'edited', cells: edited.value, again } });
    return;
  }
  await revertNow(services, { keepEdits: false, again });
}

/** Reverts without asking. The server goes first, since it can be put back when the sheets refuse. */
export async function revertNow(services: Services, { keepEdits, again }: { readonly keepEdits: boolean; readonly again: boolean }): Promise<void> {
  const { store } = services;
  store.send({ type: 'asked', question: null });
  const action = store.get().look?.lastAction;
  if (!action) return;
  store.send({ type: 'learned', facts: { reverting: true } });
  services.stop.current = new AbortController();
  const done = await both(services, action, keepEdits, again);
  store.send({ type: 'learned', facts: { reverting: false } });
  if (!done.ok) {
    store.send({ type: 'stopped', by: done.situation });
    return;
  }
  store.send({ type: 'began', job: null });
  store.send({ type: 'said', polite: again ? WORDS.redone : WORDS.reverted });
  if (['#check', '#writing', '#written'].includes(store.get().route)) services.go('#home');
  await lookAgain(services);
}

async function both(services: Services, action: LastAction, keepEdits: boolean, again: boolean): Promise<Answer<LastAction>> {
  const { client, workbook, now, stop } = services;
  const onServer = async (other: boolean): Promise<PaneSituation | null> => {
    if (action.preview === null) return null;
    const answer = await client.ask('revert', { preview: action.preview, again: other });
    return answer.ok ? null : answer.situation;
  };
  const refused = await onServer(again);
  if (refused) return { ok: false, situation: refused };
  const sheets = await patiently(services, () => workbook.revert({ keepEdits, again, at: now() }, { signal: stop.current.signal, progress: () => undefined }));
  if (!sheets.ok) await onServer(!again);
  return sheets;
}

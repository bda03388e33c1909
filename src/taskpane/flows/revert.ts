import type { LastAction } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer, PaneSituation } from '../situations';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { lookAgain } from './look';
import { patiently } from './patience';
import { watched } from './watched';

export const WORDS = {
  reverted: 'Reverted. Sheets and server are as they were.',
  redone: 'Done again.',
} as const;

/** How the last action is to be taken back, or done again. */
interface Wish {
  readonly keepEdits: boolean;
  readonly again: boolean;
  readonly reason?: string;
}

/** Takes back the last write, or does it again: on the server and in the sheets. Asks only when edits made since would be lost. */
export async function revertLast(services: Services): Promise<void> {
  const { store, workbook } = services;
  const action = store.get().look?.lastAction;
  if (!action || busy(services)) return;
  const again = action.reverted;
  const edited = await patiently(services, workbook.editedSince);
  if (!edited.ok) {
    store.send({ type: 'stopped', by: edited.situation });
    return;
  }
  // Pressed twice while it was asking.
  if (busy(services)) return;
  if (edited.value.length > 0) {
    store.send({ type: 'asked', question: { kind: 'edited', cells: edited.value.map(({ address }) => address), again } });
    return;
  }
  await revertNow(services, { keepEdits: false, again });
}

/** Reverts without asking, unless a softly closed month wants a reason. The server goes first, since it can be put back when the sheets refuse. */
export async function revertNow(services: Services, wish: Wish): Promise<void> {
  const { store } = services;
  store.send({ type: 'asked', question: null });
  const action = store.get().look?.lastAction;
  if (!action) return;
  store.send({ type: 'learned', facts: { reverting: true } });
  services.stop.current = new AbortController();
  const done = await asWriter(services, action.preview === null, () => both(services, action, wish));
  store.send({ type: 'learned', facts: { reverting: false } });
  if (!done.ok && done.situation.kind === 'reason-needed') {
    const goOn = (reason: string): void => void revertNow(services, { ...wish, reason });
    store.send({ type: 'asked', question: { kind: 'reason', months: done.situation.months, goOn } });
    return;
  }
  if (!done.ok) {
    // What the pane knows may be old: the workbook and the server are asked again, and what refused stays said.
    await lookAgain(services);
    store.send({ type: 'stopped', by: done.situation });
    return;
  }
  store.send({ type: 'began', job: null });
  store.send({ type: 'said', polite: wish.again ? WORDS.redone : WORDS.reverted });
  if (['#check', '#writing', '#written'].includes(store.get().route)) services.go('#home');
  await lookAgain(services);
}

async function both(services: Services, action: LastAction, { keepEdits, again, reason }: Wish): Promise<Answer<LastAction>> {
  const { client, workbook, now, store } = services;
  const { preview } = action;
  const why = reason === undefined ? {} : { reason };
  const file = action.import === undefined ? {} : { import: action.import };
  /** What took a file back on the server is undone by bringing it again. */
  const onServer = async (other: boolean): Promise<PaneSituation | null> => {
    if (preview === null) return null;
    const answer = await client.ask('revert', { preview, ...file, again: action.takesBack === true ? !other : other, ...why });
    return answer.ok ? null : answer.situation;
  };
  const refused = await onServer(again);
  if (refused) return { ok: false, situation: refused };
  const { name: who } = store.get().settings;
  const sheets = await watched(services, (watch) => workbook.revert({ keepEdits, again, at: now(), who, reason: reason ?? null }, watch));
  if (!sheets.ok) await onServer(!again);
  return sheets;
}

import type { Import } from '../../ledger/imports';
import type { RefreshPlan } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { chosenWords } from '../chosen';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { lookAgain } from './look';
import { patiently } from './patience';
import { fetchMonths } from './plan';
import { revertLast } from './revert';
import { watched } from './watched';

export const WORDS = {
  takenBack: '{file} taken back',
  broughtAgain: '{file} brought again',
  said: '{file} is taken back. Sheets and server are without it.',
  saidAgain: '{file} is there again.',
} as const;

/** Takes one imported file back, or brings it again: on the server, then in the sheets of its months. The last write is reverted as it stands. */
export async function revertFile(services: Services, one: Import): Promise<void> {
  const { store } = services;
  if (busy(services)) return;
  const { look, imports } = store.get();
  const alone = (imports ?? []).filter((other) => other.preview === one.preview).length === 1;
  const last = look?.lastAction;
  if (alone && last?.preview === one.preview && last.reverted === one.reverted && last.takesBack !== true) return revertLast(services);
  await change(services, one);
}

async function change(services: Services, one: Import, given: { readonly reason?: string; readonly loses?: true } = {}): Promise<void> {
  const { store } = services;
  store.send({ type: 'asked', question: null });
  store.send({ type: 'learned', facts: { reverting: true } });
  services.stop.current = new AbortController();
  const done = await asWriter(services, false, () => both(services, one, given));
  store.send({ type: 'learned', facts: { reverting: false } });
  if (!done.ok && done.situation.kind === 'reason-needed') {
    const goOn = (reason: string): void => void change(services, one, { ...given, reason });
    store.send({ type: 'asked', question: { kind: 'reason', months: done.situation.months, goOn } });
    return;
  }
  if (done.ok && done.value !== null) {
    const { lostNotes: n } = done.value;
    const goOn = (): void => void change(services, one, { ...given, loses: true });
    store.send({ type: 'asked', question: { kind: 'notes', file: one.file, n, goOn } });
    return;
  }
  if (done.ok) store.send({ type: 'said', polite: fill(one.reverted ? WORDS.saidAgain : WORDS.said, { file: one.file }) });
  await lookAgain(services);
  if (!done.ok) store.send({ type: 'stopped', by: done.situation });
}

/** Server first, then the sheets; what one refuses is undone on the other. Answers the plan, with nothing done, where notes would be lost and nobody agreed. */
async function both(services: Services, one: Import, given: { readonly reason?: string; readonly loses?: true }): Promise<Answer<RefreshPlan | null>> {
  const { client, workbook, store, now } = services;
  const why = given.reason === undefined ? {} : { reason: given.reason };
  const onServer = (again: boolean) => client.ask('revert', { preview: one.preview, import: one.id, again, ...why });
  const moved = await onServer(one.reverted);
  if (!moved.ok) return moved;
  const months = [...new Set(moved.value.batches.flatMap((batch) => batch.months))];
  const { look, settings } = store.get();
  if (look?.built !== true || months.length === 0) return { ok: true, value: null };
  const undone = async <T>(answer: Answer<T>): Promise<Answer<T>> => {
    await onServer(!one.reverted);
    return answer;
  };
  const data = await fetchMonths(services, months);
  if (!data.ok) return undone(data);
  const plan = await patiently(services, () => workbook.planRefresh(data.value));
  if (!plan.ok || (plan.value.lostNotes > 0 && given.loses !== true)) return undone(plan);
  const action = {
    what: fill(one.reverted ? WORDS.broughtAgain : WORDS.takenBack, { file: one.file }),
    ...{ at: now(), preview: one.preview, import: one.id, takesBack: !one.reverted },
    ...{ ruleBook: data.value.actuals.RuleBook, who: settings.name, reason: given.reason ?? chosenWords(data.value.chosen) },
  };
  const written = await watched(services, (watch) => workbook.refresh(data.value, action, watch));
  return written.ok ? { ok: true, value: null } : undone(written);
}

import type { Request, Response } from '../../ledger/wire';
import type { Services } from '../services';
import { isSilence } from '../situations';
import { type State, monthShown } from '../state';
import { fill } from '../words';

export const WORDS = { ready: 'The file is ready: {n} {n:line|lines}.' } as const;

type Choice = Request<'focusExport'>;
/** Which lines are to go out, and what the server said of them; `answer` null while it is asked. */
export interface FocusAsked {
  readonly choice: Choice;
  readonly answer: Response<'focusExport'> | { readonly refused: string } | null;
}

/** Months of what was imported and stands, the oldest first; null as long as the server was not asked. */
export const monthsHeld = ({ batches }: Pick<State, 'batches'>): readonly string[] | null =>
  batches === null ? null : [...new Set(batches.filter(({ reverted }) => !reverted).flatMap(({ months }) => months))].sort();

/** Asks for the lines that were chosen and have not come yet; before anything was, for those of the month shown. */
export async function readFocus(services: Services): Promise<void> {
  const state = services.store.get();
  const months = monthsHeld(state) ?? [];
  const month = months.find((one) => one === monthShown(state)) ?? months.at(-1);
  const choice = state.focus?.choice ?? (month === undefined ? null : { from: month, to: month, memo: false });
  if (choice !== null && (state.focus?.answer ?? null) === null) await ask(services, choice);
}

/** Another choice. A first month behind the last, or a last before the first, takes the other along. */
export async function chooseFocus(services: Services, change: Partial<Choice>): Promise<void> {
  const { focus } = services.store.get();
  if (focus === null) return;
  const { from, to, memo } = { ...focus.choice, ...change };
  await ask(services, { from: change.to !== undefined && to < from ? to : from, to: change.from !== undefined && to < from ? from : to, memo });
}

/** An answer that comes after another choice is dropped. */
async function ask({ client, store }: Services, choice: Choice): Promise<void> {
  store.send({ type: 'learned', facts: { focus: { choice, answer: null } } });
  const answer = await client.ask('focusExport', choice);
  const { focus, situation } = store.get();
  if (focus?.choice !== choice) return;
  if (!answer.ok && answer.situation.kind !== 'refused') {
    store.send({ type: 'stopped', by: answer.situation });
    return;
  }
  const said = answer.ok ? answer.value : answer.situation.kind === 'refused' ? { refused: answer.situation.sentence } : null;
  store.send({ type: 'learned', facts: { focus: { choice, answer: said } } });
  if (!answer.ok) return;
  if (situation !== null && isSilence(situation)) store.send({ type: 'stopped', by: null });
  store.send({ type: 'said', polite: fill(WORDS.ready, { n: answer.value.lines }) });
}

/** The screen is left: a file may be large. */
export const dropFocus = ({ store }: Services): void => store.send({ type: 'learned', facts: { focus: null } });

import type { LeftOut, OpenLines } from '../../ledger/imports';
import type { Services } from '../services';
import { monthShown } from '../state';

/** Lines left out: those still open, and those that somebody decided on; of one month and of all. */
export interface Lines {
  readonly month: string | null;
  readonly ofMonth: OpenLines;
  readonly all: OpenLines;
  readonly decided: { readonly ofMonth: readonly LeftOut[]; readonly all: readonly LeftOut[] };
}
const NONE: OpenLines = { count: 0, amounts: [], lines: [] };

/** A question about one month, or about all. */
export const ofMonth = (month: string | null) => (month === null ? {} : { from: month, to: month });

/** Asks which lines are still left out. */
export async function readLines(services: Services): Promise<void> {
  const { client, store } = services;
  const month = monthShown(store.get());
  const [all, one, left, leftOne] = await Promise.all([
    client.ask('openLines', {}),
    month === null ? null : client.ask('openLines', ofMonth(month)),
    client.ask('leftOut', {}),
    month === null ? null : client.ask('leftOut', ofMonth(month)),
  ]);
  for (const answer of [all, one, left, leftOne]) {
    if (answer === null || answer.ok) continue;
    store.send({ type: 'stopped', by: answer.situation });
    return;
  }
  if (!all.ok || !left.ok) return;
  const decided = { ofMonth: leftOne?.ok === true ? leftOne.value : [], all: left.value };
  store.send({ type: 'learned', facts: { lines: { month, ofMonth: one?.ok === true ? one.value : NONE, all: all.value, decided } } });
}

import type { OpenLines } from '../../ledger/imports';
import type { Services } from '../services';
import { monthShown } from '../state';

/** Lines left out that are still open: of one month and of all. */
export interface Lines {
  readonly month: string | null;
  readonly ofMonth: OpenLines;
  readonly all: OpenLines;
}
const NONE: OpenLines = { count: 0, amounts: [], lines: [] };

/** A question about one month, or about all. */
export const ofMonth = (month: string | null) => (month === null ? {} : { from: month, to: month });

/** Asks which lines are still left out. */
export async function readLines(services: Services): Promise<void> {
  const { client, store } = services;
  const month = monthShown(store.get());
  const [all, one] = await Promise.all([client.ask('openLines', {}), month === null ? null : client.ask('openLines', ofMonth(month))]);
  if (!all.ok) {
    store.send({ type: 'stopped', by: all.situation });
    return;
  }
  if (one && !one.ok) {
    store.send({ type: 'stopped', by: one.situation });
    return;
  }
  store.send({ type: 'learned', facts: { lines: { month, ofMonth: one?.value ?? NONE, all: all.value } } });
}

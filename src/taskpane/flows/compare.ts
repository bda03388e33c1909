import { cellsBySheet, type Comparison } from '../comparison';
import type { Services } from '../services';
import { monthShown } from '../state';
import { patiently } from './patience';
import { planFor } from './plan';

/** Compares the sheets with the last write, then the month shown with the server. Nothing is written, on either side. */
export async function compareSheets(services: Services): Promise<void> {
  const { store, workbook, client } = services;
  const { look, connection } = store.get();
  const month = monthShown(store.get());
  if (!look?.built || connection === 'starting') return;
  let mine: Comparison = { of: look, month, edited: null, plan: null, stopped: null };
  store.send({ type: 'learned', facts: { comparison: mine } });
  // An answer that comes after the next question is dropped.
  const learn = (change: Partial<Comparison>): boolean => {
    if (store.get().comparison !== mine) return false;
    mine = { ...mine, ...change };
    store.send({ type: 'learned', facts: { comparison: mine } });
    return true;
  };
  const edited = await patiently(services, workbook.editedSince);
  if (!learn(edited.ok ? { edited: cellsBySheet(edited.value.flatMap(({ address, own }) => (own ? [] : [address]))) } : { stopped: edited.situation })) return;
  if (!edited.ok || month === null) return;
  if (!client.paired()) {
    learn({ stopped: { kind: 'connection-ended' } });
    return;
  }
  const planned = await planFor(services, [month]);
  learn(planned.ok ? { plan: planned.value.plan } : { stopped: planned.situation });
}

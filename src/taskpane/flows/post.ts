import type { Posting } from '../../workbook/posting';
import type { Outcome } from '../../workbook/workbook';
import type { Services } from '../services';
import type { State } from '../state';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { lookAgain } from './look';
import { patiently } from './patience';
import { watched } from './watched';

export const WORDS = { done: '{what}. Revert takes it back.' } as const;

/** Reads what a screen shows before it writes. */
async function read<K extends 'forecast' | 'accruals' | 'moves' | 'rates' | 'audit' | 'journal'>(
  services: Services,
  name: K,
  work: () => Promise<Outcome<NonNullable<State[K]>>>,
): Promise<void> {
  const { store } = services;
  services.stop.current = new AbortController();
  const answer = await patiently(services, work);
  if (answer.ok) store.send({ type: 'learned', facts: { [name]: answer.value } });
  else store.send({ type: 'stopped', by: answer.situation });
}
export const readForecast = (services: Services): Promise<void> => read(services, 'forecast', services.workbook.readForecast);
export const readAccruals = (services: Services): Promise<void> => read(services, 'accruals', services.workbook.readAccruals);
export const readRates = (services: Services): Promise<void> => read(services, 'rates', services.workbook.readRates);
export const readAudit = (services: Services): Promise<void> => read(services, 'audit', services.workbook.readAudit);
export const readJournal = (services: Services): Promise<void> => read(services, 'journal', services.workbook.readJournal);
export const readMoves = (services: Services): Promise<void> => read(services, 'moves', services.workbook.readMoves);

/** Adds the rows that were shown, and answers whether it did. Only the workbook is written, so it works without the server. */
export async function postNow(services: Services, posting: Posting, who: string | null = services.store.get().settings.name): Promise<boolean> {
  if (busy(services)) return false;
  const { store, workbook, now, go } = services;
  services.stop.current = new AbortController();
  const done = await asWriter(services, true, () => watched(services, (watch) => workbook.post(posting, { at: now(), who }, watch)));
  if (!done.ok) {
    store.send({ type: 'stopped', by: done.situation });
    return false;
  }
  store.send({ type: 'learned', facts: { forecast: null, accruals: null, moves: null, rates: null, audit: null, ratesFile: null, ratesFound: null } });
  store.send({ type: 'said', polite: fill(WORDS.done, { what: posting.what }) });
  go('#home');
  await lookAgain(services);
  return true;
}

import type { Services } from '../services';
import { lookAgain } from './look';
import { patiently } from './patience';
import { watch } from './write';

export const WORDS = { added: 'The missing sheets were added.' } as const;

/** Adds the sheets that are absent; the others keep what they hold. */
export async function addMissingSheets(services: Services): Promise<void> {
  const { workbook, store } = services;
  services.stop.current = new AbortController();
  const built = await patiently(services, () => workbook.build(null, watch(services)));
  if (!built.ok) {
    store.send({ type: 'stopped', by: built.situation });
    return;
  }
  store.send({ type: 'said', polite: WORDS.added });
  await lookAgain(services);
}

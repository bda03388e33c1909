import type { Services } from '../services';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { lookAgain } from './look';
import { watched } from './watched';

export const WORDS = { added: 'The missing sheets were added.' } as const;

/** Adds the sheets that are absent; the others keep what they hold. */
export async function addMissingSheets(services: Services): Promise<void> {
  if (busy(services)) return;
  const { workbook, store } = services;
  services.stop.current = new AbortController();
  const built = await asWriter(services, true, () => watched(services, (watch) => workbook.build(null, watch)));
  if (!built.ok) {
    store.send({ type: 'stopped', by: built.situation });
    return;
  }
  store.send({ type: 'said', polite: WORDS.added });
  await lookAgain(services);
}

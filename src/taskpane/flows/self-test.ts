import type { Services } from '../services';
import { patiently } from './patience';

/** Runs the checks of Excel on a sheet of their own. */
export async function selfTest(services: Services): Promise<void> {
  const { workbook, store } = services;
  services.stop.current = new AbortController();
  store.send({ type: 'learned', facts: { test: { running: true, sentence: '', report: null } } });
  const report = await patiently(services, () =>
    workbook.selfTest({
      signal: services.stop.current.signal,
      progress: ({ sentence }) => store.send({ type: 'learned', facts: { test: { running: true, sentence, report: null } } }),
    }),
  );
  store.send({ type: 'learned', facts: { test: { running: false, sentence: '', report: report.ok ? report.value : null } } });
  if (!report.ok) store.send({ type: 'stopped', by: report.situation });
}

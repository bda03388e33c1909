import type { Outcome } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';

const TRIES = 120;

/** Does workbook work; while a cell is being edited it says so and tries again every second, two minutes long. */
export async function patiently<T>(services: Services, work: () => Promise<Outcome<T>>): Promise<Answer<T>> {
  const { store, sleep, stop } = services;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const outcome = await work();
    if (outcome.ok || outcome.situation.kind !== 'cell-edit') {
      store.send({ type: 'job', change: { waiting: false } });
      if (store.get().situation?.kind === 'cell-edit') store.send({ type: 'stopped', by: null });
      return outcome;
    }
    if (store.get().job?.stage === 'writing') store.send({ type: 'job', change: { waiting: true } });
    else store.send({ type: 'stopped', by: outcome.situation });
    await sleep(1000);
    if (stop.current.signal.aborted) return { ok: false, situation: { kind: 'cancelled' } };
  }
  return { ok: false, situation: { kind: 'stopped-waiting' } };
}

import type { Outcome, Watch } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { fill } from '../words';

export const WORDS = { quarter: '{percent}% written.' } as const;

/** Long work in the workbook: it says how far it is, spoken every quarter, and waits by itself while a cell is being edited, two minutes long. */
export async function watched<T>(services: Services, work: (watch: Watch) => Promise<Outcome<T>>): Promise<Answer<T>> {
  const { store, stop } = services;
  const writing = (): boolean => store.get().job?.stage === 'writing';
  const waits = (yes: boolean): void => {
    if (writing()) store.send({ type: 'job', change: { waiting: yes } });
    else if (yes || store.get().situation?.kind === 'cell-edit') store.send({ type: 'stopped', by: yes ? { kind: 'cell-edit' } : null });
  };
  let quarter = 0;
  const outcome = await work({
    signal: stop.current.signal,
    waiting: () => waits(true),
    progress: ({ sentence, done, total }) => {
      waits(false);
      store.send({ type: 'job', change: { progress: { sentence, done, total } } });
      const reached = total > 0 ? Math.floor((done / total) * 4) : 0;
      if (reached > quarter && reached < 4) store.send({ type: 'said', polite: fill(WORDS.quarter, { percent: reached * 25 }) });
      quarter = Math.max(quarter, reached);
    },
  });
  waits(false);
  return !outcome.ok && outcome.situation.kind === 'cell-edit' ? { ok: false, situation: { kind: 'stopped-waiting' } } : outcome;
}

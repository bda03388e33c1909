import { EMPTY_JOB, type Job, changesOf } from '../job';
import type { Services } from '../services';
import { monthShown } from '../state';
import type { PaneSituation } from '../situations';
import { fill } from '../words';
import { busy } from './busy';
import { planFor } from './plan';
import { pushRules } from './rules';

export const WORDS = {
  began: 'Comparing the sheets with the server.',
  ready: '{n} {n:change|changes} to check.',
} as const;

/** Refresh: rules and rates go up, the months come down, and the same check says what would change. */
export async function refresh(
  services: Services,
  months?: readonly string[],
  { ownRules = false, totalsBefore = null }: Partial<Pick<Job, 'ownRules' | 'totalsBefore'>> = {},
): Promise<void> {
  if (busy(services)) return;
  const { store, go } = services;
  const month = monthShown(store.get());
  const wanted = months ?? (month === null ? [] : [month]);
  if (wanted.length === 0) return;
  services.stop.current.abort();
  services.stop.current = new AbortController();
  const { signal } = services.stop.current;
  const stopped = (): boolean => signal.aborted;
  store.send({ type: 'began', job: { ...EMPTY_JOB, kind: 'refresh', mayAdd: true, ownRules, totalsBefore } });
  store.send({ type: 'said', polite: WORDS.began });
  const halt = (situation: PaneSituation): void => {
    store.send({ type: 'began', job: null });
    store.send({ type: 'stopped', by: situation });
  };
  const version = await pushRules(services, ownRules);
  if (stopped()) return;
  if (!version.ok) {
    halt(version.situation);
    return;
  }
  const planned = await planFor(services, wanted, totalsBefore ?? undefined);
  if (stopped()) return;
  if (!planned.ok) {
    halt(planned.situation);
    return;
  }
  store.send({ type: 'job', change: { ...planned.value, stage: 'check' } });
  const job = store.get().job;
  store.send({ type: 'said', polite: fill(WORDS.ready, { n: job ? changesOf(job) : 0 }) });
  go('#check');
}

/** The months that wait for the sheets, or the month shown. */
export async function refreshBehind(services: Services): Promise<void> {
  const months = [...new Set(services.store.get().behind?.months.map((m) => m.month) ?? [])];
  await refresh(services, months.length > 0 ? months : undefined);
}

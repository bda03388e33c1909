import type { LastAction, RebuildPlan } from '../../workbook/workbook';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { busy } from './busy';
import { lookAgain } from './look';
import { patiently } from './patience';
import { watched } from './watched';

export const WORDS = { rebuilt: '{sheet} is rebuilt.', removed: '{sheet} is removed.' } as const;

/** Looks what rebuilding a sheet would write, and asks. */
export async function askRebuild(services: Services, sheet: string): Promise<void> {
  if (busy(services)) return;
  const { store, workbook } = services;
  services.stop.current = new AbortController();
  const plan = await patiently(services, () => workbook.planRebuild(sheet));
  store.send(plan.ok ? { type: 'asked', question: { kind: 'rebuild', plan: plan.value } } : { type: 'stopped', by: plan.situation });
}

/** Looks who needs a sheet, and asks. */
export async function askRemove(services: Services, sheet: string): Promise<void> {
  if (busy(services)) return;
  const { store, workbook } = services;
  services.stop.current = new AbortController();
  const needs = await patiently(services, () => workbook.neededBy(sheet));
  store.send(needs.ok ? { type: 'asked', question: { kind: 'remove', sheet, needs: needs.value } } : { type: 'stopped', by: needs.situation });
}

export const rebuildNow = (services: Services, { sheet }: RebuildPlan): Promise<void> =>
  act(services, fill(WORDS.rebuilt, { sheet }), () =>
    watched(services, (watch) => services.workbook.rebuild(sheet, { at: services.now(), who: services.store.get().settings.name }, watch)),
  );
export const removeNow = (services: Services, sheet: string): Promise<void> =>
  act(services, fill(WORDS.removed, { sheet }), () =>
    patiently(services, () => services.workbook.removeSheet(sheet, { at: services.now(), who: services.store.get().settings.name })),
  );

async function act(services: Services, said: string, work: () => Promise<Answer<LastAction>>): Promise<void> {
  const { store } = services;
  store.send({ type: 'asked', question: null });
  services.stop.current = new AbortController();
  const done = await asWriter(services, true, work);
  if (!done.ok) {
    store.send({ type: 'stopped', by: done.situation });
    return;
  }
  store.send({ type: 'said', polite: said });
  await lookAgain(services);
}

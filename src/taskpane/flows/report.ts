import { WIRE_VERSION } from '../../ledger/wire';
import type { Services } from '../services';
import type { PaneSituation } from '../situations';

/** What is copied for whoever looks after Corridor: versions and what failed. No figures, no names of files, no key. */
export function reportOf({ host, now, store }: Services, situation: PaneSituation | null): string {
  const { test } = store.get();
  const failed = test.report?.areas.flatMap(({ area, tests }) => tests.filter((t) => !t.pass).map((t) => `${area} / ${t.name}: ${t.detail ?? ''}`)) ?? [];
  return [
    `Corridor ${host.version}, wire ${String(WIRE_VERSION)}`,
    `${now()}  ${host.program}  ${host.language}`,
    ...(test.report ? [test.report.host, test.report.sets.join(' ')] : []),
    ...(situation?.kind === 'defect' ? [situation.report] : situation ? [situation.kind] : []),
    ...failed,
  ].join('\n');
}

import type { Services } from '../services';
import type { Answer } from '../situations';
import { problemCount } from '../problems';
import { fill } from '../words';
import { readLines } from './read-lines';
import { pickUp } from './pick-up';
import { planFor } from './plan';

export const WORDS = { checked: 'Checked: {n} {n:problem|problems}.', none: 'Checked: no problems.' } as const;

/** Reads again what the workbook shows. Status and problems come from the sheets, so they work without the server. */
export async function readWorkbook({ workbook, store, now }: Services): Promise<void> {
  const look = await workbook.look();
  if (!look.ok) {
    store.send({ type: 'stopped', by: look.situation });
    return;
  }
  store.send({ type: 'learned', facts: { look: look.value } });
  if (!look.value.built) {
    store.send({ type: 'learned', facts: { status: null, cells: [], checkedAt: now() } });
    return;
  }
  const missing = look.value.sheets.find((sheet) => sheet.state === 'missing');
  if (missing) store.send({ type: 'stopped', by: { kind: 'sheet-missing', sheet: missing.name } });
  const [status, cells] = [await workbook.readStatus(), await workbook.readProblems()];
  store.send({ type: 'learned', facts: { status: status.ok ? status.value : null, cells: cells.ok ? cells.value : null, checkedAt: now() } });
  const stopped = !status.ok ? status : !cells.ok ? cells : null;
  if (stopped) store.send({ type: 'stopped', by: stopped.situation });
}

/** Asks the server again: imports, rejected lines, months, and what the sheets do not show yet. */
export async function readServer(services: Services): Promise<boolean> {
  const { client, store } = services;
  const health = await client.ask('health', {});
  if (!health.ok) {
    store.send({ type: 'stopped', by: health.situation });
    return false;
  }
  const [hello, imports, batches, book] = await Promise.all([
    client.ask('hello', {}),
    client.ask('imports', {}),
    client.ask('batches', {}),
    client.ask('ruleBook', {}),
  ]);
  const failed = [hello, imports, batches, book].find((answer): answer is Extract<Answer<never>, { ok: false }> => !answer.ok);
  if (failed) {
    store.send({ type: 'stopped', by: failed.situation });
    if (failed.situation.kind === 'connection-ended') client.forget();
    return false;
  }
  store.send({
    type: 'learned',
    facts: {
      connection: 'open',
      ...(hello.ok ? { role: hello.value.role, closed: hello.value.closed } : {}),
      imports: imports.ok ? imports.value : null,
      batches: batches.ok ? batches.value : null,
      periods: book.ok ? book.value.Periods : [],
      serverBook: book.ok ? { version: book.value.Version, currency: book.value.Currency } : null,
    },
  });
  await readLines(services);
  await readBehind(services);
  return true;
}

/**
 * What the server holds for the months on the sheets, and for months imported since the last write, that the sheets do not show yet: a rule, a rate or a contract
 * reaches back, but not into a locked month, which stands as it was locked.
 */
async function readBehind(services: Services): Promise<void> {
  const { store, workbook } = services;
  const { look, batches, periods } = store.get();
  if (!look?.built) return;
  const open = (month: string): boolean => !periods.some(({ Month, State }) => Month === month && State === 'locked');
  const since = look.lastAction?.at ?? '';
  const newer = (batches ?? []).filter((batch) => batch.committedAt > since).flatMap((batch) => batch.months);
  const shown = await workbook.readMonths();
  const months = [...new Set([...(look.period === null ? [] : [look.period]), ...(shown.ok ? shown.value.filter(open) : []), ...newer])].sort();
  if (months.length === 0) return;
  const planned = await planFor(services, months);
  if (planned.ok) store.send({ type: 'learned', facts: { behind: planned.value.plan } });
}

/** Everything again: on opening, after a write, and by "Try again". What was begun before is picked up. */
export async function lookAgain(services: Services): Promise<void> {
  services.store.send({ type: 'stopped', by: null });
  await readWorkbook(services);
  if (!services.client.paired()) return;
  if (await readServer(services)) await pickUp(services);
}

/** "Check again": everything is read, and how many problems the month has is said. */
export async function checkAgain(services: Services): Promise<void> {
  await lookAgain(services);
  const { store } = services;
  const n = problemCount(store.get());
  store.send({ type: 'said', polite: n === 0 ? WORDS.none : fill(WORDS.checked, { n }) });
}

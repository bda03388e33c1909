import type { Written } from '../../workbook/workbook';
import { firstInputs } from '../first-inputs';
import type { WorkbookInputs } from '../../workbook/inputs';
import { type Job, type WriteStep, changesOf, monthsOf } from '../job';
import type { Services } from '../services';
import type { Answer, PaneSituation } from '../situations';
import { chosenWords } from '../chosen';
import { monthsName } from '../dates';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { bringAgain } from './bring-in';
import { buildNew } from './build';
import { busy } from './busy';
import { lookAgain } from './look';
import { fetchMonths } from './plan';
import { pushRules } from './rules';
import { watched } from './watched';

export const WORDS = {
  imported: '{n} {n:file|files} imported',
  sample: 'Sample company loaded',
  refreshed: '{months} refreshed',
  to: 'to',
  began: 'Writing began.',
  done: '{n} {n:change|changes} written.',
  stopping: 'Stopping the write.',
} as const;

const no = (situation: PaneSituation): { readonly ok: false; readonly situation: PaneSituation } => ({ ok: false, situation });

/** Writes what was checked: sheets if absent, rules, the server's lines, the rows. All of it or nothing. */
export async function write(services: Services, change: Partial<Job> = {}): Promise<void> {
  const { store, go, stop } = services;
  const before = store.get().job;
  if (!before || busy(services)) return;
  stop.current = new AbortController();
  const steps: WriteStep[] = [];
  if (!store.get().look?.built) steps.push({ id: 'sheets', state: 'todo' });
  steps.push({ id: 'rules', state: 'todo' });
  if (before.kind === 'import') steps.push({ id: 'server', state: before.committed ? 'done' : 'todo' });
  steps.push({ id: 'rows', state: 'todo' });
  store.send({ type: 'job', change: { ...change, stage: 'writing', stopping: false, failure: null, written: null, progress: null, steps } });
  store.send({ type: 'said', polite: WORDS.began });
  go('#writing');
  const outcome = await asWriter(services, false, () => run(services));
  if (outcome.ok) {
    const job = store.get().job;
    store.send({ type: 'job', change: { stage: 'written', written: outcome.value, progress: null } });
    store.send({ type: 'said', polite: fill(WORDS.done, { n: job ? changesOf(job) : 0 }) });
    go('#written');
    await lookAgain(services);
    return;
  }
  const job = store.get().job;
  // The month was closed softly while this was checked: the check asks for the reason.
  if (outcome.situation.kind === 'reason-needed') {
    store.send({ type: 'job', change: { stage: 'check', soft: outcome.situation.months, progress: null } });
    go('#check');
    return;
  }
  // The server was started anew, or others wrote meanwhile: the files are read again, and the check is another one.
  if (outcome.situation.kind === 'files-gone' && job && (await bringAgain(services, job.files, { currency: job.currency, reason: job.reason }))) return;
  // A cancelled write leaves nothing on the server either; any other failure lets the analyst choose.
  if (outcome.situation.kind === 'cancelled' && job?.committed && job.preview) {
    const reverted = await services.client.ask('revert', { preview: job.preview.id, again: false });
    if (reverted.ok) store.send({ type: 'job', change: { committed: null } });
  }
  store.send({ type: 'job', change: { stage: 'failed', failure: outcome.situation, waiting: false } });
}

async function run(services: Services): Promise<Answer<Written>> {
  const { store, workbook, now, stop } = services;
  const job = store.get().job;
  if (!job) return no({ kind: 'cancelled' });
  const { signal } = stop.current;
  const stopped = (): boolean => signal.aborted;
  let taken = false;
  if (!store.get().look?.built) {
    step(services, 'sheets', 'now');
    const built = await sheetsFor(services, job.inputs, firstInputs(monthsOf(job), job.currency, now()));
    if (!built.ok) return built;
    taken = built.value;
    step(services, 'sheets', 'done');
    const look = await workbook.look();
    if (!look.ok) return look;
    store.send({ type: 'learned', facts: { look: look.value } });
  }
  if (stopped()) return no({ kind: 'cancelled' });
  step(services, 'rules', 'now');
  const version = await pushRules(services, job.ownRules || taken);
  if (!version.ok) return version;
  step(services, 'rules', 'done');
  let months = monthsOf(job);
  if (job.kind === 'import' && job.preview) {
    if (stopped()) return no({ kind: 'cancelled' });
    step(services, 'server', 'now');
    const saved = job.committed ?? (await commit(services, job));
    if ('ok' in saved) return no(saved.situation);
    const booked = [...new Set(saved.flatMap((batch) => batch.months))].sort();
    if (booked.length > 0) months = booked;
    store.send({ type: 'job', change: { committed: saved } });
    step(services, 'server', 'done');
  }
  step(services, 'rows', 'now');
  const data = await fetchMonths(services, months, job.totalsBefore ?? undefined);
  if (!data.ok) return data;
  store.send({ type: 'job', change: { data: data.value, totals: data.value.actuals.Totals } });
  const { name: who } = store.get().settings;
  const reason = job.reason.trim() === '' ? chosenWords(data.value.chosen) : job.reason.trim();
  const action = { what: nameOf(job, months), at: now(), preview: job.preview?.id ?? null, ruleBook: version.value, who, reason };
  const written = await watched(services, (watch) => workbook.refresh(data.value, action, watch));
  if (written.ok) step(services, 'rows', 'done');
  else if (written.situation.kind === 'cancelled' || stopped()) return no({ kind: 'cancelled' });
  return written;
}

/** The sheets of a new workbook: with inputs that come along, as the sample's, else with what the team has decided before. */
async function sheetsFor(services: Services, inputs: WorkbookInputs | null, first: WorkbookInputs | null): Promise<Answer<boolean>> {
  if (inputs === null) {
    const book = await services.client.ask('ruleBook', {});
    return book.ok ? buildNew(services, first, book.value) : book;
  }
  const built = await watched(services, (watch) => services.workbook.build(inputs, watch));
  return built.ok ? { ok: true, value: false } : built;
}

async function commit({ client }: Services, { preview, reason }: Job) {
  const saved = await client.ask('commit', { preview: preview?.id ?? '', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  if (!saved.ok) return saved;
  if (!saved.value.batches.some(({ reverted }) => reverted)) return saved.value.batches;
  // A write that was cancelled has taken them back: they count again.
  const again = await client.ask('revert', { preview: preview?.id ?? '', again: true, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  return again.ok ? again.value.batches : again;
}

/** What the strip at the foot calls this write. */
function nameOf(job: Job, months: readonly string[]): string {
  if (job.sample) return WORDS.sample;
  if (job.kind === 'import') return fill(WORDS.imported, { n: job.preview?.files.filter((file) => file.taken).length ?? job.files.length });
  return fill(WORDS.refreshed, { months: monthsName(months, WORDS.to) });
}

function step({ store }: Services, id: WriteStep['id'], state: WriteStep['state']): void {
  const steps = store.get().job?.steps.map((one) => (one.id === id ? { ...one, state } : one));
  if (steps) store.send({ type: 'job', change: { steps } });
}

/** Cancel of a write: it ends where it can, which may take a moment; the sheets go back as they were. */
export function stopWriting({ store, stop }: Services): void {
  stop.current.abort();
  if (store.get().job?.stage !== 'writing') return;
  store.send({ type: 'job', change: { stopping: true } });
  store.send({ type: 'said', polite: WORDS.stopping });
}

/** After a failed write: takes the server's lines back too, so that nothing is left of it. */
export async function takeBackOnServer(services: Services): Promise<void> {
  const { store, client, go } = services;
  const { job } = store.get();
  if (job?.preview && job.committed) {
    const { id } = job.preview;
    const reverted = await asWriter(services, false, () => client.ask('revert', { preview: id, again: false }));
    if (!reverted.ok) {
      store.send({ type: 'job', change: { failure: reverted.situation } });
      return;
    }
  }
  store.send({ type: 'began', job: null });
  go('#home');
  await lookAgain(services);
}

/** After a write that left nothing: back to what was checked, which can be written once more or dropped. */
export function backToCheck({ store, go }: Services): void {
  store.send({ type: 'job', change: { stage: 'check', failure: null, progress: null } });
  go('#check');
}

/** After a failed write: the server keeps its lines, and Month end shows that the sheets wait. */
export async function keepOnServer(services: Services): Promise<void> {
  services.store.send({ type: 'began', job: null });
  services.go('#home');
  await lookAgain(services);
}

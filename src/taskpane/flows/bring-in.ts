import type { Preview } from '../../ledger/preview';
import { begunOf, keepBegun } from '../begun';
import { EMPTY_JOB, type FileRow, changesOf, unread } from '../job';
import type { Services } from '../services';
import { type PaneSituation, isSilence } from '../situations';
import type { Store } from '../state';
import { fill } from '../words';
import { readTogether } from './read';
import { widenedBy } from './widen';

export const WORDS = {
  reading: 'Reading {n} {n:file|files}.',
  ready: 'Ready to check: {n} {n:change|changes}, {rejected} {rejected:line|lines} rejected.',
  none: 'Nothing new in these files.',
  unread: 'No file could be read. Each says why.',
  stopped: 'Reading stopped. Nothing was taken.',
} as const;

const rowOf = (name: string, bytes: number, key: number): FileRow => ({
  ...{ key, name, bytes, sent: 0, state: 'waiting' },
  ...{ sentence: null, upload: null, source: null },
});

/** Files that this pane still holds: after a silence of the server they go on from where they were. */
const HELD = new WeakMap<Store, readonly File[]>();
export const heldFiles = ({ store }: Services): readonly File[] => HELD.get(store) ?? [];

/** Brings in once more what the server has lost, where this pane still holds all of it; false where it does not. */
export async function bringAgain(services: Services, files: readonly { readonly name: string }[], job: Partial<typeof EMPTY_JOB>): Promise<boolean> {
  const held = heldFiles(services);
  if (held.length === 0 || held.length !== files.length || files.some(({ name }, i) => held[i]?.name !== name)) return false;
  await bringIn(services, held, { ...job, mayAdd: true, picked: true });
  return true;
}

/** Takes files that were dropped or chosen. They go up one after the other; Check before writing appears when the first is read, and the others join it. */
export async function bringIn(services: Services, files: readonly File[], job: Partial<typeof EMPTY_JOB> = {}): Promise<void> {
  const { store, go } = services;
  if (files.length === 0) return;
  HELD.set(store, files);
  begin(services, { ...job, files: files.map((file, key) => rowOf(file.name, file.size, key)) });
  go('#import');
  store.send({ type: 'said', polite: fill(WORDS.reading, { n: files.length }) });
  await carryOn(services, files);
}

/** Sends what waits and has the server read what came, until nothing is left to do. */
export async function carryOn(services: Services, files: readonly File[]): Promise<void> {
  let arrived: () => void = () => undefined;
  const way = { open: true };
  const sent = sendAll(services, files, () => arrived()).finally(() => {
    way.open = false;
    arrived();
  });
  for (;;) {
    const next = new Promise<void>((done) => (arrived = done));
    const some = waitsForReading(services);
    if (some && !(await readUploads(services))) break;
    if (!some && !way.open) break;
    if (!some) await next;
  }
  await sent;
}

const waitsForReading = ({ store }: Services): boolean => {
  const { job } = store.get();
  return job !== null && unread(job).some((row) => row.upload !== null);
};

/** One file after the other to the server; stops quietly when the reading is stopped. */
async function sendAll(services: Services, files: readonly File[], arrived: () => void): Promise<void> {
  const { client, store, stop } = services;
  const { signal } = stop.current;
  const stopped = (): boolean => signal.aborted;
  for (const [key, file] of files.entries()) {
    // Left out before its turn, or sent before.
    if (store.get().job?.files.find((row) => row.key === key)?.state !== 'waiting') continue;
    if (stopped()) return;
    change(services, key, { state: 'sending' });
    const taken = await client.upload(file, { signal, sent: (bytes) => change(services, key, { sent: bytes }) });
    if (stopped()) return;
    if (taken.ok) change(services, key, { state: 'sent', sent: file.size, upload: taken.value.upload });
    else if (taken.situation.kind === 'refused') change(services, key, { state: 'left-out', sentence: taken.situation.sentence });
    else {
      halt(services, taken.situation);
      return;
    }
    arrived();
  }
}

/** The sample company's own files, which the server has already. */
export async function bringInSample(services: Services, set: 'company' | 'restated', job: Partial<typeof EMPTY_JOB>): Promise<void> {
  const { client, go } = services;
  begin(services, { ...job, sample: true });
  go('#import');
  HELD.delete(services.store);
  const staged = await client.ask('sample', { set });
  if (!staged.ok) {
    halt(services, staged.situation);
    return;
  }
  const files = staged.value.map(({ upload, name, bytes }, key): FileRow => ({ ...rowOf(name, bytes, key), sent: bytes, state: 'sent', upload }));
  services.store.send({ type: 'job', change: { files } });
  await readUploads(services);
}

/** Has the server read all that was uploaded so far and say what would change; answers whether there is something to check. */
async function readUploads(services: Services): Promise<boolean> {
  const { store, client, stop } = services;
  const { signal } = stop.current;
  const { preview: before, files } = store.get().job ?? EMPTY_JOB;
  const asked = new Set(files.filter((row) => row.upload !== null).map((row) => row.key));
  const read = await readTogether(services, signal);
  if (signal.aborted) return false;
  if (!read.ok) {
    halt(services, read.situation);
    return false;
  }
  for (const key of asked) change(services, key, ({ state }) => ({ state: state === 'left-out' ? state : 'read' }));
  await show(services, read.value);
  // What it held is part of the new one.
  if (before) await client.ask('cancel', { preview: before.id });
  return true;
}

/** The check of what was read. */
export async function show(services: Services, preview: Preview): Promise<void> {
  const { store, go, stop } = services;
  const { signal } = stop.current;
  const widened = await widenedBy(services);
  if (signal.aborted) return;
  const first = store.get().job?.stage !== 'check';
  store.send({ type: 'job', change: { stage: 'check', preview, widened, under: null, progress: null } });
  const { job } = store.get();
  const n = job ? changesOf(job) : 0;
  if (job && unread(job).length === 0)
    store.send({
      type: 'said',
      polite: !preview.files.some(({ taken }) => taken) ? WORDS.unread : n === 0 ? WORDS.none : fill(WORDS.ready, { n, rejected: preview.rejected.count }),
    });
  if (first) go('#check');
}

/** Reads one file again as the source that the analyst named. */
export const chooseSource = (services: Services, upload: string, source: string): Promise<void> =>
  readAgain(services, (row) => (row.upload === upload ? { ...row, source } : row));

/** Reads one file again in the currency that the analyst said. */
export const chooseCurrency = (services: Services, upload: string, currency: string): Promise<void> =>
  readAgain(services, (row) => (row.upload === upload ? { ...row, currency } : row));

/** Reads one file again as of the account that the analyst said, '' for another one. */
export const chooseAccount = (services: Services, upload: string, account: string): Promise<void> =>
  readAgain(services, (row) => (row.upload === upload ? { ...row, account } : row));

/** Keeps the answer whether a part of older files is gone; it is taken up when the files are read again. */
export function sayGone({ store }: Services, upload: string, part: string, out: boolean): void {
  const files = store.get().job?.files.map((row) => {
    const others = (row.gone ?? []).filter((one) => one !== part);
    return row.upload === upload ? { ...row, gone: out ? [...others, part] : others } : row;
  });
  if (files) store.send({ type: 'job', change: { files } });
}

/** Reads the files again, with what was said of them. */
export async function readAgain(services: Services, change: (row: FileRow) => FileRow = (row) => row): Promise<void> {
  const { store, client, go } = services;
  const { job } = store.get();
  if (!job?.preview) return;
  const files = job.files.map(change);
  await client.ask('cancel', { preview: job.preview.id });
  services.stop.current = new AbortController();
  store.send({ type: 'job', change: { files, stage: 'reading', preview: null } });
  go('#import');
  await readUploads(services);
}

/** Leaves one waiting file out, without stopping the others. */
export const leaveOut = (services: Services, key: number): void => change(services, key, { state: 'left-out' });

/** Goes on with what was read so far: the files that were not are left out. */
export async function leaveRest(services: Services): Promise<void> {
  const { store, client, stop } = services;
  const { job } = store.get();
  if (!job?.preview) return;
  const rest = new Set(unread(job).map((row) => row.key));
  stop.current.abort();
  stop.current = new AbortController();
  const files = job.files.map((row) => (rest.has(row.key) ? { ...row, state: 'left-out' as const } : row));
  store.send({ type: 'job', change: { files, under: null, progress: null } });
  if (job.under !== null) await client.ask('cancel', { preview: job.under });
}

/** Cancel of the reading or of the check: nothing of it stays. */
export async function cancelJob(services: Services): Promise<void> {
  const { store, client, go, stop } = services;
  stop.current.abort();
  const { job } = store.get();
  store.send({ type: 'began', job: null });
  store.send({ type: 'said', polite: WORDS.stopped });
  go(job?.kind === 'refresh' ? '#sheets' : '#import');
  for (const preview of [job?.preview?.id, job?.under]) {
    const dropped = preview ? await client.ask('cancel', { preview }) : null;
    if (dropped?.ok !== false || dropped.situation.kind !== 'refused') continue;
    // It was written in the moment in which it was to be dropped, unless a cancelled write has taken it back.
    const batches = await client.ask('batches', {});
    if (batches.ok && batches.value.some((batch) => batch.preview === preview && !batch.reverted)) store.send({ type: 'stopped', by: dropped.situation });
  }
}

/** Done where nothing is new: the server keeps that the files were seen again, so that taking back the older import leaves what these say. */
export async function keepSeen(services: Services): Promise<void> {
  const { store, client, go, stop } = services;
  const { job } = store.get();
  stop.current.abort();
  store.send({ type: 'began', job: null });
  go(job?.kind === 'refresh' ? '#sheets' : '#import');
  if (!job?.preview) return;
  const { id, unchanged } = job.preview;
  const kept = await (unchanged.count === 0 ? client.ask('cancel', { preview: id }) : client.ask('commit', { preview: id }));
  if (!kept.ok) store.send({ type: 'stopped', by: kept.situation });
}

export function begin(services: Services, job: Partial<typeof EMPTY_JOB>): void {
  services.stop.current.abort();
  services.stop.current = new AbortController();
  services.store.send({ type: 'began', job: { ...EMPTY_JOB, ...job } });
}
export function change({ store }: Services, key: number, to: Partial<FileRow> | ((row: FileRow) => Partial<FileRow>)): void {
  const files = store.get().job?.files.map((row) => (row.key === key ? { ...row, ...(typeof to === 'function' ? to(row) : to) } : row));
  if (files) store.send({ type: 'job', change: { files } });
}
/** Stops all of it: what is on its way too. Where nobody answered, it goes on as soon as somebody does. */
export function halt({ store, stop, go, session, client }: Services, situation: PaneSituation): void {
  const { job, look } = store.get();
  const begun = begunOf(job, client.address(), look?.lastAction?.at ?? null);
  stop.current.abort();
  store.send({ type: 'began', job: null });
  store.send({ type: 'stopped', by: situation });
  go('#import');
  if (begun === null || !isSilence(situation)) return;
  keepBegun(session, begun);
  store.send({ type: 'learned', facts: { waiting: begun.files.filter(({ out }) => !out).length } });
}

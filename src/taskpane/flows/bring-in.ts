import type { Preview } from '../../ledger/preview';
import { EMPTY_JOB, type FileRow, changesOf } from '../job';
import type { Services } from '../services';
import type { Answer, PaneSituation } from '../situations';
import { fill } from '../words';

export const WORDS = {
  reading: 'Reading {n} {n:file|files}.',
  ready: 'Ready to check: {n} {n:change|changes}, {rejected} {rejected:line|lines} rejected.',
  none: 'Nothing new in these files.',
  stopped: 'Reading stopped. Nothing was taken.',
} as const;

/** Takes files that were dropped or chosen: up to the server one after the other, then read, then Check before writing. */
export async function bringIn(services: Services, files: readonly File[], job: Partial<typeof EMPTY_JOB> = {}): Promise<void> {
  const { store, client, go } = services;
  if (files.length === 0) return;
  const rows = files.map((file, key): FileRow => ({
    key,
    name: file.name,
    bytes: file.size,
    sent: 0,
    state: 'waiting',
    sentence: null,
    upload: null,
    source: null,
  }));
  begin(services, { ...job, files: rows });
  go('#import');
  store.send({ type: 'said', polite: fill(WORDS.reading, { n: files.length }) });
  const { signal } = services.stop.current;
  const stopped = (): boolean => signal.aborted;
  for (const [key, file] of files.entries()) {
    if (stopped()) return;
    // Cancelled by itself before its turn.
    if (rowOf(services, key)?.state === 'left-out') continue;
    change(services, key, { state: 'sending' });
    const taken = await client.upload(file, { signal, sent: (sent) => change(services, key, { sent }) });
    if (stopped()) return;
    if (taken.ok) change(services, key, { state: 'sent', sent: file.size, upload: taken.value.upload });
    else if (taken.situation.kind === 'refused') change(services, key, { state: 'left-out', sentence: taken.situation.sentence });
    else {
      halt(services, taken.situation);
      return;
    }
  }
  await readUploads(services);
}

/** The sample company's own files, which the server has already. */
export async function bringInSample(services: Services, set: 'company' | 'restated', job: Partial<typeof EMPTY_JOB>): Promise<void> {
  const { client, go } = services;
  begin(services, { ...job, sample: true });
  go('#import');
  const staged = await client.ask('sample', { set });
  if (!staged.ok) {
    halt(services, staged.situation);
    return;
  }
  const files = staged.value.map(({ upload, name, bytes }, key): FileRow => ({
    key,
    name,
    bytes,
    sent: bytes,
    state: 'sent',
    sentence: null,
    upload,
    source: null,
  }));
  services.store.send({ type: 'job', change: { files } });
  await readUploads(services);
}

/** Has the server read what was uploaded and say what would change. */
export async function readUploads(services: Services): Promise<void> {
  const { store, client, go, stop } = services;
  const { signal } = stop.current;
  const stopped = (): boolean => signal.aborted;
  const uploads = (store.get().job?.files ?? []).flatMap(({ upload, source, state }) =>
    upload === null || state === 'left-out' ? [] : [{ upload, ...(source === null ? {} : { source }) }],
  );
  if (uploads.length === 0) return;
  const asked = await client.ask('preview', { uploads });
  if (!asked.ok) {
    halt(services, asked.situation);
    return;
  }
  store.send({ type: 'job', change: { preview: asked.value } });
  const followed = await client.follow(
    asked.value.id,
    ({ sentence, done, total }) => store.send({ type: 'job', change: { progress: { sentence, done, total } } }),
    signal,
  );
  if (stopped()) return;
  if (!followed.ok) {
    halt(services, followed.situation);
    return;
  }
  const read = await settled(services, asked.value.id);
  if (stopped()) return;
  if (!read.ok) {
    halt(services, read.situation);
    return;
  }
  const preview = read.value;
  if (preview.state !== 'ready') {
    halt(services, { kind: 'refused', sentence: preview.sentence ?? WORDS.stopped });
    return;
  }
  store.send({ type: 'job', change: { stage: 'check', preview, progress: null } });
  const n = store.get().job;
  const changes = n ? changesOf(n) : 0;
  store.send({ type: 'said', polite: changes === 0 ? WORDS.none : fill(WORDS.ready, { n: changes, rejected: preview.rejected.count }) });
  go('#check');
}

/** The stream of progress may end early behind a proxy; then the preview itself is asked until it is read. */
async function settled({ client, sleep, stop }: Services, id: string): Promise<Answer<Preview>> {
  for (;;) {
    const read = await client.ask('previewOf', { preview: id });
    if (!read.ok || read.value.state !== 'reading' || stop.current.signal.aborted) return read;
    await sleep(500);
  }
}

/** Reads one file again as the source that the analyst named. */
export async function chooseSource(services: Services, upload: string, source: string): Promise<void> {
  const { store, client, go } = services;
  const { job } = store.get();
  if (!job?.preview) return;
  const files = job.files.map((row) => (row.upload === upload ? { ...row, source } : row));
  await client.ask('cancel', { preview: job.preview.id });
  services.stop.current = new AbortController();
  store.send({ type: 'job', change: { files, stage: 'reading', preview: null } });
  go('#import');
  await readUploads(services);
}

/** Leaves one waiting file out, without stopping the others. */
export const leaveOut = (services: Services, key: number): void => change(services, key, { state: 'left-out' });

/** Cancel of the reading or of the check: nothing of it stays. */
export async function cancelJob(services: Services): Promise<void> {
  const { store, client, go, stop } = services;
  stop.current.abort();
  const { job } = store.get();
  store.send({ type: 'began', job: null });
  store.send({ type: 'said', polite: WORDS.stopped });
  go(job?.kind === 'refresh' ? '#sheets' : '#import');
  if (job?.preview) await client.ask('cancel', { preview: job.preview.id });
}

function begin(services: Services, job: Partial<typeof EMPTY_JOB>): void {
  services.stop.current.abort();
  services.stop.current = new AbortController();
  services.store.send({ type: 'began', job: { ...EMPTY_JOB, ...job } });
}
const rowOf = ({ store }: Services, key: number): FileRow | undefined => store.get().job?.files.find((row) => row.key === key);
function change({ store }: Services, key: number, to: Partial<FileRow>): void {
  const files = store.get().job?.files.map((row) => (row.key === key ? { ...row, ...to } : row));
  if (files) store.send({ type: 'job', change: { files } });
}
function halt({ store }: Services, situation: PaneSituation): void {
  store.send({ type: 'began', job: null });
  store.send({ type: 'stopped', by: situation });
}

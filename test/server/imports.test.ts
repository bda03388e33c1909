import type { Preview } from '../../src/ledger/preview';
import type { Progress } from '../../src/ledger/wire';
import { createImports } from '../../src/server/imports';
import { createJobs } from '../../src/server/jobs';
import type { StagedFile } from '../../src/server/store/port';
import { doubleStore, onePreview } from './double';

const FILE: StagedFile = { upload: 'u', name: 'a.csv', path: '/a', bytes: 3, hash: 'h' };
const pause = () => new Promise((done) => setTimeout(done, 2));

function setUp(override: Parameters<typeof doubleStore>[0] = {}) {
  const store = doubleStore(override);
  const told: Progress[] = [];
  const jobs = createJobs();
  return {
    store,
    told,
    jobs,
    imports: createImports(
      store,
      jobs,
      (p) => told.push(p),
      () => new Date(0),
    ),
  };
}
/** A store that reads until it is let go, or told to stop. */
function slow() {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((done) => (go = done));
  const preview = async (id: string, _files: unknown, { signal }: { signal: { aborted: boolean } }): Promise<Preview> => {
    await gate;
    return onePreview(id, signal.aborted ? 'cancelled' : 'ready');
  };
  return { go: () => go(), preview };
}

test('answers at once, is read in its turn, is written; asked again, the store is asked again', async () => {
  const { store, told, imports } = setUp();
  const { preview, finished } = imports.start([FILE]);
  expect(preview).toMatchObject({ state: 'reading', files: [{ name: 'a.csv', bytes: 3, taken: false }] });
  expect(imports.previewOf(preview.id).state).toBe('reading');
  expect((await finished).state).toBe('ready');
  await imports.commit(preview.id);
  await imports.commit(preview.id);
  expect(store.calls).toEqual([`preview ${preview.id}`, `commit ${preview.id}`, `commit ${preview.id}`]);
  expect(told.map((p) => p.stage)).toEqual(['queued', 'ready', 'writing', 'written']);
});

test('cancelling while it reads, and while it waits', async () => {
  const { go, preview } = slow();
  const { imports, told } = setUp({ preview });
  const first = imports.start([FILE]);
  const second = imports.start([FILE]);
  await pause();
  await imports.cancel(first.preview.id);
  await imports.cancel(second.preview.id);
  go();
  expect((await first.finished).state).toBe('cancelled');
  expect((await second.finished).state).toBe('cancelled');
  expect(imports.previewOf(second.preview.id).state).toBe('cancelled');
  expect(told.filter((p) => p.stage === 'cancelled')).toHaveLength(2);
  await expect(imports.commit(second.preview.id)).rejects.toMatchObject({ code: 'not-ready' });
});

test('a preview that is ready is dropped from the store', async () => {
  const { store, imports } = setUp();
  const { preview, finished } = imports.start([FILE]);
  await finished;
  await imports.cancel(preview.id);
  expect(store.calls).toContain(`cancel ${preview.id}`);
});

test('a preview that is written in the moment in which it is cancelled is not called cancelled', async () => {
  const base = doubleStore();
  const { told, imports } = setUp({ ...base, cancel: (id) => base.commit(id, '').then(() => undefined) });
  const { preview, finished } = imports.start([FILE]);
  await finished;
  await expect(imports.cancel(preview.id)).rejects.toMatchObject({ status: 409, message: 'This import has been written already. Use Revert to take it back.' });
  expect(told.map((p) => p.stage)).not.toContain('cancelled');
});

test('a preview that became ready in the moment of cancelling is dropped too', async () => {
  const { go, preview } = slow();
  const { imports, store } = setUp({ preview: async (id, files, watch) => ({ ...(await preview(id, files, watch)), state: 'ready' }) });
  const one = imports.start([FILE]);
  await pause();
  await imports.cancel(one.preview.id);
  go();
  expect((await one.finished).state).toBe('cancelled');
  expect(store.calls).toContain(`cancel ${one.preview.id}`);
});

test('a defect of the reading ends in a failed preview with a sentence, and the next file is read', async () => {
  let times = 0;
  const { imports, told } = setUp({ preview: (id) => ((times += 1) === 1 ? Promise.reject(new Error('secret')) : Promise.resolve(onePreview(id))) });
  const bad = imports.start([FILE]);
  const good = imports.start([FILE]);
  await expect(bad.finished).rejects.toThrow('secret');
  expect(imports.previewOf(bad.preview.id)).toMatchObject({ state: 'failed', sentence: 'The files could not be read. Nothing was written.' });
  expect((await good.finished).state).toBe('ready');
  expect(JSON.stringify(told)).not.toContain('secret');
});

test('what nobody knows', async () => {
  const { imports } = setUp();
  expect(() => imports.previewOf('x')).toThrow('This import is not known any more.');
  await expect(imports.commit('x')).rejects.toMatchObject({ status: 404 });
});

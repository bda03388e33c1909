import { rememberBegun, readBegun } from '../../src/taskpane/begun';
import type { Client } from '../../src/taskpane/client';
import { bringIn, cancelJob } from '../../src/taskpane/flows/bring-in';
import { lookAgain } from '../../src/taskpane/flows/look';
import { remedy } from '../../src/taskpane/flows/remedy';
import { write } from '../../src/taskpane/flows/write';
import type { Services } from '../../src/taskpane/services';
import { type State, START, createStore } from '../../src/taskpane/state';
import { WIRE_VERSION } from '../../src/ledger/wire';
import { EMPTY_JOB } from '../../src/taskpane/job';
import type { Preview } from '../../src/ledger/preview';
import { client, good, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const silence = { ok: false, situation: { kind: 'server-unreachable', address: 'localhost:3000', last: null } } as const;
const csv = (name: string): File => new File(['a,b\n'], name);
const both: Preview = { ...data.preview, files: data.preview.files.slice(0, 2).map((file, i) => ({ ...file, upload: `u-${i === 0 ? 'a' : 'b'}.csv` })) };
/** Without the styles that stand before all. */
const text = (pane: Services): string => seen(pane).slice(1).join(' ');
const asked = (pane: Services): readonly string[] => (pane.client as ReturnType<typeof client>).asked.map(([name]) => name);

/** A pane that remembers, as the mounted one does. */
function pane(answers: Parameters<typeof client>[0] = {}, change: Partial<Client> = {}, rest: Partial<Services> = {}): Services {
  const one = services({ client: client({ previewOf: () => good(both), ...answers }, change), ...rest }, full);
  rememberBegun(one.store, one.session, one.client.address);
  return one;
}
/** The same window after it was loaded again: nothing is left but what it remembers. */
function loadedAgain({ session }: Services, answers: Parameters<typeof client>[0] = {}, state: Partial<State> = full, book = workbook()): Services {
  const store = createStore({ ...START, ...state, job: null });
  rememberBegun(store, session, () => 'http://localhost:3000');
  return services({
    store,
    session,
    go: (route) => store.send({ type: 'went', route }),
    client: client({ previewOf: () => good(both), ...answers }),
    workbook: book,
  });
}

test('at the check: the same check again, without a file being sent, and Drop it lets it go on the server', async () => {
  const first = pane();
  await bringIn(first, [csv('a.csv'), csv('b.csv')]);
  const again = loadedAgain(first);
  await lookAgain(again);
  const { job, route, polite } = again.store.get();
  expect([route, job?.stage, job?.preview?.id, job?.files.map(({ state }) => state)]).toEqual(['#check', 'check', 'p7', ['read', 'read']]);
  expect([asked(again).includes('preview'), polite]).toEqual([false, 'Ready to check: 423 changes, 3 lines rejected.']);
  expect(text(again)).toMatch(/Check before writing.*Picked up where it was.*Drop it/);
  await cancelJob(again);
  expect([asked(again).at(-1), readBegun(again.session)]).toEqual(['cancel', null]);
});

test('the reason and the currency that were typed are there again; what is written is forgotten', async () => {
  const first = pane();
  await bringIn(first, [csv('a.csv'), csv('b.csv')]);
  first.store.send({ type: 'job', change: { reason: 'asked by audit', currency: 'EUR' } });
  const again = loadedAgain(first);
  await lookAgain(again);
  expect(again.store.get().job).toMatchObject({ reason: 'asked by audit', currency: 'EUR' });
  await write(again);
  expect([again.store.get().job?.stage, readBegun(again.session)]).toEqual(['written', null]);
});

test('while files were sent: those that arrived are read, the others are named with what is to be done', async () => {
  let release: () => void = () => undefined;
  const stuck = new Promise<void>((done) => (release = done));
  const first = pane(
    { previewOf: () => good({ ...both, state: 'reading' }) },
    {
      upload: async (file) => {
        if (file.name === 'b.csv') await stuck;
        return good({ upload: `u-${file.name}`, name: file.name, bytes: file.size, hash: 'h' });
      },
      follow: async () => new Promise(() => undefined),
    },
  );
  void bringIn(first, [csv('a.csv'), csv('b.csv')]);
  await new Promise((done) => setTimeout(done, 20));
  const again = loadedAgain(first, { previewOf: () => good({ ...both, files: both.files.slice(0, 1) }) });
  await lookAgain(again);
  release();
  expect(again.store.get().job?.files.map(({ name, state }) => [name, state])).toEqual([
    ['a.csv', 'read'],
    ['b.csv', 'left-out'],
  ]);
  expect(text(again)).toContain('b.csv: It had not arrived when the pane was loaded again. Choose it again.');
});

test('where no file had arrived it says so, and leads back to choosing', async () => {
  const first = pane({}, { upload: async () => new Promise(() => undefined) });
  void bringIn(first, [csv('a.csv')]);
  const again = loadedAgain(first);
  await lookAgain(again);
  expect([again.store.get().job, again.store.get().situation?.kind, readBegun(again.session)]).toEqual([null, 'files-gone', null]);
});

test('a preview that was not read to its end is read again, and the older one is dropped', async () => {
  const first = pane();
  await bringIn(first, [csv('a.csv'), csv('b.csv')]);
  first.store.send({ type: 'job', change: { under: 'p8' } });
  let read = 0;
  const again = loadedAgain(first, {
    previewOf: ({ preview }) => good(preview === 'p8' ? { ...both, id: 'p8', state: 'failed', sentence: 'no' } : ((read += 1), { ...both, id: 'p9' })),
    preview: () => good({ ...both, id: 'p9', state: 'reading' }),
  });
  await lookAgain(again);
  expect([again.store.get().job?.preview?.id, read > 0, asked(again).filter((name) => name === 'cancel').length]).toEqual(['p9', true, 2]);
});

test('a server that does not answer keeps it for later; one that has lost it says so', async () => {
  const first = pane();
  await bringIn(first, [csv('a.csv'), csv('b.csv')]);
  const away = loadedAgain(first, { health: () => silence });
  await lookAgain(away);
  expect([away.store.get().job, away.store.get().situation?.kind, readBegun(away.session)?.previews]).toEqual([null, 'server-unreachable', ['p7']]);
  const gone = { kind: 'files-gone', sentence: 'This import is not known any more. Choose the files again.' } as const;
  const lost = loadedAgain(away, { previewOf: () => ({ ok: false, situation: gone }) });
  await lookAgain(lost);
  expect([lost.store.get().situation, readBegun(lost.session)]).toEqual([gone, null]);
});

describe('while it wrote', () => {
  /** A write that never comes to its end. */
  async function cutOff(): Promise<Services> {
    const first = pane({}, {}, { workbook: workbook({ refresh: async () => new Promise(() => undefined) }) });
    await bringIn(first, [csv('a.csv'), csv('b.csv')]);
    void write(first);
    await new Promise((done) => setTimeout(done, 20));
    expect(readBegun(first.session)?.writing).toBe(true);
    return first;
  }
  const written = { previewOf: () => good({ ...both, state: 'written' as const }) };
  const batches = () => good([{ ...data.batches[0]!, preview: 'p7', reverted: false }]);

  test('before the server had it: the check again', async () => {
    const again = loadedAgain(await cutOff());
    await lookAgain(again);
    expect([again.store.get().job?.stage, again.store.get().route]).toEqual(['check', '#check']);
  });
  test('after the server had it: it says that the sheets may lack a part, and writes them again without saving the lines twice', async () => {
    const again = loadedAgain(await cutOff(), { ...written, batches });
    await lookAgain(again);
    expect([again.store.get().job?.stage, again.store.get().job?.failure?.kind, again.store.get().route]).toEqual(['failed', 'cut-off', '#writing']);
    expect(text(again)).toMatch(/Not all was written A write was cut off.*Write again Take them back/);
    expect(text(again)).not.toContain('Nothing was written');
    await write(again);
    expect([again.store.get().job?.stage, asked(again).includes('commit')]).toEqual(['written', false]);
  });
  test('it was finished, or taken back meanwhile: nothing is picked up', async () => {
    const done = { ...data.look, lastAction: { ...data.look.lastAction!, preview: 'p7' } };
    const finished = loadedAgain(await cutOff(), { ...written, batches }, full, workbook({ look: async () => Promise.resolve(good(done)) }));
    await lookAgain(finished);
    expect([finished.store.get().job, readBegun(finished.session)]).toEqual([null, null]);
    const back = loadedAgain(await cutOff(), { ...written, batches: () => good([{ ...data.batches[0]!, preview: 'p7', reverted: true }]) });
    await lookAgain(back);
    expect([back.store.get().job, readBegun(back.session)]).toEqual([null, null]);
  });
  test('of a refresh: the months are compared again by one press', async () => {
    const first = pane({}, {}, { workbook: workbook({ refresh: async () => new Promise(() => undefined) }) });
    first.store.send({ type: 'began', job: { ...EMPTY_JOB, kind: 'refresh', stage: 'check', plan: data.plan, data: data.refreshed } });
    void write(first);
    await new Promise((done) => setTimeout(done, 20));
    const again = loadedAgain(first);
    await lookAgain(again);
    const situation = again.store.get().situation!;
    expect(situation).toEqual({ kind: 'cut-off', months: ['2026-09', '2026-10'] });
    await remedy(again, situation, { label: '', does: 'refresh', months: ['2026-09', '2026-10'] });
    expect([again.store.get().job?.kind, again.store.get().job?.stage]).toEqual(['refresh', 'check']);
  });
});

describe('a server that falls silent', () => {
  test('while files are sent: Try again goes on with the files that this pane still holds', async () => {
    let there = false;
    const sent: string[] = [];
    const one = pane(
      { health: () => (there ? good({ product: 'corridor', version: '1', wire: WIRE_VERSION, ruleBook: 14, ledger: 'l' }) : silence) },
      {
        upload: async (file) => {
          if (!there && file.name === 'b.csv') return Promise.resolve(silence);
          sent.push(file.name);
          return Promise.resolve(good({ upload: `u-${file.name}`, name: file.name, bytes: file.size, hash: 'h' }));
        },
      },
    );
    await bringIn(one, [csv('a.csv'), csv('b.csv')]);
    expect([one.store.get().job, one.store.get().situation?.kind]).toEqual([null, 'server-unreachable']);
    await lookAgain(one);
    expect(one.store.get().job).toBeNull();
    there = true;
    await lookAgain(one);
    expect([one.store.get().job?.stage, sent, one.store.get().job?.files.map(({ state }) => state)]).toEqual(['check', ['a.csv', 'b.csv'], ['read', 'read']]);
  });
  test('and comes back without the files, as after a new start: they are sent again from the first', async () => {
    const gone = { ok: false, situation: { kind: 'files-gone', sentence: 'This import is not known any more. Choose the files again.' } } as const;
    let calls = 0;
    const sent: string[] = [];
    const one = pane(
      { previewOf: () => ((calls += 1) === 1 ? silence : calls === 2 ? gone : good(both)) },
      {
        upload: async (file) => {
          sent.push(file.name);
          return Promise.resolve(good({ upload: `u-${file.name}`, name: file.name, bytes: file.size, hash: 'h' }));
        },
      },
    );
    await bringIn(one, [csv('a.csv'), csv('b.csv')]);
    expect(one.store.get().job).toBeNull();
    await lookAgain(one);
    expect([one.store.get().job?.stage, sent]).toEqual(['check', ['a.csv', 'b.csv', 'a.csv', 'b.csv']]);
  });
});

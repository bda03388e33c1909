import { renderToStaticMarkup } from 'react-dom/server';
import { App } from '../../src/taskpane/App';
import { addMissingSheets } from '../../src/taskpane/flows/build';
import { askRebuild, askRemove } from '../../src/taskpane/flows/one-sheet';
import { refresh } from '../../src/taskpane/flows/refresh';
import { revertLast } from '../../src/taskpane/flows/revert';
import { revertFile } from '../../src/taskpane/flows/revert-file';
import { loadSample, takeFiles } from '../../src/taskpane/flows/sample';
import { write } from '../../src/taskpane/flows/write';
import { EMPTY_JOB } from '../../src/taskpane/job';
import type { Route } from '../../src/taskpane/routes';
import { client, good, host, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const job = { ...EMPTY_JOB, stage: 'writing', preview: data.preview } as const;
const begin: Readonly<Record<string, (pane: ReturnType<typeof services>) => Promise<void>>> = {
  refresh: (pane) => refresh(pane),
  'own files': (pane) => takeFiles(pane, [new File(['a\n'], 'a.csv')]),
  'the sample': (pane) => loadSample(pane),
  'missing sheets': addMissingSheets,
  rebuild: (pane) => askRebuild(pane, 'Corridor'),
  remove: (pane) => askRemove(pane, 'Corridor'),
  revert: revertLast,
  'revert of a file': (pane) => revertFile(pane, data.imports[0]!),
  'a second press of Write': (pane) => write(pane),
};

test.each(Object.entries(begin))('while the pane writes, %s leads to what is being written and begins nothing', async (_, press) => {
  const pane = services({}, { ...full, route: '#sheets', job });
  await press(pane);
  expect([pane.store.get().route, pane.store.get().job, pane.store.get().question]).toEqual(['#writing', job, null]);
  expect((pane.client as ReturnType<typeof client>).asked).toEqual([]);
  expect((pane.client as ReturnType<typeof client>).leases).toEqual([]);
  expect((pane.workbook as ReturnType<typeof workbook>).done).toEqual([]);
});

test.each(Object.entries(begin).filter(([name]) => name !== 'a second press of Write'))(
  'while something else is written, %s begins nothing',
  async (_, press) => {
    const pane = services({}, { ...full, route: '#sheets', writing: true });
    await press(pane);
    expect([pane.store.get().job, (pane.client as ReturnType<typeof client>).leases, (pane.workbook as ReturnType<typeof workbook>).done]).toEqual([
      null,
      [],
      [],
    ]);
  },
);

test('while something else is written, what begins a write is off, so that no press is lost; afterwards it is on again', () => {
  const offAt = (route: Route, text: string) =>
    [true, false].map((writing) => {
      const state = { ...full, route, writing };
      const html = renderToStaticMarkup(App({ services: services({ host: { ...host, isDark: () => false } }, state) }));
      return new RegExp(`<button[^>]*aria-disabled="true"[^>]*>(<span[^>]*>.*?</span>)?${text}`).test(html);
    });
  expect(offAt('#sheets', 'Refresh October')).toEqual([true, false]);
  expect(offAt('#import', 'Choose files')).toEqual([true, false]);
  expect(offAt('#home', 'Revert')).toEqual([true, false]);
});

test('from the first press after a write, Revert means that write and not the one before it', async () => {
  const lastAction = { ...data.look.lastAction!, at: '2026-11-01T10:30:00Z' };
  const pane = services({ workbook: workbook({ look: () => Promise.resolve(good({ ...data.look, lastAction })) }) }, full);
  const known: (string | undefined)[] = [];
  pane.store.subscribe(() => {
    if (!pane.store.get().writing) known.push(pane.store.get().look?.lastAction?.at);
  });
  await addMissingSheets(pane);
  expect([...new Set(known)]).toEqual([lastAction.at]);
});

test('Revert pressed twice takes back once', async () => {
  const pane = services({}, full);
  await Promise.all([revertLast(pane), revertLast(pane)]);
  expect((pane.workbook as ReturnType<typeof workbook>).done.filter((one) => JSON.stringify(one).includes('revert'))).toHaveLength(1);
});

test('whatever asks for the right to write says so from the first moment to the last, also where it is refused', async () => {
  const seenAt: boolean[] = [];
  const pane = services({ client: client({ startWriting: () => ({ ok: false, situation: { kind: 'someone-writing', writer: null } }) }) }, full);
  pane.store.subscribe(() => seenAt.push(pane.store.get().writing));
  await addMissingSheets(pane);
  expect([seenAt[0], pane.store.get().writing, pane.store.get().situation?.kind]).toEqual([true, false, 'someone-writing']);
});

test('a month that the rules close is known at once: the refresh asks for its reason', async () => {
  const closed = [{ Month: '2026-10', State: 'soft', RuleBook: 15, At: data.NOW, By: 'M. Iyer' }] as const;
  const pane = services({ client: client({ hello: () => good({ role: 'analyst', writer: null, closed: [...closed] }) }) }, { ...full, closed: [] });
  await refresh(pane);
  expect([pane.store.get().closed, pane.store.get().route]).toEqual([closed, '#check']);
  expect(seen(pane)).toContain('October 2026 is closed softly');
});

test('every other screen says that the pane is writing, and leads there', () => {
  for (const route of ['#home', '#sheets', '#status', '#problems', '#import'] as const) {
    expect(seen(services({}, { ...full, route, job }))).toEqual(expect.arrayContaining(['Corridor is writing', 'See how far']));
  }
  expect(seen(services({}, { ...full, route: '#writing', job }))).not.toContain('Corridor is writing');
});

test('a viewer is offered no press that the server would refuse: the buttons stay, and are off', () => {
  const html = (route: '#import' | '#sheets', role: 'viewer' | 'analyst') =>
    renderToStaticMarkup(App({ services: services({ host: { ...host, isDark: () => false } }, { ...full, route, role }) }));
  const off = (text: string, of: string) => new RegExp(`<button[^>]*aria-disabled="true"[^>]*>${of}`).test(text);
  expect([off(html('#import', 'viewer'), 'Choose files'), off(html('#import', 'analyst'), 'Choose files')]).toEqual([true, false]);
  expect([off(html('#sheets', 'viewer'), 'Refresh October'), off(html('#sheets', 'analyst'), 'Refresh October')]).toEqual([true, false]);
});

describe('the right to write, where the server hangs', () => {
  const gone = { ok: false, situation: { kind: 'server-unreachable', address: 'localhost:3000', last: null } } as const;
  type Asked = readonly (readonly [string, { readonly lease?: string }])[];
  /** A pane whose clock is turned by hand. */
  function hanging(answers: () => boolean, change: Parameters<typeof workbook>[0] = {}) {
    const turns = new Set<() => void>();
    const answer = <T>(value: T) => (answers() ? good(value) : gone);
    const asking = client({
      startWriting: ({ lease }) => answer({ lease: lease ?? '', started: data.NOW, until: data.NOW }),
      endWriting: () => answer({}),
    });
    const every = (_: number, work: () => void) => (turns.add(work), () => turns.delete(work));
    const pane = services({ client: asking, every, workbook: workbook(change) }, full);
    const turn = async () => {
      for (const work of [...turns]) work();
      await new Promise((done) => setTimeout(done));
    };
    return { pane, turn, turns, leases: asking.leases as unknown as Asked };
  }

  test('it goes back as soon as the server answers, by the name that the pane gave it, though no answer ever gave it', async () => {
    let up = false;
    const { pane, turn, turns, leases } = hanging(() => up);
    await revertLast(pane);
    expect(leases.map(([name]) => name)).toEqual(['startWriting']);
    await turn();
    up = true;
    await turn();
    expect([leases.map(([name]) => name), new Set(leases.map(([, { lease }]) => lease)).size, turns.size]).toEqual([
      ['startWriting', 'endWriting', 'endWriting'],
      1,
      0,
    ]);
  });

  test('who tries again gives back first what is owed', async () => {
    let up = false;
    const { pane, leases } = hanging(() => up);
    await revertLast(pane);
    up = true;
    await revertLast(pane);
    const [first, ...rest] = leases;
    expect(rest.map(([name, { lease }]) => [name, lease === first![1].lease])).toEqual([['endWriting', true], ['startWriting', false], ['endWriting', false]]); // prettier-ignore
  });

  test('a pane that slept while somebody else began stops, and says who', async () => {
    let asked = 0;
    const writer = { name: 'M. Iyer', what: 'Actuals', started: data.NOW };
    const slept = client({
      startWriting: ({ lease }) => ((asked += 1) === 1 ? good({ lease: lease ?? '', started: data.NOW, until: data.NOW }) : { ok: false, situation: { kind: 'someone-writing', writer } }),
    }); // prettier-ignore
    let renew = (): void => undefined;
    const every = (_: number, work: () => void) => ((renew = work), () => undefined);
    const build: ReturnType<typeof workbook>['build'] = async (_, watch) => {
      renew();
      await new Promise((done) => setTimeout(done));
      return watch.signal.aborted ? { ok: false, situation: { kind: 'cancelled' } } : good(data.written);
    };
    const pane = services({ client: slept, every, workbook: workbook({ build }) }, full);
    await addMissingSheets(pane);
    expect(pane.store.get().situation).toEqual({ kind: 'someone-writing', writer });
  });
});

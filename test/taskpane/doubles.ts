import type { Client } from '../../src/taskpane/client';
import type { PaneHost } from '../../src/taskpane/host';
import type { Memory } from '../../src/taskpane/memory';
import type { Services } from '../../src/taskpane/services';
import type { Answer } from '../../src/taskpane/situations';
import { type State, START, createStore } from '../../src/taskpane/state';
import { type Endpoint, type Request, type Response, WIRE_VERSION } from '../../src/ledger/wire';
import type { Followed } from '../../src/workbook/followed';
import type { EditedCell, Outcome, Workbook } from '../../src/workbook/workbook';
import * as data from './fixtures';
import { followed } from './followed';
import { audit, focusFile, journal } from './exposures';
import { accruals, forecast, moves, rates } from './postings';
import { selected } from './selections';
import { lines } from './lines';
import { unclassified } from './classified';
import { asked, firstLines, ownSources } from './wizards';

export const good = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A memory that forgets with the test. */
export function memory(start: Readonly<Record<string, string>> = {}): Memory {
  const kept = new Map(Object.entries(start));
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => {
      if (value === null) kept.delete(name);
      else kept.set(name, value);
    },
  };
}

type Answers = { readonly [E in Endpoint]?: (request: Request<E>) => Answer<Response<E>> };
const content = { Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [{ Month: '2026-09', State: 'locked' as const }] };
const book = { Version: 14, SavedAt: data.NOW, ...content };
const usual: Answers = {
  health: () => good({ product: 'corridor', version: '1.0.0', wire: WIRE_VERSION, ruleBook: 14, ledger: 'l1' }),
  hello: () => good({ role: 'analyst' as const, writer: null, closed: [...data.closed] }),
  startWriting: () => good({ lease: 'l1', started: data.NOW, until: data.NOW }),
  endWriting: () => good({}),
  imports: () => good([...data.imports]),
  importLines: () => good([...data.importLines]),
  batches: () => good([...data.batches]),
  openLines: () => good(lines.all),
  leaveOut: ({ lines: left }) => good({ lines: left.length }),
  leftOut: () => good([...lines.decided.all]),
  ruleBook: () => good(book),
  saveRuleBook: () => good({ saved: true, book }),
  preview: () => good({ ...data.preview, state: 'reading' as const }),
  previewOf: () => good(data.preview),
  commit: () => good({ batches: [...data.batches] }),
  cancel: () => good({}),
  revert: () => good({ batches: [] }),
  actuals: () => good(data.actuals),
  focusExport: () => good(focusFile),
  invoices: () => good([]),
  invoiceLines: () => good([]),
  seats: () => good([]),
  unclassified: () => good(unclassified),
  ruleFits: () => good({ lines: 11, amounts: [{ Currency: 'USD', Amount: '20240.00' }], months: 3, vendors: 1, others: 0 }),
  firstLines: () => good(firstLines),
  tryMapping: () => good(asked),
  saveSource: () => good(ownSources[0]!),
  ownSources: () => good([...ownSources]),
  addSource: () => good(ownSources[0]!),
  useSource: () => good(ownSources[0]!),
  sample: () => good([{ upload: 's1', name: 'openai.csv', bytes: 10 }]),
};

/** A client that answers from a table and writes down what it was asked. */
export function client(
  answers: Answers = {},
  change: Partial<Client> = {},
): Client & { readonly asked: [Endpoint, unknown][]; readonly leases: [Endpoint, unknown][] } {
  const asked: [Endpoint, unknown][] = [];
  const leases: [Endpoint, unknown][] = [];
  let paired = true;
  return {
    asked,
    leases,
    address: () => 'http://localhost:3000',
    paired: () => paired,
    until: () => '2026-12-01T09:41:00Z',
    use: () => undefined,
    pair: async () => {
      paired = true;
      return Promise.resolve(good(null));
    },
    forget: () => {
      paired = false;
    },
    hold: () => undefined,
    leave: () => undefined,
    ask: async <E extends Endpoint>(name: E, request: Request<E>) => {
      (name === 'startWriting' || name === 'endWriting' ? leases : asked).push([name, request]);
      const answer = (answers[name] ?? usual[name]) as ((request: Request<E>) => Answer<Response<E>>) | undefined;
      return Promise.resolve(answer ? answer(request) : ({ ok: false, situation: { kind: 'defect', report: `not answered: ${name}` } } as const));
    },
    upload: async (file) => Promise.resolve(good({ upload: `u-${file.name}`, name: file.name, bytes: file.size, hash: 'a'.repeat(64) })),
    follow: async () => Promise.resolve(good(null)),
    sampleInputs: async () => Promise.resolve(good({ policy: {}, tables: {}, cells: {} })),
    ...change,
  };
}

/** A workbook in memory that writes down what was done to it. */
export function workbook(change: Partial<Workbook> = {}): Workbook & { readonly done: string[] } {
  const done: string[] = [];
  const give = <T>(name: string, value: T) => {
    return async (): Promise<Outcome<T>> => {
      done.push(name);
      return Promise.resolve(good(value));
    };
  };
  return {
    done,
    look: give('look', data.look),
    build: give('build', data.written),
    readRuleBook: give('readRuleBook', content),
    readMonths: give<readonly string[]>('readMonths', ['2026-09', '2026-10']),
    planRefresh: give('planRefresh', data.plan),
    refresh: give('refresh', data.written),
    editedSince: give<readonly EditedCell[]>('editedSince', []),
    revert: give('revert', { at: data.NOW, what: 'taken back', rows: 412, months: ['2026-10'], preview: 'p1', reverted: true }),
    readStatus: give('readStatus', data.status),
    readProblems: give('readProblems', data.cells),
    planRebuild: give('planRebuild', { sheet: 'Corridor', cells: 412, changed: [], charts: 1, own: [] }),
    rebuild: give('rebuild', { at: data.NOW, what: 'Corridor rebuilt', rows: 0, months: [], preview: null, reverted: false }),
    neededBy: give('neededBy', { always: false, worked: [], told: [] }),
    removeSheet: give('removeSheet', { at: data.NOW, what: 'EnvelopeStatus removed', rows: 0, months: [], preview: null, reverted: false }),
    putList: give('putList', null),
    removeList: give('removeList', null),
    log: give('log', null),
    readForecast: give('readForecast', forecast),
    readAccruals: give('readAccruals', accruals),
    readMoves: give('readMoves', moves),
    readRates: give('readRates', rates),
    readAudit: give('readAudit', audit),
    readJournal: give('readJournal', journal),
    takeOver: give('takeOver', null),
    post: give('post', { at: data.NOW, what: 'Accruals of October 2026 posted', rows: 3, months: [], preview: null, reverted: false }),
    readSelection: give('readSelection', selected),
    roomAt: give('roomAt', null),
    insertFormula: give('insertFormula', { at: data.NOW, what: 'Formula inserted at UnitCost!H14', rows: 0, months: [], preview: null, reverted: false }),
    followSelected: async <E>() => Promise.resolve(good(followed as Followed<E>)),
    readRows: give<readonly Readonly<Record<string, unknown>>[]>('readRows', []),
    goTo: give('goTo', null),
    selfTest: give('selfTest', data.report),
    ...change,
  };
}

export const host: PaneHost = {
  isDark: () => undefined,
  language: 'en-US',
  program: 'Excel test',
  reload: () => undefined,
  copy: async () => Promise.resolve(),
  version: '1.0.0',
};

/** The pane's services over doubles. */
export function services(change: Partial<Services> = {}, state: Partial<State> = {}): Services {
  const store = createStore({ ...START, connection: 'open', ...state });
  return {
    store,
    client: client(),
    workbook: workbook(),
    host,
    session: memory(),
    memory: memory({ reached: '2026-11-01T09:41:00Z' }),
    now: () => data.NOW,
    sleep: async () => Promise.resolve(),
    every: () => () => undefined,
    go: (route) => store.send({ type: 'went', route }),
    stop: { current: new AbortController() },
    ...change,
  };
}

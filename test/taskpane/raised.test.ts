import { WIRE_VERSION } from '../../src/ledger/wire';
import { createClient } from '../../src/taskpane/client';
import { addMissingSheets } from '../../src/taskpane/flows/build';
import { bringIn } from '../../src/taskpane/flows/bring-in';
import { lookAgain } from '../../src/taskpane/flows/look';
import { refresh } from '../../src/taskpane/flows/refresh';
import { revertLast } from '../../src/taskpane/flows/revert';
import { write } from '../../src/taskpane/flows/write';
import { clock } from '../../src/taskpane/dates';
import { EMPTY_JOB } from '../../src/taskpane/job';
import type { Situation } from '../../src/workbook/workbook';
import { host, memory, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seenFrom } from './seen';

// Each situation as it arises, and what the person then reads: title, sentence, button.
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const problem = (status: number, code: string, rest: object = {}): Response => json({ sentence: 'as the server says it', code, ...rest }, status);
const HEALTH = { product: 'corridor', version: '1.0.0', wire: WIRE_VERSION, ruleBook: 14, ledger: 'l' };
const LEASE = { lease: 'l1', started: data.NOW, until: data.NOW };
const BOOK = { Version: 14, SavedAt: data.NOW, Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [] };
const usual: Readonly<Record<string, unknown>> = {
  health: HEALTH,
  hello: { role: 'analyst', writer: null, closed: data.closed },
  startWriting: LEASE,
  endWriting: {},
  saveRuleBook: { saved: true, book: BOOK },
  ruleBook: BOOK,
  batches: data.batches,
  imports: data.imports,
  openLines: { count: 0, amounts: [], lines: [] },
  leftOut: [],
  actuals: data.actuals,
  invoices: [],
  invoiceLines: [],
  seats: [],
  commit: { batches: data.batches },
  preview: { ...data.preview, state: 'reading' },
  previewOf: data.preview,
};

/** The pane over the real client, a server that answers as told, and a workbook in memory. */
function pane(
  answers: Readonly<Record<string, () => Response>> = {},
  given: { readonly book?: Parameters<typeof workbook>[0]; readonly online?: boolean; readonly origin?: string; readonly name?: string } = {},
  state = full,
) {
  const asked: string[] = [];
  const fetching = async (url: string): Promise<Response> => {
    const name = url.split('/').at(-1) ?? '';
    asked.push(name);
    return Promise.resolve(answers[name]?.() ?? (name in usual ? json(usual[name]) : problem(404, 'gone')));
  };
  const kept = memory({ token: 'secret', reached: data.NOW, ...(given.name === undefined ? {} : { name: given.name }) });
  const net = {
    fetch: fetching as unknown as typeof fetch,
    send: async () => Promise.resolve({ status: 200, text: JSON.stringify({ upload: 'u1', name: 'a.csv', bytes: 3, hash: 'h' }) }),
    online: () => given.online ?? true,
    now: () => data.NOW,
  };
  const client = createClient(net, kept, given.origin ?? 'http://localhost:3000');
  return Object.assign(services({ client, workbook: workbook(given.book), memory: kept }, { route: '#sheets', ...state }), { asked });
}
const silence = (): never => {
  throw new TypeError('no answer');
};
const refuses = (situation: Situation) => async () => Promise.resolve({ ok: false, situation } as const);
const checked = { ...full, job: { ...EMPTY_JOB, stage: 'check', preview: data.preview } } as const;

describe('the server', () => {
  test('does not answer', async () => {
    const one = pane({ health: silence });
    await lookAgain(one);
    const [title, sentence, action] = seenFrom(one, 'The Corridor server does not answer');
    expect(title).toBe('The Corridor server does not answer');
    expect(sentence).toMatch(/^localhost:3000, last reached 1 Nov .* Sheets and functions go on working\. Import and refresh wait\.$/);
    expect(action).toBe('Try again');
  });
  test('is on another machine, and the computer is offline', async () => {
    const one = pane({ health: silence }, { online: false, origin: 'https://corridor.example' });
    await lookAgain(one);
    expect(seenFrom(one, 'No network')).toEqual([
      'No network',
      'The server is on another machine, so import and refresh wait. Sheets and functions go on working.',
      'Try again',
    ]);
  });
  test('has ended the connection', async () => {
    const one = pane({ hello: () => problem(401, 'not-paired') });
    await lookAgain(one);
    expect(seenFrom(one, 'Connect again')).toEqual(['Connect again', 'Your connection to the server has ended. Nothing is lost.', 'Connect']);
  });
  test('is newer, or older', async () => {
    const one = pane({ health: () => json({ ...HEALTH, wire: 9 }) });
    await lookAgain(one);
    const sentence = `The server speaks version 9, this pane version ${String(WIRE_VERSION)}. Close and open the workbook to load the new pane.`;
    expect(seenFrom(one, 'Update needed')).toEqual(['Update needed', sentence, 'Reload']);
  });
  test('lets a viewer look: said where writing begins, and again when it refuses', async () => {
    const viewer = pane({ hello: () => json({ role: 'viewer', writer: null, closed: [] }) }, { name: 'P. Lindqvist' });
    await lookAgain(viewer);
    viewer.store.send({ type: 'learned', facts: { settings: { ...viewer.store.get().settings, name: 'P. Lindqvist' } } });
    const said = ['You may look but not write', 'P. Lindqvist has the role viewer. Whoever started the server can give a code for writing.'];
    viewer.go('#import');
    expect(seenFrom(viewer, said[0]!).slice(0, 2)).toEqual(said);
    const refused = pane({ preview: () => problem(403, 'not-allowed') }, { name: 'P. Lindqvist' });
    await bringIn(refused, [new File(['a'], 'a.csv')]);
    expect(seenFrom(refused, said[0]!).slice(0, 2)).toEqual(said);
  });
  test('lets somebody else write: nothing is asked of it besides, and nothing is written', async () => {
    const writer = { name: 'M. Iyer', what: 'Actuals', started: '2026-11-01T09:57:00Z' };
    const one = pane({ startWriting: () => problem(409, 'someone-is-writing', { writer }) }, {}, checked);
    await write(one);
    expect(seenFrom(one, 'M. Iyer is writing Actuals')).toEqual([
      'M. Iyer is writing Actuals',
      `Started ${clock(writer.started)}. You can go on when it is finished.`,
      'Try again',
    ]);
    expect([one.asked, (one.workbook as ReturnType<typeof workbook>).done]).toEqual([['startWriting'], []]);
  });
  test('has a defect: the report is copied, without a figure', async () => {
    let copied = '';
    const copying = { ...host, copy: async (text: string) => Promise.resolve(void (copied = text)) };
    const one = { ...pane({ hello: () => problem(500, 'defect') }), host: copying };
    await lookAgain(one);
    expect(seenFrom(one, 'Something went wrong in Corridor')).toEqual([
      'Something went wrong in Corridor',
      'Nothing was written. Copy the report and send it to whoever looks after Corridor.',
      'Copy report',
    ]);
    const { remedy } = await import('../../src/taskpane/flows/remedy');
    await remedy(one, one.store.get().situation!, { label: '', does: 'copy-report' });
    expect(copied).toMatch(/^Corridor 1\.0\.0, wire \d+\n.*\nHTTP 500: as the server says it$/s);
  });
});

describe('the right to write', () => {
  test('is taken before the rules go up and given back at the end, also after a failure', async () => {
    const good = pane({}, {}, checked);
    await write(good);
    expect([good.store.get().job?.stage, good.asked[0], good.asked.includes('endWriting')]).toEqual(['written', 'startWriting', true]);
    const bad = pane({}, { book: { refresh: refuses({ kind: 'read-only' }) } }, checked);
    await write(bad);
    expect([bad.store.get().job?.stage, bad.asked.at(-1)]).toEqual(['failed', 'endWriting']);
  });
});

describe('a month', () => {
  test('that is locked says who locked it, when, and where changes go', () => {
    expect(seenFrom(pane({}, {}, { ...checked, route: '#check' }), 'September 2026 is locked')).toEqual([
      'September 2026 is locked',
      'Locked 6 Oct by R. Castellanos. Changes are booked in October 2026 and keep their September date.',
      'See who, when',
    ]);
  });
  test('that is softly closed asks for a reason before anything is written', async () => {
    const one = pane({ commit: () => problem(409, 'reason-needed', { months: ['2026-10'] }) }, {}, checked);
    await write(one);
    expect([one.store.get().route, one.store.get().job?.stage]).toEqual(['#check', 'check']);
    expect(seenFrom(one, 'October 2026 is closed softly').slice(0, 2)).toEqual([
      'October 2026 is closed softly',
      'Each change needs a reason until it is locked.',
    ]);
    expect(seenFrom(one, 'Reason for the change')[0]).toBe('Reason for the change');
  });
  test('that is softly closed asks before a revert too', async () => {
    const one = pane({ revert: () => problem(409, 'reason-needed', { months: ['2026-10'] }) });
    await revertLast(one);
    expect(one.store.get().question).toMatchObject({ kind: 'reason', months: ['2026-10'] });
  });
});

test.each<[string, Situation, readonly string[]]>([
  [
    'a password',
    { kind: 'protected-sheet', sheet: 'Log' },
    [
      'Log is protected with a password',
      'Corridor cannot write there, so nothing was written. Unprotect it (Review, Unprotect Sheet), then try again.',
      'Go to sheet',
    ],
  ],
  ['read-only', { kind: 'read-only' }, ['This workbook is open for reading', 'Save a copy to write into it.']],
  [
    'too many rows',
    { kind: 'too-large', sheet: 'Actuals', rows: 214006, limit: 200000, before: '2026-02' },
    [
      '200,000 rows is the limit of this workbook',
      'This write needs 214,006 rows. Nothing was written. Older months can be kept as totals, without service and model.',
      'Keep totals before Feb 2026',
    ],
  ],
  ['a cell edited for two minutes', { kind: 'cell-edit' }, ['Stopped waiting', 'A cell was edited for two minutes. Nothing was written.', 'Try again']],
])('a write that meets %s', async (_name, situation, said) => {
  const one = pane({}, { book: { refresh: refuses(situation) } }, checked);
  await write(one);
  expect(one.store.get().job?.stage).toBe('failed');
  expect(seenFrom(one, said[0]!).slice(0, said.length)).toEqual(said);
});

test('a table that was changed stops a refresh with the heading and its cell', async () => {
  const changed = { kind: 'table-changed', sheet: 'Actuals', table: 'tblActuals', column: 'BilledCost', foundAs: 'Cost', cell: 'H1' } as const;
  const one = pane({}, { book: { planRefresh: refuses(changed) } });
  await refresh(one);
  expect(seenFrom(one, 'Actuals has no column BilledCost')).toEqual([
    'Actuals has no column BilledCost',
    'It was renamed to "Cost" in cell H1. Name it back, then refresh.',
    'Go to H1',
  ]);
});
test('a sheet of ours that was deleted is missed when the pane looks', async () => {
  const sheets = data.look.sheets.map((sheet) => (sheet.name === 'Value' ? { ...sheet, state: 'missing' as const, rows: null } : sheet));
  const one = pane({}, { book: { look: async () => Promise.resolve({ ok: true, value: { ...data.look, sheets } }) } });
  await lookAgain(one);
  expect(seenFrom(one, 'Value is missing')).toEqual([
    'Value is missing',
    'It was deleted or renamed. Added again it shows what the server has; what was typed there is not kept.',
    'Add it again',
  ]);
});
test('a workbook whose structure is protected takes no sheet', async () => {
  const one = pane({}, { book: { build: refuses({ kind: 'protected-structure' }) } });
  await addMissingSheets(one);
  expect(seenFrom(one, 'Sheets cannot be added').slice(0, 2)).toEqual([
    'Sheets cannot be added',
    'The workbook structure is protected (Review, Protect Workbook).',
  ]);
});
test('a revert that the server refuses leaves nothing stale: both are asked again, and the refusal stays said', async () => {
  const one = pane({ revert: () => problem(409, 'cannot') });
  await revertLast(one);
  expect(one.store.get().situation).toEqual({ kind: 'refused', sentence: 'as the server says it' });
  expect((one.workbook as ReturnType<typeof workbook>).done).toContain('look');
  expect(one.asked).toContain('batches');
});

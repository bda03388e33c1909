import { cellsBySheet, comparisonNow } from '../../src/taskpane/comparison';
import { compareSheets } from '../../src/taskpane/flows/compare';
import { stateWords } from '../../src/taskpane/screens/Sheets';
import type { State } from '../../src/taskpane/state';
import type { Client } from '../../src/taskpane/client';
import type { Workbook } from '../../src/workbook/workbook';
import { client, good, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';

const silent = client({ actuals: () => ({ ok: false, situation: { kind: 'server-unreachable', address: 'a', last: null } }) });
const edited = async () =>
  Promise.resolve(
    good([
      ...['Actuals!K12', 'Actuals!K14', 'SaaS!B9'].map((address) => ({ address, own: false })),
      // A note in a column of the analyst's own is no edit of Corridor's figures.
      { address: 'Invoices!P8', own: true },
    ]),
  );
const pane = (change: { readonly client?: Client; readonly book?: Partial<Workbook> } = {}, state: Partial<State> = {}) =>
  services({ client: change.client ?? client(), workbook: workbook(change.book) }, { ...full, comparison: null, ...state });
type Pane = ReturnType<typeof pane>;
/** What the screen says of some sheets. */
const said = ({ store }: Pane, names: readonly string[]): string[] =>
  names.map((name) =>
    stateWords(
      store.get().look!.sheets.find((s) => s.name === name)!,
      comparisonNow(store.get()),
      String,
    ),
  );
const OURS = ['Actuals', 'Invoices', 'SaaS'];

test('nothing is up to date before it was compared', () => {
  expect(said(pane(), OURS)).toEqual(['asking the server', 'asking the server', 'asking the server']);
});

test('each data table is compared with the server, for the month shown only, and nothing is written', async () => {
  const asking = client();
  const shown = pane({ client: asking, book: { planRefresh: async () => Promise.resolve(good(data.newerPlan)) } });
  await compareSheets(shown);
  expect(said(shown, OURS)).toEqual(['up to date', '3 rows newer on the server', '1 row newer on the server']);
  expect(asking.asked.map(([name]) => name)).toEqual(['actuals', 'invoices', 'invoiceLines', 'seats']);
  expect(asking.asked[0]?.[1]).toMatchObject({ from: '2026-10', to: '2026-10' });
  expect([shown.store.get().job, shown.store.get().situation]).toEqual([null, null]);
});

test('cells edited by hand are counted by sheet, and are not called newer', async () => {
  const shown = pane({ book: { editedSince: edited, planRefresh: async () => Promise.resolve(good(data.newerPlan)) } });
  await compareSheets(shown);
  expect(said(shown, OURS)).toEqual([
    'differs: edited by hand in 2 cells',
    '3 rows newer on the server',
    'edited by hand in 1 cell, 1 row differs from the server',
  ]);
});

test('without the server it says that it did not compare; edits are known all the same', async () => {
  const shown = pane({ client: silent, book: { editedSince: edited } });
  await compareSheets(shown);
  expect(said(shown, ['Actuals', 'Invoices'])).toEqual(['differs: edited by hand in 2 cells', 'not compared: the server does not answer']);
});

test('what keeps it from comparing is named', async () => {
  const missing = pane({ book: { planRefresh: async () => Promise.resolve({ ok: false, situation: { kind: 'sheet-missing', sheet: 'Invoices' } }) } });
  await compareSheets(missing);
  expect(said(missing, ['Actuals'])).toEqual(['not compared: Invoices is missing']);
  const unpaired = pane({ client: client({}, { paired: () => false }) });
  await compareSheets(unpaired);
  expect(said(unpaired, ['Actuals'])).toEqual(['not compared: not connected to the server']);
  const monthless = pane({}, { look: { ...data.look, period: null }, batches: [] });
  await compareSheets(monthless);
  expect(said(monthless, ['Actuals'])).toEqual(['not compared']);
  const partly = pane({ book: { planRefresh: async () => Promise.resolve(good({ ...data.quietPlan, sheets: data.quietPlan.sheets.slice(0, 1) })) } });
  await compareSheets(partly);
  expect(said(partly, ['Actuals', 'SaaS'])).toEqual(['up to date', 'not compared']);
});

test('a comparison holds for its own look and month, and a late answer is dropped', async () => {
  const shown = pane();
  await compareSheets(shown);
  shown.store.send({ type: 'learned', facts: { chosen: '2026-09' } });
  expect(said(shown, ['Actuals'])).toEqual(['asking the server']);
  const late = compareSheets(shown);
  shown.store.send({ type: 'learned', facts: { comparison: null } });
  await late;
  expect(shown.store.get().comparison).toBeNull();
});

test('sheets without data of the server say what they are, unless they are missing or have a password', () => {
  const shown = pane();
  expect(said(shown, ['Policy', 'Corridor', 'Checks', 'Log'])).toEqual(['inputs, yours', 'worked out here', 'worked out here', 'kept by Corridor']);
  const sheet = { name: 'SaaS', kind: 'data', rows: null } as const;
  expect(stateWords({ ...sheet, state: 'missing' }, data.comparison, String)).toBe('missing');
  expect(stateWords({ ...sheet, state: 'protected' }, data.comparison, String)).toBe('protected with a password');
});

test('cells are counted by sheet, whatever its name', () => {
  expect([...cellsBySheet(["'It''s mine!'!A1", "'It''s mine!'!B1", 'SaaS!C2'])]).toEqual([
    ["It's mine!", 2],
    ['SaaS', 1],
  ]);
});

import { renderToStaticMarkup } from 'react-dom/server';
import type { Request } from '../../src/ledger/wire';
import { type FocusAsked, chooseFocus, dropFocus, monthsHeld, readFocus } from '../../src/taskpane/flows/export-focus';
import ExportFocus from '../../src/taskpane/screens/ExportFocus';
import { MonthEnd } from '../../src/taskpane/screens/MonthEnd';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import { client, good, services } from './doubles';
import { focusFile, focusLarge } from './exposures';
import { SCENES, full } from './scenes';

const words = (one: Services, screen = <ExportFocus />): string =>
  renderToStaticMarkup(<ServicesProvider value={one}>{screen}</ServicesProvider>)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
const months = (...held: string[]) => ({ batches: full.batches!.map((one) => ({ ...one, months: held })) });
const scene = (name: string): string => words(services({}, SCENES[name]));

test('the month that is shown is asked for first; its lines and totals stand above the button that saves them', async () => {
  const asking = client();
  const one = services({ client: asking }, { ...full, ...months('2026-11', '2026-10', '2026-09'), chosen: '2026-10' });
  expect(words(one)).toContain('Reading the ledger');
  await readFocus(one);
  await readFocus(one);
  expect(asking.asked).toEqual([['focusExport', { from: '2026-10', to: '2026-10', memo: false }]]);
  const said = words(one);
  expect(said).toContain('3,598 lines of October 2026 Currency Billed cost EUR 6,420.00 USD 280,759.97');
  expect(said).toContain('its lines would count twice. Save focus-2026-10.csv Copy');
  expect(one.store.get().polite).toBe('The file is ready: 3598 lines.');
  dropFocus(one);
  expect(one.store.get().focus).toBeNull();
});

test('without lines of the month shown the newest month is asked for; months of files taken back are no choice', async () => {
  const [first, ...rest] = full.batches!;
  const batches = [{ ...first!, months: ['2026-07'] }, ...rest.map((one) => ({ ...one, months: ['2026-12'], reverted: true }))];
  expect([monthsHeld({ batches }), monthsHeld({ batches: null })]).toEqual([['2026-07'], null]);
  const one = services({}, { ...full, batches });
  await readFocus(one);
  expect(one.store.get().focus?.choice.from).toBe('2026-07');
});

test.each<[Partial<FocusAsked['choice']>, string, string, boolean]>([
  [{ from: '2026-08' }, '2026-08', '2026-09', false],
  [{ from: '2026-10' }, '2026-10', '2026-10', false],
  [{ to: '2026-08' }, '2026-08', '2026-08', false],
  [{ memo: true }, '2026-09', '2026-09', true],
])('%j asks again, and never for months in the wrong order', async (change, from, to, memo) => {
  const asking = client();
  const focus = { choice: { from: '2026-09', to: '2026-09', memo: false }, answer: focusFile };
  await chooseFocus(services({ client: asking }, { ...full, focus }), change);
  expect(asking.asked).toEqual([['focusExport', { from, to, memo }]]);
});

test('an answer to an older choice is dropped, also where the screen was left', async () => {
  const waiting: (() => void)[] = [];
  const ask = async (_: string, choice: Request<'focusExport'>) =>
    new Promise((done) => waiting.push(() => done(good({ ...focusFile, file: `${choice.from}.csv` }))));
  const one = services({ client: { ...client(), ask } as unknown as Services['client'] }, { ...full, ...months('2026-09', '2026-10') });
  const both = [readFocus(one), chooseFocus(one, { from: '2026-09' })];
  for (const answer of [...waiting].reverse()) answer();
  await Promise.all(both);
  expect(one.store.get().focus).toMatchObject({ choice: { from: '2026-09', to: '2026-10' }, answer: { file: '2026-09.csv' } });
  const late = chooseFocus(one, { memo: true });
  dropFocus(one);
  waiting.at(-1)?.();
  await late;
  expect(one.store.get().focus).toBeNull();
});

test('a server that is silent is told as everywhere, and the choice is asked for again once it answers', async () => {
  let up = false;
  const silence = { kind: 'server-unreachable', address: 'localhost:3000', last: null } as const;
  const one = services({ client: client({ focusExport: () => (up ? good(focusFile) : { ok: false, situation: silence }) }) }, full);
  await readFocus(one);
  expect([one.store.get().situation, words(one).includes('The lines are not read yet')]).toEqual([silence, true]);
  up = true;
  await readFocus(one);
  expect([one.store.get().situation, one.store.get().focus?.answer]).toEqual([null, focusFile]);
});

test('what is too large is told with the command, and no file is offered', async () => {
  const one = services({ client: client({ focusExport: () => ({ ok: false, situation: { kind: 'refused', sentence: focusLarge } }) }) }, full);
  await readFocus(one);
  expect([one.store.get().focus?.answer, one.store.get().situation]).toEqual([{ refused: focusLarge }, null]);
  expect(scene('export-large')).toContain('corridor export focus --from 2026-08 --to 2026-10 --all --out');
  expect(scene('export-large')).toContain('No file can be made of this choice');
});

test('every other situation has its sentence', () => {
  expect(scene('export-none')).toContain('No line of October 2026 is in a total, so there is nothing to save.');
  expect(scene('export-memo')).toContain('1,204,311 lines of Aug 2026 to Oct 2026');
  expect(scene('export-memo')).toContain('Memo lines are in none of these totals.');
  expect(scene('export-silent')).toContain('The Corridor server does not answer');
  expect(words(services({}, { ...full, batches: [] }))).toContain('The ledger has no lines yet.');
  const choice = { from: '2026-10', to: '2026-10', memo: true };
  const said = (change: object): string => words(services({}, { ...full, focus: { choice, answer: { ...focusFile, ...change } } }));
  expect(said({ lines: 0, totals: [] })).toContain('There are no lines in October 2026.');
  expect(said({ totals: [] })).toContain('None of these lines is in a total.');
});

test('Month end leads there, beside the journal', () => {
  expect(words(services({}, full), <MonthEnd />)).toContain('Chargeback journal FOCUS export');
});

import { formats } from '../../src/taskpane/format';
import { steps } from '../../src/taskpane/index';
import { found, problemCount } from '../../src/taskpane/problems';
import { START, type State, createStore, monthShown } from '../../src/taskpane/state';
import { bandOf, bySeverity, levelWord, needsSomeone } from '../../src/taskpane/status';
import { changesOf, EMPTY_JOB, monthsOf } from '../../src/taskpane/job';
import * as data from './fixtures';
import { noLines } from './lines';
import { full, SCENES } from './scenes';

const format = formats({ language: 'en-US', decimalSeparator: '.', thousandsSeparator: ',', negative: 'minus' });
const standing = (change: Partial<State>) =>
  [...steps]
    .sort((a, b) => a.order - b.order)
    .map((step) => {
      const { mark, line } = step.question({ ...START, ...change }, format);
      return `${mark}: ${step.name}: ${line.replace(/last .*/, 'last')}`;
    });

test('a month in the middle', () => {
  expect(standing(full)).toEqual([
    'done: Import files: 5 files, 2,952 lines · last',
    'part: Look at problems: 3 lines left out, 18.04\u00a0USD · 2 checks fail · 2 cells show an error',
    'todo: Write the sheets: 425 changes the sheets do not show yet',
    'todo: Read the status: 6 envelopes, corridor, three scenarios',
  ]);
});
test('the empty ledger opens the first step', () => {
  const empty = SCENES['home-empty'] ?? {};
  expect(standing(empty)).toEqual([
    'todo: Import files: no file yet',
    'todo: Look at problems: nothing to look at yet',
    'todo: Write the sheets: needs step 1',
    'todo: Read the status: needs step 3',
  ]);
  const [first] = [...steps].sort((a, b) => a.order - b.order);
  expect(first?.question({ ...START, ...empty }, format)).toMatchObject({
    sentence: 'Bring in the first file. One vendor is enough to begin.',
    also: { button: 'Load the sample company' },
  });
});
test('without the server the steps say that they wait, or read the sheets', () => {
  expect(standing(SCENES['server-unreachable'] ?? {})).toEqual([
    'todo: Import files: waits for the server',
    'part: Look at problems: from the sheets: 2 checks fail · 2 cells show an error',
    'todo: Write the sheets: waits for the server',
    'todo: Read the status: from the sheets',
  ]);
});
test('all done', () => {
  const done = standing({ ...full, cells: [], lines: noLines, behind: data.quietPlan, statusRead: data.NOW });
  expect(done.map((line) => line.split(':')[0])).toEqual(['done', 'done', 'done', 'done']);
});
test('a status that was read before the last write counts no more', () => {
  expect(standing({ ...full, statusRead: '2026-10-31T00:00:00Z' })[3]).toMatch(/^todo/);
});
test('what the sheets do not show yet is named with its amounts', () => {
  const step = steps.find((one) => one.order === 3);
  expect(step?.question({ ...START, ...full }, format).sentence.replaceAll('\u00a0', ' ')).toBe(
    'The server has 425 changes that the sheets do not show yet: +39,141.65 USD and +6,420.00 EUR, October 2026 only.',
  );
});
test('problems are filtered by month and by what stops the lock', () => {
  const state: State = { ...START, ...full };
  expect(problemCount(state)).toBe(7);
  expect([found(state, 'stops').checks.length, found(state, 'stops').lines.count]).toEqual([2, 0]);
  const other: State = { ...state, chosen: '2026-09' };
  expect([found(other, 'month').lines.count, found(other, 'all').lines.count]).toEqual([0, 3]);
});
test('what waits for a rate is one problem with its sheets, beside the currency that has none', () => {
  const state: State = { ...START, ...full, cells: [...data.cells, ...data.withoutRate] };
  const all = found(state, 'month');
  expect(all.afterRates.map(({ address }) => address)).toEqual(['UnitCost!F9:H9', 'Corridor!R16', 'Reforecast!D12']);
  expect([all.cells.length, problemCount(state)]).toEqual([3, 9]);
  expect(standing(state)[1]).toContain('4 cells show an error');
  expect(found(state, 'stops').afterRates).toEqual([]);
});
test('the month shown is the chosen, else the workbook’s, else the newest imported', () => {
  const state: State = { ...START, batches: data.batches };
  expect([monthShown({ ...state, ...full, chosen: '2026-08' }), monthShown({ ...state, look: data.look }), monthShown(state), monthShown(START)]).toEqual([
    '2026-08',
    '2026-10',
    '2026-10',
    null,
  ]);
});
test('envelopes: most severe first, levels in words', () => {
  expect(bySeverity(data.status.envelopes).map((one) => `${one.name}: ${levelWord(one)}`)).toEqual([
    'Product descriptions: Executive approval',
    'Support assistant: Review',
    'Warehouse vision: Unfunded',
    'Code assistants: Alert',
    'Search ranking: Within plan',
    'Returns triage: Within plan',
  ]);
  expect(['BELOW_FLOOR', 'IN_CORRIDOR', 'ABOVE_CEILING', null].map((band) => bandOf({ band }))).toEqual([
    'Below floor',
    'In corridor',
    'Above ceiling',
    'No corridor yet',
  ]);
});
test('a level that shows an error is never within plan', () => {
  const broken = { ...data.status.envelopes[4]!, level: '#VALUE!' };
  expect([levelWord(broken), needsSomeone(broken), bySeverity([data.status.envelopes[5]!, broken])[0]?.name]).toEqual(['No level yet', true, broken.name]);
});
test('a job counts its changes and names its months', () => {
  expect([changesOf({ ...EMPTY_JOB, preview: data.preview }), changesOf({ ...EMPTY_JOB, plan: data.plan }), changesOf(EMPTY_JOB)]).toEqual([423, 425, 0]);
  expect(monthsOf({ ...EMPTY_JOB, preview: data.preview })).toEqual(['2026-10']);
});
test('the store tells only of what changed', () => {
  const store = createStore();
  let told = 0;
  const stop = store.subscribe(() => (told += 1));
  store.send({ type: 'went', route: '#home' });
  store.send({ type: 'job', change: { waiting: true } });
  store.send({ type: 'went', route: '#status' });
  stop();
  store.send({ type: 'went', route: '#help' });
  expect([told, store.get().route]).toEqual([1, '#help']);
});

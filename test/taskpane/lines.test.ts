import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import { excelWorkbook } from '../../src/workbook/excel';
import type * as index from '../../src/workbook/index';
import { LINES_LEFT_OUT } from '../../src/workbook/list-sheet';
import { leaveOutLine, listLines, putBackLine, removeLines } from '../../src/taskpane/flows/lines';
import { readLines } from '../../src/taskpane/flows/read-lines';
import { lookAgain } from '../../src/taskpane/flows/look';
import { askRebuild, askRemove, rebuildNow, removeNow } from '../../src/taskpane/flows/one-sheet';
import { revertLast } from '../../src/taskpane/flows/revert';
import { found, problemCount } from '../../src/taskpane/problems';
import { START } from '../../src/taskpane/state';
import { client, good, services } from './doubles';
import { decidedLines, lines, manyLines, noLines, openLines } from './lines';
import { seen } from './seen';
import { inputs, value, watch } from '../workbook/company';

// Building all sheets would take most of the time; these are those that the tests name, what their charts show, and what the pane reads.
jest.mock('../../src/workbook/index', () => {
  const kept = ['Cover', 'Policy', 'Drivers', 'Workflows', 'Rules', 'Rates', 'Value', 'Actuals', 'Corridor', 'Reforecast', 'Board', 'Checks', 'Log'];
  const { sheets } = jest.requireActual<typeof index>('../../src/workbook/index');
  return { sheets: sheets.filter(({ name }) => kept.includes(name)) };
});

// The pane's flows over a real workbook; the server is a double.
let host: HeadlessWorkbook;
jest.setTimeout(120_000);
beforeAll(async () => {
  host = createHeadlessWorkbook();
  host.reset();
  value(await excelWorkbook.build(inputs, watch()));
});
afterAll(() => host.close());

const [line] = openLines;
/** A server that keeps which lines are left out. */
const server = () => {
  let left = false;
  return client({
    openLines: () => good(left ? noLines.all : lines.all),
    leftOut: () => good(left ? [...decidedLines.decided.all] : []),
    leaveOut: ({ back }) => {
      left = back !== true;
      return good({ lines: 1 });
    },
  });
};
const pane = async (asking = server(), change: Partial<typeof excelWorkbook> = {}) => {
  let minute = 0;
  const workbook = { ...excelWorkbook, ...change };
  const all = services({ client: asking, workbook, now: () => `2026-11-03T10:${String((minute += 1)).padStart(2, '0')}:00Z` }, { lines });
  await lookAgain(all);
  return all;
};
const log = async (): Promise<unknown[]> => (await host.values('Log!A7:H20')).filter((row) => row[2] !== '').at(-1) ?? [];

test('a line left out with a reason goes from the list, and Log says which, as text, and why', async () => {
  const all = await pane();
  expect(problemCount(all.store.get())).toBeGreaterThanOrEqual(3);
  all.store.send({ type: 'learned', facts: { settings: { ...START.settings, name: 'R. Castellanos' } } });
  await leaveOutLine(all, line!, 'a line of our test account');
  expect(found(all.store.get(), 'month').lines.count).toBe(0);
  expect((await log()).slice(1)).toEqual([
    'R. Castellanos',
    'Line left out',
    '',
    'openai-costs-2026-10.csv, line 218',
    line!.raw,
    '',
    'a line of our test account',
  ]);
});

test('where Log refuses, the server is told to take the line back, and the pane says why', async () => {
  const asking = server();
  const all = await pane(asking, { log: async () => Promise.resolve({ ok: false, situation: { kind: 'protected-sheet', sheet: 'Log' } }) });
  await leaveOutLine(all, line!, 'a reason');
  expect(asking.asked.filter(([name]) => name === 'leaveOut').map(([, request]) => (request as { back?: boolean }).back)).toEqual([false, true]);
  expect(all.store.get().situation).toEqual({ kind: 'protected-sheet', sheet: 'Log' });
  await readLines(all);
  expect(found(all.store.get(), 'month').lines.count).toBe(3);
});

test('what was left out is still listed, with who and why, and can be put back; Log says both', async () => {
  const all = await pane();
  await leaveOutLine(all, line!, 'a reason');
  all.go('#problems');
  const { decided } = found(all.store.get(), 'month');
  expect(decided.map(({ reason }) => reason)).toEqual(decidedLines.decided.all.map(({ reason }) => reason));
  expect(found(all.store.get(), 'stops').decided).toEqual([]);
  expect(seen(all)).toContain('Left out for good: 2 lines');
  await putBackLine(all, decided[0]!);
  expect([found(all.store.get(), 'month').lines.count, found(all.store.get(), 'month').decided]).toEqual([3, []]);
  expect((await log()).slice(2)).toEqual(['Line put back', '', 'openai-costs-2026-10.csv, line 40', line!.raw, '', '']);
});

test('a line that Log would not note as put back stays out', async () => {
  const asking = server();
  const all = await pane(asking);
  await leaveOutLine(all, line!, 'a reason');
  const refusing = { ...all, workbook: { ...all.workbook, log: async () => Promise.resolve({ ok: false, situation: { kind: 'read-only' } } as const) } };
  await putBackLine(refusing, decidedLines.decided.all[0]!);
  expect(asking.asked.filter(([name]) => name === 'leaveOut').map(([, request]) => (request as { back?: boolean }).back)).toEqual([false, true, false]);
  expect(found(all.store.get(), 'month').lines.count).toBe(0);
});

test('a refusal of the server leaves Log alone', async () => {
  const before = await log();
  const all = await pane(client({ leaveOut: () => ({ ok: false, situation: { kind: 'refused', sentence: 'No such import.' } }) }));
  await leaveOutLine(all, line!, 'a reason');
  expect(await log()).toEqual(before);
  expect(all.store.get().situation).toMatchObject({ kind: 'refused' });
});

test('all lines stand on a sheet, amounts as figures and everything else as text; Revert or the button takes it away', async () => {
  const asking = client({ openLines: () => good(manyLines.all) });
  const all = await pane(asking);
  await listLines(all, '2026-10');
  expect(asking.asked).toContainEqual(['openLines', { from: '2026-10', to: '2026-10', limit: 10_000 }]);
  const rows = await host.values(`'${LINES_LEFT_OUT}'!A4:H6`);
  expect(rows[0]).toEqual(['File', 'Line', 'Field', 'What is wrong', 'Amount', 'Currency', 'Source', 'As it stands in the file']);
  expect(rows[1]).toEqual(['openai-costs-2026-10.csv', 2000, 'amount', line!.sentence, '', '', 'OpenAI cost export', line!.raw]);
  expect(rows[2]?.slice(4, 6)).toEqual([11.04, 'USD']);
  expect((await host.values(`'${LINES_LEFT_OUT}'!A2`))[0]?.[0]).toBe('The 50 largest of 1240 lines of imported files that were left out and are still open.');
  expect(all.store.get().look?.lists).toEqual([LINES_LEFT_OUT]);
  await removeLines(all);
  expect(all.store.get().look?.lists).toEqual([]);
  await listLines(all, null);
  await revertLast(all);
  expect([all.store.get().look?.lists, all.store.get().situation]).toEqual([[], null]);
  // No server knows of it, so none is asked to take anything back.
  expect(asking.asked.map(([name]) => name)).not.toContain('revert');
});

test('a sheet is rebuilt only after it was said what is written, and Revert puts the cells back', async () => {
  const all = await pane();
  await askRebuild(all, 'Corridor');
  const { question } = all.store.get();
  if (question?.kind !== 'rebuild') throw new Error('not asked');
  expect(question.plan).toMatchObject({ sheet: 'Corridor', changed: [], charts: 1 });
  await rebuildNow(all, question.plan);
  expect([all.store.get().question, all.store.get().look?.lastAction?.what]).toEqual([null, 'Corridor rebuilt']);
  await revertLast(all);
  expect(all.store.get().look?.lastAction).toBeNull();
});

test('a sheet that others need is not offered to go; one that nothing is worked out from comes back by Revert', async () => {
  const all = await pane();
  await askRemove(all, 'Drivers');
  expect(all.store.get().question).toMatchObject({ kind: 'remove', needs: { always: false, worked: [{ sheet: 'Corridor' }] } });
  await askRemove(all, 'Board');
  expect(all.store.get().question).toMatchObject({ kind: 'remove', needs: { always: false, worked: [] } });
  const before = await host.formulas('Board!A1:P12');
  await removeNow(all, 'Board');
  expect(all.store.get().look?.sheets.find((s) => s.name === 'Board')?.state).toBe('missing');
  await revertLast(all);
  expect(await host.formulas('Board!A1:P12')).toEqual(before);
});

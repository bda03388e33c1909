import { SHEET_GRAIN } from '../../src/ledger/actuals';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import { excelWorkbook } from '../../src/workbook/excel';
import type { WorkbookInputs } from '../../src/workbook/inputs';
import type { Outcome, RefreshData, Watch } from '../../src/workbook/workbook';
import { bringIn, COMPANY, openLedger, RESTATED } from './company-ledger';
import { textOf } from './read';

// From the files of the sample to the figures in cells, the way the pane goes: build, push the rule book, import, refresh.
jest.setTimeout(240_000);
const WATCH: Watch = { progress: () => undefined, signal: { aborted: false } };
const MONTHS = Array.from({ length: 12 }, (_, n) => `${String(2025 + Math.floor((10 + n) / 12))}-${String(((10 + n) % 12) + 1).padStart(2, '0')}`);
let host: HeadlessWorkbook;
let open: Awaited<ReturnType<typeof openLedger>>;

function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.situation));
  return outcome.value;
}
async function pushRules(): Promise<void> {
  const { Version } = await open.store.ruleBook();
  const { saved } = await open.store.saveRuleBook(Version, taken(await excelWorkbook.readRuleBook()), '2026-11-01T09:00:00Z');
  expect(saved).toBe(true);
}
async function refresh(months: readonly string[], what: string): Promise<void> {
  const data: RefreshData = {
    months,
    actuals: await open.store.actuals({ from: months[0], to: months.at(-1), by: [...SHEET_GRAIN], countedOnly: false }),
    invoices: await open.store.invoices({ from: months[0], to: months.at(-1) }),
    invoiceLines: await open.store.invoiceLines({ from: months[0], to: months.at(-1) }),
    seats: await open.store.seats(months.at(-1) ?? ''),
    totalsBefore: null,
  };
  const done = taken(
    await excelWorkbook.refresh(data, { what, at: '2026-10-31T18:00:00Z', preview: null, ruleBook: data.actuals.RuleBook, who: null, reason: null }, WATCH),
  );
  expect(done).toMatchObject({ ties: true, differences: [] });
  await host.settle();
}
const one = async (address: string): Promise<unknown> => (await host.values(address))[0]?.[0];
const cents = async (address: string): Promise<string> => Number(await one(address)).toFixed(2);

beforeAll(async () => {
  open = await openLedger();
  host = createHeadlessWorkbook();
  host.reset();
  taken(await excelWorkbook.build(JSON.parse(textOf('inputs.json')) as WorkbookInputs, WATCH));
  await pushRules();
  await bringIn(open.store, 'company', COMPANY);
  await refresh(MONTHS, 'Loaded the sample company');
});
afterAll(async () => {
  host.close();
  await open.close();
});

test('the corridor of October and what the money above the floor returns', async () => {
  expect(await cents('Corridor!R16')).toBe('280474.00');
  expect(await host.values('Corridor!R11:R12')).toEqual([[172400], [344800]]);
  expect(Number(await one('Corridor!R20'))).toBeCloseTo(0.626879, 6);
  expect((await host.values('Corridor!D28:D30')).map(([x]) => Number(x).toFixed(6))).toEqual(['4.990167', '2.383663', '3.101020']);
  expect((await host.values('Corridor!G22:I22'))[0]).toEqual(['BELOW_FLOOR', 'BELOW_FLOOR', 'IN_CORRIDOR']);
});
const LINES = 'InvoiceLines!A7:R24';
const lines = async (): Promise<unknown[][]> => (await host.values(LINES)).map((row) => row.slice(0, 18)).sort((a, b) => String(a).localeCompare(String(b)));
let before: unknown[][];
test('the lines of every e-invoice stand on their sheet with their workflow, and add up to it', async () => {
  before = await lines();
  expect(before.filter(([id]) => id !== '')).toHaveLength(17);
  const found = before.find(([id]) => id === 'WL-202610-0417');
  expect([found?.[1], found?.[14]]).toEqual([1, 'W03']);
  expect((await host.values('Checks!C7:G7'))[0]).toMatchObject([0, 0, expect.any(String), 'stop', 'PASS']);
});
test('the envelopes, with what is planted in them', async () => {
  const rows = (await host.values('EnvelopeStatus!A7:O18')).map((row) => [row[0], row[10], row[14]]);
  expect(rows).toEqual([
    ['Code and test agents', 'EXEC_APPROVAL', 'WASTE'],
    ['Support resolutions', 'EXEC_APPROVAL', 'VALUE-LED'],
    ['Product content', 'REVIEW', 'VALUE-LED'],
    ['Search and recommendations', 'ALERT', 'ON PLAN'],
    ['Workplace assistants', 'OK', 'IDLE SEATS'],
    ['Engineering assistants', 'OK', 'ON PLAN'],
    ['AI inside other software', 'OK', 'ON PLAN'],
    ['Voice agent pilot', 'OK', 'PROTOTYPE'],
    ['Sales quotes', 'OK', 'ON PLAN'],
    ['Document processing', 'OK', 'ON PLAN'],
    ['Demand planning research', 'OK', 'NO VALUE UNIT'],
    ['Open experiments', 'OK', 'ON PLAN'],
  ]);
  expect(await cents('EnvelopeStatus!I49')).toBe('802111.24');
});
test('the forecast of twelve months', async () => {
  expect((await host.values('Reforecast!E14:E17')).map(([x]) => Number(x).toFixed(2))).toEqual(['3386226.89', '4767711.92', '5964574.03', '4071022.17']);
});
test('the tests of the books find what is planted and nothing else', async () => {
  const results = (await host.values('Checks!G7:G34')).map(([x], i) => `${String(i + 1)} ${String(x)}`);
  expect(results.filter((x) => / (FAIL|REVIEW)$/.test(x))).toEqual(['6 FAIL', '10 FAIL', '12 REVIEW', '22 REVIEW', '24 REVIEW']);
});
test('idle seats, and what they cost a year', async () => {
  expect(Number(await one('SaaS!T8')) * 12).toBe(20520);
});
test('the rate of October, typed and refreshed, completes the month', async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('tblRates').rows.add(undefined, [[46296, 'EUR', 'USD', 'average', 1.165, 'Treasury, average of the month']]);
    await context.sync();
  });
  await host.settle();
  await pushRules();
  await refresh(['2026-10'], 'Entered a rate');
  expect(await cents('Corridor!R16')).toBe('287673.70');
  expect(Number(await one('Corridor!D29'))).toBeCloseTo(2.434935, 6);
  expect(await one('Checks!G16')).toBe('PASS');
  // A refresh of one month neither drops nor repeats the lines of the others.
  expect(await lines()).toEqual(before);
});
test('the restated file, and back', async () => {
  await bringIn(open.store, 'restated', [RESTATED]);
  await refresh(['2026-10'], 'Imported a restated file');
  expect(await cents('Corridor!R16')).toBe('287908.15');
  await open.store.revert('restated', false);
  await refresh(['2026-10'], 'Took it back');
  expect(await cents('Corridor!R16')).toBe('287673.70');
});
test('Calendar follows what Policy says of the year, keeps states, and a number typed into a formula is found', async () => {
  const calendar = async () => (await host.values('Calendar!A7:J50')).filter(([month]) => month !== '');
  const at = (rows: unknown[][], serial: number) => rows.find(([month]) => month === serial)?.slice(2);
  const place = async (name: string) => `Policy!B${String((await host.values('Policy!H7:H80')).findIndex(([x]) => x === name) + 7)}`;
  const before = await calendar();
  expect([before.length, at(before, 46296)]).toEqual([36, ['FY26', 'Q3', 'FY26 Q3', 46235, 3, 31, 31 / 7, 'open']]);
  host.type(await place('Policy_FiscalStart'), 1);
  host.type(await place('Policy_FiscalPattern'), '4-4-5');
  host.type(`Calendar!J${String(before.findIndex(([month]) => month === 46753) + 7)}`, 'soft');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Corridor');
    sheet.protection.unprotect();
    sheet.getRange('G13').formulas = [['=G12:AD12-G11:AD11*1.05']];
    await context.sync();
  });
  await refresh(['2026-10'], 'Changed the year');
  const after = await calendar();
  expect([after.length, after[0]?.[0], at(after, 46296), at(after, 46753)?.at(-1)]).toEqual([
    37,
    45658,
    ['FY26', 'Q4', 'FY26 Q4', 46296, 1, 28, 4, 'open'],
    'soft',
  ]);
  expect(await one('Board!A2')).toContain('Period Oct 26, FY26 Q4.');
  expect([await one('Checks!C39'), await one('Checks!G39'), await one('Checks!B41')]).toEqual([1, 'REVIEW', 'Corridor!G13']);
});

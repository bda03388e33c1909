import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { sheets } from '../../../src/workbook';
import { area, cellAt } from '../../../src/workbook/address';
import { saidAt } from '../../../src/workbook/layout';
import { NOTHING_YET } from '../../../src/workbook/parts/context';
import { BOUGHT } from '../../../src/workbook/parts/accrual-balance';
import { putCalendar } from '../../../src/workbook/excel/calendar';
import { putFirstPeriod, readFirstPeriod } from '../../../src/workbook/excel/first-period';
import { requests } from '../../../src/workbook/excel/requests';
import { enter } from './enter';

// Before the first import: every sheet stands, says what is missing, and shows no error but #N/A.
let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  await enter({ policy: {}, tables: {}, cells: {} });
  await workbook.settle();
}, 240_000);
afterAll(() => {
  workbook.close();
});
const AREAS = [
  'Board!A1:M39',
  'HiddenSpend!A6:M51',
  'UnitCost!A6:O128',
  'Corridor!A5:AD30',
  'Reforecast!A5:AD27',
  'SeatsAndUsage!A6:K235',
  'Chargeback!A6:O179',
  'Owners!A5:L36',
  'InvoiceAndSystem!A6:L24',
  'Learning!A5:Q140',
  'ModelChoice!A5:AD30',
  'Accruals!A5:BK2300',
  'RollingForecast!A5:AK240',
  'Capacity!A5:AU420',
];

/** Cells without a figure that have no quiet look, and other errors. */
async function loud(): Promise<string[]> {
  const out: string[] = [];
  for (const sheet of sheets) {
    const { values, rowIndex, columnIndex } = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true).load('values,rowIndex,columnIndex');
      await context.sync();
      return used;
    });
    const quiet = (sheet.conditions ?? [])
      .filter((c) => c.kind === 'missing' || (c.kind === 'formula' && c.formula.startsWith('=ISNA(')))
      .map((c) => area(c.area));
    const errors = (values as unknown[][]).flatMap((cells, i) =>
      cells.flatMap((x, j) => (typeof x === 'string' && x.startsWith('#') ? [{ row: rowIndex + 1 + i, column: columnIndex + 1 + j, error: x }] : [])),
    );
    const of = ({ row, column }: { row: number; column: number }): boolean =>
      quiet.some((a) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns);
    out.push(...errors.filter((one) => one.error !== '#N/A' || !of(one)).map(({ row, column, error }) => `${sheet.name}!${cellAt(row, column)} ${error}`));
    // The look asks the title.
    if (errors.length > 0)
      expect([sheet.name, (await workbook.values(`${sheet.name}!${saidAt(sheet)}`))[0]?.[0]]).toEqual([sheet.name, expect.stringContaining(NOTHING_YET)]);
  }
  return out;
}
// The sample of a missing figure.
const SAMPLE = 'Cover!B20 #N/A';
test('sheets that are added before the first file have no period: nothing fails, and every cell that is not known is quiet', async () => {
  expect(await loud()).toEqual([SAMPLE]);
  expect((await workbook.values('Checks!A3'))[0]).toEqual(['10 NOT RUN']);
  expect((await workbook.values('Cover!B6'))[0]).toEqual(['The first import sets it on Policy']);
  expect((await workbook.values('HiddenSpend!A31'))[0]).toEqual(['No vendor has sent a bill yet.']);
  expect((await workbook.values('Cover!B10'))[0]).toEqual(['Corridor 1.0, nothing imported yet']);
});
test('below no chart stands that a month is not known', async () => {
  const axes = sheets.flatMap(({ name, charts = [] }) => charts.map(({ categories }) => (categories.includes('!') ? categories : `${name}!${categories}`)));
  for (const axis of new Set(axes)) expect([axis, (await workbook.values(axis)).flat().filter((x) => String(x).startsWith('#'))]).toEqual([axis, []]);
});
test('of nothing comes no forecast, no verdict and no text that breaks off', async () => {
  expect((await workbook.values('Board!A5:A6')).flat()).toEqual(['AI spend, the period', '#N/A']);
  expect((await workbook.values('Corridor!A25:A26')).flat()).toEqual(['Spend above the floor, the period', 'Value, the period']);
  expect((await workbook.values('Reforecast!E14:E22')).flat()).toEqual([...Array<string>(4).fill('#N/A'), '', ...Array<string>(4).fill('#N/A')]);
  expect((await workbook.values('Reforecast!D26:E26'))[0]).toEqual(['#N/A', 'no day set']);
  const list = await workbook.values('Cover!A25:H45');
  const state = (sheet: string): unknown => list.find(([name]) => name === sheet)?.[7];
  expect(['EnvelopeStatus', 'UnitCost', 'Reforecast', 'Capacity', 'Learning'].map(state)).toEqual(Array<string>(5).fill('no figure'));
});
test('the period and the months about it come, and Calendar holds three years', async () => {
  expect((await workbook.values('Calendar!A7:B8')).flat()).toEqual(['', '', '', '']);
  await Excel.run(async (context) => {
    const to = requests(context);
    const first = await readFirstPeriod(to, ['2026-09', '2026-10', '2026-11'], '2026-11-05T09:41:00Z');
    expect(first.lines.map(({ Key, New }) => [Key, New])).toEqual([
      ['Period', 'Oct 26'],
      ['As of', '31 Oct 2026'],
    ]);
    putFirstPeriod(to, first);
    await to.send();
    // What is typed stays.
    expect(await readFirstPeriod(to, ['2026-12'], '2027-01-05T09:41:00Z')).toEqual({ cells: [], lines: [] });
    await putCalendar(to, []);
    await to.send();
  });
  await workbook.settle();
  const labels = (await workbook.values('Calendar!B7:B43')).flat();
  expect([labels[0], labels[35], labels[36]]).toEqual(['Jan 25', 'Dec 27', '']);
});
test.each(AREAS)('%s shows no error but #N/A', async (area) => {
  const cells = (await workbook.values(area)).flat();
  expect(cells.filter((x) => typeof x === 'string' && x.startsWith('#') && x !== '#N/A')).toEqual([]);
});
test('a test that was not run says what it waits for, and its sheet is not said to pass', async () => {
  const waiting = (await workbook.values('Checks!G7:I34')).filter(([result]) => result === 'NOT RUN').map((cells) => String(cells[2]));
  expect(waiting).toHaveLength(8);
  expect(waiting).toEqual(expect.arrayContaining(['Import the bills of the month', 'Enter on Accruals what the ledger holds of each vendor']));
  expect(waiting.filter((text) => text === '' || text.startsWith('Bring back'))).toEqual([]);
  const cover = await workbook.values('Cover!A20:I80');
  const state = (sheet: string): unknown => cover.find(([name]) => name === sheet)?.[7];
  expect(['Accruals', 'Benchmarks', 'Checks'].map(state)).toEqual(['NOT RUN', 'NOT RUN', 'NOT RUN']);
});
test('nothing imported is no failed test; Board, titles and Corridor say what is missing', async () => {
  expect((await workbook.values('Checks!A3'))[0]).toEqual(['8 NOT RUN']);
  expect(String((await workbook.values('Board!A3'))[0]?.[0])).toMatch(/^Nothing is imported yet: /);
  expect(String((await workbook.values('Board!A2'))[0]?.[0])).toMatch(/All figures in USD\. Nothing is imported yet: load the bills in the pane\.$/);
  expect((await workbook.values('Board!C7:C8')).flat()).toEqual(['no envelope has money', 'no figure']);
  // What stands beside a decision is there only with it.
  expect((await workbook.values('Board!H27:M31')).flat().filter((x) => x !== '')).toEqual([]);
  expect((await workbook.values('Corridor!A23'))[0]).toEqual(['Not known: Drivers has no figures of Revenue, which the corridor follows.']);
});
test('every cell that is not known is quiet, and the cell that its look asks says that nothing is imported', async () => {
  expect(await loud()).toEqual([SAMPLE]);
});
test('sheets say what is missing', async () => {
  expect((await workbook.values('SeatsAndUsage!A214'))[0]).toEqual(['Roles has no users of the period.']);
  expect((await workbook.values('SeatsAndUsage!K131:K135')).flat()).toEqual(Array<string>(5).fill('no figure'));
  expect((await workbook.values('Chargeback!A68'))[0]).toEqual(['Name the services on Services to price them.']);
  const [head] = await workbook.values('Owners!D5');
  expect(head).toEqual(['Name a workflow on Workflows first.']);
  for (const area of ['B7:B25', 'E7:G17', 'J7:L14', 'D29:D36'])
    expect([area, (await workbook.values(`Owners!${area}`)).flat().filter((x) => x !== '')]).toEqual([area, []]);
});

/** Adds rows to a table by the names of its columns. */
async function add(table: string, ...records: readonly Readonly<Record<string, string | number>>[]): Promise<void> {
  const columns = sheets.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' && block.name === table ? block.columns : []));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.add(
      undefined,
      records.map((record) => columns.map(({ name }) => record[name] ?? '')),
    );
    await context.sync();
  });
  await workbook.settle();
}
const month = (n: number): number => [46235, 46266, 46296][n - 8] ?? 0;
const charge = (n: number, product: string, category: string, basis: string, quantity: number, cost: number | '', currency = 'USD') => ({
  ...{
    Month: month(n),
    Vendor: `${product} Inc`,
    Service: product,
    ChargeCategory: category,
    CostBasis: basis,
    Unit: product === 'Writer' ? 'Seats' : 'Credits',
  },
  ...{ Quantity: quantity, Currency: currency, BilledCost: cost, Counts: basis === 'allocated' ? 'Y' : 'N' },
});

test('what was bought for a term is shown as billed and as borne, with what is unused and in hand; a term that is over has nothing left', async () => {
  const terms = { Per: 'month', Start: month(8) };
  await add(
    'tblContracts',
    { Vendor: 'Writer Inc', Product: 'Writer', Kind: 'seats', Quantity: 10, Price: 12, Currency: 'EUR', End: 46326, ...terms },
    { Vendor: 'Chat Inc', Product: 'Chat', Kind: 'credits', Quantity: 1000, Price: 0.5, Currency: 'USD', End: 46600, ...terms },
    { Vendor: 'Before Inc', Product: 'Before', Kind: 'seats', Quantity: 5, Price: 1, Currency: 'USD', End: 46600, ...terms, Start: 45900 },
  );
  await add('tblRates', { Date: month(10), From: 'EUR', To: 'USD', Type: 'average', Rate: 1.5, Source: 'bank' });
  await add(
    'tblActuals',
    charge(8, 'Writer', 'Purchase', 'manual', 10, 360, 'EUR'),
    ...[8, 9, 10].map((n) => charge(n, 'Writer', 'Usage', 'allocated', 10, n === 9 ? 117.3 : 121.3, 'EUR')),
    charge(8, 'Chat', 'Purchase', 'manual', 1000, 500),
    charge(9, 'Chat', 'Usage', 'allocated', 300, 150),
    charge(10, 'Chat', 'Usage', 'allocated', 250, 125),
    charge(10, 'Chat', 'Adjustment', 'allocated', 50, 25),
    charge(10, 'Chat', 'Adjustment', 'unpriced', 7, ''),
  );
  const rows = async (from: number): Promise<unknown[][]> =>
    (await workbook.values(`Accruals!A${String(from)}:R${String(from + 2)}`)).map((row) => row.filter((x) => x !== ''));
  expect(await rows(BOUGHT.billed[0])).toEqual([
    ['Writer', 'EUR', 'Writer Inc', 360, 0, 0],
    ['Chat', 'USD', 'Chat Inc', 500, 0, 0],
    ['Before', 'USD', 'Before Inc', 0, 0, 0],
  ]);
  expect((await rows(BOUGHT.borne[0])).slice(0, 2)).toEqual([
    ['Writer', 'EUR', 'Writer Inc', 121.3, 117.3, 121.3],
    ['Chat', 'USD', 'Chat Inc', 0, 150, 125],
  ]);
  expect(await rows(BOUGHT.sofar[0])).toEqual([
    ['Writer', 'EUR', 'Writer Inc', 360, 359.9, 0, 0.1, 46326],
    ['Chat', 'USD', 'Chat Inc', 500, 275, 25, 200, 1000, 550, 50, 400, 7, 46600],
    // 31 Aug 2025 to 1 Aug 2027: 23 months and 2 of 31 days at 5.00, of which Contracts alone can say what the months bore.
    ['Before', 'USD', 'Before Inc', expect.closeTo(5 * (23 + 2 / 31), 9), 70.26, 0, 45.062581, 46600],
  ]);
  const check = async (): Promise<unknown[]> => ((await workbook.values('Checks!A6:I40')).find(([no]) => no === 15) ?? []).slice(2, 7);
  expect(await check()).toEqual([0.15, 0, 'USD off', 'stop', 'FAIL']);
  await add('tblActuals', charge(10, 'Writer', 'Usage', 'allocated', 0, 0.1, 'EUR'));
  expect(await check()).toEqual([0, 0, 'USD off', 'stop', 'PASS']);
});

import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { columnName } from '../../src/workbook/address';
import { analyst, SHEETS } from './analyst';
import { closedMonth } from './closed-month';
import { functionsPlace } from './functions-place';
import { expectSoon, openStage, PICTURES, type Stage } from './stage';

// One analyst, one afternoon: the steps depend on each other, in this order.
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(async () => {
  await stage.close();
});

const { button, heading, tab, screen, one, column, shows, checks, envelope, workflow, tableAt, refresh, revert, main } = analyst(() => stage);
const near = (cell: unknown, figure: number, digits = 2) => {
  expect(cell).toBeCloseTo(figure, digits);
};

test('the sample company is read, checked and written', async () => {
  await stage.shot('01-start');
  await button('Load the sample company').click();
  await heading('Check before writing');
  await stage.shot('02-check');
  await button(/^Write [\d,]+ changes/).click();
  await heading('Written');
  await stage.shot('03-written');
  expect(await main()).toContain("Sheet totals equal the server's totals.");
});

test('every sheet exists, in its order', async () => {
  expect(SHEETS).toHaveLength(44);
  expect((await stage.sheets()).filter((name) => SHEETS.some((sheet) => sheet.name === name))).toEqual(SHEETS.map(({ name }) => name));
});

test('the corridor holds its figures', async () => {
  await shows('Corridor!R16', 280474);
  await shows('Corridor!R11', 172400);
  await shows('Corridor!R12', 344800);
  await shows('Corridor!R20', 0.626879, 6);
  await shows('Corridor!D26', 1399612);
  await shows('Corridor!D28', 4.990167, 6);
  await shows('Corridor!D29', 2.383663, 6);
  await shows('Corridor!D30', 3.10102, 6);
  expect((await stage.values('Corridor!G22:R22'))[0]).toEqual(['BELOW_FLOOR', 'BELOW_FLOOR', ...Array<string>(10).fill('IN_CORRIDOR')]);
  const forecast = (await stage.values('Corridor!S22:AD22'))[0]!;
  expect(forecast.map((word, i) => (word === 'ABOVE_CEILING' ? i : -1)).filter((i) => i >= 0)).toEqual([2, 3, 7, 8, 9, 10, 11]);
  await stage.open('Corridor');
  await stage.shot('04-corridor');
});

test.each([
  ['Support resolutions', 55986, 167576.24, 'EXEC_APPROVAL', '', null, 5.2, 'VALUE-LED'],
  ['Search and recommendations', 26842, 79182, 'ALERT', 'REVIEW', 1958, 4.6, null],
  ['Engineering assistants', 32986, 97336, 'OK', 'ALERT', 614, 3.1, null],
  ['Document processing', 10295, 25995, 'OK', 'ALERT', 905, 3.8, null],
  ['Workplace assistants', 25060, 74160, 'OK', 'ALERT', 3440, 2.4, 'IDLE SEATS'],
  ['AI inside other software', 8779, 26337, 'OK', 'ALERT', 2621, 2.9, null],
  ['Product content', 23364, 67361, 'REVIEW', 'EXEC_APPROVAL', 15139, 4.0, null],
  ['Sales quotes', 13054, 37736, 'OK', 'ALERT', 1346, 3.3, null],
  ['Code and test agents', 42144, 109744, 'EXEC_APPROVAL', '', null, 0.8, 'WASTE'],
  ['Voice agent pilot', 11564, 31744, 'OK', 'ALERT', 436, 2.2, 'PROTOTYPE'],
  ['Demand planning research', 9150, 24800, 'OK', 'ALERT', 5250, 0, 'NO VALUE UNIT'],
  ['Open experiments', 2310, 6700, 'OK', 'ALERT', 7290, 0, null],
])('envelope %s', async (name, month, quarter, status, next, money, ratio, reading) => {
  const row = await envelope(name);
  near(row[6], month);
  near(row[8], quarter);
  expect(row[10]).toBe(status);
  if (money !== null) {
    expect(row[11]).toBe(next);
    near(row[12], money);
  }
  if (ratio > 0) near(Number(row[13]), ratio, 1);
  if (reading !== null) expect(row[14]).toBe(reading);
});

test('the envelope sheet ties to the corridor and says what is left out', async () => {
  const rows = await stage.values('EnvelopeStatus!A7:J60');
  const row = (start: string) => rows.find((each) => String(each[0]).startsWith(start))!;
  near(row('Spend outside any envelope')[6], 18940);
  near(row('AI spend, as on Corridor')[6], 280474);
  near(row('AI spend, as on Corridor')[8], 802111.24);
  expect(rows.some((each) => String(each[0]).includes('EUR 6,180.00'))).toBe(true);
  await stage.open('EnvelopeStatus');
  await stage.shot('05-envelopes');
});

test('unit costs: the best, the worst, the one without a rate, the one without a unit', async () => {
  const chat = await workflow('Chat resolutions');
  near(chat[3], 42210);
  near(chat[7], 79395);
  near(chat[9], 0.1975, 6);
  near(chat[13], 5.8, 1);
  const agents = await workflow('Test agents');
  near(agents[9], 10.65, 6);
  near(agents[10], 1.045, 3);
  expect(agents[14]).toBe('WASTE');
  const translation = await workflow('Help-desk translation');
  expect([translation[3], translation[7], translation[13]]).toEqual(['#N/A', '#N/A', '#N/A']);
  expect((await workflow('Demand planning'))[14]).toBe('no figure');
  await stage.open('UnitCost');
  await stage.shot('06-unit-cost');
});

test('the next twelve months, three ways', async () => {
  near(await one('Reforecast!D8'), 135399);
  near(await one('Reforecast!D9'), 78562);
  near(await one('Reforecast!D10'), 23024);
  near(await one('Reforecast!D11'), 43489);
  const totals = await column('Reforecast!E14:E17');
  [3386226.89, 4767711.92, 5964574.03, 4071022.17].forEach((figure, i) => near(totals[i], figure));
  const months = (await stage.values('Reforecast!S17:AD17'))[0]!;
  [292338.1, 298910.14, 305974.3, 313567.53, 321729.81, 330504.38, 339938.07, 350081.57, 360989.79, 372722.21, 385343.31, 398922.98].forEach((figure, i) =>
    near(months[i], figure),
  );
  await stage.open('Reforecast');
  await stage.shot('07-reforecast');
});

test('the checks find what is planted and nothing else', async () => {
  const results = Object.entries(await checks());
  const saying = (word: string) => results.filter(([, result]) => result === word).map(([no]) => no);
  expect(saying('FAIL')).toEqual(['6', '10']);
  expect(saying('REVIEW')).toEqual(['12', '22', '24']);
  near(await one('Checks!C12'), 0.932471, 6);
  near(await one('Checks!C30'), 0.108388, 6);
  await stage.open('Checks');
  await stage.shot('08-checks');
});

test('the analyst types the October rate with Tab and Enter; the table takes it in and a refresh fills in what waited for it', async () => {
  const rows = await stage.values('Rates!A7:A66');
  const below = rows.findIndex(([date]) => date === '') + 7;
  await stage.keys(`Rates!A${String(below)}`, ['10/1/2026', 'EUR', 'USD', 'average', '1.165', 'ECB']);
  // The table takes the row in by itself.
  await expectSoon(async () => (await tableAt('tblRates')) === `Rates!A6:F${String(below)}`);
  expect((await stage.values(`Rates!A${String(below)}:E${String(below)}`))[0]).toEqual([46296, 'EUR', 'USD', 'average', 1.165]);
  await stage.shot('09-rate-typed');
  const preview = await refresh();
  expect(preview).toMatch(/\+7,199\.70 USD now counted: 6,180\.00 EUR had no rate before\./);
  await shows('Corridor!R16', 287673.7);
  near((await workflow('Help-desk translation'))[3], 7199.7);
  near((await envelope('Support resolutions'))[8], 174775.94);
  near((await envelope('Support resolutions'))[9], 1.165, 3);
  expect((await checks())['10']).toBe('PASS');
  await shows('Corridor!D26', 1422684);
  await shows('Corridor!D29', 2.434935, 6);
  await stage.shot('09-rate');
});

test("that refresh is taken back at one place; the rate, the analyst's own, is hers to take out", async () => {
  await revert();
  await shows('Corridor!R16', 280474);
  expect((await checks())['10']).toBe('FAIL');
  await stage.pane.evaluate(() =>
    Excel.run(async (context) => {
      const rows = context.workbook.tables.getItem('tblRates').rows;
      rows.load('count');
      await context.sync();
      rows.getItemAt(rows.count - 1).delete();
      await context.sync();
    }),
  );
});

test('the restated file changes one line of its month, keeps the notes and leaves the other months; revert takes it back, on the server too', async () => {
  const header = (await stage.values('Actuals!A6:AA6'))[0]!;
  const [month, note, cost] = ['Month', 'Note', 'Cost'].map((name) => header.indexOf(name)) as [number, number, number];
  await stage.keys(`Actuals!${columnName(note + 1)}8`, ['see review of 28 Oct']);
  const before = await stage.values('Actuals!A7:AA330');
  await tab(/^Month end/);
  await button(/Import files/)
    .first()
    .click();
  await stage.pane.locator('input[type=file]').setInputFiles(resolve('assets/sample/openai-costs-2026-10-restated.csv'));
  await heading('Check before writing');
  const text = await main();
  expect(text).toMatch(/Changed\s+1\s+\+234\.45/);
  expect(text).toMatch(/New\s+0\s/);
  await stage.shot('10-restated');
  await button('Write 1 change').click();
  await heading('Written');
  await shows('Corridor!R16', 280708.45);
  near((await workflow('Product descriptions'))[3], 16990.45);
  near((await envelope('Product content'))[7], 0.943, 3);
  const after = await stage.values('Actuals!A7:AA330');
  // The number of the import is said on every row that the file holds; all else stays where nothing changed.
  const batch = header.indexOf('Batch');
  const said = (row: unknown[] | undefined) => JSON.stringify(row?.map((cell, i) => (i === batch ? null : cell)));
  const different = after.filter((row, i) => said(row) !== said(before[i]));
  expect(different.map((row) => row[cost])).toEqual([16990.45]);
  expect(new Set(different.map((row) => row[month]))).toEqual(new Set([46296]));
  expect(after[1]![note]).toBe('see review of 28 Oct');
  await stage.shot('11-restated-written');
  await revert();
  await shows('Corridor!R16', 280474);
  expect(await stage.values('Actuals!A7:AA330')).toEqual(before);
});

closedMonth(() => stage);

functionsPlace(() => stage);

test('a refresh without news writes nothing and says so', async () => {
  await screen('Sheets');
  await button(/^Refresh/).click();
  await stage.pane.getByText('Nothing to write.', { exact: true }).waitFor();
  await button('Done').click();
});

test('a ceiling of 3% turns October above it, without a refresh', async () => {
  const rows = await stage.values('Policy!A7:H60');
  const at = rows.findIndex((row) => row[7] === 'Policy_Ceiling') + 7;
  await stage.keys(`Policy!B${String(at)}`, ['3%']);
  await shows('Corridor!R12', 258600);
  await shows('Corridor!R22', 'ABOVE_CEILING');
  await shows('Corridor!R20', 1.2537587, 6);
  await stage.open('Corridor');
  await stage.shot('12-ceiling');
  await stage.keys(`Policy!B${String(at)}`, ['4%']);
  await shows('Corridor!R22', 'IN_CORRIDOR');
});

test('the pane says what the sheets say', async () => {
  await tab('Status');
  await heading('In corridor');
  await stage.open('EnvelopeStatus');
  await stage.shot('13-status');
  // The picture in the README is this one.
  if (process.env['README_UPDATE'] === '1') {
    mkdirSync('assets/screenshots', { recursive: true });
    copyFileSync(`${PICTURES}/13-status.png`, 'assets/screenshots/workbench.png');
  }
  await tab(/^Problems/);
  await stage.pane.getByRole('heading', { level: 1 }).waitFor();
  await stage.shot('14-problems');
});

test('the page made no errors', () => {
  expect(stage.errors).toEqual([]);
});

import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

let workbook: HeadlessWorkbook;
const RATES = [
  ['Date', 'From', 'To', 'Type', 'Rate', 'Source'],
  [46266, 'EUR', 'USD', 'average', 1.164, 'bank'],
  [46296, 'EUR', 'USD', 'average', 1.165, 'bank'],
  [46325, 'EUR', 'USD', 'month-end', 1.16, 'bank'],
];
const PRICES = [
  ['Vendor', 'Sku', 'Unit', 'From', 'To', 'Price', 'Currency', 'Source'],
  ['GitHub', 'Copilot', 'seat', 45689, '', 34, 'USD', ''],
  ['GitHub', 'Copilot', 'seat', 46235, '', 39, 'USD', ''],
];

beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  await Excel.run(async (context) => {
    for (const [name, cells] of [['tblRates', RATES], ['tblPrices', PRICES]] as const) {
      const sheet = context.workbook.worksheets.add(name.slice(3));
      const area = sheet.getRange('A6').getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
      area.values = cells.map((row) => [...row]);
      sheet.tables.add(area, true).name = name;
    }
    context.workbook.worksheets.add('Calc');
    await context.sync();
  }); // prettier-ignore
}, 60_000);
afterAll(() => {
  workbook.close();
});
const answer = async (formula: string, area: string): Promise<unknown> => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Calc');
    sheet.getRange('A1:J20').clear();
    sheet.getRange('A1').formulas = [[formula]];
    await context.sync();
  });
  return workbook.values(`Calc!${area}`);
};

test('a table of rates is given by its name, extra columns and all', async () => {
  expect(await answer('=CORRIDOR.FX_CONVERT(6180,"EUR","USD",tblRates,DATE(2026,10,31))', 'A1')).toEqual([[7199.7]]);
  expect(await answer('=CORRIDOR.FX_CONVERT(1000,"EUR","USD",tblRates,DATE(2026,10,31),"month-end","all")', 'A1:C1')).toEqual([[1160, 1.16, 46325]]);
  expect(await answer('=CORRIDOR.FX_CONVERT(1000,"EUR","USD",tblRates,DATE(2026,11,30))', 'A1')).toEqual([['#N/A']]);
});
test('a price list with its open ends, for several days at once', async () => {
  expect(await answer('=CORRIDOR.PRICE_AT("GitHub","Copilot",DATE(2026,{7;8;9},31),tblPrices)', 'A1:A3')).toEqual([[34], [39], [39]]);
});
test('a prepaid amount on the months of a time sheet', async () => {
  expect(await answer('=CORRIDOR.AMORTISE(75000,DATE(2026,3,15),DATE(2027,3,14),DATE(2026,SEQUENCE(1,4,2),1))', 'A1:D1')).toEqual([
    [0, 3493.15, 6164.39, 6369.86],
  ]);
});
test('tables and their columns are found however they are spelled, also under another name and with another heading', async () => {
  expect(await answer('=SUM(TBLRATES[rate])+rows(tblrates)', 'A1')).toEqual([[6.489]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Rates');
    sheet.tables.getItem('TBLRATES').name = 'tblFx';
    sheet.getRange('E6').values = [['Course']];
    await context.sync();
  });
  expect(await answer('=SUM(tblFX[COURSE])', 'A1')).toEqual([[3.489]]);
});

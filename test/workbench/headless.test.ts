import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
beforeEach(() => {
  workbook.reset();
});
afterAll(() => {
  workbook.close();
});

test('writes, calculates and reads back through the genuine client', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, '=A1+B1'],
    ];
    const range = sheet.getRange('A1:B2').load('values,formulas,address,valueTypes');
    await context.sync();
    return [range.values, range.formulas, range.address];
  });
  expect(read).toEqual([
    [
      [1, 2],
      [3, 3],
    ],
    [
      [1, 2],
      [3, '=A1+B1'],
    ],
    'Data!A1:B2',
  ]);
});

test('a table, its columns and a function of ours that spills over them', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A1:B4').values = [
      ['Cost', 'Units'],
      [10, 2],
      [20, 5],
      [30, null],
    ];
    sheet.tables.add('A1:B4', true).name = 'tblData';
    sheet.getRange('D1').formulas = [['=CORRIDOR.COST_PER_UNIT(tblData[Cost],tblData[Units],"each")']];
    sheet.getRange('E1').formulas = [['=SUM(tblData[Cost])']];
    await context.sync();
  });
  expect(await workbook.values('Data!D1:E3')).toEqual([
    [5, 60],
    [4, ''],
    ['#N/A', ''],
  ]);
});

import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
beforeEach(async () => {
  workbook.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').formulas = [
      ['Day', 'Cost', 'Twice'],
      [1, 10, '=B2*2'],
      [2, 20, '=B3*2'],
    ];
    sheet.getRange('B2:B3').numberFormat = [['0.00'], ['0.00']];
    sheet.tables.add('A1:C3', true).name = 'tblCosts';
    sheet.getRange('E1').formulas = [['=SUM(tblCosts[Twice])']];
    await context.sync();
  });
});
afterAll(() => {
  workbook.close();
});
const tableAt = () =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('tblCosts').getRange();
    range.load('address');
    await context.sync();
    return range.address;
  });

test('a row typed directly below a table lengthens it, with its formats and formulas', async () => {
  workbook.type('Sheet1!B4', 30);
  expect(await tableAt()).toBe('Sheet1!A1:C4');
  expect(await workbook.values('Sheet1!A4:C4')).toEqual([['', 30, 60]]);
  expect(await workbook.formulas('Sheet1!C4')).toEqual([['=B4*2']]);
  expect(await workbook.text('Sheet1!B4')).toEqual([['30.00']]);
  expect(await workbook.values('Sheet1!E1')).toEqual([[120]]);
});
test('a column typed directly beside it widens it', async () => {
  workbook.type('Sheet1!D1', 'Note');
  expect(await tableAt()).toBe('Sheet1!A1:D3');
});
test('a write through the API lengthens nothing, as in Excel', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A4:C4').values = [[3, 30, 60]];
    await context.sync();
  });
  expect(await tableAt()).toBe('Sheet1!A1:C3');
});
test.each(['A5', 'D5', 'A6'])('nor does an entry at %s, which does not touch it', async (address) => {
  workbook.type(`Sheet1!${address}`, 1);
  expect(await tableAt()).toBe('Sheet1!A1:C3');
});
test('nor one over a row where something stands already, or on a protected sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C4').values = [['a note']];
    await context.sync();
  });
  workbook.type('Sheet1!A4', 3);
  expect(await tableAt()).toBe('Sheet1!A1:C3');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C4').clear();
    sheet.protection.protect();
    await context.sync();
  });
  workbook.type('Sheet1!B4', 3);
  expect(await tableAt()).toBe('Sheet1!A1:C3');
});

import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import { codeOf, write } from './first-sheet';

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

describe('tables', () => {
  const build = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C3').values = [
        ['Cost', 'Cost', ''],
        [1, 2, 3],
        [4, 5, 6],
      ];
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'tblCost';
      sheet.getRange('E1').formulas = [['=SUM(tblCost[Cost2])']];
      await context.sync();
    });
  test('headings become unique text', async () => {
    await build();
    expect(await workbook.values('Sheet1!A1:C1')).toEqual([['Cost', 'Cost2', 'Column3']]);
  });
  test('rows are added and deleted, what stands below moves, formulas follow', async () => {
    await build();
    await write('A5', [['below']]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tblCost');
      table.rows.add(undefined, [
        [7, 8, 9],
        [1, 1, 1],
      ]);
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    const address = await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('tblCost').getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A1:C4');
    expect(await workbook.values('Sheet1!A2:C6')).toEqual([
      [4, 5, 6],
      [7, 8, 9],
      [1, 1, 1],
      ['', '', ''],
      ['below', '', ''],
    ]);
    expect(await workbook.values('Sheet1!E1')).toEqual([[14]]);
  });
  test('adjoining rows are taken out at once by their cells: the table is shorter, what stands below and beside stays as it should', async () => {
    await build();
    await write('A5', [['below']]);
    await write('D3', [['beside']]);
    const rows = Array.from({ length: 8 }, (_, i) => [i, 10 * i, 'x']);
    const address = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tblCost');
      table.rows.add(undefined, rows);
      context.workbook.worksheets.getItem('Sheet1').getRange('A3:C10').delete('Up');
      const range = table.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A1:C3');
    expect(await workbook.values('Sheet1!A2:D5')).toEqual([
      [1, 2, 3, ''],
      [7, 70, 'x', 'beside'],
      ['', '', '', ''],
      ['below', '', '', ''],
    ]);
    expect(await workbook.values('Sheet1!E1')).toEqual([[72]]);
  });
  test('a column is renamed by its heading, and formulas find it by the new name', async () => {
    await build();
    await write('B1', [['Price']]);
    await write('F1', [['=SUM(tblCost[Price])']]);
    expect(await workbook.values('Sheet1!F1')).toEqual([[7]]);
  });
  test('two tables cannot overlap, a name is used once', async () => {
    await build();
    expect(await codeOf((sheet) => void sheet.tables.add('C3:D5', true))).toBe('InvalidArgument');
    expect(
      await codeOf((sheet) => {
        sheet.tables.add('H1:I2', true).name = 'tblCost';
      }),
    ).toBe('InvalidArgument');
  });
});

describe('names, rows and sheets', () => {
  test('rows inserted above move names, formulas and hidden rows', async () => {
    await write('A3:B3', [[5, '=A3*2']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.names.add('Input', sheet.getRange('A3'));
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      sheet.getRange('D1').formulas = [['=Input+1']];
      await context.sync();
    });
    expect(await workbook.formulas('Sheet1!B5')).toEqual([['=A5*2']]);
    expect(await workbook.values('Sheet1!D1')).toEqual([[6]]);
  });
  test('sheets are added, moved, renamed with the formulas that name them, and deleted', async () => {
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('One');
      sheet.getRange('A1').values = [[3]];
      worksheets.getItem('Sheet1').getRange('A1').formulas = [['=One!A1+1']];
      sheet.position = 0;
      await context.sync();
      sheet.name = 'Two words';
      worksheets.add('Gone').delete();
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Two words', 'Sheet1']);
    expect(await workbook.formulas('Sheet1!A1')).toEqual([["='Two words'!A1+1"]]);
    expect(await codeOf((_, { workbook: book }) => void book.worksheets.add('Sheet1'))).toBe('ItemAlreadyExists');
    expect(await codeOf((_, { workbook: book }) => void book.worksheets.add('a/b'))).toBe('InvalidArgument');
  });
  test('settings stay', async () => {
    const value = await Excel.run(async (context) => {
      context.workbook.settings.add('key', { a: [1] });
      const setting = context.workbook.settings.getItem('key').load('value');
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ a: [1] });
  });
});

describe('looks', () => {
  test('are read as they were set, and as null where cells differ', async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = '#dce7ed';
      format.font.bold = true;
      format.horizontalAlignment = 'Right';
      format.columnWidth = 60;
      format.borders.getItem('EdgeBottom').style = 'Double';
      format.protection.locked = false;
      sheet.getRange('A1').format.font.size = 16;
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange('A1:F6'));
      await context.sync();
      format.load('fill/color,font/bold,font/size,horizontalAlignment,columnWidth,protection/locked');
      const border = format.borders.getItem('EdgeBottom').load('style');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('showGridlines');
      await context.sync();
      return [
        format.fill.color,
        format.font.bold,
        format.font.size,
        format.horizontalAlignment,
        format.columnWidth,
        format.protection.locked,
        border.style,
        frozen.address,
        sheet.showGridlines,
      ];
    });
    expect(read).toEqual(['#DCE7ED', true, null, 'Right', 60, false, 'Double', 'Sheet1!A1:F6', false]);
  });
});

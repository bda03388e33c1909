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

describe('the client', () => {
  test('refuses what was not loaded', async () => {
    const code = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      try {
        return range.values;
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(code).toBe('PropertyNotLoaded');
  });
  test('tells what does not exist: null objects and ItemNotFound, with the statement', async () => {
    const isNull = await Excel.run(async (context) => {
      const objects = [
        context.workbook.worksheets.getItemOrNullObject('No'),
        context.workbook.tables.getItemOrNullObject('No'),
        context.workbook.names.getItemOrNullObject('No'),
      ];
      await context.sync();
      return objects.map((object) => object.isNullObject);
    });
    expect(isNull).toEqual([true, true, true]);
    expect(await codeOf((_, { workbook: book }) => book.worksheets.getItem('No').getRange('A1').clear())).toBe('ItemNotFound');
  });
  test('splits a long block into bands within one request; letting go of the range is the other', async () => {
    const before = workbook.batches;
    await write(
      'A1:C2000',
      Array.from({ length: 2000 }, (_, row) => [row, row * 2, 'x']),
    );
    expect(workbook.batches - before).toBe(2);
    expect(await workbook.values('Sheet1!A2000:C2000')).toEqual([[1999, 3998, 'x']]);
  });
  test('keeps a range over several requests', async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[2]]);
  });
});

describe('values', () => {
  test.each([
    ['a number as text', '12', 12],
    ['text that is kept by its quotation mark', "'012", '012'],
    ['an error', '#N/A', '#N/A'],
    ['TRUE as text', 'TRUE', true],
    ['a percentage', '12%', 0.12],
    ['a formula', '=1+1', 2],
    ['a sign before a formula', '+1-2', -1],
    ['words', 'a-b', 'a-b'],
  ])('%s', async (_, given, stands) => {
    await write('A1', [[given]]);
    expect(await workbook.values('Sheet1!A1')).toEqual([[stands]]);
  });
  test('nothing is read into text where the cell is formatted as text', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['=1+1', '0012', '+1-2']];
      await context.sync();
    });
    expect(await workbook.values('Sheet1!A1:C1')).toEqual([['=1+1', '0012', '+1-2']]);
    expect(await workbook.formulas('Sheet1!A1:C1')).toEqual([['=1+1', '0012', '+1-2']]);
  });
  test('null leaves a cell, one value fills a range, another size is refused', async () => {
    await write('A1:B1', [[1, 2]]);
    await write('A1:B1', [[null, 3]]);
    expect(await workbook.values('Sheet1!A1:B1')).toEqual([[1, 3]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[7]];
      await context.sync();
    });
    expect(await workbook.values('Sheet1!A1:B2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
    expect(await codeOf((sheet) => void (sheet.getRange('A1:B2').values = [[1, 2, 3]]))).toBe('InvalidArgument');
  });
  test('types and used range', async () => {
    await write('B2:F2', [[1, 'x', true, '#N/A', '']]);
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('B2:F2').load('valueTypes');
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return [range.valueTypes, used.address];
    });
    expect(read).toEqual([[['Double', 'String', 'Boolean', 'Error', 'Empty']], 'Sheet1!B2:E2']);
  });
});

test('a listener hears of writes by the add-in and by a person', async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').onChanged.add(({ address, triggerSource }) => {
      heard.push([address, triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
  });
  await write('B2', [[1]]);
  workbook.type('Sheet1!C3', 2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([
    ['B2', 'ThisLocalAddin'],
    ['C3', 'Unknown'],
  ]);
});

test('a listener to all sheets hears of each', async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address, source }) => {
      heard.push([address, source]);
      return Promise.resolve();
    });
    await context.sync();
  });
  workbook.type('Sheet1!C3', 2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([['C3', 'Local']]);
});

describe('trouble', () => {
  test('a protected sheet: locked cells are refused, unlocked ones taken', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
    expect(await codeOf((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    expect(await codeOf((sheet) => void (sheet.getRange('B1').values = [[1]]))).toBe('no error');
    expect(await codeOf((sheet) => void (sheet.getRange('A1').format.columnWidth = 50))).toBe('no error');
    expect(await codeOf((sheet) => sheet.getRange('1:1').delete('Up'))).toBe('AccessDenied');
  });
  test('someone is typing, the workbook is read-only, a request or an answer is too large', async () => {
    workbook.faults.cellEdit = true;
    expect(await codeOf((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('InvalidOperationInCellEditMode');
    expect(await codeOf((sheet) => sheet.getRange('A1').load('values'))).toBe('InvalidOperationInCellEditMode');
    workbook.faults.cellEdit = false;
    workbook.faults.readOnly = true;
    expect(await codeOf((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    workbook.faults.readOnly = false;
    workbook.faults.payloadLimit = 2000;
    expect(await codeOf((sheet) => void (sheet.getRange('A1:A100').values = Array.from({ length: 100 }, () => ['a long text to fill the request'])))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(await codeOf((sheet) => sheet.getRange('A1:Z100').load('values'))).toBe('ResponsePayloadSizeLimitExceeded');
  });
  test('a fault that a test asks for comes at the next request', async () => {
    workbook.faults.next.push({ code: 'GeneralException', message: 'as asked' });
    expect(await codeOf((sheet) => void sheet.getRange('A1').load('values'))).toBe('GeneralException');
    expect(await codeOf((sheet) => void sheet.getRange('A1').load('values'))).toBe('no error');
  });
  test('what was done before a failure stays done', async () => {
    expect(
      await codeOf((sheet, { workbook: book }) => {
        sheet.getRange('A1').values = [[1]];
        book.worksheets.getItem('No').delete();
      }),
    ).toBe('ItemNotFound');
    expect(await workbook.values('Sheet1!A1')).toEqual([[1]]);
  });
  test('a member above ExcelApi 1.12, or one that the workbench lacks, is not found and named', async () => {
    await expect(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.tables.add('A1:B2', true).resize('A1:B5');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Table.resize: it needs ExcelApi 1.13') as string });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').pivotTables.load('items');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Worksheet.pivotTables: the workbench does not have it') as string });
  });
});

test('a blank is not zero, TRUE is not one, and a spill meets what is in its way', async () => {
  await write('A1:C3', [
    [10, 2, true],
    [10, '', 1],
    [10, 0, 1],
  ]);
  await write('E1', [['=CORRIDOR.COST_PER_UNIT(A1:A3,B1:B3,"each")']]);
  await write('G1', [['=CORRIDOR.COST_PER_UNIT(A1,C1)']]);
  expect(await workbook.values('Sheet1!E1:G3')).toEqual([
    [5, '', '#VALUE!'],
    ['#N/A', '', ''],
    ['#DIV/0!', '', ''],
  ]);
  await write('I2', [['in the way']]);
  await write('I1', [['=SEQUENCE(3)']]);
  expect(await workbook.values('Sheet1!I1')).toEqual([['#SPILL!']]);
});

test('a workbook of the usual size calculates in seconds', async () => {
  const months = Array.from({ length: 301 }, (_, i) => [
    46296 - (i % 12) * 30,
    `w${String(i % 20)}`,
    i * 1.25,
    ...Array.from({ length: 23 }, (__, j) => (j % 2 ? `v${String(i + j)}` : i + j)),
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const headings = ['Month', 'Workflow', 'Cost', ...Array.from({ length: 23 }, (_, j) => `C${String(j)}`)];
    sheet.getRange('A1:Z302').values = [headings, ...months];
    sheet.tables.add('A1:Z302', true).name = 'tblBig';
    sheet.getRange('AB1:AB800').formulas = Array.from({ length: 800 }, (_, i) => [
      `=SUMIFS(tblBig[Cost],tblBig[Workflow],"w${String(i % 20)}",tblBig[C0],">${String(i)}")`,
    ]);
    await context.sync();
  });
  const [[first] = []] = await workbook.values('Sheet1!AB1:AB800');
  expect(first).toBeGreaterThan(0);
}, 30_000);

import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

// A table that grows, and figures that hang on it: through the calculation that follows at once and through those that come later.
let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
beforeEach(async () => {
  workbook.reset();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const log = worksheets.add('Log');
    log.getRange('A1:B3').values = [['What', 'Cost'], ['a', 1], ['b', 2]]; // prettier-ignore
    log.tables.add('A1:B3', true).name = 'tblLog';
    names.add('Costs', '=tblLog[Cost]');
    const checks = worksheets.add('Checks');
    checks.getRange('A1:D1').formulas = [['=ROWS(tblLog[What])', '=SUM(tblLog[Cost])', '=SUM(Costs)', '=sum(tblLog[Cost])*1']];
    checks.getRange('A3').formulas = [['=tblLog[Cost]*2']];
    await context.sync();
  });
  await workbook.settle();
});
afterAll(() => {
  workbook.close();
});
const write = (at: string, value: number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Log').getRange(at).values = [[value]];
    await context.sync();
  });
const rows = async (change: (all: Excel.TableRowCollection) => Promise<void>): Promise<void> => {
  await Excel.run((context) => change(context.workbook.tables.getItem('tblLog').rows));
  await workbook.settle();
};
const figures = async (): Promise<unknown[]> => (await workbook.values('Checks!A1:D1'))[0] ?? [];

test('they follow when it grows below, and stay right afterwards', async () => {
  expect(await figures()).toEqual([2, 3, 3, 3]);
  workbook.type('Log!A4', 'c');
  await workbook.settle();
  expect(await figures()).toEqual([3, 3, 3, 3]);
  await write('B4', 10);
  await workbook.settle();
  expect(await figures()).toEqual([3, 13, 13, 13]);
  await write('B2', 100);
  await workbook.settle();
  expect(await figures()).toEqual([3, 112, 112, 112]);
  expect(await workbook.values('Checks!A3:A6')).toEqual([[200], [4], [20], ['']]);
});
test('they follow when rows are added, and when rows are taken out again', async () => {
  await rows(async (all) => {
    all.add(undefined, [['c', 10], ['d', 20]]); // prettier-ignore
    await all.context.sync();
  });
  expect(await figures()).toEqual([4, 33, 33, 33]);
  await write('B5', 21);
  await workbook.settle();
  expect(await figures()).toEqual([4, 34, 34, 34]);
  await rows(async (all) => {
    for (let i = 0; i < 3; i += 1) all.getItemAt(0).delete();
    await all.context.sync();
  });
  expect(await figures()).toEqual([1, 21, 21, 21]);
  await write('B2', 7);
  await write('B3', 50);
  await workbook.settle();
  expect(await figures()).toEqual([1, 7, 7, 7]);
});
test('they follow a name that takes another area', async () => {
  await Excel.run(async (context) => {
    context.workbook.names.getItem('Costs').formula = '=Log!$B$2';
    await context.sync();
  });
  await workbook.settle();
  expect((await figures())[2]).toBe(1);
  await write('B2', 5);
  await workbook.settle();
  expect((await figures())[2]).toBe(5);
});

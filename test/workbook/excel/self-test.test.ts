import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { excelWorkbook as workbook } from '../../../src/workbook/excel';
import { value, watch } from '../company';

let host: HeadlessWorkbook;
jest.setTimeout(60_000);
beforeAll(() => {
  host = createHeadlessWorkbook();
  host.reset();
});
afterAll(() => {
  host.close();
});

test('every question of the self-test has its answer on the headless host, and its sheet goes away', async () => {
  const report = value(await workbook.selfTest(watch()));
  const failed = report.areas.flatMap(({ area, tests }) => tests.filter((t) => !t.pass).map((t) => `${area}: ${t.name}: ${t.detail ?? ''}`));
  expect(failed).toEqual([]);
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((s) => s.name);
  });
  expect(names).toEqual(['Sheet1']);
});

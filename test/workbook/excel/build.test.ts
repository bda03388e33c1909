import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { sheets } from '../../../src/workbook';
import { excelWorkbook as workbook } from '../../../src/workbook/excel';
import { inputs, watch } from '../company';

let host: HeadlessWorkbook;
beforeAll(() => {
  host = createHeadlessWorkbook();
}, 60_000);
beforeEach(() => host.reset());
afterAll(() => host.close());

test('builds every sheet in the order of its tab, with its inputs', async () => {
  const t = Date.now();
  const built = await workbook.build(inputs, watch());
  console.log(Date.now() - t, 'ms', host.batches);
  if (!built.ok) console.log(built.situation);
  expect(built).toMatchObject({ ok: true });
  await host.settle();
  console.log(Date.now() - t, 'ms');
  const look = await workbook.look();
  console.log(look);
  console.log(await workbook.readStatus());
  console.log(await workbook.readProblems());
}, 120_000);

import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { excelWorkbook as workbook } from '../../../src/workbook/excel';
import { sheets as SHEETS } from '../../../src/workbook';
import { inputs, watch } from '../company';

let host: HeadlessWorkbook;
jest.setTimeout(120_000);
beforeAll(() => {
  host = createHeadlessWorkbook();
});
beforeEach(() => {
  host.reset();
});
afterAll(() => {
  host.close();
});

const sheetNames = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const found = context.workbook.worksheets.load('items/name');
    await context.sync();
    return found.items.map((s) => s.name);
  });

test('a sheet of the same name that is not ours stops the build before anything is added', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Rates').getRange('A1').values = [['mine']];
    await context.sync();
  });
  expect(await workbook.build(inputs, watch())).toMatchObject({ ok: false, situation: { kind: 'input', sheet: 'Rates', cell: 'A1' } });
  expect(await sheetNames()).toEqual(['Sheet1', 'Rates']);
});

test('a stop in the middle takes away everything that was added', async () => {
  const w = watch();
  const outcome = await workbook.build(inputs, {
    signal: w.signal,
    progress: (step) => {
      if (w.told.push(step.sentence) > 25) w.signal.aborted = true;
    },
  });
  expect(outcome).toEqual({ ok: false, situation: { kind: 'cancelled' } });
  expect(await sheetNames()).toEqual(['Sheet1']);
  const names = await Excel.run(async (context) => {
    const n = context.workbook.names.load('items/name');
    await context.sync();
    return n.items.map((x) => x.name);
  });
  expect(names).toEqual([]);
});

test('what a build left that was cut off is no built workbook, and the next build makes all of it anew', async () => {
  const w = watch();
  await workbook.build(inputs, {
    signal: w.signal,
    progress: (step) => {
      if (w.told.push(step.sentence) < 25) return;
      // As if the pane were gone: nobody takes anything away.
      host.faults.readOnly = true;
      w.signal.aborted = true;
    },
  });
  host.faults.readOnly = false;
  const left = await sheetNames();
  expect([left.length > 20, left.includes('Corridor_State'), await workbook.look()]).toMatchObject([true, true, { ok: true, value: { built: false } }]);
  expect(await workbook.build(inputs, watch())).toMatchObject({ ok: true });
  expect(await workbook.look()).toMatchObject({ ok: true, value: { built: true, foreignSheets: 0 } });
  expect((await sheetNames()).length).toBe(SHEETS.length + 2);
  expect((await host.formulas('Corridor!G16'))[0]?.[0]).toMatch(/^=/);
});

test('a workbook without the sheets keeps no copy, so no formula is inserted', async () => {
  const done = await workbook.insertFormula(
    { sheet: 'Sheet1', cell: 'B2', formula: '=CORRIDOR.DEFLATE(1,0.25,12)', select: 'B2' },
    { at: '2026-11-03T10:09:00Z', who: null },
  );
  expect(done.ok).toBe(false);
  expect((await host.formulas('Sheet1!B2'))[0]?.[0]).toBe('');
});

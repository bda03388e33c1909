import { sheets } from '../../../../src/workbook';
import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { VENDOR_TOTAL } from '../../../../src/workbook/parts/accrual-parts';
import { value } from '../../company';
import { host } from './book';

test('every sheet stands in the order of its tab, once, with tables, names, inputs, charts and locks', async () => {
  const sheetNames = await Excel.run(async (context) => {
    const all = context.workbook.worksheets.load('items/name');
    await context.sync();
    return all.items.map((s) => s.name);
  });
  const inOrder = [...sheets].sort((a, b) => a.order - b.order).map((s) => s.name);
  expect(sheetNames.slice(0, inOrder.length)).toEqual(inOrder);
  const look = value(await workbook.look());
  expect(look).toMatchObject({
    built: true,
    foreignSheets: 0,
    company: 'Harbour Tools',
    period: '2026-10',
    periodState: 'open',
    quarter: 'FY26 Q3',
    currency: 'USD',
  });
  const tables = sheets.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'table' ? [b.name] : [])));
  const [found, names, locks] = await Excel.run(async (context) => {
    const t = context.workbook.tables.load('items/name');
    const n = context.workbook.names.load('items/name');
    const p = ['Corridor', 'Rates', 'Actuals'].map((s) => context.workbook.worksheets.getItem(s).protection.load('protected'));
    await context.sync();
    return [t.items.map((x) => x.name), n.items.map((x) => x.name), p.map((x) => x.protected)] as const;
  });
  expect([...found].sort()).toEqual([...tables].sort());
  expect(names).toEqual(expect.arrayContaining(['Policy_Period', 'CheckFlag', 'QuarterNow']));
  // Sheets whose tables must be able to grow are not protected.
  expect(locks).toEqual([true, false, false]);
  expect(await host.text('Policy!B8')).toEqual([['Harbour Tools']]);
  expect(host.charts('Corridor')).toHaveLength(1);
  expect(await host.values('Rates!A7:E7')).toEqual([[46266, 'EUR', 'USD', 'average', 1.164]]);
});

test('before the first import Problems names no figure that is not known, only what does not fit: the titles say why', async () => {
  expect((await host.values('UnitCost!C7:N9')).flat()).toContain('#N/A');
  expect(value(await workbook.readProblems()).map(({ title }) => title)).toEqual(["Envelopes add up to the quarter's budget"]);
});

test('spare rows are hidden before the first import already, and what stands below them is seen', async () => {
  const hidden = await Excel.run(async (context) => {
    const rows = ['600:600', `${String(VENDOR_TOTAL)}:${String(VENDOR_TOTAL)}`].map((at) =>
      context.workbook.worksheets.getItem('Accruals').getRange(at).load('rowHidden'),
    );
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  });
  expect(hidden).toEqual([true, false]);
});

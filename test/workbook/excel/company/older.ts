import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { action, data, october, value, watch } from '../../company';
import { host } from './book';

// A workbook that was made before some columns, tables and settings: it gets them at the next write, and keeps what was typed.
describe('a workbook of before', () => {
  const body = (name: string): Promise<{ readonly headers: string[]; readonly values: unknown[][]; readonly formulas: unknown[][] }> =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      const [head, rows] = [table.getHeaderRowRange().load('values'), table.getDataBodyRange().load('values,formulas')];
      await context.sync();
      return { headers: (head.values[0] ?? []).map(String), values: rows.values as unknown[][], formulas: rows.formulas as unknown[][] };
    });
  const write = { at: '2026-11-02T09:00:00Z', who: 'M. Iyer' };

  beforeAll(async () => {
    await Excel.run(async (context) => {
      const { tables, names, worksheets } = context.workbook;
      tables.getItem('tblVendors').columns.getItem('Reports').delete();
      tables.getItem('tblVendorNames').delete();
      const policy = tables.getItem('tblPolicy').getDataBodyRange().load('values,rowIndex');
      await context.sync();
      const at = policy.values.findIndex((row) => row.includes('Policy_BillDue'));
      names.getItem('Policy_BillDue').delete();
      tables.getItem('tblPolicy').rows.getItemAt(at).delete();
      worksheets.getItem('Vendors').getRange('A7:E7').values = [['OpenAI', 'approved', 'A. Okafor', '', 'since the pilot']];
      await context.sync();
    });
    await host.settle();
  }, 120_000);

  test('the next refresh adds what is missing, once, and Log names it; typed rows stay', async () => {
    value(await workbook.refresh(data(['2026-10'], october), action('Imported October'), watch()));
    const vendors = await body('tblVendors');
    expect(vendors.headers).toEqual(['Vendor', 'Status', 'Owner', 'Since', 'Note', 'Spend', 'Standing', 'Reports']);
    expect(vendors.values[0]).toEqual(['OpenAI', 'approved', 'A. Okafor', '', 'since the pilot', 1000.25, 'approved', '']);
    expect((await body('tblVendorNames')).values.length).toBeGreaterThan(20);
    const policy = await body('tblPolicy');
    expect(policy.values.at(-1)).toEqual(expect.arrayContaining(['Monthly bill due within', 10, 'Policy_BillDue']));
    expect(await Excel.run(async (context) => {
      const due = context.workbook.names.getItem('Policy_BillDue').getRange().load('values');
      await context.sync();
      return due.values;
    })).toEqual([[10]]); // prettier-ignore
    const log = (await body('tblLog')).values.filter((row) => row.includes('Added: new in this version'));
    expect(log.map((row) => row.find((x) => /^tblV|^Monthly/.test(String(x))))).toEqual([
      'tblVendors, column Reports',
      'tblVendorNames',
      'Monthly bill due within',
    ]);
  }, 120_000);

  test('what is posted finds its table, checks are worked out by what came, and a second write adds nothing more', async () => {
    const rows = [{ Vendor: 'Anthropic', Status: null, Owner: null, Since: null, Note: null }];
    value(await workbook.post({ table: 'tblVendors', rows, what: 'Vendors added', key: 'Vendors', reason: null }, write, watch()));
    expect((await body('tblVendors')).values.map(([name]) => name)).toEqual(['OpenAI', 'Anthropic']);
    value(await workbook.rebuild('Checks', write, watch()));
    expect((await host.values('Checks!C7:G34')).flat().filter((x) => ['#NAME?', '#REF!'].includes(String(x)))).toEqual([]);
    expect((await body('tblLog')).values.filter((row) => row.includes('Added: new in this version'))).toHaveLength(3);
  }, 120_000);

  test('Policy whose rows stand elsewhere is not made anew over what is typed there', async () => {
    expect(await workbook.rebuild('Policy', write, watch())).toMatchObject({ ok: false, situation: { kind: 'input', sheet: 'Policy' } });
  }, 120_000);
});

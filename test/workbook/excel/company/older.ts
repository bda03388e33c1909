import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { requests } from '../../../../src/workbook/excel/requests';
import { STATE_SHEET } from '../../../../src/workbook/excel/state';
import { putWritten, readWritten } from '../../../../src/workbook/excel/written';
import { CONTEXT } from '../../../../src/workbook/parts/context';
import { mark } from '../../../../src/workbook/written';
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
  const BEFORE = { D25: '=R16-R11-0', Z40: '=1+1', Standing: '="before"', A31: '=FIXED(ABS(C49),2)' };
  const DECIMALS = CONTEXT.decimals.replaceAll('$', '');
  /** Sheet and key of the lines of Log that say this. */
  const lines = async (what: string): Promise<unknown[]> => {
    const { headers, values } = await body('tblLog');
    const at = (row: unknown[], name: string): unknown => row[headers.indexOf(name)];
    return values.filter((row) => at(row, 'What') === what).map((row) => [at(row, 'Sheet'), at(row, 'Key')]);
  };
  const write = { at: '2026-11-02T09:00:00Z', who: 'M. Iyer' };

  beforeAll(async () => {
    await Excel.run(async (context) => {
      const { tables, names, worksheets } = context.workbook;
      tables.getItem('tblVendors').columns.getItem('Reports').delete();
      tables.getItem('tblVendorNames').delete();
      // The name came later, with the cell that it stands for.
      names.getItem('CurrencyDecimals').delete();
      const policy = tables.getItem('tblPolicy').getDataBodyRange().load('values,rowIndex');
      await context.sync();
      const at = policy.values.findIndex((row) => row.includes('Policy_BillDue'));
      names.getItem('Policy_BillDue').delete();
      tables.getItem('tblPolicy').rows.getItemAt(at).delete();
      // What an earlier version wrote: another formula, one that is no more, one less; and what somebody changed since.
      const corridor = worksheets.getItem('Corridor');
      corridor.protection.unprotect();
      corridor.getRange('D25').formulas = [[BEFORE.D25]];
      corridor.getRange('Z40').formulas = [[BEFORE.Z40]];
      corridor.getRange('D27').formulas = [['=Policy_ValueAtFloor*2']];
      corridor.getRange('A28').values = [['']];
      tables.getItem('tblVendors').columns.getItem('Standing').getDataBodyRange().formulas = [[BEFORE.Standing]];
      const to = requests(context);
      const written = await readWritten(to);
      const { [DECIMALS]: decimals, ...cover } = written?.['Cover'] ?? {};
      expect(decimals).toBeDefined();
      worksheets.getItem('Cover').protection.unprotect();
      worksheets.getItem('Cover').getRange(DECIMALS).values = [['']];
      const hidden = worksheets.getItem('HiddenSpend');
      hidden.protection.unprotect();
      hidden.getRange('A31').formulas = [[BEFORE.A31]];
      const { A28, ...rest } = written?.['Corridor'] ?? {};
      expect(A28).toBe(mark('Average return on the invoice'));
      const marks = { ...rest, D25: mark(BEFORE.D25), Z40: mark(BEFORE.Z40) };
      const vendors = { ...written?.['Vendors'], 'tblVendors[Standing]': mark(BEFORE.Standing) };
      putWritten(to, { ...written, Corridor: marks, Vendors: vendors, Cover: cover, HiddenSpend: { ...written?.['HiddenSpend'], A31: mark(BEFORE.A31) } });
      worksheets.getItem(STATE_SHEET).getRange('D1').values = [['an earlier one']];
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

  test('formulas that stand as they were written become those of this version; what somebody changed stays, and Log names both', async () => {
    expect((await host.formulas('Corridor!D25:D28')).flat()).toEqual([
      '=R16-R11',
      expect.stringContaining('UnitCost!'),
      '=Policy_ValueAtFloor*2',
      expect.any(String),
    ]);
    expect((await host.values('Corridor!A28')).flat()).toEqual(['Average return on the invoice']);
    expect((await host.values('Corridor!Z40')).flat()).toEqual(['']);
    expect((await host.values('HiddenSpend!A31')).flat()).toEqual([expect.stringMatching(/^[\d,]+\.\d\d USD of Oct 26 /)]);
    expect((await host.values(`Cover!${DECIMALS}`)).flat()).toEqual([2]);
    expect(await lines('Renewed: changed in this version')).toEqual([
      ['Corridor', 'D25, A28, Z40'],
      ['Cover', expect.stringContaining(DECIMALS)],
      ['HiddenSpend', 'A31'],
      ['Vendors', 'tblVendors[Standing]'],
    ]);
    expect(await lines('Not as this version has it, left as it stands')).toEqual([['Corridor', 'D27']]);
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

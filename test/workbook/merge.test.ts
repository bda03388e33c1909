import { incoming } from '../../src/workbook/incoming';
import { tableOf } from '../../src/workbook/given';
import { sheets } from '../../src/workbook';
import { merge, type Merge } from '../../src/workbook/merge';
import type { HeldTable } from '../../src/workbook/held';
import type { TableBlock } from '../../src/workbook/sheet';
import { cell } from '../../src/workbook/cells';
import { actualsRows } from '../../src/workbook/actuals-rows';
import { differences, monthAmounts } from '../../src/workbook/compare';
import { actuals, data, october, row, september } from './company';
import type { ActualsRow } from '../../src/ledger/actuals';

const found = (name: string): TableBlock => {
  const table = tableOf(sheets, name)?.table;
  if (table === undefined) throw new Error(name);
  return table;
};
const tables = { actuals: found('tblActuals'), invoices: found('tblInvoices'), invoiceLines: found('tblInvoiceLines'), seats: found('tblSaaS') };
const headers = [...tables.actuals.columns.map((c) => c.name), 'Mine'];
/** The table as a refresh would have left it, with a note in the rows of a vendor. */
const held = (rows: readonly ActualsRow[], notes: Readonly<Record<string, string>> = {}): HeldTable => ({
  headers,
  plain: headers.map((h) => tables.actuals.columns.find((c) => c.name === h)?.format === 'text'),
  rows: actualsRows(actuals(rows)).map((r) => {
    const values = headers.map((h) => {
      const column = tables.actuals.columns.find((c) => c.name === h);
      if (h === 'Note') return notes[String(r['Vendor'])] ?? '';
      return column === undefined ? '' : cell(r[h] ?? null, column.format, column.missing);
    });
    return { values, formulas: values };
  }),
});
const merged = (now: HeldTable, months: readonly string[], rows: readonly ActualsRow[]): Merge => {
  const [first] = incoming(data(months, rows), tables);
  if (first === undefined) throw new Error('no table');
  return merge(now, first);
};
const kept = (m: Merge): number[] => m.target.flatMap((t) => ('keep' in t ? [t.keep] : []));

test('the month comes in above older months, which stay where they are', () => {
  const m = merged(held(september), ['2026-10'], october);
  expect(m).toMatchObject({ added: 5, changed: 0, removed: 0, unchanged: 0, untouched: 2 });
  expect(m.target.map((t) => 'keep' in t)).toEqual([false, false, false, false, false, true, true]);
});

test('an older month comes in below newer ones, whatever the order of imports', () => {
  const m = merged(held(october), ['2026-09'], september);
  expect(kept(m)).toEqual([0, 1, 2, 3, 4]);
  expect(m.after).toEqual([5, 6]);
});

test('the same month again is unchanged, and its notes stay', () => {
  const m = merged(held([...october, ...september], { OpenAI: 'mine' }), ['2026-10'], october);
  expect(m).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 5, untouched: 2, lost: [] });
  const cells = m.target.flatMap((t) => ('cells' in t ? [t.cells] : []));
  expect(cells.find((c) => c[1] === 'OpenAI')?.[headers.indexOf('Note')]).toBe('mine');
});

test('a changed amount is a change, a row that is gone takes its note to Log', () => {
  const rows = october.filter((r) => r.Vendor !== 'Gateway').map((r) => (r.Vendor === 'OpenAI' ? { ...r, BilledCost: '1', Cost: '1' } : r));
  const m = merged(held(october, { Gateway: 'why' }), ['2026-10'], rows);
  expect(m).toMatchObject({ changed: 1, removed: 1, unchanged: 3 });
  expect(m.lost).toEqual([{ key: expect.stringContaining('Gateway') as string, column: 'Note', value: 'why' }]);
});

test('a month without rows leaves an empty row, as a table must have one', () => {
  const m = merged(held(october), ['2026-10'], []);
  expect(m.target).toEqual([{ cells: headers.map(() => '') }]);
});

test('two rows of one key keep their own notes in order', () => {
  const twice = [row('2026-10', 'Zoom', '1', { RuleNo: '1' }), row('2026-10', 'Zoom', '2', { RuleNo: '2' })];
  const m = merged(held(twice, { Zoom: 'both' }), ['2026-10'], twice);
  expect(m).toMatchObject({ unchanged: 2, lost: [] });
});

test('amounts are exact, by month and currency; estimates are not among them', () => {
  expect(monthAmounts(held(september), [...actualsRows(actuals(october))], ['2026-10', '2026-09'])).toEqual([
    { month: '2026-09', currency: 'EUR', now: '100', after: '0', change: '-100' },
    { month: '2026-09', currency: 'USD', now: '900.1', after: '0', change: '-900.1' },
    { month: '2026-10', currency: 'EUR', now: '0', after: '120', change: '120' },
    { month: '2026-10', currency: 'USD', now: '0', after: '1000.55', change: '1000.55' },
  ]);
});

test('the sheet ties to the server to the cent and by its number of rows', () => {
  expect(differences(held(october), ['2026-10'], actuals(october))).toEqual([]);
  expect(differences(held(october.slice(1)), ['2026-10'], actuals(october))).toEqual([
    'Actuals has 4 rows of these months, the server 5.',
    'Billed cost in USD is 0.30 in the sheet and 1000.55 on the server.',
    'Cost in USD is 0.30 in the sheet and 1000.55 on the server.',
  ]);
});

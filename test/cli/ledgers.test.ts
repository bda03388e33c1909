import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actuals } from '../../src/ledger/actuals';
import type { ImportReport } from '../../src/cli/report';
import { type Terminal, costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(60_000);

const SAMPLES = join(__dirname, '..', 'sources');
let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.end());

const bring = async (...argv: string[]): Promise<ImportReport> => JSON.parse((await terminal.run('import', ...argv, '--json')).out) as ImportReport;
const take = (from: string): string => {
  const name = from.replaceAll('/', '-');
  copyFileSync(join(SAMPLES, from), join(terminal.folder, name));
  return name;
};
const counted = async (vendor: string) => {
  const { Rows } = JSON.parse((await terminal.run('actuals', '--by', 'vendor,counts', '--all', '--json')).out) as Actuals;
  return Rows.filter((row) => row.Vendor === vendor).map(({ Counts, Currency, BilledCost }) => [Counts, Currency, BilledCost]);
};

test('lists that are no tables come in by what they are, and the same list again adds nothing', async () => {
  const names = ['quickbooks-vendor-report/classic/export.csv', 'sap-line-items/document-currency-and-windows-letters/export.txt']
    .concat(['concur-extract/allocations-and-a-refund/export.txt', 'coupa-invoices/splits-taxes-and-a-credit-note/export.csv'])
    .map(take);
  const first = await bring(...names);
  expect(first.files.map(({ source, taken, rejectedCount }) => [source, taken, rejectedCount])).toEqual([
    ['quickbooks-vendor-report', true, 0],
    ['sap-line-items', true, 0],
    ['concur-extract', true, 0],
    ['coupa-invoices', true, 0],
  ]);
  // Two bills that are alike are two bills; the payment of them is none.
  expect(await counted('Larkspur Models Inc')).toEqual([['Y', 'USD', '2361']]);
  expect(await counted('Müller KI GmbH')).toEqual([['Y', 'USD', '1020.4']]);
  expect((await bring(...names)).outcome).toBe('nothing new');
});

test('a list cut off is refused with its reason, and nothing of it is taken', async () => {
  const report = await bring(take('refused/concur-extract-cut-off/export.txt'));
  expect([report.outcome, report.sentence]).toEqual(['nothing taken', expect.stringContaining('says 3 lines and holds 2')]);
});

test('a bill in the books is memo where the vendor’s own report covers the month', async () => {
  terminal.write(
    'xero.csv',
    `ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Description,Quantity,UnitAmount,LineAmount,AccountCode,TaxType,TaxAmount,Currency,Type,Status
OpenAI,INV-9,05/10/2026,06/11/2026,120.00,20.00,0,120.00,API usage Oct 2026,1,100.00,100.00,485,20% (VAT on Expenses),20.00,USD,Bill,Paid
`,
  );
  const asked = await bring('xero.csv');
  expect([asked.outcome, asked.sentence]).toEqual(['nothing taken', expect.stringMatching(/This may be Xero bills, .* or Xero bills, .*\. Which\?/)]);
  expect((await bring('xero.csv', '--source', 'xero-bills')).outcome).toBe('written');
  expect(await counted('OpenAI')).toEqual([
    ['N', 'USD', '20'],
    ['Y', 'USD', '100'],
  ]);
  terminal.write('openai.csv', costs([{ day: 1, amount: '99.50' }]));
  await bring('openai.csv');
  expect(await counted('OpenAI')).toEqual([
    ['N', 'USD', '120'],
    ['Y', 'USD', '99.5'],
  ]);
});

test('an invoice from Stripe is one, printed or as JSON: the newer stands', async () => {
  await bring(take('pdf-invoice/proration-discount-and-tax/export.pdf'));
  expect(await counted('Larch Models, PBC')).toContainEqual(['Y', 'USD', '5425.47']);
  const line = { id: 'il_1', amount: 542500, description: 'Team plan', period: { start: 1793491200, end: 1796083200 } };
  const head = { number: 'QX4T77AB-0042', account_name: 'Larch Models, PBC', currency: 'usd', effective_at: 1792800000, status: 'paid' };
  terminal.write('invoice.json', JSON.stringify({ ...head, lines: { has_more: false, data: [line] } }));
  const { sentence } = (await bring('invoice.json')).files[0] ?? {};
  expect(sentence).toContain('It takes the place of PDF invoice');
  expect(await counted('Larch Models, PBC')).toEqual([['Y', 'USD', '5425']]);
});

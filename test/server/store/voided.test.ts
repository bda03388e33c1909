import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { csv, newFolder, put, staged } from './exports';

const XERO = ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'InvoiceAmountDue', 'Description', 'LineAmount', 'AccountCode', 'Currency', 'Type', 'Status'];
const NETSUITE = ['*', 'Type', 'Date', 'Document Number', 'Name', 'Account', 'Currency', 'Amount (Foreign Currency)', 'Status'];
const SAP = ['SupplierInvoice', 'CompanyCode', 'DocumentDate', 'InvoicingParty', 'DocumentCurrency', 'SupplierInvoiceItemAmount', 'DebitCreditCode'];
const coupa = (status: string): string =>
  'type,id,status,invoice-date,invoice-number,document-type,currency-code,supplier-name,supplier-number\ntype,id,line-num,description,price,quantity,total,account-code\n' +
  [
    [status, '10'],
    ['approved', '5'],
  ]
    .map(([is = '', cost = '']) => `header,1,${is},2026-10-31,I${cost},Invoice,EUR,Coupa,S\nline,2,1,Use,${cost},1,${cost},6510\n`)
    .join('');
const stripe = (number: string, amount: number, status: string): string =>
  JSON.stringify({
    ...{ id: number, number, account_name: 'Stripe', currency: 'eur', status, effective_at: 1793491300 },
    lines: { has_more: false, data: [{ id: number, amount, description: 'Use', period: { start: 1790812800, end: 1793491200 }, taxes: [{ amount: 190 }] }] },
  });
const brex = (status: string): string =>
  JSON.stringify({
    items: [['a', 1000, status] as const, ['b', 500, 'SETTLED'] as const].map(([id, amount, is]) => ({
      ...{ id, status: is, purchased_at: '2026-10-05T10:00:00Z', merchant: { raw_descriptor: 'Brex' } },
      billing_amount: { amount, currency: 'EUR' },
    })),
  });
const bills = (approval_status: string): string =>
  JSON.stringify({
    data: [['1', 1000, approval_status] as const, ['2', 500, 'APPROVED'] as const].map(([id, amount, is]) => ({
      ...{ id, invoice_number: id, approval_status: is, issued_at: '2026-10-31', due_at: '2026-11-30', vendor: { name: 'Ramp' } },
      ...{ amount: { amount, currency_code: 'EUR' }, line_items: [{ amount: { amount, currency_code: 'EUR' }, memo: 'Use' }] },
    })),
  });
const repaid = (state: string): string =>
  JSON.stringify({
    data: [['1', 10, state] as const, ['2', 5, 'REIMBURSED'] as const].map(([id, amount, is]) => ({
      ...{ id, amount, currency: 'EUR', merchant: 'Ramp people', user_id: 'u', direction: 'BUSINESS_TO_USER', state: is, transaction_date: '2026-10-02' },
    })),
  });
const sap = (reversed: string): string =>
  csv([...SAP, 'ReverseDocument'], ['1', '1000', '2026-10-31', 'SAP', 'EUR', '10', 'S', reversed], ['2', '1000', '2026-10-31', 'SAP', 'EUR', '5', 'S', '']);

/** Of each system a document of 10 that is voided later, and one of 5 that stands. */
const VOIDED: readonly (readonly [vendor: string, source: string | undefined, before: string, after: string])[] = (
  [
    [
      'Xero',
      'xero-bills',
      (status: string) =>
        csv(
          XERO,
          ['Xero', '1', '31/10/2026', '0', 'Use', '10', '485', 'EUR', 'Bill', status],
          ['Xero', '2', '31/10/2026', '0', 'Use', '5', '485', 'EUR', 'Bill', 'Paid'],
        ),
      ['Paid', 'Voided'],
    ],
    [
      'NetSuite',
      'netsuite-bills',
      (status: string) =>
        csv(
          NETSUITE,
          ['', 'Bill', '10/31/2026', '1', 'NetSuite', '6100', 'EUR', '10', status],
          ['', 'Bill', '10/31/2026', '2', 'NetSuite', '6100', 'EUR', '5', 'Bill : Open'],
        ),
      ['Bill : Open', 'Bill : Voided'],
    ],
    ['Coupa', undefined, coupa, ['approved', 'voided']],
    ['Stripe', undefined, (status: string) => `[${stripe('1', 1000, status)},${stripe('2', 500, 'paid')}]`, ['open', 'void']],
    ['SAP', undefined, sap, ['', '9']],
    ['Brex', undefined, brex, ['APPROVED', 'VOID']],
    ['Ramp', undefined, bills, ['APPROVED', 'REJECTED']],
    ['Ramp people', undefined, repaid, ['APPROVED', 'CANCELED']],
  ] as const
).map(([vendor, source, file, [before, after]]) => [vendor, source, file(before), file(after)]);

test.each(VOIDED)('a document of %s that is voided after it was taken is worth nothing', async (vendor, source, before, after) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const end = before.startsWith('{') || before.startsWith('[') ? 'json' : 'csv';
  const cost = async (): Promise<unknown> =>
    (await store.actuals({ by: ['Vendor'], countedOnly: true })).Rows.map(({ Vendor, BilledCost }) => [Vendor, BilledCost]);
  await put(store, 'one', staged(folder, `before.${end}`, before, source));
  expect(await cost()).toEqual([[vendor, '15']]);
  await put(store, 'two', staged(folder, `after.${end}`, after, source));
  expect(await cost()).toEqual([[vendor, '5']]);
  await store.close();
});

test('a file in which nothing is a charge yet says so, and not that its days are empty', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const { files } = await put(store, 'one', staged(folder, 'draft.json', stripe('I1', 1000, 'draft')));
  expect([files[0]?.taken, files[0]?.sentence]).toEqual([false, 'No line of the file is a charge: they are empty, totals, drafts or payments.']);
  await store.close();
});

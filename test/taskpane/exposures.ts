import type { Month } from '../../src/model/month';
import type { Response } from '../../src/ledger/wire';
import type { AuditNow, JournalNow } from '../../src/workbook/exposure';

// What an invented company's workbook says of AI that hides, of its vendors, and of its chargeback.
export const audit: AuditNow = {
  currency: 'USD',
  month: '2026-10' as Month,
  coverage: 0.6349,
  asked: 0.8,
  unchecked: '37955.50',
  hidden: '28171.20',
  before: '93491.33',
  baseline: 'Baseline provisional: 63.4% is checked, 80.0% is asked.',
  products: [
    { name: 'Larkspur CRM · Sales predictions', billed: '24115.50', state: 'UNCHECKED' },
    { name: 'Tessera · Design assistant', billed: '9600.00', state: 'NOT LISTED' },
    { name: 'Quillnote · Team wiki', billed: '4240.00', state: 'CHECK AGAIN' },
    { name: 'Northwind Meet · Meeting notes', billed: '20700.00', state: 'CHECKED' },
    { name: 'Office suite · Assistant', billed: '45304.50', state: 'SHARE DIFFERS' },
  ],
  unapproved: '22184.00',
  vendors: [
    { name: 'Snow Peak Data', spend: '18940.00', finding: 'UNDER REVIEW' },
    { name: 'Tessera', spend: '3124.00', finding: 'NOT LISTED' },
    { name: 'Personal assistants', spend: '120.00', finding: 'NOT APPROVED' },
  ],
};
export const auditDone: AuditNow = {
  ...audit,
  coverage: 1,
  unchecked: '0',
  hidden: '0',
  baseline: 'Baseline audited, signed by M. Iyer.',
  products: audit.products.map((one) => ({ ...one, state: 'CHECKED' })),
  unapproved: '0',
  vendors: [],
};

const line = (entity: string, account: string, businessUnit: string, debit: string | null, credit: string | null): JournalNow['lines'][number] => ({
  ...{ entity, account, businessUnit, costCenter: '4100', debit, credit },
});
export const journal: JournalNow = {
  currency: 'USD',
  month: '2026-10' as Month,
  lines: [
    line('Larkfield Outfitters Inc', '652100', 'Service', '41210.07', null),
    line('Larkfield Outfitters Inc', '649900', 'Service', null, '41210.07'),
    line('Larkfield Outfitters GmbH', '652100', 'Commerce', '12064.5', null),
    line('Larkfield Outfitters GmbH', '139000', 'Commerce', null, '12064.5'),
  ],
};

/** The lines of that month as they go out. */
export const focusFile: Response<'focusExport'> = {
  file: 'focus-2026-10.csv',
  text: 'BilledCost,BillingCurrency\n41203.88,USD\n',
  lines: 3598,
  totals: [
    { Currency: 'EUR', Amount: '6420' },
    { Currency: 'USD', Amount: '280759.97' },
  ],
};
export const focusLarge =
  'focus-2026-08-to-2026-10.csv would be larger than 64 MB. Choose fewer months, or stop the server and run: corridor export focus --from 2026-08 --to 2026-10 --all --out focus-2026-08-to-2026-10.csv';

import { xeroList } from '../columns/xero-api';
import type { Source } from '../source';

/** Bills of Xero as its interface answers them: the same as its CSV of bills, each taking the place of the other. */
export default xeroList({
  id: 'xero-invoices',
  title: 'Xero bills, API',
  list: 'Invoices',
  needs: 'The answer of GET api.xero.com/api.xro/2.0/Invoices?where=Type=="ACCPAY"&page=1, each page saved as JSON.',
  grain: 'line of a bill, and its tax',
  types: { ACCPAY: 'Bill' },
  // What was paid beforehand or too much is settled by bills.
  others: 'accrec|(ap|ar)(credit|prepayment|overpayment)',
  number: ['InvoiceNumber', 'Reference', 'InvoiceID'],
  family: 'xero-bills',
}) satisfies Source;

import { INVOICE_CHARGE } from '../columns/invoice';
import type { Source } from '../source';

/** UBL 2.1 invoices and credit notes (Peppol BIS, EN 16931): what a document's lines, allowances, charges and tax mean as charges. */
export default {
  id: 'ubl-invoice',
  title: 'UBL invoice',
  version: 1,
  format: 'rows',
  needs: 'The XML of an invoice or credit note, as vendors send it by e-mail or through Peppol.',
  grain: 'invoice line, allowance, charge or tax',
  checked: '2026-11-22',
  detect: { all: ['InvoiceId', 'Kind', 'Seller', 'Amount', 'IssueDate'] },
  leaves: ['Counts', 'Buyer'],
  charge: INVOICE_CHARGE,
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;

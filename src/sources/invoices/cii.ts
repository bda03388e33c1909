import { INVOICE_CHARGE } from '../columns/invoice';
import type { Source } from '../source';

/** Cross Industry Invoices (XRechnung, Factur-X, ZUGFeRD): the same lines in the other form of EN 16931. */
export default {
  id: 'cii-invoice',
  title: 'CII invoice',
  family: 'ubl-invoice',
  version: 1,
  format: 'rows',
  needs: 'The XML of an XRechnung, or the PDF of a Factur-X or ZUGFeRD invoice, which carries it.',
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

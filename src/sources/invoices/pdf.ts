import { INVOICE_CHARGE } from '../columns/invoice';
import type { Source } from '../source';

/** Printed invoices and receipts whose layout is known: what vendors send that bill through Stripe. */
export default {
  id: 'pdf-invoice',
  title: 'PDF invoice',
  version: 1,
  format: 'rows',
  needs: 'The PDF invoice or receipt of a vendor that bills through Stripe (OpenAI, Anthropic, Cursor, Notion and others), in English.',
  grain: 'invoice line, discount or tax',
  checked: '2026-11-22',
  detect: { all: ['InvoiceId', 'Kind', 'Seller', 'Amount', 'IssueDate'] },
  leaves: ['Counts', 'Buyer'],
  charge: INVOICE_CHARGE,
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;

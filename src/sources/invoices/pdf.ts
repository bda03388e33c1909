import { invoiceSource } from '../columns/invoice';

/** Printed invoices and receipts whose layout is known: what vendors send that bill through Stripe. */
export default invoiceSource({
  id: 'pdf-invoice',
  title: 'PDF invoice',
  needs: 'The PDF invoice or receipt of a vendor that bills through Stripe (OpenAI, Anthropic, Cursor, Notion and others), in English.',
  grain: 'invoice line, discount or tax',
});

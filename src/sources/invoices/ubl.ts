import { invoiceSource } from '../columns/invoice';

/** UBL 2.1 invoices and credit notes (Peppol BIS, EN 16931): what a document's lines, allowances, charges and tax mean as charges. */
export default invoiceSource({
  id: 'ubl-invoice',
  title: 'UBL invoice',
  needs: 'The XML of an invoice or credit note, as vendors send it by e-mail or through Peppol.',
  grain: 'invoice line, allowance, charge or tax',
});

import { invoiceSource } from '../columns/invoice';

/** Cross Industry Invoices (XRechnung, Factur-X, ZUGFeRD): the same lines in the other form of EN 16931. */
export default invoiceSource({
  id: 'cii-invoice',
  title: 'CII invoice',
  family: 'ubl-invoice',
  needs: 'The XML of an XRechnung, or the PDF of a Factur-X or ZUGFeRD invoice, which carries it.',
  grain: 'invoice line, allowance, charge or tax',
});

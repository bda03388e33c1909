import type { Sheet } from '../sheet';
import { GROWING, data, input } from '../parts/columns';

/** Invoices as they arrived, with the file and page that each figure comes from. */
export default {
  name: 'Invoices',
  kind: 'data',
  order: 61,
  title: 'Invoices',
  purpose: 'Invoices as they arrived, with the file and page that each figure comes from.',
  question: 'Which invoices arrived, and from which file?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblInvoices',
      at: 'A6',
      key: ['InvoiceId', 'Vendor'],
      replacedBy: 'ServiceStart',
      columns: [
        data('InvoiceId', 21, 'text'),
        data('Vendor', 28, 'text'),
        data('IssueDate', 13, 'day'),
        data('ServiceStart', 15, 'day'),
        data('ServiceEnd', 14, 'day'),
        data('Currency', 13, 'text'),
        data('Net', 14, 'billed'),
        data('Tax', 12, 'billed'),
        data('Gross', 14, 'billed'),
        data('Credit', 12, 'billed'),
        data('PO', 16, 'text'),
        data('SourceFile', 32, 'text'),
        data('Page', 9, 'whole'),
        data('Hash', 20, 'text'),
        data('Status', 12, 'text'),
        input('Note', 30),
      ],
    },
  ],
  wraps: { [GROWING]: 'A B L P' },
  print: { areas: ['A:P'], titleRows: '1:6', titleColumns: 'A:A', fitWide: 2 },
} satisfies Sheet;

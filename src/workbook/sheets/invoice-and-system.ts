import { look } from '../parts/blocks';
import type { Sheet } from '../sheet';
import { between, leftOut, system, systemChart, systemFeed, systemHeadings, vendors } from '../parts/system-parts';

/** The bills and the whole system: the same money seen from both ends, with every line between. */
export default {
  name: 'InvoiceAndSystem',
  kind: 'output',
  order: 25,
  title: 'Invoice and system',
  purpose: 'Finance sees the bills, engineering sees the system. Both views of the same month, with every line that lies between.',
  question: 'What does AI cost beyond the invoices, and do both views agree?',
  widths: [34, 13, 12, 13, 2, 31, 13, 2, 30, 13, 9, 28, 2, 22, 11, 11, 11, 11, 11, 2, 22],
  freeze: 'B7',
  blocks: [systemHeadings, look('L6:L6', { indent: 1 }), ...vendors(), ...between(), ...system(), leftOut('A24'), ...systemFeed()],
  conditions: [
    { kind: 'words', area: 'F20:F20' },
    { kind: 'missing', area: 'B7:J22' },
  ],
  charts: [systemChart],
  wraps: { '7:19': 'A' },
  print: { areas: ['A1:L45'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

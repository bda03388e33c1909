import type { Sheet } from '../sheet';
import { GROWING, input } from '../parts/columns';

/** What things cost, from which day on. */
export default {
  name: 'Prices',
  kind: 'input',
  order: 50,
  title: 'Prices',
  purpose: 'What vendors charge, from which day on. A price without an end holds until the next one.',
  question: 'What does a unit cost, and since when?',
  widths: [],
  freeze: 'C7',
  blocks: [
    {
      kind: 'table',
      name: 'tblPrices',
      at: 'A6',
      key: ['Vendor', 'Sku', 'From'],
      columns: [
        input('Vendor', 22),
        input('Sku', 30, 'text'),
        input('Unit', 22),
        input('From', 12, 'day'),
        input('To', 12, 'day', { note: 'The last day on which the price holds; blank: until the next.' }),
        input('Price', 14, 'unit', { limits: { min: 0 } }),
        input('Currency', 13, 'text'),
        input('Source', 44),
      ],
    },
  ],
  wraps: { [GROWING]: 'A B C H' },
  print: { areas: ['A:H'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 1 },
} satisfies Sheet;

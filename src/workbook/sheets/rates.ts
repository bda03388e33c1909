import type { Sheet } from '../sheet';
import { choice, input } from '../parts/columns';

/** What foreign money was worth; a month without a rate stays #N/A. */
export default {
  name: 'Rates',
  kind: 'input',
  order: 49,
  title: 'Rates',
  purpose: 'How much of the reporting currency one unit of a foreign currency buys. A refresh applies a new rate.',
  question: 'At which rate was foreign money converted?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblRates',
      at: 'A6',
      key: ['Date', 'From', 'To', 'Type'],
      columns: [
        input('Date', 13, 'day', { note: 'The first of its month for an average, its last day for a month end; a budget rate holds from its day on.' }),
        input('From', 10),
        input('To', 10),
        choice('Type', 13, 'rateType'),
        input('Rate', 12, 'rate', { limits: { min: 0 } }),
        input('Source', 44),
      ],
    },
  ],
  print: { areas: ['A:F'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

import type { Sheet } from '../sheet';
import { data } from '../parts/columns';

/** Who changed what, when and why. Lines are only ever added. */
export default {
  name: 'Log',
  kind: 'check',
  order: 71,
  title: 'Log',
  purpose: 'Who changed what, when and why. Lines are only ever added.',
  question: 'Who changed what, when and why?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblLog',
      at: 'A6',
      key: [],
      columns: [
        data('At', 12, 'day'),
        data('Who', 16, 'text'),
        data('What', 44, 'text', { wrap: true }),
        data('Sheet', 16, 'text'),
        data('Key', 26, 'text'),
        data('Old', 22, 'text'),
        data('New', 36, 'text'),
        data('Reason', 34, 'text', { wrap: true }),
        data('Batch', 9, 'whole'),
        data('Hash', 36, 'text'),
      ],
    },
  ],
  print: { areas: ['A:J'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

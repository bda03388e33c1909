import type { Sheet } from '../sheet';
import { GROWING, input } from '../parts/columns';

/** The figures that the corridor follows: plan, actual and forecast by month. */
export default {
  name: 'Drivers',
  kind: 'input',
  order: 45,
  title: 'Drivers',
  purpose: 'The figures that the corridor follows: plan, actual and forecast by month.',
  question: 'Which business figures does the corridor follow?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblDrivers',
      at: 'A6',
      key: ['Driver', 'Month'],
      columns: [
        input('Driver', 30),
        input('Month', 12, 'month'),
        input('Unit', 12),
        input('Plan', 15, 'money'),
        input('Actual', 15, 'money'),
        input('Forecast', 15, 'money'),
        input('Source', 28),
        input('Note', 40),
      ],
    },
  ],
  wraps: { [GROWING]: 'A G H' },
  print: { areas: ['A:H'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

import type { Sheet } from '../sheet';
import { choice, data } from '../parts/columns';

/** Months with their fiscal quarters; the state of each month is the analyst's. */
export default {
  name: 'Calendar',
  kind: 'input',
  order: 41,
  title: 'Calendar',
  purpose: 'Months, fiscal quarters and whether a month is still open.',
  question: 'Which months belong to which quarter, and which are closed?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblCalendar',
      at: 'A6',
      key: ['Month'],
      columns: [
        data('Month', 12, 'month'),
        data('Label', 12),
        data('FiscalYear', 13),
        data('Quarter', 12),
        data('QuarterLabel', 15),
        data('QuarterStart', 15, 'month'),
        data('MonthOfQuarter', 17, 'whole'),
        data('Days', 9, 'whole'),
        data('Weeks', 10, 'amount', { note: 'Days over seven, or the weeks of the pattern.' }),
        choice('State', 12, 'state'),
      ],
    },
  ],
  conditions: [{ kind: 'formula', area: 'A6:J66', formula: '=$A6=Policy_Period', color: '#1F5A78', fill: '#DCE7ED' }],
  print: { areas: ['A:J'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

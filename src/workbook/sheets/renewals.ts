import type { Sheet } from '../sheet';
import { section } from '../parts/blocks';
import { GROWING, choice, input, worked } from '../parts/columns';

const own = (column: string): string => `tblRenewals[[#This Row],[${column}]]`;
const STATUS = `CORRIDOR.RENEWAL_CHECK(${['Renewal'].map(own).join(',')},Policy_AsOf,${['Owner', 'Result', 'CostLesson'].map(own).join(',')},Policy_RenewalDue,Policy_RenewalBlock)`;

/** Contracts that end, and whether they may be renewed. */
export default {
  name: 'Renewals',
  kind: 'input',
  order: 54,
  title: 'Renewals',
  purpose: 'Contracts that end. Near its end a contract needs an owner, one result and one lesson about its cost.',
  question: 'Which contracts end soon, and would we fund them again?',
  widths: [],
  freeze: 'B7',
  blocks: [
    section('A5', 'Contracts that end', 'H5'),
    section('J5', 'Would it be funded again?', 'N5'),
    {
      kind: 'table',
      name: 'tblRenewals',
      at: 'A6',
      key: ['Contract', 'Renewal'],
      columns: [
        input('Contract', 34),
        input('Vendor', 20),
        input('Renewal', 14, 'day'),
        input('Amount', 16, 'cents', { limits: { min: 0 }, note: 'What the next term costs.' }),
        choice('Owner', 16, 'owners'),
        input('Result', 44, 'general', { note: 'One result of what it is used for.' }),
        input('CostLesson', 44, 'general', { note: 'One thing learned about what it costs.' }),
        worked('Status', 12, 'general', `=IF(${own('Contract')}="","",${STATUS})`, { note: 'OK, DUE or BLOCK by the days left (RENEWAL_CHECK).' }),
      ],
    },
    {
      kind: 'table',
      name: 'tblFunding',
      at: 'J6',
      key: ['Workflow', 'Month'],
      columns: [
        choice('Workflow', 13, 'workflows'),
        input('Month', 12, 'month', { note: 'When it was asked.' }),
        choice('Again', 10, 'yesNo', { note: 'Would it be funded again, as it is?' }),
        input('Reason', 52),
        input('By', 16),
      ],
    },
  ],
  conditions: [{ kind: 'words', area: 'H6:H206' }],
  wraps: { [GROWING]: 'A B E F G M N' },
  print: { areas: ['A:H', 'J:N'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

import type { Target } from '../target';

/** NetSuite's CSV import of journal entries: lines are gathered by External ID, which a second import finds again. */
export default {
  id: 'netsuite',
  title: 'NetSuite',
  where: 'Setup → Import/Export → Import CSV Records → Transactions → Journal Entry, adding only; dates as the user’s preferences write them.',
  checked: '2026-11-23',
  dates: 'us',
  limits: { digits: 10, places: 2 },
  once: [
    [
      'External ID',
      'Date',
      'Posting Period',
      'Subsidiary',
      'Currency',
      'Memo',
      'Journal Entry - Line: Account',
      'Journal Entry - Line: Debit',
      'Journal Entry - Line: Credit',
      'Journal Entry - Line: Memo',
      'Journal Entry - Line: Department',
      'Journal Entry - Line: Class',
      'Journal Entry - Line: Location',
    ],
  ],
  line: [
    { of: 'number' },
    { of: 'date' },
    { of: 'periodName' },
    { of: 'entity' },
    { of: 'currency' },
    'AI chargeback',
    { of: 'account' },
    { of: 'debit' },
    { of: 'credit' },
    { of: 'memo' },
    { of: 'costCenter' },
    { of: 'businessUnit' },
    '',
  ],
} satisfies Target;

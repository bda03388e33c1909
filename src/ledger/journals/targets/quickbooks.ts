import type { Target } from '../target';

/** QuickBooks Online's import of journal entries: number and date stand on every line, asterisks are part of the headings. */
export default {
  id: 'quickbooks',
  title: 'QuickBooks Online',
  where:
    'Settings → Import data → Journal entries, with the date format MM/DD/YYYY. Accounts must be the names of its chart (Parent:Child): turn account numbers off while importing.',
  checked: '2026-11-23',
  dates: 'us',
  without: [','],
  longestNumber: 21,
  once: [['*JournalNo', '*JournalDate', '*AccountName', '*Debits', '*Credits', 'Description', 'Name', 'Currency', 'Location', 'Class']],
  line: [
    { of: 'number' },
    { of: 'date' },
    { of: 'account' },
    { of: 'debit' },
    { of: 'credit' },
    { of: 'memo' },
    '',
    { of: 'currency' },
    { of: 'entity' },
    { of: 'businessUnit' },
  ],
} satisfies Target;

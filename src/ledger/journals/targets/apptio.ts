import type { Target } from '../target';

/** General ledger actuals of a period for Apptio Costing: one table for each month. */
export default {
  id: 'apptio',
  title: 'Apptio Costing',
  where: 'Data → the table of general ledger actuals of the period → Upload.',
  checked: '2026-11-22',
  dates: 'iso',
  once: [
    [
      'Month',
      'Account',
      'Cost Center',
      'Cost Pool',
      'Cost Sub-pool',
      'Vendor',
      'Amount',
      'Currency',
      'Business Unit',
      'Legal Entity',
      'Journal',
      'Description',
    ],
  ],
  line: [
    { of: 'period' },
    { of: 'account' },
    { of: 'costCenter' },
    'Software & SaaS',
    'AI platform',
    'AI platform',
    { of: 'signed' },
    { of: 'currency' },
    { of: 'businessUnit' },
    { of: 'entity' },
    { of: 'number' },
    { of: 'memo' },
  ],
} satisfies Target;

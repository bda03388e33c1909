import type { Target } from '../target';

/** Xero's import of manual journals: one signed amount, and lines of one narration and date are one journal. One file for each organisation. */
export default {
  id: 'xero',
  title: 'Xero',
  where: 'Accounting → Manual journals → Import; take the lines of one organisation at a time.',
  checked: '2026-11-22',
  dates: 'eu',
  once: [['*Narration', '*Date', 'Description', '*AccountCode', '*TaxRate', '*Amount', 'TrackingName1', 'TrackingOption1', 'TrackingName2', 'TrackingOption2']],
  line: [
    { of: 'number' },
    { of: 'date' },
    { of: 'memo' },
    { of: 'account' },
    // A charge inside the company is no supply.
    'Tax Exempt (0%)',
    { of: 'signed' },
    'Business unit',
    { of: 'businessUnit' },
    'Cost center',
    { of: 'costCenter' },
  ],
} satisfies Target;

import type { Target } from '../target';

/** Xero's import of manual journals: one signed amount, and lines of one narration and date are one journal. One file for each organisation. */
export default {
  id: 'xero',
  title: 'Xero',
  where: 'Accounting → Manual journals → Import; take the lines of one organisation at a time, 300 at most. The tax rate must be one of its own rates.',
  checked: '2026-11-23',
  dates: 'eu',
  limits: { lines: 300 },
  // A charge inside the company is no supply. Each country calls the rate without tax otherwise.
  taxRates: { '': 'Tax Exempt (0%)', GBP: 'No VAT', AUD: 'BAS Excluded', NZD: 'No GST' },
  once: [['*Narration', '*Date', 'Description', '*AccountCode', '*TaxRate', '*Amount', 'TrackingName1', 'TrackingOption1', 'TrackingName2', 'TrackingOption2']],
  line: [
    { of: 'number' },
    { of: 'date' },
    { of: 'memo' },
    { of: 'account' },
    { of: 'taxRate' },
    { of: 'signed' },
    'Business unit',
    { of: 'businessUnit' },
    'Cost center',
    { of: 'costCenter' },
  ],
} satisfies Target;

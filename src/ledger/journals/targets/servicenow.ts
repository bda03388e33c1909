import type { Target } from '../target';

/** General ledger lines for ServiceNow's import set; a transform map brings them to the fields of the instance. */
export default {
  id: 'servicenow',
  title: 'ServiceNow Financial Management',
  where: 'System Import Sets → Load Data, then the transform map of the general ledger data of your instance.',
  checked: '2026-11-22',
  dates: 'iso',
  once: [['Journal', 'Line date', 'Fiscal period', 'Company', 'Account', 'Cost center', 'Business unit', 'Amount', 'Currency', 'Description']],
  line: [
    { of: 'number' },
    { of: 'date' },
    { of: 'period' },
    { of: 'entity' },
    { of: 'account' },
    { of: 'costCenter' },
    { of: 'businessUnit' },
    { of: 'signed' },
    { of: 'currency' },
    { of: 'memo' },
  ],
} satisfies Target;

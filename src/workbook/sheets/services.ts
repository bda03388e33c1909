import type { Sheet } from '../sheet';
import { section } from '../parts/blocks';
import { choice, input } from '../parts/columns';

const none = { limits: { min: 0 } };

/** What the platform sells inside the company: its services with their year, who used them, and who pays. */
export default {
  name: 'Services',
  kind: 'input',
  order: 56,
  title: 'Services',
  purpose: 'What the AI platform sells inside the company: each service with its plan of the year, who used it, and where its users are booked.',
  question: 'What does the platform sell inside the company, and who used it?',
  widths: [],
  freeze: 'B7',
  blocks: [
    section('A5', 'Services and their plan of the year', 'G5'),
    section('I5', 'Who used them', 'L5'),
    section('N5', 'Where users are booked', 'Q5'),
    {
      kind: 'table',
      name: 'tblServices',
      at: 'A6',
      key: ['Workflow'],
      columns: [
        choice('Workflow', 13, 'workflows', { note: 'The workflow that is sold; its value unit is the unit of the price.' }),
        input('PlanCost', 14, 'money', { ...none, note: 'Cost planned for the fiscal year.' }),
        input('PlanUnits', 14, 'count', { ...none, note: 'Units planned for the fiscal year.' }),
        input('CostToCome', 15, 'money', { ...none, note: 'Cost expected from the next month to the end of the fiscal year.' }),
        input('UnitsToCome', 16, 'count', { ...none, note: 'Units expected from the next month to the end of the fiscal year.' }),
        input('ApprovedBy', 16, 'general', { note: 'Who approved the internal price.' }),
        input('Note', 24),
      ],
    },
    {
      kind: 'table',
      name: 'tblConsumption',
      at: 'I6',
      key: ['Workflow', 'Month', 'BusinessUnit'],
      columns: [
        choice('Workflow', 13, 'workflows'),
        input('Month', 12, 'month'),
        input('BusinessUnit', 18),
        input('Units', 13, 'count', { ...none, note: 'Units that the business unit used in the month.' }),
      ],
    },
    {
      kind: 'table',
      name: 'tblEntities',
      at: 'N6',
      key: ['BusinessUnit'],
      columns: [
        input('BusinessUnit', 18),
        input('Entity', 26, 'text', { note: 'The company in whose books it stands.' }),
        input('CostCenter', 14, 'text'),
        input('ExpenseAccount', 18, 'text', { note: 'Debited with what it is charged.' }),
      ],
    },
  ],
  print: { areas: ['A:Q'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

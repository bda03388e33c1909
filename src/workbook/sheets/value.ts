import type { Sheet } from '../sheet';
import { choice, input } from '../parts/columns';

const positive = { limits: { min: 0 } };

/** What each workflow produced, counted by month. */
export default {
  name: 'Value',
  kind: 'input',
  order: 45,
  title: 'Value',
  purpose: 'What each workflow produced, counted by month.',
  question: 'How many units of value did each workflow produce?',
  widths: [],
  freeze: 'C7',
  blocks: [
    {
      kind: 'table',
      name: 'tblValue',
      at: 'A6',
      key: ['Workflow', 'Month'],
      columns: [
        choice('Workflow', 13, 'workflows'),
        input('Month', 12, 'month'),
        input('Units', 14, 'count', positive),
        input('PlanUnits', 14, 'count', positive),
        input('PlanPrice', 14, 'unit', positive),
        input('TokensPerUnit', 18, 'count', positive),
        input('PlanTokensPerUnit', 22, 'count', positive),
        input('Source', 34),
        input('Evidence', 24),
        input('Note', 40),
      ],
    },
  ],
  print: { areas: ['A1:J300'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

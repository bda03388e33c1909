import type { Sheet } from '../sheet';
import { choice, input } from '../parts/columns';

const positive = { limits: { min: 0 } };

/** What each workflow produced, counted by month. */
export default {
  name: 'Value',
  kind: 'input',
  order: 46,
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
        input('Units', 14, 'count', { ...positive, note: 'Shaded where two workflows count the same units from the same source.' }),
        input('PlanUnits', 14, 'count', positive),
        input('PlanPrice', 14, 'unit', { ...positive, note: 'Money for a unit; where nothing is counted, money of the month.' }),
        input('TokensPerUnit', 18, 'count', positive),
        input('PlanTokensPerUnit', 22, 'count', positive),
        input('Source', 34),
        input('Evidence', 24),
        input('Note', 40),
        input('Comment', 54, 'general', { note: 'Why the month differs from plan; stands on Variance.' }),
      ],
    },
  ],
  // The same count from the same place under two workflows: value is most likely claimed twice.
  conditions: [
    {
      kind: 'formula',
      area: 'C6:C606',
      formula: '=AND(ISNUMBER($C6),N($C6)>0,$H6<>"",COUNTIFS($B$6:$B$606,$B6,$C$6:$C$606,$C6,$H$6:$H$606,$H6,$A$6:$A$606,"<>"&$A6)>0)',
      color: '#6E3200',
      fill: '#FFDDB5',
    },
  ],
  print: { areas: ['A:K'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

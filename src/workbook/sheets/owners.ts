import type { Sheet } from '../sheet';
import { cell, section } from '../parts/blocks';
import { monthLabel } from '../parts/formulas';
import { costs, ownerChart, ownerFeed, questions, standards, why } from '../parts/owner-parts';

const QUESTIONS = 29;

/** One page about one workflow, for a short talk with its owner. */
export default {
  name: 'Owners',
  kind: 'output',
  order: 24,
  title: 'Owner card',
  purpose: 'One page about one workflow: why it exists, what it costs, what standard it must meet, and whether it would be funded again.',
  question: 'Why does this workflow exist, what does it cost, and would we fund it again?',
  widths: [34, 38, 2, 26, 13, 13, 11, 2, 30, 13, 13, 16, 2, 9, 9, 13, 13],
  heights: { 5: 18 },
  blocks: [
    cell('A5', 'Choose a workflow by its id', { role: 'bold' }),
    cell('B5', null, { role: 'input', list: 'workflows', align: 'left', format: 'text' }),
    cell(
      'D5',
      '=IF(ISNUMBER($O$3),IF(B7="not named","",B7&", owner "&B11&", finance partner "&B12),IF($O$2="","Name a workflow on Workflows first.","No workflow on Workflows has this id."))',
      { role: 'bold' },
    ),
    {
      kind: 'headings',
      at: 'A6',
      headings: [{ text: 'Why it exists' }, { text: '' }, { text: '' }, { text: 'What it costs' }],
    },
    cell('E6', `=IF(ISNUMBER(Policy_Period),IFERROR(${monthLabel('Policy_Period')},"This month"),"This month")`, { role: 'heading', align: 'right' }),
    {
      kind: 'headings',
      at: 'F6',
      headings: [
        { text: 'Month before', align: 'right' },
        { text: 'Change', align: 'right' },
        { text: '' },
        { text: 'What standard it must meet' },
        { text: 'Now', align: 'right' },
        { text: 'Standard', align: 'right' },
        { text: 'Word', align: 'center' },
      ],
    },
    ...why(),
    section('A19', 'How a unit goes through', 'B19'),
    ...costs(),
    ...standards(),
    section(`A${String(QUESTIONS - 1)}`, 'Questions for a short talk', `L${String(QUESTIONS - 1)}`),
    ...questions(QUESTIONS),
    ...ownerFeed(),
  ],
  conditions: [
    { kind: 'words', area: 'L7:L14' },
    { kind: 'missing', area: 'E7:G17' },
    { kind: 'missing', area: 'J7:K14' },
    { kind: 'missing', area: 'N7:Q18' },
    { kind: 'formula', area: 'B36:B36', formula: '=$B$36="YES"', color: '#00483A', fill: '#D3EDE4' },
    { kind: 'formula', area: 'B36:B36', formula: '=$B$36="NO"', color: '#7D1400', fill: '#F8CFC4' },
  ],
  charts: [ownerChart],
  wraps: { '7:25': 'B' },
  print: { areas: ['A1:L36'], fitWide: 1 },
} satisfies Sheet;

import type { Sheet } from '../sheet';
import { section } from '../parts/blocks';
import { GROWING, choice, data, input, share } from '../parts/columns';
import { RULE_COLUMN_ROWS } from '../parts/rule-column-list';

/** The rules that classify charges, in order; the first that matches decides. */
export default {
  name: 'Rules',
  kind: 'input',
  order: 51,
  title: 'Rules',
  purpose: 'Ordered rules that name the workflow, category and bucket of each charge. The first that matches decides.',
  question: 'Which rule classified a charge?',
  widths: [],
  freeze: 'B7',
  blocks: [
    section('A5', 'In their order', 'N5'),
    section('P5', 'Columns that a rule may test', 'R5'),
    {
      kind: 'table',
      name: 'tblRules',
      at: 'A6',
      key: ['Order'],
      columns: [
        input('Order', 12, 'whole', { limits: { min: 1 } }),
        input('Column', 22, 'general', { note: 'One of the list at the right, such as ServiceName; a tag by its name, as Tags.team.' }),
        choice('Test', 13, 'ruleTest'),
        input('Text', 36, 'text'),
        choice('Category', 24, 'category'),
        choice('Bucket', 12, 'bucket'),
        choice('Workflow', 12, 'workflows'),
        input('Owner', 14, 'general', { note: 'Who answers for the charge; blank: the owner of its workflow.' }),
        input('CostCenter', 15, 'text', { note: 'Blank: as the vendor says.' }),
        choice('SpendMode', 13, 'spendMode'),
        choice('Stream', 14, 'stream'),
        share('AiShare', 11, { note: 'The part of the charge that is AI; blank counts as all of it, and as none where the category is not-ai.' }),
        input('Reason', 50),
        data('Hits', 13, 'count', {
          note: 'Lines of files that the rule decided at the last refresh. Column blank: no line says anything there, so it never matches.',
        }),
      ],
    },
    {
      kind: 'table',
      name: 'tblRuleColumns',
      at: 'P6',
      later: true,
      key: ['Name'],
      columns: [data('Name', 28, 'text'), data('Says', 54, 'text'), data('Tests', 34, 'text')],
      rows: RULE_COLUMN_ROWS,
    },
  ],
  conditions: [{ kind: 'formula', area: 'N6:N206', formula: '=ISTEXT($N6)*($N6<>"Hits")', color: '#6E3200', fill: '#FFDDB5' }],
  wraps: { [GROWING]: 'D F H M' },
  print: { areas: ['A:N', 'P:R'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

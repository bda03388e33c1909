import type { Sheet } from '../sheet';
import { choice, data, input, share } from '../parts/columns';

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
    {
      kind: 'table',
      name: 'tblRules',
      at: 'A6',
      key: ['Order'],
      columns: [
        input('Order', 9, 'whole', { limits: { min: 1 } }),
        input('Column', 22, 'general', { note: 'A FOCUS column of the charge, such as ServiceName, Tags or SubAccountName.' }),
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
        data('Hits', 9, 'whole', { note: 'Lines of files that the rule decided at the last refresh.' }),
      ],
    },
  ],
  print: { areas: ['A:N'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

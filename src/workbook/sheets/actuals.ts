import { SHEET_GRAIN } from '../../ledger/actuals';
import type { Sheet } from '../sheet';
import { data, input } from '../parts/columns';

/** What vendors charged: one row per month, vendor, service, model, workflow, charge category, basis and currency. */
export default {
  name: 'Actuals',
  kind: 'data',
  order: 60,
  title: 'Actuals',
  purpose: 'One row per month, vendor, service, workflow and kind of charge. Grey columns are replaced by imports; the yellow column is yours and stays.',
  question: 'What did vendors charge, row by row, and where does each row come from?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblActuals',
      at: 'A6',
      // Not the rule: a note stays when rules are renumbered.
      key: SHEET_GRAIN.filter((column) => column !== 'RuleNo'),
      replacedBy: 'Month',
      columns: [
        data('Month', 11, 'month'),
        data('Vendor', 30, 'text'),
        data('Service', 22, 'text'),
        data('Model', 20, 'text'),
        data('Workflow', 12, 'text'),
        data('WorkflowName', 30, 'text'),
        data('BusinessUnit', 17, 'text'),
        data('Owner', 13, 'text'),
        data('Category', 22, 'text'),
        data('Bucket', 12, 'text'),
        data('SpendMode', 13, 'text'),
        data('Stream', 11, 'text'),
        data('ChargeCategory', 17, 'text'),
        data('CostBasis', 16, 'text'),
        data('Counts', 10, 'text', { note: 'Y: part of the totals. Estimates and memo rows are not.' }),
        data('Quantity', 14, 'count'),
        data('Unit', 14, 'text'),
        data('Currency', 11, 'text'),
        data('AiShare', 11, 'threshold', { note: 'The part of the charge that is AI; blank counts as all of it.' }),
        data('BilledCost', 14, 'billed', { missing: 'na', note: 'As billed; #N/A where the cost is not known, which never counts.' }),
        data('FxRate', 10, 'rate', { missing: 'na', note: 'Of the type on Policy; of a locked month, of the type it was locked with.' }),
        data('Cost', 14, 'cents', { missing: 'na', note: 'BilledCost times AiShare times FxRate, in the reporting currency; #N/A without a rate.' }),
        data('Converted', 14, 'text'),
        data('Batch', 9, 'whole'),
        data('RuleNo', 10, 'whole', { note: 'The rule of Rules that decided the row.' }),
        data('CostCenter', 15, 'text', { note: 'By the rule, else as the vendor says.' }),
        input('Note', 25, 'general'),
      ],
    },
  ],
  // From the headings on, so that rows that a refresh puts in first are inside.
  conditions: [
    { kind: 'formula', area: 'U6:V5006', formula: '=$W6="N"', color: '#7D1400', fill: '#F8CFC4' },
    { kind: 'formula', area: 'E6:E5006', formula: '=$E6="not tagged"', color: '#6E3200', fill: '#FFDDB5' },
  ],
  print: { areas: ['A:AA'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 2 },
} satisfies Sheet;

import type { Sheet } from '../sheet';
import { cell, section } from '../parts/blocks';
import { data, input } from '../parts/columns';

/** AI inside other software: seats bought, used and idle, and what share of them is AI. */
export default {
  name: 'SaaS',
  kind: 'data',
  order: 62,
  title: 'SaaS',
  purpose: 'AI inside other software: seats bought, assigned and active, and what share of their price is AI.',
  question: 'What does AI inside other software cost, and who uses it?',
  widths: [18, 20, 12, 16, 13, 12, 10, 10, 12, 11, 11, 24, 14, 13, 12, 11, 30, 2, 24, 14],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblSaaS',
      at: 'A6',
      key: ['Vendor', 'Product', 'Plan', 'Currency'],
      columns: [
        data('Vendor', 18, 'text'),
        data('Product', 20, 'text'),
        data('Workflow', 12, 'text'),
        data('Plan', 16, 'text'),
        data('Purchased', 13, 'whole'),
        data('Assigned', 12, 'whole'),
        data('Active', 10, 'whole'),
        data('Idle', 10, 'whole', { note: 'Purchased less active.' }),
        data('Price', 12, 'cents'),
        data('Currency', 11, 'text'),
        data('AiShare', 11, 'threshold'),
        data('Evidence', 24, 'text'),
        data('MonthCost', 14, 'cents'),
        data('Renewal', 13, 'day'),
        data('Approved', 12, 'text'),
        data('Audited', 11, 'text'),
        input('Note', 30),
      ],
    },
    section('S6', 'Audit and idle seats', 'T6'),
    cell('S7', 'Audit coverage, products', { role: 'formula' }),
    cell('T7', '=COUNTIFS(tblSaaS[Audited],"Y")/ROWS(tblSaaS[Audited])', { role: 'formula', format: 'percent' }),
    cell('S8', '="Idle a month, "&Policy_Currency', { role: 'formula' }),
    cell('T8', '=SUMPRODUCT((tblSaaS[Currency]=Policy_Currency)*tblSaaS[Idle]*tblSaaS[Price]*IF(tblSaaS[AiShare]="",1,tblSaaS[AiShare]))', {
      role: 'formula',
      format: 'cents',
    }),
  ],
  conditions: [{ kind: 'formula', area: 'H7:H206', formula: '=AND(ISNUMBER($H7),$H7>Policy_IdleShare*$E7)', color: '#6E3200', fill: '#FFDDB5' }],
  print: { areas: ['A1:T66'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

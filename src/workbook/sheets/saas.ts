import type { Sheet } from '../sheet';
import { cell, section } from '../parts/blocks';
import { GROWING, data, input } from '../parts/columns';
import { COVERAGE } from '../parts/hidden-parts';

/** What was used in the period and no contract has: rows of the ledger that say so have no cost. */
const BEYOND = 'tblActuals[Month],Policy_Period,tblActuals[ChargeCategory],"Adjustment",tblActuals[CostBasis],"unpriced",tblActuals[Unit],"Credits"';
const IS_BEYOND = '(tblActuals[Month]=Policy_Period)*(tblActuals[ChargeCategory]="Adjustment")*(tblActuals[CostBasis]="unpriced")*(tblActuals[Unit]="Credits")';

/** AI inside other software: seats bought, used and idle, and what share of them is AI. */
export default {
  name: 'SaaS',
  kind: 'data',
  order: 63,
  title: 'SaaS',
  purpose: 'AI inside other software: seats bought, assigned and active, and what share of their price is AI.',
  question: 'What does AI inside other software cost, and who uses it?',
  widths: [18, 20, 12, 18, 13, 12, 10, 10, 12, 13, 11, 38, 14, 13, 13, 11, 30, 2, 31, 14],
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
        data('Plan', 18, 'text'),
        data('Purchased', 13, 'count'),
        data('Assigned', 12, 'count'),
        data('Active', 10, 'count'),
        data('Idle', 10, 'count', { note: 'Purchased less active.' }),
        data('Price', 12, 'billed'),
        data('Currency', 13, 'text'),
        data('AiShare', 11, 'threshold'),
        data('Evidence', 38, 'text'),
        data('MonthCost', 14, 'billed', { note: 'Seats bought times price, before the AI share.' }),
        data('Renewal', 13, 'day'),
        data('Approved', 13, 'text', { note: 'As the list says. Vendors decides.' }),
        data('Audited', 11, 'text', { note: 'As the list says. Audit asks who checked it, when and by what.' }),
        input('Note', 30),
      ],
    },
    cell(
      'A5',
      `=IF(COUNTIFS(${BEYOND})=0,"","Used beyond Contracts: "&FIXED(SUMIFS(tblActuals[Quantity],${BEYOND}),0)&" credits of "&TEXTJOIN(", ",TRUE,UNIQUE(FILTER(tblActuals[Service],${IS_BEYOND},"")))&". Only a bill of the vendor has their cost.")`,
      { role: 'bold' },
    ),
    section('S6', 'Audit and idle seats', 'T6'),
    cell('S7', 'Audit coverage, by money', { role: 'formula' }),
    cell('T7', `=${COVERAGE}`, { role: 'link', format: 'threshold' }),
    cell('S8', 'Idle a month, reporting currency', { role: 'formula' }),
    cell(
      'T8',
      '=SUMPRODUCT((tblSaaS[Currency]=Policy_Currency)*IF(tblSaaS[Idle]<0,0,tblSaaS[Idle])*tblSaaS[Price]*IF(tblSaaS[AiShare]="",1,tblSaaS[AiShare]))',
      {
        role: 'formula',
        format: 'cents',
      },
    ),
  ],
  conditions: [
    { kind: 'formula', area: 'H6:H206', formula: '=AND(ISNUMBER($H6),$H6>Policy_IdleShare*$E6)', color: '#6E3200', fill: '#FFDDB5' },
    { kind: 'missing', area: 'T7:T7' },
  ],
  wraps: { [GROWING]: 'A B D L Q' },
  print: { areas: ['A:T'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 2 },
} satisfies Sheet;

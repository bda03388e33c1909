import { STARTER_NAMES } from '../../ledger/starter-names';
import type { Sheet } from '../sheet';
import { cell, section } from '../parts/blocks';
import { GROWING, choice, input, worked } from '../parts/columns';
import { IN_PERIOD, cost } from '../parts/formulas';

const own = (column: string): string => `tblVendors[[#This Row],[${column}]]`;
const named = (formula: string): string => `=IF(${own('Vendor')}="","",${formula})`;

/** The vendor master: who may be bought from, who keeps the contact, and what each was paid in the period. */
export default {
  name: 'Vendors',
  kind: 'input',
  order: 54.7,
  title: 'Vendors',
  purpose: 'Vendors of AI, whether the company has approved them, and under which other names they send bills. HiddenSpend lists spend of the others.',
  question: 'Which vendors are approved, and who answers for each?',
  widths: [],
  freeze: 'B7',
  blocks: [
    cell('A5', 'To the right: other names', { role: 'note', link: 'Vendors!J6' }),
    section('J5', 'Other names of vendors', 'L5'),
    {
      kind: 'table',
      name: 'tblVendors',
      at: 'A6',
      key: ['Vendor'],
      columns: [
        input('Vendor', 26, 'text', { note: 'As in Actuals, so that its spend is found.' }),
        choice('Status', 18, 'approval', { note: 'Blank: nobody has decided yet.' }),
        input('Owner', 18, 'general', { note: 'Who answers for the vendor.' }),
        input('Since', 13, 'day', { note: 'Since when it has this status.' }),
        input('Note', 68),
        choice('Reports', 13, 'reports', {
          later: true,
          note: 'How often its figures come, for check 21. Blank: monthly where a bill, a seat list or a contract covers the month, else daily.',
        }),
        worked('Spend', 15, 'cents', named(cost(`tblActuals[Vendor],${own('Vendor')}`, IN_PERIOD)), {
          note: 'Counted cost of the period; #N/A while a row has no rate.',
        }),
        worked('Standing', 15, 'general', named(`IF(${own('Status')}="","no decision",${own('Status')})`)),
      ],
    },
    {
      kind: 'table',
      name: 'tblVendorNames',
      at: 'J6',
      later: true,
      key: ['Name'],
      columns: [
        input('Name', 34, 'text', { note: 'As a bill, a card or a report writes it. Legal forms and case need no row: OpenAI, LLC is OpenAI.' }),
        input('Vendor', 26, 'text', {
          note: 'The vendor that it is. Its report, bills, cards and contracts count as one, and Actuals shows this name. What people were paid back keeps its own.',
        }),
        input('Note', 40),
      ],
      rows: STARTER_NAMES.map(({ Name, Vendor }) => ({ Name, Vendor })),
    },
  ],
  conditions: [
    { kind: 'missing', area: 'G6:G206' },
    { kind: 'formula', area: 'B6:B206', formula: '=$B6="approved"', color: '#00483A', fill: '#D3EDE4' },
    { kind: 'formula', area: 'B6:B206', formula: '=$B6="under review"', color: '#6E3200', fill: '#FFDDB5' },
    { kind: 'formula', area: 'B6:B206', formula: '=$B6="not approved"', color: '#7D1400', fill: '#F8CFC4' },
  ],
  wraps: { [GROWING]: 'A C E J K L' },
  print: { areas: ['A:H', 'J:L'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

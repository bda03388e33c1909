import type { Sheet } from '../sheet';
import { GROWING, choice, input, worked } from '../parts/columns';
import { moveVerdict } from '../parts/reallocation';

/** Money moved between envelopes within a quarter, as proposed and as approved. */
export default {
  name: 'Reallocations',
  kind: 'input',
  order: 52,
  title: 'Reallocations',
  purpose: 'Money moved between envelopes within a quarter. A move counts once its approver is named.',
  question: 'Which money was moved between envelopes, why, and who approved it?',
  widths: [],
  freeze: 'A7',
  blocks: [
    {
      kind: 'table',
      name: 'tblReallocations',
      at: 'A6',
      key: ['Date', 'From', 'To', 'Amount'],
      columns: [
        input('Date', 12, 'day'),
        input('Quarter', 12, 'text', { note: 'As in Calendar: FY26 Q3.' }),
        choice('From', 11, 'envelopes'),
        choice('To', 11, 'envelopes'),
        input('Amount', 14, 'cents', { limits: { min: 0 } }),
        input('Reason', 54),
        choice('DonorOwner', 17, 'owners'),
        choice('ReceiverOwner', 18, 'owners'),
        input('Approver', 16, 'general', { note: 'Blank: a proposal, which changes no envelope.' }),
        input('Executive', 16, 'general', { note: 'The executive who approved it, where R6 or R7 asks for one; blank: none did.' }),
        worked('Result', 80, 'general', moveVerdict, { note: 'What the rules of ReallocationRules say about the move (REALLOCATION_CHECK).' }),
      ],
    },
  ],
  conditions: [
    { kind: 'formula', area: 'K6:K206', formula: '=LEFT($K6,4)="FAIL"', color: '#7D1400', fill: '#F8CFC4' },
    { kind: 'formula', area: 'K6:K206', formula: '=LEFT($K6,4)="PASS"', color: '#00483A', fill: '#D3EDE4' },
    { kind: 'formula', area: 'I6:I206', formula: '=AND($A6<>"",$I6="")', color: '#6E3200', fill: '#FFDDB5' },
  ],
  wraps: { [GROWING]: 'F K' },
  print: { areas: ['A:K'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

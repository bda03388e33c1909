import type { Sheet } from '../sheet';
import { cell, feedHeading, heading, section } from '../parts/blocks';
import { COIN, inCoins } from '../parts/coin';
import { GROWING, choice, input, share, worked } from '../parts/columns';
import { ENVELOPES_TO } from '../parts/room';
import { PALETTE } from '../style';

const limit = { limits: { min: 0, max: 5 } };

/** Approved money of the quarter that moved to an envelope, or away from it. */
const moves = (end: 'To' | 'From'): string =>
  `SUMIFS(tblReallocations[Amount],tblReallocations[${end}],tblEnvelopes[[#This Row],[Id]],tblReallocations[Quarter],tblEnvelopes[[#This Row],[Quarter]],tblReallocations[Approver],"<>")`;
const MOVED = `=${moves('To')}-${moves('From')}`;

/** Room for the stages of Policy, each with its part of the budget; what to do stands below. */
const STAGES_TO = 16;
const stages = (column: string): string => `${column}9:${column}${String(STAGES_TO)}`;
/** The places of the stages that there is room for, so that a stage more is no `#SPILL!`. */
const SHOWN = `SEQUENCE(MIN(ROWS($W$9:$W$${String(STAGES_TO)}),MAX(1,SUMPRODUCT(--(tblStages[Stage]<>"")))))`;

/** Who may spend what in the quarter, the split of its budget, and what to do about each envelope. */
export default {
  name: 'Envelopes',
  kind: 'input',
  order: 42,
  title: 'Envelopes',
  purpose: 'Who may spend what in the quarter.',
  question: 'Who may spend what this quarter?',
  widths: [8, 33, 12, 18, 27, 15, 13, 16, 13, 12, 12, 14, 10, 11, 10, 14, 30, 2, 2, 26, 16, 62, 2, 16],
  freeze: 'C7',
  blocks: [
    cell('A5', 'To the right: budget and actions', { role: 'note', link: 'Envelopes!T5' }),
    {
      kind: 'table',
      name: 'tblEnvelopes',
      at: 'A6',
      key: ['Id', 'Quarter'],
      columns: [
        input('Id', 8),
        input('Envelope', 33),
        input('Quarter', 12, 'text', { note: 'As in Calendar: FY26 Q3.' }),
        input('BusinessUnit', 18),
        input('UseCase', 27),
        choice('Stage', 15, 'stage'),
        input('Owner', 13),
        choice('BudgetType', 16, 'budgetType'),
        input('Amount', 13, 'money', { limits: { min: 0 } }),
        choice('Pattern', 12, 'pattern'),
        choice('Rollover', 12, 'rollover'),
        share('RolloverCap', 14),
        input('AlertAt', 10, 'share', { ...limit, note: 'Blank: the limit of Policy.' }),
        input('ReviewAt', 11, 'share', limit),
        input('ExecAt', 10, 'share', limit),
        worked('Moved', 14, 'money', MOVED, { note: 'Approved moves of its quarter in less those out, from Reallocations.' }),
        input('Note', 30),
      ],
    },
    section('T5', 'Budget of the quarter by stage', 'V5'),
    heading('T6', 'Stage'),
    heading('U6', 'Budget', { align: 'right' }),
    heading('V6', 'Check', { indent: 1 }),
    cell('T7', '="Budget of "&QuarterNow', { role: 'bold' }),
    cell('U7', null, { role: 'input', format: 'money', limits: { min: 0 } }),
    cell('T8', 'Envelopes less budget', { role: 'total' }),
    cell('U8', '=SUMIFS(tblEnvelopes[Amount],tblEnvelopes[Quarter],QuarterNow)-U7', { role: 'total', format: 'cents' }),
    cell('T9', `=INDEX(tblStages[Stage],${SHOWN})`, { area: stages('T'), color: PALETTE.ink }),
    cell('U9', `=CORRIDOR.ENVELOPE_SPLIT(U7,INDEX(tblStages[Share],${SHOWN}),${COIN})`, {
      area: stages('U'),
      format: 'money',
      color: PALETTE.ink,
      note: 'The budget split by the shares of the stages, to the smallest coin (ENVELOPE_SPLIT).',
    }),
    cell(
      'V9',
      `="Envelopes: "&${inCoins(`SUMIFS(tblEnvelopes[Amount],tblEnvelopes[Stage],INDEX(tblStages[Stage],${SHOWN}),tblEnvelopes[Quarter],QuarterNow)`)}`,
      {
        area: stages('V'),
        color: PALETTE.muted,
        size: 9,
        indent: 1,
      },
    ),
    feedHeading('X6', 'Owners'),
    cell('X7', '=SORT(UNIQUE(FILTER(tblEnvelopes[Owner],tblEnvelopes[Owner]<>"","")))', { area: `X7:X${String(ENVELOPES_TO)}`, role: 'muted' }),
    section(`T${String(STAGES_TO + 2)}`, 'What to do, by envelope and month', `V${String(STAGES_TO + 2)}`),
    {
      kind: 'table',
      name: 'tblActions',
      at: `T${String(STAGES_TO + 3)}`,
      key: ['Envelope', 'Month'],
      columns: [choice('Envelope', 24, 'envelopes'), input('Month', 16, 'month'), input('Action', 62)],
    },
  ],
  conditions: [{ kind: 'missing', area: `U9:U${String(STAGES_TO)}` }],
  names: [
    { name: 'List_Envelopes', refersTo: '=tblEnvelopes[Id]' },
    { name: 'List_Owners', refersTo: `=Envelopes!$X$7:$X$${String(ENVELOPES_TO)}` },
  ],
  wraps: { [GROWING]: 'B D E G Q V' },
  print: { areas: ['A:V'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 2 },
} satisfies Sheet;

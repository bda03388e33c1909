import type { Sheet } from '../sheet';
import { cell, look } from '../parts/blocks';
import { BY_WORKFLOW, CONVERTED, EMPTY, IN_PERIOD, IN_QUARTER, cost, unlisted } from '../parts/formulas';
import {
  ENVELOPE_WIDTHS,
  KEYS,
  NOT_CONVERTED,
  QUARTER_START,
  READING,
  RETURN_CELLS,
  allocation,
  envelopeChart,
  envelopeFeed,
  envelopeHeadings,
  fills,
  fromTable,
  perLine,
  returnOn,
  rows,
  spill,
} from '../parts/envelope-parts';
import { FIRST_MOVE, MOVES_TO, MOVE_ROWS, moves } from '../parts/envelope-moves';
import { ENVELOPES_TO } from '../parts/room';

/** Counted cost of the workflows that an envelope pays for. */
const spent = (criteria: string): string => perLine(`MMULT((${KEYS}=TRANSPOSE(tblWorkflows[Envelope]))*1,${cost(BY_WORKFLOW, criteria, CONVERTED)})`);
/** Counted cost that no envelope of the quarter pays for: not tagged, of a workflow without one, or of one that is not on Workflows. */
const outside = (criteria: string, months: string): string =>
  `=IF(${EMPTY},NA(),${cost('tblActuals[Workflow],"not tagged"', criteria, CONVERTED)}+SUMPRODUCT(((tblWorkflows[Envelope]="")+ISNA(XMATCH(tblWorkflows[Envelope],$Y$7:$Y$${String(ENVELOPES_TO)}))>0)*${cost(BY_WORKFLOW, criteria, CONVERTED)})+${unlisted(months)})`;
const RANK = `IFERROR(MMULT((tblEnvelopes[Id]=TRANSPOSE(tblWorkflows[Envelope]))*1,${cost(BY_WORKFLOW, IN_QUARTER, CONVERTED)})/tblEnvelopes[Amount],0)`;
const THIS_QUARTER = 'tblEnvelopes[Quarter]=QuarterNow';
/** The envelopes of the quarter, the most used first. */
const ranked = (column: string): string => `=IFERROR(SORTBY(FILTER(tblEnvelopes[${column}],${THIS_QUARTER}),FILTER(${RANK},${THIS_QUARTER}),-1),"")`;
/** The envelope's place on the ladder; with `"all"` also its shares, the next limit and the money to it. */
const ladder = (show = 'level'): string => `CORRIDOR.ENVELOPE_STATUS($G{row},$F{row},$I{row},$E{row},$AA{row}:$AC{row},"${show}",,,,,,,$AA$5:$AC$5)`;
/** A part of a whole, cut off after a tenth of a percent. */
const used = (part: string, whole: string): string => `=IF(${rows('A')}="","",IF(${rows(whole)}=0,"",TRUNC(${rows(part)}/${rows(whole)},3)))`;
const MONEY = { format: 'money', role: 'formula' } as const;
const WARN = { format: 'money', color: '#6E3200' } as const;
const [SUM, OUTSIDE, SPENT, NOTE] = [1, 2, 3, 4].map((below) => String(ENVELOPES_TO + below)) as [string, string, string, string];

/** How much of each month and quarter is used, which limit is next, and whether the overrun is value or waste. */
export default {
  name: 'EnvelopeStatus',
  kind: 'output',
  order: 20,
  title: 'Envelope status',
  purpose: 'How much of each month and quarter is used, which limit is next, and whether the overrun is value or waste.',
  question: 'Which envelopes have passed a limit, and was it value or waste?',
  widths: ENVELOPE_WIDTHS,
  freeze: 'B7',
  blocks: [
    envelopeHeadings,
    look(`A7:P${String(ENVELOPES_TO)}`, { role: 'formula' }),
    spill('A', ranked('Envelope')),
    fromTable('B', 'tblEnvelopes[BusinessUnit]'),
    fromTable('C', 'tblEnvelopes[Stage]'),
    fromTable('D', 'tblEnvelopes[Owner]'),
    fromTable('E', 'tblEnvelopes[Amount]+tblEnvelopes[Moved]', { format: 'money', role: 'link' }),
    ...fills('F', allocation, MONEY),
    spill('G', spent(IN_PERIOD), { format: 'money' }),
    spill('H', used('G', 'F'), { format: 'threshold' }),
    spill('I', spent(IN_QUARTER), { format: 'money' }),
    spill('J', used('I', 'E'), { format: 'threshold' }),
    ...fills('K', ladder(), { role: 'status' }),
    ...fills('L', `INDEX(${ladder('all')},1,4)`, { role: 'muted' }),
    ...fills('M', `INDEX(${ladder('all')},1,5)`, MONEY),
    spill('N', returnOn(['S', 'T']), { format: 'ratio' }),
    ...fills('O', READING, { role: 'status', size: 8 }),
    spill('P', perLine(`XLOOKUP(${KEYS}&" "&Policy_Period,tblActions[Envelope]&" "&tblActions[Month],tblActions[Action]&"","")`), { role: 'muted' }),
    look(`A${SUM}:P${SUM}`, { role: 'total' }),
    look(`E${SUM}:I${SUM}`, { format: 'money' }),
    cell(`A${SUM}`, 'All envelopes'),
    ...(['E', 'F', 'G', 'I'] as const).map((column) => cell(`${column}${SUM}`, `=SUM(${rows(column)})`)),
    cell(`H${SUM}`, `=IF(F${SUM}=0,"",TRUNC(G${SUM}/F${SUM},3))`, { format: 'threshold' }),
    cell(`J${SUM}`, `=IF(E${SUM}=0,"",TRUNC(I${SUM}/E${SUM},3))`, { format: 'threshold' }),
    cell(`A${OUTSIDE}`, 'Spend outside any envelope', { color: WARN.color }),
    cell(`G${OUTSIDE}`, outside(IN_PERIOD, '(tblActuals[Month]=Policy_Period)'), WARN),
    cell(`I${OUTSIDE}`, outside(IN_QUARTER, `(tblActuals[Month]>=${QUARTER_START})*(tblActuals[Month]<=Policy_Period)`), WARN),
    look(`A${SPENT}:J${SPENT}`, { role: 'bold' }),
    look(`G${SPENT}:I${SPENT}`, { format: 'money' }),
    cell(`A${SPENT}`, 'AI spend, as on Corridor'),
    cell(`G${SPENT}`, `=G${SUM}+G${OUTSIDE}`),
    cell(`I${SPENT}`, `=I${SUM}+I${OUTSIDE}`),
    cell(`J${SPENT}`, `=IF(E${SUM}=0,"",TRUNC(I${SPENT}/E${SUM},3))`, { format: 'threshold' }),
    cell(`A${NOTE}`, NOT_CONVERTED, { role: 'note', color: '#7D1400' }),
    ...moves,
    ...envelopeFeed(ranked('Id')),
  ],
  conditions: [
    { kind: 'words', area: rows('K') },
    { kind: 'words', area: rows('O') },
    { kind: 'missing', area: `E7:N${SPENT}` },
  ],
  charts: [envelopeChart],
  reads: {
    name: rows('A'),
    level: rows('K'),
    monthUsed: rows('H'),
    monthToDate: rows('G'),
    month: rows('F'),
    quarterToDate: rows('I'),
    quarterUsed: rows('J'),
    returnRatio: rows('N'),
    returns: RETURN_CELLS,
    reading: rows('O'),
    excluded: `A${NOTE}`,
  },
  hideBlank: `7:${String(ENVELOPES_TO)},${MOVE_ROWS}`,
  wraps: { [`7:${String(ENVELOPES_TO)}`]: 'A B D P', [FIRST_MOVE]: 'A B P', [MOVE_ROWS]: 'A B P' },
  // The chart begins a page: below forty envelopes it would be cut in two.
  print: { areas: [`A1:P${NOTE}`, `A${String(ENVELOPES_TO + 5)}:P${String(MOVES_TO)}`], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

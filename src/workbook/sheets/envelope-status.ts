import type { Sheet } from '../sheet';
import { cell, look } from '../parts/blocks';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, IN_QUARTER, cost } from '../parts/formulas';
import { ENVELOPE_WIDTHS, READING, allocation, envelopeChart, envelopeFeed, envelopeHeadings, fills, fromTable, NOT_CONVERTED } from '../parts/envelope-parts';

/** Counted cost of the workflows that an envelope pays for. */
const spent = (criteria: string): string => `SUMPRODUCT((tblWorkflows[Envelope]=$Y{row})*${cost(BY_WORKFLOW, criteria, CONVERTED)})`;
/** Counted cost that no envelope of the quarter pays for: not tagged, or of a workflow without one. */
const outside = (criteria: string): string =>
  `=${cost('tblActuals[Workflow],"not tagged"', criteria, CONVERTED)}+SUMPRODUCT(ISNA(XMATCH(tblWorkflows[Envelope],$Y$7:$Y$26))*${cost(BY_WORKFLOW, criteria, CONVERTED)})`;
const RANK = `IFERROR(MMULT((tblEnvelopes[Id]=TRANSPOSE(tblWorkflows[Envelope]))*1,${cost(BY_WORKFLOW, IN_QUARTER, CONVERTED)})/tblEnvelopes[Amount],0)`;
const THIS_QUARTER = 'tblEnvelopes[Quarter]=QuarterNow';
/** The envelope's place on the ladder; with `"all"` also its shares, the next limit and the money to it. */
const ladder = (show = 'level'): string => `CORRIDOR.ENVELOPE_STATUS($G{row},$F{row},$I{row},$E{row},$AA{row}:$AC{row},"${show}")`;
const MONEY = { format: 'money', role: 'formula' } as const;
const USED = { format: 'threshold', role: 'formula' } as const;

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
    look('A7:P26', { role: 'formula' }),
    cell('A7', `=IFERROR(SORTBY(FILTER(tblEnvelopes[Envelope],${THIS_QUARTER}),FILTER(${RANK},${THIS_QUARTER}),-1),"")`, { area: 'A7:A26', role: 'formula' }),
    ...fills('B', fromTable('BusinessUnit')),
    ...fills('C', fromTable('Stage')),
    ...fills('D', fromTable('Owner')),
    ...fills('E', fromTable('Amount'), { format: 'money', role: 'link' }),
    ...fills('F', allocation, MONEY),
    ...fills('G', spent(IN_PERIOD), MONEY),
    ...fills('H', 'IF($F{row}=0,"",TRUNC($G{row}/$F{row},3))', USED),
    ...fills('I', spent(IN_QUARTER), MONEY),
    ...fills('J', 'IF($E{row}=0,"",TRUNC($I{row}/$E{row},3))', USED),
    ...fills('K', ladder(), { role: 'status' }),
    ...fills('L', `INDEX(${ladder('all')},1,4)`, { role: 'muted' }),
    ...fills('M', `INDEX(${ladder('all')},1,5)`, MONEY),
    ...fills(
      'N',
      'IFERROR(CORRIDOR.RETURN_RATIO(SUMIFS(UnitCost!$Z$7:$Z$66,UnitCost!$X$7:$X$66,$Y{row}),SUMIFS(UnitCost!$Y$7:$Y$66,UnitCost!$X$7:$X$66,$Y{row}),"gross","total"),"")',
      {
        format: 'ratio',
        role: 'formula',
      },
    ),
    ...fills('O', READING, { role: 'status', size: 8 }),
    ...fills('P', 'XLOOKUP(1,(tblActions[Envelope]=$Y{row})*(tblActions[Month]=Policy_Period),tblActions[Action],"")', { role: 'muted' }),
    look('A27:P27', { role: 'total' }),
    look('E27:I27', { format: 'money' }),
    cell('A27', 'All envelopes'),
    ...(['E', 'F', 'G', 'I'] as const).map((column) => cell(`${column}27`, `=SUM(${column}7:${column}26)`)),
    cell('H27', '=IF(F27=0,"",TRUNC(G27/F27,3))', { format: 'threshold' }),
    cell('J27', '=IF(E27=0,"",TRUNC(I27/E27,3))', { format: 'threshold' }),
    cell('A28', 'Spend outside any envelope', { color: '#6E3200' }),
    cell('G28', outside(IN_PERIOD), { format: 'money', color: '#6E3200' }),
    cell('I28', outside(IN_QUARTER), { format: 'money', color: '#6E3200' }),
    look('A29:J29', { role: 'bold' }),
    look('G29:I29', { format: 'money' }),
    cell('A29', 'AI spend, as on Corridor'),
    cell('G29', '=G27+G28'),
    cell('I29', '=I27+I28'),
    cell('J29', '=IF(E27=0,"",TRUNC(I29/E27,3))', { format: 'threshold' }),
    cell('A30', NOT_CONVERTED, { role: 'note', color: '#7D1400' }),
    ...envelopeFeed(`=IFERROR(SORTBY(FILTER(tblEnvelopes[Id],${THIS_QUARTER}),FILTER(${RANK},${THIS_QUARTER}),-1),"")`),
  ],
  conditions: [
    { kind: 'words', area: 'K7:K26' },
    { kind: 'words', area: 'O7:O26' },
    { kind: 'missing', area: 'E7:N29' },
  ],
  charts: [envelopeChart],
  reads: {
    name: 'A7:A26',
    level: 'K7:K26',
    monthUsed: 'H7:H26',
    monthToDate: 'G7:G26',
    month: 'F7:F26',
    quarterUsed: 'J7:J26',
    returnRatio: 'N7:N26',
    reading: 'O7:O26',
    excluded: 'A30',
  },
  hideBlank: '7:26',
  print: { areas: ['A1:P54'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;

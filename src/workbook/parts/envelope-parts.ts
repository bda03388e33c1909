import type { Block, CellBlock, Chart, FillBlock, HeadingBlock } from '../sheet';
import { cell, feedHeading } from './blocks';
import { names } from './book-test';
import { COIN } from './coin';
import { IN_QUARTER } from './formulas';
import { ENVELOPES_TO, unitCosts, varianceRows } from './room';
import { KNOWN } from './unit-cost-figures';
import { waiting } from './waiting';

/** A to P printed; R to V feed the chart; X on: helper columns, AE to AG from Variance, AI to AK the returns of three months. */
export const ENVELOPE_WIDTHS: readonly number[] = [
  33, 17, 12, 12, 13, 13, 13, 11, 13, 9, 16, 16, 12, 9, 15, 50, 2, 24, 9, 9, 9, 16, 2, 12, 12, 2, 9, 9, 9, 2, 12, 12, 12, 2, 12, 12, 12,
];

/** Headings with the definition of each figure. */
export const envelopeHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Envelope' },
    { text: 'Business unit' },
    { text: 'Stage' },
    { text: 'Owner' },
    { text: 'Quarter envelope', align: 'right', note: 'What may be spent in the quarter, from Envelopes, with what was moved to it or from it.' },
    { text: 'Month allocation', align: 'right', note: "The month's part of it, to the smallest coin, by the envelope's pattern (MONTHLY_ALLOCATION)." },
    { text: 'Month to date', align: 'right', note: 'Counted cost of its workflows in the period, without rows that have no rate.' },
    { text: 'Month used', align: 'right', note: 'Cut off after a tenth of a percent, never rounded up to a limit.' },
    { text: 'Quarter to date', align: 'right' },
    { text: 'Quarter used', align: 'right' },
    { text: 'Status', align: 'center', note: 'The most severe limit that is passed, not rounded (ENVELOPE_STATUS).' },
    { text: 'Next limit', note: 'The next limit of the ladder, with the money left to it (ENVELOPE_STATUS).' },
    { text: 'Money to it', align: 'right' },
    { text: 'Return', align: 'right', note: 'Value over full cost of its workflows (RETURN_RATIO).' },
    { text: 'Reading', align: 'center', note: 'What the figures say about it; an overrun is not called bad before its return is known.' },
    { text: 'What to do', note: 'From the table of actions on Envelopes, by envelope and month.' },
  ],
};

/** An area of the block, over one column. */
export const rows = (column: string): string => `${column}7:${column}${String(ENVELOPES_TO)}`;
/** The ids of the rows. */
export const KEYS = `$Y$7:$Y$${String(ENVELOPES_TO)}`;
/** The same formula in every row of the block, empty where there is no envelope. */
export const fills = (column: string, formula: string, looks: Partial<Omit<FillBlock, 'kind' | 'area' | 'formula'>> = {}): readonly FillBlock[] => [
  {
    kind: 'fill',
    area: rows(column),
    formula: `=IF($A{row}="","",${formula})`,
    format: 'general',
    role: 'formula',
    ...(looks.format === undefined ? {} : { align: 'right' as const }),
    ...looks,
  },
];
/** Of the row's envelope in the current quarter, a column of tblEnvelopes: the whole block in one spill. */
const found = (columns: string): string => `XLOOKUP(${KEYS}&" "&QuarterNow,tblEnvelopes[Id]&" "&tblEnvelopes[Quarter],${columns},"")`;
/** For each row of the block, empty where there is no envelope. */
export const perLine = (formula: string): string => `=IF(${KEYS}="","",${formula})`;
/** A column of the block that spills from its first row. */
export const spill = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): CellBlock =>
  cell(`${column}7`, formula, { area: rows(column), role: 'formula', ...looks });
/** A column of tblEnvelopes, as one spill. */
export const fromTable = (column: string, of: string, looks: Parameters<typeof cell>[2] = {}): CellBlock => spill(column, perLine(found(of)), looks);
/** A column of tblEnvelopes for the row's envelope in the current quarter. */
const ofRow = (column: string): string => `XLOOKUP(1,(tblEnvelopes[Id]=$Y{row})*(tblEnvelopes[Quarter]=QuarterNow),tblEnvelopes[${column}])`;

const PATTERN = ofRow('Pattern');
/** The first month of the quarter of the period. */
export const QUARTER_START = 'XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[QuarterStart])';
/** The period's part of a quarter, to the smallest coin: even, by days, or by the weeks that a pattern such as 4-4-5 names. */
export const allocation = `INDEX(CORRIDOR.MONTHLY_ALLOCATION($E{row},IF(${PATTERN}="","even",${PATTERN}),${QUARTER_START},$Y$4,${COIN}),1,$Y$5)`;

/** Seats of the envelope's workflows; of a list with more active than bought none is idle. */
const UNUSED = (column: string): string =>
  `SUMPRODUCT((tblWorkflows[Envelope]=$Y{row})*SUMIFS(tblSaaS[${column}],tblSaaS[Workflow],tblWorkflows[Id],tblSaaS[${column}],">"&0))`;
const OF_ENVELOPE = 'tblWorkflows[Envelope],$Y{row}';
const OLDER = (age: string): string => `tblWorkflows[Started],">"&0,tblWorkflows[Started],"<"&Policy_AsOf-${age}`;
/** The row's cell of a spilled column, taken from the whole of it, so that the spill is worked out before. */
const spilled = (column: string): string => `INDEX($${column}$7:$${column}$${String(ENVELOPES_TO)},ROWS($A$7:$A{row}))`;
/** Whether one cause explains an overrun on plan. */
const explains = (column: string): string => `AND(${spilled('AE')}>0,${spilled(column)}>Policy_CauseShare*${spilled('AE')})`;
const RETURN = spilled('N');
/** The first that holds; what explains an overrun comes from Variance. */
export const READING = [
  `IF(COUNTIFS(${OF_ENVELOPE},tblWorkflows[ValueUnit],"",${OLDER('Policy_NoUnitAge')})>0,"NO VALUE UNIT"`,
  `IF(COUNTIFS(${OF_ENVELOPE},tblWorkflows[SpendMode],"learning",${OLDER('Policy_LearningAge')})>0,"PROTOTYPE"`,
  `IF(AND(OR($K{row}="EXEC_APPROVAL",$K{row}="REVIEW"),ISNUMBER(${RETURN})),IF(${RETURN}<1,"WASTE",IF(AND(${RETURN}>=Policy_Hurdle,${explains('AF')}),"VALUE-LED",IF(${explains('AG')},"PRICE","SCOPE")))`,
  `IF(${UNUSED('Idle')}>Policy_IdleShare*${UNUSED('Purchased')},"IDLE SEATS","ON PLAN"))))`,
].join(',');

const WITHOUT_RATE = `(tblActuals[Converted]="N")*(tblActuals[Counts]="Y")*(tblActuals[Month]<=Policy_Period)*(tblActuals[Month]>=XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[QuarterStart]))`;
/** What the figures leave out: once for each currency, with the names of what it is of. */
export const NOT_CONVERTED = `=IF(COUNTIFS(tblActuals[Converted],"N",tblActuals[Counts],"Y",${IN_QUARTER})=0,"","Not in these figures, for want of a rate: "&${waiting(WITHOUT_RATE, [IN_QUARTER])}&" of "&${names('IF(tblActuals[WorkflowName]="",tblActuals[Vendor],tblActuals[WorkflowName])', WITHOUT_RATE)})`;

const limit = (column: string, own: string, policy: string): CellBlock =>
  spill(column, `=IF(${KEYS}="","",IF(${found(`tblEnvelopes[${own}]`)}="",${policy},${found(`tblEnvelopes[${own}]`)}))`, { format: 'share', role: 'muted' });
const LEVELS = ['OK', 'ALERT', 'REVIEW', 'EXEC_APPROVAL'] as const;
const COLUMNS = ['S', 'T', 'U', 'V'] as const;

/** A figure of Variance by envelope, as far as it is known. */
const overrun = (column: string, text: string, of: string, sign = ''): readonly CellBlock[] => [
  feedHeading(`${column}6`, text),
  spill(column, `=MMULT((${KEYS}=TRANSPOSE(${varianceRows('V')}))*1,IF(ISNUMBER(${varianceRows(of)}),${sign}${varianceRows(of)},0))`, {
    format: 'money',
    role: 'muted',
  }),
];

/** Where each month's return stands: the period, the month before, the one before that. */
const RETURNS = ['AI', 'AJ', 'AK'] as const;
export const RETURN_CELLS = `AI7:AK${String(ENVELOPES_TO)}`;
/** Return of each envelope by its columns of costs and values on UnitCost, as R5 asks for it; blank where nothing is known. */
export const returnOn = ([costs, values]: (typeof KNOWN)[number]): string => {
  const of = (column: string): string => `SUMIFS(${unitCosts(column)},${unitCosts('R')},${KEYS})`;
  return perLine(`IF(${of(costs)}<0,"",IFERROR(CORRIDOR.RETURN_RATIO(${of(values)},${of(costs)},"gross","each"),""))`);
};
const returns: readonly Block[] = KNOWN.flatMap((columns, i) => {
  const column = RETURNS[i] ?? 'AK';
  return [feedHeading(`${column}6`, ['Return', 'Month before', 'Two before'][i] ?? ''), spill(column, returnOn(columns), { format: 'ratio', role: 'muted' })];
});
const returnOf = (id: string, column: string): string =>
  `XLOOKUP(${id},EnvelopeStatus!${KEYS},EnvelopeStatus!$${column}$7:$${column}$${String(ENVELOPES_TO)},"")`;
/** The receiver's returns in the last two months that are over on a day, the last one first; blank where they are not known. */
export const closedReturns = (id: string, date: string): readonly [string, string] =>
  [[RETURNS[0], RETURNS[1]] as const, [RETURNS[1], RETURNS[2]] as const].map(
    ([over, still]) => `IF(${date}<Policy_Period-1,"",IF(${date}<EDATE(Policy_Period,1)-1,${returnOf(id, still)},${returnOf(id, over)}))`,
  ) as unknown as readonly [string, string];

/** The chart's feed, ids in the order of the rows, and own or policy limits. */
export const envelopeFeed = (ids: string): readonly Block[] => [
  feedHeading('R6', 'Chart'),
  ...LEVELS.map((level, i) => feedHeading(`${COLUMNS[i] ?? 'S'}6`, level)),
  spill('R', `=IF(${rows('A')}="","",${rows('A')})`, { role: 'muted' }),
  ...COLUMNS.map((c) => spill(c, `=IF(${rows('A')}="","",IF(${rows('K')}=${c}6,${rows('J')},0))`, { format: 'threshold', role: 'muted' })),
  ...returns,
  ...overrun('AE', 'Overrun', 'J', '0-'),
  ...overrun('AF', 'By volume', 'D'),
  ...overrun('AG', 'By price', 'F'),
  feedHeading('X4', 'Months'),
  cell('Y4', '=COUNTIFS(tblCalendar[QuarterLabel],QuarterNow)', { format: 'whole', role: 'muted' }),
  feedHeading('X5', 'This month'),
  cell('Y5', '=XLOOKUP(Policy_Period,tblCalendar[Month],tblCalendar[MonthOfQuarter])', { format: 'whole', role: 'muted' }),
  feedHeading('Y6', 'Id'),
  spill('Y', ids, { role: 'muted' }),
  ...['Policy_AlertWhen', 'Policy_ReviewWhen', 'Policy_ExecWhen'].map((name, i) => cell(`A${'ABC'[i] ?? 'A'}5`, `=${name}`, { role: 'muted', align: 'right' })),
  feedHeading('AA6', 'Alert'),
  feedHeading('AB6', 'Review'),
  feedHeading('AC6', 'Approval'),
  limit('AA', 'AlertAt', 'Policy_AlertAt'),
  limit('AB', 'ReviewAt', 'Policy_ReviewAt'),
  limit('AC', 'ExecAt', 'Policy_ExecAt'),
];

const bars = (column: string, color: string): Chart['series'][number] => ({
  name: `${column}6`,
  values: rows(column),
  type: 'bar',
  color,
  labels: '0%;-0%;',
});

/** Share of the quarter used; bars change colour with the status. */
export const envelopeChart: Chart = {
  name: 'chtEnvelopes',
  title: 'Share of the quarter envelope used, coloured by status',
  at: `A${String(ENVELOPES_TO + 6)}:P${String(ENVELOPES_TO + 26)}`,
  type: 'barStacked',
  categories: rows('R'),
  series: [bars('S', '#B9D8CD'), bars('T', '#F0CE57'), bars('U', '#E39A4B'), bars('V', '#A63A1E')],
  axis: { format: '0%', min: 0, step: 0.1 },
  reverse: true,
};

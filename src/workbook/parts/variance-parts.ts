import type { Block, CellBlock, Chart, Format, HeadingBlock } from '../sheet';
import { cell, feedHeading } from './blocks';
import { CONVERTED, IN_PERIOD, cost } from './formulas';
import { WORKFLOWS_TO } from './room';

const LAST = String(WORKFLOWS_TO);
/** A to L printed; N to T feed the chart; U on: what the bridge is worked out from. */
export const VARIANCE_WIDTHS: readonly number[] = [
  34, 17, 11, 11, 11, 11, 12, 11, 11, 15, 11, 50, 2, 22, 12, 16, 12, 12, 12, 12, 8, 10, 12, 9, 12, 12, 14, 12, 12, 14, 10, 12, 12, 10,
];

/** Headings with the definition of each cause. */
export const varianceHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Workflow' },
    { text: 'Business unit' },
    { text: 'Plan', align: 'right', note: 'Planned units times planned price, from Value (VARIANCE_BRIDGE); the price alone where nothing is counted.' },
    { text: 'Volume', align: 'right', note: 'More or fewer units than planned, at planned work and price. Of seats: those bought.' },
    { text: 'Intensity', align: 'right', note: 'More or less work for a unit, such as tokens, at the planned price.' },
    { text: 'Price', align: 'right', note: 'A price other than planned, for the units and the work that came.' },
    { text: 'New, stopped, no unit', align: 'right', note: 'Without a plan, without spend, or nothing counted; and subscriptions paid back to people.' },
    {
      text: 'Credits, FX',
      align: 'right',
      note: 'Rows below zero, and foreign money at the rate that came instead of the budget rate, which is taken out first.',
    },
    { text: 'Actual', align: 'right', note: 'Counted cost of the period, as on UnitCost; #N/A while a row has no rate.' },
    { text: 'Plan less actual', align: 'right', note: 'F: favourable, less was spent than planned. A: adverse.' },
    { text: 'Sum check', align: 'right', note: 'Actual less plan less all causes.' },
    { text: 'Comment', note: 'From the column Comment on Value, by workflow and month.' },
  ],
};

/** An area of the block, over the columns named. */
export const block = (from: string, to = from): string => `${from}7:${to}${LAST}`;
const KEYS = `$U$7:$U$${LAST}`;
/** For each line of the block, empty where there is none. */
export const lines = (formula: string): string => `=IF(${KEYS}="","",${formula})`;
/** A column of tblWorkflows, line by line. */
export const ofWorkflow = (column: string): string => `XLOOKUP(${KEYS},tblWorkflows[Id],tblWorkflows[${column}],"")`;
const BY_LINE = `tblActuals[Workflow],${KEYS}`;
/** Counted cost of the period, line by line. */
export const lineCost = (...criteria: readonly string[]): string => cost(BY_LINE, IN_PERIOD, ...criteria);
/** A column of Value for the period, by the ids given; a blank stays one. */
const value = (column: string, ids = KEYS): string => `SUMIFS(tblValue[${column}],tblValue[Workflow],${ids},tblValue[Month],Policy_Period)`;
const given = (column: string, ids = KEYS): string => `COUNTIFS(tblValue[Workflow],${ids},tblValue[Month],Policy_Period,tblValue[${column}],"<>")>0`;
const own = (column: string): string => `$${column}$7:$${column}$${LAST}`;

const ID = 'tblWorkflows[Id]';
const PLANNED = `IF(${given('PlanUnits', ID)},${value('PlanUnits', ID)}*${value('PlanPrice', ID)},${value('PlanPrice', ID)})`;
/** The widest differences first; what is not known comes last. */
const WIDTH = `IFERROR(ABS(${PLANNED}-${cost('tblActuals[Workflow],tblWorkflows[Id]', IN_PERIOD)}),-1)`;
const IDS = `=SORTBY(FILTER(${ID},${ID}<>"",""),FILTER(${WIDTH},${ID}<>"",0),-1)`;

const SEATS = `${BY_LINE},tblActuals[Month],Policy_Period,tblActuals[Counts],"Y",tblActuals[Stream],"seat"`;
/** Of seats those that were bought: from the seat list, whose charges count who is active, else what the charge says. */
const BOUGHT = `IF(COUNTIFS(tblSaaS[Workflow],${KEYS})>0,SUMIFS(tblSaaS[Purchased],tblSaaS[Workflow],${KEYS}),IF(COUNTIFS(${SEATS},tblActuals[Quantity],"<>")=0,"",ROUND(SUMIFS(tblActuals[Quantity],${SEATS}),2)))`;
const UNITS = `IF(${ofWorkflow('Pricing')}="seat",${BOUGHT},IF(${given('Units')},${value('Units')},""))`;
const FOREIGN = 'tblActuals[Currency],"<>"&Policy_Currency';
const [CREDIT, PAID_BACK] = ['tblActuals[Cost],"<"&0', 'tblActuals[Stream],"reimbursed"'] as const;
/** Charges that units explain: neither credits nor what was paid back to people. Subtracted, since a criterion on Cost passes over what is not known. */
const explained = (...criteria: readonly string[]): string =>
  `(${lineCost(...criteria)}-${lineCost(...criteria, PAID_BACK)}-${lineCost(...criteria, CREDIT, 'tblActuals[Stream],"<>reimbursed"')})`;
/** Of the line's foreign charge. */
const ofCharge = (column: string): string =>
  `XLOOKUP(${KEYS}&" "&Policy_Period,IF(tblActuals[Currency]=Policy_Currency,"",tblActuals[Workflow]&" "&tblActuals[Month]),tblActuals[${column}],"")`;
/** The last that Rates lists up to the period. */
const BUDGET_RATE = `XLOOKUP(${ofCharge('Currency')}&" "&Policy_Currency,IF((tblRates[Type]="budget")*(tblRates[Date]<=Policy_Period),tblRates[From]&" "&tblRates[To],""),tblRates[Rate],0,0,-1)`;
/** The rate that came over the budget rate; 1 where nothing is foreign or no budget rate is known, `#N/A` where no rate came. */
const FX = `IF(${ofCharge('Currency')}="",1,IF(${BUDGET_RATE}=0,1,IF(ISNUMBER(${ofCharge('FxRate')}),${ofCharge('FxRate')}/${BUDGET_RATE},NA())))`;
const CHARGED = `(${own('AE')}+${own('AF')}/${own('AG')}-${own('AF')})`;

/** What the bridge takes: one column each, line by line. */
const HELPERS: readonly (readonly [column: string, text: string, formula: string, format: Format])[] = [
  ['V', 'Envelope', lines(ofWorkflow('Envelope')), 'general'],
  ['W', 'Units', lines(UNITS), 'count'],
  ['X', 'Money', lines(`IF((${own('W')}="")+(${own('W')}=0)*(${explained()}<>0)+(${given('PlanPrice')})*(1-(${given('PlanUnits')}))>0,1,0)`), 'whole'],
  ['Y', 'Plan units', lines(`IF(${own('X')}=1,"",IF(${given('PlanUnits')},${value('PlanUnits')},""))`), 'count'],
  ['Z', 'Plan work', lines(`IF(${own('X')}+1-(${given('PlanTokensPerUnit')})*(${given('TokensPerUnit')})>0,"",${value('PlanTokensPerUnit')})`), 'count'],
  [
    'AA',
    'Plan price',
    lines(`IF(${given('PlanPrice')},IF(${own('X')}=1,${PLANNED.replaceAll(ID, KEYS)},${value('PlanPrice')}/IF(${own('Z')}="",1,${own('Z')})),"")`),
    'unit',
  ],
  ['AB', 'Came', lines(`IF(${own('X')}=1,"",${own('W')})`), 'count'],
  ['AC', 'Work', lines(`IF(${own('Z')}="","",${value('TokensPerUnit')})`), 'count'],
  ['AD', 'Price', lines(`IF(${own('X')}=1,${CHARGED},IF(${own('W')}=0,"",${CHARGED}/${own('W')}/IF(${own('AC')}="",1,${own('AC')})))`), 'unit'],
  ['AE', 'Charges', lines(explained()), 'cents'],
  ['AF', 'Foreign', lines(explained(FOREIGN)), 'cents'],
  ['AG', 'FX', lines(FX), 'rate'],
  ['AH', 'Credits', lines(lineCost(CREDIT, 'tblActuals[Stream],"<>reimbursed"')), 'cents'],
];

/** The helper columns right of the chart's feed. */
export const varianceHelpers: readonly Block[] = [
  feedHeading('U6', 'Id'),
  cell('U7', IDS, { area: block('U'), role: 'muted' }),
  ...HELPERS.flatMap(([column, text, formula, format]): CellBlock[] => [
    feedHeading(`${column}6`, text, format === 'general' ? undefined : 'right'),
    cell(`${column}7`, formula, { area: block(column), role: 'muted', format }),
  ]),
];

/** What was paid back to people, as an array of as many rows as there are lines. */
export const paidBack = `FILTER(${lineCost(PAID_BACK)},${KEYS}<>"",0)`;
const known = (column: string): string => `FILTER(${own(column)},${KEYS}<>"","")`;
/** The bridge of all lines at once; what was paid back to people stands with the new. */
export const BRIDGE = `CORRIDOR.VARIANCE_BRIDGE(${['Y', 'Z', 'AA', 'AB', 'AC', 'AD'].map(known).join(',')},"rows",1,${known('AG')},${known('AH')})`;

const TOTAL = String(WORKFLOWS_TO + 2);
/** Below the chart: rows of the block without a line are hidden, and what is hidden draws nothing. */
const FIRST = WORKFLOWS_TO + 25;
const [HEAD, TOP, END] = [FIRST - 1, FIRST, FIRST + 6].map(String) as [string, string, string];
const STEPS = [1, 2, 3, 4, 5].map((n) => FIRST + n);
const [FROM, TO] = [String(FIRST + 1), String(FIRST + 5)];
const whole = (column: string): string => `${column}${TOP}:${column}${END}`;
const between = (column: string): string => `${column}${FROM}:${column}${TO}`;
const [BEFORE, AFTER] = [`S${TOP}:S${String(FIRST + 4)}`, between('S')];
const series = (column: string, color: string | null): Chart['series'][number] => ({ name: `${column}${HEAD}`, values: whole(column), type: 'column', color });
const money = (at: string, formula: string, area = at): Block => cell(at, formula, { area, format: 'money', role: 'muted' });

/** From plan to actual in steps; plan and actual are cut off at a round figure below all of them, so that the steps can be seen. */
export const bridgeFeed: readonly Block[] = [
  feedHeading('N5', 'Starts at'),
  money('O5', `=IFERROR(MAX(0,ROUND(TRUNC(2*MIN(S${TOP}:S${TO})-MAX(S${TOP}:S${TO}),-LEN(INT(MAX(S${TOP}:S${TO})-MIN(S${TOP}:S${TO})))),0)),0)`),
  ...['Chart', 'Below', 'Plan and actual', 'Adverse', 'Favourable', 'Level', 'Label', 'Upper edge'].map((text, i) =>
    feedHeading(`${'NOPQRSTU'[i] ?? 'N'}${HEAD}`, text, i === 0 ? undefined : 'right'),
  ),
  cell(`N${TOP}`, '=TRANSPOSE(C6:I6)', { area: whole('N'), role: 'muted' }),
  money(`O${FROM}`, `=IF(${BEFORE}<${AFTER},${BEFORE},${AFTER})-O5`, between('O')),
  money(`P${TOP}`, `=S${TOP}-O5`),
  money(`P${END}`, `=I${TOTAL}-O5`),
  money(`Q${FROM}`, `=IF(${AFTER}>${BEFORE},${AFTER}-${BEFORE},0)`, between('Q')),
  money(`R${FROM}`, `=IF(${AFTER}<${BEFORE},${BEFORE}-${AFTER},0)`, between('R')),
  money(`S${TOP}`, `=C${TOTAL}`),
  ...STEPS.map((row, i) => money(`S${String(row)}`, `=S${String(row - 1)}+${'DEFGH'[i] ?? 'H'}${TOTAL}`)),
  cell(`T${TOP}`, `=FIXED(C${TOTAL},0)`, { role: 'muted', align: 'right' }),
  // A letter says it where no colour does.
  cell(`T${FROM}`, `=IF(${between('Q')}>0,FIXED(${between('Q')},0)&" A",IF(${between('R')}>0,FIXED(${between('R')},0)&" F",""))`, {
    area: between('T'),
    role: 'muted',
    align: 'right',
  }),
  cell(`T${END}`, `=FIXED(I${TOTAL},0)`, { role: 'muted', align: 'right' }),
  money(`U${TOP}`, `=P${TOP}`),
  money(`U${FROM}`, `=${between('O')}+${between('Q')}+${between('R')}`, between('U')),
  money(`U${END}`, `=P${END}`),
];

/** The bridge as stacked columns on an unseen foot, so that it draws in every Excel; an unseen line carries the figures above them. */
export const bridgeChart: Chart = {
  name: 'chtBridge',
  title: 'From plan to actual, reporting currency: A adverse, F favourable; plan and actual start where the line above says',
  at: `A${String(WORKFLOWS_TO + 5)}:L${String(WORKFLOWS_TO + 22)}`,
  type: 'columnStacked',
  categories: whole('N'),
  series: [
    series('O', null),
    series('P', '#1F5A78'),
    series('Q', '#E39A66'),
    series('R', '#8CC7B3'),
    { ...series('U', null), type: 'line', labelCells: `Variance!${whole('T')}` },
  ],
  axis: { format: ';;;', min: 0 },
  hideLegend: ['Below', 'Upper edge'],
};

/** Counted cost of the rows that have a rate and name no workflow. */
export const untagged = cost('tblActuals[Workflow],"not tagged"', IN_PERIOD, CONVERTED);
/** Of it the rows below zero: a bridge takes no price below zero. */
export const untaggedCredits = cost('tblActuals[Workflow],"not tagged"', IN_PERIOD, CONVERTED, CREDIT);

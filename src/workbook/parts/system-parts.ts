import type { Block, Chart, HeadingBlock } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { billed, toCoin } from './coin';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, NOT_TAGGED_COST, SPEND, WORKFLOW_NAMES, cost } from './formulas';
import { COVERAGE } from './hidden-parts';
import { unitCostTotal, unitCosts } from './room';

const r = String;
const right = (text: string, note?: string): HeadingBlock['headings'][number] => ({ text, align: 'right', ...(note === undefined ? {} : { note }) });
/** The largest vendors have a row each; the others share one. */
export const VENDORS_TO = 20;
const [OTHERS, TOTAL] = [r(VENDORS_TO + 1), r(VENDORS_TO + 2)];
const WHERE = 'tblActuals[Counts],"Y",tblActuals[Month],Policy_Period,tblActuals[Converted],"Y"';
const NAMES = `FILTER($A$7:$A$${r(VENDORS_TO)},$A$7:$A$${r(VENDORS_TO)}<>"")`;
/** Vendors of the period, the largest cost first. */
const VENDORS = 'UNIQUE(FILTER(tblActuals[Vendor],(tblActuals[Month]=Policy_Period)*(tblActuals[Counts]="Y"),""))';
const IN_MONTH = '(tblActuals[Month]=Policy_Period)*(tblActuals[Counts]="Y")*(tblActuals[Converted]="Y")';
/** What was billed, row by row, of the counted rows that have a rate, in the reporting currency. */
const BILLED = `${IN_MONTH}*IFERROR(tblActuals[BilledCost]*tblActuals[FxRate],0)`;
const column = (name: string): string => `$${name}$7:$${name}$${r(VENDORS_TO)}`;
const OTHER = `ISNA(XMATCH(tblActuals[Vendor],${column('A')}))`;

export const systemHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Vendor' },
    right('Billed', 'Counted rows of the period as billed, at their rate, before the AI share.'),
    right('Not AI', 'The part of the bill that is other software.'),
    right('AI spend', 'Counted cost of the period (Actuals).'),
    { text: '' },
    { text: 'From the invoice to the system' },
    right('Money'),
    { text: '' },
    { text: 'The whole system' },
    right('Money'),
    right('Share'),
    { text: 'Where it comes from' },
  ],
};

/** Left: what vendors bill, by vendor. */
export const vendors = (): readonly Block[] => [
  look(`A7:A${OTHERS}`, { role: 'formula' }),
  look(`B7:D${OTHERS}`, { role: 'formula', format: 'money' }),
  cell('A7', `=IFERROR(FILTER($U$7:$U$306,($U$7:$U$306<>"")*(SEQUENCE(ROWS($U$7:$U$306))<=ROWS($E$7:$E$${r(VENDORS_TO)}))),"")`, {
    area: `A7:A${r(VENDORS_TO)}`,
    role: 'formula',
  }),
  // Nothing stands below the list: the chart's feed is beside it.
  cell('U7', `=IFERROR(SORTBY(${VENDORS},SUMIFS(tblActuals[Cost],tblActuals[Vendor],${VENDORS},${WHERE}),-1),"")`, { area: 'U7:U306', role: 'muted' }),
  feedHeading('U6', 'Vendors'),
  {
    kind: 'fill',
    area: `B7:B${r(VENDORS_TO)}`,
    formula: `=IF($A{row}="","",IF(COUNTIFS(tblActuals[Vendor],$A{row},tblActuals[Month],Policy_Period,tblActuals[Counts],"Y",tblActuals[Converted],"N")>0,NA(),SUMPRODUCT((tblActuals[Vendor]=$A{row})*${BILLED})))`,
    format: 'money',
    role: 'formula',
    align: 'right',
  },
  cell('C7', `=IF($A$7="","",ROUND(FILTER(${column('B')},${column('A')}<>"")-FILTER(${column('D')},${column('A')}<>""),6))`, {
    area: `C7:C${r(VENDORS_TO)}`,
    role: 'formula',
    format: 'money',
  }),
  cell('D7', `=IF($A$7="","",${cost(`tblActuals[Vendor],${NAMES}`, IN_PERIOD)})`, { area: `D7:D${r(VENDORS_TO)}`, role: 'formula', format: 'money' }),
  cell(`A${OTHERS}`, `=IF(ROWS(${VENDORS})>ROWS(${column('A')}),"Other vendors","")`, { role: 'formula' }),
  cell(`B${OTHERS}`, `=IF($A${OTHERS}="","",SUMPRODUCT(${OTHER}*${BILLED}))`, { role: 'formula', format: 'money' }),
  cell(`C${OTHERS}`, `=IF($A${OTHERS}="","",ROUND(B${OTHERS}-D${OTHERS},6))`, { role: 'formula', format: 'money' }),
  cell(`D${OTHERS}`, `=IF($A${OTHERS}="","",SUMPRODUCT(${OTHER}*${IN_MONTH}*IFERROR(tblActuals[Cost],0)))`, { role: 'formula', format: 'money' }),
  look(`A${TOTAL}:D${TOTAL}`, { role: 'total', format: 'money' }),
  cell(`A${TOTAL}`, 'All vendors with a rate', { align: 'left' }),
  cell(`B${TOTAL}`, `=SUMPRODUCT(${BILLED})`),
  cell(`C${TOTAL}`, `=ROUND(B${TOTAL}-D${TOTAL},6)`),
  cell(`D${TOTAL}`, `=${SPEND}`),
];

/** Audited share of AI inside other software, by money; nothing audited where there is no list. */
const AUDITED = `IFERROR(${COVERAGE},0)`;
const AT_WORK = `SUMPRODUCT(--(${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED)}>0))`;
const FRICTION = `${AT_WORK}*Policy_FrictionHours*Policy_FrictionRate`;
type Line = readonly [text: string, formula: string, looks?: 'bold' | 'link'];

const STAGES = ['production', 'scaling', 'experiment'] as const;
const stage = (name: (typeof STAGES)[number]): string => `=SUMPRODUCT((tblWorkflows[Stage]="${name}")*${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED)})`;
/** Columns beside the vendors: workflows with spend whose stage is none of those, and ids of rows that Workflows has not. */
const [UNSTAGED, UNLISTED] = ['W', 'X'] as const;
const ROOM = 300;
const names = (column: string): string => `${column}7:${column}${r(6 + ROOM)}`;
/** The first two of the names in a column, and how many more there are. */
const said = (column: string, before: string, after: string): string =>
  `IF($${column}$7="","","${before}"&$${column}$7&IF($${column}$8="","",", "&$${column}$8)&IF($${column}$9="",""," and "&(COUNTIFS($${column}$7:$${column}$${r(6 + ROOM)},"?*")-2)&" more")&"${after}")`;
/** Why the views differ, and what to do: the right is worked out by stages. */
const why = (): readonly Block[] => [
  feedHeading(`${UNSTAGED}6`, 'No stage'),
  feedHeading(`${UNLISTED}6`, 'Unlisted'),
  cell(
    `${UNSTAGED}7`,
    `=IFERROR(FILTER(${WORKFLOW_NAMES},ISNA(XMATCH(tblWorkflows[Stage],{${STAGES.map((name) => `"${name}"`).join(';')}}))*(${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED)}<>0),""),"")`,
    { area: names(UNSTAGED), role: 'muted' },
  ),
  cell(
    `${UNLISTED}7`,
    `=IFERROR(UNIQUE(FILTER(tblActuals[Workflow],${IN_MONTH}*ISNA(XMATCH(tblActuals[Workflow],tblWorkflows[Id]))*(tblActuals[Workflow]<>"not tagged"),"")),"")`,
    { area: names(UNLISTED), role: 'muted' },
  ),
  cell(
    'F22',
    `=IF(G19=0,"",${said(UNSTAGED, 'No stage on Workflows: ', '. Choose one there. ')}&${said(UNLISTED, 'Not on Workflows: ', '. Add it there, or correct the rule.')})`,
    { role: 'note', color: '#7D1400' },
  ),
];

/** Middle: each line that lies between the bills and the whole system. */
export const between = (): readonly Block[] => {
  const lines: readonly Line[] = [
    ['Billed by vendors', `=B${TOTAL}`, 'bold'],
    ['less what is not AI', `=-C${TOTAL}`],
    ['AI spend, as on Corridor', '=SUM(G7:G8)', 'bold'],
    ['add review of what it makes', `=${unitCostTotal('E')}`, 'link'],
    ['add failures', `=${unitCostTotal('F')}`, 'link'],
    ['add uncertainty', `=${unitCostTotal('G')}`, 'link'],
    ['Full cost, as on UnitCost', '=SUM(G9:G12)', 'bold'],
    ['add governance', '=Policy_Governance', 'link'],
    ['add hand-offs and approvals', `=${FRICTION}`],
    ['add what hides in other bills', `=CORRIDOR.HIDDEN_GROSS_UP(G9,Policy_Hidden,${AUDITED})-G9`],
    ['The whole system', '=SUM(G13:G16)', 'bold'],
    ['The whole system, from the right', '=J17', 'link'],
    ['Difference', `=${toCoin('G17-G18')}`],
  ];
  return [
    look('F7:G19', { role: 'formula' }),
    ...lines.flatMap(([text, formula, looks], i) => [
      cell(`F${r(7 + i)}`, text, { role: looks === 'bold' ? 'bold' : 'formula', align: 'left', indent: looks === 'bold' || i > 10 ? 0 : 1 }),
      cell(`G${r(7 + i)}`, formula, { role: looks ?? 'formula', format: i === 12 ? 'amount' : 'money' }),
    ]),
    cell('F20', '=IF(G19=0,"PASS","FAIL")', { role: 'status', align: 'left' }),
    ...why(),
    cell('F21', `="Hidden share "&FIXED(Policy_Hidden*100,1)&"% before audit; "&FIXED(${AUDITED}*100,1)&"% of it is checked."`, { role: 'note' }),
  ];
};

const works = (column: string): string => `=SUMPRODUCT(ISNUMBER(${unitCosts('H')})*IFERROR(${unitCosts(column)},0))`;
/** Right: the same money by what it is for, worked out from workflows and not from vendors. */
export const system = (): readonly Block[] => {
  const lines: readonly (readonly [text: string, formula: string, source: string])[] = [
    ['Production', stage('production'), 'Actuals, by workflow'],
    ['Scaling', stage('scaling'), 'Actuals, by workflow'],
    ['Experiments', stage('experiment'), 'Actuals, by workflow'],
    ['Named by no workflow', `=${NOT_TAGGED_COST}`, 'Actuals, not tagged'],
    ['Review', works('E'), 'Review and Workflows'],
    ['Failures', works('F'), 'Review and Workflows'],
    ['Uncertainty', works('G'), 'Review and Policy'],
    ['Governance', '=Policy_Governance', 'Policy'],
    ['Hand-offs and approvals', `=${FRICTION}`, 'Policy, workflows with spend'],
    ['Hidden in other bills', `=CORRIDOR.HIDDEN_GROSS_UP(SUM(J7:J10),Policy_Hidden,${AUDITED})-SUM(J7:J10)`, 'HIDDEN_GROSS_UP'],
  ];
  return [
    look('I7:L16', { role: 'formula' }),
    ...lines.flatMap(([text, formula, source], i) => [
      cell(`I${r(7 + i)}`, text, { role: 'formula' }),
      cell(`J${r(7 + i)}`, formula, { role: 'formula', format: 'money' }),
      cell(`L${r(7 + i)}`, source, { role: 'muted', indent: 1 }),
    ]),
    cell('K7', '=IF(J17=0,"",J7:J16/J17)', { area: 'K7:K16', role: 'formula', format: 'percent' }),
    look('I17:L17', { role: 'total', format: 'money' }),
    cell('I17', 'The whole system', { align: 'left' }),
    cell('J17', '=SUM(J7:J16)'),
    cell('I18', 'For each 1.00 of AI spend', { role: 'formula' }),
    cell('J18', '=IF(G9=0,"",J17/G9)', { role: 'formula', format: 'position' }),
    cell('I19', 'The part that no invoice shows', { role: 'formula' }),
    cell('J19', '=IF(J17=0,"",1-SUM(J7:J10)/J17)', { role: 'formula', format: 'percent' }),
  ];
};

const FEED = 30;
/** Rows of the chart: from AI spend by each addition to the whole. */
const STEPS = [9, 10, 11, 12, 14, 15, 16, 17] as const;
const feed = (column: string): string => `${column}${r(FEED)}:${column}${r(FEED + STEPS.length - 1)}`;
export const systemFeed = (): readonly Block[] => [
  feedHeading(`N${r(FEED - 1)}`, 'Chart'),
  feedHeading(`O${r(FEED - 1)}`, 'Below'),
  feedHeading(`P${r(FEED - 1)}`, 'Total'),
  feedHeading(`Q${r(FEED - 1)}`, 'Added'),
  feedHeading(`R${r(FEED - 1)}`, 'Upper edge'),
  feedHeading(`S${r(FEED - 1)}`, 'Label'),
  cell(`R${r(FEED)}`, `=${feed('O')}+${feed('P')}+${feed('Q')}`, { area: feed('R'), role: 'muted', format: 'money' }),
  cell(`S${r(FEED)}`, `=IF(${feed('P')}+${feed('Q')}=0,"",FIXED(${feed('P')}+${feed('Q')},0))`, { area: feed('S'), role: 'muted', align: 'right' }),
  ...['AI spend', 'Review', 'Failures', 'Uncertainty', 'Governance', 'Hand-offs', 'Hidden', 'Whole system'].map((text, i) =>
    cell(`N${r(FEED + i)}`, text, { role: 'muted' }),
  ),
  look(feed('O'), { role: 'muted', format: 'money' }),
  look(`P${r(FEED)}:Q${r(FEED + STEPS.length - 1)}`, { role: 'muted', format: 'money' }),
  ...STEPS.flatMap((row, i) => {
    const [at, above] = [r(FEED + i), r(FEED + i - 1)];
    const total = i === 0 || i === STEPS.length - 1;
    return [
      cell(`O${at}`, total ? 0 : `=SUM(O${above}:Q${above})`),
      cell(`P${at}`, total ? `=IFERROR(G${r(row)},0)` : 0),
      cell(`Q${at}`, total ? 0 : `=IFERROR(G${r(row)},0)`),
    ];
  }),
];
export const systemChart: Chart = {
  name: 'chtSystem',
  title: 'From AI spend on the invoice to the cost of the whole system, reporting currency a month',
  at: 'A26:L44',
  type: 'columnStacked',
  categories: feed('N'),
  series: [
    { name: 'Below', values: feed('O'), type: 'column', color: null },
    { name: `P${r(FEED - 1)}`, values: feed('P'), type: 'column', color: '#1F5A78' },
    { name: `Q${r(FEED - 1)}`, values: feed('Q'), type: 'column', color: '#E39A66' },
    { name: `R${r(FEED - 1)}`, values: feed('R'), type: 'line', color: null, labelCells: `InvoiceAndSystem!${feed('S')}` },
  ],
  axis: { format: '#,##0', min: 0 },
  hideLegend: ['Below', `R${r(FEED - 1)}`],
};
/** What the figures leave out, by name. */
export const leftOut = (at: string): Block =>
  cell(
    at,
    `=IF(COUNTIFS(tblActuals[Converted],"N",tblActuals[Month],Policy_Period)=0,"","Not in these figures, for want of a rate: "&TEXTJOIN("; ",TRUE,FILTER(tblActuals[Currency]&" "&${billed('tblActuals[BilledCost]')}&" of "&tblActuals[Vendor],(tblActuals[Converted]="N")*(tblActuals[Month]=Policy_Period))))`,
    { role: 'note', color: '#7D1400' },
  );

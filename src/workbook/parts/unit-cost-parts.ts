import type { Block, Chart, HeadingBlock } from '../sheet';
import { cell, feedHeading } from './blocks';
import { WORKFLOWS_TO } from './room';

/** A to O printed; Q to T are helper columns that other sheets read; V to AI feed the trend; AK to AN are the two months before. */
export const UNIT_COST_WIDTHS: readonly number[] = [
  28,
  16,
  12,
  12,
  11,
  11,
  12,
  12,
  13,
  12,
  11,
  12,
  12,
  10,
  11,
  2,
  17,
  10,
  12,
  12,
  2,
  10,
  ...Array.from({ length: 12 }, () => 9),
  24,
  2,
  17,
  17,
  17,
  17,
];

/** Headings with the definition of each column and the name of its function. */
export const unitCostHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Workflow' },
    { text: 'Unit' },
    { text: 'Units', align: 'right', note: 'Units of value counted in the period, from Value.' },
    { text: 'Invoice cost', align: 'right', note: 'Counted cost of the period from Actuals; #N/A while a row has no rate.' },
    { text: 'Review', align: 'right', note: 'As counted on Review, else units times review rate times minutes times hourly rate (REVIEW_COST).' },
    { text: 'Failures', align: 'right', note: 'As counted on Review, else units times failure rate times cost per failure (FAILURE_COST).' },
    { text: 'Uncertainty', align: 'right', note: 'As measured on Review, else a share of usage cost for retries, reprocessing and revalidation.' },
    { text: 'Full cost', align: 'right', note: 'Invoice cost, review, failures and uncertainty.' },
    { text: 'Invoice cost per unit', align: 'right', note: 'Invoice cost over units (COST_PER_UNIT).' },
    { text: 'Full cost per unit', align: 'right', note: 'Full cost over units (COST_PER_UNIT).' },
    { text: 'Change since base', align: 'right', note: "Invoice cost per unit against the workflow's base month." },
    { text: 'Target', align: 'right', note: 'Base less the first-year cut of Policy (UNIT_COST_TARGET).' },
    { text: 'Value', align: 'right', note: 'Units times value per unit times the share realised.' },
    { text: 'Return on full', align: 'right', note: 'Value over full cost (RETURN_RATIO); none where credits are more than the cost.' },
    { text: 'Status', align: 'center' },
  ],
};

const CHANGES = (rows: (column: string) => string): string =>
  `(tblWorkflows[Pricing]="usage")*(tblWorkflows[BaseMonth]=MIN(tblWorkflows[BaseMonth]))*ISNUMBER(${rows('K')})`;

const TOP = WORKFLOWS_TO + 25;
const END = TOP + WORKFLOWS_TO - 7;
/** The feed's rows: below the chart, so that those it does not need are hidden and draw no empty bars. */
export const FEED_ROWS = `${String(TOP)}:${String(END)}`;
const fed = (column: string): string => `${column}${String(TOP)}:${column}${String(END)}`;
const [NAMES, CHANGE] = [`$A$${String(TOP)}:$A$${String(END)}`, `$B$${String(TOP)}:$B$${String(END)}`];
const SERIES = [
  { column: 'C', text: 'Target met', color: '#1E7359', holds: `${CHANGE}+Policy_UnitCut<=0` },
  { column: 'D', text: 'Falling', color: '#B9CBD6', holds: `(${CHANGE}+Policy_UnitCut>0)*(${CHANGE}<=0)` },
  { column: 'E', text: 'Rising', color: '#D5723B', holds: `${CHANGE}>0` },
] as const;
const headingOf = (column: string): string => `${column}${String(TOP - 1)}`;

/** The chart's feed: usage workflows with the oldest base, by change; and the base that change and target are worked out from. */
export const unitCostFeed = (base: string, rows: (column: string) => string): readonly Block[] => [
  feedHeading(headingOf('A'), 'Chart'),
  feedHeading(headingOf('B'), 'Change'),
  ...SERIES.map(({ column, text }) => feedHeading(headingOf(column), text)),
  cell(`A${String(TOP)}`, `=SORTBY(FILTER(tblWorkflows[Workflow],${CHANGES(rows)},"none"),FILTER(${rows('K')},${CHANGES(rows)},0),1)`, {
    area: fed('A'),
    role: 'muted',
  }),
  cell(`B${String(TOP)}`, `=SORT(FILTER(${rows('K')},${CHANGES(rows)},0))`, { area: fed('B'), format: 'change', role: 'muted' }),
  ...SERIES.map(({ column, holds }) =>
    cell(`${column}${String(TOP)}`, `=IF(${NAMES}="","",IF(${holds},${CHANGE},0))`, { area: fed(column), format: 'change', role: 'muted' }),
  ),
  feedHeading('Q6', 'Base cost per unit'),
  feedHeading('R6', 'Envelope'),
  feedHeading('S6', 'Known cost'),
  feedHeading('T6', 'Known value'),
  cell('Q7', base, { area: `Q7:Q${String(WORKFLOWS_TO)}`, format: 'unit', role: 'muted' }),
];

/** Invoice cost per unit since the base month, the target met, falling and rising told apart by colour. */
export const unitCostChart: Chart = {
  name: 'chtUnitCost',
  title: 'Invoice cost per unit since the base month, usage workflows',
  at: `A${String(WORKFLOWS_TO + 4)}:G${String(WORKFLOWS_TO + 20)}`,
  type: 'barStacked',
  categories: fed('A'),
  series: SERIES.map(({ column, color }) => ({ name: headingOf(column), values: fed(column), type: 'bar', color, labels: '0%;-0%;' })),
  axis: { format: '0%' },
  reverse: true,
  namesAside: true,
};

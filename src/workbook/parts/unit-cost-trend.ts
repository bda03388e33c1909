import type { Block, Chart } from '../sheet';
import { cell, feedHeading } from './blocks';
import { cost, knownMonths, monthsAcross } from './formulas';
import { WORKFLOWS_TO } from './room';

const LAST = String(WORKFLOWS_TO);
/** Beside the chart, since rows without a workflow are hidden and draw nothing. */
const HEAD = String(WORKFLOWS_TO + 5);
const MONTHS = `$W$${HEAD}:$AH$${HEAD}`;
/** The target comes first. Lines differ by dash too, for paper without colours. */
const LINES = (
  [
    ['#1E7359', 'dot'],
    ['#1B2733', 'solid'],
    ['#0072B2', 'dash'],
    ['#B07800', 'dashDot'],
    ['#B5391C', 'dashDotDot'],
    ['#5A6872', 'solid'],
  ] as const
).map(([color, dash], i) => ({ row: WORKFLOWS_TO + 6 + i, color, dash, weight: i > 1 && dash === 'solid' ? 1 : 2 }));
const [TARGET, ...WORKFLOWS] = LINES.map(({ row }) => String(row));
const first = TARGET ?? HEAD;
const AXIS = String(WORKFLOWS_TO + 6 + LINES.length);
/** The months of the trend and what each draws. */
export const TREND_MONTHS = `W${HEAD}:AH${String(WORKFLOWS_TO + 5 + LINES.length)}`;
const USED = (rows: (column: string) => string): string => `(tblWorkflows[Pricing]="usage")*ISNUMBER(${rows('Q')})*ISNUMBER(${rows('D')})`;
/** Invoice cost of a unit by month, as a part of that of the base month. */
const line = (row: string): string =>
  `=IF($V${row}="","",IFERROR(${cost(`tblActuals[Workflow],$V${row}`, `tblActuals[Month],${MONTHS}`)}/SUMIFS(tblValue[Units],tblValue[Workflow],$V${row},tblValue[Month],${MONTHS})/INDEX($Q$7:$Q$${LAST},XMATCH($V${row},tblWorkflows[Id])),NA()))`;
/** The trend's feed: the five costliest usage workflows with a base, month by month, and the target. */
export const trendFeed = (rows: (column: string) => string): readonly Block[] => [
  feedHeading(`V${HEAD}`, 'Trend'),
  cell(`W${HEAD}`, `=${monthsAcross(12)}`, { area: `W${HEAD}:AH${HEAD}`, format: 'month', role: 'muted' }),
  cell(`V${AXIS}`, 'Months', { role: 'muted' }),
  cell(`W${AXIS}`, knownMonths(MONTHS), { area: `W${AXIS}:AH${AXIS}`, format: 'month', role: 'muted' }),
  cell(`V${first}`, 'Target', { role: 'muted' }),
  cell(`W${first}`, `=IF(${MONTHS}>0,1-Policy_UnitCut,0)`, { area: `W${first}:AH${first}`, format: 'share', role: 'muted' }),
  ...WORKFLOWS.flatMap((row) => [
    cell(
      `V${row}`,
      `=IFERROR(INDEX(SORTBY(FILTER(tblWorkflows[Id],${USED(rows)}),FILTER(${rows('D')},${USED(rows)}),-1),ROWS($A$${WORKFLOWS[0] ?? first}:$A$${row})),"")`,
      {
        role: 'muted',
      },
    ),
    cell(`AI${row}`, `=XLOOKUP($V${row},tblWorkflows[Id],tblWorkflows[Workflow],"")&""`, { role: 'muted' }),
    cell(`W${row}`, line(row), { area: `W${row}:AH${row}`, format: 'share', role: 'muted' }),
  ]),
];

/** Invoice cost per unit month by month, base month 100%. */
export const trendChart: Chart = {
  name: 'chtUnitCostTrend',
  title: 'Invoice cost per unit by month, base month 100%, the five costliest usage workflows',
  at: `H${String(WORKFLOWS_TO + 4)}:O${String(WORKFLOWS_TO + 20)}`,
  type: 'line',
  categories: `W${AXIS}:AH${AXIS}`,
  dateAxis: { labelEvery: 2, format: 'axisMonth' },
  series: LINES.map(({ row, color, dash, weight }) => ({
    name: `${String(row) === first ? 'V' : 'AI'}${String(row)}`,
    values: `W${String(row)}:AH${String(row)}`,
    type: 'line',
    color,
    dash,
    weight,
  })),
  axis: { format: '0%' },
};

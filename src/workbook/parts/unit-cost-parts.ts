import type { Block, Chart, HeadingBlock } from '../sheet';
import { cell, feedHeading } from './blocks';

/** A to O printed; Q to U feed the chart; W to Z are helper columns that other sheets read. */
export const UNIT_COST_WIDTHS: readonly number[] = [24, 16, 12, 12, 11, 11, 12, 12, 13, 13, 11, 12, 12, 10, 11, 2, 22, 11, 11, 11, 11, 2, 14, 10, 12, 12];

/** Headings with the definition of each column and the name of its function. */
export const unitCostHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Workflow' },
    { text: 'Unit' },
    { text: 'Units', align: 'right', note: 'Units of value counted in the period, from Value.' },
    { text: 'Invoice cost', align: 'right', note: 'Counted cost of the period from Actuals; #N/A while a row has no rate.' },
    { text: 'Review', align: 'right', note: 'Units times review rate times minutes times hourly rate.' },
    { text: 'Failures', align: 'right', note: 'Units times failure rate times cost per failure.' },
    { text: 'Uncertainty', align: 'right', note: 'Share of usage cost for retries, reprocessing and revalidation (Policy_Uncertainty).' },
    { text: 'Full cost', align: 'right', note: 'Invoice cost, review, failures and uncertainty.' },
    { text: 'Invoice cost per unit', align: 'right', note: 'Invoice cost over units (COST_PER_UNIT).' },
    { text: 'Full cost per unit', align: 'right', note: 'Full cost over units (COST_PER_UNIT).' },
    { text: 'Change since base', align: 'right', note: "Invoice cost per unit against the workflow's base month." },
    { text: 'Target', align: 'right', note: 'Base less the first-year cut (Policy_UnitCut).' },
    { text: 'Value', align: 'right', note: 'Units times value per unit times the share realised.' },
    { text: 'Return on full', align: 'right', note: 'Value over full cost (RETURN_RATIO).' },
    { text: 'Status', align: 'center' },
  ],
};

const CHANGES = (rows: (column: string) => string): string =>
  `(tblWorkflows[Pricing]="usage")*(tblWorkflows[BaseMonth]=MIN(tblWorkflows[BaseMonth]))*ISNUMBER(${rows('K')})`;

/** The chart's feed: usage workflows with the oldest base, by change; and the base that change and target are worked out from. */
export const unitCostFeed = (base: string, rows: (column: string) => string): readonly Block[] => [
  ...['Chart', 'Change', 'Target met', 'Falling', 'Rising'].map((text, i) => feedHeading(`${'QRSTU'[i] ?? 'Q'}6`, text)),
  cell('Q7', `=SORTBY(FILTER(tblWorkflows[Workflow],${CHANGES(rows)},"none"),FILTER(${rows('K')},${CHANGES(rows)},0),1)`, { area: 'Q7:Q66', role: 'muted' }),
  cell('R7', `=SORT(FILTER(${rows('K')},${CHANGES(rows)},0))`, { area: 'R7:R66', format: 'change', role: 'muted' }),
  cell('S7', '=IF($Q$7:$Q$66="","",IF($R$7:$R$66+Policy_UnitCut<=0,$R$7:$R$66,0))', { area: 'S7:S66', format: 'change', role: 'muted' }),
  cell('T7', '=IF($Q$7:$Q$66="","",IF(($R$7:$R$66+Policy_UnitCut>0)*($R$7:$R$66<=0),$R$7:$R$66,0))', { area: 'T7:T66', format: 'change', role: 'muted' }),
  cell('U7', '=IF($Q$7:$Q$66="","",IF($R$7:$R$66>0,$R$7:$R$66,0))', { area: 'U7:U66', format: 'change', role: 'muted' }),
  feedHeading('W6', 'Base cost per unit'),
  feedHeading('X6', 'Envelope'),
  feedHeading('Y6', 'Known cost'),
  feedHeading('Z6', 'Known value'),
  cell('W7', base, { area: 'W7:W66', format: 'unit', role: 'muted' }),
];

const bars = (column: string, color: string): Chart['series'][number] => ({
  name: `${column}6`,
  values: `${column}7:${column}66`,
  type: 'bar',
  color,
  labels: '0%;-0%;',
});

/** Invoice cost per unit since the base month, the target met, falling and rising told apart by colour. */
export const unitCostChart: Chart = {
  name: 'chtUnitCost',
  title: 'Invoice cost per unit since the base month, usage workflows',
  at: 'A70:O86',
  type: 'barStacked',
  categories: 'Q7:Q66',
  series: [bars('S', '#1E7359'), bars('T', '#B9CBD6'), bars('U', '#D5723B')],
  axis: { format: '0%' },
  reverse: true,
};

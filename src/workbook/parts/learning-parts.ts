import type { Block, Chart, HeadingBlock } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { CONVERTED, cost, knownMonths, monthsAcross } from './formulas';
import { WORKFLOWS_TO } from './room';

/** Last row of the block: every workflow may learn. */
export const LEARNERS_TO = WORKFLOWS_TO;
/** A to O printed; Q: ids. */
export const LEARNING_WIDTHS: readonly number[] = [33, 13, 12, 11, 11, 11, 13, 13, 13, 11, 13, 12, 11, 12, 50, 2, 8];

/** Headings with the definition of each figure. */
export const learningHeadings: HeadingBlock = {
  kind: 'headings',
  at: 'A6',
  headings: [
    { text: 'Workflow' },
    { text: 'Owner' },
    { text: 'Unit' },
    { text: 'Started', align: 'right' },
    { text: 'Age, days', align: 'right', note: 'Days from its start to the as-of day (LEARNING_AGE).' },
    { text: 'Days left', align: 'right', note: 'Until it has learned for as long as Policy allows; below zero it is over (LEARNING_AGE).' },
    { text: 'Stage of life', align: 'center', note: 'PROTOTYPE: beyond its time, in use without anybody having decided so (LEARNING_AGE).' },
    { text: 'Units to date', align: 'right', note: 'Units of value counted up to the period, from Value.' },
    { text: 'Counts units', align: 'center' },
    { text: 'Spend of month', align: 'right' },
    { text: 'Spend to date', align: 'right', note: 'Counted cost of all months in the workbook up to the period; #N/A while a row has no rate.' },
    { text: 'Share of all', align: 'right' },
    { text: 'Return on full', align: 'right', note: 'Value over full cost in the period, from UnitCost (RETURN_RATIO).' },
    {
      text: 'Decision',
      align: 'center',
      note: 'STOP without a unit in time, or when it returns less than it costs; PROMOTE beyond its time to learn; else KEEP.',
    },
    { text: 'Why' },
  ],
};

const TOP = LEARNERS_TO + 4;
const across = (row: number): string => `C${String(row)}:N${String(row)}`;
const MONTHS = `$C$${String(TOP)}:$N$${String(TOP)}`;
const [LEARNING, RUN_RATE, NEITHER, SPEND, SHARE] = [1, 2, 3, 4, 5].map((below) => TOP + below) as [number, number, number, number, number];
/** The cells of the months' figures. */
export const inMonths = `C${String(TOP)}:N${String(SHARE)}`;
const at = (column: string, row: number): string => `${column}${String(row)}`;
const spent = (...criteria: readonly string[]): string => `=${cost(`tblActuals[Month],${MONTHS}`, ...criteria, CONVERTED)}`;
const line = (row: number, text: string, formula: string, role: 'formula' | 'bold' = 'formula'): readonly Block[] => [
  cell(at('A', row), text, { role }),
  cell(at('B', row), '=Policy_Currency', { role: 'muted' }),
  cell(at('C', row), formula, { area: across(row), format: 'money', role }),
];

/** Spend of twelve months by mode; the lines add up to AI spend as on Corridor. */
export const modeRows: readonly Block[] = [
  look(`A${String(TOP)}:N${String(TOP)}`, { role: 'heading' }),
  cell(at('A', TOP), 'Month'),
  cell(at('B', TOP), 'Unit'),
  cell(at('C', TOP), `=${monthsAcross(12)}`, { area: across(TOP), role: 'heading', format: 'month' }),
  feedHeading(at('S', TOP), 'Chart'),
  cell(at('T', TOP), knownMonths(across(TOP)), { area: `T${String(TOP)}:AE${String(TOP)}`, format: 'month', role: 'muted' }),
  ...line(LEARNING, 'Learning', spent('tblActuals[SpendMode],"learning"')),
  ...line(RUN_RATE, 'Run-rate', spent('tblActuals[SpendMode],"run-rate"')),
  ...line(NEITHER, 'Neither, such as not tagged', `=${across(SPEND)}-${across(LEARNING)}-${across(RUN_RATE)}`),
  ...line(SPEND, 'AI spend, as on Corridor', spent(), 'bold'),
  cell(at('A', SHARE), 'Learning, share of it', { role: 'formula' }),
  cell(at('B', SHARE), 'share', { role: 'muted' }),
  cell(at('C', SHARE), `=IF(${across(SPEND)}=0,0,${across(LEARNING)}/${across(SPEND)})`, { area: across(SHARE), format: 'percent', role: 'formula' }),
];

/** Learning and run-rate by month, one on the other. */
export const learningChart: Chart = {
  name: 'chtLearning',
  title: 'AI spend by mode, reporting currency a month',
  at: `A${String(SHARE + 2)}:N${String(SHARE + 18)}`,
  type: 'columnStacked',
  categories: `T${String(TOP)}:AE${String(TOP)}`,
  dateAxis: { labelEvery: 1, format: 'axisMonth' },
  series: [
    { name: at('A', RUN_RATE), values: across(RUN_RATE), type: 'column', color: '#1F5A78' },
    { name: at('A', NEITHER), values: across(NEITHER), type: 'column', color: '#B9CBD6' },
    { name: at('A', LEARNING), values: across(LEARNING), type: 'column', color: '#D5723B' },
  ],
  axis: { format: '#,##0' },
};

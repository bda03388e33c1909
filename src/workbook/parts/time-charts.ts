import type { Block, Chart } from '../sheet';
import { cell, feedHeading } from './blocks';
import { knownMonths } from './formulas';

const FEED = 60;
/** The months below every chart of twenty-four: blank until Policy has a period, where the sheets say that they are not known. */
export const CHART_MONTHS = `Corridor!G${String(FEED)}:AD${String(FEED)}`;
export const chartMonths: readonly Block[] = [
  feedHeading(`A${String(FEED - 1)}`, 'Chart'),
  cell(`A${String(FEED)}`, 'Months', { role: 'muted' }),
  cell(`G${String(FEED)}`, knownMonths('G6:AD6'), { area: `G${String(FEED)}:AD${String(FEED)}`, format: 'month', role: 'muted' }),
];
const across = (row: number): string => `G${String(row)}:AD${String(row)}`;
/** A label every quarter. */
export const DATE_AXIS = { labelEvery: 3, format: 'axisMonth' } as const;

/** The band as an area on an invisible foot, spend and the weighted forecast as lines. */
export const corridorChart: Chart = {
  name: 'chtCorridor',
  title: 'AI spend against floor and ceiling, reporting currency',
  at: 'G25:R48',
  type: 'areaStacked',
  categories: CHART_MONTHS,
  dateAxis: DATE_AXIS,
  series: [
    { name: 'Floor', values: across(11), type: 'area', color: null },
    { name: 'A13', values: across(13), type: 'area', color: '#CFE3EE' },
    { name: 'A16', values: across(16), type: 'line', color: '#1B2733', weight: 2.5, dash: 'solid', markers: true },
    { name: 'A17', values: across(17), type: 'line', color: '#1B2733', weight: 2, dash: 'dash' },
    { name: 'A18', values: across(18), type: 'line', color: '#D55E00', weight: 1.5, dash: 'dot' },
  ],
  axis: { format: '#,##0' },
  hideLegend: ['Floor'],
};

/** The range as an area on an invisible foot; closed spend, three scenarios, the weighted line and the ceiling as lines. */
export const reforecastChart: Chart = {
  name: 'chtReforecast',
  title: 'Three scenarios, the weighted line and the P10 to P90 range, reporting currency a month',
  at: 'A28:R52',
  type: 'areaStacked',
  categories: CHART_MONTHS,
  dateAxis: DATE_AXIS,
  series: [
    { name: 'A60', values: across(60), type: 'area', color: null },
    { name: 'A61', values: across(61), type: 'area', color: '#DCE7ED' },
    { name: 'A13', values: across(13), type: 'line', color: '#1B2733', weight: 2.5, dash: 'solid', markers: true },
    { name: 'A17', values: across(17), type: 'line', color: '#1B2733', weight: 2.75, dash: 'solid' },
    { name: 'Baseline', values: across(14), type: 'line', color: '#0072B2', weight: 1.5, dash: 'dash' },
    { name: 'Expansion', values: across(15), type: 'line', color: '#B07800', weight: 1.5, dash: 'dashDot' },
    { name: 'New use', values: across(16), type: 'line', color: '#B5391C', weight: 1.5, dash: 'dashDotDot' },
    { name: 'A24', values: across(24), type: 'line', color: '#5A6872', weight: 1.5, dash: 'dot' },
  ],
  axis: { format: '#,##0' },
  hideLegend: ['A60'],
};

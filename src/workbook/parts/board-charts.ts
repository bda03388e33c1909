import type { Block, Chart } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { ENVELOPES_TO, envelopeRows } from './room';
import { PALETTE } from '../style';

const FEED = 90;
const END = FEED + ENVELOPES_TO - 7;
/** Rows that feed the bubbles, hidden where no envelope stands, so that they draw nothing. */
export const PORTFOLIO_ROWS = `${String(FEED)}:${String(END)}`;
const fed = (column: string): string => `${column}${String(FEED)}:${column}${String(END)}`;

const MONTHS = { categories: 'Corridor!G6:AD6', dateAxis: { labelEvery: 3, format: 'month' } } as const;
const of = (sheet: string, row: number): string => `${sheet}!G${String(row)}:AD${String(row)}`;
const INK = '#1B2733';

/** Spend within its corridor, as on Corridor. */
export const boardCorridor: Chart = {
  name: 'chtBoardCorridor',
  title: 'Spend against floor and ceiling, thousand a month',
  at: 'A10:D24',
  type: 'areaStacked',
  ...MONTHS,
  series: [
    { name: 'Floor', values: of('Corridor', 11), type: 'area', color: null },
    { name: 'Room between floor and ceiling', values: of('Corridor', 13), type: 'area', color: '#CFE3EE' },
    { name: 'AI spend', values: of('Corridor', 16), type: 'line', color: INK, weight: 2.5 },
    { name: 'Weighted forecast', values: of('Corridor', 17), type: 'line', color: INK, weight: 2, dash: 'dash' },
    { name: 'P90 forecast', values: of('Corridor', 18), type: 'line', color: '#D55E00', weight: 1.5, dash: 'dot' },
  ],
  axis: { format: '#,##0,' },
  hideLegend: ['Floor'],
};

/** Three scenarios and the range, as on Reforecast. */
export const boardScenarios: Chart = {
  name: 'chtBoardScenarios',
  title: 'Scenarios and range, thousand a month',
  at: 'E10:I24',
  type: 'areaStacked',
  ...MONTHS,
  series: [
    { name: 'P10', values: of('Reforecast', 60), type: 'area', color: null },
    { name: 'P10 to P90', values: of('Reforecast', 61), type: 'area', color: '#DCE7ED' },
    { name: 'AI spend', values: of('Reforecast', 13), type: 'line', color: INK, weight: 2.5 },
    { name: 'Weighted', values: of('Reforecast', 17), type: 'line', color: INK, weight: 2.75 },
    { name: 'Baseline', values: of('Reforecast', 14), type: 'line', color: '#0072B2', weight: 1.5, dash: 'dash' },
    { name: 'Expansion', values: of('Reforecast', 15), type: 'line', color: '#B07800', weight: 1.5, dash: 'dash' },
    { name: 'New use', values: of('Reforecast', 16), type: 'line', color: '#B5391C', weight: 1.5, dash: 'dash' },
  ],
  axis: { format: '#,##0,' },
  hideLegend: ['P10'],
};

const STAGES = [
  { stage: 'production', column: 'D', color: '#1F5A78' },
  { stage: 'scaling', column: 'E', color: '#B07800' },
  { stage: 'experiment', column: 'F', color: '#B5391C' },
] as const;
const NAMES = `$A$${String(FEED)}:$A$${String(END)}`;

/** The bubbles: spend, return by stage, and what the quarter may spend. */
export const portfolioFeed: readonly Block[] = [
  ...(['Chart', 'Spend', 'Envelope', ...STAGES.map(({ stage }) => stage), 'Id'] as const).map((text, i) =>
    feedHeading(`${'ABCDEFG'[i] ?? 'A'}${String(FEED - 1)}`, text),
  ),
  cell(`A${String(FEED)}`, `=IF(${envelopeRows('A')}="","",${envelopeRows('A')})`, { area: fed('A'), role: 'muted' }),
  cell(`B${String(FEED)}`, `=IF(${NAMES}="","",${envelopeRows('G')})`, { area: fed('B'), role: 'muted', format: 'money' }),
  cell(`C${String(FEED)}`, `=IF(${NAMES}="","",${envelopeRows('E')})`, { area: fed('C'), role: 'muted', format: 'money' }),
  cell(`G${String(FEED)}`, `=IF(${NAMES}="","",${envelopeRows('Y')})`, { area: fed('G'), role: 'muted' }),
  ...STAGES.map(({ stage, column }) =>
    cell(
      `${column}${String(FEED)}`,
      `=IF(${NAMES}="","",IF(${envelopeRows('C')}="${stage}",IF(ISNUMBER(${envelopeRows('N')}),${envelopeRows('N')},NA()),NA()))`,
      {
        area: fed(column),
        role: 'muted',
        format: 'ratio',
      },
    ),
  ),
];

const KEY = 42;
const listed = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${String(KEY + 1)}`, `=IF(${NAMES}="","",${formula})`, {
    area: `${column}${String(KEY + 1)}:${column}${String(KEY + ENVELOPES_TO - 6)}`,
    size: 9,
    ...looks,
  });
/** Which envelope each bubble is: in a line below the charts, as far as there is room. */
export const portfolioNames: Block = cell('A25', `=TEXTJOIN("    ",TRUE,IF(${NAMES}="","",${envelopeRows('Y')}&" "&${envelopeRows('A')}))`, {
  size: 8,
  color: PALETTE.muted,
  wrap: true,
});
/** Below the page: every envelope with its spend and its return. */
export const portfolioKey: readonly Block[] = [
  look(`A${String(KEY)}:F${String(KEY)}`, { role: 'heading' }),
  cell(`A${String(KEY)}`, 'Envelope', { role: 'heading' }),
  cell(`E${String(KEY)}`, 'Spend', { role: 'heading', align: 'right' }),
  cell(`F${String(KEY)}`, 'Return', { role: 'heading', align: 'right' }),
  listed('A', `${envelopeRows('Y')}&"   "&${envelopeRows('A')}`),
  listed('E', envelopeRows('G'), { format: 'money' }),
  listed('F', `IF(ISNUMBER(${envelopeRows('N')}),${envelopeRows('N')},"none")`, { format: 'ratio', align: 'right' }),
];

/** Each envelope by what it spends and what that returns; the area is what it may spend in the quarter. */
export const portfolioChart: Chart = {
  name: 'chtPortfolio',
  title: 'Portfolio: return by spend; the area is the quarter',
  at: 'J10:M24',
  type: 'bubble',
  categories: fed('B'),
  series: STAGES.map(({ stage, column, color }) => ({
    name: stage,
    values: fed(column),
    sizes: fed('C'),
    type: 'bubble' as const,
    color,
    labelCells: `Board!${fed('G')}`,
  })),
  axis: { format: '0"x"', title: 'Return on full cost', min: 0 },
  axisX: { format: '#,##0,', title: 'Spend of the month, thousand', min: 0 },
};

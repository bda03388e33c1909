import type { Block, Chart } from '../sheet';
import { cell, feedHeading, look } from './blocks';
import { cut, plural } from './formulas';
import { ENVELOPES_TO, envelopeRows, unitCosts } from './room';
import { PALETTE } from '../style';
import { CHART_MONTHS, DATE_AXIS } from './time-charts';

const FEED = 90;
/** As many envelopes as can be told apart in a small picture and named below it; the others stand there in words. */
const SHOWN = 12;
const [TOP, LAST, OTHERS] = [FEED, FEED + SHOWN - 1, FEED + SHOWN].map(String) as [string, string, string];
/** Rows that feed the bubbles, hidden where no envelope stands, so that they draw nothing. */
export const PORTFOLIO_ROWS = `${TOP}:${OTHERS}`;
const fed = (column: string): string => `${column}${TOP}:${column}${LAST}`;
/** Of the envelopes that are shown by themselves. */
const each = (column: string): string => `$${column}$${TOP}:$${column}$${LAST}`;

const MONTHS = { categories: CHART_MONTHS, dateAxis: DATE_AXIS } as const;
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
    { name: 'Expansion', values: of('Reforecast', 15), type: 'line', color: '#B07800', weight: 1.5, dash: 'dashDot' },
    { name: 'New use', values: of('Reforecast', 16), type: 'line', color: '#B5391C', weight: 1.5, dash: 'dashDotDot' },
  ],
  axis: { format: '#,##0,' },
  hideLegend: ['P10'],
};

const STAGES = [
  { stage: 'production', column: 'D', color: '#1F5A78' },
  { stage: 'scaling', column: 'E', color: '#B07800' },
  { stage: 'experiment', column: 'F', color: '#B5391C' },
] as const;
const THERE = `${envelopeRows('A')}<>""`;
/** Ids of the envelopes, the largest spend of the month first. */
const RANKED = `SORTBY(FILTER(${envelopeRows('Y')},${THERE}),FILTER(IFERROR(${envelopeRows('G')}*1,0),${THERE}),-1)`;
/** How many envelopes have no bubble of their own. */
const REST = `(SUMPRODUCT(--(${THERE}))-ROWS(${each('G')}))`;
const found = (column: string): string => `XLOOKUP(${each('G')},${envelopeRows('Y')},${envelopeRows(column)},"")`;
/** What is left of a column of EnvelopeStatus. */
const left = (column: string, of: string): string => `=IF(${REST}>0,SUMPRODUCT((${THERE})*IFERROR(${envelopeRows(column)}*1,0))-SUM(${each(of)}),0)`;
/** What is left of a column of UnitCost, by the envelopes of its workflows. */
const known = (column: string): string => {
  const of = (ids: string): string => `SUMPRODUCT((${ids}<>"")*SUMIFS(${unitCosts(column)},${unitCosts('R')},${ids}))`;
  return `${of(envelopeRows('Y'))}-${of(each('G'))}`;
};

/** The bubbles: spend, return by stage, and what the quarter may spend; then what the others come to, which is not drawn: it would push all else aside. */
export const portfolioFeed: readonly Block[] = [
  ...(['Chart', 'Spend', 'Envelope', ...STAGES.map(({ stage }) => stage), 'Id'] as const).map((text, i) =>
    feedHeading(`${'ABCDEFG'[i] ?? 'A'}${String(FEED - 1)}`, text),
  ),
  look(`A${TOP}:A${OTHERS}`, { role: 'muted' }),
  look(`B${TOP}:C${OTHERS}`, { role: 'muted', format: 'money' }),
  look(`D${TOP}:F${OTHERS}`, { role: 'muted', format: 'ratio' }),
  look(fed('G'), { role: 'muted' }),
  feedHeading(`J${String(FEED - 1)}`, 'By spend'),
  cell(`J${TOP}`, `=IFERROR(${RANKED},"")`, { area: `J${TOP}:J${String(FEED + ENVELOPES_TO - 7)}`, role: 'muted' }),
  cell(`G${TOP}`, `=IF(${each('J')}="","",${each('J')})`),
  cell(`A${TOP}`, `=IF(${each('G')}="","",${found('A')})`),
  // Text among the places to the right would make Excel count 1, 2, 3 instead.
  cell(`B${TOP}`, `=IF(${each('G')}="",0,${found('G')})`),
  cell(`C${TOP}`, `=IF(${each('G')}="",0,${found('E')})`),
  ...STAGES.map(({ stage, column }) =>
    cell(`${column}${TOP}`, `=IF(${each('G')}="",NA(),IF(${found('C')}="${stage}",IF(ISNUMBER(${found('N')}),${found('N')},NA()),NA()))`),
  ),
  cell(`A${OTHERS}`, `=IF(${REST}>0,${REST}&" other"&${plural(REST)},"")`),
  cell(`B${OTHERS}`, left('G', 'B')),
  cell(`C${OTHERS}`, left('E', 'C')),
  cell(`D${OTHERS}`, `=IF(${REST}>0,IFERROR(CORRIDOR.RETURN_RATIO(${known('T')},${known('S')},"gross","total"),NA()),NA())`),
];

const KEY = 42;
const listed = (column: string, formula: string, looks: Parameters<typeof cell>[2] = {}): Block =>
  cell(`${column}${String(KEY + 1)}`, `=IF(${envelopeRows('A')}="","",${formula})`, {
    area: `${column}${String(KEY + 1)}:${column}${String(KEY + ENVELOPES_TO - 6)}`,
    size: 9,
    ...looks,
  });
const NAME = found('A');
/** Which envelope each bubble is, in a line below the charts; a long name by its beginning, and what the others spend together. */
export const portfolioNames: Block = cell(
  'A25',
  `=TEXTJOIN("    ",TRUE,IF(${each('G')}="","",${each('G')}&" "&${cut(NAME, '60/2')}))&IF(${REST}>0,"    and "&A${OTHERS}&", not drawn: "&FIXED(B${OTHERS},0)&" of "&FIXED(SUM(B${TOP}:B${OTHERS}),0)&" spent in envelopes"&IFERROR(", return "&FIXED(D${OTHERS},1)&"x",""),"")`,
  { size: 8, color: PALETTE.muted, wrap: true },
);
/** Below the page: every envelope with its spend and its return. */
export const portfolioKey: readonly Block[] = [
  look(`A${String(KEY)}:F${String(KEY)}`, { role: 'heading' }),
  cell(`A${String(KEY)}`, 'Envelope', { role: 'heading' }),
  cell(`E${String(KEY)}`, 'Spend', { role: 'heading', align: 'right' }),
  cell(`F${String(KEY)}`, 'Return', { role: 'heading', align: 'right' }),
  listed('A', `${envelopeRows('Y')}&"   "&${cut(envelopeRows('A'), '60')}`),
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
  bubbleScale: 70,
  axis: { format: '0.0"x"', title: 'Return on full cost', min: 0 },
  axisX: { format: '#,##0,', title: 'Spend of the month, thousand', min: 0 },
};

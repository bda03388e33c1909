import type { Chart } from '../../src/workbook/sheet';

// Every chart of the house on one sheet of made-up figures, a column each: the corridor, the fan, the bridge, the envelopes, the portfolio, the trend, the stack.
const months = Array.from(
  { length: 24 },
  (_, i) => [45962, 45992, 46023, 46054, 46082, 46113, 46143, 46174, 46204, 46235, 46266, 46296][i % 12]! + (i > 11 ? 365 : 0),
);
const closed = (i: number): boolean => i < 12;
const grid = (heading: readonly string[], rows: readonly (readonly (string | number)[])[]) => [heading, ...rows] as (string | number)[][];

/** Blocks of figures by the cell that they start at. */
export const FIGURES: Readonly<Record<string, (string | number)[][]>> = {
  A1: grid(
    ['Month', 'Floor', 'Room', 'Spend', 'Weighted', 'P90', 'P10', 'Range', 'Baseline', 'New use', 'Learning', 'Run-rate'],
    months.map((month, i) => {
      const floor = 150_000 + 2000 * i + 20_000 * Math.sin(i / 2);
      const spend = 136_000 * 1.068 ** i;
      const on = 280_000 * 1.02 ** (i - 11);
      return [
        month,
        floor,
        floor,
        closed(i) ? spend : '',
        i >= 11 ? on : '',
        i >= 11 ? on * 1.03 ** (i - 11) : '',
        closed(i) ? spend : on * 0.99 ** (i - 11),
        closed(i) ? 0 : on * (1.04 ** (i - 11) - 0.99 ** (i - 11)),
        i >= 11 ? 280_000 : '',
        i >= 11 ? 280_000 * 1.08 ** (i - 11) : '',
        closed(i) ? 20_000 + 3000 * i : '',
        closed(i) ? spend - 20_000 - 3000 * i : '',
      ];
    }),
  ),
  N1: grid(
    ['Cause', 'Base', 'Total', 'Adverse', 'Favourable'],
    [
      ['Plan', '', 249_459, '', ''],
      ['Volume', 249_459, '', 14_596, ''],
      ['Intensity', 264_055, '', 11_396, ''],
      ['Price', 268_954, '', '', 6497],
      ['Other', 268_954, '', 11_520, ''],
      ['Actual', '', 280_474, '', ''],
    ],
  ),
  T1: grid(
    ['Envelope', 'OK', 'ALERT', 'REVIEW', 'EXEC_APPROVAL', 'Return', 'Used'],
    [
      ['Code and test agents', '#N/A', '#N/A', '#N/A', 1.143, 0.8, 109_744],
      ['Support resolutions', '#N/A', '#N/A', '#N/A', 1.117, 5.2, 167_576],
      ['Product content', '#N/A', '#N/A', 0.898, '#N/A', 4, 67_361],
      ['Search and recommendations', '#N/A', 0.824, '#N/A', '#N/A', 4.6, 79_182],
      ['Engineering assistants', 0.772, '#N/A', '#N/A', '#N/A', 3.1, 97_336],
      ['Demand planning research', 0.459, '#N/A', '#N/A', '#N/A', '#N/A', 24_800],
      ['Open experiments', 0.186, '#N/A', '#N/A', '#N/A', 1.2, 6700],
    ],
  ),
};

const DATES = { categories: 'A2:A25', dateAxis: { labelEvery: 3, format: 'month' } } as const;
const INK = '#1B2733';
const LEVELS = [
  ['OK', 'U', '#B9D8CD'],
  ['ALERT', 'V', '#F0CE57'],
  ['REVIEW', 'W', '#E39A4B'],
  ['EXEC_APPROVAL', 'X', '#A63A1E'],
] as const;

export const CHARTS: readonly Chart[] = [
  {
    name: 'chtCorridor',
    title: 'AI spend against floor and ceiling, thousand USD',
    at: 'A30:H50',
    type: 'areaStacked',
    ...DATES,
    series: [
      { name: 'Floor', values: 'B2:B25', type: 'area', color: null },
      { name: 'Room between floor and ceiling', values: 'C2:C25', type: 'area', color: '#CFE3EE' },
      { name: 'AI spend', values: 'D2:D25', type: 'line', color: INK, weight: 2.5, markers: true },
      { name: 'Weighted forecast', values: 'E2:E25', type: 'line', color: INK, weight: 2, dash: 'dash' },
      { name: 'P90', values: 'F2:F25', type: 'line', color: '#D55E00', dash: 'dot' },
    ],
    axis: { format: '#,##0,', min: 100_000, step: 100_000 },
    hideLegend: ['Floor'],
  },
  {
    name: 'chtFan',
    title: 'Scenarios and the P10 to P90 range, USD a month',
    at: 'I30:P50',
    type: 'areaStacked',
    ...DATES,
    series: [
      { name: 'P10', values: 'G2:G25', type: 'area', color: null },
      { name: 'P10 to P90', values: 'H2:H25', type: 'area', color: '#DCE7ED' },
      { name: 'AI spend', values: 'D2:D25', type: 'line', color: INK, weight: 2.5, markers: true },
      { name: 'Weighted', values: 'E2:E25', type: 'line', color: INK, weight: 2.75 },
      { name: 'Baseline', values: 'I2:I25', type: 'line', color: '#0072B2', dash: 'dash' },
      { name: 'New use', values: 'J2:J25', type: 'line', color: '#B5391C', dash: 'dash' },
    ],
    axis: { format: '#,##0' },
    hideLegend: ['P10'],
  },
  {
    name: 'chtBridge',
    title: 'From plan to actual, thousand USD; the axis starts at 200',
    at: 'A52:H70',
    type: 'columnStacked',
    categories: 'N2:N7',
    series: [
      { name: 'Base', values: 'O2:O7', type: 'column', color: null },
      { name: 'Plan and actual', values: 'P2:P7', type: 'column', color: '#1F5A78', labels: '#,##0,' },
      { name: 'Adverse', values: 'Q2:Q7', type: 'column', color: '#E39A66', labels: '+#,##0.0,' },
      { name: 'Favourable', values: 'R2:R7', type: 'column', color: '#8CC7B3', labels: '-#,##0.0,' },
    ],
    axis: { format: '#,##0,', min: 200_000, max: 300_000, step: 25_000 },
    hideLegend: ['Base'],
  },
  {
    name: 'chtEnvelopes',
    title: 'Share of the quarter envelope used, coloured by status',
    at: 'I52:P70',
    type: 'barStacked',
    categories: 'T2:T8',
    series: LEVELS.map(([name, column, color]) => ({ name, values: `${column}2:${column}8`, type: 'bar' as const, color, labels: '0%' })),
    axis: { format: '0%', min: 0, max: 1.2, step: 0.2 },
    reverse: true,
  },
  {
    name: 'chtPortfolio',
    title: 'Portfolio: share used, return, and money spent as the area',
    at: 'A72:H90',
    type: 'bubble',
    categories: 'X2:X8',
    series: LEVELS.map(([name, column, color]) => ({
      name,
      values: 'Y2:Y8',
      x: `${column}2:${column}8`,
      sizes: 'Z2:Z8',
      type: 'bubble' as const,
      color,
      labelCells: 'Charts!T2:T8',
    })),
    axis: { format: '0"x"', title: 'Return on full cost', min: 0, max: 7, step: 1 },
    axisX: { format: '0%', title: 'Share of the quarter envelope used', min: 0, max: 1.4, step: 0.2 },
  },
  {
    name: 'chtLearning',
    title: 'Learning and run-rate spend, thousand USD',
    at: 'I72:P90',
    type: 'columnStacked',
    categories: 'A2:A13',
    dateAxis: { labelEvery: 3, format: 'month' },
    series: [
      { name: 'Learning', values: 'K2:K13', type: 'column', color: '#B07800' },
      { name: 'Run-rate', values: 'L2:L13', type: 'column', color: '#1F5A78' },
    ],
    axis: { format: '#,##0,' },
  },
  {
    name: 'chtTrend',
    title: 'Cost per unit',
    at: 'A92:C96',
    type: 'line',
    categories: 'A2:A13',
    series: [{ name: 'Cost', values: 'D2:D13', type: 'line', color: '#1F5A78', weight: 1.5 }],
    axis: { format: '0' },
    spark: true,
  },
];

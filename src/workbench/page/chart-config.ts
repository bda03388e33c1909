import { Chart } from 'chart.js';
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { dataLabels } from './data-labels';
import type { ChartRecord, ChartSource, SeriesRecord } from '../host/chart-record';

/** How the drawing reads the sheet: values and texts of a strip of cells, and a number in a format. */
export interface Sheet {
  readonly values: (source: ChartSource) => readonly (string | number | boolean | null)[];
  readonly texts: (source: ChartSource) => readonly string[];
  readonly cell: (reference: string) => string | null;
  readonly format: (pattern: string, value: number) => string;
}

const PALETTE = ['#1F5A78', '#0072B2', '#B07800', '#B5391C', '#5A6872', '#D55E00'];
const DASHES: Readonly<Record<string, number[]>> = {
  Dash: [6, 4],
  LongDash: [10, 4],
  DashDot: [6, 3, 2, 3],
  Dot: [2, 3],
  RoundDot: [2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
};
const PLACES = new Map<string, 'top' | 'left' | 'right'>([
  ['Top', 'top'],
  ['Left', 'left'],
  ['Right', 'right'],
]);
const NONE = 'rgba(0,0,0,0)';
const kindOf = (type: string): 'area' | 'line' | 'bar' => (type.startsWith('Area') ? 'area' : /^(Line|XY)/.test(type) ? 'line' : 'bar');

function dataset(record: ChartRecord, series: SeriesRecord, index: number, areas: number, sheet: Sheet): ChartDataset {
  const type = series.chartType ?? record.chartType;
  const kind = kindOf(type);
  const { set } = series;
  const text = (name: string): string | null => (typeof set[name] === 'string' ? set[name] : null);
  const fallback = PALETTE[index % PALETTE.length] ?? NONE;
  const fill = set['format.fill.color'] === null ? NONE : (text('format.fill.color') ?? fallback);
  const stroke = set['format.line.color'] === null ? NONE : (text('format.line.color') ?? (kind === 'area' ? NONE : (text('format.fill.color') ?? fallback)));
  const data = series.values ? sheet.values(series.values).map((value) => (typeof value === 'number' ? value : null)) : [];
  const label = series.name.startsWith('=') ? (sheet.cell(series.name.slice(1)) ?? series.name) : series.name;
  if (kind === 'bar')
    return {
      type: 'bar',
      label,
      data: data,
      backgroundColor: fill,
      borderWidth: 0,
      stack: /Stacked/.test(type) ? 'bars' : `s${String(index)}`,
      order: 2,
      categoryPercentage: 1,
      barPercentage: 100 / (100 + (typeof set.gapWidth === 'number' ? set.gapWidth : 150)),
    };
  const marked = type.includes('Markers') || (typeof set.markerStyle === 'string' && set.markerStyle !== 'None');
  return {
    type: 'line',
    label,
    data: data,
    borderColor: stroke,
    backgroundColor: kind === 'area' ? fill : stroke,
    borderWidth: (typeof set['format.line.weight'] === 'number' ? set['format.line.weight'] : 2) * (96 / 72),
    borderDash: DASHES[text('format.line.lineStyle') ?? ''] ?? [],
    pointRadius: marked && set.markerStyle !== 'None' ? (typeof set.markerSize === 'number' ? set.markerSize : 5) / 2 : 0,
    // Bands stand on each other; every line stands for itself.
    stack: kind === 'area' && type.includes('Stacked') ? 'bands' : `s${String(index)}`,
    fill: kind === 'area' ? (areas === 0 || !type.includes('Stacked') ? 'origin' : '-1') : false,
    order: kind === 'area' ? 3 : 1,
    spanGaps: false,
  };
}

/** A recorded chart as chart.js draws it. */
export function chartConfig(record: ChartRecord, sheet: Sheet): ChartConfiguration {
  const { set } = record;
  function on(name: string, type: 'string', otherwise: string): string;
  function on(name: string, type: 'number', otherwise: number): number;
  function on(name: string, type: 'boolean', otherwise: boolean): boolean;
  function on(name: string, type: string, otherwise: unknown): unknown {
    return typeof set[name] === type ? set[name] : otherwise;
  }
  let areas = 0;
  const datasets = record.series.map((series, index) => {
    const made = dataset(record, series, index, areas, sheet);
    if (kindOf(series.chartType ?? record.chartType) === 'area') areas += 1;
    return made;
  });
  const categories = record.series.find((series) => series.categories)?.categories ?? null;
  const pattern = on('axes.categoryAxis.numberFormat', 'string', '');
  const labels = categories
    ? sheet
        .values(categories)
        .map((value, index) => (pattern && typeof value === 'number' ? sheet.format(pattern, value) : (sheet.texts(categories)[index] ?? '')))
    : Array.from({ length: Math.max(0, ...datasets.map(({ data }) => data.length)) }, (_, index) => String(index + 1));
  const dates = set['axes.categoryAxis.categoryType'] === 'DateAxis';
  const every = on(dates ? 'axes.categoryAxis.majorUnit' : 'axes.categoryAxis.tickLabelSpacing', 'number', 1);
  const font = (part: string): object => ({ font: { family: 'Arial', size: on(`${part}.format.font.size`, 'number', 9) * (96 / 72) } });
  const format = on('axes.valueAxis.numberFormat', 'string', '#,##0');
  const flat = record.chartType.startsWith('Bar');
  const stacked = datasets.some((one) => 'stack' in one && (one.stack === 'bands' || one.stack === 'bars'));
  const limit = (name: string, as: string): object => (typeof set[`axes.valueAxis.${name}`] === 'number' ? { [as]: set[`axes.valueAxis.${name}`] } : {});
  const value = {
    stacked,
    ...limit('minimum', 'min'),
    ...limit('maximum', 'max'),
    grid: { display: on('axes.valueAxis.majorGridlines.visible', 'boolean', true), color: '#DDE3E8' },
    ticks: {
      ...limit('majorUnit', 'stepSize'),
      callback: (tick: string | number) => sheet.format(format, Number(tick)).trim(),
      color: '#5A6872',
      ...font('axes.valueAxis'),
    },
  };
  const category = {
    stacked,
    offset: datasets.some((one) => one.type === 'bar'),
    // Excel counts a bar chart's categories from below.
    reverse: flat && !on('axes.categoryAxis.reversePlotOrder', 'boolean', false),
    grid: { display: false },
    ticks: {
      autoSkip: flat,
      maxRotation: 0,
      color: '#5A6872',
      ...font('axes.categoryAxis'),
      callback: (_: string | number, index: number) => (index % every === 0 ? labels[index] : ''),
    },
  };
  return {
    type: datasets.some((one) => one.type === 'bar') ? 'bar' : 'line',
    data: { labels, datasets },
    plugins: [dataLabels(record, (pattern, value) => sheet.format(pattern, value).trim())],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: flat ? 'y' : 'x',
      font: { family: 'Arial', size: 11 },
      plugins: {
        title: {
          display: on('title.visible', 'boolean', true) && on('title.text', 'string', '') !== '',
          text: on('title.text', 'string', ''),
          color: '#1B2733',
          align: 'start',
          font: { family: 'Arial', size: on('title.format.font.size', 'number', 11) * (96 / 72) },
        },
        legend: {
          display: on('legend.visible', 'boolean', true),
          position: PLACES.get(on('legend.position', 'string', 'Bottom')) ?? 'bottom',
          labels: {
            usePointStyle: true,
            filter: ({ datasetIndex }) => record.series[datasetIndex ?? 0]?.set['legendEntry.visible'] !== false,
            generateLabels: (chart) =>
              Chart.defaults.plugins.legend.labels.generateLabels(chart).map((entry) => {
                const drawn = datasets[entry.datasetIndex ?? 0];
                const line = drawn?.type === 'line' && drawn.fill === false;
                return { ...entry, pointStyle: line ? 'line' : 'rect', ...(line ? {} : { lineWidth: 0 }) };
              }),
          },
        },
        tooltip: {
          callbacks: { label: ({ dataset: { label }, raw }) => `${label ?? ''}: ${typeof raw === 'number' ? sheet.format(format, raw).trim() : '–'}` },
        },
      },
      scales: flat ? { x: value, y: category } : { x: category, y: value },
    },
  };
}

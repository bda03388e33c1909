import type { ChartDataset } from 'chart.js';
import type { ChartRecord, SeriesRecord } from '../host/chart-record';
import { numberOf, PIXELS, textOf } from './chart-set';
import type { Sheet } from './chart-set';

const PALETTE = ['#1F5A78', '#0072B2', '#B07800', '#B5391C', '#5A6872', '#D55E00'];
const DASHES: Readonly<Record<string, number[]>> = {
  Dash: [6, 4],
  LongDash: [10, 4],
  DashDot: [6, 3, 2, 3],
  Dot: [2, 3],
  RoundDot: [2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
};
const NONE = 'rgba(0,0,0,0)';
/** Radius in pixels of the largest bubble at a scale of 100. */
const LARGEST = 32;

export type Kind = 'area' | 'line' | 'bar' | 'bubble';
export const kindOf = (type: string): Kind => (type === 'Bubble' ? 'bubble' : type.startsWith('Area') ? 'area' : /^(Line|XY)/.test(type) ? 'line' : 'bar');

/** Bubbles by area; one without a place or a size is not drawn, as in Excel. */
function bubbles(record: ChartRecord, series: SeriesRecord, sheet: Sheet): { x: number; y: number; r: number }[] {
  const sizesOf = (one: SeriesRecord): readonly unknown[] => (one.sizes ? sheet.values(one.sizes) : []);
  const largest = Math.max(0, ...record.series.flatMap(sizesOf).filter((size) => typeof size === 'number'));
  const sizes = sizesOf(series);
  const across = series.categories ? sheet.values(series.categories) : [];
  const scale = numberOf(series.set, 'bubbleScale', 100) / 100;
  return (series.values ? sheet.values(series.values) : []).map((y, i) => {
    const [x = i + 1, size] = [across[i], sizes[i]];
    const drawn = typeof x === 'number' && typeof y === 'number' && typeof size === 'number' && size > 0;
    return drawn ? { x, y, r: LARGEST * scale * Math.sqrt(size / largest) } : { x: Number.NaN, y: Number.NaN, r: 0 };
  });
}

/** One series as chart.js draws it; `areas` counts the areas below it. */
export function dataset(record: ChartRecord, series: SeriesRecord, index: number, areas: number, sheet: Sheet): ChartDataset {
  const type = series.chartType ?? record.chartType;
  const kind = kindOf(type);
  const { set } = series;
  const fallback = PALETTE[index % PALETTE.length] ?? NONE;
  const fill = set['format.fill.color'] === null ? NONE : textOf(set, 'format.fill.color', fallback);
  const stroke =
    set['format.line.color'] === null ? NONE : textOf(set, 'format.line.color', kind === 'area' ? NONE : textOf(set, 'format.fill.color', fallback));
  const label = series.name.startsWith('=') ? (sheet.cell(series.name.slice(1)) ?? series.name) : series.name;
  // Bubbles that lie on each other are seen through.
  if (kind === 'bubble')
    return {
      type: 'bubble',
      label,
      data: bubbles(record, series, sheet),
      backgroundColor: `${fill.slice(0, 7)}B3`,
      borderColor: '#FFFFFF',
      borderWidth: 1,
      clip: 40,
    };
  const data = series.values ? sheet.values(series.values).map((value) => (typeof value === 'number' ? value : null)) : [];
  if (kind === 'bar')
    return {
      type: 'bar',
      label,
      data,
      backgroundColor: fill,
      borderWidth: 0,
      stack: /Stacked/.test(type) ? 'bars' : `s${String(index)}`,
      order: 2,
      categoryPercentage: 1,
      barPercentage: 100 / (100 + numberOf(set, 'gapWidth', 150)),
    };
  const marked = set.markerStyle !== 'None' && (type.includes('Markers') || typeof set.markerStyle === 'string');
  return {
    type: 'line',
    label,
    data,
    borderColor: stroke,
    backgroundColor: kind === 'area' ? fill : stroke,
    borderWidth: numberOf(set, 'format.line.weight', 2) * PIXELS,
    borderDash: DASHES[textOf(set, 'format.line.lineStyle', '')] ?? [],
    pointRadius: marked ? numberOf(set, 'markerSize', 5) / 2 : 0,
    // Bands stand on each other; every line stands for itself.
    stack: kind === 'area' && type.includes('Stacked') ? 'bands' : `s${String(index)}`,
    fill: kind === 'area' ? (areas === 0 || !type.includes('Stacked') ? 'origin' : '-1') : false,
    order: kind === 'area' ? 3 : 1,
    spanGaps: false,
  };
}

import type { ChartDataset, ChartOptions } from 'chart.js';
import type { ChartRecord } from '../host/chart-record';
import { flagOf, INK, MUTED, numberOf, PIXELS, textOf } from './chart-set';
import type { Sheet } from './chart-set';

/** The two axes of a chart. */
export function axes(record: ChartRecord, sheet: Sheet, labels: readonly string[], datasets: readonly ChartDataset[]): NonNullable<ChartOptions['scales']> {
  const { set } = record;
  const flat = record.chartType.startsWith('Bar');
  const bubble = record.chartType === 'Bubble';
  const stacked = datasets.some((one) => 'stack' in one && (one.stack === 'bands' || one.stack === 'bars'));
  const font = (axis: string): object => ({ font: { family: 'Arial', size: numberOf(set, `axes.${axis}.format.font.size`, 9) * PIXELS } });
  const limit = (axis: string, name: string, as: string): object =>
    typeof set[`axes.${axis}.${name}`] === 'number' ? { [as]: set[`axes.${axis}.${name}`] } : {};
  const shown = (axis: string): object => ({
    display: flagOf(set, `axes.${axis}.visible`, true),
    title: { display: textOf(set, `axes.${axis}.title.text`, '') !== '', text: textOf(set, `axes.${axis}.title.text`, ''), color: INK, ...font(axis) },
  });
  const figures = (axis: string): object => ({
    ...shown(axis),
    type: 'linear',
    ...limit(axis, 'minimum', 'min'),
    ...limit(axis, 'maximum', 'max'),
    grid: { display: flagOf(set, `axes.${axis}.majorGridlines.visible`, axis === 'valueAxis'), color: '#DDE3E8' },
    ticks: {
      ...limit(axis, 'majorUnit', 'stepSize'),
      callback: (tick: string | number) => sheet.format(textOf(set, `axes.${axis}.numberFormat`, '#,##0'), Number(tick)).trim(),
      color: MUTED,
      ...font(axis),
    },
  });
  const dates = set['axes.categoryAxis.categoryType'] === 'DateAxis';
  const every = numberOf(set, dates ? 'axes.categoryAxis.majorUnit' : 'axes.categoryAxis.tickLabelSpacing', 1);
  const category = {
    ...shown('categoryAxis'),
    stacked,
    offset: datasets.some((one) => one.type === 'bar'),
    // Excel counts a bar chart's categories from below.
    reverse: flat && !flagOf(set, 'axes.categoryAxis.reversePlotOrder', false),
    grid: { display: false },
    ticks: {
      autoSkip: false,
      maxRotation: flat ? 0 : undefined,
      color: MUTED,
      ...font('categoryAxis'),
      callback: (_: string | number, index: number) => (index % every === 0 ? labels[index] : ''),
    },
  };
  const value = { ...figures('valueAxis'), stacked };
  if (bubble) return { x: figures('categoryAxis'), y: value };
  return flat ? { x: value, y: category } : { x: category, y: value };
}

import { Chart } from 'chart.js';
import type { ChartConfiguration } from 'chart.js';
import type { ChartRecord } from '../host/chart-record';
import { axes } from './chart-axes';
import { dataset, kindOf } from './chart-dataset';
import { dataLabels } from './data-labels';
import { flagOf, INK, numberOf, PIXELS, textOf } from './chart-set';
import type { Sheet } from './chart-set';

const PLACES = new Map<string, 'top' | 'left' | 'right'>([
  ['Top', 'top'],
  ['Left', 'left'],
  ['Right', 'right'],
]);

/** A recorded chart as chart.js draws it. */
export function chartConfig(record: ChartRecord, sheet: Sheet): ChartConfiguration {
  const { set } = record;
  let areas = 0;
  const datasets = record.series.map((series, index) => {
    const made = dataset(record, series, index, areas, sheet);
    if (kindOf(series.chartType ?? record.chartType) === 'area') areas += 1;
    return made;
  });
  const categories = record.series.find((series) => series.categories)?.categories ?? null;
  const pattern = textOf(set, 'axes.categoryAxis.numberFormat', '');
  const labels = categories
    ? sheet
        .values(categories)
        .map((value, index) => (pattern && typeof value === 'number' ? sheet.format(pattern, value) : (sheet.texts(categories)[index] ?? '')))
    : Array.from({ length: Math.max(0, ...datasets.map(({ data }) => data.length)) }, (_, index) => String(index + 1));
  const format = textOf(set, 'axes.valueAxis.numberFormat', '#,##0');
  const plain = !flagOf(set, 'axes.categoryAxis.visible', true);
  return {
    type: record.chartType === 'Bubble' ? 'bubble' : datasets.some((one) => one.type === 'bar') ? 'bar' : 'line',
    data: { labels, datasets },
    plugins: [dataLabels(record, sheet)],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: record.chartType.startsWith('Bar') ? 'y' : 'x',
      font: { family: 'Arial', size: 11 },
      layout: { padding: plain ? 4 : { top: 4, right: 12 } },
      plugins: {
        title: {
          display: flagOf(set, 'title.visible', true) && textOf(set, 'title.text', '') !== '',
          text: textOf(set, 'title.text', ''),
          color: INK,
          align: 'start',
          font: { family: 'Arial', size: numberOf(set, 'title.format.font.size', 11) * PIXELS },
        },
        legend: {
          display: flagOf(set, 'legend.visible', true),
          position: PLACES.get(textOf(set, 'legend.position', 'Bottom')) ?? 'bottom',
          labels: {
            usePointStyle: true,
            ...(record.chartType === 'Bubble' ? {} : { pointStyleWidth: 26 }),
            filter: ({ datasetIndex }) => record.series[datasetIndex ?? 0]?.set['legendEntry.visible'] !== false,
            generateLabels: (chart) =>
              Chart.defaults.plugins.legend.labels.generateLabels(chart).map((entry) => {
                const drawn = datasets[entry.datasetIndex ?? 0];
                const line = drawn?.type === 'line' && drawn.fill === false;
                if (line) return { ...entry, pointStyle: 'line', lineDash: (drawn.borderDash as number[] | undefined) ?? [] };
                return { ...entry, pointStyle: drawn?.type === 'bubble' ? 'circle' : 'rect', lineWidth: 0 };
              }),
          },
        },
        tooltip: {
          callbacks: { label: ({ dataset: { label }, raw }) => `${label ?? ''}: ${typeof raw === 'number' ? sheet.format(format, raw).trim() : '–'}` },
        },
      },
      scales: axes(record, sheet, labels, datasets),
    },
  };
}

import type { Plugin } from 'chart.js';
import type { ChartRecord } from '../host/chart-record';

/** Writes the figures beside the bars or points of series that ask for labels. */
export function dataLabels(record: ChartRecord, format: (pattern: string, value: number) => string): Plugin {
  return {
    id: 'dataLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx, data, options } = chart;
      ctx.save();
      ctx.font = '10px Arial';
      ctx.fillStyle = '#1B2733';
      ctx.textBaseline = 'middle';
      for (const [index, { set }] of record.series.entries()) {
        // The record may have got a series since the chart was made.
        const drawn = data.datasets.at(index);
        if (set.hasDataLabels !== true || !drawn) continue;
        const pattern = typeof set['dataLabels.numberFormat'] === 'string' ? set['dataLabels.numberFormat'] : 'General';
        for (const [point, element] of chart.getDatasetMeta(index).data.entries()) {
          const value = drawn.data[point];
          if (typeof value !== 'number' || value === 0) continue;
          const flat = options.indexAxis === 'y';
          ctx.textAlign = flat ? (value < 0 ? 'right' : 'left') : 'center';
          ctx.fillText(format(pattern, value), element.x + (flat ? Math.sign(value) * 4 : 0), element.y - (flat ? 0 : 8));
        }
      }
      ctx.restore();
    },
  };
}

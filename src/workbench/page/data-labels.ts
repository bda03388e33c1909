import type { Chart, ChartArea, Plugin } from 'chart.js';
import type { ChartRecord, SeriesRecord } from '../host/chart-record';
import { INK, numberOf, PIXELS, textOf } from './chart-set';
import type { Sheet } from './chart-set';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right' | 'center';
}
type Drawn = ReturnType<Chart['getDatasetMeta']>['data'][number];

/** Where a label stands: by its position, else where Excel puts it by itself. */
function placeOf(element: Drawn, position: string, flat: boolean, value: number, { left, right, top, bottom }: ChartArea): Place {
  const { x, y, base: foot = 0, options } = element as unknown as { x: number; y: number; base?: number; options: { radius?: number } };
  // A bar that begins outside the axis is seen from the axis on.
  const base = flat ? Math.min(right, Math.max(left, foot)) : Math.min(bottom, Math.max(top, foot));
  const sign = Math.sign(value);
  const half = flat ? { x: (x + base) / 2, y } : { x, y: (y + base) / 2 };
  if (position === 'Center') return { ...half, align: 'center' };
  if (position === 'InsideEnd') return flat ? { x: x - sign * 4, y, align: sign < 0 ? 'left' : 'right' } : { x, y: y + sign * 8, align: 'center' };
  if (position === 'Top') return { x, y: y - (options.radius ?? 0) - 8, align: 'center' };
  if (position === 'Right') return { x: x + (options.radius ?? 0) + 5, y, align: 'left' };
  return flat ? { x: x + sign * 4, y, align: sign < 0 ? 'right' : 'left' } : { x, y: y - sign * 8, align: 'center' };
}

/** What a label says: the text of the cell it points to, or the figure in its format. */
function textAt({ set }: SeriesRecord, point: number, value: number, sheet: Sheet): string {
  const formula = set[`points.${String(point)}.dataLabel.formula`];
  if (typeof formula === 'string') return sheet.cell(formula.replace(/^=/, '')) ?? '';
  return sheet.format(textOf(set, 'dataLabels.numberFormat', 'General'), value).trim();
}

/** Writes figures or names beside the bars, points and bubbles of series that ask for labels. */
export function dataLabels(record: ChartRecord, sheet: Sheet): Plugin {
  return {
    id: 'dataLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx, data, options } = chart;
      const stacked = record.chartType.includes('Stacked');
      ctx.save();
      ctx.textBaseline = 'middle';
      for (const [index, series] of record.series.entries()) {
        const { set } = series;
        // The record may have got a series since the chart was made.
        const drawn = data.datasets.at(index);
        if (set.hasDataLabels !== true || !drawn) continue;
        ctx.font = `${String(numberOf(set, 'dataLabels.format.font.size', 9) * PIXELS)}px Arial`;
        ctx.fillStyle = textOf(set, 'dataLabels.format.font.color', INK);
        const byItself = drawn.type === 'bar' ? (stacked ? 'Center' : 'OutsideEnd') : 'Right';
        for (const [point, element] of chart.getDatasetMeta(index).data.entries()) {
          const raw = drawn.data[point];
          const value = typeof raw === 'object' && raw !== null && 'y' in raw ? raw.y : raw;
          if (typeof value !== 'number' || Number.isNaN(value) || (value === 0 && drawn.type === 'bar')) continue;
          const place = placeOf(element, textOf(set, 'dataLabels.position', byItself), options.indexAxis === 'y', value, chart.chartArea);
          ctx.textAlign = place.align;
          ctx.fillText(textAt(series, point, value, sheet), place.x, place.y);
        }
      }
      ctx.restore();
    },
  };
}

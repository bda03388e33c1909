import { Chart, registerables } from 'chart.js';
import { parseArea, splitSheet } from '../univer/address';
import type { ChartRecord, ChartSource } from '../host/chart-record';
import type { Host } from '../host/host';
import { sheetRecord } from '../host/records';
import { chartConfig } from './chart-config';
import { textOf } from './chart-set';
import type { Sheet } from './chart-set';

Chart.register(...registerables);

/** Reads cells for drawing. */
function sheetOf(host: Host): Sheet {
  // As in Excel, hidden rows and columns are not drawn.
  const each = <T>({ sheet, area }: ChartSource, read: (row: number, column: number) => T): T[] => {
    const worksheet = host.book.sheet(sheet);
    const hidden = (row: number, column: number): boolean =>
      Boolean(worksheet.getRowManager().getRow(row)?.hd) || Boolean(worksheet.getColumnManager().getColumn(column)?.hd);
    return Array.from({ length: area.rows * area.columns }, (_, k) => [area.row + Math.floor(k / area.columns), area.column + (k % area.columns)] as const)
      .filter(([row, column]) => !hidden(row, column))
      .map(([row, column]) => read(row, column));
  };
  const format = (pattern: string, value: number): string => host.book.kit.core.numfmt.format(pattern, value, { throws: false });
  const text = (sheet: string, row: number, column: number): string => {
    const { value } = host.cells.content(sheet, row, column);
    return typeof value === 'number' ? format(host.cells.format(sheet, row, column), value) : String(value ?? '');
  };
  return {
    values: (source) => each(source, (row, column) => host.cells.content(source.sheet, row, column).value),
    texts: (source) => each(source, (row, column) => text(source.sheet, row, column)),
    cell: (reference) => {
      const { sheet, cells } = splitSheet(reference);
      const area = parseArea(cells);
      const id = host.book.workbook.getSheetBySheetName(sheet ?? '')?.getSheetId();
      return area && id !== undefined ? text(id, area.row, area.column) : null;
    },
    format,
  };
}

/** How large a chart is drawn: about as wide as the cells that it covers, bars as high as their names need. */
function sizeOf({ chartType, set }: ChartRecord, categories: number): { readonly flex: string; readonly height: number } {
  const width = Math.min(520, Math.max(180, (parseArea(textOf(set, 'position', ''))?.columns ?? 8) * 64));
  if (set['axes.categoryAxis.visible'] === false) return { flex: `0 0 ${String(width)}px`, height: 110 };
  const height = chartType.startsWith('Bar') ? Math.min(460, Math.max(300, 110 + categories * 20)) : chartType === 'Bubble' ? 380 : 300;
  return { flex: `1 0 ${String(width)}px`, height };
}

/** Draws the recorded charts of one sheet into an element, which is hidden where there are none. */
export function createCharts(element: HTMLElement, host: Host): { readonly draw: (sheet: string | null) => void } {
  let drawn: Chart[] = [];
  let before = '';
  return {
    draw: (sheet) => {
      const all = (sheet === null ? [] : sheetRecord(host.records, sheet).charts).map((record) => {
        const config = chartConfig(record, sheetOf(host));
        return { record, config, size: sizeOf(record, config.data.labels?.length ?? 0) };
      });
      const now = JSON.stringify([sheet, all.map(({ record, config }) => [record, config.data])]);
      if (now === before) return;
      before = now;
      for (const chart of drawn) chart.destroy();
      element.replaceChildren();
      element.hidden = all.length === 0;
      element.style.height = `${String(Math.max(0, ...all.map(({ size }) => size.height)))}px`;
      drawn = all.map(({ record, config, size }) => {
        const figure = document.createElement('figure');
        figure.setAttribute('role', 'img');
        figure.setAttribute('aria-label', textOf(record.set, 'title.text', record.name));
        Object.assign(figure.style, { flex: size.flex, maxHeight: `${String(size.height)}px` });
        const canvas = document.createElement('canvas');
        figure.append(canvas);
        element.append(figure);
        return new Chart(canvas, config);
      });
    },
  };
}

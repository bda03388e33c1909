import { intersect } from '../../univer/address';
import type { Area } from '../../univer/book';
import type { CellContent } from '../../univer/cells';
import { isError, readEntry } from '../../univer/entry';
import type { CellValue } from '../../univer/entry';
import { HostError, invalidArgument } from '../error';
import type { Host } from '../host';
import { changed } from './events';
import { guardCells } from './guard';
import { clip } from './moves';
import { headersWritten } from './table-headers';

/** Excel answers null, not an error, for more cells than this. */
const MOST_CELLS = 5_000_000;

/** One answer for each cell of an area. */
export function readGrid<T>(host: Host, sheet: string, area: Area, read: (content: CellContent, row: number, column: number) => T): T[][] | null {
  if (area.rows * area.columns > MOST_CELLS) return null;
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => read(host.cells.content(sheet, area.row + i, area.column + j), area.row + i, area.column + j)),
  );
}

/** A value laid over an area as Excel does: one value fills it, an array must fit it. */
function spread(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) {
    const [only] = rows[0] as unknown[];
    return () => only;
  }
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns))
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (i, j) => (rows[i] as unknown[])[j];
}

export function writeValues(host: Host, sheet: string, area: Area, values: unknown): void {
  guardCells(host, sheet, area);
  const target = Array.isArray(values) ? area : clip(host, sheet, area);
  const value = spread(values, area);
  host.book.reach(sheet, target.row + target.rows, target.column + target.columns);
  try {
    host.cells.write(sheet, target, (i, j) => readEntry(host.book.kit, value(i, j), host.cells.format(sheet, target.row + i, target.column + j)));
  } catch (error) {
    if (error instanceof TypeError) throw new HostError('InvalidArgument', error.message);
    throw error;
  }
  headersWritten(host, sheet, target);
  changed(host, sheet, target);
}

export function writeFormats(host: Host, sheet: string, area: Area, formats: unknown): void {
  guardCells(host, sheet, area, 'allowFormatCells');
  const format = spread(formats, area);
  if (!Array.isArray(formats) || (formats.length === 1 && (formats[0] as unknown[]).length === 1)) {
    host.cells.restyle(sheet, area, { n: { pattern: String(format(0, 0)) } });
    return;
  }
  host.book.reach(sheet, area.row + area.rows, area.column + area.columns);
  const matrix: Record<number, Record<number, object>> = {};
  for (let i = 0; i < area.rows; i += 1) {
    const row: Record<number, object> = {};
    for (let j = 0; j < area.columns; j += 1) if (format(i, j) !== null) row[area.column + j] = { s: { n: { pattern: String(format(i, j)) } } };
    matrix[area.row + i] = row;
  }
  host.cells.put(sheet, matrix);
}

export function valueType(value: CellValue | null): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The smallest area that holds everything used within `within`; null where nothing is. */
export function usedArea(host: Host, sheet: string, valuesOnly: boolean, within: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const grid = intersect(within, clip(host, sheet, within));
  if (!grid) return null;
  host.cells.flush();
  const worksheet = host.book.sheet(sheet);
  for (let i = grid.row; i < grid.row + grid.rows; i += 1)
    for (let j = grid.column; j < grid.column + grid.columns; j += 1) {
      const cell = worksheet.getCellRaw(i, j);
      const { formula, value } = host.cells.content(sheet, i, j);
      if (formula === null && value === null && (valuesOnly || !cell?.s)) continue;
      [top, left, bottom, right] = [Math.min(top, i), Math.min(left, j), Math.max(bottom, i), Math.max(right, j)];
    }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

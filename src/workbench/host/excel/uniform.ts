import { isWholeColumns, isWholeRows } from '../../univer/address';
import type { Area } from '../../univer/book';
import type { Host } from '../host';
import { clip } from './moves';

/** What all cells of an area agree on; null where they differ. Whole rows and columns are judged by their first cell. */
export function uniform<T>(host: Host, sheet: string, area: Area, read: (row: number, column: number) => T): T | null {
  const { row, column, rows, columns } = clip(host, sheet, area);
  const first = read(row, column);
  if (isWholeColumns(area) || isWholeRows(area)) return first;
  for (let i = row; i < row + rows; i += 1) for (let j = column; j < column + columns; j += 1) if (read(i, j) !== first) return null;
  return first;
}

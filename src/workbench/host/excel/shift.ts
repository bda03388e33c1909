import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../univer/address';
import type { Area } from '../../univer/book';

/** Cells put in or taken out at an area: what followed has moved down or right, up or left. */
export interface Shift {
  readonly area: Area;
  readonly by: 'rows' | 'columns';
  readonly put: boolean;
}

/** Where a stretch lies once `count` places were put in or taken out at `at`; null where nothing of it is left. Putting in inside it, not before its first place, lengthens it. */
function moved(from: number, length: number, at: number, count: number, put: boolean, limit: number): readonly [number, number] | null {
  if (put) {
    const start = at <= from ? from + count : from;
    const long = at > from && at < from + length ? length + count : length;
    return start < limit ? [start, Math.min(long, limit - start)] : null;
  }
  const before = Math.min(Math.max(from - at, 0), count);
  const gone = Math.max(0, Math.min(at + count, from + length) - Math.max(at, from));
  return gone === length ? null : [from - before, length - gone];
}

/** Where what belongs to an area lies after a shift, as in Excel; what the shift moves only in part stays where it is. Null where all of it was taken out. */
export function shifted(area: Area, { area: at, by, put }: Shift): Area | null {
  if (by === 'rows') {
    if (isWholeColumns(area) || area.column < at.column || area.column + area.columns > at.column + at.columns) return area;
    const lines = moved(area.row, area.rows, at.row, at.rows, put, MAX_ROWS);
    return lines && { ...area, row: lines[0], rows: lines[1] };
  }
  if (isWholeRows(area) || area.row < at.row || area.row + area.rows > at.row + at.rows) return area;
  const lines = moved(area.column, area.columns, at.column, at.columns, put, MAX_COLUMNS);
  return lines && { ...area, column: lines[0], columns: lines[1] };
}

import { missing, mistyped, ok, type Result } from '../model/fault';
import type { Summands } from '../model/sum';
import { isSingle, packed, type Range, type RangeOf } from './cells';
import type { Cell, CellFault, Working } from './define';
import { blockOf, linesOf, NO_BLOCK } from './laid';

/** How many rows and columns. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}
/** `12 vs 11 rows`, the way a person compares two ranges. */
function difference(a: Size, b: Size): string {
  if (a.columns === b.columns) return `${String(a.rows)} vs ${String(b.rows)} rows`;
  if (a.rows === b.rows) return `${String(a.columns)} vs ${String(b.columns)} columns`;
  return `${String(a.rows)} × ${String(a.columns)} vs ${String(b.rows)} × ${String(b.columns)} cells`;
}

/** The common size of ranges that belong together, single cells aside: they stand beside every row. A whole column is as long as the longest. */
export function sizeOf(ranges: readonly RangeOf<unknown>[]): Result<Size> {
  const several = ranges.filter((one) => !isSingle(one));
  const longest = Math.max(1, ...several.map(({ rows }) => rows));
  const [first, ...others] = several.map(({ rows, columns, open }): Size => ({ rows: open ? longest : rows, columns }));
  if (first === undefined) return ok({ rows: 1, columns: 1 });
  const other = others.find(({ rows, columns }) => rows !== first.rows || columns !== first.columns);
  return other === undefined ? ok(first) : mistyped(difference(first, other));
}

/** One place of all ranges, single cells repeated: the first fault among them, or the name of the blank one. */
type Place = (row: number, column: number) => Result<readonly number[]>;
/** How places are read. The list of figures is the same one each time, written anew: long columns would make hundreds of thousands of them. */
function placesOf(ranges: readonly (readonly [string, Range])[]): Place {
  const values: number[] = ranges.map(() => NaN);
  const all = ok(values);
  const sources = ranges.map(([name, range]) => ({ name, range, single: isSingle(range), columns: range.columns, figures: range.added?.figures() }));
  return (row, column) => {
    for (let i = 0; i < sources.length; i += 1) {
      const source = sources[i];
      if (source === undefined) break;
      const { figures, single } = source;
      const known = single ? undefined : figures?.[row * source.columns + column];
      if (known !== undefined && known - known === 0) values[i] = known;
      else {
        const cell = single ? source.range.at(0, 0) : source.range.at(row, column);
        if (!cell.ok) return cell;
        if (cell.value === null) return missing(`${source.name} missing`);
        values[i] = cell.value;
      }
    }
    return all;
  };
}

/**
 * Works place by place: what is given as ranges comes out as a block of the same shape, and a fault stays in its own place.
 * Single cells alone give a single value. A blank is `#N/A` with the argument's name.
 */
export function eachCell(given: Readonly<Record<string, Range>>, work: (...values: readonly number[]) => Result<Cell>): Working {
  const ranges = Object.entries(given);
  const size = sizeOf(ranges.map(([, range]) => range));
  if (!size.ok) return size;
  const place = placesOf(ranges);
  const at = (row: number, column: number): Result<Cell> => {
    const values = place(row, column);
    return values.ok ? work(...values.value) : values;
  };
  if (size.value.rows === 1 && size.value.columns === 1) return at(0, 0);
  return blockOf(size.value, at);
}

/**
 * As `eachCell`, where one place gives several figures side by side: a column of n gives n rows of them, a row of n gives them as rows below one another.
 */
export function eachTuple(
  given: Readonly<Record<string, Range>>,
  width: number,
  work: (...values: readonly number[]) => Result<readonly (Cell | CellFault)[]>,
): Working {
  const ranges = Object.entries(given);
  const size = sizeOf(ranges.map(([, range]) => range));
  if (!size.ok) return size;
  const { rows, columns } = size.value;
  if (rows > 1 && columns > 1) return NO_BLOCK;
  const place = placesOf(ranges);
  const at = (index: number): Result<readonly (Cell | CellFault)[]> => {
    const values = place(columns > 1 ? 0 : index, columns > 1 ? index : 0);
    return values.ok ? work(...values.value) : values;
  };
  // A single place that cannot be worked out is an error of the whole, so that its sentence is seen.
  if (rows === 1 && columns === 1) {
    const only = at(0);
    return only.ok ? ok([only.value]) : only;
  }
  return linesOf(Math.max(rows, columns), columns > 1, width, at);
}

/** Two columns of figures of equal length; NaN where a cell is blank. */
export interface Pairs {
  readonly left: Float64Array;
  readonly right: Float64Array;
}
/** Ranges side by side, cell beside cell and NaN where blank; the first fault stops. A single cell beside a column is a range of unequal size here, unless it holds an error or is blank. */
export function together(ranges: readonly Range[]): Result<readonly Float64Array[]> {
  const size = sizeOf(ranges);
  if (!size.ok) return size;
  const { rows, columns } = size.value;
  const single = ranges.find(isSingle);
  const several = ranges.find((one) => !isSingle(one));
  if (single !== undefined && several !== undefined) {
    const only = single.at(0, 0);
    if (!only.ok) return only;
    if (only.value === null) return missing('one of the figures is blank');
    const [first = single] = ranges;
    return mistyped(first === single ? difference(single, size.value) : difference(size.value, single));
  }
  const read: Float64Array[] = [];
  for (const range of ranges) {
    const figures = packed(range);
    if (!figures.ok) return figures;
    read.push(filled(figures.value, rows * columns));
  }
  return ok(read);
}
/** Two ranges side by side, for their sums: figures that were added up as they were read are not copied. */
export function sides(left: Range, right: Range): Result<{ readonly left: Summands; readonly right: Summands }> {
  const same = left.rows === right.rows && left.columns === right.columns;
  return same && left.added !== undefined && right.added !== undefined ? ok({ left: left.added, right: right.added }) : pairs(left, right);
}
/** Two ranges side by side. */
export function pairs(left: Range, right: Range): Result<Pairs> {
  const both = together([left, right]);
  if (!both.ok) return both;
  const [first = new Float64Array(), second = first] = both.value;
  return ok({ left: first, right: second });
}
/** A whole column goes on blank beside a longer range. */
function filled(figures: Float64Array, cells: number): Float64Array {
  if (figures.length === cells) return figures;
  const longer = new Float64Array(cells).fill(NaN);
  longer.set(figures);
  return longer;
}

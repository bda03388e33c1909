import { missing, ok, type Result } from '../model/fault';
import { isSingle, type RangeOf } from './cells';
import type { Cell, Working } from './define';
import { sizeOf } from './each';
import { blockOf, isList, linesOf, NO_BLOCK, type Tuple } from './laid';

type Ranges = Readonly<Record<string, RangeOf<unknown>>>;
type RangesLeftOut = Readonly<Record<string, RangeOf<unknown> | null>>;
type Needed<N> = { readonly [K in keyof N]: N[K] extends RangeOf<infer T> ? T : never };
type Blankable<M> = { readonly [K in keyof M]: NonNullable<M[K]> extends RangeOf<infer T> ? T | null : never };
export type Row<N, M> = Needed<N> & Blankable<M>;

/** The rows of ranges side by side, each of which may be a fault and is read when it is asked for, and whether they lie across as cells of a row. */
interface Rows<T> {
  readonly across: boolean;
  readonly count: number;
  readonly at: (index: number) => Result<T>;
}
/**
 * Ranges of any kind row by row, by name. In `needed` a blank is `#N/A` with the argument's name; in `may` it is null, as is a range left out.
 * Single cells stand beside every row.
 */
export function rowsTogether<const N extends Ranges, const M extends RangesLeftOut>(needed: N, may: M): Result<Rows<Row<N, M>>> {
  const given = placesOf(needed, may);
  if (!given.ok) return given;
  const { rows, columns, at } = given.value;
  if (rows > 1 && columns > 1) return NO_BLOCK;
  const across = columns > 1;
  return ok({ across, count: Math.max(rows, columns), at: (index) => at(across ? 0 : index, across ? index : 0) });
}
/** The places that ranges have side by side, and each when it is asked for: together they would weigh more than what comes of them. */
function placesOf<const N extends Ranges, const M extends RangesLeftOut>(
  needed: N,
  may: M,
): Result<{ readonly rows: number; readonly columns: number; readonly at: (row: number, column: number) => Result<Row<N, M>> }> {
  const ranges = [...Object.entries(needed), ...Object.entries(may)];
  const size = sizeOf(ranges.flatMap(([, range]) => (range === null ? [] : [range])));
  if (!size.ok) return size;
  const { rows, columns } = size.value;
  // What is the same in each row is looked at once.
  const sources = ranges.map(([name, range]) => ({ name, range, fixed: range !== null && isSingle(range) ? range.at(0, 0) : null, must: name in needed }));
  const at = (line: number, column: number): Result<Row<N, M>> => {
    const row: Record<string, unknown> = {};
    for (const { name, range, fixed, must } of sources) {
      if (range === null) {
        row[name] = null;
        continue;
      }
      const cell = fixed ?? range.at(line, column);
      if (!cell.ok) return cell;
      if (cell.value === null && must) return missing(`${name} missing`);
      row[name] = cell.value;
    }
    return ok(row as Row<N, M>);
  };
  return ok({ rows, columns, at });
}

/**
 * Works row by row on ranges of any kind. Several figures of a row stand side by side where rows lie below one another, and below one another for the cells of a row; a block
 * is taken where each place gives one figure. A fault stays in its own row; alone it is the answer, so that its sentence is seen.
 */
export function eachRow<const N extends Ranges, const M extends RangesLeftOut>(needed: N, may: M, work: (row: Row<N, M>) => Result<Tuple>): Working {
  const given = placesOf(needed, may);
  if (!given.ok) return given;
  const { rows, columns, at } = given.value;
  const one = (row: number, column: number): Result<Tuple> => {
    const place = at(row, column);
    return place.ok ? work(place.value) : place;
  };
  if (rows > 1 && columns > 1) return blockOf(given.value, one);
  if (columns > 1) return linesOf(columns, true, 1, (column) => one(0, column));
  if (rows > 1) return linesOf(rows, false, 1, (row) => one(row, 0));
  const only = one(0, 0);
  return only.ok && isList(only.value) ? ok([only.value]) : (only as Result<Cell>);
}

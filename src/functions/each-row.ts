import { missing, mistyped, ok, type Result } from '../model/fault';
import { isSingle, type RangeOf } from './cells';
import type { Cell, CellFault, Outcome } from './define';
import { sizeOf } from './each';

type Ranges = Readonly<Record<string, RangeOf<unknown>>>;
type RangesLeftOut = Readonly<Record<string, RangeOf<unknown> | null>>;
type Needed<N> = { readonly [K in keyof N]: N[K] extends RangeOf<infer T> ? T : never };
type Blankable<M> = { readonly [K in keyof M]: NonNullable<M[K]> extends RangeOf<infer T> ? T | null : never };
export type Row<N, M> = Needed<N> & Blankable<M>;
type Work = Cell | readonly (Cell | CellFault)[];

const isList = (value: Work): value is readonly (Cell | CellFault)[] => Array.isArray(value);

/** The rows of ranges side by side, each of which may be a fault, and whether they lie across as cells of a row. */
interface Rows<T> {
  readonly across: boolean;
  readonly rows: readonly Result<T>[];
}
/**
 * Ranges of any kind row by row, by name. In `needed` a blank is `#N/A` with the argument's name; in `may` it is null, as is a range left out.
 * Single cells stand beside every row.
 */
export function rowsTogether<const N extends Ranges, const M extends RangesLeftOut>(needed: N, may: M): Result<Rows<Row<N, M>>> {
  const given = placesOf(needed, may);
  return given.ok ? ok({ across: given.value.across, rows: Array.from({ length: given.value.count }, (_, index) => given.value.at(index)) }) : given;
}
/** How many rows there are, and each when it is asked for: together they would weigh more than what comes of them. */
function placesOf<const N extends Ranges, const M extends RangesLeftOut>(
  needed: N,
  may: M,
): Result<{ readonly across: boolean; readonly count: number; readonly at: (index: number) => Result<Row<N, M>> }> {
  const ranges = [...Object.entries(needed), ...Object.entries(may)];
  const size = sizeOf(ranges.flatMap(([, range]) => (range === null ? [] : [range])));
  if (!size.ok) return size;
  const { rows, columns } = size.value;
  if (rows > 1 && columns > 1) return mistyped('give one column or one row, not a block');
  const across = columns > 1;
  // What is the same in each row is looked at once.
  const sources = ranges.map(([name, range]) => ({ name, range, fixed: range !== null && isSingle(range) ? range.at(0, 0) : null, must: name in needed }));
  const at = (index: number): Result<Row<N, M>> => {
    const row: Record<string, unknown> = {};
    for (const { name, range, fixed, must } of sources) {
      if (range === null) {
        row[name] = null;
        continue;
      }
      const cell = fixed ?? range.at(across ? 0 : index, across ? index : 0);
      if (!cell.ok) return cell;
      if (cell.value === null && must) return missing(`${name} missing`);
      row[name] = cell.value;
    }
    return ok(row as Row<N, M>);
  };
  return ok({ across, count: Math.max(rows, columns), at });
}

/**
 * Works row by row on ranges of any kind. Several figures of a row stand side by side where rows lie below one another, and below one another for the cells of a row.
 * A fault stays in its own row; alone it is the answer, so that its sentence is seen.
 */
export function eachRow<const N extends Ranges, const M extends RangesLeftOut>(needed: N, may: M, work: (row: Row<N, M>) => Result<Work>): Outcome {
  const given = placesOf(needed, may);
  if (!given.ok) return given;
  const { across, count, at } = given.value;
  const found = Array.from({ length: count }, (_, index) => {
    const row = at(index);
    return row.ok ? work(row.value) : row;
  });
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only.ok && isList(only.value) ? ok([only.value]) : (only as Result<Cell>);
  const width = found.reduce((most, one) => (one.ok && isList(one.value) ? Math.max(most, one.value.length) : most), 1);
  const lines = found.map((one): readonly (Cell | CellFault)[] => {
    if (!one.ok) return Array.from({ length: width }, () => ({ fault: one.fault }));
    return isList(one.value) ? one.value : [one.value];
  });
  return ok(across ? Array.from({ length: width }, (_, line) => lines.map((tuple) => tuple[line] ?? null)) : lines);
}

import { missing, mistyped, ok, type Result } from '../model/fault';
import { isSingle, type RangeOf } from './cells';
import type { Cell, CellFault, Outcome } from './define';
import { sizeOf } from './each';

type Ranges = Readonly<Record<string, RangeOf<unknown> | null>>;
type Needed<G> = { readonly [K in keyof G]: G[K] extends RangeOf<infer T> ? T : never };
type Blankable<G> = { readonly [K in keyof G]: NonNullable<G[K]> extends RangeOf<infer T> ? T | null : never };

/**
 * Works row by row on ranges of any kind, by name. In `needed` a blank is `#N/A` with the argument's name; in `may` it is null, as is a range left out.
 * Single cells stand beside every row. `width` figures side by side for each row of a column, below one another for each cell of a row.
 * A fault stays in its own row; alone it is the answer, so that its sentence is seen.
 */
export function eachRow<const N extends Readonly<Record<string, RangeOf<unknown>>>, const M extends Ranges>(
  needed: N,
  may: M,
  work: (row: Needed<N> & Blankable<M>) => Result<Cell | readonly (Cell | CellFault)[]>,
): Outcome {
  const must = Object.entries(needed);
  const can = Object.entries(may);
  const size = sizeOf([...must, ...can].flatMap(([, range]) => (range === null ? [] : [range])));
  if (!size.ok) return size;
  const { rows, columns } = size.value;
  if (rows > 1 && columns > 1) return mistyped('give one column or one row, not a block');
  const place = (index: number): Result<Cell | readonly (Cell | CellFault)[]> => {
    const row: Record<string, unknown> = {};
    for (const [name, range] of [...must, ...can]) {
      if (range === null) {
        row[name] = null;
        continue;
      }
      const cell = isSingle(range) ? range.at(0, 0) : range.at(columns > 1 ? 0 : index, columns > 1 ? index : 0);
      if (!cell.ok) return cell;
      if (cell.value === null && name in needed) return missing(`${name} missing`);
      row[name] = cell.value;
    }
    return work(row as Needed<N> & Blankable<M>);
  };
  const count = Math.max(rows, columns);
  const isList = (value: Cell | readonly (Cell | CellFault)[]): value is readonly (Cell | CellFault)[] => Array.isArray(value);
  if (count === 1) {
    const only = place(0);
    return only.ok && isList(only.value) ? ok([only.value]) : (only as Result<Cell>);
  }
  const found = Array.from({ length: count }, (_, index) => place(index));
  const width = Math.max(1, ...found.map((one) => (one.ok && isList(one.value) ? one.value.length : 1)));
  const lines = found.map((one): readonly (Cell | CellFault)[] => {
    if (!one.ok) return Array.from({ length: width }, () => ({ fault: one.fault }));
    return isList(one.value) ? one.value : [one.value];
  });
  return ok(columns > 1 ? Array.from({ length: width }, (_, line) => lines.map((tuple) => tuple[line] ?? null)) : lines);
}

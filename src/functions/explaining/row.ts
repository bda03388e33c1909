import { isBlank, rowsOf } from '../cells';
import type { CellFunction, Matrix, Outcome } from '../define';
import type { Place } from './place';

/** A call of one row of a call that works row by row. */
export interface RowCall {
  readonly cells: readonly unknown[];
  readonly outcome: Outcome;
  /** From 1, along the way in which the rows follow one another. */
  readonly row: number;
  /** Of each argument the cell that is used; null where the whole of it is. */
  readonly used: readonly (Place | null)[];
}

const blockOf = (outcome: Outcome): Matrix | undefined => (outcome.ok && Array.isArray(outcome.value) ? (outcome.value as Matrix) : undefined);
/** All cells of an answer in order; a fault alone is every one of them. */
const flat = (outcome: Outcome, count: number): readonly unknown[] => {
  if (!outcome.ok) return Array.from({ length: count }, () => ({ fault: outcome.fault }));
  return blockOf(outcome)?.flat() ?? [outcome.value];
};
const alike = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b);

type Axis = 'rows' | 'columns';
const lengthOf = (argument: unknown, axis: Axis): number => {
  const rows = rowsOf(argument);
  return axis === 'rows' ? rows.length : (rows[0]?.length ?? 1);
};
const cut = (argument: unknown, axis: Axis, index: number): unknown =>
  axis === 'rows' ? [rowsOf(argument)[index] ?? []] : rowsOf(argument).map((row) => [row[index]]);
/** A whole column is longer than what is in it. */
const WHOLE = 200_000;

/** One row (or column) of a call, if the answer for it alone is the same: the call works row by row then. */
function along(fn: CellFunction, cells: readonly unknown[], block: Matrix, axis: Axis, index: number): Omit<RowCall, 'row'> | undefined {
  const count = axis === 'rows' ? block.length : (block[0]?.length ?? 0);
  const wanted = axis === 'rows' ? (block[index] ?? []) : block.map((row) => row[index] ?? null);
  const fits = cells.map((argument) => {
    if (!Array.isArray(argument) || isBlank(argument)) return false;
    const length = lengthOf(argument, axis);
    return length > 1 && (length === count || length > WHOLE);
  });
  const all = fits.flatMap((fit, argument) => (fit ? [argument] : []));
  // A table may be as long as the rows by chance: then all but it are cut.
  const tries = [all, ...(all.length > 1 ? all.map((left) => all.filter((argument) => argument !== left)) : [])];
  for (const some of tries) {
    if (some.length === 0) return undefined;
    const given = cells.map((argument, place) => (some.includes(place) ? cut(argument, axis, index) : argument));
    const outcome = fn.call(given);
    if (!alike(flat(outcome, wanted.length), wanted)) continue;
    return {
      cells: given,
      outcome,
      used: cells.map((_, place) => (some.includes(place) ? { row: axis === 'rows' ? index : 0, column: axis === 'columns' ? index : 0 } : null)),
    };
  }
  return undefined;
}

/** The row of a call that a place of its answer belongs to; undefined when the call does not work row by row. */
export function rowAt(fn: CellFunction, cells: readonly unknown[], outcome: Outcome, { row, column }: Place): RowCall | undefined {
  const block = blockOf(outcome);
  if (block === undefined) return undefined;
  const down = block.length > 1 ? along(fn, cells, block, 'rows', row) : undefined;
  const from = down === undefined ? block : blockOf(down.outcome);
  const width = from?.[0]?.length ?? 0;
  if (from === undefined || width < 2) return down && { ...down, row: row + 1 };
  const across = along(fn, down?.cells ?? cells, from, 'columns', column);
  if (across === undefined) return down && { ...down, row: row + 1 };
  const used = across.used.map((place, argument) => {
    const above = down?.used[argument] ?? null;
    return place === null ? above : { row: above?.row ?? 0, column: place.column };
  });
  return { ...across, used, row: (down === undefined ? column : row) + 1 };
}

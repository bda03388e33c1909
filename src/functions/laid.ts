import { mistyped, ok, type Result } from '../model/fault';
import { firstPiece, nextPiece, type Pieces } from '../model/pieces';
import type { Cell, CellFault, Outcome } from './define';

/** What stands in one place: a figure, or several side by side. */
export type Tuple = Cell | readonly (Cell | CellFault)[];
export const isList = (value: Tuple): value is readonly (Cell | CellFault)[] => Array.isArray(value);
export const NO_BLOCK = mistyped('give one column or one row, not a block');
/** The most cells of one answer: a year of months for as many rows as are read. More weighs on the host. */
const MOST_CELLS = 2_400_000;
const NONE: readonly never[] = [];

/** One figure in each place of a block, worked out in pieces; a fault stays in its own place. */
export function* blockOf(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  at: (row: number, column: number) => Result<Tuple>,
): Pieces<Outcome> {
  const lines: (Cell | CellFault)[][] = [];
  let [done, piece] = [0, firstPiece(rows * columns)];
  for (let row = 0; row < rows; row += 1) {
    const line: (Cell | CellFault)[] = [];
    for (let column = 0; column < columns; column += 1) {
      if (done === piece) {
        yield;
        [done, piece] = [0, nextPiece(piece)];
      }
      done += 1;
      const one = at(row, column);
      if (one.ok && isList(one.value)) return NO_BLOCK;
      line.push(one.ok ? (one.value as Cell) : { fault: one.fault });
    }
    lines.push(line);
  }
  return ok(lines);
}

/**
 * Lines worked out in pieces, one after another, as wide as the widest and at least so wide; a fault fills its own line. Where they stand side by side (`across`), they
 * are laid out as columns.
 */
export function* linesOf(count: number, across: boolean, least: number, at: (index: number) => Result<Tuple>): Pieces<Outcome> {
  const lines: (readonly (Cell | CellFault)[])[] = [];
  const spoiled: (readonly [index: number, cell: CellFault])[] = [];
  let [width, done, piece] = [least, 0, firstPiece(count)];
  for (let index = 0; index < count; index += 1) {
    if (done >= piece) {
      yield;
      [done, piece] = [0, nextPiece(piece)];
    }
    const one = at(index);
    if (!one.ok) spoiled.push([index, { fault: one.fault }]);
    const line = one.ok ? (isList(one.value) ? one.value : [one.value]) : NONE;
    lines.push(line);
    done += Math.max(1, line.length);
    if (line.length > width) width = line.length;
    if (width * count > MOST_CELLS)
      return mistyped(`the answer has ${String(width * count)} cells; at most ${String(MOST_CELLS)} can be given: take fewer rows`);
  }
  for (const [index, cell] of spoiled) lines[index] = Array<CellFault>(width).fill(cell);
  return ok(across ? Array.from({ length: width }, (_, line) => lines.map((tuple) => tuple[line] ?? null)) : lines);
}

import { compare, fromCell, type Decimal } from '../../model/decimal';
import { isBlank, rowsOf } from '../cells';
import type { Parameter } from '../parameters';
import { cellPiece, figure, numberPiece, words, type Line, type Piece } from './pieces';

/** An argument as it is explained: its cells one after another, or what stands in for it. */
export interface Shaped {
  readonly given: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly unknown[];
  readonly days: boolean;
  /** The figure of a cell; a single cell stands beside every other. */
  readonly at: (index: number) => Decimal | undefined;
}

/** More cells are a whole column. */
const WHOLE = 200_000;
/** How many rows are left of a whole column without the blank ones at its end; elsewhere a blank row counts, as it does for the function. */
function used(rows: readonly (readonly unknown[])[]): number {
  let count = rows.length;
  if (count * (rows[0]?.length ?? 1) <= WHOLE) return count;
  while (count > 1 && (rows[count - 1] ?? []).every(isBlank)) count -= 1;
  return count;
}
const numeric = (text: string | undefined): number | undefined => (text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);

/** An argument of a parameter; one left out is what stands in for it, when that is a figure or one word of a list. */
export function shape(argument: unknown, parameter: Parameter): Shaped {
  const all = rowsOf(argument ?? null);
  const rows = used(all);
  const columns = Math.max(1, ...all.slice(0, 1).map((row) => row.length));
  const given = all.some((row) => !row.every(isBlank));
  const otherwise = parameter.choices?.[0] ?? numeric(parameter.otherwise) ?? parameter.otherwise;
  const cells: readonly unknown[] = given || otherwise === undefined ? all.slice(0, rows).flat() : [otherwise];
  const at = (index: number): Decimal | undefined => {
    const cell = cells.length === 1 ? cells[0] : cells[index];
    if (typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell)) return fromCell(Number(cell));
    return typeof cell === 'number' ? fromCell(cell) : undefined;
  };
  return { given, rows, columns, cells, days: parameter.holds === 'days', at };
}

/** So many cells are named one by one. */
const FEW = 4;
/** A few cells one after another: `0.95, 1, 1.05`; more in a few words. */
export const listed = (cells: readonly unknown[], days: boolean): Line =>
  cells.length > FEW ? several(cells, days) : cells.flatMap((cell, index) => [...(index === 0 ? [] : [words(', ')]), cellPiece(cell, days)]);

const MOST_WORDS = 3;
/** Several cells in a few words: `12 cells from 3000 to 12000`. */
function several(cells: readonly unknown[], days: boolean): Line {
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number' && Number.isFinite(cell));
  const count = `${String(cells.length)} cells`;
  if (numbers.length > 0 && numbers.length >= cells.filter((cell) => !isBlank(cell)).length) {
    const [least, most] = numbers.reduce(([low, high], cell) => [Math.min(low, cell), Math.max(high, cell)], [Infinity, -Infinity]);
    const piece = (cell: number): Piece => numberPiece(cell, days);
    return least === most ? [words(`${count}, each `), piece(least)] : [words(`${count} from `), piece(least), words(' to '), piece(most)];
  }
  const kinds = [...new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => ('words' in cellPiece(cell, days) ? String(cell) : '')))].filter(
    (one) => one !== '',
  );
  const shown = kinds.slice(0, MOST_WORDS).join(', ');
  return [words(kinds.length === 0 ? count : `${count}: ${shown}${kinds.length > MOST_WORDS ? ' and others' : ''}`)];
}

/** An argument in a line. */
export function describe({ cells, days, columns, rows }: Shaped): Line {
  if (cells.length === 1) return [cellPiece(cells[0], days)];
  const mixed = columns > 2 && cells.some((cell) => typeof cell === 'string') && cells.some((cell) => typeof cell === 'number');
  return mixed ? [words(`a table of ${String(rows)} ${rows === 1 ? 'row' : 'rows'} and ${String(columns)} columns`)] : listed(cells, days);
}

/** The sum of an argument: `75000 (sum of 12 cells)`, or the one figure. */
export const summed = (count: number, total: Decimal): Line => (count === 1 ? [figure(total)] : [figure(total), words(` (sum of ${String(count)} cells)`)]);
export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) < 0 ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) > 0 ? a : b);

import { columnName, columnNumber } from './address';
import { isError } from './cells';

/** A column that holds something in the selected row: the cells around that row that are of one kind, under their heading. */
export interface NearColumn {
  readonly heading: string;
  readonly column: string;
  /** First and last row of its cells. */
  readonly top: number;
  readonly bottom: number;
  /** What stands in the selected row. */
  readonly here: unknown;
  readonly values: readonly unknown[];
}
/** The cell that is selected, as it was when the pane asked. */
export interface Selected {
  readonly sheet: string;
  /** `H14`. */
  readonly cell: string;
  readonly value: unknown;
  /** As the sheet shows it. */
  readonly text: string;
  /** Its own formula, or the one that fills it from another cell. */
  readonly formula: string | null;
  /** The cell whose formula fills this one, where that is another. */
  readonly filledFrom: string | null;
  /** Columns with something in its row, the nearest first. */
  readonly columns: readonly NearColumn[];
}
/** What keeps a block from standing somewhere: the first cell that is not empty, or a table. */
export interface Obstacle {
  readonly kind: 'cell' | 'table' | 'edge';
  readonly name: string;
}

/** A formula for one cell. */
export interface Insertion {
  readonly sheet: string;
  readonly cell: string;
  /** In Excel's neutral form. */
  readonly formula: string;
  /** What is selected afterwards: `D14`. */
  readonly select: string;
}

/** Values of a part of a sheet; `row` and `column` of its first cell count from 1. */
export interface Window {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

const isBlank = (value: unknown): boolean => value === '' || value === null || value === undefined;
const isFigure = (value: unknown): boolean => typeof value === 'number' || isError(value);
const isWord = (value: unknown): value is string => typeof value === 'string' && !isBlank(value) && !isError(value);

/** Columns with something in a row, the nearest first. */
export function nearColumns({ row, column, values }: Window, at: { readonly row: number; readonly column: number }): readonly NearColumn[] {
  const middle = at.row - row;
  const width = values[middle]?.length ?? 0;
  const out: NearColumn[] = [];
  for (let c = 0; c < width; c += 1) {
    if (column + c === at.column) continue;
    const cell = (r: number): unknown => values[r]?.[c];
    const here = cell(middle);
    if (isBlank(here)) continue;
    const alike = isFigure(here) ? isFigure : isWord;
    let [top, bottom] = [middle, middle];
    while (top > 0 && alike(cell(top - 1))) top -= 1;
    while (bottom < values.length - 1 && alike(cell(bottom + 1))) bottom += 1;
    // A heading of words is of one kind with the words below it.
    let above = isFigure(here) ? top - 1 : top;
    while (above >= 0 && !isWord(cell(above))) above -= 1;
    if (!isFigure(here) && top < middle) top += 1;
    const heading = cell(above);
    out.push({
      heading: isWord(heading) ? heading : '',
      column: columnName(column + c),
      top: row + top,
      bottom: row + bottom,
      here,
      values: Array.from({ length: bottom - top + 1 }, (_, i) => cell(top + i)),
    });
  }
  const distance = (one: NearColumn): number => Math.abs(columnNumber(one.column) - at.column);
  return out.sort((a, b) => distance(a) - distance(b));
}

/** The cells of a range in one piece, row by row: as doubles where it holds figures only. */
export type Copy = Float64Array | readonly unknown[];

/** Rows that are looked at in one go: engines make a function quick that is called often, and one long loop only when a core is free for it. */
const AT_A_TIME = 500;

/**
 * Copies a column of some rows of figures; false when a cell is none. Rows are read with `at`, here and below: engines keep rows of whole figures, of others and of text each
 * another way, and where all are read by index make the one kind into the other in each row, which takes ten times longer than reading.
 */
function copyFigures(copy: Float64Array, rows: readonly unknown[], from: number, to: number, column: number, width: number): boolean {
  let place = from * width + column;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== width) return false;
    const cell: unknown = row.at(column);
    if (typeof cell !== 'number') return false;
    copy[place] = cell;
    place += width;
  }
  return true;
}
/** Whether a column of some rows is that of a copy. Doubles and other cells have a loop each, which each stays quick. */
function holdsFigures(copy: Float64Array, rows: readonly unknown[], from: number, to: number, column: number, width: number): boolean {
  let place = from * width + column;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== width || row.at(column) !== copy[place]) return false;
    place += width;
  }
  return true;
}
function holdsCells(copy: readonly unknown[], rows: readonly unknown[], from: number, to: number, column: number, width: number): boolean {
  let place = from * width + column;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== width || row.at(column) !== copy[place]) return false;
    place += width;
  }
  return true;
}

/** Whether a loop over a column of some rows holds for all columns and rows: some rows at a time, so that they are at hand for each column. */
function everyColumn(rows: number, width: number, holds: (from: number, to: number, column: number) => boolean): boolean {
  for (let from = 0; from < rows; from += AT_A_TIME) {
    const to = Math.min(from + AT_A_TIME, rows);
    for (let column = 0; column < width; column += 1) if (!holds(from, to, column)) return false;
  }
  return true;
}
/** A copy of rows that are all of one width; what is missing of a shorter row is undefined. */
export function copyOf(rows: readonly unknown[], width: number): Copy {
  const figures = new Float64Array(rows.length * width);
  if (everyColumn(rows.length, width, (from, to, column) => copyFigures(figures, rows, from, to, column, width))) return figures;
  const cells: unknown[] = [];
  for (const row of rows) for (let column = 0; column < width; column += 1) cells.push(Array.isArray(row) ? row.at(column) : row);
  return cells;
}
/** Whether every cell of a range is the one in a copy. */
export function isCopyOf(copy: Copy, rows: readonly unknown[], width: number): boolean {
  if (copy.length !== rows.length * width) return false;
  return everyColumn(rows.length, width, (from, to, column) =>
    copy instanceof Float64Array ? holdsFigures(copy, rows, from, to, column, width) : holdsCells(copy, rows, from, to, column, width),
  );
}

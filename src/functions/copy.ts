/** The cells of a range in one piece, row by row: as doubles where it holds figures only. */
export type Copy = Float64Array | readonly unknown[];

/** Rows that are looked at in one go: engines make a function quick that is called often, and one long loop only when a core is free for it. */
const AT_A_TIME = 500;

/** Copies some rows of figures; false when a cell is none. */
function copyFigures(copy: Float64Array, rows: readonly unknown[], from: number, to: number, width: number): boolean {
  let place = from * width;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== width) return false;
    for (let column = 0; column < width; column += 1) {
      const cell: unknown = row[column];
      if (typeof cell !== 'number') return false;
      copy[place] = cell;
      place += 1;
    }
  }
  return true;
}
/** A copy of rows that are all of one width; what is missing of a shorter row is undefined. */
export function copyOf(rows: readonly unknown[], width: number): Copy {
  const figures = new Float64Array(rows.length * width);
  let from = 0;
  while (from < rows.length && copyFigures(figures, rows, from, Math.min(from + AT_A_TIME, rows.length), width)) from += AT_A_TIME;
  if (from >= rows.length) return figures;
  const cells: unknown[] = [];
  for (const row of rows) for (let column = 0; column < width; column += 1) cells.push(Array.isArray(row) ? row[column] : row);
  return cells;
}

/** Whether some rows are those of a copy. Doubles and other cells have a loop each, which each stays quick. */
function holdsFigures(copy: Float64Array, rows: readonly unknown[], from: number, to: number, width: number): boolean {
  let place = from * width;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== width) return false;
    for (let column = 0; column < width; column += 1) {
      if (row[column] !== copy[place]) return false;
      place += 1;
    }
  }
  return true;
}
function holdsCells(copy: readonly unknown[], rows: readonly unknown[], from: number, to: number, width: number): boolean {
  let place = from * width;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== width) return false;
    for (let column = 0; column < width; column += 1) {
      if (row[column] !== copy[place]) return false;
      place += 1;
    }
  }
  return true;
}
/** Whether every cell of a range is the one in a copy. */
export function isCopyOf(copy: Copy, rows: readonly unknown[], width: number): boolean {
  if (copy.length !== rows.length * width) return false;
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const to = Math.min(from + AT_A_TIME, rows.length);
    if (!(copy instanceof Float64Array ? holdsFigures(copy, rows, from, to, width) : holdsCells(copy, rows, from, to, width))) return false;
  }
  return true;
}

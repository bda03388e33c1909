/** Excel on the web takes requests and answers of up to 5 MB; one may hold this many characters of JSON. */
export const REQUEST_LIMIT = 2_000_000;
/** Cells that one answer may hold, values and formulas counted apart. */
export const READ_LIMIT = 50_000;

/** Cuts rows into runs of which none is longer than the limit as JSON; a single row that is stays alone. */
export function chunks<T>(rows: readonly T[], limit = REQUEST_LIMIT): { readonly from: number; readonly rows: readonly T[] }[] {
  const out: { from: number; rows: T[] }[] = [];
  let size = 0;
  rows.forEach((row, i) => {
    const length = JSON.stringify(row).length + 1;
    const last = out.at(-1);
    if (last === undefined || size + length > limit) {
      out.push({ from: i, rows: [row] });
      size = length;
    } else {
      last.rows.push(row);
      size += length;
    }
  });
  return out;
}

/** Cuts `count` rows of `columns` cells into runs that one answer may hold. */
export function readChunks(count: number, columns: number, limit = READ_LIMIT): { readonly from: number; readonly count: number }[] {
  const rows = Math.max(1, Math.floor(limit / Math.max(1, columns)));
  return Array.from({ length: Math.ceil(count / rows) }, (_, i) => ({ from: i * rows, count: Math.min(rows, count - i * rows) }));
}

/** A cell holds 32,767 characters; long text is kept in pieces. */
export const pieces = (text: string, length = 30_000): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / length)) }, (_, i) => text.slice(i * length, (i + 1) * length));

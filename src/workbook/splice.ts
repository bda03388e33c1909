import type { CellValue } from './cells';

/** A place of the table that is to be: a row that stays, by its present place from 0, or cells to write. */
export type Target = { readonly keep: number } | { readonly cells: readonly CellValue[] };
/** At a present place, rows to take out and rows to put in. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The fewest runs that turn the table into the target, from the bottom up, so that each place still counts when its turn comes. Kept rows keep their order. */
export function splices(present: number, target: readonly Target[]): Splice[] {
  const out: Splice[] = [];
  let next = 0;
  let rows: (readonly CellValue[])[] = [];
  const close = (until: number): void => {
    if (until > next || rows.length > 0) out.push({ at: next, remove: until - next, rows });
    rows = [];
  };
  for (const t of target) {
    if ('cells' in t) rows.push(t.cells);
    else {
      close(t.keep);
      next = t.keep + 1;
    }
  }
  close(present);
  return out.reverse();
}

/** Puts rows back at the places they had, around the rows that stay. */
export function placed(keep: readonly number[], rows: readonly { readonly index: number; readonly cells: readonly CellValue[] }[]): Target[] {
  const sorted = [...rows].sort((a, b) => a.index - b.index);
  const out: Target[] = [];
  let [k, r] = [0, 0];
  while (k < keep.length || r < sorted.length) {
    const row = sorted[r];
    const kept = keep[k];
    if (row !== undefined && (row.index <= out.length || kept === undefined)) {
      out.push({ cells: row.cells });
      r += 1;
    } else if (kept !== undefined) {
      out.push({ keep: kept });
      k += 1;
    }
  }
  return out;
}

import { fromSerial, monthOf } from '../model/month';
import { shown, type CellValue } from './cells';
import { edits } from './edits';
import { moved } from './formula';
import { cellsOf, heldKey, isBlank, ownColumns, type HeldRow } from './held';
import type { PlacedTable } from './rule-book';
import type { TableBlock } from './sheet';
import { placed, type Target } from './splice';

/** Rows of a table at their places, under the headings of their time. */
export interface Side {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly index: number; readonly cells: readonly CellValue[] }[];
}
/** What goes back into a table: these rows come, those rows and all of these months go. */
export interface Restoring {
  readonly comes: Side;
  readonly goes: Side;
  readonly months: readonly string[];
  readonly keepEdits: boolean;
}

const keyOf = (table: TableBlock, side: Side, cells: readonly CellValue[]): string =>
  heldKey(table, side.headers, { values: cells.map(shown), formulas: cells });

/** Whether a row belongs to what goes: seats as a whole, other rows by their month or their key. */
function goer(table: TableBlock, now: PlacedTable, { goes, months }: Restoring): (row: HeldRow) => boolean {
  if (table.replacedBy === undefined) return () => true;
  const at = now.headers.indexOf(table.replacedBy);
  const keys = new Set(goes.rows.map((r) => keyOf(table, goes, r.cells)));
  return (row) => {
    const value = row.values[at];
    return (
      (typeof value === 'number' && value > 0 && months.includes(monthOf(fromSerial(value)))) || keys.has(heldKey(table, now.headers, row)) || isBlank(row)
    );
  };
}

/** The table as it was before (or after) an action: its rows at their old places, columns that came since with what they hold, and on request the cells edited since. */
export function restored(table: TableBlock, now: PlacedTable, restoring: Restoring): Target[] {
  const { comes, goes, keepEdits } = restoring;
  const leaves = goer(table, now, restoring);
  const gone = now.rows.flatMap((row, i) => (leaves(row) ? [i] : []));
  const present = new Map<string, number[]>();
  for (const i of gone) {
    const key = heldKey(table, now.headers, now.rows[i] as HeldRow);
    present.set(key, [...(present.get(key) ?? []), i]);
  }
  const edited = new Set(keepEdits ? edits(table, now, goes.headers, goes.rows).map((e) => `${String(e.row)} ${e.header}`) : []);
  const own = new Set(ownColumns(table, now.headers));
  const rows = comes.rows.map(({ index, cells }) => {
    const match = present.get(keyOf(table, comes, cells))?.shift();
    const held = match === undefined ? undefined : cellsOf(now, now.rows[match] as HeldRow);
    return {
      index,
      cells: now.headers.map((header, i): CellValue => {
        const was = comes.headers.indexOf(header);
        const mine = match !== undefined && (was < 0 || own.has(header) || edited.has(`${String(match)} ${header}`));
        return (mine ? held?.[i] : cells[was]) ?? '';
      }),
    };
  });
  const left = new Set(gone);
  const target = placed(
    now.rows.flatMap((_, i) => (left.has(i) ? [] : [i])),
    rows,
  );
  const settled = target.map((t, place) => ('keep' in t ? t : { cells: following(t.cells, rows, place) }));
  return settled.length > 0 ? settled : [{ cells: now.headers.map(() => '') }];
}

/** Formulas of a row that could not come back to its very place go along with it. */
function following(cells: readonly CellValue[], rows: readonly { readonly index: number; readonly cells: readonly CellValue[] }[], place: number): CellValue[] {
  const index = rows.find((r) => r.cells === cells)?.index ?? place;
  return cells.map((c) => (typeof c === 'string' && c.startsWith('=') ? moved(c, place - index) : c));
}

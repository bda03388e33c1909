import { cellAt, quoted } from './address';
import { isError, shown, type CellValue } from './cells';
import { heldKey, ownColumns, type HeldRow } from './held';
import type { PlacedTable } from './rule-book';
import type { TableBlock } from './sheet';

/** A cell that someone has typed into since the last action. */
export interface Edit {
  readonly address: string;
  readonly key: string;
  readonly header: string;
  readonly row: number;
  readonly column: number;
  /** A cell of a column of the analyst's own. */
  readonly own: boolean;
}
/** A row as it was written: the cells of the copy, at their place. */
interface Written {
  readonly index: number;
  readonly cells: readonly CellValue[];
}

/** What a written cell shows, where that can be told from what was written: a formula's figure cannot. */
const asHeld = ({ cells }: Written): HeldRow => ({ values: cells.map(shown), formulas: cells.map(shown) });
const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** Whether a cell is no longer what was written into it. */
function differs(written: CellValue | undefined, held: HeldRow, i: number): boolean {
  const now = held.values[i] ?? '';
  const formula = held.formulas[i] ?? '';
  if (isFormula(written)) return formula !== written;
  if (isFormula(formula) && formula !== now) return true;
  const before = written === undefined ? '' : shown(written);
  return before !== now && !(isError(before) && isError(now));
}

/** Cells of the rows that an action put in which differ now: rows are found by their key, so that sorting is no edit. */
export function edits(table: TableBlock, now: PlacedTable, headers: readonly string[], after: readonly Written[]): Edit[] {
  const own = new Set(ownColumns(table, now.headers));
  const places = new Map<string, number[]>();
  now.rows.forEach((row, i) => {
    const key = heldKey(table, now.headers, row);
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  return after.flatMap((written) => {
    const key = heldKey(table, headers, asHeld(written));
    const row = places.get(key)?.shift();
    const held = row === undefined ? undefined : now.rows[row];
    if (row === undefined || held === undefined) return [];
    return now.headers.flatMap((header, column): Edit[] => {
      const was = headers.indexOf(header);
      if (was < 0 || !differs(moving(written.cells[was], held.formulas[column]), held, column)) return [];
      return [{ address: `${quoted(now.sheet)}!${cellAt(now.row + 1 + row, now.column + column)}`, key, header, row, column, own: own.has(header) }];
    });
  });
}
/** Edits that putting the other rows back would lose: what stands in the analyst's own columns goes along with its row, and is lost only where no row comes back for it. */
export function atStake(
  table: TableBlock,
  now: PlacedTable,
  headers: readonly string[],
  { goes, comes }: { readonly goes: readonly Written[]; readonly comes: readonly Written[] },
): Edit[] {
  const back = new Set(comes.map((row) => heldKey(table, headers, asHeld(row))));
  return edits(table, now, headers, goes).filter(({ own, key }) => !own || !back.has(key));
}

/** Those of the edits that were not made by writing these rows. */
export function notMadeBy(table: TableBlock, now: PlacedTable, headers: readonly string[], after: readonly Written[], found: readonly Edit[]): Edit[] {
  const rows = new Set(after.map((row) => heldKey(table, headers, asHeld(row))));
  const typed = new Set(edits(table, now, headers, after).map(({ address }) => address));
  return found.filter(({ key, address }) => !rows.has(key) || typed.has(address));
}

/** A formula that only went along with its row is no edit: Excel rewrites its references when rows move. */
const moving = (written: CellValue | undefined, formula: unknown): CellValue | undefined =>
  isFormula(written) && isFormula(formula) && skeleton(String(written)) === skeleton(String(formula)) ? (formula as string) : written;
const skeleton = (formula: string): string => formula.replace(/\d+/g, '0');

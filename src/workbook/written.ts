import { sha256 } from '../model/sha256';
import { area, cellAt } from './address';
import type { CellValue } from './cells';
import { sheets } from './index';
import { asWritten, rebuilding } from './rebuild';
import type { Sheet } from './sheet';

/** What Corridor wrote last: a short hash of each cell that it works out, by address; of a table's formula column by `tblX[Column]`. */
export type Marks = Readonly<Record<string, string>>;
/** The same of every sheet, by its name. */
export type Written = Readonly<Record<string, Marks>>;

const DIGITS = 8;
/** A short hash of what stands in a cell. */
export const mark = (cell: unknown): string => sha256(asWritten(cell)).slice(0, DIGITS);

/** The cells outside of tables that Corridor works out on a sheet. */
export const cellsOf = (sheet: Sheet): ReadonlyMap<string, CellValue> =>
  new Map(
    rebuilding(sheet, []).contents.flatMap((write) => {
      const { row, column } = area(write.area);
      return write.cells.flatMap((cells, r) => cells.map((one, c) => [cellAt(row + r, column + c), one] as const));
    }),
  );
/** The formulas of the columns of tables, by `tblX[Column]`. */
export const columnsOf = ({ blocks }: Sheet): ReadonlyMap<string, string> =>
  new Map(
    blocks.flatMap((b) =>
      b.kind === 'table' ? b.columns.flatMap((c) => (c.formula === undefined ? [] : [[`${b.name}[${c.name}]`, c.formula] as const])) : [],
    ),
  );

const known = new Map<Sheet, Marks>();
/** What is written on a sheet by this version. */
export function marksOf(sheet: Sheet): Marks {
  const found = known.get(sheet) ?? Object.fromEntries([...cellsOf(sheet), ...columnsOf(sheet)].map(([at, one]) => [at, mark(one)]));
  known.set(sheet, found);
  return found;
}
let whole: string | undefined;
/** One mark for all that this version writes on sheets: another one says that something was changed. */
export const markOfAll = (): string =>
  (whole ??= sha256(JSON.stringify(sheets.map((sheet) => [sheet.name, ...cellsOf(sheet), ...columnsOf(sheet)]))).slice(0, 2 * DIGITS));

export interface Renewal {
  /** Cells to write; a blank one held something that is no longer written. */
  readonly write: ReadonlyMap<string, CellValue>;
  /** Cells that somebody has changed: they stay. */
  readonly left: readonly string[];
}
/**
 * What a workbook of before gets: cells that stand as Corridor wrote them, and blank ones where it wrote nothing, hold what this version says. `held` gives what
 * stands in a cell. Without `kept`, what differs may be the analyst's, and all of it stays.
 */
export function renewal(wanted: ReadonlyMap<string, CellValue>, kept: Marks | undefined, held: (at: string) => unknown): Renewal {
  const write = new Map<string, CellValue>();
  const left: string[] = [];
  const places = new Set([...wanted.keys(), ...Object.keys(kept ?? {}).filter((at) => !at.includes('['))]);
  for (const at of places) {
    const [now, one] = [held(at), wanted.get(at) ?? ''];
    if (asWritten(now) === asWritten(one)) continue;
    const before = kept?.[at];
    const blank = now === '' || now === null || now === undefined;
    const ours = kept !== undefined && (before === undefined ? blank : mark(now) === before);
    if (ours) write.set(at, one);
    else if (wanted.has(at)) left.push(at);
  }
  return { write, left };
}

import { cell, rewritten, shown, type CellValue } from './cells';
import type { TableBlock, TableColumn } from './sheet';
import type { InputValue } from './inputs';

/** A row of a table as it stands in the sheet: what its cells show, and their formulas. */
export interface HeldRow {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
}
/** A table as it stands, with the columns in the analyst's order and the analyst's own among them. */
export interface HeldTable {
  readonly headers: readonly string[];
  /** By column: whether its cells have the text format, in which Excel reads nothing. */
  readonly plain: readonly boolean[];
  readonly rows: readonly HeldRow[];
}
/** A record to be written, by column name: exact text, months and days as text. */
export type Row = Readonly<Record<string, InputValue>>;

/** What keeps a table from being written: the column that is gone, and the strange one in its place. */
export interface ChangedColumn {
  readonly column: string;
  readonly foundAs: string | null;
  /** Place of the strange column among the headings. */
  readonly index: number | null;
}

/** The first column of ours that the table has lost; a single strange heading in its place is taken for its new name. */
export function changedColumn(table: TableBlock, headers: readonly string[]): ChangedColumn | undefined {
  const lost = table.columns.find((c) => c.later !== true && !headers.includes(c.name));
  if (lost === undefined) return undefined;
  const at = table.columns.indexOf(lost);
  const found = headers[at];
  const strange = found !== undefined && !table.columns.some((c) => c.name === found);
  return { column: lost.name, foundAs: strange ? found : null, index: strange ? at : null };
}

/** The analyst's columns: those that are not ours, and ours that are typed into. */
export const ownColumns = (table: TableBlock, headers: readonly string[]): string[] =>
  headers.filter((h) => table.columns.find((c) => c.name === h)?.role !== 'data' && table.columns.find((c) => c.name === h)?.role !== 'formula');

/** What a cell of a column will show for a value. */
export const seen = (value: InputValue, column: TableColumn): CellValue => shown(cell(value, column.format, column.missing));

const text = (value: unknown): unknown => (value === undefined || value === null ? '' : value);

/** What names a row among all: the values of the key columns as the sheet shows them. */
export const heldKey = (table: TableBlock, headers: readonly string[], row: HeldRow): string =>
  JSON.stringify(table.key.map((name) => text(row.values[headers.indexOf(name)])));
export const rowKey = (table: TableBlock, row: Row): string =>
  JSON.stringify(
    table.key.map((name) => {
      const column = table.columns.find((c) => c.name === name);
      return column === undefined ? '' : seen(row[name] ?? null, column);
    }),
  );

/** Whether a row holds nothing at all, as the one that an empty table keeps. */
export const isBlank = (row: HeldRow): boolean => row.values.every((v) => v === '' || v === null || v === undefined);

/** The cells that put a row back as it stood. */
export const cellsOf = ({ plain }: Pick<HeldTable, 'plain'>, row: HeldRow): CellValue[] =>
  row.values.map((value, i) => rewritten(value, row.formulas[i], plain[i] === true));
/** The cells that put one column back as it stood. */
export const columnCells = (table: HeldTable, column: string): CellValue[] => table.rows.map((row) => cellsOf(table, row)[table.headers.indexOf(column)] ?? '');

import { address, area as areaOf, type Area } from '../address';

/** A table as it lies on its sheet. */
export interface TablePlace {
  readonly sheet: string;
  /** The row of its headings, and its first column. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: number;
}
/** A sheet that was read whole: its values and formulas from a first cell on. */
export interface Page {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}
/** What was read of the workbook so far. */
export interface Book {
  readonly pages: Map<string, Page>;
  /** Parts of sheets that are too long to be read whole, by `Sheet!A1:B2`: values only. */
  readonly parts: Map<string, readonly (readonly unknown[])[]>;
  /** Sheets that are read in parts. */
  readonly long: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, TablePlace>;
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: ReadonlySet<string>;
}
/** Cells that must be read before work can go on. */
export interface Wanted {
  readonly sheet: string;
  readonly area: Area;
}
/** Thrown where cells are needed that were not read yet; the work begins again with them. */
export class Needs extends Error {
  readonly wanted: readonly Wanted[];
  constructor(wanted: readonly Wanted[]) {
    super('cells are needed');
    this.wanted = wanted;
  }
}

export const partKey = ({ sheet, area }: Wanted): string => `${sheet}!${address(area)}`;
export const isRead = (book: Book, wanted: Wanted): boolean => (book.long.has(wanted.sheet) ? book.parts.has(partKey(wanted)) : book.pages.has(wanted.sheet));

/** A value of an area that was read; beyond what is used, cells are empty. */
export function valueAt(book: Book, { sheet, area }: Wanted, row: number, column: number): unknown {
  if (book.long.has(sheet)) return book.parts.get(partKey({ sheet, area }))?.[row]?.[column] ?? '';
  const page = book.pages.get(sheet);
  return page?.values[area.row + row - page.row]?.[area.column + column - page.column] ?? '';
}
/** What was typed into a cell: its formula; null where it has none or is not known. */
export function formulaAt(book: Book, sheet: string, row: number, column: number): string | null {
  const page = book.pages.get(sheet);
  const text = page?.formulas[row - page.row]?.[column - page.column];
  return typeof text === 'string' && text.startsWith('=') ? text : null;
}

/** The cells of columns of a table: all of its rows, one row, or the headings. */
export function columnArea(table: TablePlace, columns: readonly string[], part: 'data' | 'row' | 'headers', row: number): Area | null {
  const at = (name: string | undefined): number => table.headers.findIndex((header) => header.toLowerCase() === name?.toLowerCase());
  const [first, last] = columns.length === 0 ? [0, table.headers.length - 1] : [at(columns[0]), at(columns.at(-1))];
  if (first < 0 || last < 0) return null;
  const across = { column: table.column + first, columns: last - first + 1 };
  if (part === 'headers') return { ...across, row: table.row, rows: 1 };
  return part === 'row' ? { ...across, row, rows: 1 } : { ...across, row: table.row + 1, rows: table.rows };
}

export { areaOf };

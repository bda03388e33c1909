/** A rectangle of cells; rows and columns count from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 1 → `A`, 27 → `AA`. */
export const columnName = (n: number): string => (n > 26 ? columnName(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26));
/** `A` → 1, `AA` → 27. */
export const columnNumber = (name: string): number => Array.from(name).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

const PLACE = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** Reads `B7`, `$B$7:AD8`. A defect of a sheet's file otherwise, so it throws. */
export function area(text: string): Area {
  const [, left, top, right = left, bottom = top] = PLACE.exec(text) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) throw new Error(`${text} is not a place on a sheet`);
  const [row, column] = [Number(top), columnNumber(left)];
  return { row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 };
}

/** `B7` for one cell, `B7:AD8` for more. */
export function address({ row, column, rows, columns }: Area): string {
  const from = `${columnName(column)}${String(row)}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnName(column + columns - 1)}${String(row + rows - 1)}`;
}
export const cellAt = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });

/** A name that may stand before `!`, quoted where Excel asks for it. */
export const quoted = (sheet: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** Splits `Rates!A19`, `'My sheet'!A1:B2`. */
export function parted(reference: string): { readonly sheet: string; readonly cells: string } | undefined {
  const [, quotedName, plain, cells] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference) ?? [];
  const sheet = quotedName?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || cells === undefined ? undefined : { sheet, cells };
}

/** Whether two rectangles share a cell. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

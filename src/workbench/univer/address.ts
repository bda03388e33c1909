import type { Area } from './book';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `27` → `AB`. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const PART = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:7`; null where the text is no address. */
export function parseArea(text: string): Area | null {
  const [first = '', last = first, more] = text.trim().split(':');
  const a = PART.exec(first);
  const b = PART.exec(last);
  if (!a || !b || more !== undefined || (!a[1] && !a[2]) || Boolean(a[1]) !== Boolean(b[1]) || Boolean(a[2]) !== Boolean(b[2])) return null;
  if (!text.includes(':') && (!a[1] || !a[2])) return null;
  const columns = a[1] && b[1] ? [columnIndex(a[1]), columnIndex(b[1])] : [0, MAX_COLUMNS - 1];
  const rows = a[2] && b[2] ? [Number(a[2]) - 1, Number(b[2]) - 1] : [0, MAX_ROWS - 1];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return area.row >= 0 && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS ? area : null;
}

/** Takes `Sheet!A1` or `'My sheet'!A1` apart. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, cells: text };
  const name = text.slice(0, at).replace(/^=/, '');
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name, cells: text.slice(at + 1) };
}

export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;

/** `B2:D5`, `B:D`, `2:5`. */
export function formatArea(area: Area): string {
  const [left, right] = [columnName(area.column), columnName(area.column + area.columns - 1)];
  const [top, bottom] = [String(area.row + 1), String(area.row + area.rows)];
  if (isWholeRows(area)) return `${top}:${bottom}`;
  if (isWholeColumns(area)) return `${left}:${right}`;
  return area.rows === 1 && area.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** A sheet's name as a reference writes it. */
export const quoteSheet = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !PART.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

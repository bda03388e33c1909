import { columnName, columnNumber } from './address';

// Texts, structured references and quoted sheet names are stepped over; then a reference that no name continues.
const PARTS = /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|'(?:[^']|'')+'!|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(!])/g;

/** A formula as it reads after its cell has moved: relative references go along, as when a row is copied. Beyond the sheet they are `#REF!`. */
export function moved(formula: string, rows: number, columns = 0): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PARTS, (all: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return all;
    const to = { row: Number(row) + (fixedRow === '$' ? 0 : rows), column: columnNumber(column) + (fixedColumn === '$' ? 0 : columns) };
    return to.row < 1 || to.row > 1048576 || to.column < 1 || to.column > 16384
      ? '#REF!'
      : `${fixedColumn ?? ''}${columnName(to.column)}${fixedRow ?? ''}${String(to.row)}`;
  });
}

import type { Area } from '../../univer/book';
import type { Host } from '../host';
import { reshape, tableArea, tablesWithHeadingsIn, uniqueHeadings } from './table-store';

/** After a write: headings of tables become unique text, and structured references learn the new names. */
export function headersWritten(host: Host, sheet: string, area: Area): void {
  for (const table of tablesWithHeadingsIn(host, sheet, area))
    settleHeadings(host, sheet, tableArea(table), (names) => {
      reshape(host, table, tableArea(table), names);
    });
}

/** Writes the headings of an area as Excel keeps them and hands them on. */
export function settleHeadings(host: Host, sheet: string, area: Area, use: (names: string[]) => void): void {
  const texts = Array.from({ length: area.columns }, (_, j) => {
    const { value } = host.cells.content(sheet, area.row, area.column + j);
    return value === null
      ? ''
      : typeof value === 'number'
        ? host.book.kit.core.numfmt.format(host.cells.format(sheet, area.row, area.column + j), value)
        : String(value);
  });
  const names = uniqueHeadings(texts);
  if (names.some((name, j) => name !== host.cells.content(sheet, area.row, area.column + j).value))
    host.cells.write(sheet, { ...area, rows: 1 }, (_, j) => ({ kind: 'value', value: names[j] ?? '' }));
  use(names);
}

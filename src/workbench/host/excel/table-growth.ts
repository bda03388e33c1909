import { intersect } from '../../univer/address';
import type { Area } from '../../univer/book';
import { HostError } from '../error';
import type { Host } from '../host';
import { sheetRecord } from '../records';
import { Range } from './range';
import { Table } from './table';
import { tableArea, tableById, tableIds } from './table-store';
import { hideSheet, showSheet } from './show';

/** The area that a table would take to include what was typed beside it; null where it was typed elsewhere. */
function grown(table: Area, typed: Area): Area | null {
  const within = (a: number, length: number, b: number, whole: number): boolean => a >= b && a + length <= b + whole;
  if (typed.row === table.row + table.rows && within(typed.column, typed.columns, table.column, table.columns))
    return { ...table, rows: table.rows + typed.rows };
  if (typed.column === table.column + table.columns && within(typed.row, typed.rows, table.row, table.rows))
    return { ...table, columns: table.columns + typed.columns };
  return null;
}

/** Lengthens the table that a person typed directly below or beside, as Excel does; a write through the API lengthens none. */
export function growTable(host: Host, sheet: string, typed: Area): void {
  for (const id of tableIds(host, sheet)) {
    const found = tableById(host, id);
    const before = found && tableArea(found);
    const wish = before && grown(before, typed);
    if (!wish || !isBlankBut(host, sheet, before, wish, typed)) continue;
    try {
      new Table(host, id).resize(new Range(host, sheet, wish));
    } catch (error) {
      // On a protected sheet and against another table Excel leaves the table as it is, too.
      if (error instanceof HostError) return;
      throw error;
    }
    if (wish.rows > before.rows) fillDown(host, sheet, before, wish.rows - before.rows, typed);
    host.cells.flush();
    return;
  }
}

function isBlankBut(host: Host, sheet: string, before: Area, wish: Area, typed: Area): boolean {
  for (let i = wish.row; i < wish.row + wish.rows; i += 1)
    for (let j = wish.column; j < wish.column + wish.columns; j += 1) {
      const cell = { row: i, column: j, rows: 1, columns: 1 };
      if (!intersect(cell, before) && !intersect(cell, typed) && host.cells.content(sheet, i, j).value !== null) return false;
    }
  return true;
}

/** New rows look like the last one and carry its formulas, limits and conditional formats on. */
function fillDown(host: Host, sheet: string, before: Area, count: number, typed: Area): void {
  const last = before.row + before.rows - 1;
  const lexer = host.book.injector.get(host.book.kit.engine.LexerTreeBuilder);
  for (let n = 1; n <= count; n += 1)
    for (let j = before.column; j < before.column + before.columns; j += 1) {
      const own = intersect(typed, { row: last + n, column: j, rows: 1, columns: 1 }) !== null;
      const { formula } = host.cells.content(sheet, last, j);
      const carried = formula !== null && !own ? { f: lexer.moveFormulaRefOffset(formula, 0, n), v: null, t: null } : {};
      host.cells.put(sheet, { [last + n]: { [j]: { ...carried, s: host.cells.style(sheet, last, j), custom: { ...host.cells.extras(sheet, last, j) } } } });
    }
  const record = sheetRecord(host.records, sheet);
  const follow = (items: readonly { area: Area }[]): void => {
    for (const item of items) {
      const { area } = item;
      if (area.row + area.rows - 1 === last && intersect(area, before)) item.area = { ...area, rows: area.rows + count };
    }
  };
  follow(record.formats);
  follow(record.validations);
  if (!record.shown) return;
  hideSheet(host, sheet);
  showSheet(host, sheet);
}

import { intersect, isWholeColumns, isWholeRows } from '../../univer/address';
import { toRange } from '../../univer/book';
import type { Area } from '../../univer/book';
import { invalidArgument } from '../error';
import type { Host } from '../host';
import { guardCells, guardSheet } from './guard';
import { changed } from './events';
import { reshape, tableArea, tableById, tableIds } from './table-store';

const UP = 0;
const LEFT = 3;

/** Makes room at an area, moving what was there down or right; formulas, names and tables follow. */
export async function insertCells(host: Host, sheet: string, area: Area, shift: string): Promise<void> {
  const { sheets } = host.book.kit;
  // More may come than the grid is long.
  host.book.reach(sheet, isWholeColumns(area) ? 0 : area.row + area.rows, isWholeRows(area) ? 0 : area.column + area.columns);
  const params = { subUnitId: sheet, range: toRange(clip(host, sheet, area)) };
  if (isWholeRows(area)) {
    guardSheet(host, sheet, 'allowInsertRows');
    await host.book.command(sheets.InsertRowByRangeCommand.id, { ...params, direction: UP });
    changed(host, sheet, area, 'RowInserted');
  } else if (isWholeColumns(area)) {
    guardSheet(host, sheet, 'allowInsertColumns');
    await host.book.command(sheets.InsertColByRangeCommand.id, { ...params, direction: LEFT });
    changed(host, sheet, area, 'ColumnInserted');
  } else {
    guardCells(host, sheet, area);
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
    await host.book.command(shift === 'Down' ? sheets.InsertRangeMoveDownCommand.id : sheets.InsertRangeMoveRightCommand.id, params);
    changed(host, sheet, area, 'CellInserted');
  }
}

/** Takes an area out, moving what follows up or left. */
export async function deleteCells(host: Host, sheet: string, area: Area, shift: string): Promise<void> {
  const { sheets } = host.book.kit;
  const params = { subUnitId: sheet, range: toRange(clip(host, sheet, area)) };
  if (isWholeRows(area)) {
    guardSheet(host, sheet, 'allowDeleteRows');
    await host.book.command(sheets.RemoveRowByRangeCommand.id, params);
    changed(host, sheet, area, 'RowDeleted');
  } else if (isWholeColumns(area)) {
    guardSheet(host, sheet, 'allowDeleteColumns');
    await host.book.command(sheets.RemoveColByRangeCommand.id, params);
    changed(host, sheet, area, 'ColumnDeleted');
  } else {
    guardCells(host, sheet, area);
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
    const shorten = shift === 'Up' ? shortening(host, sheet, area) : () => undefined;
    await host.book.command(shift === 'Up' ? sheets.DeleteRangeMoveUpCommand.id : sheets.DeleteRangeMoveLeftCommand.id, params);
    shorten();
    changed(host, sheet, area, 'CellDeleted');
  }
}

/** A table whose rows are taken out across all its columns gets shorter; one row always stays below its headings. */
function shortening(host: Host, sheet: string, area: Area): () => void {
  for (const id of tableIds(host, sheet)) {
    const table = tableById(host, id);
    if (!table) continue;
    const before = tableArea(table);
    const body = { ...before, row: before.row + 1, rows: before.rows - 1 };
    const gone = intersect(area, body);
    if (gone?.columns !== body.columns || gone.rows !== area.rows) continue;
    const headings = table.getTableInfo().columns.map(({ displayName }) => displayName);
    return () => {
      reshape(host, table, { ...before, rows: Math.max(2, before.rows - gone.rows) }, headings);
    };
  }
  return () => undefined;
}

/** The part of an area that the grid really has. */
export function clip(host: Host, sheet: string, area: Area): Area {
  const worksheet = host.book.sheet(sheet);
  const grid = { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
  return intersect(area, grid) ?? { ...area, rows: 1, columns: 1 };
}

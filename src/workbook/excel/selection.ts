import { cellAt, parted } from '../address';
import { nearColumns, type Selected } from '../selected';
import type { Outcome } from '../workbook';
import { run } from './run';

// What can be seen around a cell without turning pages.
const ABOVE = 60;
const BELOW = 400;
const BESIDE = 40;

/** Reads the cell that is selected and what stands around it. Only when asked: listening to the selection would empty Excel's undo list. */
export const readSelection = (): Promise<Outcome<Selected>> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell().load('values,text,formulas,rowIndex,columnIndex');
    const sheet = cell.worksheet.load('name');
    const parent = cell.getSpillParentOrNullObject().load('address,formulas');
    const used = cell.worksheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const { rowIndex, columnIndex } = cell;
    const [row, column] = [rowIndex + 1, columnIndex + 1];
    const at = cellAt(row, column);
    const [top, left] = used.isNullObject
      ? [rowIndex, columnIndex]
      : [Math.max(used.rowIndex, rowIndex - ABOVE), Math.max(used.columnIndex, columnIndex - BESIDE)];
    const [bottom, right] = used.isNullObject
      ? [rowIndex, columnIndex]
      : [Math.min(used.rowIndex + used.rowCount - 1, rowIndex + BELOW), Math.min(used.columnIndex + used.columnCount - 1, columnIndex + BESIDE)];
    const seen = bottom >= rowIndex && top <= rowIndex && right >= left;
    const around = seen ? sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).load('values') : null;
    await context.sync();
    const own: unknown = cell.formulas[0]?.[0];
    const from = parent.isNullObject ? at : (parted(parent.address)?.cells ?? at).replaceAll('$', '');
    const filled: unknown = from === at ? null : parent.formulas[0]?.[0];
    const formula = [own, filled].find((text): text is string => typeof text === 'string' && text.startsWith('='));
    return {
      sheet: sheet.name,
      cell: at,
      value: cell.values[0]?.[0] as unknown,
      text: String(cell.text[0]?.[0]).trim(),
      formula: formula ?? null,
      filledFrom: from === at ? null : from,
      columns: around === null ? [] : nearColumns({ row: top + 1, column: left + 1, values: around.values as unknown[][] }, { row, column }),
    };
  });

import { address, area, cellAt, overlaps, parted, type Area } from '../address';
import { rewritten } from '../cells';
import type { Insertion, Obstacle } from '../selected';
import type { LastAction, Outcome, SheetWrite } from '../workbook';
import { mayWrite, protect, unprotect } from './protection';
import { requests } from './requests';
import { run, stop } from './run';
import { asLastAction, dropRemoved, putSheetAction } from './sheet-action';
import { readState } from './state';

const [LAST_ROW, LAST_COLUMN] = [1048576, 16384];

/** What is in the way of a block that begins at a cell; null when there is room. */
export const roomAt = (sheet: string, cell: string, rows: number, columns: number): Promise<Outcome<Obstacle | null>> =>
  run(async (context) => {
    const home = context.workbook.worksheets.getItemOrNullObject(sheet);
    const tables = home.tables.load('items/name');
    await context.sync();
    if (home.isNullObject) return stop({ kind: 'sheet-missing', sheet });
    const needed: Area = { ...area(cell), rows, columns };
    if (needed.row + rows - 1 > LAST_ROW || needed.column + columns - 1 > LAST_COLUMN) return { kind: 'edge', name: sheet };
    const range = home.getRange(address(needed)).load('values');
    const held = tables.items.map((table) => ({ name: table.name, range: table.getRange().load('address') }));
    await context.sync();
    const table = held.find((one) => overlaps(area((parted(one.range.address)?.cells ?? 'A1').replaceAll('$', '')), needed));
    if (table !== undefined) return { kind: 'table', name: table.name };
    for (const [r, row] of (range.values as unknown[][]).entries())
      for (const [c, value] of row.entries()) if ((r > 0 || c > 0) && value !== '') return { kind: 'cell', name: cellAt(needed.row + r, needed.column + c) };
    return null;
  });

/** Writes a formula into a cell, after keeping what it held, so that it can be taken back. */
export const insertFormula = ({ sheet, cell, formula, select }: Insertion, { at }: SheetWrite): Promise<Outcome<LastAction>> =>
  run(async (context) => {
    const to = requests(context);
    await mayWrite(to);
    const state = await readState(to);
    const home = context.workbook.worksheets.getItemOrNullObject(sheet);
    const range = home.getRange(cell).load('values,formulas,numberFormat');
    await to.send();
    if (home.isNullObject) return stop({ kind: 'sheet-missing', sheet });
    // Without a copy nothing is written.
    if (state === null) return stop({ kind: 'sheet-missing', sheet: 'Cover' });
    const plain = range.numberFormat[0]?.[0] === '@';
    // Kept in a form that stays text whatever the format.
    const before = rewritten(range.values[0]?.[0], range.formulas[0]?.[0], false);
    const closed = await unprotect(to, [sheet]);
    await dropRemoved(to);
    const action = { kind: 'inserted' as const, sheet, at, what: `Formula inserted at ${sheet}!${cell}`, rows: 0 };
    // In a cell with the text format a formula would stay text.
    if (plain) range.numberFormat = [['General']];
    range.formulas = [[formula]];
    putSheetAction(to, action, [{ area: cell, cells: [[before]] }]);
    protect(to, closed);
    home.getRange(select).select();
    await to.send();
    return asLastAction(action);
  });

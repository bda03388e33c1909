import { cellAt } from '../address';
import { sheets } from '../index';
import { LIST_SHEETS } from '../list-sheet';
import { needsByDesign, reaches, type Need, type Needs } from '../needs';
import type { LastAction, Outcome, SheetWrite } from '../workbook';
import { putLog } from './after';
import { protect, unprotect } from './protection';
import { TOUCHED } from './after';
import { requests, type Requests } from './requests';
import { run, stop } from './run';
import { REMOVED_SHEET, asLastAction, dropRemoved, putSheetAction, readSheetAction } from './sheet-action';
import { STATE_SHEET, readState } from './state';
import { found, readTables } from './tables';
import { tableOf } from '../given';

/** Rows of a data table that are read for formulas; they are alike. */
const LOOKED_AT = 8;
/** Tables that a refresh reads or writes. */
const ALWAYS = [...TOUCHED, 'tblRates', 'tblWorkflows', 'tblCalendar'] as const;
const always = (name: string): boolean => ALWAYS.some((table) => tableOf(sheets, table)?.sheet.name === name);
const tells = (name: string): boolean => sheets.some((s) => s.name === name && (s.kind === 'control' || s.kind === 'check'));
const sheetNamed = (name: string) => sheets.find((s) => s.name === name) ?? stop({ kind: 'sheet-missing', sheet: name });

/** The sheets whose formulas, lists and charts need this one, with the first cell of each. */
export const neededBy = (name: string): Promise<Outcome<Needs>> =>
  run(async (context) => {
    const sheet = sheetNamed(name);
    const reach = reaches(sheet);
    const there = context.workbook.worksheets.load('items/name');
    await context.sync();
    const others = there.items.filter((s) => ![name, STATE_SHEET, REMOVED_SHEET, ...LIST_SHEETS].includes(s.name));
    const asked = others.map((s) => {
      const isData = sheets.some((o) => o.name === s.name && o.kind === 'data');
      const used = s.getUsedRangeOrNullObject(false);
      return { name: s.name, used, range: (isData ? used.getRow(0).getResizedRange(LOOKED_AT, 0) : used).load('formulas,rowIndex,columnIndex') };
    });
    await context.sync();
    const present = new Set(others.map((s) => s.name));
    const byFormula = asked.flatMap(({ name: other, used, range }): Need[] => {
      if (used.isNullObject) return [];
      for (const [r, row] of (range.formulas as unknown[][]).entries()) {
        const c = row.findIndex(reach);
        if (c >= 0) return [{ sheet: other, at: cellAt(range.rowIndex + 1 + r, range.columnIndex + 1 + c) }];
      }
      return [];
    });
    const byDesign = needsByDesign(sheet, sheets).filter((need) => present.has(need.sheet) && !byFormula.some((f) => f.sheet === need.sheet));
    const all = [...byFormula, ...byDesign];
    return { always: always(name), worked: all.filter((need) => !tells(need.sheet)), told: all.filter((need) => tells(need.sheet)) };
  });

/** Takes a sheet away that nothing needs. It waits out of sight, whole, until the next write. */
export const removeSheet = (name: string, { at, who }: SheetWrite): Promise<Outcome<LastAction>> =>
  run(async (context) => {
    const to = requests(context);
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    const visible = workbook.worksheets.load('items/name,items/visibility');
    const protection = workbook.protection.load('protected');
    workbook.load('readOnly');
    await to.send();
    if (workbook.readOnly) stop({ kind: 'read-only' });
    if (protection.protected) stop({ kind: 'protected-structure' });
    if (sheet.isNullObject) stop({ kind: 'sheet-missing', sheet: name });
    const log = found(await readTables(to, ['tblLog']), 'tblLog');
    await dropRemoved(to);
    const closed = await unprotect(to, [log.sheet]);
    const action = { kind: 'removed' as const, sheet: name, at, what: `${name} removed`, rows: 0 };
    const next = visible.items.find((s) => s.visibility === 'Visible' && s.name !== name);
    if (next !== undefined) next.activate();
    sheet.name = REMOVED_SHEET;
    sheet.visibility = 'VeryHidden';
    await putLog(to, log, [{ At: at.slice(0, 10), Who: who, What: action.what, Sheet: name }]);
    putSheetAction(to, action);
    protect(to, closed);
    await to.send();
    return asLastAction(action);
  });

/** Shows a removed sheet again under its name, with all that it held. */
export async function bringBack(to: Requests): Promise<boolean> {
  const state = await readState(to);
  const action = await readSheetAction(to, state);
  if (action?.kind !== 'removed') return false;
  const hidden = to.context.workbook.worksheets.getItemOrNullObject(REMOVED_SHEET);
  const inItsPlace = to.context.workbook.worksheets.getItemOrNullObject(action.sheet);
  await to.send();
  if (hidden.isNullObject || !inItsPlace.isNullObject) return false;
  hidden.name = action.sheet;
  hidden.visibility = 'Visible';
  putSheetAction(to, null);
  await to.send();
  return true;
}

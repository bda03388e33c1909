import { LIST_SHEETS, listWrites, type ListSheet } from '../list-sheet';
import { FONT, PALETTE, TABS } from '../style';
import type { Outcome, Watch } from '../workbook';
import { requests } from './requests';
import { inTurn, orUndo, run, stop } from './run';
import { dropRemoved, putSheetAction, readSheetAction } from './sheet-action';
import { readState } from './state';
import { put } from './write';
import { putFooter } from './write-sheet';

/** Writes a list to a sheet of its own, last among the tabs, and shows it. A list of that name that is there is replaced. */
export function putList(list: ListSheet, at: string, watch: Watch): Promise<Outcome<null>> {
  return run(async (context) => {
    const to = requests(context, watch);
    const { workbook } = context;
    const state = await readState(to);
    const old = workbook.worksheets.getItemOrNullObject(list.name);
    const title = old.getRange('A1').load('values');
    workbook.load('readOnly');
    const protection = workbook.protection.load('protected');
    await to.send();
    if (workbook.readOnly) stop({ kind: 'read-only' });
    if (protection.protected) stop({ kind: 'protected-structure' });
    if (!old.isNullObject && title.values[0]?.[0] !== list.name)
      stop({
        kind: 'input',
        sheet: list.name,
        cell: 'A1',
        sentence: `The workbook has a sheet "${list.name}" of its own. Rename it, then show the lines again.`,
      });
    const { extent, head, writes } = listWrites(list);
    const fresh = `${list.name} .`;
    await orUndo(
      async () => {
        const sheet = workbook.worksheets.add(fresh);
        sheet.tabColor = TABS.check;
        sheet.showGridlines = false;
        const { format } = sheet.getRange(extent);
        format.font.name = FONT;
        format.font.size = 10;
        format.font.color = PALETTE.ink;
        await inTurn(writes, (write) => put(to, sheet, write));
        sheet.freezePanes.freezeRows(head);
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        putFooter(sheet, 'Corridor 1.0');
        await to.send();
        if (!old.isNullObject) old.delete();
        sheet.name = list.name;
        sheet.activate();
        sheet.getRange(`A${String(head + 1)}`).select();
        if (state !== null) {
          await dropRemoved(to);
          putSheetAction(to, { kind: 'listed', sheet: list.name, at, what: `${list.name} listed`, rows: list.rows.length });
        }
        await to.send();
      },
      async () => {
        const half = workbook.worksheets.getItemOrNullObject(fresh);
        await context.sync();
        if (!half.isNullObject) half.delete();
        await context.sync();
      },
    );
    return null;
  }, watch);
}

/** Takes a list away again. */
export const removeList = (name: string): Promise<Outcome<null>> =>
  run(async (context) => {
    const to = requests(context);
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const title = sheet.getRange('A1').load('values');
    const state = await readState(to);
    const action = await readSheetAction(to, state);
    if (!LIST_SHEETS.includes(name) || sheet.isNullObject || title.values[0]?.[0] !== name) return null;
    sheet.delete();
    if (action?.kind === 'listed' && action.sheet === name) putSheetAction(to, null);
    await to.send();
    return null;
  });

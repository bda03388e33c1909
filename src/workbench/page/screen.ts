import { IRenderManagerService, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { IRender } from '@univerjs/preset-sheets-core';
import type { Book } from '../univer/book';
import { UNIT } from '../univer/book';

/** Quiet time, in milliseconds, after which the grid is drawn again. */
const QUIET = 60;

/** Stops drawing while requests are answered, as Excel does when an add-in suspends it: Univer would lay out and draw the sheet in front at every change. */
export function holdScreen(book: Book): { readonly hold: () => void; readonly release: () => void } {
  let timer: number | undefined;
  let held = false;
  // The grid is made a moment after the workbook.
  const parts = (): { readonly unit: IRender; readonly layout: SheetSkeletonManagerService } | null => {
    const unit = book.injector.get(IRenderManagerService).getRenderById(UNIT);
    return unit ? { unit, layout: unit.with(SheetSkeletonManagerService) } : null;
  };
  const draw = (): void => {
    const grid = held ? parts() : null;
    held = false;
    if (!grid) return;
    const { unit, layout } = grid;
    // What stands in the way of Univer's own layout goes, and the sheet in front is laid out once.
    Reflect.deleteProperty(layout, 'setCurrent');
    Reflect.deleteProperty(layout, 'reCalculate');
    const sheetId = book.workbook.getActiveSheet().getSheetId();
    layout.makeDirty({ sheetId }, true);
    layout.setCurrent({ sheetId });
    // The name box tells the selection of the sheet in front, not of the one that was written last.
    const selections = book.injector.get(book.kit.sheets.SheetsSelectionsService).getWorkbookSelections(UNIT);
    const selected = selections.getSelectionsOfWorksheet(sheetId);
    if (selected.length > 0) selections.setSelections(sheetId, [...selected], book.kit.sheets.SelectionMoveType.MOVE_END);
    unit.mainComponent?.makeDirty();
    unit.scene.makeDirty();
    unit.engine.renderEvenInBackground = true;
  };
  return {
    hold: () => {
      window.clearTimeout(timer);
      const grid = held ? null : parts();
      if (!grid) return;
      held = true;
      const { unit, layout } = grid;
      unit.engine.renderEvenInBackground = false;
      layout.setCurrent = () => undefined;
      layout.reCalculate = () => undefined;
    },
    release: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(draw, QUIET);
    },
  };
}

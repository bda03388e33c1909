import { toRange, type Area } from '../../univer/book';
import type { Host } from '../host';

/** Selects in the grid what an add-in selected, once the sheet that it brought to the front stands there: by itself a fresh sheet selects its first cell. */
export async function showSelection({ book }: Host, sheet: string, area: Area): Promise<void> {
  await new Promise((done) => setTimeout(done));
  const range = toRange(area);
  const { startRow, startColumn } = range;
  const first = { startRow, startColumn, endRow: startRow, endColumn: startColumn, actualRow: startRow, actualColumn: startColumn };
  const primary = { ...first, isMerged: false, isMergedMainCell: false };
  const { SetSelectionsOperation, SelectionMoveType } = book.kit.sheets;
  book.mutate(SetSelectionsOperation.id, { subUnitId: sheet, type: SelectionMoveType.MOVE_END, reveal: true, selections: [{ range, primary, style: null }] });
}

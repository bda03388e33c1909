import { formatArea, parseArea } from '../../univer/address';
import { fromRange } from '../../univer/book';
import type { Host } from '../host';
import { sheetRecord } from '../records';
import type { FormatRecord, SheetRecord } from '../records';
import { shifted } from './shift';
import type { Shift } from './shift';
import { hideSheet, showSheet } from './show';

/** Quiet time, in milliseconds, after which moved formats are drawn again. */
const QUIET = 30;
type Target = { readonly subUnitId?: string; readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number } } | undefined;

/**
 * Has conditional formats, lists, comments and links go along with cells that are put in or taken out, by the add-in or by a person. Univer would split
 * what it draws of them and lose the cell that their formulas count from, so that is taken down before and drawn anew after.
 */
export function followCells(host: Host): void {
  const { sheets } = host.book.kit;
  const kinds: ReadonlyMap<string, Pick<Shift, 'by' | 'put'> & { readonly whole: boolean }> = new Map([
    [sheets.InsertRowByRangeCommand.id, { by: 'rows', put: true, whole: true }],
    [sheets.RemoveRowByRangeCommand.id, { by: 'rows', put: false, whole: true }],
    [sheets.InsertColByRangeCommand.id, { by: 'columns', put: true, whole: true }],
    [sheets.RemoveColByRangeCommand.id, { by: 'columns', put: false, whole: true }],
    [sheets.InsertRangeMoveDownCommand.id, { by: 'rows', put: true, whole: false }],
    [sheets.DeleteRangeMoveUpCommand.id, { by: 'rows', put: false, whole: false }],
    [sheets.InsertRangeMoveRightCommand.id, { by: 'columns', put: true, whole: false }],
    [sheets.DeleteRangeMoveLeftCommand.id, { by: 'columns', put: false, whole: false }],
  ]);
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  const redraw = (sheet: string): void => {
    clearTimeout(due.get(sheet));
    due.set(
      sheet,
      setTimeout(() => {
        due.delete(sheet);
        if (host.book.workbook.getSheetBySheetId(sheet)) showSheet(host, sheet);
      }, QUIET),
    );
  };
  const place = (target: Target): { readonly sheet: string; readonly range: NonNullable<NonNullable<Target>['range']> } | null => {
    const range = target?.range ?? host.book.injector.get(sheets.SheetsSelectionsService).getCurrentLastSelection()?.range;
    return range ? { sheet: target?.subUnitId ?? host.book.workbook.getActiveSheet().getSheetId(), range } : null;
  };
  const listening = [
    host.book.commands.beforeCommandExecuted(({ id, params }) => {
      const at = kinds.has(id) ? place(params) : null;
      if (!at || !sheetRecord(host.records, at.sheet).shown) return;
      hideSheet(host, at.sheet);
      redraw(at.sheet);
    }),
    host.book.commands.onCommandExecuted(({ id, params }) => {
      const kind = kinds.get(id);
      const at = kind ? place(params) : null;
      if (kind && at) {
        const area = fromRange(at.range);
        const line = kind.by === 'rows' ? { column: 0, columns: Infinity } : { row: 0, rows: Infinity };
        follow(host, sheetRecord(host.records, at.sheet), { ...kind, area: kind.whole ? { ...area, ...line } : area });
      }
      // What was drawn ends a little below the last row in use.
      if (id === sheets.SetRangeValuesMutation.id) {
        const { subUnitId, cellValue } = params as { readonly subUnitId: string; readonly cellValue?: Readonly<Record<string, unknown>> };
        const { shown, shownRows } = sheetRecord(host.records, subUnitId);
        if (!shown || !Object.keys(cellValue ?? {}).some((row) => Number(row) >= shownRows)) return;
        hideSheet(host, subUnitId);
        redraw(subUnitId);
      }
    }),
  ];
  host.book.onClose(() => {
    for (const timer of due.values()) clearTimeout(timer);
    for (const each of listening) each.dispose();
    return Promise.resolve();
  });
}

function follow(host: Host, record: SheetRecord, shift: Shift): void {
  for (const list of [record.formats, record.validations, record.comments])
    for (const item of [...list]) {
      const area = shifted(item.area, shift);
      if (!area) list.splice(list.indexOf(item as never), 1);
      else {
        if ('look' in item) carry(host, item, area.row - item.area.row, area.column - item.area.column);
        item.area = area;
      }
    }
  const links = [...record.links];
  record.links.clear();
  for (const [at, link] of links) {
    const area = parseArea(at);
    const now = area && shifted(area, shift);
    if (now) record.links.set(formatArea(now), link);
  }
}

/** A rule's formula is written for the first cell of its area, and goes with it. */
function carry(host: Host, item: FormatRecord, down: number, right: number): void {
  const { formula } = item.rule;
  if ((down === 0 && right === 0) || typeof formula !== 'string') return;
  const lexer = host.book.injector.get(host.book.kit.engine.LexerTreeBuilder);
  item.rule = { ...item.rule, formula: lexer.moveFormulaRefOffset(formula, right, down) };
}

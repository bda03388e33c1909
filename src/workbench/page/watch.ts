import type { IMutationInfo } from '@univerjs/core';
import { fromRange } from '../univer/book';
import type { Area } from '../univer/book';
import { guardCells } from '../host/excel/guard';
import { changed, EVENTS, selected, told } from '../host/excel/events';
import { lookAt, showSheet } from '../host/excel/show';
import { growTable } from '../host/excel/table-growth';
import type { Host } from '../host/host';

interface Changed {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The rectangle that changed cells lie in. */
function boundsOf(cellValue: NonNullable<Changed['cellValue']>): Area | null {
  const rows = Object.keys(cellValue).map(Number);
  const columns = Object.values(cellValue).flatMap((row) => Object.keys(row).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return fromRange({ startRow: Math.min(...rows), endRow: Math.max(...rows), startColumn: Math.min(...columns), endColumn: Math.max(...columns) });
}

/** Whether an entry puts something into cells, not a look only, and does not clear them. */
const filled = (cellValue: NonNullable<Changed['cellValue']>): boolean =>
  Object.values(cellValue).some((row) => Object.values(row).some((cell) => hasContent(cell)));
const hasContent = (cell: unknown): boolean => {
  const { v, f, p } = (cell ?? {}) as { v?: unknown; f?: unknown; p?: unknown };
  return [v, f, p].some((part) => part !== undefined && part !== null && part !== '');
};

/** Follows what a person does in the grid, so that the add-in hears of it; `look` runs after every change that may be seen. */
export function watchGrid(host: Host, look: () => void): void {
  const { sheets } = host.book.kit;
  const { commands } = host.book;
  const first = host.book.workbook.getActiveSheet().getSheetId();
  showSheet(host, first);
  commands.beforeCommandExecuted((command) => {
    if (host.book.writing || command.id !== sheets.SetRangeValuesCommand.id) return;
    const { subUnitId = host.records.active, range } = (command.params ?? {}) as {
      subUnitId?: string;
      range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
    };
    // What is thrown here keeps the command from running.
    if (subUnitId && range) guardCells(host, subUnitId, fromRange(range));
  });
  commands.onCommandExecuted((command, options) => {
    if (command.id === sheets.SetWorksheetActiveOperation.id) {
      const { subUnitId } = command.params as { subUnitId: string };
      lookAt(host, subUnitId);
      if (host.records.active !== subUnitId) {
        host.records.active = subUnitId;
        told(host, EVENTS.activated, subUnitId);
      }
    }
    if (command.id === sheets.SetSelectionsOperation.id && !host.book.writing) select(host, command.params);
    if (command.id === sheets.SetRangeValuesMutation.id && !host.book.writing && options?.onlyLocal !== true && options?.fromFormula !== true) {
      const { subUnitId, cellValue = {} } = (command as IMutationInfo<Changed>).params;
      const area = boundsOf(cellValue);
      if (area) changed(host, subUnitId, area, 'RangeEdited', false);
      // Once the entry itself is done with.
      if (area && filled(cellValue))
        setTimeout(() => {
          growTable(host, subUnitId, area);
        }, 0);
    }
    look();
  });
}

function select(host: Host, params: unknown): void {
  const { subUnitId, selections } = params as {
    subUnitId: string;
    selections?: readonly { range: { startRow: number; endRow: number; startColumn: number; endColumn: number } }[];
  };
  const range = selections?.[0]?.range;
  if (!range) return;
  host.records.selection = { sheet: subUnitId, area: fromRange(range) };
  selected(host, subUnitId, fromRange(range));
}

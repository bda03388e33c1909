import type { ICommandService, Injector, IRange, Univer, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Kit } from './kit';

export const UNIT = 'workbook';
/** A new sheet's size; it grows when something is written beyond. */
export const ROWS = 400;
export const COLUMNS = 40;

/** Changes that do not care whether cells were written before or after them. */
const INDEPENDENT = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-count',
  'sheet.mutation.set-worksheet-column-count',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-tab-color',
  'sheet.mutation.toggle-gridlines',
  'sheet.mutation.set-frozen',
]);

/** One open Univer workbook and the means to change it: the only door from the host to Univer. */
export class Book {
  readonly kit: Kit;
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  private readonly closing: (() => Promise<void>)[] = [];
  /** True while the host itself writes, so that its writes are not taken for the user's. */
  writing = false;
  /** Runs before every change that is not a write of cells, so that writes which wait come first. */
  beforeMutation: (() => void) | null = null;

  constructor(kit: Kit, univer: Univer) {
    this.kit = kit;
    this.univer = univer;
    this.api = kit.facade.FUniver.newAPI(univer);
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(kit.core.ICommandService);
    const sheet = { id: 'sheet-1', name: 'Sheet1', rowCount: ROWS, columnCount: COLUMNS, defaultRowHeight: 20, defaultColumnWidth: 64 };
    univer.createUnit(kit.core.UniverInstanceType.UNIVER_SHEET, { id: UNIT, name: 'Book1', sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } });
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(this.kit.core.IUniverInstanceService).getUnit<Workbook>(UNIT);
    if (!workbook) throw new Error('The workbook is closed.');
    return workbook;
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  /** Runs a mutation, which acts at once and leaves no trace in the undo history, as Excel's own add-in writes mostly do. */
  mutate(id: string, params: object): void {
    if (!INDEPENDENT.has(id)) this.beforeMutation?.();
    const before = this.writing;
    this.writing = true;
    try {
      if (!this.commands.syncExecuteCommand(id, { unitId: UNIT, ...params })) throw new Error(`${id} was refused`);
    } finally {
      this.writing = before;
    }
  }

  /**
   * Runs a command, which may take its time: moving cells adjusts formulas, names, tables and formats.
   * Univer moves the cells of the sheet in front and drops those of any other, so the sheet that is meant stands in front meanwhile.
   */
  async command(id: string, params: object): Promise<void> {
    this.beforeMutation?.();
    this.writing = true;
    const front = this.workbook.getActiveSheet(true);
    const meant = 'subUnitId' in params ? this.workbook.getSheetBySheetId(String(params.subUnitId)) : undefined;
    const selections = this.injector.get(this.kit.sheets.SheetsSelectionsService).getWorkbookSelections(UNIT);
    // It also selects what it moved, which no write of an add-in does.
    const selected = meant && [...selections.getSelectionsOfWorksheet(meant.getSheetId())];
    if (meant) this.workbook.setActiveSheet(meant);
    try {
      if (!(await this.commands.executeCommand(id, { unitId: UNIT, ...params }))) throw new Error(`${id} was refused`);
    } finally {
      this.writing = false;
      if (meant && selected) selections.setSelections(meant.getSheetId(), selected, this.kit.sheets.SelectionMoveType.MOVE_END);
      // A sheet that was shown by the command stays, one that was only written to goes back.
      if (front && id !== this.kit.sheets.SetWorksheetActiveOperation.id) this.workbook.setActiveSheet(front);
    }
  }

  /** Makes a sheet large enough to hold a cell. */
  reach(id: string, rows: number, columns: number): void {
    const sheet = this.sheet(id);
    if (rows > sheet.getRowCount())
      this.mutate(this.kit.sheets.SetWorksheetRowCountMutation.id, { subUnitId: id, rowCount: Math.max(rows + 50, sheet.getRowCount() * 2) });
    if (columns > sheet.getColumnCount()) this.mutate(this.kit.sheets.SetWorksheetColumnCountMutation.id, { subUnitId: id, columnCount: columns + 10 });
  }

  onClose(work: () => Promise<void>): void {
    this.closing.push(work);
  }
  close(): void {
    void Promise.all(this.closing.map((work) => work())).then(() => {
      this.univer.dispose();
    });
  }
}

/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});
export const fromRange = (range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

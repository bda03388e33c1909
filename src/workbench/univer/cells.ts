import type { CellValueType, ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core';
import { isWholeColumns, isWholeRows } from './address';
import type { Area, Book } from './book';
import { UNIT } from './book';
import type { CellValue, Entry } from './entry';

// Univer's numbers for the types of cells; its own list is a value, which only the kit has.
const NUMBER = 2 as unknown as CellValueType;
const BOOLEAN = 3 as unknown as CellValueType;
const TEXT = 1 as unknown as CellValueType;
const FORCED_TEXT = 4 as unknown as CellValueType;

type Matrix = Record<number, Record<number, ICellData>>;

/** What stands in a cell: its formula if it has one, and its value, calculated or spilled into it. */
export interface CellContent {
  readonly formula: string | null;
  readonly value: CellValue | null;
  readonly spilled: boolean;
}
/** What Excel knows of a cell's look and Univer has no word for. */
export interface CellExtras {
  shrink?: boolean;
  unlocked?: boolean;
  indent?: number;
}

/** Reads and writes cells of one workbook. */
export class Cells {
  private readonly book: Book;
  /** Writes of the batch under way, by sheet: contents, which are calculated, apart from looks, which are not. One mutation a sheet carries them all. */
  private readonly waiting = new Map<string, { readonly contents: Matrix; readonly looks: Matrix }>();
  constructor(book: Book) {
    this.book = book;
    book.beforeMutation = () => {
      this.flush();
    };
  }

  /** Hands what waits to Univer. */
  flush(): void {
    for (const [sheet, { contents, looks }] of [...this.waiting]) {
      this.waiting.delete(sheet);
      const { SetRangeValuesMutation, SetStyleCommand } = this.book.kit.sheets;
      this.dropUnchanged(sheet, contents);
      if (Object.keys(looks).length > 0) this.book.mutate(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue: looks, trigger: SetStyleCommand.id });
      if (Object.keys(contents).length > 0) this.book.mutate(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue: contents });
    }
  }

  /** What stands there already is not written again, or everything that looks at it would be calculated anew. A formula is: it may mean something else by now. */
  private dropUnchanged(sheet: string, contents: Matrix): void {
    const worksheet = this.book.sheet(sheet);
    for (const [row, line] of Object.entries(contents)) {
      const left: Record<number, ICellData> = {};
      for (const [column, content] of Object.entries(line))
        if (!stands(worksheet.getCellRaw(Number(row), Number(column)), content)) left[Number(column)] = content;
      if (Object.keys(left).length > 0) contents[Number(row)] = left;
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a table of our own
      else delete contents[Number(row)];
    }
  }

  content(sheet: string, row: number, column: number): CellContent {
    if (this.waiting.has(sheet)) this.flush();
    const cell = this.book.sheet(sheet).getCellRaw(row, column);
    const own = toValue(cell);
    if (cell?.f || cell?.si) return { formula: this.formula(sheet, row, column, cell), value: own, spilled: false };
    if (own !== null) return { formula: null, value: own, spilled: false };
    const spilled = toValue(this.spills(sheet)?.[row]?.[column]);
    return { formula: null, value: spilled, spilled: spilled !== null };
  }

  private spills(sheet: string): Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>> {
    return this.book.injector.get(this.book.kit.engine.FormulaDataModel).getArrayFormulaCellData()[UNIT]?.[sheet];
  }

  /** The area that a formula fills, if it fills more than its own cell. */
  spillOf(sheet: string, row: number, column: number): { startRow: number; endRow: number; startColumn: number; endColumn: number } | null {
    return this.book.injector.get(this.book.kit.engine.FormulaDataModel).getArrayFormulaRange()[UNIT]?.[sheet]?.[row]?.[column] ?? null;
  }

  /** The cell whose formula fills this one: its own, or the one at the top left of the block it lies in. */
  spillParent(sheet: string, row: number, column: number): { readonly row: number; readonly column: number } | null {
    type Across = Readonly<Record<string, { readonly endRow: number; readonly endColumn: number }>>;
    const blocks: unknown = this.book.injector.get(this.book.kit.engine.FormulaDataModel).getArrayFormulaRange()[UNIT]?.[sheet] ?? {};
    for (const [top, across] of Object.entries(blocks as Readonly<Record<string, Across>>))
      for (const [left, { endRow, endColumn }] of Object.entries(across)) {
        if (row >= Number(top) && row <= endRow && column >= Number(left) && column <= endColumn) return { row: Number(top), column: Number(left) };
      }
    return null;
  }

  private formula(sheet: string, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    return this.book.injector.get(this.book.kit.engine.FormulaDataModel).getFormulaStringByCell(row, column, sheet, UNIT) ?? null;
  }

  style(sheet: string, row: number, column: number): IStyleData {
    const { workbook } = this.book;
    const worksheet = this.book.sheet(sheet);
    const styles = workbook.getStyles();
    const own = styles.getStyleByCell(worksheet.getCellRaw(row, column));
    const byRow = styles.get(worksheet.getRowManager().getRow(row)?.s ?? undefined);
    const byColumn = styles.get(worksheet.getColumnManager().getColumn(column)?.s ?? undefined);
    const look = this.waiting.get(sheet)?.looks[row]?.[column];
    if (look?.s === null) return { ...worksheet.getDefaultCellStyleInternal(), ...byColumn, ...byRow };
    return { ...worksheet.getDefaultCellStyleInternal(), ...byColumn, ...byRow, ...own, ...(look?.s as IStyleData | undefined) };
  }

  format(sheet: string, row: number, column: number): string {
    return this.style(sheet, row, column).n?.pattern ?? 'General';
  }

  extras(sheet: string, row: number, column: number): CellExtras {
    const look = this.waiting.get(sheet)?.looks[row]?.[column];
    if (look && 'custom' in look) return (look.custom ?? {}) as CellExtras;
    return (this.book.sheet(sheet).getCellRaw(row, column)?.custom ?? {}) as CellExtras;
  }

  /** Writes what `entry` gives for each cell of the area. */
  write(sheet: string, area: Area, entry: (row: number, column: number) => Entry): void {
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (let i = 0; i < area.rows; i += 1) {
      const row: Record<number, ICellData> = {};
      for (let j = 0; j < area.columns; j += 1) {
        const data = toData(entry(i, j));
        if (data) row[area.column + j] = data;
      }
      matrix[area.row + i] = row;
    }
    this.put(sheet, matrix);
  }

  /** Lays a style over an area; whole sheets, columns and rows take it as their own default besides. */
  restyle(sheet: string, area: Area, style: IStyleData): void {
    const { kit } = this.book;
    const whole = { subUnitId: sheet };
    const worksheet = this.book.sheet(sheet);
    const styles = this.book.workbook.getStyles();
    if (isWholeColumns(area) && isWholeRows(area))
      this.book.mutate(kit.sheets.SetWorksheetDefaultStyleMutation.id, { ...whole, defaultStyle: { ...worksheet.getDefaultCellStyleInternal(), ...style } });
    else if (isWholeColumns(area)) {
      const columnData: Record<number, object> = {};
      for (let j = area.column; j < area.column + area.columns; j += 1)
        columnData[j] = { s: { ...styles.get(worksheet.getColumnManager().getColumn(j)?.s ?? undefined), ...style } };
      this.book.mutate(kit.sheets.SetColDataMutation.id, { ...whole, columnData });
    } else if (isWholeRows(area)) {
      const rowData: Record<number, object> = {};
      for (let i = area.row; i < area.row + area.rows; i += 1)
        rowData[i] = { s: { ...styles.get(worksheet.getRowManager().getRow(i)?.s ?? undefined), ...style } };
      this.book.mutate(kit.sheets.SetRowDataMutation.id, { ...whole, rowData });
    }
    this.eachStyled(sheet, area, () => ({ s: style }));
  }

  /** Records something of a cell that Univer has no word for. */
  mark(sheet: string, area: Area, extras: CellExtras): void {
    this.eachStyled(sheet, area, (row, column) => ({ custom: { ...this.extras(sheet, row, column), ...extras } }));
  }

  private eachStyled(sheet: string, area: Area, change: (row: number, column: number) => ICellData): void {
    const whole = isWholeColumns(area) || isWholeRows(area);
    // Whole columns and rows touch the cells that are there.
    if (whole) this.flush();
    const worksheet = this.book.sheet(sheet);
    const matrix: Record<number, Record<number, ICellData>> = {};
    const [bottom, right] = [Math.min(area.row + area.rows, worksheet.getRowCount()), Math.min(area.column + area.columns, worksheet.getColumnCount())];
    for (let i = area.row; i < bottom; i += 1) {
      const row: Record<number, ICellData> = {};
      for (let j = area.column; j < right; j += 1) if (!whole || worksheet.getCellRaw(i, j)) row[j] = change(i, j);
      matrix[i] = row;
    }
    this.put(sheet, matrix);
  }

  /** Takes cell data for a sheet; it reaches Univer with the next flush. */
  put(sheet: string, cells: Matrix): void {
    const waiting = this.waiting.get(sheet) ?? { contents: {}, looks: {} };
    this.waiting.set(sheet, waiting);
    for (const [row, line] of Object.entries(cells))
      for (const [column, cell] of Object.entries(line)) {
        const [i, j] = [Number(row), Number(column)];
        if (!('s' in cell) && !('custom' in cell)) {
          (waiting.contents[i] ??= {})[j] = cell;
          continue;
        }
        const { s: style, custom, ...content } = cell;
        if ('v' in content || 'f' in content) (waiting.contents[i] ??= {})[j] = content;
        const look = ((waiting.looks[i] ??= {})[j] ??= {});
        // A style that was taken away and is given again in one batch begins from nothing: what stands there goes first.
        if (look.s === null && style) this.flush();
        if (style !== undefined) look.s = style && look.s ? { ...(look.s as IStyleData), ...(style as IStyleData) } : style;
        if (custom !== undefined) look.custom = custom;
      }
  }
}

function toValue(cell: Nullable<ICellData>): CellValue | null {
  const value = cell?.v;
  if (value === null || value === undefined || value === '') return cell?.f && value === '' ? '' : null;
  return cell?.t === BOOLEAN ? value === true || value === 1 || value === '1' || value === 'TRUE' : value;
}

/** Whether a cell holds just what is to be written into it: a value or nothing, and no formula on either side. */
function stands(cell: Nullable<ICellData>, { f, v, t, ...rest }: ICellData): boolean {
  if (f !== null || v === undefined || Object.values(rest).some((one) => one !== null)) return false;
  return !cell?.f && !cell?.si && !cell?.p && (cell?.v ?? null) === v && (cell?.t ?? null) === (t ?? null);
}

function toData(entry: Entry): ICellData | null {
  const plain = { f: null, si: null, p: null };
  switch (entry.kind) {
    case 'keep':
      return null;
    case 'clear':
      return { ...plain, v: null, t: null };
    case 'formula':
      return { ...plain, f: entry.formula, v: null, t: null };
    case 'value': {
      const style = entry.format ? { s: { n: { pattern: entry.format } } } : {};
      const { value } = entry;
      if (typeof value === 'boolean') return { ...plain, v: value ? 1 : 0, t: BOOLEAN, ...style };
      if (typeof value === 'number') return { ...plain, v: value, t: NUMBER, ...style };
      return { ...plain, v: value, t: value.trim() !== '' && Number.isFinite(Number(value)) ? FORCED_TEXT : TEXT };
    }
  }
}

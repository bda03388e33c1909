import { intersect } from '../../univer/address';
import type { Area } from '../../univer/book';
import { toRange, UNIT } from '../../univer/book';
import { invalidArgument, itemNotFound } from '../error';
import { IdObject, type HostObject } from '../object';
import { guardSheet } from './guard';
import { clear } from './clear';
import { Range, rangeOf } from './range';
import { TableColumns } from './table-columns';
import { TableRows } from './table-rows';
import { settleHeadings } from './table-headers';
import { reshape, tableArea, tableById, tableIds } from './table-store';
import type { UniverTable } from './table-store';

const PLAIN = 'plain';
/** The colour of the filter buttons; headings bring their own. */
const MUTED = '#8A98A3';

/** An Excel Table. */
export class Table extends IdObject {
  readonly kind = 'Table';
  private get table(): UniverTable {
    const table = tableById(this.host, this.id);
    if (!table) throw itemNotFound();
    return table;
  }
  private get sheet(): string {
    return this.table.getSubunitId();
  }
  private get area(): Area {
    return tableArea(this.table);
  }
  private get look(): Record<string, unknown> {
    return this.host.records.tables.get(this.id) ?? {};
  }
  get name(): string {
    return this.table.getDisplayName();
  }
  set name(name: string) {
    const { host, table } = this;
    guardSheet(host, this.sheet);
    if (!/^[A-Za-z_\\][\w.\\]{0,254}$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) throw invalidArgument();
    const other = tableIds(host, null).find((id) => id !== this.id && tableById(host, id)?.getDisplayName().toLowerCase() === name.toLowerCase());
    if (other !== undefined) throw invalidArgument('The name of the table is already in use.');
    host.book.mutate(host.book.kit.table.SetSheetTableMutation.id, { subUnitId: this.sheet, tableId: table.getId(), config: { name } });
  }
  get worksheet(): HostObject {
    return this.host.make.worksheet(this.sheet);
  }
  get columns(): TableColumns {
    return new TableColumns(this.host, this.id);
  }
  get rows(): TableRows {
    return new TableRows(this.host, this.id);
  }
  get style(): string {
    return String(this.look.style);
  }
  set style(style: string) {
    guardSheet(this.host, this.sheet, 'allowFormatCells');
    this.look.style = style;
    // Univer lays its own colours over a table unless it is given a theme without any.
    if (/^TableStyle(Medium|Dark)\d+$/.test(style)) return;
    const { SheetRangeThemeModel, RangeThemeStyle } = this.host.book.kit.sheets;
    const themes = this.host.book.injector.get(SheetRangeThemeModel);
    if (!themes.getALLRegisteredTheme(UNIT).includes(PLAIN))
      themes.registerRangeThemeStyle(UNIT, new RangeThemeStyle(PLAIN, { headerRowStyle: { cl: { rgb: MUTED } } }));
    this.host.book.mutate(this.host.book.kit.table.SetSheetTableMutation.id, { subUnitId: this.sheet, tableId: this.id, config: { theme: PLAIN } });
  }
  get showBandedRows(): boolean {
    return this.look.showBandedRows === true;
  }
  set showBandedRows(show: boolean) {
    this.look.showBandedRows = show;
  }
  get showBandedColumns(): boolean {
    return this.look.showBandedColumns === true;
  }
  set showBandedColumns(show: boolean) {
    this.look.showBandedColumns = show;
  }
  get showFilterButton(): boolean {
    return this.look.showFilterButton === true;
  }
  set showFilterButton(show: boolean) {
    this.look.showFilterButton = show;
  }
  get showHeaders(): boolean {
    return this.table.isShowHeader();
  }
  get showTotals(): boolean {
    return false;
  }
  getRange(): Range {
    return new Range(this.host, this.sheet, this.area);
  }
  getHeaderRowRange(): Range {
    return new Range(this.host, this.sheet, { ...this.area, rows: 1 });
  }
  getDataBodyRange(): Range {
    const { area } = this;
    return new Range(this.host, this.sheet, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) });
  }
  /** Takes a new area that begins at the same heading row. */
  resize(address: unknown): void {
    const { host, table, sheet } = this;
    guardSheet(host, sheet);
    const range = rangeOf(host, address, sheet);
    const wish = range.area.rows === 1 ? { ...range.area, rows: 2 } : range.area;
    if (range.sheet !== sheet || wish.row !== this.area.row || !intersect(wish, this.area)) throw invalidArgument();
    const others = tableIds(host, sheet).filter((id) => id !== this.id);
    if (others.some((id) => intersect(wish, new Table(host, id).area))) throw invalidArgument('A table cannot overlap another table.');
    host.book.reach(sheet, wish.row + wish.rows, wish.column + wish.columns);
    if (wish.rows !== this.area.rows || wish.column !== this.area.column || wish.columns !== this.area.columns)
      host.book.mutate(host.book.kit.table.SetSheetTableMutation.id, {
        subUnitId: sheet,
        tableId: this.id,
        config: { updateRange: { newRange: toRange(wish) } },
      });
    settleHeadings(host, sheet, wish, (names) => {
      reshape(host, table, wish, names);
    });
  }
  /** No filter is ever set by the host itself; a person's filter in the grid is taken off. */
  clearFilters(): void {
    guardSheet(this.host, this.sheet, 'allowAutoFilter');
    const { SetSheetTableFilterMutation } = this.host.book.kit.table;
    for (let column = 0; column < this.area.columns; column += 1)
      this.host.book.mutate(SetSheetTableFilterMutation.id, { tableId: this.id, column, tableFilter: undefined });
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.forget();
    return range;
  }
  /** Deletes the table with what stands in it. */
  delete(): void {
    guardSheet(this.host, this.sheet);
    const { sheet, area } = this;
    this.forget();
    clear(this.host, sheet, area, 'All');
  }
  private forget(): void {
    this.host.book.mutate(this.host.book.kit.table.DeleteSheetTableMutation.id, { subUnitId: this.sheet, tableId: this.id });
    this.host.records.tables.delete(this.id);
  }
}

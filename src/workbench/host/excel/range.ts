import { formatArea, intersect, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet, splitSheet } from '../../univer/address';
import { toRange, type Area } from '../../univer/book';
import { type HostError, invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { HostObject, NULL_OBJECT, type MaybeObject } from '../object';
import { sheetRecord } from '../records';
import { clear } from './clear';
import { ConditionalFormats } from './conditional-formats';
import { DataValidation } from './data-validation';
import { guardCells, guardSheet } from './guard';
import { clip, deleteCells, insertCells } from './moves';
import { RangeFormat } from './range-format';
import { showSelection } from './show-selection';
import { spillParent, spillingTo } from './spills';
import { readGrid, usedArea, valueType, writeFormats, writeValues } from './range-values';

/** A rectangle of cells of one sheet. */
export class Range extends HostObject {
  readonly kind = 'Range';
  readonly sheet: string;
  readonly area: Area;
  private reference: string | null = null;

  constructor(host: Host, sheet: string, area: Area) {
    super(host);
    if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1 || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS)
      throw invalidArgument();
    this.sheet = sheet;
    this.area = area;
  }
  override identity(): Record<string, unknown> {
    this.reference ??= this.host.keep(this);
    return { _ReferenceId: this.reference };
  }
  private with(area: Partial<Area>): Range {
    return new Range(this.host, this.sheet, { ...this.area, ...area });
  }

  get address(): string {
    return `${quoteSheet(this.host.book.sheet(this.sheet).getName())}!${formatArea(this.area)}`;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  get cellCount(): number {
    return this.area.rows * this.area.columns > 2 ** 31 - 1 ? -1 : this.area.rows * this.area.columns;
  }
  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }
  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }
  get worksheet(): HostObject {
    return this.host.make.worksheet(this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, this.area);
  }
  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.host, this.sheet, this.area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.host, this.sheet, this.area);
  }

  get values(): unknown[][] | null {
    return readGrid(this.host, this.sheet, this.area, ({ value }) => value ?? '');
  }
  set values(values: unknown) {
    writeValues(this.host, this.sheet, this.area, values);
  }
  get formulas(): unknown[][] | null {
    return readGrid(this.host, this.sheet, this.area, ({ formula, value }) => formula ?? value ?? '');
  }
  set formulas(values: unknown) {
    writeValues(this.host, this.sheet, this.area, values);
  }
  get text(): unknown[][] | null {
    return readGrid(this.host, this.sheet, this.area, ({ value }, row, column) => this.textOf(value, row, column));
  }
  get valueTypes(): unknown[][] | null {
    return readGrid(this.host, this.sheet, this.area, ({ value }) => valueType(value));
  }
  get numberFormat(): unknown[][] | null {
    return readGrid(this.host, this.sheet, this.area, (_, row, column) => this.host.cells.format(this.sheet, row, column));
  }
  set numberFormat(formats: unknown) {
    writeFormats(this.host, this.sheet, this.area, formats);
  }
  private textOf(value: string | number | boolean | null, row: number, column: number): string {
    if (value === null || typeof value === 'boolean') return value === null ? '' : value ? 'TRUE' : 'FALSE';
    return this.host.book.kit.core.numfmt.format(this.host.cells.format(this.sheet, row, column), value, { throws: false });
  }

  get rowHidden(): boolean | null {
    const hidden = this.rowsThatAre(true).length;
    return hidden === 0 ? false : hidden === clip(this.host, this.sheet, this.area).rows ? true : null;
  }
  set rowHidden(hidden: boolean | null) {
    guardSheet(this.host, this.sheet, 'allowFormatRows');
    const { SetRowHiddenMutation, SetRowVisibleMutation } = this.host.book.kit.sheets;
    this.host.book.reach(this.sheet, this.area.row + Math.min(this.area.rows, 1000), 1);
    // The other rows are left alone: formulas may look at what is hidden.
    const ranges = this.rowsThatAre(hidden !== true).map((row) => toRange(clip(this.host, this.sheet, { row, rows: 1, column: 0, columns: MAX_COLUMNS })));
    if (ranges.length > 0) this.host.book.mutate(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { subUnitId: this.sheet, ranges });
  }
  private rowsThatAre(hidden: boolean): number[] {
    const { row, rows } = clip(this.host, this.sheet, this.area);
    const manager = this.host.book.sheet(this.sheet).getRowManager();
    return Array.from({ length: rows }, (_, i) => row + i).filter((at) => Boolean(manager.getRow(at)?.hd) === hidden);
  }
  get columnHidden(): boolean {
    return Boolean(this.host.book.sheet(this.sheet).getColumnManager().getColumn(this.area.column)?.hd);
  }
  set columnHidden(hidden: boolean) {
    guardSheet(this.host, this.sheet, 'allowFormatColumns');
    const { SetColHiddenMutation, SetColVisibleMutation } = this.host.book.kit.sheets;
    const ranges = [toRange(clip(this.host, this.sheet, { ...this.area, row: 0, rows: MAX_ROWS }))];
    this.host.book.mutate(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { subUnitId: this.sheet, ranges });
  }
  get hyperlink(): object | null {
    return sheetRecord(this.host.records, this.sheet).links.get(formatArea(this.area)) ?? null;
  }
  set hyperlink(link: object | null) {
    guardCells(this.host, this.sheet, this.area);
    const { links } = sheetRecord(this.host.records, this.sheet);
    if (link === null) links.delete(formatArea(this.area));
    else links.set(formatArea(this.area), link);
    const text = (link as { textToDisplay?: unknown } | null)?.textToDisplay;
    if (typeof text === 'string') writeValues(this.host, this.sheet, this.area, text);
  }
  get hasSpill(): boolean {
    return this.host.cells.spillOf(this.sheet, this.area.row, this.area.column) !== null;
  }

  getCell(row: number, column: number): Range {
    return this.with({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    return this.with({ row: this.area.row + row, rows: 1 });
  }
  getColumn(column: number): Range {
    return this.with({ column: this.area.column + column, columns: 1 });
  }
  getLastRow(): Range {
    return this.getRow(this.area.rows - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.with({ row: this.area.row + rows, column: this.area.column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.with({ rows: this.area.rows + rows, columns: this.area.columns + columns });
  }
  getRowsAbove(count = 1): Range {
    return count < 0 ? this.getRowsBelow(-count) : this.with({ row: this.area.row - count, rows: count });
  }
  getRowsBelow(count = 1): Range {
    return count < 0 ? this.getRowsAbove(-count) : this.with({ row: this.area.row + this.area.rows, rows: count });
  }
  getEntireRow(): Range {
    return this.with({ column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.with({ row: 0, rows: MAX_ROWS });
  }
  getBoundingRect(other: unknown): Range {
    const { area } = rangeOf(this.host, other, this.sheet);
    const [row, column] = [Math.min(this.area.row, area.row), Math.min(this.area.column, area.column)];
    const bottom = Math.max(this.area.row + this.area.rows, area.row + area.rows);
    return this.with({ row, column, rows: bottom - row, columns: Math.max(this.area.column + this.area.columns, area.column + area.columns) - column });
  }
  getIntersection(other: unknown): Range {
    const range = this.getIntersectionOrNullObject(other);
    if (range === NULL_OBJECT) throw itemNotFound();
    return range;
  }
  getIntersectionOrNullObject(other: unknown): MaybeObject<Range> {
    const range = rangeOf(this.host, other, this.sheet);
    const area = range.sheet === this.sheet ? intersect(this.area, range.area) : null;
    return area ? this.with(area) : NULL_OBJECT;
  }
  getUsedRangeOrNullObject(valuesOnly = false): MaybeObject<Range> {
    const area = usedArea(this.host, this.sheet, valuesOnly, this.area);
    return area ? this.with(area) : NULL_OBJECT;
  }
  getUsedRange(valuesOnly = false): Range {
    const range = this.getUsedRangeOrNullObject(valuesOnly);
    return range === NULL_OBJECT ? this.getCell(0, 0) : range;
  }
  getSpillingToRangeOrNullObject(): Promise<MaybeObject<Range>> {
    return spillingTo(this, (area) => this.with(area));
  }
  getSpillParentOrNullObject(): Promise<MaybeObject<Range>> {
    return spillParent(this, (area) => this.with(area));
  }
  async insert(shift: string): Promise<Range> {
    await insertCells(this.host, this.sheet, this.area, shift);
    return this.with({});
  }
  delete(shift: string): Promise<void> {
    return deleteCells(this.host, this.sheet, this.area, shift);
  }
  clear(applyTo = 'All'): void {
    clear(this.host, this.sheet, this.area, applyTo);
  }
  calculate(): Promise<void> {
    return this.host.calculation.settle();
  }
  select(): void {
    this.host.records.active = this.sheet;
    this.host.records.selection = { sheet: this.sheet, area: this.area };
    if (this.host.screen) this.host.after(showSelection(this.host, this.sheet, this.area));
  }
  merge(): void {
    guardCells(this.host, this.sheet, this.area);
    this.host.book.mutate(this.host.book.kit.sheets.AddWorksheetMergeMutation.id, { subUnitId: this.sheet, ranges: [toRange(this.area)] });
  }
  /** Sent by the client before it splits a long block into bands. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }
}

export const wrongSize = (): HostError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

/** The range that an argument gives: a range, or an address on `sheet` unless it names another. */
export function rangeOf(host: Host, argument: unknown, sheet: string): Range {
  if (argument instanceof Range) return argument;
  if (typeof argument !== 'string') throw invalidArgument();
  const parts = splitSheet(argument);
  const id = parts.sheet === null ? sheet : host.book.workbook.getSheetBySheetName(parts.sheet)?.getSheetId();
  if (id === undefined) throw itemNotFound();
  const area = parseArea(parts.cells);
  if (area) return new Range(host, id, area);
  throw invalidArgument();
}

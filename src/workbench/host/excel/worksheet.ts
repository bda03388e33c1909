import { splitSheet } from '../../univer/address';
import { HostError, alreadyExists, invalidArgument, itemNotFound } from '../error';
import { IdObject, sameName, NULL_OBJECT } from '../object';
import type { MaybeObject } from '../object';
import { sheetRecord } from '../records';
import { Charts } from './charts';
import { Comments } from './comments';
import { EVENTS, register, told } from './events';
import { FreezePanes } from './freeze-panes';
import { guardStructure } from './guard';
import { Names } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range, rangeOf } from './range';
import { toColor } from './range-font';
import { usedArea } from './range-values';
import { Tables } from './tables';
import { MAX_COLUMNS, MAX_ROWS } from '../../univer/address';

export function checkSheetName(name: string): void {
  if (name.length < 1 || name.length > 31 || /[[\]\\/*?:]/.test(name) || /^'|'$/.test(name) || sameName(name, 'History')) throw invalidArgument();
}

/** One sheet. */
export class Worksheet extends IdObject {
  readonly kind = 'Worksheet';
  private get index(): number {
    const index = this.host.book.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === this.id);
    if (index < 0) throw itemNotFound();
    return index;
  }
  private mutate(id: string, params: object): void {
    this.host.book.mutate(id, { subUnitId: this.id, ...params });
  }
  get name(): string {
    return this.host.book.sheet(this.id).getName();
  }
  set name(name: string) {
    guardStructure(this.host);
    checkSheetName(name);
    if (this.host.book.workbook.getSheets().some((sheet) => sheet.getSheetId() !== this.id && sameName(sheet.getName(), name))) throw alreadyExists();
    this.host.after(this.host.book.command('sheet.command.set-worksheet-name', { subUnitId: this.id, name }));
  }
  get position(): number {
    return this.index;
  }
  set position(position: number) {
    guardStructure(this.host);
    if (!Number.isInteger(position) || position < 0 || position >= this.host.book.workbook.getSheets().length) throw invalidArgument();
    if (position !== this.index) this.mutate(this.host.book.kit.sheets.SetWorksheetOrderMutation.id, { fromOrder: this.index, toOrder: position });
  }
  get tabColor(): string {
    return this.host.book.sheet(this.id).getTabColor() ?? '';
  }
  set tabColor(color: string) {
    guardStructure(this.host);
    this.mutate(this.host.book.kit.sheets.SetTabColorMutation.id, { color: color === '' ? '' : toColor(color) });
  }
  get visibility(): string {
    if (!this.host.book.sheet(this.id).isSheetHidden()) return 'Visible';
    return sheetRecord(this.host.records, this.id).veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: string) {
    guardStructure(this.host);
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument();
    const others = this.host.book.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== this.id && !sheet.isSheetHidden());
    if (visibility !== 'Visible' && others.length === 0) throw new HostError('InvalidOperation', 'This operation is not permitted for the current object.');
    sheetRecord(this.host.records, this.id).veryHidden = visibility === 'VeryHidden';
    this.mutate(this.host.book.kit.sheets.SetWorksheetHideMutation.id, { hidden: visibility === 'Visible' ? 0 : 1 });
  }
  get showGridlines(): boolean {
    return Boolean(this.host.book.sheet(this.id).getConfig().showGridlines);
  }
  set showGridlines(show: boolean) {
    this.mutate(this.host.book.kit.sheets.ToggleGridlinesMutation.id, { showGridlines: show ? 1 : 0 });
  }
  get showHeadings(): boolean {
    return sheetRecord(this.host.records, this.id).page.showHeadings !== false;
  }
  set showHeadings(show: boolean) {
    sheetRecord(this.host.records, this.id).page.showHeadings = show;
  }
  get standardWidth(): number {
    return 8.43;
  }
  get standardHeight(): number {
    return 15;
  }
  get tables(): Tables {
    return new Tables(this.host, this.id);
  }
  get names(): Names {
    return new Names(this.host, this.id);
  }
  get charts(): Charts {
    return new Charts(this.host, this.id);
  }
  get comments(): Comments {
    return new Comments(this.host, this.id);
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this.host, this.id);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.host, this.id);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.id);
  }
  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '')
      return new Range(this.host, this.id, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    if (splitSheet(address).sheet === null) {
      const name = new Names(this.host, this.id).find(address) ?? new Names(this.host, null).find(address);
      if (name) return name.getRange();
      const table = this.tables.find(address);
      if (table) return table.getDataBodyRange();
    }
    return rangeOf(this.host, address, this.id);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.host, this.id, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRangeOrNullObject(valuesOnly = false): MaybeObject<Range> {
    const area = usedArea(this.host, this.id, valuesOnly, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    return area ? new Range(this.host, this.id, area) : NULL_OBJECT;
  }
  getUsedRange(valuesOnly = false): Range {
    const range = this.getUsedRangeOrNullObject(valuesOnly);
    return range === NULL_OBJECT ? this.getCell(0, 0) : range;
  }
  getNextOrNullObject(visibleOnly = false): MaybeObject<Worksheet> {
    const next = this.host.book.workbook
      .getSheets()
      .slice(this.index + 1)
      .find((sheet) => !visibleOnly || !sheet.isSheetHidden());
    return next ? new Worksheet(this.host, next.getSheetId()) : NULL_OBJECT;
  }
  activate(): void {
    const { records, book } = this.host;
    const before = records.active;
    if (this.visibility !== 'Visible') throw new HostError('InvalidOperation', 'This operation is not permitted for the current object.');
    records.active = this.id;
    if (this.host.screen) this.host.after(book.command(book.kit.sheets.SetWorksheetActiveOperation.id, { subUnitId: this.id }));
    if (before !== this.id) told(this.host, EVENTS.activated, this.id);
  }
  delete(): void {
    guardStructure(this.host);
    const { host } = this;
    const visible = host.book.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
    if (visible.length === 1 && visible[0]?.getSheetId() === this.id)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    const { name } = this;
    for (const table of this.tables.list()) table.convertToRange();
    for (const item of this.names.list()) item.delete();
    const { active } = host.records;
    host.after(
      host.book.command(host.book.kit.sheets.RemoveSheetCommand.id, { subUnitId: this.id, subUnitName: name }).then(() => {
        told(host, EVENTS.deleted, this.id);
        host.records.sheets.delete(this.id);
        if (host.records.active === this.id) host.records.active = null;
        // Univer turns to a neighbour of any sheet that goes; Excel stays where it is.
        if (active !== null && active !== this.id) new Worksheet(host, active).activate();
      }),
    );
  }
  calculate(): Promise<void> {
    return this.host.calculation.all();
  }
  _RegisterDataChangedEvent(): void {
    register(this.host, this.id, '_RegisterDataChangedEvent');
  }
  _UnregisterDataChangedEvent(): void {
    register(this.host, this.id, '_UnregisterDataChangedEvent');
  }
  _RegisterActivatedEvent(): void {
    register(this.host, this.id, '_RegisterActivatedEvent');
  }
  _UnregisterActivatedEvent(): void {
    register(this.host, this.id, '_UnregisterActivatedEvent');
  }
  _RegisterCalculatedEvent(): void {
    register(this.host, this.id, '_RegisterCalculatedEvent');
  }
  _UnregisterCalculatedEvent(): void {
    register(this.host, this.id, '_UnregisterCalculatedEvent');
  }
  _RegisterSelectionChangedEvent(): void {
    register(this.host, this.id, '_RegisterSelectionChangedEvent');
  }
  _UnregisterSelectionChangedEvent(): void {
    register(this.host, this.id, '_UnregisterSelectionChangedEvent');
  }
}

import { COLUMNS, ROWS } from '../../univer/book';
import { alreadyExists, invalidArgument, itemNotFound } from '../error';
import { Collection, NULL_OBJECT, sameName } from '../object';
import type { MaybeObject } from '../object';
import { EVENTS, register, told } from './events';
import { guardStructure } from './guard';
import { checkSheetName, Worksheet } from './worksheet';

/** The sheets in the order of their tabs. */
export class Worksheets extends Collection<Worksheet> {
  readonly kind = 'WorksheetCollection';
  list(): readonly Worksheet[] {
    return this.host.book.workbook.getSheets().map((sheet) => new Worksheet(this.host, sheet.getSheetId()));
  }
  matches(sheet: Worksheet, key: string): boolean {
    return sheet.id === key || sameName(sheet.name, key);
  }
  getItem(key: string): Worksheet {
    const sheet = this.find(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  getItemOrNullObject(key: string): MaybeObject<Worksheet> {
    return this.find(key) ?? NULL_OBJECT;
  }
  private visible(onlyVisible: boolean): readonly Worksheet[] {
    return this.list().filter((sheet) => !onlyVisible || sheet.visibility === 'Visible');
  }
  override getCount(onlyVisible = false): number {
    return this.visible(onlyVisible).length;
  }
  getFirst(onlyVisible = false): Worksheet {
    const [first] = this.visible(onlyVisible);
    if (!first) throw itemNotFound();
    return first;
  }
  getLast(onlyVisible = false): Worksheet {
    const last = this.visible(onlyVisible).at(-1);
    if (!last) throw itemNotFound();
    return last;
  }
  getActiveWorksheet(): Worksheet {
    const { active } = this.host.records;
    return this.list().find(({ id }) => id === active) ?? this.getFirst(true);
  }
  add(name?: string | null): Worksheet {
    const { host } = this;
    guardStructure(host);
    let free = 1;
    while (this.find(`Sheet${String(free)}`)) free += 1;
    const wish = name === undefined || name === null || name === '' ? `Sheet${String(free)}` : name;
    checkSheetName(wish);
    if (this.find(wish)) throw alreadyExists();
    host.records.sequence += 1;
    const id = `{${String(host.records.sequence).padStart(8, '0')}-0001-0000-0000-000000000000}`;
    const fresh = {
      id,
      name: wish,
      rowCount: ROWS,
      columnCount: COLUMNS,
      defaultRowHeight: 20,
      defaultColumnWidth: 64,
      cellData: {},
      rowData: {},
      columnData: {},
      mergeData: [],
      tabColor: '',
      hidden: 0,
      showGridlines: 1,
      zoomRatio: 1,
      scrollTop: 0,
      scrollLeft: 0,
      freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
      rowHeader: { width: 46, hidden: 0 },
      columnHeader: { height: 20, hidden: 0 },
      rightToLeft: 0,
    };
    host.book.mutate(host.book.kit.sheets.InsertSheetMutation.id, { index: this.list().length, sheet: fresh });
    told(host, EVENTS.added, id);
    return new Worksheet(host, id);
  }
  getItemAt(index: number): Worksheet {
    const sheet = this.list()[index];
    if (!sheet) throw invalidArgument();
    return sheet;
  }
  _RegisterDataChangedEvent(): void {
    register(this.host, null, '_RegisterDataChangedEvent');
  }
  _UnregisterDataChangedEvent(): void {
    register(this.host, null, '_UnregisterDataChangedEvent');
  }
  _RegisterActivatedEvent(): void {
    register(this.host, null, '_RegisterActivatedEvent');
  }
  _UnregisterActivatedEvent(): void {
    register(this.host, null, '_UnregisterActivatedEvent');
  }
  _RegisterAddedEvent(): void {
    register(this.host, null, '_RegisterAddedEvent');
  }
  _UnregisterAddedEvent(): void {
    register(this.host, null, '_UnregisterAddedEvent');
  }
  _RegisterDeletedEvent(): void {
    register(this.host, null, '_RegisterDeletedEvent');
  }
  _UnregisterDeletedEvent(): void {
    register(this.host, null, '_UnregisterDeletedEvent');
  }
  _RegisterCalculatedEvent(): void {
    register(this.host, null, '_RegisterCalculatedEvent');
  }
  _UnregisterCalculatedEvent(): void {
    register(this.host, null, '_UnregisterCalculatedEvent');
  }
  _RegisterSelectionChangedEvent(): void {
    register(this.host, null, '_RegisterSelectionChangedEvent');
  }
  _UnregisterSelectionChangedEvent(): void {
    register(this.host, null, '_UnregisterSelectionChangedEvent');
  }
}

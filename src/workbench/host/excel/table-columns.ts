import type { Area } from '../../univer/book';
import { invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, HostObject, NULL_OBJECT, sameName } from '../object';
import type { MaybeObject } from '../object';
import { insertCells, deleteCells } from './moves';
import { Range } from './range';
import { writeValues } from './range-values';
import { settleHeadings } from './table-headers';
import { reshape, tableArea, tableById } from './table-store';

/** One column of a table. */
export class TableColumn extends HostObject {
  readonly kind = 'TableColumn';
  private readonly table: string;
  readonly index: number;
  constructor(host: Host, table: string, index: number) {
    super(host);
    this.table = table;
    this.index = index;
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  private range(from: number, rows: number): Range {
    const { sheet, area } = placeOf(this.host, this.table);
    return new Range(this.host, sheet, { row: area.row + from, column: area.column + this.index, rows, columns: 1 });
  }
  get id(): number {
    return this.index + 1;
  }
  get name(): string {
    return String(this.range(0, 1).values?.[0]?.[0]);
  }
  set name(name: string) {
    this.range(0, 1).values = [[name]];
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    return this.range(0, placeOf(this.host, this.table).area.rows);
  }
  getHeaderRowRange(): Range {
    return this.range(0, 1);
  }
  getDataBodyRange(): Range {
    return this.range(1, Math.max(1, placeOf(this.host, this.table).area.rows - 1));
  }
  async delete(): Promise<void> {
    const { sheet, area } = placeOf(this.host, this.table);
    await deleteCells(this.host, sheet, this.getRange().area, 'Left');
    refit(this.host, this.table, sheet, { ...area, columns: area.columns - 1 });
  }
}

/** The columns of a table, found by name or number. */
export class TableColumns extends Collection<TableColumn> {
  readonly kind = 'TableColumnCollection';
  private readonly table: string;
  constructor(host: Host, table: string) {
    super(host);
    this.table = table;
  }
  list(): readonly TableColumn[] {
    return Array.from({ length: placeOf(this.host, this.table).area.columns }, (_, index) => new TableColumn(this.host, this.table, index));
  }
  matches(column: TableColumn, key: string): boolean {
    return String(column.id) === key || sameName(column.name, key);
  }
  getItem(key: unknown): TableColumn {
    const column = this.find(key);
    if (!column) throw itemNotFound();
    return column;
  }
  getItemOrNullObject(key: unknown): MaybeObject<TableColumn> {
    return this.find(key) ?? NULL_OBJECT;
  }
  getItemAt(index: number): TableColumn {
    const column = this.list()[index];
    if (!column) throw invalidArgument();
    return column;
  }
  async add(index: number | null | undefined, values: unknown, name?: string): Promise<TableColumn> {
    const { sheet, area } = placeOf(this.host, this.table);
    const at = index === null || index === undefined || index < 0 ? area.columns : index;
    if (at > area.columns) throw invalidArgument();
    const place = { ...area, column: area.column + at, columns: 1 };
    await insertCells(this.host, sheet, place, 'Right');
    refit(this.host, this.table, sheet, { ...area, columns: area.columns + 1 });
    const column = new TableColumn(this.host, this.table, at);
    if (values !== null && values !== undefined) writeValues(this.host, sheet, place, values);
    if (name !== undefined) column.name = name;
    return column;
  }
}

export function placeOf(host: Host, id: string): { readonly sheet: string; readonly area: Area } {
  const table = tableById(host, id);
  if (!table) throw itemNotFound();
  return { sheet: table.getSubunitId(), area: tableArea(table) };
}

/** Fits a table to an area after cells moved, whatever Univer made of it. */
export function refit(host: Host, id: string, sheet: string, area: Area): void {
  settleHeadings(host, sheet, area, (names) => {
    const table = tableById(host, id);
    if (table) reshape(host, table, area, names);
  });
}

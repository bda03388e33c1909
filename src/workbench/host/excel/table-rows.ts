import { invalidArgument } from '../error';
import type { Host } from '../host';
import { Collection, HostObject } from '../object';
import { deleteCells, insertCells } from './moves';
import { Range } from './range';
import { writeValues } from './range-values';
import { placeOf, refit } from './table-columns';

/** One row below a table's headings. */
export class TableRow extends HostObject {
  readonly kind = 'TableRow';
  private readonly table: string;
  readonly index: number;
  constructor(host: Host, table: string, index: number) {
    super(host);
    this.table = table;
    this.index = index;
  }
  override identity(): Record<string, unknown> {
    return { Index: this.index };
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const { sheet, area } = placeOf(this.host, this.table);
    return new Range(this.host, sheet, { ...area, row: area.row + 1 + this.index, rows: 1 });
  }
  delete(): Promise<void> {
    return new TableRows(this.host, this.table).deleteRowsAt(this.index, 1);
  }
}

/** The rows below a table's headings. */
export class TableRows extends Collection<TableRow> {
  readonly kind = 'TableRowCollection';
  private readonly table: string;
  constructor(host: Host, table: string) {
    super(host);
    this.table = table;
  }
  list(): readonly TableRow[] {
    return Array.from({ length: placeOf(this.host, this.table).area.rows - 1 }, (_, index) => new TableRow(this.host, this.table, index));
  }
  matches(row: TableRow, key: string): boolean {
    return String(row.index) === key;
  }
  getItemAt(index: number): TableRow {
    const row = this.list()[index];
    if (!row) throw invalidArgument();
    return row;
  }
  getItem(index: number): TableRow {
    return this.getItemAt(index);
  }
  async add(index: number | null | undefined, values: unknown): Promise<TableRow> {
    const { sheet, area } = placeOf(this.host, this.table);
    const rows = Array.isArray(values) ? values.length : 1;
    const at = index === null || index === undefined || index < 0 ? area.rows - 1 : index;
    if (at > area.rows - 1) throw invalidArgument();
    const place = { ...area, row: area.row + 1 + at, rows };
    await insertCells(this.host, sheet, place, 'Down');
    refit(this.host, this.table, sheet, { ...area, rows: area.rows + rows });
    if (values !== null && values !== undefined) writeValues(this.host, sheet, place, values);
    return new TableRow(this.host, this.table, at);
  }
  async deleteRowsAt(index: number, count = 1): Promise<void> {
    const { sheet, area } = placeOf(this.host, this.table);
    if (index < 0 || index + count > area.rows - 1) throw invalidArgument();
    await deleteCells(this.host, sheet, { ...area, row: area.row + 1 + index, rows: count }, 'Up');
    refit(this.host, this.table, sheet, { ...area, rows: Math.max(2, area.rows - count) });
  }
}

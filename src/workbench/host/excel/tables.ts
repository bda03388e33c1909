import { intersect } from '../../univer/address';
import { toRange } from '../../univer/book';
import type { Area } from '../../univer/book';
import { alreadyExists, invalidArgument, itemNotFound } from '../error';
import type { Host } from '../host';
import { Collection, NULL_OBJECT, sameName } from '../object';
import type { MaybeObject } from '../object';
import { guardSheet } from './guard';
import { insertCells } from './moves';
import { rangeOf } from './range';
import { Table } from './table';
import { settleHeadings } from './table-headers';
import { tableArea, tableById, tableIds } from './table-store';

/** The tables of a sheet, or of the workbook where `sheet` is null. */
export class Tables extends Collection<Table> {
  readonly kind = 'TableCollection';
  private readonly sheet: string | null;
  constructor(host: Host, sheet: string | null) {
    super(host);
    this.sheet = sheet;
  }
  list(): readonly Table[] {
    return tableIds(this.host, this.sheet).map((id) => new Table(this.host, id));
  }
  matches(table: Table, key: string): boolean {
    return table.id === key || sameName(table.name, key);
  }
  getItem(key: string): Table {
    const table = this.find(key);
    if (!table) throw itemNotFound();
    return table;
  }
  getItemOrNullObject(key: string): MaybeObject<Table> {
    return this.find(key) ?? NULL_OBJECT;
  }
  getItemAt(index: number): Table {
    const table = this.list()[index];
    if (!table) throw invalidArgument();
    return table;
  }
  async add(address: unknown, hasHeaders: boolean): Promise<Table> {
    const { host } = this;
    const first = host.book.workbook.getSheets()[0]?.getSheetId() ?? '';
    const range = rangeOf(host, address, this.sheet ?? host.records.active ?? first);
    const { sheet } = range;
    guardSheet(host, sheet);
    let area: Area = range.area;
    if (!hasHeaders) {
      await insertCells(host, sheet, { ...area, rows: 1 }, 'Down');
      area = { ...area, rows: area.rows + 1 };
    }
    // A table has at least one row below its headings.
    if (area.rows === 1) area = { ...area, rows: 2 };
    host.book.reach(sheet, area.row + area.rows, area.column + area.columns);
    if (tableIds(host, sheet).some((id) => intersect(area, tableArea(tableById(host, id) as never))))
      throw invalidArgument('A table cannot overlap another table.');
    host.records.sequence += 1;
    const tableId = `{${String(host.records.sequence).padStart(8, '0')}-7AB1-4E00-8000-000000000000}`;
    let number = 1;
    while (new Tables(host, null).find(`Table${String(number)}`)) number += 1;
    settleHeadings(host, sheet, area, (header) => {
      const name = `Table${String(number)}`;
      host.book.mutate(host.book.kit.table.AddSheetTableMutation.id, {
        subUnitId: sheet,
        tableId,
        name,
        range: toRange(area),
        header,
        options: { showHeader: true },
      });
    });
    host.records.tables.set(tableId, { style: 'TableStyleMedium2', showBandedRows: true, showFilterButton: true });
    return new Table(host, tableId);
  }
}

/** Excel's rule for the name of a table or a range: letters, digits, dots and underscores, no address, known only once. */
export function checkName(host: Host, name: string, but: string | null): void {
  if (!/^[A-Za-z_\\][\w.\\]{0,254}$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name) || /^[RC]$/i.test(name)) throw invalidArgument();
  const taken = new Tables(host, null).find(name);
  if (taken && taken.id !== but) throw alreadyExists();
}

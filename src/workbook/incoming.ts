import { firstDay, fromSerial, monthOf, toSerial } from '../model/month';
import { actualsRows, invoiceLineRows, invoiceRows, seatRows } from './actuals-rows';
import { heldKey, rowKey, type HeldRow, type Row } from './held';
import type { Incoming } from './merge';
import type { TableBlock } from './sheet';
import type { RefreshData } from './workbook';

/** The first day of a cell's month as a serial; 0 where the cell holds no date. */
const monthStart = (value: unknown): number => (typeof value === 'number' && value > 0 ? toSerial(firstDay(monthOf(fromSerial(value)))) : 0);

/** Rows whose day lies in the months, and rows that come again under their key. */
function ofMonths(table: TableBlock, column: string, months: readonly string[], rows: readonly Row[]): Incoming['replaces'] {
  const asked = new Set(months);
  const keys = new Set(rows.map((row) => rowKey(table, row)));
  const byDay = new Map<unknown, boolean>();
  const within = (value: unknown): boolean => {
    const known = byDay.get(value) ?? (typeof value === 'number' && value > 0 && asked.has(monthOf(fromSerial(value))));
    byDay.set(value, known);
    return known;
  };
  return (row: HeldRow, headers) => within(row.values[headers.indexOf(column)]) || keys.has(heldKey(table, headers, row));
}

/** The data tables that a refresh fills. */
interface DataTables {
  readonly actuals: TableBlock;
  readonly invoices: TableBlock;
  readonly invoiceLines: TableBlock;
  readonly seats: TableBlock;
}

/** What a refresh brings to each data table: Actuals by month, invoices and their lines by the month of their service, seats as a whole. */
export function incoming(data: RefreshData, tables: DataTables): Incoming[] {
  const actuals = actualsRows(data.actuals);
  const invoices = invoiceRows(data.invoices);
  const lines = invoiceLineRows(data.invoiceLines);
  return [
    { table: tables.actuals, rows: actuals, replaces: ofMonths(tables.actuals, 'Month', data.months, actuals), group: monthStart },
    { table: tables.invoices, rows: invoices, replaces: ofMonths(tables.invoices, 'ServiceStart', data.months, invoices), group: monthStart },
    { table: tables.invoiceLines, rows: lines, replaces: ofMonths(tables.invoiceLines, 'ChargePeriodStart', data.months, lines), group: monthStart },
    { table: tables.seats, rows: seatRows(data.seats), replaces: () => true, group: () => 0 },
  ];
}

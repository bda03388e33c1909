import { address, cellAt } from '../address';
import { tableOf } from '../given';
import { changedColumn, type HeldRow } from '../held';
import { sheets } from '../index';
import type { PlacedTable } from '../rule-book';
import type { TableBlock } from '../sheet';
import type { Splice } from '../splice';
import { rowLooks } from '../table';
import type { Write } from '../write';
import { chunks, readChunks } from './chunks';
import type { Requests } from './requests';
import { inTurn, stop } from './run';
import { put, putCells } from './write';

/** A table of ours as it stands in the workbook, with its place. */
export interface FoundTable extends PlacedTable {
  readonly table: TableBlock;
}

const known = (name: string): { readonly sheet: string; readonly table: TableBlock } => {
  const found = tableOf(sheets, name);
  if (found === undefined) throw new Error(`No sheet holds ${name}.`);
  return { sheet: found.sheet.name, table: found.table };
};

/** Finds tables by their names and reads them whole; stops with what is wrong when one or a column of one is gone. */
export async function readTables(to: Requests, names: readonly string[]): Promise<ReadonlyMap<string, FoundTable>> {
  const { workbook } = to.context;
  const asked = names.map((name) => {
    const { sheet, table } = known(name);
    const found = workbook.tables.getItemOrNullObject(name);
    const head = found.getHeaderRowRange().load('values,rowIndex,columnIndex');
    const body = found.getDataBodyRange().load('rowCount');
    const first = body.getRow(0).load('numberFormat');
    return { sheet, table, found, home: workbook.worksheets.getItemOrNullObject(sheet), head, body, first };
  });
  await to.send();
  const out = new Map<string, FoundTable>();
  const parts: { readonly name: string; readonly from: number; readonly range: Excel.Range }[] = [];
  for (const { sheet, table, found, home, head, body, first } of asked) {
    if (home.isNullObject) stop({ kind: 'sheet-missing', sheet });
    if (found.isNullObject) stop({ kind: 'table-changed', sheet, table: table.name, column: table.columns[0]?.name ?? '', foundAs: null, cell: null });
    const headers = (head.values[0] ?? []).map(String);
    const place = { row: head.rowIndex + 1, column: head.columnIndex + 1 };
    const changed = changedColumn(table, headers);
    if (changed !== undefined) {
      const { column, foundAs, index } = changed;
      stop({ kind: 'table-changed', sheet, table: table.name, column, foundAs, cell: index === null ? null : cellAt(place.row, place.column + index) });
    }
    const plain = ((first.numberFormat as unknown[][])[0] ?? []).map((format) => format === '@');
    out.set(table.name, { sheet, table, ...place, headers, plain, rows: [] });
    for (const { from, count } of readChunks(body.rowCount, headers.length * 2)) {
      const rows = { row: place.row + 1 + from, column: place.column, rows: count, columns: headers.length };
      parts.push({ name: table.name, from, range: workbook.worksheets.getItem(sheet).getRange(address(rows)).load('values,formulas') });
      if (count * headers.length * 2 > 40_000) await to.send();
    }
  }
  await to.send();
  for (const { name, range } of parts) {
    const table = out.get(name);
    const rows = range.values.map((values, i): HeldRow => ({ values, formulas: range.formulas[i] ?? values }));
    if (table !== undefined) out.set(name, { ...table, rows: [...table.rows, ...rows] });
  }
  return out;
}

/** The table of that name, which was asked for before. */
export function found(tables: ReadonlyMap<string, FoundTable>, name: string): FoundTable {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`${name} was not read.`);
  return table;
}

/** Takes rows out and puts rows in, from the bottom up. Only the table's own cells move; what stands beside it stays. */
export async function putSplices(to: Requests, table: FoundTable, splices: readonly Splice[]): Promise<void> {
  const sheet = to.context.workbook.worksheets.getItem(table.sheet);
  const held = to.context.workbook.tables.getItem(table.table.name);
  const columns = table.headers.length;
  const range = (at: number, rows: number): string => address({ row: table.row + 1 + at, column: table.column, rows, columns });
  // A filter would hide rows from being taken out.
  held.clearFilters();
  await inTurn(splices, async ({ at, remove, rows }) => {
    const more = rows.length - remove;
    if (more > 0) await makeRoom(to, held, at + remove, more, columns);
    if (more < 0) await takeOut(to, table, at + rows.length, -more);
    if (rows.length === 0) return;
    await inTurn(ourLooks(table, at, rows.length), (write) => put(to, sheet, write));
    await putCells(to, sheet, range(at, rows.length), rows);
  });
}

/** Empty rows at a place of the table. Their values follow as a block, which is many times faster than adding them with each row. */
const makeRoom = (to: Requests, held: Excel.Table, at: number, rows: number, columns: number): Promise<void> =>
  inTurn(chunks(Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))), async (chunk) => {
    await to.room(JSON.stringify(chunk.rows).length);
    held.rows.add(at, chunk.rows as string[][]);
  });

/** Takes adjoining rows out at once: each deletion has Excel move what follows and look through every formula. The last row of a table goes as a row, which leaves a blank one. */
async function takeOut(to: Requests, { sheet, table, row, column, headers, rows }: FoundTable, from: number, count: number): Promise<void> {
  const last = from === 0 && count === rows.length ? 1 : 0;
  await to.room(0);
  const { workbook } = to.context;
  if (count > last)
    workbook.worksheets
      .getItem(sheet)
      .getRange(address({ row: row + 1 + from + last, column, rows: count - last, columns: headers.length }))
      .delete('Up');
  if (last > 0) workbook.tables.getItem(table.name).rows.getItemAt(0).delete();
}

/** The looks of our columns on some rows, wherever the analyst has put the columns. */
const ourLooks = (table: FoundTable, at: number, rows: number): Write[] =>
  rowLooks(table.table, (name) => address({ row: table.row + 1 + at, column: table.column + table.headers.indexOf(name), rows, columns: 1 }));

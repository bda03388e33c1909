import type { TableManager } from '@univerjs/sheets-table';
import { fromRange, toRange, UNIT } from '../../univer/book';
import type { Area } from '../../univer/book';
import { intersect } from '../../univer/address';
import type { Host } from '../host';

export type UniverTable = NonNullable<ReturnType<TableManager['getTableById']>>;

const manager = (host: Host): TableManager => host.book.injector.get(host.book.kit.table.TableManager);

export const tableById = (host: Host, id: string): UniverTable | null => manager(host).getTableById(UNIT, id) ?? null;
export const tableIds = (host: Host, sheet: string | null): string[] =>
  host.book.workbook
    .getSheets()
    .filter((one) => sheet === null || one.getSheetId() === sheet)
    .flatMap((one) => manager(host).getTablesBySubunitId(UNIT, one.getSheetId()))
    .map((table) => table.getId());
export const tableArea = (table: UniverTable): Area => fromRange(table.getRange());

/** Unique column headings as Excel makes them: text, never blank, never twice. */
export function uniqueHeadings(texts: readonly string[]): string[] {
  const used = new Set<string>();
  return texts.map((text, index) => {
    const wish = text === '' ? `Column${String(index + 1)}` : text;
    let name = wish;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${wish}${String(n)}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Gives a table an area and column headings, and tells the formulas; where nothing is other, nothing that names the table is calculated anew. */
export function reshape(host: Host, table: UniverTable, area: Area, headings: readonly string[]): void {
  const columns = table.getTableInfo().columns;
  const sheetId = table.getSubunitId();
  const known = host.book.injector.get(host.book.kit.engine.ISuperTableService).getTable(UNIT, table.getDisplayName());
  const shape = (of: Area, sheet: string, names: readonly string[]): string => JSON.stringify([of, sheet, names]);
  const wish = shape(area, sheetId, headings);
  const stands = shape(
    tableArea(table),
    sheetId,
    columns.map(({ displayName }) => displayName),
  );
  if (known && stands === wish && shape(fromRange(known.range), known.sheetId, [...known.titleMap.keys()]) === wish) return;
  const old = new Map(columns.map((column) => [column.displayName, column]));
  const { dataType } = columns[0] ?? { dataType: 'string' as never };
  table.setRange(toRange(area));
  table.setColumns(
    headings.map((displayName, index) => ({
      ...(old.get(displayName) ?? { dataType, formula: '', meta: {}, style: {}, id: `${table.getId()}-${String(index)}-${displayName}` }),
      displayName,
    })),
  );
  const reference = { range: toRange(area), sheetId, titleMap: new Map(headings.map((name, index) => [name, index])) };
  host.book.mutate(host.book.kit.engine.SetSuperTableMutation.id, { tableName: table.getDisplayName(), reference });
}

/** The tables whose heading row an area touches. */
export function tablesWithHeadingsIn(host: Host, sheet: string, area: Area): UniverTable[] {
  return manager(host)
    .getTablesBySubunitId(UNIT, sheet)
    .filter((table) => intersect(area, { ...tableArea(table), rows: 1 }) !== null);
}

import { address, area, columnName } from '../address';
import { cellLooks } from '../blocks';
import { cell, points } from '../cells';
import { sheets } from '../index';
import { POLICY_ROWS, type PolicyRow } from '../parts/policy-list';
import type { TableBlock } from '../sheet';
import { heldRows, tableArea, tableCells, tableFormulas, tableLooks } from '../table';
import type { SheetWrite } from '../workbook';
import { putLog } from './after';
import { protect, unprotect } from './protection';
import { renew } from './renew';
import type { Requests } from './requests';
import { inTurn } from './run';
import { found, readTables } from './tables';
import { put } from './write';
import { putTable } from './write-sheet';

type Setting = Extract<PolicyRow, { readonly name: string }>;
interface Held {
  readonly sheet: string;
  readonly table: TableBlock;
  readonly found: Excel.Table;
  readonly head: Excel.Range;
  readonly body: Excel.Range;
}

const later = sheets.flatMap((sheet) =>
  sheet.blocks.flatMap((b) => (b.kind === 'table' && (b.later === true || b.columns.some((c) => c.later === true)) ? [{ sheet: sheet.name, table: b }] : [])),
);
const settings = POLICY_ROWS.flatMap((row): Setting[] => ('name' in row ? [row] : []));
const headings = ({ head }: Held): string[] => (head.values[0] ?? []).map(String);

/** Columns that came later go to the right end of their table, blank or with their formula. */
async function putColumns(to: Requests, held: Held): Promise<string[]> {
  const { sheet, table, found: there, head, body } = held;
  const lacking = table.columns.filter((c) => c.later === true && !headings(held).includes(c.name));
  const on = to.context.workbook.worksheets.getItem(sheet);
  await inTurn(lacking, async (column, i) => {
    there.columns.add(undefined, undefined, column.name);
    const one = { ...table, columns: [column] };
    const place = { row: head.rowIndex + 1, column: head.columnIndex + 1 + headings(held).length + i, rows: body.rowCount + 1, columns: 1 };
    await inTurn([...tableLooks(one, place), ...tableFormulas(one, place)], (write) => put(to, on, write));
  });
  return lacking.map((c) => `${table.name}, column ${c.name}`);
}

/** A table that came later stands where new workbooks have it, or right of everything where that is taken. */
async function putLaterTable(to: Requests, { sheet, table }: Pick<Held, 'sheet' | 'table'>): Promise<string> {
  const on = to.context.workbook.worksheets.getItem(sheet);
  const rows = table.rows ?? [];
  const wanted = tableArea(table, heldRows(rows));
  const [there, used] = [on.getRange(address(wanted)).load('values'), on.getUsedRange(true).load('columnIndex,columnCount')];
  await to.send();
  const free = (there.values as unknown[][]).every((cells) => cells.every((x) => x === ''));
  const place = free ? wanted : { ...wanted, column: used.columnIndex + used.columnCount + 2 };
  await inTurn(
    [
      ...table.columns.map((c, i) => ({ kind: 'width' as const, column: columnName(place.column + i), points: points(c.width) })),
      ...tableLooks(table, place),
      { kind: 'cells' as const, area: address(place), cells: tableCells(table, rows) },
    ],
    (write) => put(to, on, write),
  );
  putTable(on, { name: table.name, area: address(place) });
  await inTurn(tableFormulas(table, place), (write) => put(to, on, write));
  return table.name;
}

/** Settings that came later go below the others, with what a new workbook starts with. */
async function putSettings(to: Requests, policy: Held, lacking: readonly Setting[]): Promise<string[]> {
  const on = to.context.workbook.worksheets.getItem(policy.sheet);
  const names = headings(policy);
  await inTurn(lacking, async (row, i) => {
    const { setting, unit, meaning, name, limits, list, format } = row;
    const values: Readonly<Record<string, string | number | null>> = {
      ...{ Setting: setting, Unit: unit, Low: limits?.min ?? null, High: limits?.max ?? null, Meaning: meaning, Name: name },
    };
    policy.found.rows.add(undefined, [names.map((h) => (h === 'Value' ? cell(row.value, format) : cell(values[h] ?? null, 'general')))]);
    const at = address({
      row: policy.head.rowIndex + 2 + policy.body.rowCount + i,
      column: policy.head.columnIndex + 1 + names.indexOf('Value'),
      rows: 1,
      columns: 1,
    });
    const more = { ...(list === undefined ? {} : { list }), ...(limits === undefined ? {} : { limits }) };
    await inTurn(cellLooks({ kind: 'cell', at, value: row.value, role: 'input', format, align: 'right', ...more }), (write) => put(to, on, write));
    const { column, row: line } = area(at);
    to.context.workbook.names.add(name, `=${policy.sheet}!$${columnName(column)}$${String(line)}`);
  });
  return lacking.map(({ setting }) => setting);
}

/** Adds to a workbook of before what came since: columns, tables and settings, then formulas that changed. What is typed stays where it is; Log names each. */
export async function complete(to: Requests, log: SheetWrite | null): Promise<void> {
  await addLater(to, log);
  await renew(to, log);
}

async function addLater(to: Requests, log: SheetWrite | null): Promise<void> {
  const { workbook } = to.context;
  const ask = ({ sheet, table }: Pick<Held, 'sheet' | 'table'>): Held & { readonly home: Excel.Worksheet } => {
    const there = workbook.tables.getItemOrNullObject(table.name);
    const [head, body] = [there.getHeaderRowRange().load('values,rowIndex,columnIndex'), there.getDataBodyRange().load('rowCount')];
    return { sheet, table, found: there, head, body, home: workbook.worksheets.getItemOrNullObject(sheet) };
  };
  const asked = later.map(ask);
  const policies = sheets.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'table' && b.name === 'tblPolicy' ? [ask({ sheet: s.name, table: b })] : [])));
  const named = settings.map((row) => ({ row, item: workbook.names.getItemOrNullObject(row.name) }));
  await to.send();
  const without = asked.filter(
    (one) => !one.home.isNullObject && !one.found.isNullObject && one.table.columns.some((c) => c.later === true && !headings(one).includes(c.name)),
  );
  const absent = asked.filter((one) => !one.home.isNullObject && one.found.isNullObject && one.table.later === true);
  const unset = named.flatMap(({ row, item }) => (item.isNullObject ? [row] : []));
  const [policy] = policies.filter((one) => !one.found.isNullObject && headings(one).includes('Value') && unset.length > 0);
  const touched = [...without, ...absent, ...(policy === undefined ? [] : [policy])].map(({ sheet }) => sheet);
  if (touched.length === 0) return;
  const closed = await unprotect(to, [...new Set([...touched, ...(log === null ? [] : ['Log'])])]);
  const added: { readonly sheet: string; readonly what: string }[] = [];
  await inTurn(without, async (one) => {
    added.push(...(await putColumns(to, one)).map((what) => ({ sheet: one.sheet, what })));
  });
  await inTurn(absent, async (one) => {
    added.push({ sheet: one.sheet, what: await putLaterTable(to, one) });
  });
  if (policy !== undefined) added.push(...(await putSettings(to, policy, unset)).map((what) => ({ sheet: policy.sheet, what })));
  await to.send();
  if (log !== null) {
    const lines = added.map(({ sheet, what }) => ({ At: log.at.slice(0, 10), Who: log.who, What: 'Added: new in this version', Sheet: sheet, Key: what }));
    await putLog(to, found(await readTables(to, ['tblLog']), 'tblLog'), lines);
  }
  protect(to, closed);
  await to.send();
}

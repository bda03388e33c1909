import { cell, type CellValue } from '../cells';
import { edits } from '../edits';
import { heldKey, isBlank, rowKey, type Row } from '../held';
import type { Posting } from '../posting';
import { hashOf } from '../seals';
import type { EditedCell, LastAction, Outcome, SheetWrite, Watch } from '../workbook';
import { putBack, putLog, putTarget, tidy, touchedSheets } from './after';
import { complete } from './complete';
import { mayWrite, protect, unprotect } from './protection';
import { requests, type Requests } from './requests';
import { orUndo, run, stop } from './run';
import { putSeals } from './seals';
import { asLastAction, dropRemoved, putSheetAction, readAreaCopy, type SheetAction } from './sheet-action';
import { FIRST, readState } from './state';
import { found, readTables, type FoundTable } from './tables';

/** A row as the table takes it: what is given, its own formulas, and nothing in the analyst's columns. */
const cellsFor = ({ headers, table }: FoundTable, row: Row): CellValue[] =>
  headers.map((header) => {
    const column = table.columns.find((c) => c.name === header);
    if (column === undefined) return '';
    return column.formula ?? cell(row[header] ?? null, column.format, column.missing);
  });

/** Rows stay where they are; the blank row of an empty table gives way. */
const kept = ({ rows }: FoundTable) => rows.flatMap((row, i) => (isBlank(row) ? [] : [{ keep: i }]));

/** Stops where a row to be added stands in the table already. */
function never(table: FoundTable, rows: readonly Row[]): void {
  const known = new Set(table.rows.map((row) => heldKey(table.table, table.headers, row)));
  const twice = rows.find((row) => known.has(rowKey(table.table, row)));
  if (twice === undefined) return;
  const name = table.table.key.map((key) => twice[key]).filter((one) => one !== null && one !== undefined);
  stop({ kind: 'input', sheet: table.sheet, cell: 'A1', sentence: `${name.join(', ')} stands in ${table.table.name} already. Nothing was written.` });
}

/** Adds rows below those of a table, after what they were made from was shown. Never the same row twice; all or nothing; Revert takes them out again. */
export function post(posting: Posting, { at, who }: SheetWrite, watch: Watch): Promise<Outcome<LastAction>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await mayWrite(to);
    const state = (await readState(to)) ?? FIRST;
    await complete(to, { at, who });
    const tables = await readTables(to, [posting.table, 'tblLog']);
    const table = found(tables, posting.table);
    never(table, posting.rows);
    const closed = await unprotect(to, touchedSheets(tables));
    const { length } = posting.rows;
    const action: SheetAction = { kind: 'posted', sheet: table.sheet, at, what: posting.what, rows: length };
    const rows = posting.rows.map((row) => cellsFor(table, row));
    await orUndo(
      async () => {
        watch.progress({ sentence: `${table.sheet}: ${String(length)} rows`, done: 1, total: 2 });
        await putTarget(to, table, [...kept(table), ...rows.map((cells) => ({ cells }))]);
        await putLog(to, found(tables, 'tblLog'), [
          {
            At: at.slice(0, 10),
            Who: who,
            What: posting.what,
            Sheet: table.sheet,
            Key: posting.key,
            New: `${String(length)} ${length === 1 ? 'row' : 'rows'}`,
            Reason: posting.reason,
            Hash: hashOf(rows),
          },
        ]);
        await to.send();
        await putSeals(to, { at, who });
        await tidy(to, state.ruleBook);
        await dropRemoved(to);
        putSheetAction(to, action, [{ area: posting.table, cells: [table.headers, ...rows] }]);
        protect(to, closed);
        await to.send();
      },
      () => putBack(tables, closed, state, watch),
    );
    return asLastAction(action);
  }, watch);
}

interface Mine {
  readonly table: FoundTable;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** The rows that the last posting put in, and their table as it stands. */
async function mine(to: Requests): Promise<Mine | null> {
  const [copy] = await readAreaCopy(to);
  if (copy === undefined) return null;
  const [headers = [], ...rows] = copy.cells;
  return { table: found(await readTables(to, [copy.area]), copy.area), headers: headers.map(String), rows };
}
/** What a person typed into these rows; Corridor's own columns, as the hash beside a version, are none of it. */
const editsOf = ({ table, headers, rows }: Mine) =>
  edits(
    table.table,
    table,
    headers,
    rows.map((cells, index) => ({ index, cells })),
  ).filter(({ header }) => table.table.columns.find(({ name }) => name === header)?.role !== 'data');

/** Cells of the rows posted last that were typed into since. */
export async function editedInPosting(to: Requests): Promise<EditedCell[]> {
  const posted = await mine(to);
  return posted === null ? [] : editsOf(posted).map(({ address }) => ({ address, own: false }));
}

/** Takes the rows of the last posting out again; with `keepEdits` those stay that were typed into since. */
export async function undoPosting(
  to: Requests,
  action: SheetAction,
  { at, who, reason, keepEdits }: { readonly at: string; readonly who: string | null; readonly reason: string | null; readonly keepEdits: boolean },
): Promise<void> {
  const posted = await mine(to);
  if (posted === null) return;
  const { table, headers, rows } = posted;
  const keys = new Map<string, number>();
  for (const cells of rows) {
    const key = heldKey(table.table, headers, { values: cells.map((c) => (typeof c === 'string' ? c.replace(/^'/, '') : c)), formulas: cells });
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  const edited = new Set(keepEdits ? editsOf(posted).map(({ row }) => row) : []);
  const target = table.rows.flatMap((row, i) => {
    const key = heldKey(table.table, table.headers, row);
    const left = keys.get(key) ?? 0;
    if (left === 0 || edited.has(i)) return [{ keep: i }];
    keys.set(key, left - 1);
    return [];
  });
  const tables = await readTables(to, [table.table.name, 'tblLog']);
  const closed = await unprotect(to, touchedSheets(tables));
  const state = (await readState(to)) ?? FIRST;
  await putTarget(to, table, target.length > 0 ? target : [{ cells: table.headers.map(() => '') }]);
  const line = { At: at.slice(0, 10), Who: who, What: `Reverted: ${action.what}`, Sheet: table.sheet, New: `${String(rows.length)} rows`, Reason: reason };
  await putLog(to, found(tables, 'tblLog'), [line]);
  await to.send();
  const at0 = headers.indexOf('Version');
  await putSeals(to, { at, who }, at0 < 0 ? [] : [...new Set(rows.map((cells) => String(cells[at0])))]);
  await tidy(to, state.ruleBook);
  protect(to, closed);
}

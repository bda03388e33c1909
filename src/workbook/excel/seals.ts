import { cellAt } from '../address';
import type { CellValue } from '../cells';
import { tableOf } from '../given';
import { columnCells } from '../held';
import { sheets } from '../index';
import { lockedMonths, rowHashes, savedVersions, sealing, SEALS, type Sealed } from '../seals';
import { putLog } from './after';
import type { Requests } from './requests';
import { inTurn } from './run';
import { found, readTables, type FoundTable } from './tables';
import { putCells } from './write';

const SNAPSHOTS = 'tblSnapshots';

/** Whether the table of saved forecasts is part of this workbook. */
async function hasSnapshots(to: Requests): Promise<boolean> {
  if (tableOf(sheets, SNAPSHOTS) === undefined) return false;
  const table = to.context.workbook.tables.getItemOrNullObject(SNAPSHOTS);
  await to.send();
  return !table.isNullObject;
}

/** Writes the cells of a column that are new. */
async function putChanged(to: Requests, table: FoundTable, column: string, cells: readonly CellValue[]): Promise<void> {
  const [now, at] = [columnCells(table, column), table.column + table.headers.indexOf(column)];
  const sheet = to.context.workbook.worksheets.getItem(table.sheet);
  await inTurn(cells, async (cell, i) => {
    if (cell !== now[i]) await putCells(to, sheet, cellAt(table.row + 1 + i, at), [[cell]]);
  });
}

/** Keeps in Log what locked months and saved forecasts were when they were first seen, and what they are now. The sheet of Log is open. */
export async function putSeals(
  to: Requests,
  { at, who }: { readonly at: string; readonly who: string | null },
  takenBack: readonly string[] = [],
): Promise<void> {
  const snapshots = await hasSnapshots(to);
  const tables = await readTables(to, ['tblCalendar', 'tblActuals', 'tblLog', ...(snapshots ? [SNAPSHOTS] : [])]);
  const versions = snapshots ? found(tables, SNAPSHOTS) : undefined;
  const seals: Sealed[] = [
    ...lockedMonths(found(tables, 'tblCalendar'), found(tables, 'tblActuals')),
    ...(versions === undefined ? [] : savedVersions(versions, versions.sheet)),
  ];
  if (versions !== undefined) await putChanged(to, versions, 'Hash', rowHashes(versions, seals));
  const log = found(tables, 'tblLog');
  const { lines, present } = sealing(log, seals, [SEALS.month, ...(versions === undefined ? [] : [SEALS.version])], takenBack);
  await putChanged(
    to,
    log,
    'New',
    columnCells(log, 'New').map((cell, i) => present[i] ?? cell),
  );
  if (lines.length > 0)
    await putLog(
      to,
      log,
      lines.map((line) => ({ At: at.slice(0, 10), Who: who, ...line })),
    );
}

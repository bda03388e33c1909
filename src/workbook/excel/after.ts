import { asDay, dayLabel, fromSerial } from '../../model/month';
import { cell, type CellValue } from '../cells';
import { cellsOf, isBlank, type Row } from '../held';
import { sheets } from '../index';
import type { Target } from '../splice';
import { splices } from '../splice';
import { address } from '../address';
import type { Watch } from '../workbook';
import { putCoins } from './coins';
import { protect, unprotect, type Protected } from './protection';
import { requests, type Requests } from './requests';
import { inTurn, run } from './run';
import { putState, type State } from './state';
import { putSplices, readTables, type FoundTable } from './tables';
import { putCells } from './write';
import { nameSeries } from './name-series';
import { putScan } from './scan';
import { hideSpare, sparing } from './spare-rows';
import { putFooter, putPaper } from './write-sheet';

/** The tables that a write of months touches. */
export const TOUCHED = ['tblActuals', 'tblInvoices', 'tblInvoiceLines', 'tblSaaS', 'tblRules', 'tblLog'] as const;

/** Turns a table into the target with the fewest changes. */
export const putTarget = (to: Requests, table: FoundTable, target: readonly Target[]): Promise<void> =>
  putSplices(to, table, splices(table.rows.length, target));

/** Adds lines below the Log, the first over the empty row that it starts with. */
export function putLog(to: Requests, log: FoundTable, lines: readonly Row[]): Promise<void> {
  const rows = lines.map((line) => ({
    cells: log.headers.map((h) => {
      const column = log.table.columns.find((c) => c.name === h);
      return column === undefined ? '' : cell(line[h] ?? null, column.format);
    }),
  }));
  const keep = log.rows.length === 1 && log.rows.every(isBlank) ? [] : log.rows.map((_, i) => ({ keep: i }));
  return putTarget(to, log, [...keep, ...rows]);
}

/** Writes one column of a table, row by row. */
export async function putColumn(to: Requests, table: FoundTable, column: string, cells: readonly CellValue[]): Promise<void> {
  const at = table.headers.indexOf(column);
  if (at < 0 || cells.length !== table.rows.length) return;
  const sheet = to.context.workbook.worksheets.getItem(table.sheet);
  const area = address({ row: table.row + 1, column: table.column + at, rows: cells.length, columns: 1 });
  await putCells(
    to,
    sheet,
    area,
    cells.map((c) => [c]),
  );
}

/** After the figures: numbers typed into formulas are listed, spare rows that are blank are hidden, and the printed pages say as of when, on the paper that Policy names. */
export async function tidy(to: Requests, ruleBook: number): Promise<void> {
  const { workbook, application } = to.context;
  // Figures follow also where calculation is set to manual.
  application.calculate('Recalculate');
  await putScan(to);
  await putCoins(to);
  await nameSeries(to);
  const asOf = workbook.names.getItem('Policy_AsOf').getRange().load('values');
  const named = workbook.names.getItemOrNullObject('Policy_Paper');
  const there = sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name));
  await hideSpare(to);
  const chosen = named.isNullObject ? undefined : named.getRange().load('values');
  await to.send();
  const paper: unknown = chosen?.values[0]?.[0];
  const day: unknown = asOf.values[0]?.[0];
  const said = typeof day === 'number' && day > 0 ? asDay(fromSerial(day)) : undefined;
  const left = ['Corridor 1.0', ...(said === undefined ? [] : [`as of ${dayLabel(said)}`]), `rule book ${String(ruleBook)}`].join(', ');
  for (const sheet of there) {
    if (sheet.isNullObject) continue;
    putFooter(sheet, left);
    putPaper(sheet, paper);
  }
  await to.send();
}

/** The sheets that a write to data tables touches and that may be protected. */
export const touchedSheets = (tables: ReadonlyMap<string, FoundTable>): string[] => [
  ...new Set([...[...tables.values()].map((t) => t.sheet), ...sparing().map((s) => s.name)]),
];

/** Puts tables back to what was read of them, whatever a failed write has left, and closes what was closed; `also` takes back what stands outside of them. */
export async function putBack(
  tables: ReadonlyMap<string, FoundTable>,
  closed: readonly Protected[],
  state: State,
  watch: Watch,
  also: (to: Requests) => void = () => undefined,
): Promise<void> {
  const undoing = async (context: Excel.RequestContext): Promise<void> => {
    const to = requests(context);
    await unprotect(to, touchedSheets(tables));
    const now = await readTables(to, [...tables.keys()]);
    await inTurn([...tables.values()], async (before) => {
      const present = now.get(before.table.name);
      if (present !== undefined) await putSplices(to, present, [{ at: 0, remove: present.rows.length, rows: before.rows.map((row) => cellsOf(before, row)) }]);
    });
    also(to);
    putState(to, state);
    protect(to, closed);
    await to.send();
  };
  await run(undoing, { progress: watch.progress, signal: { aborted: false } });
}

import { address, area, cellAt, type Area } from '../address';
import type { CellValue } from '../cells';
import { sheets } from '../index';
import { rebuilding, type Rebuilding } from '../rebuild';
import type { Sheet } from '../sheet';
import type { SheetWrite } from '../workbook';
import { cellsOf, columnsOf, mark, markOfAll, marksOf, renewal, type Marks, type Renewal, type Written } from '../written';
import { putLog } from './after';
import { putChart } from './chart';
import { readChunks } from './chunks';
import { nameSeries } from './name-series';
import { protect, unprotect } from './protection';
import type { Requests } from './requests';
import { inTurn } from './run';
import { found, readTables } from './tables';
import { put, putCells } from './write';
import { askMark, putWritten, readWritten } from './written';

/** The first input of a sheet that stands in another row than in a new one: what is written by its cell would go over it. */
export async function movedInput(to: Requests, { name, names = [], blocks }: Sheet): Promise<string | undefined> {
  const inputs = new Set(blocks.flatMap((b) => (b.kind === 'cell' && b.role === 'input' ? [`${name}!${b.at}`] : [])));
  const asked = names.flatMap(({ name: one, refersTo }) => {
    const cell = refersTo.replace(/[=$]/g, '');
    return inputs.has(cell) ? [{ cell, range: to.context.workbook.names.getItemOrNullObject(one).getRangeOrNullObject().load('address') }] : [];
  });
  await to.send();
  const moved = asked.find(({ cell, range }) => !range.isNullObject && range.address.replace(/[$']/g, '') !== cell);
  return moved && (moved.range.address.split('!').at(-1)?.replaceAll('$', '') ?? 'A1');
}

/** Charts of ours go and come again; those of the analyst's stay. */
export async function putChartsAgain(to: Requests, name: string, { charts }: Pick<Rebuilding, 'charts'>): Promise<void> {
  const sheet = to.context.workbook.worksheets.getItem(name);
  const old = charts.map((chart) => sheet.charts.getItemOrNullObject(chart.name));
  await to.send();
  for (const chart of old) if (!chart.isNullObject) chart.delete();
  for (const chart of charts) putChart(to.context, sheet, chart);
}

/** Looks and conditions of what Corridor writes on a sheet. */
export async function putLooksAgain(to: Requests, name: string, { looks }: Pick<Rebuilding, 'looks'>): Promise<void> {
  const sheet = to.context.workbook.worksheets.getItem(name);
  for (const cells of new Set(looks.flatMap((w) => (w.kind === 'condition' ? [w.area] : [])))) sheet.getRange(cells).conditionalFormats.clearAll();
  await inTurn(looks, (write) => put(to, sheet, write));
}

/** What stands in cells of a sheet, read as one block from the first row on: imported rows below are not looked at. */
async function standing(to: Requests, name: string, cells: readonly string[]): Promise<(at: string) => unknown> {
  const places = cells.map(area);
  const [rows, columns] = [Math.max(1, ...places.map(({ row }) => row)), Math.max(1, ...places.map(({ column }) => column))];
  const sheet = to.context.workbook.worksheets.getItem(name);
  const formulas: unknown[][] = [];
  await inTurn(readChunks(rows, columns), async ({ from, count }) => {
    const range = sheet.getRange(address({ row: from + 1, column: 1, rows: count, columns })).load('formulas');
    await to.send();
    formulas.push(...(range.formulas as unknown[][]));
  });
  return (at) => {
    const { row, column } = area(at);
    return formulas[row - 1]?.[column - 1];
  };
}

/** Formula columns of tables whose formula this version has changed: rows that stand as they were written get the new one. */
async function putColumns(to: Requests, sheet: Sheet, kept: Marks): Promise<string[]> {
  const changed = [...columnsOf(sheet)].filter(([at, formula]) => kept[at] !== undefined && kept[at] !== mark(formula));
  const asked = changed.map(([at, formula]) => {
    const [, table = '', column = ''] = /^(\w+)\[(.*)\]$/.exec(at) ?? [];
    const body = to.context.workbook.tables
      .getItemOrNullObject(table)
      .columns.getItemOrNullObject(column)
      .getDataBodyRange()
      .load('formulas,rowIndex,columnIndex');
    return { at, formula, body };
  });
  await to.send();
  const out: string[] = [];
  await inTurn(asked, async ({ at, formula, body }) => {
    if (body.isNullObject) return;
    const rows = (body.formulas as unknown[][]).map(([one]) => (mark(one) === kept[at] ? formula : one));
    const place: Area = { row: body.rowIndex + 1, column: body.columnIndex + 1, rows: 1, columns: 1 };
    await inTurn(rows, async (one, i) => {
      if (one !== formula) return;
      await putCells(to, to.context.workbook.worksheets.getItem(sheet.name), cellAt(place.row + i, place.column), [[formula]]);
    });
    if (rows.includes(formula)) out.push(at);
  });
  return out;
}

/** Cells as writes, those beside one another in a row together. */
async function putRenewal(to: Requests, name: string, { write }: Renewal): Promise<void> {
  const sheet = to.context.workbook.worksheets.getItem(name);
  const cells: readonly (readonly [string, CellValue])[] = [...write];
  await inTurn(cells, ([at, one]) => putCells(to, sheet, at, [[one]]));
}

const FEW = 6;
const listed = (cells: readonly string[]): string =>
  cells.length > FEW ? `${cells.slice(0, FEW).join(', ')} and ${String(cells.length - FEW)} more` : cells.join(', ');

/** Brings the formulas of a workbook of before to this version. What somebody changed stays, and Log names it. */
export async function renew(to: Requests, log: SheetWrite | null): Promise<void> {
  const head = askMark(to);
  await to.send();
  if (head.values[0]?.[0] === markOfAll()) return;
  const kept = await readWritten(to);
  const there = sheets.map((sheet) => ({ sheet, home: to.context.workbook.worksheets.getItemOrNullObject(sheet.name) }));
  await to.send();
  const present = there.flatMap(({ sheet, home }) => (home.isNullObject ? [] : [sheet]));
  const lines: { readonly sheet: string; readonly what: string; readonly key: string }[] = [];
  const written: Record<string, Marks> = {};
  const stale = present.filter((sheet) => JSON.stringify(kept?.[sheet.name] ?? null) !== JSON.stringify(marksOf(sheet)));
  const closed = await unprotect(to, [...new Set([...(kept === null ? [] : stale.map(({ name }) => name)), ...(log === null ? [] : ['Log'])])]);
  await inTurn(stale, async (sheet) => {
    const before = kept?.[sheet.name];
    const moved = before === undefined ? undefined : await movedInput(to, sheet);
    const wanted = cellsOf(sheet);
    const held = await standing(to, sheet.name, [...wanted.keys(), ...Object.keys(before ?? {}).filter((at) => !at.includes('['))]);
    const { write, left } = renewal(wanted, moved === undefined ? before : undefined, held);
    const columns = before === undefined || moved !== undefined ? [] : await putColumns(to, sheet, before);
    await putRenewal(to, sheet.name, { write, left });
    const work = rebuilding(sheet, []);
    if (write.size > 0 && left.length === 0) {
      await putLooksAgain(to, sheet.name, work);
      await putChartsAgain(to, sheet.name, work);
    }
    for (const { name, refersTo } of (sheet.names ?? []).filter(({ refersTo: cell }) => write.has(cell.replace(/^=.*!|\$/g, '')))) {
      const named = to.context.workbook.names.getItemOrNullObject(name);
      await to.send();
      if (named.isNullObject) to.context.workbook.names.add(name, refersTo);
    }
    const done = [...write.keys(), ...columns];
    if (done.length > 0) lines.push({ sheet: sheet.name, what: 'Renewed: changed in this version', key: listed(done) });
    if (left.length > 0) lines.push({ sheet: sheet.name, what: 'Not as this version has it, left as it stands', key: listed(left) });
    const stays = new Set(left);
    written[sheet.name] = Object.fromEntries(Object.entries(marksOf(sheet)).filter(([at]) => !stays.has(at)));
    await to.send();
    if (done.length > 0) await nameSeries(to, sheet.name);
  });
  const all: Written = { ...(kept ?? {}), ...Object.fromEntries(present.map((sheet) => [sheet.name, written[sheet.name] ?? marksOf(sheet)])) };
  putWritten(to, all);
  await to.send();
  if (log !== null && lines.length > 0) {
    const rows = lines.map(({ sheet, what, key }) => ({ At: log.at.slice(0, 10), Who: log.who, What: what, Sheet: sheet, Key: key }));
    await putLog(to, found(await readTables(to, ['tblLog']), 'tblLog'), rows);
  }
  protect(to, closed);
  await to.send();
}

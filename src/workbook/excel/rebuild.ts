import { quoted } from '../address';
import { rewritten } from '../cells';
import { ownColumns } from '../held';
import { sheets } from '../index';
import { differing, rebuilding, type Rebuilding } from '../rebuild';
import { SCAN } from '../parts/scan-list';
import type { Sheet } from '../sheet';
import type { LastAction, Outcome, RebuildPlan, SheetWrite, Watch } from '../workbook';
import { putLog } from './after';
import { putChart } from './chart';
import { complete } from './complete';
import { PROTECTION, protect, unprotect } from './protection';
import { requests, type Requests } from './requests';
import { inTurn, orUndo, run, stop } from './run';
import { nameSeries } from './name-series';
import { putScan } from './scan';
import { asLastAction, dropRemoved, putSheetAction, readAreaCopy, type AreaCopy } from './sheet-action';
import { found, readTables } from './tables';
import { put, putCells } from './write';

const READ_AT_ONCE = 40_000;

/** Stops where inputs have moved: what is written by its cell would go over them. */
async function inPlace(to: Requests, { name, names = [], blocks }: Sheet): Promise<void> {
  const inputs = new Set(blocks.flatMap((b) => (b.kind === 'cell' && b.role === 'input' ? [`${name}!${b.at}`] : [])));
  const asked = names.flatMap(({ name: one, refersTo }) => {
    const cell = refersTo.replace(/[=$]/g, '');
    return inputs.has(cell) ? [{ cell, range: to.context.workbook.names.getItemOrNullObject(one).getRangeOrNullObject().load('address') }] : [];
  });
  await to.send();
  const moved = asked.find(({ cell, range }) => !range.isNullObject && range.address.replace(/[$']/g, '') !== cell);
  if (moved === undefined) return;
  const sentence = `Inputs of ${name} stand in other rows than in a new one, so it is not made anew: that would write over them. Nothing was written.`;
  stop({ kind: 'input', sheet: name, cell: moved.range.address.split('!').at(-1)?.replaceAll('$', '') ?? 'A1', sentence });
}

async function prepare(to: Requests, name: string): Promise<{ readonly sheet: Sheet; readonly work: Rebuilding; readonly own: readonly string[] }> {
  const sheet = sheets.find((s) => s.name === name);
  const there = to.context.workbook.worksheets.getItemOrNullObject(name);
  await to.send();
  if (sheet === undefined || there.isNullObject) return stop({ kind: 'sheet-missing', sheet: name });
  await inPlace(to, sheet);
  const names = sheet.blocks.flatMap((b) => (b.kind === 'table' ? [b.name] : []));
  const tables = names.length === 0 ? new Map<string, never>() : await readTables(to, names);
  const standing = names.map((table) => found(tables, table));
  return { sheet, work: rebuilding(sheet, standing), own: standing.flatMap((t) => ownColumns(t.table, t.headers)) };
}

/** What stands in the cells that are to be written. */
async function standing(to: Requests, name: string, { contents }: Rebuilding): Promise<Excel.Range[]> {
  const sheet = to.context.workbook.worksheets.getItem(name);
  const out: Excel.Range[] = [];
  let asked = 0;
  await inTurn(contents, async ({ area, cells }) => {
    out.push(sheet.getRange(area).load('values,formulas,numberFormat'));
    asked += cells.length * (cells[0]?.length ?? 1) * 3;
    if (asked < READ_AT_ONCE) return;
    asked = 0;
    await to.send();
  });
  await to.send();
  return out;
}

/** What rebuilding would write again, and which of it someone has changed. Nothing is written. */
export const planRebuild = (name: string): Promise<Outcome<RebuildPlan>> =>
  run(async (context) => {
    const to = requests(context);
    const { work, own } = await prepare(to, name);
    const held = await standing(to, name, work);
    const changed = differing(
      work.contents,
      held.map((range) => range.formulas as unknown[][]),
    );
    return {
      sheet: name,
      cells: work.contents.reduce((n, { cells }) => n + cells.reduce((m, row) => m + row.length, 0), 0),
      changed: changed.map((at) => `${quoted(name)}!${at}`),
      charts: work.charts.length,
      own,
    };
  });

/** Charts of ours go and come again; those of the analyst's stay. */
async function putChartsAgain(to: Requests, name: string, { charts }: Rebuilding): Promise<void> {
  const sheet = to.context.workbook.worksheets.getItem(name);
  const old = charts.map((chart) => sheet.charts.getItemOrNullObject(chart.name));
  await to.send();
  for (const chart of old) if (!chart.isNullObject) chart.delete();
  for (const chart of charts) putChart(to.context, sheet, chart);
}

const putCopyBack = (to: Requests, name: string, copy: readonly AreaCopy[]): Promise<void> =>
  inTurn(copy, ({ area, cells }) => putCells(to, to.context.workbook.worksheets.getItem(name), area, cells));

/** Writes again what Corridor works out on a sheet: formulas, headings, looks, charts. Inputs and the analyst's columns stay. All or nothing. */
export function rebuild(name: string, { at, who }: SheetWrite, watch: Watch): Promise<Outcome<LastAction>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await complete(to, { at, who });
    const { work } = await prepare(to, name);
    const log = found(await readTables(to, ['tblLog']), 'tblLog');
    const held = await standing(to, name, work);
    const copy = work.contents.map(({ area }, i): AreaCopy => {
      const range = held[i] as Excel.Range;
      const formats = range.numberFormat as unknown[][];
      return { area, cells: range.values.map((row: unknown[], r) => row.map((value, c) => rewritten(value, range.formulas[r]?.[c], formats[r]?.[c] === '@'))) };
    });
    const closed = await unprotect(to, [...new Set([name, log.sheet, SCAN.sheet])]);
    const sheet = context.workbook.worksheets.getItem(name);
    const action = { kind: 'rebuilt' as const, sheet: name, at, what: `${name} rebuilt`, rows: 0 };
    await orUndo(
      async () => {
        watch.progress({ sentence: `${name}: formulas`, done: 0, total: 2 });
        await inTurn(work.contents, (write) => put(to, sheet, write));
        await to.send();
        watch.progress({ sentence: `${name}: formats`, done: 1, total: 2 });
        for (const area of new Set(work.looks.flatMap((w) => (w.kind === 'condition' ? [w.area] : [])))) sheet.getRange(area).conditionalFormats.clearAll();
        await inTurn(work.looks, (write) => put(to, sheet, write));
        await putChartsAgain(to, name, work);
        if (name !== log.sheet) await putLog(to, log, [{ At: at.slice(0, 10), Who: who, What: action.what, Sheet: name }]);
        await nameSeries(to, name);
        await putScan(to);
        await dropRemoved(to);
        putSheetAction(to, action, copy);
        protect(to, closed);
        if (work.locked && !closed.some((c) => c.sheet === name)) sheet.protection.protect(PROTECTION);
        await to.send();
      },
      () => undoing(name, copy, watch),
    );
    return asLastAction(action);
  }, watch);
}

function undoing(name: string, copy: readonly AreaCopy[], watch: Watch): Promise<unknown> {
  return run(
    async (context) => {
      const to = requests(context);
      const closed = await unprotect(to, [name]);
      await putCopyBack(to, name, copy);
      protect(to, closed);
      await to.send();
    },
    { progress: watch.progress, signal: { aborted: false } },
  );
}

/** Puts the cells of a rebuilt sheet back as they were. */
export async function undoRebuild(to: Requests, name: string): Promise<void> {
  const copy = await readAreaCopy(to);
  const closed = await unprotect(to, [name]);
  await putCopyBack(to, name, copy);
  protect(to, closed);
}

import { quoted } from '../address';
import { rewritten } from '../cells';
import { ownColumns } from '../held';
import { sheets } from '../index';
import { differing, rebuilding, type Rebuilding } from '../rebuild';
import { SCAN } from '../parts/scan-list';
import type { Sheet } from '../sheet';
import type { LastAction, Outcome, RebuildPlan, SheetWrite, Watch } from '../workbook';
import { putLog } from './after';
import { complete } from './complete';
import { putCoins } from './coins';
import { PROTECTION, protect, unprotect } from './protection';
import { movedInput, putChartsAgain, putLooksAgain } from './renew';
import { requests, type Requests } from './requests';
import { inTurn, orUndo, run, stop } from './run';
import { nameSeries } from './name-series';
import { putScan } from './scan';
import { asLastAction, dropRemoved, putSheetAction, readAreaCopy, type AreaCopy } from './sheet-action';
import { found, readTables } from './tables';
import { put, putCells } from './write';
import { keepWritten } from './written';

const READ_AT_ONCE = 40_000;

/** Stops where inputs have moved: what is written by its cell would go over them. */
async function inPlace(to: Requests, sheet: Sheet): Promise<void> {
  const cell = await movedInput(to, sheet);
  if (cell === undefined) return;
  const sentence = `Inputs of ${sheet.name} stand in other rows than in a new one, so it is not made anew: that would write over them. Nothing was written.`;
  stop({ kind: 'input', sheet: sheet.name, cell, sentence });
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
        await putLooksAgain(to, name, work);
        await putCoins(to);
        await putChartsAgain(to, name, work);
        if (name !== log.sheet) await putLog(to, log, [{ At: at.slice(0, 10), Who: who, What: action.what, Sheet: name }]);
        await nameSeries(to, name);
        await putScan(to);
        await keepWritten(to, [name]);
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

import { givenFor } from '../given';
import { sheets } from '../index';
import { formulas, layout, type Given } from '../layout';
import type { Sheet } from '../sheet';
import { SCAN } from '../parts/scan-list';
import type { WorkbookInputs } from '../inputs';
import type { Outcome, Watch, Written } from '../workbook';
import type { Layout } from '../write';
import { putCoins } from './coins';
import { complete } from './complete';
import { protect, unprotect } from './protection';
import { bringBack } from './remove';
import { requests, type Requests } from './requests';
import { inTurn, orUndo, run, stop } from './run';
import { nameSeries } from './name-series';
import { putScan } from './scan';
import { hideSpare } from './spare-rows';
import { FIRST, STATE_SHEET, addStateSheet, putState, readState } from './state';
import { put } from './write';
import { keepWritten } from './written';
import { putCharts, putFormulas, putFrame, putLooks, putProtection } from './write-sheet';

/** Sheets that are there and sheets that are not, names that are there; what building may not go on over stops it. */
async function survey(to: Requests): Promise<{ readonly present: Sheet[]; readonly missing: Sheet[]; readonly built: boolean; readonly names: Set<string> }> {
  const { workbook } = to.context;
  const there = workbook.worksheets.load('items/name');
  const names = workbook.names.load('items/name');
  const protection = workbook.protection.load('protected');
  workbook.load('readOnly');
  await to.send();
  if (workbook.readOnly) stop({ kind: 'read-only' });
  const present = new Set(there.items.map((s) => s.name.toLowerCase()));
  const built = present.has(STATE_SHEET.toLowerCase());
  const missing = sheets.filter((s) => !present.has(s.name.toLowerCase()));
  if (protection.protected && (missing.length > 0 || !built)) stop({ kind: 'protected-structure' });
  const ours = sheets.filter((s) => present.has(s.name.toLowerCase()));
  const [first] = ours;
  if (!built && first !== undefined) {
    const sentence = `The workbook has a sheet "${first.name}" of its own. Rename it, then add the sheets again.`;
    stop({ kind: 'input', sheet: first.name, cell: 'A1', sentence });
  }
  return { present: ours, missing, built, names: new Set(names.items.map((n) => n.name)) };
}

/** Names of the workbook; one that is there is pointed again, since a sheet that went took its place with it. */
function putNames(to: Requests, layouts: readonly Layout[], known: ReadonlySet<string>): void {
  const { names } = to.context.workbook;
  for (const { name, refersTo } of layouts.flatMap((l) => l.names)) {
    if (known.has(name)) names.getItem(name).formula = refersTo;
    else names.add(name, refersTo);
  }
}

/** Formulas of sheets that stayed name sheets that were gone: they are written again, inputs are not. */
async function putFormulasAgain(to: Requests, present: readonly Sheet[], given: Given): Promise<void> {
  const closed = await unprotect(
    to,
    present.map((s) => s.name),
  );
  await inTurn(present, async (sheet) => {
    const on = to.context.workbook.worksheets.getItem(sheet.name);
    const outside = { ...sheet, blocks: sheet.blocks.filter((b) => b.kind !== 'table') };
    await inTurn(formulas(outside, given), (write) => put(to, on, write));
  });
  protect(to, closed);
}

/** Puts our sheets first, in the order of their tabs. */
function order(to: Requests): void {
  [...sheets]
    .sort((a, b) => a.order - b.order)
    .forEach(({ name }, i) => {
      to.context.workbook.worksheets.getItem(name).position = i;
    });
}

/** Takes away everything that this build has added. */
async function undo(added: readonly string[], names: readonly string[], watch: Watch): Promise<void> {
  await run(
    async (context) => {
      const gone = added.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      const named = names.map((name) => context.workbook.names.getItemOrNullObject(name));
      await context.sync();
      for (const name of named) if (!name.isNullObject) name.delete();
      for (const sheet of gone) {
        if (sheet.isNullObject) continue;
        // Excel deletes no sheet that is kept out of sight.
        sheet.visibility = 'Visible';
        sheet.delete();
      }
      await context.sync();
    },
    { progress: watch.progress, signal: { aborted: false } },
  );
}

/** Takes away what a build has left that was cut off in the middle, as when the pane was loaded again: no sheet of it was ever whole. */
async function clearCutOff(to: Requests, watch: Watch): Promise<void> {
  const left = to.context.workbook.worksheets.getItemOrNullObject(STATE_SHEET);
  const state = await readState(to);
  if (left.isNullObject || state !== null) return;
  const names = sheets.flatMap((s) => layout(s, givenFor(sheets, null)).names.map((n) => n.name));
  await undo([STATE_SHEET, ...sheets.map((s) => s.name)], names, watch);
}

/** Adds the sheets that are absent: first every sheet, table and name, then formulas, then looks and charts, protection last. All or nothing. */
export function build(inputs: WorkbookInputs | null, watch: Watch): Promise<Outcome<Written>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await clearCutOff(to, watch);
    // A sheet that was removed and is still at hand comes back with all that it held.
    await bringBack(to);
    const { present, missing, built, names } = await survey(to);
    if (built) await complete(to, null);
    const given = givenFor(sheets, inputs);
    const inOrder = [...missing].sort((a, b) => a.order - b.order);
    const layouts = inOrder.map((s) => layout(s, given));
    const added = [...(built ? [] : [STATE_SHEET]), ...inOrder.map((s) => s.name)];
    const newNames = layouts.flatMap((l) => l.names.map((n) => n.name)).filter((n) => !names.has(n));
    const steps = layouts.length * 2 + 1;
    const tell = async (done: number, sentence: string): Promise<void> => {
      watch.progress({ sentence, done, total: steps });
      await to.send();
    };
    const work = async (): Promise<void> => {
      if (!built) addStateSheet(to);
      await inTurn(layouts, async (l, i) => {
        await putFrame(to, l);
        await tell(i + 1, `${l.name}: rows and inputs`);
      });
      putNames(to, layouts, names);
      await to.send();
      await inTurn(layouts, (l) => putFormulas(to, l));
      if (layouts.length > 0 && present.length > 0) await putFormulasAgain(to, present, given);
      await to.send();
      await inTurn(layouts, async (l, i) => {
        await putLooks(to, l);
        putCharts(to, l);
        await tell(layouts.length + i + 1, `${l.name}: formats`);
      });
      if (layouts.some(({ name }) => name === SCAN.sheet)) await putScan(to);
      await inTurn(layouts, ({ name }) => nameSeries(to, name));
      await putCoins(to);
      await hideSpare(to, new Set(layouts.map(({ name }) => name)));
      layouts.forEach((l) => {
        putProtection(to, l);
      });
      if (layouts.length > 0) order(to);
      if (layouts.length > 0)
        await keepWritten(
          to,
          [...layouts, ...present].map(({ name }) => name),
        );
      if (!built) {
        putState(to, FIRST);
        context.workbook.worksheets.getItem(sheets.find((s) => s.name === 'Cover')?.name ?? inOrder[0]?.name ?? STATE_SHEET).activate();
      }
      await tell(steps, 'Sheets are ready');
    };
    await orUndo(work, () => undo(added, newNames, watch));
    return {
      sheets: layouts.map((l) => ({ sheet: l.name, written: l.tables.length > 0 ? rowsOf(l) : 0, untouched: 0 })),
      ownColumns: [],
      ties: true,
      differences: [],
      effect: null,
    };
  }, watch);
}

const rowsOf = (l: Layout): number => l.data.reduce((n, w) => (w.kind === 'cells' && w.cells.length > 1 ? n + w.cells.length - 1 : n), 0);

import { atStake } from '../edits';
import { monthSpan } from '../month-span';
import { restored } from '../restore';
import type { EditedCell, LastAction, Outcome, RevertOptions, Watch } from '../workbook';
import { putBack, putColumn, putLog, putTarget, tidy, touchedSheets } from './after';
import { mayWrite, protect, unprotect } from './protection';
import { TOUCHED } from './refresh';
import { requests, type Requests } from './requests';
import { inTurn, orUndo, run, stop } from './run';
import { putSeals } from './seals';
import { putState, readCopy, readState, type Copy, type State, type TableCopy } from './state';
import { found, readTables, type FoundTable } from './tables';

interface Last {
  readonly state: State;
  readonly action: LastAction;
  readonly copy: Copy;
}

/** The last action with its copy; null when nothing was written yet. */
async function last(to: Requests): Promise<Last | null> {
  const state = await readState(to);
  if (state === null || state.lastAction === null) return null;
  const copy = await readCopy(to, state);
  return copy === null ? null : { state, action: state.lastAction, copy };
}

/** Rows that stand in the sheets now because of the action, those it put in or those that a revert put back, and the rows that would take their place. */
const sides = ({ before, after }: TableCopy, reverted: boolean) => (reverted ? { goes: before, comes: after } : { goes: after, comes: before });

/** Cells of the last action that were edited since and would be lost by taking it back. */
export const editedSince = (): Promise<Outcome<readonly EditedCell[]>> =>
  run(async (context) => {
    const to = requests(context);
    const known = await last(to);
    if (known === null) return [];
    const tables = await readTables(
      to,
      known.copy.tables.map((t) => t.table),
    );
    return known.copy.tables.flatMap((copy) => {
      const now = found(tables, copy.table);
      return atStake(now.table, now, copy.headers, sides(copy, known.action.reverted)).map(({ address, own }) => ({ address, own }));
    });
  });

/** Takes the last action back, or does it again: the same rows at the same places, with their formulas and the analyst's columns. */
export function revert(options: RevertOptions, watch: Watch): Promise<Outcome<LastAction>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await mayWrite(to);
    const known = await last(to);
    if (known === null) return stop({ kind: 'input', sheet: 'Log', cell: 'A7', sentence: 'Nothing has been written that could be taken back.' });
    const { state, action, copy } = known;
    if (action.reverted !== options.again) return action;
    const tables = await readTables(to, TOUCHED);
    const closed = await unprotect(to, touchedSheets(tables));
    const result: LastAction = { ...action, at: options.at, reverted: !options.again };
    await orUndo(
      () => putOther(to, tables, known, options, watch, result),
      () => putBack(tables, closed, state, watch),
    );
    protect(to, closed);
    // The rules and rates in the workbook stay as they are, and so does the version that the server has of them.
    const { totals } = copy;
    putState(to, { ...state, lastAction: result, ...(totals === undefined ? {} : { totalsBefore: options.again ? totals.after : totals.before }) });
    await to.send();
    return result;
  }, watch);
}

/** Writes the other side of the copy. */
async function putOther(
  to: Requests,
  tables: ReadonlyMap<string, FoundTable>,
  { copy, action }: Last,
  { keepEdits, again, at, who, reason }: RevertOptions,
  watch: Watch,
  result: LastAction,
): Promise<void> {
  const steps = copy.tables.length + 1;
  await inTurn(copy.tables, async (one, i) => {
    const now: FoundTable = found(tables, one.table);
    const [comes, goes] = again ? [one.after, one.before] : [one.before, one.after];
    const sides = { comes: { headers: one.headers, rows: comes }, goes: { headers: one.headers, rows: goes } };
    await putTarget(to, now, restored(now.table, now, { ...sides, months: copy.months, keepEdits }));
    watch.progress({ sentence: `${now.sheet} is put back`, done: i + 1, total: steps });
    await to.send();
  });
  await putColumn(to, found(tables, 'tblRules'), 'Hits', again ? copy.hits.after : copy.hits.before);
  const what = `${again ? 'Done again' : 'Reverted'}: ${action.what}`;
  await putLog(to, found(tables, 'tblLog'), [
    { At: at.slice(0, 10), Who: who, What: what, Sheet: 'Actuals', Key: monthSpan(copy.months), New: `${String(result.rows)} rows`, Reason: reason },
  ]);
  await putSeals(to, { at, who });
  await tidy(to, again ? copy.ruleBook.after : copy.ruleBook.before);
}

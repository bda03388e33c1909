import { atStake, notMadeBy } from '../edits';
import { monthSpan } from '../month-span';
import type { EditedCell, LastAction, Outcome, RevertOptions, Watch } from '../workbook';
import { TOUCHED, putBack, putLog, tidy, touchedSheets } from './after';
import { putBackCutOff } from './cut-off';
import { mayWrite, protect, unprotect } from './protection';
import { putSide } from './put-side';
import { requests, type Requests } from './requests';
import { orUndo, run, stop } from './run';
import { putSeals } from './seals';
import { FIRST, putState, readCopy, readState, type Copy, type State, type TableCopy } from './state';
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
    const { begun } = known.state;
    const half = begun === undefined ? null : await readCopy(to, begun);
    return known.copy.tables.flatMap((copy) => {
      const now = found(tables, copy.table);
      const coming = half?.tables.find(({ table }) => table === copy.table);
      const stake = atStake(now.table, now, copy.headers, sides(copy, known.action.reverted));
      // What a write that was cut off has written is nobody's edit.
      const own = coming === undefined ? stake : notMadeBy(now.table, now, coming.headers, begun?.stood === 'after' ? coming.before : coming.after, stake);
      return own.map(({ address, own: mine }) => ({ address, own: mine }));
    });
  });

/** Takes the last action back, or does it again: the same rows at the same places, with their formulas and the analyst's columns. */
export function revert(options: RevertOptions, watch: Watch): Promise<Outcome<LastAction>> {
  return run(async (context) => {
    const to = requests(context, watch);
    await mayWrite(to);
    await putBackCutOff(to, (await readState(to)) ?? FIRST, options);
    const known = await last(to);
    if (known === null) return stop({ kind: 'input', sheet: 'Log', cell: 'A7', sentence: 'Nothing has been written that could be taken back.' });
    const { state, action, copy } = known;
    if (action.reverted !== options.again) return action;
    const tables = await readTables(to, TOUCHED);
    const closed = await unprotect(to, touchedSheets(tables));
    const result: LastAction = { ...action, at: options.at, reverted: !options.again };
    if (state.copy !== null) putState(to, { ...state, begun: { copy: state.copy, stood: options.again ? 'before' : 'after', what: action.what, closed } });
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
  const told = (sheet: string, done: number): void => {
    watch.progress({ sentence: `${sheet} is put back`, done, total: copy.tables.length + 1 });
  };
  await putSide(to, tables, copy, again ? 'after' : 'before', { keepEdits, told });
  const what = `${again ? 'Done again' : 'Reverted'}: ${action.what}`;
  await putLog(to, found(tables, 'tblLog'), [
    { At: at.slice(0, 10), Who: who, What: what, Sheet: 'Actuals', Key: monthSpan(copy.months), New: `${String(result.rows)} rows`, Reason: reason },
  ]);
  await putSeals(to, { at, who });
  await tidy(to, again ? copy.ruleBook.after : copy.ruleBook.before);
}

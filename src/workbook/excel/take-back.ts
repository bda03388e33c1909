import type { LastAction, Outcome, RevertOptions, Watch } from '../workbook';
import { editedInPosting, undoPosting } from './post';
import { undoRebuild } from './rebuild';
import { bringBack } from './remove';
import { requests } from './requests';
import { editedSince, revert } from './revert';
import { run, stop } from './run';
import { asLastAction, dropRemoved, putSheetAction, readSheetAction, type SheetAction } from './sheet-action';
import { readState } from './state';

const onSheet = (): Promise<Outcome<SheetAction | null>> =>
  run(async (context) => {
    const to = requests(context);
    return readSheetAction(to, await readState(to));
  });

/** What Revert would lose. An action on one sheet loses nothing that was typed elsewhere; a posting what was typed into its rows. */
export async function wouldLose(): ReturnType<typeof editedSince> {
  const action = await onSheet();
  if (!action.ok) return action;
  if (action.value === null) return editedSince();
  return action.value.kind === 'posted' ? run(async (context) => editedInPosting(requests(context))) : { ok: true, value: [] };
}

/** Takes back what came last: the action on one sheet, else the last write. */
export async function takeBack(options: RevertOptions, watch: Watch): Promise<Outcome<LastAction>> {
  const last = await onSheet();
  if (!last.ok) return last;
  const action = last.value;
  if (action === null) return revert(options, watch);
  return run(async (context) => {
    const to = requests(context, watch);
    if (action.kind === 'posted') await undoPosting(to, action, options);
    if (action.kind === 'rebuilt' || action.kind === 'inserted') await undoRebuild(to, action.sheet);
    if (action.kind === 'listed') {
      const list = context.workbook.worksheets.getItemOrNullObject(action.sheet);
      await to.send();
      if (!list.isNullObject) list.delete();
    }
    if (action.kind === 'removed' && !(await bringBack(to)))
      stop({
        kind: 'input',
        sheet: action.sheet,
        cell: 'A1',
        sentence: `${action.sheet} cannot come back: there is another sheet of this name, or it was deleted.`,
      });
    putSheetAction(to, null);
    await to.send();
    return asLastAction({ ...action, at: options.at }, true);
  }, watch);
}

/** After another write a removed sheet is gone for good, and Revert is about that write. */
export const forgetSheetAction = (): Promise<Outcome<null>> =>
  run(async (context) => {
    const to = requests(context);
    if ((await readState(to)) === null) return null;
    await dropRemoved(to);
    putSheetAction(to, null);
    await to.send();
    return null;
  });

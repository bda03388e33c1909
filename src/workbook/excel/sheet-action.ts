import { asText, type CellValue } from '../cells';
import type { LastAction } from '../workbook';
import { pieces } from './chunks';
import type { Requests } from './requests';
import { STATE_SHEET, type State } from './state';

/** Cells as they stood before a sheet was rebuilt, area by area; of a posting its table's name, the headings and the rows put in. */
export interface AreaCopy {
  readonly area: string;
  readonly cells: readonly (readonly CellValue[])[];
}
/** What was done to one sheet by itself. Until the next write it stands before the last action, and Revert takes it back first. */
export interface SheetAction {
  readonly kind: 'listed' | 'removed' | 'rebuilt' | 'inserted' | 'posted';
  readonly sheet: string;
  readonly at: string;
  readonly what: string;
  readonly rows: number;
}
/** Where a removed sheet waits, out of sight, until the next write. */
export const REMOVED_SHEET = 'Corridor_Removed';

const PLACE = 'E1';
const COPY = 'F';

const sheetOf = (to: Requests): Excel.Worksheet => to.context.workbook.worksheets.getItem(STATE_SHEET);

/** The action on a sheet that came after everything else that was written; null when there is none. */
export async function readSheetAction(to: Requests, state: State | null): Promise<SheetAction | null> {
  if (state === null) return null;
  const cell = sheetOf(to).getRange(PLACE).load('values');
  await to.send();
  const text: unknown = cell.values[0]?.[0];
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  const action = JSON.parse(text) as SheetAction;
  return state.lastAction !== null && state.lastAction.at > action.at ? null : action;
}

/** Keeps what was done to a sheet, with the cells that take it back. */
export function putSheetAction(to: Requests, action: SheetAction | null, copy: readonly AreaCopy[] = []): void {
  const sheet = sheetOf(to);
  sheet.getRange(PLACE).values = [[action === null ? '' : asText(JSON.stringify(action))]];
  sheet.getRange(`${COPY}:${COPY}`).clear('Contents');
  if (copy.length === 0) return;
  const texts = pieces(JSON.stringify(copy));
  sheet.getRange(`${COPY}1`).values = [[texts.length]];
  texts.forEach((text, i) => {
    sheet.getRange(`${COPY}${String(i + 2)}`).values = [[asText(text)]];
  });
}

/** The cells that were kept for the action. */
export async function readAreaCopy(to: Requests): Promise<readonly AreaCopy[]> {
  const head = sheetOf(to).getRange(`${COPY}1`).load('values');
  await to.send();
  const count = Number(head.values[0]?.[0]);
  if (!(count > 0)) return [];
  const range = sheetOf(to)
    .getRange(`${COPY}2:${COPY}${String(count + 1)}`)
    .load('values');
  await to.send();
  return JSON.parse(range.values.map((row) => String(row[0])).join('')) as readonly AreaCopy[];
}

/** The action as the strip at the foot of the pane names it. */
export const asLastAction = ({ at, what, rows }: SheetAction, reverted = false): LastAction => ({ at, what, rows, months: [], preview: null, reverted });

/** Lets a removed sheet go for good: Excel deletes no sheet that is kept out of sight. */
export async function dropRemoved(to: Requests): Promise<void> {
  const gone = to.context.workbook.worksheets.getItemOrNullObject(REMOVED_SHEET);
  await to.send();
  if (gone.isNullObject) return;
  gone.visibility = 'Visible';
  gone.delete();
  await to.send();
}

import { asText, type CellValue } from '../cells';
import type { LastAction } from '../workbook';
import { pieces } from './chunks';
import type { Protected } from './protection';
import type { Requests } from './requests';
import { inTurn } from './run';

/** The sheet that no one sees: what Corridor knows about this workbook, and the copy for Revert. */
export const STATE_SHEET = 'Corridor_State';

/** Rows of a table that an action took out or put in, at their places, and the headings they stand under. */
export interface TableCopy {
  readonly table: string;
  readonly headers: readonly string[];
  readonly before: readonly PlacedRow[];
  readonly after: readonly PlacedRow[];
}
export interface PlacedRow {
  readonly index: number;
  readonly cells: readonly CellValue[];
}
/** The copy of the last action: enough to put it back, and to do it again. */
export interface Copy {
  readonly months: readonly string[];
  readonly tables: readonly TableCopy[];
  readonly hits: { readonly before: readonly CellValue[]; readonly after: readonly CellValue[] };
  readonly ruleBook: { readonly before: number; readonly after: number };
  /** Absent in copies of before there were totals. */
  readonly totals?: { readonly before: string | null; readonly after: string | null };
}
/** A write that has begun and not ended: its copy, the side of it that stood before, and the sheets that it opened. */
export interface Begun {
  readonly copy: 'B' | 'C';
  readonly stood: 'before' | 'after';
  readonly what: string;
  readonly closed: readonly Protected[];
}
export interface State {
  readonly version: 1;
  readonly ruleBook: number;
  readonly lastAction: LastAction | null;
  /** The column that holds the copy. The next copy goes into the other, so that a failing action leaves this one. */
  readonly copy: 'B' | 'C' | null;
  /** Months before this one stand as totals. */
  readonly totalsBefore?: string | null;
  /** Absent when nothing is being written; found by the next write where one was cut off. */
  readonly begun?: Begun;
}
export const FIRST: State = { version: 1, ruleBook: 0, lastAction: null, copy: null };

/** What the workbook remembers; null when Corridor has not built it, or was cut off while it did. */
export async function readState(to: Requests): Promise<State | null> {
  const sheet = to.context.workbook.worksheets.getItemOrNullObject(STATE_SHEET);
  const cell = sheet.getRange('A1').load('values');
  await to.send();
  if (sheet.isNullObject) return null;
  const text: unknown = cell.values[0]?.[0];
  return typeof text === 'string' && text.startsWith('{') ? (JSON.parse(text) as State) : null;
}

const READ_AT_ONCE = 50;

/** The copy of the last action; null when there is none. */
export async function readCopy(to: Requests, { copy: column }: Pick<State, 'copy'>): Promise<Copy | null> {
  if (column === null) return null;
  const sheet = to.context.workbook.worksheets.getItem(STATE_SHEET);
  const head = sheet.getRange(`${column}1`).load('values');
  await to.send();
  const count = Number(head.values[0]?.[0]);
  if (!(count > 0)) return null;
  const starts = Array.from({ length: Math.ceil(count / READ_AT_ONCE) }, (_, i) => 2 + i * READ_AT_ONCE);
  const texts: string[] = [];
  await inTurn(starts, async (from) => {
    const range = sheet.getRange(`${column}${String(from)}:${column}${String(Math.min(count + 1, from + READ_AT_ONCE - 1))}`).load('values');
    await to.send();
    texts.push(...range.values.map((row) => String(row[0])));
  });
  return JSON.parse(texts.join('')) as Copy;
}

/** Writes what the workbook remembers, making its sheet at first. */
export function putState(to: Requests, state: State): void {
  to.context.workbook.worksheets.getItem(STATE_SHEET).getRange('A1').values = [[asText(JSON.stringify(state))]];
}
/** Writes a copy into the column that is free, and says which. */
export async function putCopy(to: Requests, state: State, copy: Copy): Promise<'B' | 'C'> {
  const column = state.copy === 'B' ? 'C' : 'B';
  const sheet = to.context.workbook.worksheets.getItem(STATE_SHEET);
  const texts = pieces(JSON.stringify(copy));
  sheet.getRange(`${column}:${column}`).clear('Contents');
  sheet.getRange(`${column}1`).values = [[texts.length]];
  await inTurn(texts, async (text, i) => {
    await to.room(text.length);
    sheet.getRange(`${column}${String(i + 2)}`).values = [[asText(text)]];
  });
  return column;
}
export function addStateSheet(to: Requests): void {
  to.context.workbook.worksheets.add(STATE_SHEET).visibility = 'VeryHidden';
}

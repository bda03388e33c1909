import { asText } from '../cells';
import { sheets } from '../index';
import { markOfAll, marksOf, type Written } from '../written';
import { pieces } from './chunks';
import type { Requests } from './requests';
import { STATE_SHEET } from './state';

/** The column of what was written last: its mark, how many texts follow, and the texts. */
const COLUMN = 'D';
const range = (to: Requests, cells: string): Excel.Range => to.context.workbook.worksheets.getItem(STATE_SHEET).getRange(cells);

/** Asks for the mark of what was written last; to be read after the next sync. A workbook of before there were marks has none. */
export const askMark = (to: Requests): Excel.Range => range(to, `${COLUMN}1:${COLUMN}2`).load('values');

/** What was written last on each sheet; null in a workbook of before that was kept. */
export async function readWritten(to: Requests): Promise<Written | null> {
  const head = askMark(to);
  await to.send();
  const count = Number(head.values[1]?.[0]);
  if (!(count > 0)) return null;
  const texts = range(to, `${COLUMN}3:${COLUMN}${String(count + 2)}`).load('values');
  await to.send();
  return JSON.parse(texts.values.map((row) => String(row[0])).join('')) as Written;
}

/** Keeps what is written on each sheet. */
export function putWritten(to: Requests, written: Written): void {
  const texts = pieces(JSON.stringify(written));
  range(to, `${COLUMN}:${COLUMN}`).clear('Contents');
  range(to, `${COLUMN}1:${COLUMN}2`).values = [[asText(markOfAll())], [texts.length]];
  texts.forEach((text, i) => {
    range(to, `${COLUMN}${String(i + 3)}`).values = [[asText(text)]];
  });
}

/** Keeps that sheets stand as this version writes them, beside what is kept of the others. */
export async function keepWritten(to: Requests, names: readonly string[]): Promise<void> {
  const before = (await readWritten(to)) ?? {};
  const now = sheets.filter(({ name }) => names.includes(name)).map((sheet) => [sheet.name, marksOf(sheet)] as const);
  putWritten(to, { ...before, ...Object.fromEntries(now) });
}

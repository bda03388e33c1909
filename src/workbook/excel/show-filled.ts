import { area } from '../address';
import type { Outcome } from '../workbook';
import { sparing } from './protection';
import { requests, type Requests } from './requests';
import { run } from './run';
import { isSpare } from './write-sheet';

// The floor is compiled without a browser's types; every host of Excel has these.
declare const setTimeout: (done: () => void, milliseconds: number) => number;
declare const clearTimeout: (timer: number | undefined) => void;

/** So long nothing has changed, and formulas have followed. */
const CALM = 500;

/** Shows the spare rows that something stands in by now. `shown` knows those of the time before, so that most changes write nothing. */
async function showFilled(to: Requests, shown: Map<string, ReadonlySet<number>>): Promise<void> {
  const blocks = sparing().map(({ name, rows }) => {
    const sheet = to.context.workbook.worksheets.getItemOrNullObject(name);
    const cells = rows.replace(/(\d+):(\d+)/, 'A$1:A$2');
    return { key: `${name}!${rows}`, sheet, from: area(cells).row, first: sheet.getRange(cells).load('values') };
  });
  await to.send();
  for (const { key, sheet, from, first } of blocks) {
    if (sheet.isNullObject) continue;
    const filled = (first.values as unknown[][]).flatMap(([value], i) => (isSpare(value) ? [] : [from + i]));
    const before = shown.get(key);
    shown.set(key, new Set(filled));
    // A protected sheet of ours lets rows be formatted, and shown.
    for (const row of filled) if (before?.has(row) !== true) sheet.getRange(`${String(row)}:${String(row)}`).rowHidden = false;
  }
  await to.send();
}

/** From now on a spare row that an analyst's input fills is seen at once, and not only after the next write. What cannot be shown now is shown after the next change. */
export const watchFilled = (): Promise<Outcome<null>> =>
  run(async (context) => {
    const shown = new Map<string, ReadonlySet<number>>();
    let due: number | undefined;
    context.workbook.worksheets.onChanged.add(({ source }) => {
      // Who works on it elsewhere has a pane of their own.
      if (source === 'Local') {
        clearTimeout(due);
        due = setTimeout(() => void run((later) => showFilled(requests(later), shown)), CALM);
      }
      return Promise.resolve();
    });
    await context.sync();
    return null;
  });

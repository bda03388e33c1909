import type { Outcome } from '../workbook';
import { requests } from './requests';
import { run } from './run';
import { showFilled, type Shown } from './spare-rows';

// The floor is compiled without a browser's types; every host of Excel has these.
declare const setTimeout: (done: () => void, milliseconds: number) => number;
declare const clearTimeout: (timer: number | undefined) => void;

/** So long nothing has changed, and formulas have followed. */
const CALM = 500;

/** From now on a spare row that an analyst's input fills is seen at once, and not only after the next write. What cannot be shown now is shown after the next change. */
export const watchFilled = (): Promise<Outcome<null>> =>
  run(async (context) => {
    const shown: Shown = new Map();
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

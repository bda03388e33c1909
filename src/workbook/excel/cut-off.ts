import { shown } from '../cells';
import { monthSpan } from '../month-span';
import type { WriteAction } from '../workbook';
import { TOUCHED, putLog, touchedSheets } from './after';
import { protect, unprotect } from './protection';
import { putSide, sideOf } from './put-side';
import type { Requests } from './requests';
import { putState, readCopy, type State } from './state';
import { found, readTables, type FoundTable } from './tables';

/**
 * A write that was cut off, as when the pane is loaded again in its midst, leaves sheets with a part of it. Before anything else is written they go back to what
 * stood before it, so that Revert leads there and never to a half. What was typed since stays. Answers the state without it.
 */
export async function putBackCutOff(to: Requests, state: State, { at, who }: Pick<WriteAction, 'at' | 'who'>): Promise<State> {
  const { begun, ...whole } = state;
  if (begun === undefined) return state;
  const tables = await readTables(to, TOUCHED);
  const closed = new Map(begun.closed.map((one) => [one.sheet, one]));
  for (const one of await unprotect(to, [...new Set([...touchedSheets(tables), ...closed.keys()])])) closed.set(one.sheet, one);
  const copy = await readCopy(to, begun);
  if (copy !== null) {
    await putSide(to, tables, copy, begun.stood, { keepEdits: true });
    const what = `Put back, since it was cut off: ${begun.what}`;
    await putLog(to, found(tables, 'tblLog'), [{ At: at.slice(0, 10), Who: who, What: what, Sheet: 'Actuals', Key: monthSpan(copy.months) }]);
  }
  putState(to, whole);
  protect(to, [...closed.values()]);
  await to.send();
  return whole;
}

/** The tables as `putBackCutOff` will leave them, so that a plan says what the next write does. Nothing is written. */
export async function asStood(to: Requests, state: State | null, tables: ReadonlyMap<string, FoundTable>): Promise<ReadonlyMap<string, FoundTable>> {
  const begun = state?.begun;
  const copy = begun === undefined ? null : await readCopy(to, begun);
  if (begun === undefined || copy === null) return tables;
  return new Map(
    [...tables].map(([name, now]) => {
      const rows = sideOf(copy, begun.stood, now, true).flatMap((target) => {
        if ('keep' in target) return now.rows[target.keep] ?? [];
        const cells = target.cells.map(shown);
        return { values: cells, formulas: cells };
      });
      return [name, { ...now, rows }];
    }),
  );
}

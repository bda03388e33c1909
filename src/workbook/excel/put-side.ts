import { restored } from '../restore';
import { putColumn, putTarget } from './after';
import type { Requests } from './requests';
import { inTurn } from './run';
import type { Copy } from './state';
import { found, type FoundTable } from './tables';

/** The two sides of a copy: the rows as they stood before the action, and as it left them. */
export type Side = 'before' | 'after';

/** What a table becomes when one side of the copy stands in it. */
export function sideOf(copy: Copy, side: Side, now: FoundTable, keepEdits: boolean): ReturnType<typeof restored> {
  const one = copy.tables.find(({ table }) => table === now.table.name);
  if (one === undefined) return now.rows.map((_, keep) => ({ keep }));
  const [comes, goes] = side === 'before' ? [one.before, one.after] : [one.after, one.before];
  return restored(now.table, now, {
    comes: { headers: one.headers, rows: comes },
    goes: { headers: one.headers, rows: goes },
    months: copy.months,
    keepEdits,
  });
}

/** Writes one side of a copy into the sheets, told table by table. */
export async function putSide(
  to: Requests,
  tables: ReadonlyMap<string, FoundTable>,
  copy: Copy,
  side: Side,
  { keepEdits, told = () => undefined }: { readonly keepEdits: boolean; readonly told?: (sheet: string, done: number) => void },
): Promise<void> {
  await inTurn(copy.tables, async (one, i) => {
    const now = found(tables, one.table);
    await putTarget(to, now, sideOf(copy, side, now, keepEdits));
    told(now.sheet, i + 1);
    await to.send();
  });
  await putColumn(to, found(tables, 'tblRules'), 'Hits', copy.hits[side]);
}

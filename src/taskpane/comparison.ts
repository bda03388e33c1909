import type { Look, RefreshPlan } from '../workbook/workbook';
import { monthShown, type State } from './state';
import type { PaneSituation } from './situations';

/** The sheets against the last write and against the server. It holds for one look at the workbook and one month. */
export interface Comparison {
  readonly of: Look;
  readonly month: string | null;
  /** Cells edited by hand since the last write, by sheet; null as long as they are being counted. */
  readonly edited: ReadonlyMap<string, number> | null;
  /** What the server would change; null as long as it was not answered. */
  readonly plan: RefreshPlan | null;
  /** Why nothing was compared. */
  readonly stopped: PaneSituation | null;
}

/** The comparison, unless the workbook or the month is another one by now. */
export function comparisonNow(state: State): Comparison | null {
  const { comparison, look } = state;
  return comparison !== null && comparison.of === look && comparison.month === monthShown(state) ? comparison : null;
}

/** What one sheet of the server's data is found to be. */
export type Standing = { readonly kind: 'asking' | 'same' } | { readonly kind: 'differs'; readonly edited: number; readonly rows: number } | Stopped;
interface Stopped {
  readonly kind: 'not-compared';
  readonly why: PaneSituation | null;
}

/** How a sheet stands. An edit is known without the server; nothing is the same unless it was compared. */
export function standingOf(sheet: string, comparison: Comparison | null): Standing {
  const edited = comparison?.edited?.get(sheet) ?? 0;
  const rows = comparison?.plan?.sheets.find((one) => one.sheet === sheet);
  const n = rows ? rows.added + rows.changed + rows.removed : 0;
  if (edited > 0 || n > 0) return { kind: 'differs', edited, rows: n };
  if (rows) return { kind: 'same' };
  const asking = comparison === null || ((comparison.edited === null || comparison.month !== null) && comparison.plan === null && comparison.stopped === null);
  if (asking) return { kind: 'asking' };
  return { kind: 'not-compared', why: comparison.stopped };
}

/** How many cells of each sheet are among these addresses. */
export function cellsBySheet(addresses: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const address of addresses) {
    const sheet = address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
    count.set(sheet, (count.get(sheet) ?? 0) + 1);
  }
  return count;
}

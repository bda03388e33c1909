import { SHEET_GRAIN, type Actuals, type Dimension } from '../ledger/actuals';
import { add, decimal, toText } from '../model/decimal';
import { addMonths, type Month } from '../model/month';
import { monthOfCell, valueOf } from './counted';
import type { HeldTable } from './held';
import type { Target } from './splice';

const DETAIL: readonly Dimension[] = ['Service', 'Model'];
/** The grain of months that are kept as totals: that of the sheet without service and model. Sums are the same. */
export const TOTALS_GRAIN: readonly Dimension[] = SHEET_GRAIN.filter((column) => !DETAIL.includes(column));

const plus = (a: string | null, b: string | null): string | null => {
  const [x, y] = [a === null ? undefined : decimal(a), b === null ? undefined : decimal(b)];
  return x === undefined || y === undefined ? null : toText(add(x, y));
};

/** Two answers about different months of one ledger as one; currencies stay apart, and what is unknown in one is unknown. */
export function joined(a: Actuals, b: Actuals): Actuals {
  const currencies = [...new Set([...a.Totals, ...b.Totals].map((total) => total.Currency))].sort();
  const orders = [...new Set([...a.Hits, ...b.Hits].map((hit) => hit.Order))].sort((x, y) => x - y);
  const hits = (answer: Actuals, order: number): number => answer.Hits.find((hit) => hit.Order === order)?.Lines ?? 0;
  const blank = (order: number): boolean => b.Hits.some((hit) => hit.Order === order && hit.Blank === true);
  return {
    ...b,
    Rows: [...a.Rows, ...b.Rows],
    Totals: currencies.map((Currency) => {
      const none = { BilledCost: '0', Cost: '0', Lines: 0 };
      const [x, y] = [a, b].map((answer) => answer.Totals.find((total) => total.Currency === Currency) ?? none) as [typeof none, typeof none];
      return { Currency, BilledCost: plus(x.BilledCost, y.BilledCost) ?? '0', Cost: plus(x.Cost, y.Cost), Lines: x.Lines + y.Lines };
    }),
    Hits: orders.map((Order) => ({ Order, Lines: hits(a, Order) + hits(b, Order), ...(blank(Order) ? { Blank: true as const } : {}) })),
    ...(a.Locked || b.Locked ? { Locked: [...(a.Locked ?? []), ...(b.Locked ?? [])] } : {}),
  };
}

/** Room that is left, so that the next month does not need totals again. */
const ROOM = 0.75;

/** The month before which totals make a table that is to be fit the limit, with room to grow where that can be had; null where they do not help. */
export function totalsBefore(held: HeldTable, target: readonly Target[], limit: number): string | null {
  const months = new Map<string, { rows: number; readonly totals: Set<string> }>();
  for (const t of target) {
    const values: readonly unknown[] = 'keep' in t ? (held.rows[t.keep]?.values ?? []) : t.cells;
    const row = { values, formulas: values };
    const month = monthOfCell(valueOf(held.headers, row, 'Month'));
    const at = months.get(month) ?? { rows: 0, totals: new Set() };
    at.rows += 1;
    at.totals.add(JSON.stringify(TOTALS_GRAIN.map((column) => valueOf(held.headers, row, column) ?? '')));
    months.set(month, at);
  }
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  const fits = (most: number): string | null => {
    let rows = target.length;
    // The newest month always stays in detail.
    for (const [month, at] of inOrder.slice(0, -1)) {
      rows -= at.rows - at.totals.size;
      if (rows <= most) return addMonths(month as Month, 1);
    }
    return null;
  };
  return fits(limit * ROOM) ?? fits(limit);
}

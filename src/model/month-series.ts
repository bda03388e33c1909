import { missing, mistyped, ok, type Result } from './fault';
import { label, monthsBetween, monthsFrom, type Month } from './month';

/** What stands in for a month without a row: nothing does, or a figure of zero by choice. */
export type Fill = 'none' | 'zero';

/**
 * The rows of a series in the order of their months, whatever their order in the sheet; null for a month that is filled with zero. The same month twice
 * is `#VALUE!`, a month left out `#N/A` with its name, unless zero is to stand for it.
 */
export function inOrder(months: readonly (Month | null)[], fill: Fill): Result<readonly (number | null)[]> {
  const rows = new Map<Month, number>();
  for (const [row, month] of months.entries()) {
    if (month === null) return missing(`month missing in row ${String(row + 1)}`);
    if (rows.has(month)) return mistyped(`${label(month)} is there twice`);
    rows.set(month, row);
  }
  const sorted = [...rows.keys()].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return missing('months missing');
  const all = monthsFrom(first, monthsBetween(first, last) + 1);
  const gap = all.find((month) => !rows.has(month));
  if (gap !== undefined && fill === 'none') return missing(`${label(gap)} missing`);
  return ok(all.map((month) => rows.get(month) ?? null));
}

import { absolute, compare, fromCell, multiply, subtract, ZERO } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';

const exactly = (figure: number) => fromCell(figure) ?? ZERO;
/** |now − before| ≥ limit × |before|. Doubles decide unless they are within a billionth of the limit, where decimals do. */
function swings(before: number, now: number, limit: number): boolean {
  const [moved, allowed] = [Math.abs(now - before), limit * Math.abs(before)];
  if (Math.abs(moved - allowed) > 1e-9 * (Math.abs(now) + Math.abs(before))) return moved > allowed;
  if (before === now) return false;
  return compare(absolute(subtract(exactly(now), exactly(before))), multiply(exactly(limit), absolute(exactly(before)))) >= 0;
}

/**
 * Whether any figure differs from the one before it by `limit` of that or more. From zero to anything is a swing, from zero to zero none.
 * Fewer than two figures are `#N/A`, as is a blank month: nobody knows what it was.
 */
export function volatile(series: ArrayLike<number>, limit: number): Result<boolean> {
  if (limit <= 0) return mistyped('limit must be above 0');
  if (limit > 10) return mistyped(`limit ${String(limit)} is above 10: use ${String(limit / 100)} or ${String(limit)}%`);
  if (series.length < 2) return missing(`needs 2, has ${String(series.length)}`);
  let found = false;
  for (let i = 0; i < series.length; i += 1) {
    const [before, now] = [series[i - 1] ?? NaN, series[i] ?? NaN];
    if (Number.isNaN(now)) return missing(`figure ${String(i + 1)} missing`);
    if (i > 0 && !found) found = swings(before, now, limit);
  }
  return ok(found);
}

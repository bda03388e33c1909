import { absolute, compare, fromCell, multiply, subtract, ZERO } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { asFraction } from './sum';

const exactly = (figure: number) => fromCell(figure) ?? ZERO;
/** |now − before| ≥ limit × |before|, in decimals. */
const swings = (before: number, now: number, limit: number): boolean =>
  before !== now && compare(absolute(subtract(exactly(now), exactly(before))), multiply(exactly(limit), absolute(exactly(before)))) >= 0;

/**
 * The largest change of a figure against the one before it, as a share of that; from zero to anything, where Excel's own quotient is `#DIV/0!`, it is without
 * end. A blank month is `#N/A`.
 */
export function largestSwing(series: ArrayLike<number>): Result<number> {
  if (series.length < 2) return missing(`needs 2, has ${String(series.length)}`);
  let [largest, before] = [0, series[0] ?? NaN];
  for (let i = 0; i < series.length; i += 1) {
    const now = series[i] ?? NaN;
    if (Number.isNaN(now)) return missing(`figure ${String(i + 1)} missing`);
    const moved = now === before ? 0 : Math.abs(now - before) / Math.abs(before);
    if (moved > largest) largest = moved;
    before = now;
  }
  return ok(largest);
}

/**
 * Whether any figure differs from the one before it by `limit` of that or more; from zero to zero is no swing. `largest` is the largest swing of the
 * series, which decides unless it lies within a billionth of the limit: there decimals do. Fewer than two figures are `#N/A`, as is a blank month.
 */
export function volatile(series: ArrayLike<number>, limit: number, largest = largestSwing(series)): Result<boolean> {
  if (limit <= 0) return mistyped('limit must be above 0');
  if (limit > 10) return mistyped(`limit ${String(limit)} is above 10: use ${asFraction(limit)} or ${String(limit)}%`);
  if (!largest.ok) return largest;
  if (Math.abs(largest.value - limit) > 1e-9 * (1 + limit)) return ok(largest.value > limit);
  for (let i = 1; i < series.length; i += 1) if (swings(series[i - 1] ?? NaN, series[i] ?? NaN, limit)) return ok(true);
  return ok(false);
}

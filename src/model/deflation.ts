import { ONE, subtract } from './decimal';
import { noNumber, ok, type Result } from './fault';
import { exact, fraction, ratio } from './sum';

/**
 * A yearly fall in price as a fraction: 0.25 is 25% a year. Above 1 is `#VALUE!`, exactly 1 `#NUM!` (nothing would be left), below 0 is inflation.
 */
export function deflation(yearly: number): Result<number> {
  const given = fraction(yearly, 'deflation');
  if (given.ok && given.value === 1) return noNumber('a deflation of 1 leaves no price');
  return given;
}

/** What remains of a price after `months` of a yearly deflation: (1 − d)^(months ÷ 12). A twelfth root, because d ÷ 12 compounds to less than d. */
export const remaining = (yearly: number, months: number): number => (1 - yearly) ** (months / 12);

/** A price after some months (negative: before): price × (1 − d)^(months ÷ 12), a double. A fall of 1 is `#NUM!`, above 1 `#VALUE!`. Source: compound decline, as Excel's FV. */
export function deflate(price: number, yearly: number, months: number): Result<number> {
  const d = deflation(yearly);
  if (!d.ok) return d;
  const value = price * remaining(d.value, months);
  return Number.isFinite(value) ? ok(value) : noNumber('too large to show');
}

/** Growth of usage in a year that a fall in price pays for: 1 ÷ (1 − d) − 1. Beyond it spend rises although prices fall. Exact. Errors as `deflation`: `#NUM!`, `#VALUE!`. */
export function breakevenGrowth(yearly: number): Result<number> {
  const d = deflation(yearly);
  if (!d.ok) return d;
  const fall = exact(d.value);
  return fall.ok ? ratio(fall.value, subtract(ONE, fall.value)) : fall;
}

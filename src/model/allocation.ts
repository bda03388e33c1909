import { absolute, add, compare, divide, fromCell, isZero, multiply, negate, round, subtract, sum, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { isNegative } from './sum';

/** The smallest amount at some decimals: 0.01 at 2. */
const unit = (places: number): Decimal => fromCell(Number(`1e-${String(places)}`)) ?? ZERO;
/** Down to whole units, for amounts that are not negative. */
const floor = (amount: Decimal, places: number): Decimal => {
  const near = round(amount, places);
  return compare(near, amount) > 0 ? subtract(near, unit(places)) : near;
};

/**
 * Splits an amount by keys so that the parts sum to it to the last unit (`places` decimals): whole units first, then one more to the largest
 * remainders, the first of equals. The amount is rounded to `places`; a negative one is split by its size. Source: largest remainder (Hamilton).
 * Negative keys are `#VALUE!`; keys that are all zero `#N/A`, because there is no basis.
 */
export function allocate(amount: Decimal, keys: readonly Decimal[], places = 2): Result<readonly Decimal[]> {
  if (keys.some(isNegative)) return mistyped('a key is negative');
  const basis = sum(keys);
  if (isZero(basis)) return missing('no basis');
  const total = round(absolute(amount), places);
  const exactly = keys.map((key) => divide(multiply(total, key), basis));
  const whole = exactly.map((part) => floor(part, places));
  const left = Number(divide(subtract(total, sum(whole)), unit(places)).toFixed(0));
  const byRemainder = exactly
    .map((part, index) => ({ index, remainder: round(subtract(part, whole[index] ?? ZERO), 30) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  const more = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  const split = whole.map((part, index) => (more.has(index) ? add(part, unit(places)) : part));
  return ok(isNegative(amount) ? split.map(negate) : split);
}

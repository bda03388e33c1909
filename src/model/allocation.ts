import { absolute, decimal, isZero, round, sum, toFixed, toText, ZERO, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { isNegative } from './sum';

const decimalsOf = (d: Decimal): number => toText(d).split('.')[1]?.length ?? 0;
/** How many units of the last of some decimals: 1.50 at 2 is 150. */
const unitsOf = (d: Decimal, places: number): bigint => BigInt(toFixed(d, places).replace('.', ''));
const amountOf = (units: bigint, places: number): Decimal => decimal(`${String(units)}e-${String(places)}`) ?? ZERO;

/**
 * Splits an amount by keys so that the parts sum to it to the last unit (`places` decimals): whole units first, then one more to the largest
 * remainders, the first of equals. The amount is rounded to `places`; a negative one is split by its size. Source: largest remainder (Hamilton).
 * Negative keys are `#VALUE!`; keys that are all zero `#N/A`, because there is no basis. Worked in whole units, so that remainders are exact.
 */
export function allocate(amount: Decimal, keys: readonly Decimal[], places = 2): Result<readonly Decimal[]> {
  if (keys.some(isNegative)) return mistyped('a key is negative');
  if (isZero(sum(keys))) return missing('no basis');
  const finest = keys.reduce((most, key) => Math.max(most, decimalsOf(key)), 0);
  const weights = keys.map((key) => unitsOf(key, finest));
  const basis = weights.reduce((total, weight) => total + weight, 0n);
  const total = unitsOf(round(absolute(amount), places), places);
  const split = weights.map((weight, index) => ({ index, whole: (total * weight) / basis, rest: (total * weight) % basis }));
  const left = Number(total - split.reduce((given, { whole }) => given + whole, 0n));
  const byRest = [...split].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const more = new Set(byRest.slice(0, left).map(({ index }) => index));
  const sign = isNegative(amount) ? -1n : 1n;
  return ok(split.map(({ index, whole }) => amountOf(sign * (more.has(index) ? whole + 1n : whole), places)));
}

import { decimalsOf, fromUnits, isZero, round, unitsOf, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { atOnce, ofEach, PIECE, type Pieces } from './pieces';
import { isNegative } from './sum';

/** The places of so many of the largest remainders, of equals the first. Doubles tell most of them apart, and whole numbers of any length the rest. */
function largest(rests: readonly bigint[], count: number): readonly number[] {
  const near = Float64Array.from(rests, Number);
  const last = near.slice().sort()[near.length - count] ?? 0;
  const [above, level]: readonly [number[], number[]] = [[], []];
  near.forEach((rest, place) => {
    if (rest >= last) (rest > last ? above : level).push(place);
  });
  const exactly = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
  level.sort((a, b) => exactly(rests[a] ?? 0n, rests[b] ?? 0n) || a - b);
  return above.concat(level.slice(0, count - above.length));
}
/** Whole units by whole weights, of which one at least is above zero: what goes into each, then one more to the largest remainders, the first of equals. */
export const shareOut = (total: bigint, weights: readonly bigint[]): readonly bigint[] => atOnce(sharing(total, weights));
function* sharing(total: bigint, weights: readonly bigint[]): Pieces<readonly bigint[]> {
  const many = weights.length > PIECE;
  let basis = 0n;
  for (const weight of weights) basis += weight;
  const size = total < 0n ? -total : total;
  const rests: bigint[] = [];
  let left = size;
  const parts = weights.map((weight) => {
    const product = size * weight;
    const part = product / basis;
    rests.push(product - part * basis);
    left -= part;
    return part;
  });
  if (many) yield;
  if (left > 0n) for (const index of largest(rests, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n;
  if (many) yield;
  return total < 0n ? parts.map((part) => -part) : parts;
}

/** Keys as whole weights, in proportion. Negative ones are `#VALUE!`; all zero `#N/A`, because there is no basis. */
export function weightsOf(keys: readonly Decimal[]): Result<readonly bigint[]> {
  if (keys.some(isNegative)) return mistyped('a key is negative');
  if (keys.every(isZero)) return missing('no basis');
  const finest = keys.reduce((most, key) => Math.max(most, decimalsOf(key)), 0);
  return ok(keys.map((key) => unitsOf(key, finest)));
}

/** An amount in units of the last of some decimals, rounded to it. */
export const roundedUnits = (amount: Decimal, places: number): bigint => unitsOf(round(amount, places), places);

/**
 * Splits an amount by keys so that the parts sum to it to the last unit (`places` decimals). The amount is rounded to `places`; a negative one is split by its
 * size. Source: largest remainder (Hamilton). Worked in whole units, so that remainders are exact.
 */
export function* allocate(amount: Decimal, keys: readonly Decimal[], places = 2): Pieces<Result<readonly Decimal[]>> {
  const many = keys.length > PIECE;
  const weights = weightsOf(keys);
  if (!weights.ok) return weights;
  if (many) yield;
  const units = yield* sharing(roundedUnits(amount, places), weights.value);
  if (many) yield;
  return ok(yield* ofEach(units, (one) => fromUnits(one, places)));
}

import { decimalsOf, fromUnits, isZero, round, unitsOf, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { atOnce, LIGHT_PIECE, ofEach, PIECE, type Pieces } from './pieces';
import { place } from './place';
import { isNegative } from './sum';

/** Places of equal doubles, the largest first and of equals the first. */
function inOrder(level: number[], rests: readonly bigint[]): readonly number[] {
  const [first = 0] = level;
  // Mostly they are equal to the last digit, and stand in their order already.
  if (level.every((at) => rests[at] === rests[first])) return level;
  const exactly = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
  return level.sort((a, b) => exactly(rests[a] ?? 0n, rests[b] ?? 0n) || a - b);
}
/** The places of so many of the largest remainders, of equals the first. Doubles tell most of them apart, and whole numbers of any length the rest. */
function* largest(rests: readonly bigint[], count: number): Pieces<readonly number[]> {
  const many = rests.length > PIECE;
  const near = Float64Array.from(rests, Number);
  if (many) yield;
  const ranked = near.slice();
  place(ranked, near.length - count);
  const last = ranked[near.length - count] ?? 0;
  if (many) yield;
  const [above, level]: readonly [number[], number[]] = [[], []];
  near.forEach((rest, at) => {
    if (rest >= last) (rest > last ? above : level).push(at);
  });
  if (many) yield;
  return above.concat(inOrder(level, rests).slice(0, count - above.length));
}
/** Whole units by whole weights, of which one at least is above zero: what goes into each, then one more to the largest remainders, the first of equals. */
export const shareOut = (total: bigint, weights: readonly bigint[]): readonly bigint[] => atOnce(sharing(total, weights));
function* sharing(total: bigint, weights: readonly bigint[]): Pieces<readonly bigint[]> {
  let basis = 0n;
  for (const weight of weights) basis += weight;
  const size = total < 0n ? -total : total;
  const [parts, rests]: readonly [bigint[], bigint[]] = [[], []];
  let left = size;
  for (const weight of weights) {
    if (parts.length % LIGHT_PIECE === LIGHT_PIECE - 1) yield;
    const product = size * weight;
    const part = product / basis;
    rests.push(product - part * basis);
    left -= part;
    parts.push(part);
  }
  if (left > 0n) for (const index of yield* largest(rests, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n;
  return total < 0n ? parts.map((part) => -part) : parts;
}

/** Keys as whole weights, in proportion. Negative ones are `#VALUE!`; all zero `#N/A`, because there is no basis. */
export const weightsOf = (keys: readonly Decimal[]): Result<readonly bigint[]> => atOnce(weighing(keys));
function* weighing(keys: readonly Decimal[]): Pieces<Result<readonly bigint[]>> {
  const negative = keys.findIndex(isNegative);
  if (negative >= 0) return mistyped(`key ${String(negative + 1)} is negative`);
  if (keys.every(isZero)) return missing('no basis');
  if (keys.length > PIECE) yield;
  const finest = keys.reduce((most, key) => Math.max(most, decimalsOf(key)), 0);
  return ok(yield* ofEach(keys, (key) => unitsOf(key, finest), LIGHT_PIECE));
}

/** Decimals of a currency as somebody gives them: whole, from 0 to 8. */
export const decimalsGiven = (decimals: number): Result<number> =>
  Number.isInteger(decimals) && decimals >= 0 && decimals <= 8 ? ok(decimals) : mistyped('decimals must be a whole number from 0 to 8');

/** An amount in units of the last of some decimals, rounded to it. */
export const roundedUnits = (amount: Decimal, places: number): bigint => unitsOf(round(amount, places), places);

/**
 * Splits an amount by keys so that the parts sum to it to the last unit (`places` decimals). The amount is rounded to `places`; a negative one is split by its
 * size. Source: largest remainder (Hamilton). Worked in whole units, so that remainders are exact.
 */
export function* allocate(amount: Decimal, keys: readonly Decimal[], places = 2): Pieces<Result<readonly Decimal[]>> {
  const many = keys.length > PIECE;
  const weights = yield* weighing(keys);
  if (!weights.ok) return weights;
  if (many) yield;
  const units = yield* sharing(roundedUnits(amount, places), weights.value);
  if (many) yield;
  return ok(yield* ofEach(units, (one) => fromUnits(one, places)));
}

import { add, compare, multiply, toCell, type Decimal } from './decimal';
import { ok, type Result } from './fault';
import { PIECE, type Pieces } from './pieces';
import { below, exacts, share } from './sum';

/** One way to do a task: what it costs, how often somebody looks at it and how often it goes wrong. */
export interface WayToWork {
  readonly price: number;
  readonly reviewRate: number;
  readonly reviewCost: number;
  readonly failureRate: number;
  readonly failureCost: number;
}
/**
 * What one task costs when its review and its failures are counted: price + reviewed share × review + failed share × failure,
 * exact. A negative figure, or a share above 1, is `#VALUE!`. Source: total cost of a way to work, as in make-or-buy (Horngren's Cost Accounting, 16th ed., chapter 11).
 */
export function loadedCost({ price, reviewRate, reviewCost, failureRate, failureCost }: WayToWork): Result<Decimal> {
  const [reviewed, failed, given] = [share(reviewRate, 'reviewRate'), share(failureRate, 'failureRate'), exacts(price, reviewCost, failureCost)];
  if (!reviewed.ok) return reviewed;
  if (!failed.ok) return failed;
  if (!given.ok) return given;
  const [each, review, failure] = given.value;
  return below({ price: each, reviewCost: review, failureCost: failure }) ?? ok(add(each, multiply(reviewed.value, review), multiply(failed.value, failure)));
}
/** Places of costs, 1 for the least; equals share a place, and where a cost is not known there is none. The first of the least is the choice. */
export function* ranked(costs: readonly Result<Decimal>[]): Pieces<{ readonly places: readonly (number | null)[]; readonly chosen: number }> {
  // Doubles tell most costs apart, and decimals the rest.
  const alike = new Map<number, { readonly index: number; readonly cost: Decimal }[]>();
  for (const [index, cost] of costs.entries()) {
    if (index % PIECE === PIECE - 1) yield;
    if (!cost.ok) continue;
    const near = toCell(cost.value);
    const same = alike.get(near);
    if (same === undefined) alike.set(near, [{ index, cost: cost.value }]);
    else same.push({ index, cost: cost.value });
  }
  const places: (number | null)[] = costs.map(() => null);
  let chosen = -1;
  let before = 0;
  if (costs.length > PIECE) yield;
  for (const near of Float64Array.from(alike.keys()).sort()) {
    const same = (alike.get(near) ?? []).sort((a, b) => compare(a.cost, b.cost));
    let place = before + 1;
    for (const [at, { index, cost }] of same.entries()) {
      const last = same[at - 1];
      if (last !== undefined && compare(last.cost, cost) < 0) place = before + at + 1;
      places[index] = place;
      if (chosen < 0) chosen = index;
    }
    before += same.length;
    if (before % PIECE === 0) yield;
  }
  return { places, chosen };
}

import { add, compare, multiply, toCell, type Decimal } from './decimal';
import { ok, type Result } from './fault';
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
 * exact. A negative figure, or a share above 1, is `#VALUE!`. Source: total cost of a way to work, as in make-or-buy (Horngren, chapter 11).
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
export function ranked(costs: readonly Result<Decimal>[]): { readonly places: readonly (number | null)[]; readonly chosen: number } {
  // Doubles tell most costs apart, and decimals the rest.
  const near = Float64Array.from(costs, (cost) => (cost.ok ? toCell(cost.value) : NaN));
  const order = (a: number, b: number): number => {
    const [left, right] = [costs[a], costs[b]];
    return (near[a] ?? NaN) - (near[b] ?? NaN) || (left?.ok === true && right?.ok === true ? compare(left.value, right.value) : 0);
  };
  const rising = Uint32Array.from(costs.flatMap((cost, index) => (cost.ok ? [index] : []))).sort((a, b) => order(a, b) || a - b);
  const places: (number | null)[] = costs.map(() => null);
  let place = 1;
  for (const [before, index] of rising.entries()) {
    const last = before === 0 ? undefined : rising[before - 1];
    if (last === undefined || order(last, index) < 0) place = before + 1;
    places[index] = place;
  }
  return { places, chosen: rising[0] ?? -1 };
}

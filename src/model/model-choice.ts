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
/** What one task costs when its review and its failures are counted: price + reviewed share × review + failed share × failure. */
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
  const rising = costs
    .flatMap((cost, index) => (cost.ok ? [{ index, cost: cost.value, near: toCell(cost.value) }] : []))
    .sort((a, b) => a.near - b.near || compare(a.cost, b.cost) || a.index - b.index);
  const places: (number | null)[] = costs.map(() => null);
  let place = 1;
  for (const [order, { index, cost, near }] of rising.entries()) {
    const before = rising[order - 1];
    if (before === undefined || before.near < near || compare(before.cost, cost) < 0) place = order + 1;
    places[index] = place;
  }
  return { places, chosen: rising[0]?.index ?? -1 };
}

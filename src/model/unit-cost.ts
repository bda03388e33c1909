import { multiply, ONE, subtract, toCell } from './decimal';
import { dividedByZero, mistyped, noNumber, ok, type Result } from './fault';
import { alike, cellRatio, exact, exacts, figuresOf, isNegative, ratio, share, sumPairs, type Summands } from './sum';

/**
 * What one unit costs: the sum of the costs over the sum of the units, never the mean of ratios. Costs and units side by side, NaN where blank.
 * Zero units are `#DIV/0!` whatever the cost, missing units `#N/A`, negative units `#VALUE!`; credits may make the cost negative.
 */
export function costPerUnit(costs: Summands, units: Summands): Result<number> {
  const sums = sumPairs(costs, units, ['cost', 'units']);
  if (!sums.ok || sums.value.negative) {
    const counts = Array.from(figuresOf(units));
    const below = counts.findIndex((count) => count < 0);
    if (below >= 0) return mistyped(counts.length === 1 ? 'units are negative' : `units are negative in row ${String(below + 1)}`);
  }
  return sums.ok ? ratio(sums.value.a, sums.value.b) : sums;
}

/** The same of one cost and its units: zero units are `#DIV/0!`, negative ones `#VALUE!`. */
export function unitCost(cost: number, units: number): Result<number> {
  if (units < 0) return mistyped('units are negative');
  return cellRatio(cost, units);
}

/**
 * What one more unit costs: (cost now − cost before) ÷ (units now − units before). Unchanged units are `#DIV/0!`, negative ones `#VALUE!`; with fewer units it is
 * what one unit less saves. Source: incremental cost, Horngren's Cost Accounting, 16th ed., chapter 11 (relevant information).
 */
export function marginalCost(unitsBefore: number, unitsNow: number, costBefore: number, costNow: number): Result<number> {
  const given = exacts(unitsBefore, unitsNow, costBefore, costNow);
  if (!given.ok) return given;
  const [u0, u1, c0, c1] = given.value;
  if (isNegative(u0) || isNegative(u1)) return mistyped('units are negative');
  return alike(unitsNow, unitsBefore) ? dividedByZero : ratio(subtract(c1, c0), subtract(u1, u0));
}

/** The unit cost to reach: base × (1 − cut). A cut of 100% is `#NUM!`, a negative one `#VALUE!`. */
export function unitCostTarget(base: number, cut: number): Result<number> {
  const [from, by] = [exact(base), share(cut, 'cut')];
  if (!from.ok) return from;
  if (!by.ok) return by;
  return cut === 1 ? noNumber('a cut of 100% leaves no cost') : ok(toCell(multiply(from.value, subtract(ONE, by.value))));
}

/** How much of the way from base to target is gone: (base − actual) ÷ (base − target); above 1 it is beaten. A target at the base is `#DIV/0!`. */
export function targetProgress(base: number, actual: number, target: number): Result<number> {
  const given = exacts(base, actual, target);
  if (!given.ok) return given;
  const [from, now, to] = given.value;
  return alike(base, target) ? dividedByZero : ratio(subtract(from, now), subtract(from, to));
}

import { add, multiply, subtract, toCell, type Decimal } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exacts, isNegative, ratio } from './sum';

/** Money recovered at an internal price less what it cost: above zero too much was recovered. Negative units are `#VALUE!`. */
export function recoveryVariance(price: number, units: number, cost: number): Result<number> {
  const given = exacts(price, units, cost);
  if (!given.ok) return given;
  const [p, v, c] = given.value;
  return isNegative(v) ? mistyped('units are negative') : ok(toCell(subtract(multiply(p, v), c)));
}

/** Why a recovery differs from its cost. The first three sum to the total. */
export interface RecoverySplit {
  /** Units beyond the plan recover fixed cost that is already paid: (units − planned units) × (price − variable cost). */
  readonly volume: Decimal;
  /** What the units should have cost less what they did: fixed + variable × units − cost. */
  readonly rate: Decimal;
  /** What the price over-recovers at the planned units themselves; zero when it was set at planned cost. */
  readonly pricing: Decimal;
  readonly total: Decimal;
}

/**
 * The recovery variance by cause. Source: production volume variance and flexible-budget variance of fixed and variable overhead, as in
 * Horngren's Cost Accounting, 16th ed., chapter 8; the third term makes the parts sum where a price carries a margin. Money; negative units are `#VALUE!`.
 */
export function recoverySplit(price: number, units: number, cost: number, planned: number, fixed: number, variable: number): Result<RecoverySplit> {
  const given = exacts(price, units, cost, planned, fixed, variable);
  if (!given.ok) return given;
  const [p, v, c, v0, f, w] = given.value;
  if (isNegative(v)) return mistyped('units are negative');
  if (isNegative(v0)) return mistyped('planned units are negative');
  return ok({
    volume: multiply(subtract(v, v0), subtract(p, w)),
    rate: subtract(add(f, multiply(w, v)), c),
    pricing: subtract(multiply(p, v0), add(f, multiply(w, v0))),
    total: subtract(multiply(p, v), c),
  });
}

/** The price that brings recovery level with cost: (cost to date + cost to come − recovered) ÷ units to come. No units to come is `#DIV/0!`. */
export function trueUpPrice(toDate: number, toCome: number, recovered: number, units: number): Result<number> {
  const given = exacts(toDate, toCome, recovered, units);
  if (!given.ok) return given;
  const [past, future, got, v] = given.value;
  return isNegative(v) ? mistyped('units to come are negative') : ratio(subtract(add(past, future), got), v);
}

import { notNegative, product } from './amount';
import { add, compare, multiply, subtract, ZERO, type Decimal } from './decimal';
import { ok, type Result } from './fault';

/** What usage costs: units × price × periods × intensity, exact. Negative figures are `#VALUE!`. */
export function usageCost(units: number, unitPrice: number, periods: number, intensity: number): Result<Decimal> {
  const count = notNegative(units, 'units');
  if (!count.ok) return count;
  const each = notNegative(unitPrice, 'unitPrice');
  if (!each.ok) return each;
  const times = notNegative(periods, 'periods');
  if (!times.ok) return times;
  const work = notNegative(intensity, 'intensity');
  return work.ok ? ok(product(count.value, each.value, times.value, work.value)) : work;
}

/**
 * A role's budget: headcount × seat price, and for each class of work its users × the allowance of one user. Exact; a negative figure is `#VALUE!`. Source: an
 * operating budget built up from quantities and prices, Horngren's Cost Accounting, 16th ed., chapter 6 (master budget).
 */
export function roleBudget(headcount: number, seatPrice: number, allowances: readonly (readonly [users: number, allowance: number])[]): Result<Decimal> {
  const [heads, seat] = [notNegative(headcount, 'headcount'), notNegative(seatPrice, 'seatPrice')];
  if (!heads.ok) return heads;
  if (!seat.ok) return seat;
  let total = multiply(heads.value, seat.value);
  for (const [users, allowance] of allowances) {
    const [count, each] = [notNegative(users, 'users'), notNegative(allowance, 'allowances')];
    if (!count.ok) return count;
    if (!each.ok) return each;
    total = add(total, multiply(count.value, each.value));
  }
  return ok(total);
}

/** What of some usage a plan includes, what is paid beyond it, and what is left of the plan. */
export interface Overage {
  readonly cost: Decimal;
  /** The included usage at the price of usage beyond it: shown for comparison, never paid twice (P67). */
  readonly equivalent: Decimal;
  /** Included units not yet used (P32). */
  readonly left: Decimal;
}
const least = (a: Decimal, b: Decimal): Decimal => (compare(a, b) < 0 ? a : b);
/** max(0, usage − included) × price, exact; a negative figure is `#VALUE!`. Source: included and overage charges of a plan, as vendors invoice them. */
export function overage(usage: number, included: number, price: number): Result<Overage> {
  const [used, free, each] = [notNegative(usage, 'usage'), notNegative(included, 'included'), notNegative(price, 'overagePrice')];
  if (!used.ok) return used;
  if (!free.ok) return free;
  if (!each.ok) return each;
  const within = least(used.value, free.value);
  return ok({
    cost: multiply(subtract(used.value, within), each.value),
    equivalent: multiply(within, each.value),
    left: subtract(free.value, within),
  });
}
export const NO_OVERAGE: Overage = { cost: ZERO, equivalent: ZERO, left: ZERO };

import { notNegative, product } from './amount';
import { add, ONE, subtract, type Decimal } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exact, fraction, isNegative } from './sum';

/**
 * Money set aside for days above the usual: daily spend × (multiple − 1) × days. The usual day is in the budget already, so only what lies above it counts.
 * A multiple below 1 is `#VALUE!`. Exact.
 */
export function burstReserve(daily: number, multiple: number, days: number): Result<Decimal> {
  const [base, times, count] = [notNegative(daily, 'daily'), exact(multiple), notNegative(days, 'days')];
  if (!base.ok) return base;
  if (!times.ok) return times;
  if (!count.ok) return count;
  const above = subtract(times.value, ONE);
  return isNegative(above) ? mistyped(`multiple ${String(multiple)} is below 1: a burst is above the usual day`) : ok(product(base.value, above, count.value));
}

/**
 * What the throughput that is claimed needs: engineers × what one costs at the level of access today × (1 + uplift). Work that grows by a quarter uses a
 * quarter more of what does it, as variable costs do in a flexible budget (Horngren's Cost Accounting, 16th ed., chapter 7). Money a month; a negative figure, or an uplift above 1, is `#VALUE!`.
 */
export function capacityBudget(engineers: number, access: number, uplift: number): Result<Decimal> {
  const [count, each, claim] = [notNegative(engineers, 'engineers'), notNegative(access, 'access'), fraction(uplift, 'uplift')];
  if (!count.ok) return count;
  if (!each.ok) return each;
  if (!claim.ok) return claim;
  const more = notNegative(claim.value, 'uplift');
  return more.ok ? ok(product(count.value, each.value, add(ONE, more.value))) : more;
}

/** Funded money less what is needed; below zero the claim is not funded. Errors as `capacityBudget`. */
export function capacityGap(engineers: number, access: number, uplift: number, funded: number): Result<Decimal> {
  const [needed, money] = [capacityBudget(engineers, access, uplift), exact(funded)];
  if (!needed.ok) return needed;
  return money.ok ? ok(subtract(money.value, needed.value)) : money;
}

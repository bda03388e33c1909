import { add, multiply, subtract, type Decimal } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exacts, isNegative } from './sum';

/** A budget at the volume that came: fixed + variable × units. Negative units are `#VALUE!`. Source: flexible budget, Horngren's Cost Accounting, 16th ed., chapter 7. */
export function flexed(fixed: number, variable: number, units: number): Result<Decimal> {
  const given = exacts(fixed, variable, units);
  if (!given.ok) return given;
  const [f, w, v] = given.value;
  return isNegative(v) ? mistyped('units are negative') : ok(add(f, multiply(w, v)));
}

/** Plan, flexed plan and actual, and the two causes between them: plan less actual, so that above zero is favourable. */
export interface FlexReport {
  readonly plan: Decimal;
  readonly flexed: Decimal;
  readonly actual: Decimal;
  /** Plan less flexed: more units than planned cost more. */
  readonly volume: Decimal;
  /** Flexed less actual: what the units cost beyond what they should. */
  readonly spending: Decimal;
}

/** The flexible budget beside plan and actual. The two variances sum to plan − actual. Errors as `flexed`: `#VALUE!`. Source: Horngren's Cost Accounting, 16th ed., chapter 7. */
export function flexReport(fixed: number, variable: number, units: number, planned: number, cost: number): Result<FlexReport> {
  const [plan, flex, actual] = [flexed(fixed, variable, planned), flexed(fixed, variable, units), exacts(cost)];
  if (!plan.ok) return plan;
  if (!flex.ok) return flex;
  if (!actual.ok) return actual;
  const [spent] = actual.value;
  return ok({ plan: plan.value, flexed: flex.value, actual: spent, volume: subtract(plan.value, flex.value), spending: subtract(flex.value, spent) });
}

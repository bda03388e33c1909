import { subtract, ZERO, type Decimal } from './decimal';
import { ok, type Result } from './fault';
import { exacts, isNegative } from './sum';

/** What is owed for a service period but not yet invoiced, and what was invoiced beyond it. One of the two is always zero. */
export interface Accrual {
  readonly accrual: Decimal;
  /** Zero, or below zero: the amount by which the invoices exceed what was expected. It is never a negative accrual. */
  readonly excess: Decimal;
}

/**
 * max(0, expected − invoiced), with a negative remainder beside it. Both amounts are money of one currency and of the same service period; what is not finite is
 * `#NUM!`. Source: accruals as IAS 37, 11(b) has them: what was received and is neither paid nor invoiced.
 */
export function accrual(expected: number, invoiced: number): Result<Accrual> {
  const given = exacts(expected, invoiced);
  if (!given.ok) return given;
  const [due, billed] = given.value;
  const left = subtract(due, billed);
  return ok(isNegative(left) ? { accrual: ZERO, excess: left } : { accrual: left, excess: ZERO });
}

import { add, compare, divide, isZero, multiply, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { below, exacts, isNegative, share } from './sum';

/** Money of a month and its quarter beside what they were given. */
export interface Spend {
  readonly month: Decimal;
  readonly allocation: Decimal;
  readonly quarter: Decimal;
  readonly envelope: Decimal;
}
/** What becomes of money that the period before left: none of it, all of it, or as much as a cap allows. */
export const ROLLOVERS = ['none', 'full', 'capped'] as const;
/** What counts beside the bills. Null is not given. */
export interface Beside {
  /** Used and not yet billed: counts in the month and the quarter. */
  readonly accrued: number | null;
  /** Ordered and not yet used: counts in the quarter, because it has no month yet. */
  readonly committed: number | null;
  /** What the period before left; negative where it was overspent. */
  readonly rolledOver: number | null;
  readonly rollover: string | null;
  /** The most that is carried over, as a share of the envelope. */
  readonly cap: number | null;
}

type Rollover = (typeof ROLLOVERS)[number];
function policyOf(word: string | null): Result<Rollover> {
  const policy = ROLLOVERS.find((one) => one === (word ?? 'none').trim().toLowerCase());
  return policy === undefined ? mistyped(`rollover must be "none", "full" or "capped", not "${word ?? ''}"`) : ok(policy);
}

/** The part of the rest of the period before that is carried into this one. An overspend is carried whole: a cap limits what is given, not what is owed. */
function carried(rest: Decimal, envelope: Decimal, policy: Rollover, cap: number | null): Result<Decimal | null> {
  if (policy === 'none') return ok(null);
  if (policy === 'full' || isNegative(rest)) return ok(rest);
  if (cap === null) return missing('cap missing: a capped rollover needs the share of the envelope that may be carried');
  const most = share(cap, 'cap');
  if (!most.ok) return most;
  const limit = multiply(envelope, most.value);
  return ok(compare(rest, limit) > 0 ? limit : rest);
}

/**
 * What has been used of an envelope, and what it holds: spend + accrued (+ committed in the quarter), and envelope + what is carried over; the month has its share
 * of the carried money. A cap as a share of the budget is how budget offices carry forward (HM Treasury, Consolidated Budgeting Guidance, Budget Exchange).
 * Negative accruals and commitments are `#VALUE!`, a carried overspend larger than the envelope too.
 */
export function consumption(month: number, allocation: number, quarter: number, envelope: number, beside: Beside): Result<Spend> {
  const given = exacts(month, allocation, quarter, envelope);
  if (!given.ok) return given;
  const [m, a, q, e] = given.value;
  const policy = policyOf(beside.rollover);
  if (!policy.ok) return policy;
  if (beside.accrued === null && beside.committed === null && beside.rolledOver === null) return ok({ month: m, allocation: a, quarter: q, envelope: e });
  const more = exacts(beside.accrued ?? 0, beside.committed ?? 0, beside.rolledOver ?? 0);
  if (!more.ok) return more;
  const [accrued, committed, rest] = more.value;
  const wrong = below({ accrued, committed });
  if (wrong !== undefined) return wrong;
  const used = { month: add(m, accrued), quarter: add(q, accrued, committed) };
  const over = beside.rolledOver === null ? ok(null) : carried(rest, e, policy.value, beside.cap);
  if (!over.ok) return over;
  if (over.value === null || isZero(over.value)) return ok({ ...used, allocation: a, envelope: e });
  const whole = add(e, over.value);
  if (isNegative(whole)) return mistyped('the overspend that is carried over is larger than the envelope');
  return ok({ ...used, allocation: isZero(e) ? a : divide(multiply(a, whole), e), envelope: whole });
}

import { compare, fromCell, isZero, multiply, ONE, round, subtract, toCell, ZERO, type Decimal } from './decimal';
import type { Spend } from './envelope-consumption';
import { mistyped, ok, type Result } from './fault';
import { asFraction, exact, isNegative, ratio } from './sum';

/** From the least to the most severe. */
export const LEVELS = ['OK', 'ALERT', 'REVIEW', 'UNFUNDED', 'EXEC_APPROVAL'] as const;
export type Level = (typeof LEVELS)[number];
/** A share at which a level begins: reached is enough, or only beyond it. */
export interface Limit {
  readonly share: Decimal;
  readonly beyond: boolean;
}
/** Alert and review are shares of the month, approval is one of the quarter. */
export interface Thresholds {
  readonly alert: Limit;
  readonly review: Limit;
  readonly approval: Limit;
}
const usual = (share: number, beyond: boolean): Limit => ({ share: fromCell(share) ?? ONE, beyond });
/** 80% and 90% of the month when reached, 110% of the quarter only when passed. */
export const THRESHOLDS: Thresholds = { alert: usual(0.8, false), review: usual(0.9, false), approval: usual(1.1, true) };

/** Where an envelope stands, and how much money is left to the limit that comes next as spending goes on. */
export interface Standing {
  readonly level: Level;
  readonly ofMonth: Result<number>;
  readonly ofQuarter: Result<number>;
  readonly next: Level | null;
  readonly toNext: number | null;
  /** What the level does not say: a negative month, a month over its allocation, money without one. */
  readonly note: string;
}

/** Limits are fractions above 0; more than 1,000% was most likely typed as a whole number. */
export function limit(share: number, beyond: boolean): Result<Limit> {
  if (share > 10) return mistyped(`threshold ${String(share)} is above 1,000%: use ${asFraction(share)} or ${String(share)}%`);
  if (!(share > 0)) return mistyped('a threshold must be above 0');
  const value = exact(share);
  return value.ok ? ok({ share: value.value, beyond }) : value;
}
/** Limits in their order. */
export const thresholds = (at: Thresholds): Result<Thresholds> =>
  compare(at.alert.share, at.review.share) > 0 ? mistyped('the alert threshold is above the review threshold') : ok(at);

/** Places that a division leaves right: an allocation with carried money is one, and half a cent must not fall short by the last of its digits. */
const DIGITS = 30;
/** Money in cents, as it was paid and allocated. */
const inCents = (money: Decimal): Decimal => round(round(money, DIGITS), 2);
const asMoney = ({ month, allocation, quarter, envelope }: Spend): Spend => ({
  ...{ month: inCents(month), allocation: inCents(allocation), quarter: inCents(quarter), envelope: inCents(envelope) },
});

type Limited = 'ALERT' | 'REVIEW' | 'EXEC_APPROVAL';
/**
 * Money from what is spent to each limit; 0 on it, negative past it. A limit is a share of whole cents and not rounded: 26,666.66 is below 80% of 33,333.33.
 * Worked out when it is asked for: most levels are decided by one.
 */
export type Left = (level: Limited) => Decimal;
function leftOf({ month, allocation, quarter, envelope }: Spend, at: Thresholds): Left {
  const to = (whole: Decimal, { share }: Limit, spent: Decimal): Decimal => subtract(multiply(whole, share), spent);
  const known: Partial<Record<Limited, Decimal>> = {};
  return (level) =>
    (known[level] ??= level === 'EXEC_APPROVAL' ? to(envelope, at.approval, quarter) : to(allocation, level === 'ALERT' ? at.alert : at.review, month));
}

const isSpent = (money: Decimal): boolean => compare(money, ZERO) > 0;
const past = (left: Decimal, { beyond }: Limit): boolean => (beyond ? isNegative(left) : compare(left, ZERO) <= 0);
function levelOf({ month, allocation, quarter, envelope }: Spend, left: Left, at: Thresholds): Level {
  if (!isZero(envelope) && past(left('EXEC_APPROVAL'), at.approval)) return 'EXEC_APPROVAL';
  if ((isZero(allocation) && isSpent(month)) || (isZero(envelope) && isSpent(quarter))) return 'UNFUNDED';
  if (isZero(allocation)) return 'OK';
  if (past(left('REVIEW'), at.review)) return 'REVIEW';
  return past(left('ALERT'), at.alert) ? 'ALERT' : 'OK';
}
function noteOn({ month, allocation }: Spend, level: Level): string {
  if (isNegative(month)) return 'credits are more than the spend of the month';
  if (level === 'UNFUNDED') return 'money is spent without an allocation';
  return !isZero(allocation) && compare(month, allocation) > 0 ? 'over the allocation of the month' : '';
}

/** The level of some spend, and what is left to each limit. Negative allocations are `#VALUE!`. */
export function reached(given: Spend, at: Thresholds): Result<{ readonly level: Level; readonly left: Left }> {
  if (isNegative(given.allocation)) return mistyped('the monthly allocation is negative');
  if (isNegative(given.envelope)) return mistyped('the quarterly envelope is negative');
  const spend = asMoney(given);
  const left = leftOf(spend, at);
  return ok({ level: levelOf(spend, left, at), left });
}
/**
 * The ladder of alert, review and approval: money in whole cents against shares that are not rounded; the most severe level wins. A month without allocation
 * (or a quarter without an envelope) in which something was spent is UNFUNDED. Credits may make the month negative: that is OK unless the quarter says otherwise.
 * Negative allocations are `#VALUE!`.
 */
export function standing(spend: Spend, at: Thresholds): Result<Standing> {
  const { month, allocation, quarter, envelope } = spend;
  const found = reached(spend, at);
  if (!found.ok) return found;
  const { level, left } = found.value;
  const money = asMoney(spend);
  const funded = !isZero(money.allocation);
  const ahead: readonly Limited[] = [
    ...(level === 'OK' && funded ? (['ALERT'] as const) : []),
    ...((level === 'OK' || level === 'ALERT') && funded ? (['REVIEW'] as const) : []),
    ...(level !== 'EXEC_APPROVAL' && !isZero(money.envelope) ? (['EXEC_APPROVAL'] as const) : []),
  ];
  const [nearest] = [...ahead].sort((x, y) => compare(left(x), left(y)));
  return ok({
    level,
    ofMonth: ratio(month, allocation),
    ofQuarter: ratio(quarter, envelope),
    next: nearest ?? null,
    toNext: nearest === undefined ? null : toCell(left(nearest)),
    note: noteOn(money, level),
  });
}

import { compare, isZero, multiply, round, subtract, toCell, ZERO, type Decimal } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exact, isNegative, ratio } from './sum';

type Level = 'OK' | 'ALERT' | 'REVIEW' | 'UNFUNDED' | 'EXEC_APPROVAL';
/** Shares at which a level begins: alert and review of the month (reached is enough), approval of the quarter (only beyond it). */
export interface Thresholds {
  readonly alert: number;
  readonly review: number;
  readonly approval: number;
}
export const THRESHOLDS: Thresholds = { alert: 0.8, review: 0.9, approval: 1.1 };

/** Where an envelope stands, and how much money is left to the limit that comes next as spending goes on. */
export interface Standing {
  readonly level: Level;
  readonly ofMonth: Result<number>;
  readonly ofQuarter: Result<number>;
  readonly next: Level | null;
  readonly toNext: number | null;
}

/** Limits are fractions above 0; more than 1,000% was most likely typed as a whole number. */
export function thresholds(alert: number, review: number, approval: number): Result<Thresholds> {
  for (const share of [alert, review, approval]) {
    if (share > 10) return mistyped(`threshold ${String(share)} is above 1,000%: use ${String(share / 100)} or ${String(share)}%`);
    if (!(share > 0)) return mistyped('a threshold must be above 0');
  }
  return alert > review ? mistyped('the alert threshold is above the review threshold') : ok({ alert, review, approval });
}

/**
 * The ladder of finance.md 5.4, compared in cents; the most severe level wins. A month without allocation (or a quarter without an envelope) in which
 * something was spent is UNFUNDED. Credits may make the month negative: that is OK unless the quarter says otherwise. Negative allocations are `#VALUE!`.
 */
export function standing(month: number, allocation: number, quarter: number, envelope: number, at: Thresholds): Result<Standing> {
  const given = [exact(month), exact(allocation), exact(quarter), exact(envelope), exact(at.alert), exact(at.review), exact(at.approval)] as const;
  const values: Decimal[] = [];
  for (const one of given) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  const [m = ZERO, a = ZERO, q = ZERO, e = ZERO, alert = ZERO, review = ZERO, approval = ZERO] = values;
  if (isNegative(a)) return mistyped('the monthly allocation is negative');
  if (isNegative(e)) return mistyped('the quarterly envelope is negative');
  const cents = (d: Decimal): Decimal => round(d, 2);
  const to = (limit: Decimal, spent: Decimal): Decimal => subtract(cents(limit), cents(spent));
  const left = { ALERT: to(multiply(a, alert), m), REVIEW: to(multiply(a, review), m), EXEC_APPROVAL: to(multiply(e, approval), q) };
  const spent = (d: Decimal): boolean => compare(cents(d), ZERO) > 0;
  const reached = (d: Decimal): boolean => compare(d, ZERO) <= 0;
  const funded = !isZero(a);
  const level = ((): Level => {
    if (!isZero(e) && isNegative(left.EXEC_APPROVAL)) return 'EXEC_APPROVAL';
    if ((!funded && spent(m)) || (isZero(e) && spent(q))) return 'UNFUNDED';
    if (funded && reached(left.REVIEW)) return 'REVIEW';
    return funded && reached(left.ALERT) ? 'ALERT' : 'OK';
  })();
  const ahead: readonly (readonly [Level, Decimal])[] = [
    ...(level === 'OK' && funded ? [['ALERT', left.ALERT] as const] : []),
    ...((level === 'OK' || level === 'ALERT') && funded ? [['REVIEW', left.REVIEW] as const] : []),
    ...(level !== 'EXEC_APPROVAL' && !isZero(e) ? [['EXEC_APPROVAL', left.EXEC_APPROVAL] as const] : []),
  ];
  const [nearest] = [...ahead].sort(([, x], [, y]) => compare(x, y));
  return ok({
    level,
    ofMonth: ratio(m, a),
    ofQuarter: ratio(q, e),
    next: nearest?.[0] ?? null,
    toNext: nearest === undefined ? null : toCell(nearest[1]),
  });
}

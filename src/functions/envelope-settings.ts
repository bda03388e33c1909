import { limit, THRESHOLDS, thresholds, type Limit, type Thresholds } from '../model/envelope-ladder';
import type { Clock } from '../model/envelope-projection';
import { missing, mistyped, ok, type Result } from '../model/fault';
import type { Day } from '../model/month';

const NAMES = ['alert', 'review', 'approval'] as const;

/** Three thresholds and their operators as cells hold them; the usual ones for what is left out. */
export function limits(shares: readonly (number | null)[] | null, operators: readonly (string | null)[] | null): Result<Thresholds> {
  if (shares !== null && shares.length !== 3) return mistyped(`thresholds takes three cells, not ${String(shares.length)}`);
  if (operators !== null && operators.length !== 3) return mistyped(`operators takes three cells, not ${String(operators.length)}`);
  const read: Partial<Record<(typeof NAMES)[number], Limit>> = {};
  for (const [index, name] of NAMES.entries()) {
    const usual = THRESHOLDS[name];
    const operator = operators?.[index] ?? (usual.beyond ? '>' : '>=');
    if (operator !== '>' && operator !== '>=') return mistyped(`operators must be ">=" or ">", not "${operator}"`);
    const share = shares?.[index];
    if (shares !== null && typeof share !== 'number') return missing('a threshold is missing');
    const own = typeof share === 'number' ? limit(share, operator === '>') : ok({ ...usual, beyond: operator === '>' });
    if (!own.ok) return own;
    read[name] = own.value;
  }
  return thresholds({ ...THRESHOLDS, ...read });
}

/** The month and quarter of a company that does not count by the calendar. */
export function clockOf(asOf: Day, dates: readonly (Day | null)[]): Result<Clock> {
  const [monthStart, monthEnd, quarterEnd] = dates;
  if (dates.length !== 3) return mistyped(`period takes three dates, not ${String(dates.length)}`);
  return monthStart && monthEnd && quarterEnd ? ok({ asOf, monthStart, monthEnd, quarterEnd }) : missing('a date of the period is missing');
}

import { decimalsGiven, roundedUnits, shareOut } from './allocation';
import { fromCell, unitsToCell, ZERO, type Decimal } from './decimal';
import { missing, mistyped, noNumber, ok, type Result } from './fault';
import { addMonths, daysInMonth, isInRange, monthOf, type Day } from './month';
import { exact } from './sum';
import { parts } from './weights';

const WEEKS = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4] } as const;
/** Named ways to cut a period into months. */
export const PATTERNS = ['even', '4-4-5', '4-5-4', '5-4-4', 'days'] as const;
export type Pattern = (typeof PATTERNS)[number];
const LONGEST = 60;
const count = (n: number): Decimal => fromCell(n) ?? ZERO;

/**
 * The weight of each month of a period: equal, weeks of the quarter's months, or calendar days from the month of `start` on (needed for days alone, else
 * `#N/A`).
 */
export function monthKeys(pattern: Pattern, months: number, start: Day | null): Result<readonly Decimal[]> {
  if (!Number.isInteger(months) || months < 1 || months > LONGEST) return mistyped(`months must be a whole number from 1 to ${String(LONGEST)}`);
  const each = (key: (month: number) => number): Result<readonly Decimal[]> => ok(Array.from({ length: months }, (_, month) => count(key(month))));
  if (pattern === 'even') return each(() => 1);
  if (pattern === 'days') {
    if (start === null) return missing('start missing: days need the first day of the period');
    if (!isInRange(addMonths(monthOf(start), months - 1))) return noNumber('the months end after the year 9999');
    return each((n) => daysInMonth(addMonths(monthOf(start), n)));
  }
  return months % 3 === 0 ? each((n) => WEEKS[pattern][n % 3] ?? 0) : mistyped(`${pattern} cuts quarters: months must be 3, 6, 9 or 12, not ${String(months)}`);
}

/**
 * The weights of a profile of one's own. Whole numbers are counts (weeks, days, sales) and stand in proportion; shares must sum to 1, because scaling them
 * silently would hide a month that was forgotten. Negative ones are `#VALUE!`, a blank one `#N/A`.
 */
export function profileKeys(profile: readonly (number | null)[]): Result<readonly Decimal[]> {
  const counts = profile.every((key) => key !== null && Number.isInteger(key) && key >= 0) && profile.some((key) => (key ?? 0) > 1);
  const known = counts ? ok(profile.map((key) => key ?? 0)) : parts(profile);
  return known.ok ? ok(known.value.map(count)) : known;
}

/** An envelope cut into months by whole weights, exact to the cent (largest remainder). Source of the weeks: the 4-5-4 calendar of the National Retail Federation; 4-4-5 and 5-4-4 put the long month elsewhere. */
export function monthlyAllocation(envelope: number, weights: readonly bigint[], decimals: number): Result<readonly number[]> {
  const places = decimalsGiven(decimals);
  if (!places.ok) return places;
  const amount = exact(envelope);
  return amount.ok ? ok(shareOut(roundedUnits(amount.value, decimals), weights).map((units) => unitsToCell(units, decimals))) : amount;
}

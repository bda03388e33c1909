import { subtract, toCell } from './decimal';
import { missing, mistyped, noNumber, ok, type Result } from './fault';
import { addDays, addMonths, daysBetween, daysInMonth, isInRange, monthOf, type Day } from './month';
import { exacts } from './sum';

export const CADENCES = ['quarterly', 'monthly', 'weekly', 'rebaseline'] as const;
/** How often a figure is looked at again: the forecast each quarter, variances each month, volatile work each week, the baseline twice a year. */
export type Cadence = (typeof CADENCES)[number];
const MONTHS = { quarterly: 3, monthly: 1, rebaseline: 6 } as const satisfies Record<Exclude<Cadence, 'weekly'>, number>;

/** The same day some months on, or the last of a shorter month, as Excel's EDATE. */
function later(date: Day, months: number): Day {
  const month = addMonths(monthOf(date), months);
  return `${month}-${String(Math.min(Number(date.slice(8, 10)), daysInMonth(month))).padStart(2, '0')}` as Day;
}

/** When something falls due, and how many days are left; below zero it is late. */
export interface Due {
  readonly status: 'OK' | 'DUE';
  readonly on: Day;
  readonly daysLeft: number;
}

/**
 * When the next one falls due, counted from the last: DUE from that day on. A last one after the as-of day is `#VALUE!`, a next one after the year 9999 `#NUM!`.
 */
export function reforecastDue(last: Day, asOf: Day, cadence: Cadence): Result<Due> {
  if (last > asOf) return mistyped(`the last one, ${last}, is after the as-of day ${asOf}`);
  const on = cadence === 'weekly' ? addDays(last, 7) : later(last, MONTHS[cadence]);
  if (!isInRange(on)) return noNumber('the next one falls after the year 9999');
  return ok({ status: on <= asOf ? 'DUE' : 'OK', on, daysLeft: daysBetween(asOf, on) });
}

/** What a renewal must show: who owns it, one result of the workflow, one lesson about its cost. Null is not given. */
export interface Evidence {
  readonly owner: string | null;
  readonly result: string | null;
  readonly lesson: string | null;
}

/**
 * OK while a renewal is further away than `dueWithin` days; then DUE, since it must be decided; within `blockWithin` days, or past its day, BLOCK unless owner,
 * result and lesson are all given. Windows are days from 0, the second within the first; else `#VALUE!`.
 * Source: the notice calendar of contract management, with the evidence asked for before a renewal.
 */
export function renewalCheck(renewal: Day, asOf: Day, evidence: Evidence, dueWithin: number, blockWithin: number): Result<'OK' | 'DUE' | 'BLOCK'> {
  if (!(dueWithin >= 0) || !(blockWithin >= 0)) return mistyped('days before a renewal are negative');
  if (blockWithin > dueWithin) return mistyped('blockWithin is more days than dueWithin');
  const left = daysBetween(asOf, renewal);
  if (left > dueWithin) return ok('OK');
  const complete = evidence.owner !== null && evidence.result !== null && evidence.lesson !== null;
  return ok(left <= blockWithin && !complete ? 'BLOCK' : 'DUE');
}

/** How long something has been learning, and whether that is longer than it may. */
export interface LearningAge {
  readonly days: number;
  readonly daysLeft: number;
  readonly status: 'LEARNING' | 'PROTOTYPE';
}

/** Days since the start, as Excel's DAYS. Beyond the limit a prototype has become production without anybody deciding so. Not begun yet is `#N/A`. */
export function learningAge(start: Day, asOf: Day, limit: number): Result<LearningAge> {
  if (!(limit >= 0)) return mistyped('limit is negative');
  const days = daysBetween(start, asOf);
  if (days < 0) return missing(`not begun before ${start}`);
  return ok({ days, daysLeft: limit - days, status: days > limit ? 'PROTOTYPE' : 'LEARNING' });
}

/**
 * How many days old data are: two moments as Excel's serials, with their hours; whole days where one of them has no hours. Data from after the as-of
 * moment are `#VALUE!`.
 */
export function dataAge(stamp: number, asOf: number): Result<number> {
  const whole = Number.isInteger(stamp) || Number.isInteger(asOf);
  const moments = whole ? exacts(Math.floor(asOf), Math.floor(stamp)) : exacts(asOf, stamp);
  if (!moments.ok) return moments;
  const age = toCell(subtract(...moments.value));
  return age < 0 ? mistyped('the data are from after the as-of day') : ok(age);
}

import { toCell } from '../../model/decimal';
import { calendarClock } from '../../model/envelope-projection';
import { addMonths, daysBetween, firstDay, fromSerial, monthOf, monthsBetween, type Day } from '../../model/month';
import { monthKeys, PATTERNS } from '../../model/monthly-allocation';
import { byMonth, days, inclusive, overlap, period } from '../../model/period';
import { workingDays } from '../../model/run-rate';
import { figureIn, figuresIn, wordIn, type Asked, type Beside } from './asked';

type Figures = Readonly<Record<string, Beside>>;
const dayIn = (cells: Asked['cells'][string] | undefined): Day | null => {
  const cell = figureIn(cells);
  return cell === null ? null : fromSerial(cell);
};

/** The days of a service that lie in the asked period. */
export function daysHeld({ cells, place }: Asked): Figures | undefined {
  const [first, last] = [dayIn(cells.start), dayIn(cells.end)];
  const whole = first === null || last === null ? undefined : inclusive(first, last);
  if (whole === undefined) return undefined;
  const starts = figuresIn(cells.calendar).map(fromSerial);
  const at = Math.max(place.row, place.column);
  if (starts.length === 0) return { daysHeld: byMonth(whole)[at]?.days ?? null };
  const from = starts[at];
  if (from === undefined) return undefined;
  const final = monthOf(from);
  const next = starts[at + 1] ?? firstDay(addMonths(final, at === 0 ? 1 : monthsBetween(monthOf(starts[at - 1] ?? from), final)));
  const shared = period(from, next);
  const held = shared === undefined ? undefined : overlap(whole, shared);
  return { daysHeld: held === undefined ? 0 : days(held) };
}
/** The weeks or days of the asked month, and of all months, by a named pattern. */
export function monthShare({ cells, place }: Asked): Figures | undefined {
  const pattern = PATTERNS.find((one) => one === wordIn(cells.pattern));
  if (pattern === undefined || pattern === 'even') return undefined;
  const keys = monthKeys(pattern, figureIn(cells.months) ?? 3, dayIn(cells.start));
  if (!keys.ok) return undefined;
  const counts = keys.value.map(toCell);
  return { ofMonth: place.column + 1, ofIt: counts[place.column] ?? null, ofAll: counts.reduce((sum, count) => sum + count, 0) };
}
/** Working days done and of the period. */
export function workedDays({ cells }: Asked): Figures | undefined {
  const [start, done, of] = [dayIn(cells.periodStart), figureIn(cells.daysDone), figureIn(cells.daysInPeriod)];
  if (wordIn(cells.days) !== 'working' || start === null || done === null || of === null || of > 3700) return undefined;
  const off = new Set(figuresIn(cells.holidays).map(fromSerial));
  return { worked: workingDays(start, done, off), workable: workingDays(start, of, off) };
}
/** Days of the month that are done, and days that are left of the month and of the quarter. */
export function paceDays({ cells }: Asked): Figures | undefined {
  const asOf = dayIn(cells.asOf);
  if (asOf === null) return undefined;
  const [monthStart, monthEnd, quarterEnd] = figuresIn(cells.period).map(fromSerial);
  const usual = calendarClock(asOf);
  return {
    done: daysBetween(monthStart ?? usual.monthStart, asOf) + 1,
    leftOfMonth: daysBetween(asOf, monthEnd ?? usual.monthEnd),
    leftOfQuarter: daysBetween(asOf, quarterEnd ?? usual.quarterEnd),
  };
}

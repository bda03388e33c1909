import { notNegative, product } from './amount';
import { add, divide, fromCell, ONE, ZERO, type Decimal } from './decimal';
import { missing, mistyped, noNumber, ok, type Result } from './fault';
import { addDays, addMonths, daysInMonth, firstDay, isInRange, monthOf, type Day } from './month';
import { days, inclusive, overlap, period, type Period } from './period';
import { ratio } from './sum';

/** What a seat's price is for. */
export type SeatPeriod = 'month' | 'quarter' | 'year';
const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<SeatPeriod, number>;
const LONGEST = 600;

/** When seats are held within the time that is paid: from the day they joined to the day they left, both included. Open ends are null. */
export interface Held {
  readonly start: Day | null;
  readonly joined: Day | null;
  readonly left: Day | null;
}

/** The same day some months on, or the last of a shorter month, as Excel's EDATE. */
function monthsOn(day: Day, count: number): Day {
  const month = addMonths(monthOf(day), count);
  return addDays(firstDay(month), Math.min(Number(day.slice(8, 10)), daysInMonth(month)) - 1);
}
/** The periods of a subscription, end to end. Rows of one call share them, so the last are kept. */
function terms(start: Day, of: SeatPeriod, count: number): readonly Period[] {
  const key = `${start} ${of} ${String(count)}`;
  if (latest.key === key) return latest.terms;
  const made = Array.from({ length: count }, (_, i) => period(monthsOn(start, i * MONTHS[of]), monthsOn(start, (i + 1) * MONTHS[of]))).flatMap(
    (one) => one ?? [],
  );
  latest = { key, terms: made };
  return made;
}
let latest: { readonly key: string; readonly terms: readonly Period[] } = { key: '', terms: [] };

/** How many periods the seats are held, by day: the days held in each over its days, summed. */
function heldPeriods(of: SeatPeriod, count: number, { start, joined, left }: Held): Result<Decimal> {
  if (start === null) return missing('start missing: days are counted from it');
  if (!Number.isInteger(count) || count > LONGEST) return mistyped(`periods must be a whole number up to ${String(LONGEST)} when days are counted`);
  const all = terms(start, of, count);
  const end = all.at(-1)?.end ?? start;
  if (!isInRange(end) || all.length < count) return noNumber('the periods end after the year 9999');
  const from = joined ?? start;
  // Lists often write 31 Dec 9999 where seats stay: the day after it has no place in the order of days.
  const final = addDays(end, -1);
  const to = left === null || left > final ? final : left;
  if (left !== null && joined !== null && left < joined) return mistyped('left is before joined');
  if (left !== null && left < from) return ok(ZERO);
  const held = inclusive(from, to);
  return ok(
    add(
      ...all.map((term) => {
        const shared = held === undefined ? undefined : overlap(term, held);
        if (shared === undefined) return ZERO;
        const whole = shared.start === term.start && shared.end === term.end;
        return whole ? ONE : divide(fromCell(days(shared)) ?? ZERO, fromCell(days(term)) ?? ONE);
      }),
    ),
  );
}

/**
 * What seats cost: seats × price × periods, exact. With a day of joining or leaving each period is charged by its actual days, 29 February included (P20).
 * Negative figures are `#VALUE!`. Source: actual/actual proration, as vendors invoice added and removed seats.
 */
export function seatCost(seats: number, price: number, of: SeatPeriod, periods: number, held: Held): Result<Decimal> {
  const [count, each, times] = [notNegative(seats, 'seats'), notNegative(price, 'price'), notNegative(periods, 'periods')];
  if (!count.ok) return count;
  if (!each.ok) return each;
  if (!times.ok) return times;
  const byDay = held.joined !== null || held.left !== null;
  const charged = byDay ? heldPeriods(of, periods, held) : times;
  return charged.ok ? ok(product(count.value, each.value, charged.value)) : charged;
}

/**
 * What each active user costs: seats × price ÷ active users. No active user is `#DIV/0!`; where seats were passed on in the month there may be more users than
 * seats. Source: unit cost at actual use instead of at capacity, Horngren's Cost Accounting, 16th ed., chapter 9.
 */
export function effectiveSeatCost(seats: number, price: number, active: number): Result<number> {
  const [count, each, users] = [notNegative(seats, 'seats'), notNegative(price, 'price'), notNegative(active, 'active')];
  if (!count.ok) return count;
  if (!each.ok) return each;
  if (!users.ok) return users;
  return ratio(product(count.value, each.value), users.value);
}

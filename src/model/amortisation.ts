import { roundedUnits, shareOut } from './allocation';
import type { Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { addMonths, monthOf, monthsBetween, type Day } from './month';
import { byMonth, days, inclusive, overlap, period, type Period } from './period';

/** Twelve decades: longer than any service, and quick. */
const LONGEST = 44_000;

const CENTS = 2;
const byDays = (amount: Decimal, counts: readonly number[], decimals: number): readonly bigint[] =>
  shareOut(roundedUnits(amount, decimals), counts.map(BigInt));

function service(first: Day, last: Day): Result<Period> {
  if (last < first) return mistyped('the last day is before the first');
  const whole = inclusive(first, last);
  if (whole === undefined) return mistyped('the last day must lie before 31 Dec 9999');
  return days(whole) > LONGEST ? mistyped('more than 120 years') : ok(whole);
}

/**
 * An amount spread over the days from the first to the last (both count), by calendar month: actual days, 29 February included, exact to the coin
 * (largest remainder). Coins of each month touched, in order; `decimals` of the currency, 2 for cents. A last day before the
 * first, or more than 120 years, is `#VALUE!`. Source: straight-line release of prepaid expenses by actual days.
 */
export function amortise(amount: Decimal, first: Day, last: Day, decimals = CENTS): Result<readonly bigint[]> {
  const whole = service(first, last);
  return whole.ok
    ? ok(
        byDays(
          amount,
          byMonth(whole.value).map((part) => part.days),
          decimals,
        ),
      )
    : whole;
}

/** Ascending first days, at least one. */
function ascending(starts: readonly Day[]): Result<readonly Day[]> {
  if (starts.length === 0) return missing('calendar missing');
  const wrong = starts.findIndex((start, i) => i > 0 && start <= (starts[i - 1] ?? start));
  return wrong > 0 ? mistyped(`the calendar does not rise at place ${String(wrong + 1)}`) : ok(starts);
}
const isMonthly = (starts: readonly Day[]): boolean => starts.every((start) => start.endsWith('-01'));

/**
 * The same, laid on a calendar of first days: coins of each period, zero where no day of the service lies in it. A period runs to the next first
 * day. Where all are firsts of months the amount is first cut by calendar month, so a figure does not change when the calendar moves on, and the last period is as
 * long as the one before it; other calendars (4-4-5) need one more first day to close the last period, else it is `#N/A` where the service goes on.
 */
export function amortiseOn(amount: Decimal, first: Day, last: Day, calendar: readonly Day[], decimals = CENTS): Result<readonly Result<bigint>[]> {
  const [whole, starts] = [service(first, last), ascending(calendar)];
  if (!whole.ok) return whole;
  if (!starts.ok) return starts;
  return isMonthly(starts.value) ? onMonths(amount, whole.value, starts.value, decimals) : onPeriods(amount, whole.value, starts.value, decimals);
}

function onMonths(amount: Decimal, whole: Period, starts: readonly Day[], decimals: number): Result<readonly Result<bigint>[]> {
  const parts = byMonth(whole);
  const split = byDays(
    amount,
    parts.map((part) => part.days),
    decimals,
  );
  const months = starts.map(monthOf);
  const before = months.at(-2);
  const final = months.at(-1) ?? monthOf(whole.start);
  const end = addMonths(final, before === undefined ? 1 : monthsBetween(before, final));
  const [first] = months;
  let next = parts.findIndex(({ month }) => month >= (first ?? month));
  return ok(
    months.map((_, i) => {
      const to = months[i + 1] ?? end;
      let coins = 0n;
      for (; next >= 0 && (parts[next]?.month ?? to) < to; next += 1) coins += split[next] ?? 0n;
      return ok(coins);
    }),
  );
}

function onPeriods(amount: Decimal, whole: Period, starts: readonly Day[], decimals: number): Result<readonly Result<bigint>[]> {
  const [head = whole.start] = starts;
  const tail = starts.at(-1) ?? head;
  const inside = (from: Day, to: Day): number => {
    const shared = from < to ? period(from, to) : undefined;
    const part = shared === undefined ? undefined : overlap(whole, shared);
    return part === undefined ? 0 : days(part);
  };
  const counts = starts.slice(1).map((to, i) => inside(starts[i] ?? to, to));
  // What lies before and after the calendar takes its own part, so that the coins of the others do not depend on it.
  const split = byDays(amount, [inside(whole.start, head), ...counts, inside(tail, whole.end)], decimals);
  const shown = split.slice(1, -1).map((part): Result<bigint> => ok(part));
  const open = whole.end > tail ? missing('the calendar ends before the service: add one more first day') : ok(0n);
  return ok([...shown, open]);
}

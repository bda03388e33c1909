import { ONE, add, divide, fromUnits, round, type Decimal } from './decimal';
import { missing, ok, type Result } from './fault';
import { addDays, addMonths, dayLabel, daysBetween, firstDay, label, monthOf, type Day, type Month } from './month';

/** The rates of one day: units of each currency for one unit of the base. */
export interface DayOfRates {
  readonly date: Day;
  readonly rates: ReadonlyMap<string, Decimal>;
}

/** Rates of a central bank, one day after another, the oldest first. */
export interface ReferenceRates {
  readonly base: string;
  readonly days: readonly DayOfRates[];
}

/** Weekends and holidays: how many days back a rate of a day may be. Longer ago it has ended. */
const DAYS_BACK = 5;
/** Digits that are kept of a rate that is divided or averaged; central banks publish five or six. */
const DIGITS = 10;
const kept = (rate: Decimal): Decimal => round(rate, Math.max(0, DIGITS - 1 - rate.e));

const worth = ({ base }: ReferenceRates, { rates }: DayOfRates, currency: string): Decimal | undefined => (currency === base ? ONE : rates.get(currency));

/** How much of `to` one unit of `from` bought on a day: rate(to) ÷ rate(from), to forty places. Undefined where either is not quoted. */
function cross(all: ReferenceRates, day: DayOfRates, from: string, to: string): Decimal | undefined {
  const [a, b] = [worth(all, day, from), worth(all, day, to)];
  return a === undefined || b === undefined ? undefined : divide(b, a);
}

/** The rate of a day, or the last one before it by up to five days: banks publish none on weekends and holidays. `#N/A` names the pair and the day. */
export function rateOnOrBefore(all: ReferenceRates, from: string, to: string, date: Day): Result<{ readonly rate: Decimal; readonly of: Day }> {
  const first = addDays(date, -DAYS_BACK);
  const day = [...all.days].reverse().find((one) => one.date <= date && one.date >= first && cross(all, one, from, to) !== undefined);
  const rate = day === undefined ? undefined : cross(all, day, from, to);
  return day === undefined || rate === undefined
    ? missing(`${from} has no rate to ${to} on ${dayLabel(date)} or shortly before`)
    : ok({ rate: kept(rate), of: day.date });
}

/** Monday is 0. 1 January 2001 was one. */
const weekday = (date: Day): number => ((daysBetween('2001-01-01' as Day, date) % 7) + 7) % 7;
const EASTER_AND_FIXED = ['01-01', '05-01', '12-25', '12-26'];
/** Good Friday and Easter Monday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): readonly [Day, Day] {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const sunday = `${String(year)}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}` as Day;
  return [addDays(sunday, -2), addDays(sunday, 1)];
}
/** Whether rates are published on a day: Monday to Friday, except the holidays of the payment system TARGET. */
export function isBusinessDay(date: Day): boolean {
  return weekday(date) < 5 && !EASTER_AND_FIXED.includes(date.slice(5)) && !easter(Number(date.slice(0, 4))).includes(date);
}

function edge(month: Month, step: 1 | -1): Day {
  let day = step === 1 ? firstDay(month) : addDays(firstDay(addMonths(month, 1)), -1);
  while (!isBusinessDay(day)) day = addDays(day, step);
  return day;
}

/** Whether the rates reach from the first business day of a month to its last. */
export function covers({ days }: ReferenceRates, month: Month): boolean {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  return first !== undefined && last !== undefined && first <= edge(month, 1) && last >= edge(month, -1);
}

/** The mean over the published days of a month of the day's rate, and how many days that were. `#N/A` where one of them has no rate. */
export function monthAverage(
  all: ReferenceRates,
  from: string,
  to: string,
  month: Month,
): Result<{ readonly rate: Decimal; readonly days: number; readonly to: Day }> {
  const days = all.days.filter(({ date }) => monthOf(date) === month);
  const rates = days.flatMap((day) => cross(all, day, from, to) ?? []);
  const last = days.at(-1);
  if (last === undefined) return missing(`there are no rates in ${month}`);
  if (rates.length !== days.length) return missing(`${from} has a rate to ${to} on ${String(rates.length)} of ${String(days.length)} days in ${label(month)}`);
  return ok({ rate: kept(divide(add(...rates), fromUnits(BigInt(days.length), 0))), days: days.length, to: last.date });
}

import { isCurrency } from './currency';
import { multiply, ONE, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { addDays, addMonths, firstDay, monthOf, type Day } from './month';
import { exacts } from './sum';

export const RATE_TYPES = ['average', 'month-end', 'budget'] as const;
/** What a rate is for: the average of a month for costs, its end for balances, the budget's for variances. */
export type RateType = (typeof RATE_TYPES)[number];

/** One row of a table of rates: how much of `to` one unit of `from` buys. */
export interface Rate {
  readonly date: Day;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly rate: number;
}
/** A rate and the day it is of; without a day it was given by itself, or the currencies are the same. */
interface Found {
  readonly rate: Decimal;
  readonly of: Day | null;
}

/** Weekends and holidays: how many days back a rate of a day may be. */
const DAYS_BACK = 5;

function code(given: string): Result<string> {
  const upper = given.trim().toUpperCase();
  return isCurrency(upper) ? ok(upper) : mistyped(`${given.slice(0, 40)} is not a currency`);
}

/** The first and the last day on which a rate of a type may be dated to serve for a day. Source: IAS 21, 22 (average), 23 (closing); the budget's is the last before. */
export function reach(type: RateType, date: Day): readonly [Day, Day] {
  const month = monthOf(date);
  const end = addDays(firstDay(addMonths(month, 1)), -1);
  if (type === 'average') return [firstDay(month), end];
  return type === 'month-end' ? [addDays(end, -DAYS_BACK), end] : ['0001-01-01' as Day, date];
}

/** Both currencies in capitals; what is not money (credits, tokens) is `#VALUE!`. */
export function pair(from: string, to: string): Result<readonly [string, string]> {
  const [a, b] = [code(from), code(to)];
  if (!a.ok) return a;
  return b.ok ? ok([a.value, b.value]) : b;
}

/** The rates of one pair and purpose, by date. */
export interface PairRates {
  readonly from: string;
  readonly to: string;
  readonly type: RateType;
  readonly byDate: readonly Rate[];
}

/** What a table of rates says of a pair and purpose, in any case of letters. */
export function pairRates(rates: readonly Rate[], from: string, to: string, type: RateType): Result<PairRates> {
  const both = pair(from, to);
  if (!both.ok) return both;
  const [a, b] = both.value;
  const mine = rates.filter((one) => one.from.toUpperCase() === a && one.to.toUpperCase() === b && one.type.toLowerCase() === type);
  return ok({ from: a, to: b, type, byDate: mine.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0)) });
}

/** The place of the last row that is dated on a day or before; -1 when none is. */
function lastUpTo(byDate: readonly Rate[], day: Day): number {
  let [low, high] = [0, byDate.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byDate[middle]?.date ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The rate for a day: the average of its month; the rate at the end of its month, or up to five days before where that is no business day; or the latest budget rate
 * on or before it. The latest dated wins. Nothing is inverted or crossed. None is `#N/A` with the pair and the day, never 1; two that differ on one day are `#VALUE!`.
 */
export function rateOn({ from, to, type, byDate }: PairRates, date: Day): Result<Found> {
  if (from === to) return SAME;
  const [first, last] = reach(type, date);
  const at = lastUpTo(byDate, last);
  const newest = byDate[at];
  if (newest === undefined || newest.date < first) return missing(`${from}->${to} ${date}: no ${type} rate`);
  for (let before = at - 1; byDate[before]?.date === newest.date; before -= 1) {
    if (byDate[before]?.rate !== newest.rate) return mistyped(`${from}->${to} has two ${type} rates on ${newest.date}`);
  }
  return newest.rate > 0 ? given(newest.rate, newest.date) : mistyped(`${from}->${to} ${newest.date}: a rate must be above 0`);
}

/** A rate that stands by itself. Zero or below is `#VALUE!`. */
export function given(rate: number, of: Day | null = null): Result<Found> {
  const exactly = exacts(rate);
  if (!exactly.ok) return exactly;
  return rate > 0 ? ok({ rate: exactly.value[0], of }) : mistyped('a rate must be above 0');
}

/** The rate of a currency to itself, whatever rate was given. */
export const SAME: Result<Found> = ok({ rate: ONE, of: null });

/** An amount at a rate, exact and not rounded: what is not finite is `#NUM!`, and a rate that was not found keeps its fault. Source: IAS 21, 21 and 22. */
export function convert(amount: number, at: Result<Found>): Result<{ readonly amount: Decimal } & Found> {
  const [exactly, found] = [exacts(amount), at];
  if (!exactly.ok) return exactly;
  return found.ok ? ok({ amount: multiply(exactly.value[0], found.value.rate), ...found.value }) : found;
}

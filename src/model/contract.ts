import { amortise } from './amortisation';
import { add, compare, divide, fromCell, fromUnits, multiply, subtract, ZERO, type Decimal } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { addDays, addMonths, daysBetween, daysInMonth, monthOf, type Day, type Month } from './month';
import { byMonth, inclusive } from './period';

/** What the price of one unit is for: a month, a year, or the whole term. */
export type PricePer = 'month' | 'year' | 'term';
const whole = (n: number): Decimal => fromCell(n) ?? ZERO;

/** The same day some months later; the last day of a shorter month. */
function shifted(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  return `${month}-${String(Math.min(Number(day.slice(8)), daysInMonth(month))).padStart(2, '0')}` as Day;
}

/** Months of a term, both days included: whole months from its first day on, and the days left as a part of the month they lie in. */
export function termMonths(first: Day, last: Day): Result<Decimal> {
  const end = addDays(last, 1);
  if (last < first) return mistyped('the last day is before the first');
  let months = 0;
  while (shifted(first, months + 1) <= end) months += 1;
  const from = shifted(first, months);
  return ok(add(whole(months), divide(whole(daysBetween(from, end)), whole(daysBetween(from, shifted(first, months + 1))))));
}

/** What a contract costs in its whole term: quantity × price × how often the price falls due. */
export function contractTotal(quantity: Decimal, price: Decimal, per: PricePer, first: Day, last: Day): Result<Decimal> {
  const months = termMonths(first, last);
  if (!months.ok) return months;
  const once = multiply(quantity, price);
  if (per === 'term') return ok(once);
  return ok(per === 'month' ? multiply(once, months.value) : divide(multiply(once, months.value), whole(12)));
}

/** The part of a contract's cost that falls on each month of its term: by days, exact to the coin, summing to the whole; `decimals` of its currency. */
export function straightLine(total: Decimal, first: Day, last: Day, decimals: number): Result<readonly { readonly month: Month; readonly cost: Decimal }[]> {
  const [coins, term] = [amortise(total, first, last, decimals), inclusive(first, last)];
  if (!coins.ok) return coins;
  const months = term === undefined ? [] : byMonth(term);
  return ok(months.map(({ month }, i) => ({ month, cost: fromUnits(coins.value[i] ?? 0n, decimals) })));
}

/** Prepaid units in one month: opening − drawn − unused = closing. */
export interface PoolMonth {
  readonly month: Month;
  readonly opening: Decimal;
  readonly drawn: Decimal;
  /** What is lost when the term ends. */
  readonly unused: Decimal;
  readonly closing: Decimal;
}

/** How prepaid units roll forward through their term: each month draws what was used, as far as there is any; what is left at the end is unused. */
export function pool(bought: Decimal, used: ReadonlyMap<string, Decimal>, first: Day, last: Day): readonly PoolMonth[] {
  const term = inclusive(first, last);
  const months = term === undefined ? [] : byMonth(term);
  let opening = bought;
  return months.map(({ month }, i) => {
    const wanted = used.get(month) ?? ZERO;
    const drawn = compare(wanted, opening) > 0 ? opening : wanted;
    const left = subtract(opening, drawn);
    const unused = i === months.length - 1 ? left : ZERO;
    const row: PoolMonth = { month, opening, drawn, unused, closing: subtract(left, unused) };
    opening = row.closing;
    return row;
  });
}

import { ONE, decimal } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { reach } from '../../../model/exchange';
import { asMonth, firstDay } from '../../../model/month';
import type { RateRow, RuleBookContent } from '../../../ledger/rule-book';
import type { Books } from './rule-books';

type RateOf = (currency: string, month: string) => Decimal | undefined;

/**
 * Reporting currency for one unit of `currency` in `month`: the rate of the book's type, and no other. The month's average, the rate at its end or up to five
 * days before, or the budget's that holds on its first day, as on Variance; of several the latest dated. Absent: unknown, never 1.
 */
function bookRates({ Rates, Currency, RateType = 'average' }: Pick<RuleBookContent, 'Rates' | 'Currency' | 'RateType'>): RateOf {
  const byCurrency = new Map<string, RateRow[]>();
  for (const rate of Rates) {
    if (rate.Type !== RateType || rate.To !== Currency) continue;
    const others = byCurrency.get(rate.From);
    if (others === undefined) byCurrency.set(rate.From, [rate]);
    else others.push(rate);
  }
  const known = new Map<string, Decimal | undefined>();
  const find = (currency: string, text: string): Decimal | undefined => {
    const month = asMonth(text);
    if (month === undefined) return undefined;
    const [first, last] = reach(RateType, firstDay(month));
    let newest: RateRow | undefined;
    for (const rate of byCurrency.get(currency) ?? [])
      if (rate.Date >= first && rate.Date <= last && (newest === undefined || newest.Date <= rate.Date)) newest = rate;
    return newest === undefined ? undefined : decimal(newest.Rate);
  };
  return (currency, month) => {
    if (currency === Currency) return ONE;
    const key = `${currency} ${month}`;
    if (!known.has(key)) known.set(key, find(currency, month));
    return known.get(key);
  };
}

/**
 * The same for the books in force: a locked month keeps the rates, and the type of rate, it was locked with. Where the reporting currency has changed since, no
 * cost in the new one was ever locked, so the newest rates hold.
 */
export function ratesInForce({ newest, locked }: Books): RateOf {
  const now = bookRates(newest);
  const kept = new Map([...locked.values()].filter(({ Currency }) => Currency === newest.Currency).map((book) => [book.Version, bookRates(book)]));
  return (currency, month) => (kept.get(locked.get(month)?.Version ?? -1) ?? now)(currency, month);
}

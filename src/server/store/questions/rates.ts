import { ONE, decimal } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { reach } from '../../../model/exchange';
import { asMonth, firstDay } from '../../../model/month';
import type { RateRow, RuleBook, RuleBookContent } from '../../../ledger/rule-book';

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

/** What rates come from: the newest rule book, and for each locked month the one it was locked with. */
export interface RatesFrom {
  readonly newest: RuleBook;
  readonly locked: ReadonlyMap<string, RuleBook>;
  /** Of months that were locked in another reporting currency than today's, by month and currency. */
  readonly restated: ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
}

/**
 * Rates by which locked months stand in a reporting currency that they were not locked in: of each the first that was given for it, so that what was restated once moves no more.
 * `locked` are those of the next version.
 */
export function restatedAfter({ newest, restated }: RatesFrom, next: RuleBook, locked: RatesFrom['locked']): RatesFrom['restated'] {
  const kept = newest.Currency === next.Currency ? restated : new Map<string, ReadonlyMap<string, Decimal>>();
  const [rateOf, foreign] = [bookRates(next), [...new Set(next.Rates.map(({ From }) => From))]];
  const inOther = [...locked].filter(([, { Currency }]) => Currency !== next.Currency);
  return new Map(
    inOther.map(([month]) => {
      const given = foreign.flatMap((currency) => {
        const rate = rateOf(currency, month);
        return rate === undefined ? [] : [[currency, rate] as const];
      });
      return [month, new Map([...given, ...(kept.get(month) ?? [])])];
    }),
  );
}

/**
 * The same for the books in force: a locked month keeps the rates, and the type of rate, it was locked with. Where the reporting currency has changed since, it is
 * restated, since a total of two currencies would be none, and keeps the first rates that were given in the new one.
 */
export function ratesInForce({ newest, locked, restated }: RatesFrom): RateOf {
  const now = bookRates(newest);
  const kept = new Map([...locked.values()].filter(({ Currency }) => Currency === newest.Currency).map((book) => [book.Version, bookRates(book)]));
  return (currency, month) => {
    const again = currency === newest.Currency ? undefined : restated.get(month);
    return again === undefined ? (kept.get(locked.get(month)?.Version ?? -1) ?? now)(currency, month) : again.get(currency);
  };
}

import { ONE, decimal } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import type { RuleBookContent } from '../../../ledger/rule-book';
import type { Books } from './rule-books';

/** Reporting currency for one unit of `currency` in `month`: the average rate; where a month has several, the latest dated. Absent: unknown, never 1. */
function averageRates({ Rates, Currency }: Pick<RuleBookContent, 'Rates' | 'Currency'>): (currency: string, month: string) => Decimal | undefined {
  const known = new Map<string, { readonly date: string; readonly rate: Decimal }>();
  for (const { Date: date, From, To, Type, Rate } of Rates) {
    const rate = decimal(Rate);
    if (Type !== 'average' || To !== Currency || rate === undefined) continue;
    const key = `${From} ${date.slice(0, 7)}`;
    if ((known.get(key)?.date ?? '') <= date) known.set(key, { date, rate });
  }
  return (currency, month) => (currency === Currency ? ONE : known.get(`${currency} ${month}`)?.rate);
}

/**
 * The same for the books in force: a locked month keeps the rates it was locked with. Where the reporting currency has changed since, no cost in the new one
 * was ever locked, so the newest rates hold.
 */
export function ratesInForce({ newest, locked }: Books): ReturnType<typeof averageRates> {
  const now = averageRates(newest);
  const kept = new Map([...locked.values()].filter(({ Currency }) => Currency === newest.Currency).map((book) => [book.Version, averageRates(book)]));
  return (currency, month) => (kept.get(locked.get(month)?.Version ?? -1) ?? now)(currency, month);
}

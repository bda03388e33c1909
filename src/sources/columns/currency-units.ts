import { amount, coalesce, constant, firstAmount, lower, mapped, minorUnits, nothing, whenBlank, type AmountReading, type TextReading } from '../readings';

/** Currencies whose smallest unit is the whole or a thousandth, as card networks send them: ISK and UGX go in hundredths though they have none. */
const WHOLE = ['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vnd', 'vuv', 'xaf', 'xof', 'xpf'];
const THOUSANDTHS = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];
const PLACES = Object.fromEntries([...WHOLE.map((code) => [code, '0']), ...THOUSANDTHS.map((code) => [code, '3'])]) as Readonly<Record<string, string>>;
/** How many of the smallest unit make one of the currency, where the file says it. */
const RATES = { '1': '0', '100': '2', '1000': '3' };

/** An amount in the smallest unit of its currency: cents, or whole yen. `of` may be blank; `currency` and `rate` are headings, and a file's own rate goes before the list. */
export const smallestUnits = (of: TextReading, currency: string, rate?: string): AmountReading => {
  const listed = mapped(lower(currency), PLACES, constant('2'));
  const places = rate === undefined ? listed : coalesce(mapped(rate, RATES), listed);
  const where = (count: string): TextReading => whenBlank(mapped(places, { [count]: count }, nothing), nothing, of);
  return firstAmount(amount(where('0')), minorUnits(where('3'), 3), minorUnits(where('2'), 2));
};

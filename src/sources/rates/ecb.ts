import { compare, decimal, ZERO, type Decimal } from '../../model/decimal';
import { asDay, type Day } from '../../model/month';
import type { DayOfRates, ReferenceRates } from '../../model/reference-rates';
import { parse } from '../documents/xml';
import { quotesOf, type Quote } from './ecb-csv';

/** What a file of rates holds, or why it is not taken. */
export type RatesRead = { readonly ok: true; readonly rates: ReferenceRates } | { readonly ok: false; readonly sentence: string };

const no = (sentence: string): RatesRead => ({ ok: false, sentence });
const CODE = /^[A-Z]{3}$/;

export { isEcb } from '../../ledger/rates-file';

/**
 * Units of each currency for one euro. Currencies are read by name, since they come and go; `N/A` is no rate. A day that stands twice with two rates,
 * or a rate that is no number above zero, refuses the file.
 */
export function readEcb(text: string): RatesRead {
  return text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<')
    ? fromXml(text)
    : fromCsv(text);
}

function fromXml(text: string): RatesRead {
  const parsed = parse(text);
  if (!parsed.ok) return no(parsed.sentence);
  return gather(
    parsed.root
      .all('Cube', 'Cube')
      .flatMap((day) =>
        day.all('Cube').map((one) => ({ date: day.attribute('time') ?? '', currency: one.attribute('currency') ?? '', rate: one.attribute('rate') ?? '' })),
      ),
  );
}

function fromCsv(text: string): RatesRead {
  const read = quotesOf(text);
  return read.ok ? gather(read.quotes) : no(read.sentence);
}

function gather(quotes: readonly Quote[]): RatesRead {
  const days = new Map<Day, Map<string, Decimal>>();
  for (const { date, currency, rate } of quotes) {
    if (rate === 'N/A' || rate === '') continue;
    const [day, value] = [asDay(date), decimal(rate)];
    if (day === undefined) return no(`"${date.slice(0, 40)}" is no day. Nothing was taken.`);
    if (!CODE.test(currency)) return no(`"${currency.slice(0, 40)}" is no currency. Nothing was taken.`);
    if (value === undefined || compare(value, ZERO) <= 0)
      return no(`The rate "${rate.slice(0, 40)}" of ${currency} on ${date} is no number above zero. Nothing was taken.`);
    const rates = days.get(day) ?? new Map<string, Decimal>();
    const known = rates.get(currency);
    if (known !== undefined && compare(known, value) !== 0) return no(`${currency} has two rates on ${date}. Nothing was taken.`);
    rates.set(currency, value);
    days.set(day, rates);
  }
  const all: DayOfRates[] = [...days].map(([date, rates]) => ({ date, rates })).sort((a, b) => (a.date < b.date ? -1 : 1));
  return all.length === 0 ? no('The file holds no rates.') : { ok: true, rates: { base: 'EUR', days: all } };
}

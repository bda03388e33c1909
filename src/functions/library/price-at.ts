import { mistyped, ok, type Result } from '../../model/fault';
import { toSerial } from '../../model/month';
import { priceAt, pricesOf, type Price } from '../../model/price-list';
import { days } from '../days';
import { choice, defineFunction } from '../define';
import { eachRow } from '../each-row';
import { everyLine, matching, table, there, type Line } from '../tables';
import { texts } from '../texts';

/** The columns of a price list, as on the Prices sheet. */
function priceIn(line: Line): Result<Price> {
  const [vendor, sku] = [there(line.word(0, 'Vendor'), 'Vendor'), there(line.word(1, 'Sku'), 'Sku')];
  const [unit, from, to] = [line.word(2, 'Unit'), there(line.day(3, 'From'), 'From'), line.day(4, 'To')];
  const [price, currency] = [there(line.figure(5, 'Price'), 'Price'), line.word(6, 'Currency')];
  if (!vendor.ok) return vendor;
  if (!sku.ok) return sku;
  if (!unit.ok) return unit;
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (!price.ok) return price;
  if (!currency.ok) return currency;
  return ok({ vendor: vendor.value, sku: sku.value, unit: unit.value, from: from.value, to: to.value, price: price.value, currency: currency.value });
}
const seats = [['GitHub', 'Copilot Business', 'seat', 45689, 46234, 34, 'USD'], ['GitHub', 'Copilot Business', 'seat', 46235, null, 39, 'USD']]; // prettier-ignore

/** What something cost on a day. */
export default defineFunction({
  name: 'PRICE_AT',
  description:
    'The price in force on a day, from a table whose rows hold from a day up to and with another, or on without end; of several that hold, the one that began last. An unknown price is #N/A, never 0. "all" adds unit, currency and the day from which it holds.',
  words: ['price list', 'effective date', 'rate card', 'what did it cost', 'price change'],
  parameters: {
    vendor: texts.needed('vendor as in the table, in any case'),
    sku: texts.needed('what is bought, as in the table'),
    date: days.needed('day for which the price is asked'),
    prices: table.needed('table with the columns Vendor, Sku, Unit, From, To, Price, Currency, such as tblPrices'),
    show: choice('"price", or "all" for price, unit, currency and its first day', ['price', 'all']),
  },
  examples: [
    { cells: ['GitHub', 'Copilot Business', 46234, seats], gives: 34, says: 'the last day of the old price, 31 July 2026' },
    { cells: ['github', 'copilot business', 46235, seats, 'all'], gives: [[39, 'seat', 'USD', 46235]], says: 'the first day of the new one' },
    { cells: ['GitHub', 'Copilot Business', 45000, seats], gives: '#N/A', says: 'before the first price' },
    { cells: ['GitHub', 'Copilot Business', '31.07.2026', seats], gives: '#VALUE!', says: 'a date as text is not guessed' },
  ],
  errors: [
    ['there is no price for the day', '#N/A'],
    ['a date is text, two prices begin on one day, or the table lacks columns', '#VALUE!'],
    ['the date is none from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    'The row of {vendor}, {sku} that holds on {date}, in force from {day first day = all4} on: {price = answer1} {currency = all3}; unit of the price: {unit = all2}',
  policy: 'The price in force on the day counts, not that of the invoice; an unknown price is never 0.',
  not: 'Discounts and commitments that are not in the list.',
  run: ({ vendor, sku, date, prices, show }) => {
    if (prices.columns < 6) return mistyped('prices takes a table of Vendor, Sku, Unit, From, To, Price, Currency');
    const known = new Map<string, Result<readonly Price[]>>();
    const read = (of: string, what: string): Result<readonly Price[]> => {
      const rows = everyLine(matching(prices, { 0: of, 1: what }), priceIn);
      return rows.ok ? pricesOf(rows.value, of, what) : rows;
    };
    return eachRow({ vendor, sku, date }, {}, (row) => {
      const key = JSON.stringify([row.vendor, row.sku]);
      const rows = known.get(key) ?? read(row.vendor, row.sku);
      known.set(key, rows);
      if (!rows.ok) return rows;
      const found = priceAt(rows.value, row.vendor, row.sku, row.date);
      if (!found.ok) return found;
      const { price, unit, currency, from } = found.value;
      return ok(show === 'price' ? price : [price, unit ?? '', currency ?? '', toSerial(from)]);
    });
  },
});

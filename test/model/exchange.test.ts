import fc from 'fast-check';
import { toCell } from '../../src/model/decimal';
import { convert, pairRates, rateOn, type Rate, type RateType } from '../../src/model/exchange';
import { addMonths, firstDay, fromSerial, monthOf, toSerial, type Day } from '../../src/model/month';

/** The rate that a person finds who reads the table from top to bottom. */
function byHand(rates: readonly Rate[], date: Day, type: RateType): number | null {
  const end = toSerial(firstDay(addMonths(monthOf(date), 1))) - 1;
  const serves = ({ date: of }: Rate): boolean =>
    type === 'average' ? monthOf(of) === monthOf(date) : type === 'budget' ? of <= date : toSerial(of) <= end && toSerial(of) >= end - 5;
  const found = rates.filter((one) => one.type === type && serves(one)).sort((a, b) => (a.date < b.date ? 1 : -1));
  return found[0]?.rate ?? null;
}

test('any table in any order gives the rate that a person finds in it', () => {
  const type = fc.constantFrom('average', 'month-end', 'budget');
  const dated = fc.uniqueArray(fc.integer({ min: 46_000, max: 46_200 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(dated, fc.array(type, { minLength: 30, maxLength: 30 }), fc.integer({ min: 45_990, max: 46_220 }), type, (days, types, asked, wanted) => {
      const rates = days.map((serial, i): Rate => ({ date: fromSerial(serial), from: 'EUR', to: 'USD', type: types[i] ?? 'average', rate: 1 + i / 100 }));
      const book = pairRates(rates, 'eur', 'USD', wanted);
      const found = book.ok ? rateOn(book.value, fromSerial(asked)) : book;
      expect(found.ok ? toCell(found.value.rate) : null).toBe(byHand(rates, fromSerial(asked), wanted));
    }),
  );
});
test('an amount is converted exactly, with the rate and its day', () => {
  const book = pairRates([{ date: '2026-10-01' as Day, from: 'EUR', to: 'USD', type: 'Average', rate: 1.165 }], 'EUR', 'USD', 'average');
  const found = convert(6180.1, book.ok ? rateOn(book.value, '2026-10-31' as Day) : book);
  expect(found.ok && [toCell(found.value.amount), found.value.of]).toEqual([7199.8165, '2026-10-01']);
});

import { moneyName } from '../../../src/server/store/words';

test.each([
  ['1204.5', 'EUR', '1,204.50 EUR'],
  ['20', 'USD', '20.00 USD'],
  ['150000', 'JPY', '150,000 JPY'],
  ['1.5', 'KWD', '1.500 KWD'],
  ['-1204567.123456', 'USD', '-1,204,567.123456 USD'],
  ['1200', 'Credits', '1,200 Credits'],
])('%s %s is said to its coins, and never rounded', (amount, currency, said) => {
  expect(moneyName(amount, currency)).toBe(said);
});

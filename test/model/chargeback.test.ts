import { recoverySplit, trueUpPrice } from '../../src/model/chargeback';
import { toText } from '../../src/model/decimal';

test('a price with a margin: volume, rate and pricing sum to what was recovered less its cost, in every digit', () => {
  const split = recoverySplit(0.0613, 1234567, 55000.01, 1000001, 30000.07, 0.0213);
  expect(split.ok && [split.value.volume, split.value.rate, split.value.pricing, split.value.total].map(toText)).toEqual([
    '9382.64',
    '1296.3371',
    '9999.97',
    '20678.9471',
  ]);
});
test('charging the true-up price recovers everything', () => {
  const price = trueUpPrice(25000, 30000, 20000, 480000);
  expect(price.ok && 20000 + price.value * 480000).toBeCloseTo(55000, 9);
});

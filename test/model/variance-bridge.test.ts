import { add, compare, subtract, toText, ZERO } from '../../src/model/decimal';
import { bridge, causes, type Bars, type BridgeItem, type Causes } from '../../src/model/variance-bridge';

const blank: BridgeItem = {
  planUnits: null, planIntensity: null, planPrice: null, actualUnits: null, actualIntensity: null, actualPrice: null, planRate: null, actualRate: null, oneOff: null,
}; // prettier-ignore
const of = (item: Partial<BridgeItem>): Causes => {
  const found = causes({ ...blank, ...item });
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
};
const barsOf = (items: readonly Causes[]): Bars => {
  const all = bridge();
  items.forEach(all.add);
  return all.bars();
};

test('the bars sum to the variance in every digit, also where a share has no end', () => {
  const items = [
    of({ planUnits: 1, planPrice: 0.1, actualUnits: 7, actualPrice: 0.123456789012345 }),
    of({ planUnits: 2, planPrice: 0.7, actualUnits: 3, actualPrice: 0.3, planRate: 1.1, actualRate: 1.3 }),
    of({ actualUnits: 3, actualPrice: 1e-7, planUnits: 0, oneOff: -0.01 }),
  ];
  const { plan, actual, ...bars } = barsOf(items);
  expect(toText(subtract(add(...Object.values(bars)), subtract(actual, plan)))).toBe('0');
});
test('one item alone has no mix', () => {
  expect(compare(barsOf([of({ planUnits: 3, planPrice: 7, actualUnits: 11, actualPrice: 6 })]).mix, ZERO)).toBe(0);
});
test('the mix of two items: the same units, all of them on the dear one', () => {
  const items = [of({ planUnits: 10, planPrice: 1, actualUnits: 5, actualPrice: 1 }), of({ planUnits: 10, planPrice: 3, actualUnits: 15, actualPrice: 3 })];
  const { volume, mix, price } = barsOf(items);
  expect([volume, mix, price].map(toText)).toEqual(['0', '10', '0']);
});
test.each([
  [{ planUnits: -1, planPrice: 1, actualUnits: 1, actualPrice: 1 }, 'mistyped'],
  [{ planUnits: 1, planPrice: -1, actualUnits: 1, actualPrice: 1 }, 'mistyped'],
  [{ planUnits: 1, planPrice: 1, actualUnits: 1, actualPrice: 1, actualRate: 2 }, 'missing'],
  [{ planUnits: 0, planPrice: null, actualUnits: 1, actualPrice: 1, actualRate: 2 }, 'missing'],
  [{ planUnits: 1, planPrice: 1, actualUnits: 1, actualPrice: 1, oneOff: NaN }, 'no-number'],
] as const)('%j is %s', (item, kind) => expect(causes({ ...blank, ...item })).toMatchObject({ ok: false, fault: { kind } }));
test('amounts beyond a double stay exact', () => {
  const big = of({ planUnits: 123456789012345, planPrice: 1000.01, actualUnits: 123456789012346, actualPrice: 1000.01 });
  expect(toText(big.volume)).toBe('1000.01');
});

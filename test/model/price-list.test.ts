import type { Day } from '../../src/model/month';
import { priceAt, pricesOf, type Price } from '../../src/model/price-list';

const row = (from: string, to: string | null, price: number): Price => ({
  vendor: 'GitHub', sku: 'Copilot', unit: 'seat', from: from as Day, to: to as Day | null, price, currency: 'USD',
}); // prettier-ignore
const at = (rows: readonly Price[], date: string): number | string => {
  const listed = pricesOf(rows, 'github', 'COPILOT');
  const found = listed.ok ? priceAt(listed.value, 'GitHub', 'Copilot', date as Day) : listed;
  return found.ok ? found.value.price : found.fault.kind;
};

test('the price in force does not depend on the order of rows', () => {
  const rows = [row('2025-02-01', null, 34), row('2026-08-01', null, 39), row('2026-03-01', '2026-03-31', 30)];
  for (const list of [rows, [...rows].reverse()]) {
    expect(['2025-01-31', '2025-02-01', '2026-03-31', '2026-04-01', '2026-08-01'].map((date) => at(list, date))).toEqual(['missing', 34, 30, 34, 39]);
  }
});
test('a list that contradicts itself gives no price', () => {
  expect(at([row('2025-02-01', null, 34), row('2025-02-01', null, 35)], '2026-01-01')).toBe('mistyped');
  expect(at([row('2025-02-01', null, 34), row('2025-02-01', null, 34)], '2026-01-01')).toBe(34);
  expect(at([row('2025-02-01', '2025-01-01', 34)], '2026-01-01')).toBe('mistyped');
  expect(at([row('2025-02-01', null, -1)], '2026-01-01')).toBe('mistyped');
});

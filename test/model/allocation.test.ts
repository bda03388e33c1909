import fc from 'fast-check';
import { allocate } from '../../src/model/allocation';
import { add, decimal, toFixed, toText, ZERO } from '../../src/model/decimal';
import { atOnce } from '../../src/model/pieces';

const of = (text: string) => decimal(text) ?? ZERO;
const split = (amount: string, keys: readonly string[], places?: number): readonly string[] => {
  const parts = atOnce(allocate(of(amount), keys.map(of), places));
  return parts.ok ? parts.value.map((part) => toFixed(part, places ?? 2)) : [parts.fault.kind];
};

test.each([
  ['100', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
  ['-100', ['1', '1', '1'], ['-33.34', '-33.33', '-33.33']],
  ['100000.01', ['0.6', '0.25', '0.15'], ['60000.01', '25000.00', '15000.00']],
  ['90000', ['4', '4', '5'], ['27692.31', '27692.31', '34615.38']],
  ['0', ['1', '2'], ['0.00', '0.00']],
  ['0.01', ['0', '1', '1'], ['0.00', '0.01', '0.00']],
  ['12345678901234567890.12', ['1', '2'], ['4115226300411522630.04', '8230452600823045260.08']],
])('%s by %j', (amount, keys, parts) => expect(split(amount, keys)).toEqual(parts));
test('other currencies have other coins', () => {
  expect(split('100', ['1', '1', '1'], 0)).toEqual(['34', '33', '33']);
  expect(split('1', ['1', '1', '1'], 3)).toEqual(['0.334', '0.333', '0.333']);
});
test('no basis, and negative keys', () => {
  expect(split('1', ['0', '0'])).toEqual(['missing']);
  expect(split('1', [])).toEqual(['missing']);
  expect(split('1', ['1', '-1'])).toEqual(['mistyped']);
});
test('parts sum to the amount whatever the keys', () => {
  const money = fc.tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 99 })).map(([n, c]) => `${String(n)}.${String(c).padStart(2, '0')}`);
  fc.assert(
    fc.property(money, fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (amount, keys) => {
      fc.pre(keys.some((key) => key > 0));
      const parts = atOnce(allocate(of(amount), keys.map((key) => of(String(key))))); // prettier-ignore
      expect(parts.ok && toText(add(...parts.value))).toBe(toText(of(amount)));
    }),
  );
});

import fc from 'fast-check';
import { fromCell, sum, toText, ZERO } from '../../src/model/decimal';
import { exactSum } from '../../src/model/exact-sum';

const slow = (figures: readonly number[]): string => toText(sum(figures.map((figure) => fromCell(figure) ?? ZERO)));
const figure = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1e9),
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
);

test('sums are those of decimals, whatever the digits, in any order', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 60 }), (figures) => {
      expect(toText(exactSum(figures))).toBe(slow(figures));
      expect(toText(exactSum([...figures].reverse()))).toBe(slow(figures));
    }),
  );
});
test('a tenth and two tenths are three tenths, also beyond what a double can hold', () => {
  expect(toText(exactSum([0.1, 0.2]))).toBe('0.3');
  expect(toText(exactSum([9e14, 0.01, 0.0000000001]))).toBe('900000000000000.0100000001');
  expect(toText(exactSum(new Float64Array(20).fill(999_999_999_999.99)))).toBe('19999999999999.8');
  expect(toText(exactSum(new Float64Array(100).fill(9_999_999_999_999.99)))).toBe('999999999999999');
});
test('blank places are left out, and nothing sums to zero', () => {
  expect(toText(exactSum([NaN, 1.5, NaN]))).toBe('1.5');
  expect(toText(exactSum([]))).toBe('0');
});

import fc from 'fast-check';
import { fromCell, sum, toText, ZERO } from '../../src/model/decimal';
import { addFigures, exactSum } from '../../src/model/exact-sum';

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
}, 120_000);
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
test('figures that are read from cells are added up on the way, exactly', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 60 }), (list) => {
      const read = addFigures(list.map((one) => [one]))!;
      expect(Array.from(read.figures())).toEqual(list);
      expect(toText(read.sum)).toBe(slow(list));
      expect(toText(exactSum(read.figures()))).toBe(slow(list));
      expect(read.negative).toBe(Math.min(...list) < 0);
    }),
    { numRuns: 500 },
  );
}, 120_000);
test.each([
  ['cents, then parts that are finer, then cents', [0.01, 0.000001, 3.25, -0.1], '3.160001'],
  ['sixteen digits', [12_345_678_901_234.56, 0.01], '12345678901234.57'],
  ['more than a double holds', [9_999_999_999_999.99, 9_999_999_999_999.99, 0.01], '19999999999999.99'],
  ['very large and very small', [1e300, 1e-300, -1e300], slow([1e300, 1e-300, -1e300])],
  ['a double next to a short decimal', [0.10000000000000002, 0.1], '0.20000000000000002'],
  ['one that is no part of any scale, then short ones', [1 / 3, 0.5], slow([1 / 3, 0.5])],
])('read from cells: %s', (_, figures, sum) => {
  const read = addFigures(figures.map((one) => [one]))!;
  expect(toText(read.sum)).toBe(sum);
  expect(read.negative).toBe(Math.min(...figures) < 0);
  expect(addFigures([...figures, -0.1].map((one) => [one]))?.negative).toBe(true);
});
test('a large figure beside very small ones does not bend them: the scale becomes finer, never coarser', () => {
  const large = 757_452_979_611.78;
  const read = addFigures([[0.125], [0.000_25], [0.000001], [large], [-large]])!;
  expect(toText(read.sum)).toBe('0.125251');
  expect(addFigures([[Infinity], [1 / 3], [0]])).toBeUndefined();
});
test('whole figures, then others, then blanks: the sum, whether one is below zero and the places of the blanks', () => {
  const cells = Array.from({ length: 1700 }, (_, i): number | null => (i === 1601 ? 0.25 : i === 1650 ? null : i - 3));
  const read = addFigures(cells.map((cell) => [cell]))!;
  const kept = cells.filter((cell) => cell !== null);
  expect([toText(read.sum), read.negative, read.blanks, read.count]).toEqual([slow(kept), true, [1650], 1700]);
  expect(Array.from(read.figures())).toEqual(cells.map((cell) => cell ?? NaN));
});
test('cells that are no figures, and rows of more cells or none, are not read so', () => {
  for (const cell of ['1', ' ', true, NaN, Infinity, {}]) expect(addFigures([[1], [cell]])).toBeUndefined();
  expect(addFigures([[1], [1, 2]])).toBeUndefined();
  expect(addFigures([[1], []])).toBeUndefined();
  expect(addFigures([[1], 2])).toBeUndefined();
});

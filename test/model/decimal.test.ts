import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  divide,
  divideTo,
  fromCell,
  fromUnits,
  multiply,
  ONE,
  quickQuotient,
  quotient,
  round,
  subtract,
  toCell,
  toFixed,
  toText,
  unitsOf,
  unitsToCell,
  ZERO,
} from '../../src/model/decimal';

const of = (text: string) => decimal(text) ?? ZERO;

test.each(['', ' ', '1,200', '(5)', '1.2.3', 'NaN', 'Infinity', '0x10', '1e1000001', '1e5000', '--1', '.', '1_000'])('%j is no decimal', (text) =>
  expect(decimal(text)).toBeUndefined(),
);
test.each([
  ['12.50', '12.5'],
  ['+3', '3'],
  ['.5', '0.5'],
  ['-.5', '-0.5'],
  ['5.', '5'],
  ['1e-10', '0.0000000001'],
  ['-1.5E3', '-1500'],
  [' 7 ', '7'],
])('%s reads as %s', (text, plain) => expect(toText(of(text))).toBe(plain));
test('P39 a tenth and two tenths are three tenths', () => {
  expect(toText(add(of('0.1'), of('0.2')))).toBe('0.3');
  expect(toText(fromCell(0.1) ?? ZERO)).toBe('0.1');
  expect(fromCell(NaN)).toBeUndefined();
});
test('rounds half away from zero, as Excel does', () => {
  expect(['2.345', '-2.345', '2.5', '-0.5', '1.005'].map((text) => toFixed(round(of(text), 2), 2))).toEqual(['2.35', '-2.35', '2.50', '-0.50', '1.01']);
  expect(toText(round(of('-0.5'), 0))).toBe('-1');
});
test('text and back keeps every digit; adding and taking away too', () => {
  const money = fc.tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.integer({ min: 0, max: 12 })).map(([n, places]) => {
    const digits = String(n < 0n ? -n : n).padStart(places + 1, '0');
    return `${n < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places === 0 ? '' : '.'}${digits.slice(digits.length - places)}`;
  });
  fc.assert(
    fc.property(money, money, (a, b) => {
      expect(compare(of(toText(of(a))), of(a))).toBe(0);
      expect(compare(subtract(add(of(a), of(b)), of(b)), of(a))).toBe(0);
      expect(compare(divide(multiply(of(a), of('8')), of('8')), of(a))).toBe(0);
    }),
  );
});
test('a number cannot slip in: the types and the arithmetic refuse it', () => {
  expect(() => ONE.plus(1)).toThrow();
  expect(toCell(of('0.1'))).toBe(0.1);
});

test.each([
  ['0.3', '0.1', 3],
  ['75000', '500', 150],
  ['1', '3', 1 / 3],
  ['-4.5', '0.15', -30],
  ['0', '5', 0],
  ['3000', '100000', 0.03],
  ['123456789012345678', '0.1', 1234567890123456780],
  ['0.00000000000000000001', '3', 1e-20 / 3],
])('%s ÷ %s is %d', (a, b, gives) => expect(quotient(of(a), of(b))).toBe(gives));
test('the quick quotient is the exact one', () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => of(String(n / 1000)));
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      fc.pre(compare(b, ZERO) !== 0);
      expect(quotient(a, b) + 0).toBe(toCell(divide(a, b)) + 0);
    }),
  );
});
test('a quotient is the nearest one of forty places, whatever is divided', () => {
  const figure = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: -25, max: 25 })).map(([n, e]) => of(`${String(n)}e${String(e)}`));
  const half = of('5e-41');
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      fc.pre(compare(b, ZERO) !== 0);
      const [miss, most] = [subtract(a, multiply(divide(a, b), b)), multiply(half, b)];
      expect(compare(multiply(miss, miss), multiply(most, most))).toBeLessThanOrEqual(0);
    }),
  );
  expect(toText(divide(of('-2'), of('3')))).toBe(`-0.${'6'.repeat(39)}7`);
  expect(toText(divide(of('1e300'), of('4e300')))).toBe('0.25');
});
test('a quotient to so many places is the long one rounded, halves away from zero', () => {
  const money = fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => of(String(n / 1000))),
    fc.bigInt(-(10n ** 20n), 10n ** 20n).map((n) => of(`${String(n)}e-4`)),
  );
  const divisor = fc.oneof(
    fc.integer({ min: 1, max: 400 }).map((n) => of(String(n))),
    money,
  );
  fc.assert(
    fc.property(money, divisor, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
      fc.pre(compare(b, ZERO) !== 0);
      expect(toText(divideTo(a, b, places))).toBe(toText(round(divide(a, b), places)));
    }),
    { numRuns: 1000 },
  );
  expect(['0.01', '-0.01', '0.0099', '90071992547409.91', '-8e15'].map((a) => toText(divideTo(of(a), of('2'), 2)))).toEqual(['0.01', '-0.01', '0', '45035996273704.96', '-4000000000000000']); // prettier-ignore
});
test('units of the last decimal and back, also beyond a double', () => {
  expect([unitsOf(of('1.5'), 2), unitsOf(of('-1e3'), 2), unitsOf(ZERO, 8)]).toEqual([150n, -100_000n, 0n]);
  expect([toText(fromUnits(-150n, 2)), unitsToCell(1005n, 2), unitsToCell(12_345_678_901_234_567_890n, 2)]).toEqual(['-1.5', 10.05, 123_456_789_012_345_680]);
});
test('the quick quotient of two cells is that of their decimals, or none', () => {
  const cell = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100), fc.integer({ min: -1e8, max: 1e8 }).map((n) => n / 1e5), fc.double({ noNaN: true })); // prettier-ignore
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      const quick = b === 0 ? NaN : quickQuotient(a, b);
      const [x, y] = [fromCell(a), fromCell(b)];
      if (!Number.isNaN(quick) && x !== undefined && y !== undefined) expect(quick + 0).toBe(quotient(x, y) + 0);
    }),
    { numRuns: 1000 },
  );
  expect([quickQuotient(0.3, 0.1), quickQuotient(1 / 3, 1)]).toEqual([3, NaN]);
});

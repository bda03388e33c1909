import fc from 'fast-check';
import { doubles } from '../../../src/server/store/files/doubles';

/** In pieces cut at these places. */
const seen = (text: string, cuts: readonly number[] = []): boolean => {
  const [bytes, { take, read }] = [Buffer.from(text), doubles()];
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  places.slice(1).forEach((to, i) => {
    take(bytes.subarray(places[i], to));
  });
  return read();
};
const line = (number: string): string => `{"a":"x","cost":${number}}`;

test.each(['0', '-0.0', '0.1', '1e-5', '123456789012.345', '0.000012345678901', '1E5', '0.30000000000000004', '1234567890123456789012345', '5e-324', '1.50e2'])(
  '%s is the same after it was read as a double',
  (number) => {
    expect(seen(line(number))).toBe(true);
  },
);

test.each([
  '0.1000000000000000055',
  '12345678901234.567',
  '1e-400',
  '1E-999',
  '1234567890123456789e-3',
  '9007199254740993.0',
  '-0.30000000000000005',
  '1e-3000',
])('%s is not', (number) => {
  expect(seen(line(number))).toBe(false);
});

test('Texts are not looked at, and what is not JSON is not what is asked for.', () => {
  expect(seen('{"id":"0.1000000000000000055","trace":"3e-4000-a","at":"1.00000000000000001"}')).toBe(true);
  expect(seen('cost\n0.1\n')).toBe(false);
  expect(seen('')).toBe(false);
  expect(seen('\uFEFF \n[{"cost":0.1}]')).toBe(true);
});

/** A number as a whole number of units of ten to the power that goes with it. */
function units(number: string): readonly [bigint, number] {
  const [, sign = '', whole = '', decimals = '', power = '0'] = /^(-?)(\d+)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(number) ?? [];
  return [BigInt(`${sign}${whole}${decimals}`), Number(power) - decimals.length];
}
function equal(one: string, other: string): boolean {
  const [[a, i], [b, j]] = [units(one), units(other)];
  const least = Math.min(i, j);
  return a * 10n ** BigInt(i - least) === b * 10n ** BigInt(j - least);
}

test('It is exact wherever a file is cut, for numbers of any length.', () => {
  const digits = (max: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${String(max)}}$`));
  const number = fc
    .tuple(fc.constantFrom('', '-'), fc.nat(99_999_999).map(String), fc.option(digits(22), { nil: '' }), fc.constantFrom('', '', 'e-7', 'E5', 'e-310'))
    .map(([sign, whole, decimals, power]) => `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}${power}`);
  const usual = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => JSON.stringify(one));
  let [yes, no] = [0, 0];
  fc.assert(
    fc.property(fc.array(fc.oneof(number, usual), { minLength: 1, maxLength: 4 }), fc.array(fc.nat(), { maxLength: 6 }), fc.string(), (numbers, cuts, text) => {
      const same = numbers.every((one) => !/[.eE]/.test(one) || equal(one, JSON.stringify(Number(one))));
      if (same) yes += 1;
      else no += 1;
      expect(seen(numbers.map((one, i) => `{"${JSON.stringify(text).slice(1, -1)}${String(i)}":${one}}\n`).join(''), cuts)).toBe(same);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(yes, no)).toBeGreaterThan(200);
});

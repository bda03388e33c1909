import { longFigures } from '../../../src/server/store/files/long-figures';

/** Whether a text has such a figure, whatever pieces it comes in. */
function isLong(text: string): boolean {
  const found = [1, 2, 3, 7, 13, 64, 1000].map((size) => {
    const [{ take, read }, bytes] = [longFigures(), Buffer.from(text)];
    for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
    return read();
  });
  expect(new Set(found).size).toBe(1);
  return found[0] === true;
}
const among = (figure: string, at: number): string => `${'Usage-Based,2026-10-01,1.5,'.repeat(40).slice(0, at)},${figure},USD\n${'x,7,\n'.repeat(30)}`;

test('more than twelve decimals are found wherever they stand', () => {
  for (const figure of ['0.1234567890123', '-1.0000000000001', '.0000000000009', '12345678901234.1234567890123', '1.1234567890123e+2'])
    for (let at = 0; at < 40; at += 1) expect(isLong(among(figure, at))).toBe(true);
  expect(isLong('0.1234567890123')).toBe(true);
  expect(isLong('{"a":0.30000000000000004}')).toBe(true);
});

test('twelve, zeros behind them, long whole figures, days and names are none', () => {
  for (const figure of ['0.123456789012', '0.12345678901200000', '12345678901234567890', '2026.10.01', 'ab1234567890123456', '1234567890123.5', '1.5e+20'])
    for (let at = 0; at < 40; at += 1) expect(isLong(among(figure, at))).toBe(false);
  expect(isLong('')).toBe(false);
});

test('an exponent below zero counts with the decimals before it, and only where it is a figure by itself', () => {
  for (const figure of ['1e-13', '1.5E-12', '12.34567e-8', '"1.234567890e-05"', '-1.0e-20', '1.23456789e-05']) expect(isLong(among(figure, 7))).toBe(true);
  expect(isLong('[1e-13]')).toBe(true);
  for (const figure of ['1e-12', '1.5e-11', '1.50e-11', '15e-12', 'a1e-13', '4c3e-4123', '3e-41a', '1-2e-13', 'e-13'])
    expect(isLong(among(figure, 7))).toBe(false);
});

test('what is no plain text, or would not end, may have some', () => {
  expect(isLong('1\x00.\x005\x00')).toBe(true);
  expect(isLong('7'.repeat(500))).toBe(true);
});

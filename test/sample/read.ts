import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const FOLDER = join(__dirname, '../../assets/sample');
export const NAMES = readdirSync(FOLDER);
/** A file as text, unpacked. */
export function textOf(name: string): string {
  const bytes = readFileSync(join(FOLDER, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A CSV as records, by the plainest reader there is: one character after the other. */
export function csvOf(name: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = textOf(name).replace(/^\uFEFF/, '');
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  const [headings = [], ...records] = rows.filter((row) => row.length > 0);
  return records.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}

/** An amount as exact hundredths times ten thousand, so that shares and rates stay whole: `12.5` is 12500000. */
export function exact(text: string): bigint {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (!/^\d+$/.test(whole) || /[1-9]/.test(decimals.slice(6))) throw new Error(`not an amount to six decimals: ${text}`);
  return BigInt(`${sign}${whole}${decimals.slice(0, 6).padEnd(6, '0')}`);
}
export const times = (a: bigint, b: bigint): bigint => (a * b) / 1_000_000n;
/** To the cent, half away from zero. */
export function toCents(of: bigint): string {
  const size = ((of < 0n ? -of : of) + 5000n) / 10000n;
  const digits = String(size).padStart(3, '0');
  return `${of < 0n && size > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { RateRow } from '../ledger/rule-book';
import { isEcb, readEcb } from '../sources/rates/ecb';
import { isOwnTable, readOwnTable } from '../sources/rates/own-table';
import { rateRowsOf, type Wanted } from '../sources/rates/rate-rows';
import { Refusal } from './problem';

/** Rows for the sheet Rates out of one file, and whether they are the company's own. */
export interface RateFile {
  readonly own: boolean;
  readonly rows: readonly RateRow[];
  /** What there is no rate for, and why. */
  readonly sentences: readonly string[];
}

/** The whole history of the bank is a tenth of it. */
const LARGEST = 100_000_000;
const refused = (sentence: string): Refusal => new Refusal(422, 'rates', sentence);

/** Reads a file of exchange rates: of the European Central Bank, or the company's own table. Refuses with a sentence that names the file. */
export async function readRateFile(path: string, name: string, wanted: Wanted): Promise<RateFile> {
  const bytes = await readFile(path).catch(() => {
    throw refused(`${name} cannot be read.`);
  });
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const whole = bytes.length > LARGEST ? undefined : packed ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }).catch(() => undefined) : bytes;
  if (whole === undefined) throw refused(`${name} is no file of exchange rates.`);
  const text = whole.toString('utf8');
  if (isOwnTable(text)) {
    const table = readOwnTable(text);
    if (!table.ok) throw refused(`${name}: ${table.sentence}`);
    return { own: true, rows: table.rows, sentences: [] };
  }
  if (!isEcb(text)) throw refused(`${name} holds no exchange rates of the European Central Bank and is no table with Date, From, To, Type and Rate.`);
  const bank = readEcb(text);
  if (!bank.ok) throw refused(`${name}: ${bank.sentence}`);
  return { own: false, ...rateRowsOf(bank.rates, wanted) };
}

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { RateRow } from '../ledger/rule-book';
import { isEcb, readEcb } from '../sources/rates/ecb';
import { isOwnTable, readOwnTable } from '../sources/rates/own-table';
import { rateRowsOf, type Wanted } from '../sources/rates/rate-rows';
import { Refusal } from './problem';
import { NotOpened, withArchive, type Member } from './store/files/unzip';
import { officeRefusal, sheetsOf } from './store/files/workbook-file';

/** Rows for the sheet Rates out of one file, and whether they are the company's own. */
export interface RateFile {
  readonly own: boolean;
  readonly rows: readonly RateRow[];
  /** What there is no rate for, and why. */
  readonly sentences: readonly string[];
}

/** The whole history of the bank is a tenth of it. */
const LARGEST = 100_000_000;
const NO_RATES = (name: string): string => `${name} holds no exchange rates of the European Central Bank and is no table with Date, From, To, Type and Rate.`;
const refused = (sentence: string): Refusal => new Refusal(422, 'rates', sentence);

/** The text of a file as it is, of a gzip, of the one file in an archive, as the bank packs its CSV, or of the sheet of a workbook that has rates. */
async function textOf(path: string, name: string): Promise<string> {
  const unread = (): never => {
    throw refused(`${name} cannot be read.`);
  };
  const found = await stat(path).catch(unread);
  // A pipe would be waited for, for ever where nobody writes into it.
  if (!found.isFile()) throw refused(`${name} is not a file.`);
  if (found.size > LARGEST) throw refused(NO_RATES(name));
  const bytes = await readFile(path).catch(unread);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    return withArchive(path, bytes.length, (members) => insideOf(members, name)).catch((error: unknown) => {
      throw error instanceof NotOpened ? refused(`${name}: ${error.message}`) : error;
    });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  const whole = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }).catch(() => undefined);
  if (whole === undefined) throw refused(NO_RATES(name));
  return whole.toString('utf8');
}

async function insideOf(members: readonly Member[], name: string): Promise<string> {
  const office = officeRefusal(members);
  if (typeof office === 'string') throw new NotOpened(office);
  if (office === undefined) return sheetText(members, name);
  const [only, more] = members;
  if (only === undefined || more !== undefined || only.bytes > LARGEST) throw refused(`${name} has to hold one file of exchange rates.`);
  return Buffer.concat(await (await only.open()).toArray()).toString('utf8');
}

/** The first sheet with a table of rates, as CSV. */
async function sheetText(members: readonly Member[], name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corridor-rates-'));
  try {
    for (const { path } of await sheetsOf(members, (i) => join(folder, String(i)))) {
      const text = await readFile(path, 'utf8');
      if (isOwnTable(text) || isEcb(text)) return text;
    }
    throw refused(NO_RATES(name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a file of exchange rates: of the European Central Bank, or the company's own table. Refuses with a sentence that names the file. */
export async function readRateFile(path: string, name: string, wanted: Wanted): Promise<RateFile> {
  const text = await textOf(path, name);
  if (isOwnTable(text)) {
    const table = readOwnTable(text);
    if (!table.ok) throw refused(`${name}: ${table.sentence}`);
    return { own: true, rows: table.rows, sentences: [] };
  }
  if (!isEcb(text)) throw refused(NO_RATES(name));
  const bank = readEcb(text);
  if (!bank.ok) throw refused(`${name}: ${bank.sentence}`);
  return { own: false, ...rateRowsOf(bank.rates, wanted) };
}

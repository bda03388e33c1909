import type { RateRow } from '../ledger/rule-book';
import { isEcb, readEcb } from '../sources/rates/ecb';
import { isOwnTable, readOwnTable } from '../sources/rates/own-table';
import { rateRowsOf, type Wanted } from '../sources/rates/rate-rows';
import { Refusal } from './problem';
import { tableText } from './table-file';

/** Rows for the sheet Rates out of one file, and whether they are the company's own. */
export interface RateFile {
  readonly own: boolean;
  readonly rows: readonly RateRow[];
  /** What there is no rate for, and why. */
  readonly sentences: readonly string[];
}

const NO_RATES = (name: string): string => `${name} holds no exchange rates of the European Central Bank and is no table with Date, From, To, Type and Rate.`;
const refused = (sentence: string): Refusal => new Refusal(422, 'rates', sentence);

/** Reads a file of exchange rates: of the European Central Bank, or the company's own table. Refuses with a sentence that names the file. */
export async function readRateFile(path: string, name: string, wanted: Wanted): Promise<RateFile> {
  const text = await tableText(path, name, {
    code: 'rates',
    holds: (sheet) => isOwnTable(sheet) || isEcb(sheet),
    none: NO_RATES(name),
    one: `${name} has to hold one file of exchange rates.`,
  });
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

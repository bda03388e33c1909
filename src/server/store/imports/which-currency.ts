import type { DuckDBConnection } from '@duckdb/node-api';
import type { CurrencyAsked } from '../../../ledger/preview';
import { isCurrency } from '../../../model/currency';
import type { InputFile } from '../../../sources/input-file';
import { coalesce, constant, type TextReading } from '../../../sources/readings';
import type { Source } from '../../../sources/source';
import { chargesOf } from '../../../sources/sql/melt';
import { literal } from '../../../sources/sql/quote';
import { headingsIn } from '../../../sources/sql/text';
import { count, firstRow } from '../engine/engine';
import { dropOrphans, type Entry } from '../engine/manifest';
import type { StagedFile } from '../port';
import { lines } from '../words';
import { fill, type Filled } from './fill';

/** A file as it was filled; `source` reads it in the currency that was said. */
export interface Told {
  readonly filled: Filled;
  readonly source: Source;
  readonly asked: CurrencyAsked | null;
  /** Why none of it is taken: nobody said the currency, or it cannot be the one that was said. */
  readonly refused: string | null;
}

/** What it is told by: with what it shows its amounts, what was imported before, and what the company reports in. */
interface Known {
  readonly sign: string | undefined;
  readonly entries: readonly Entry[];
  readonly reporting: string;
}

/** Fills a batch. Lines that name no currency are read in the one that was said, and are left out until somebody says it; a line that names one keeps it. */
export async function fillInCurrency(
  connection: DuckDBConnection,
  batch: number,
  source: Source,
  file: StagedFile,
  input: InputFile,
  { sign, entries, reporting }: Known,
): Promise<Told> {
  const filled = await fill(connection, batch, source, file.name, input);
  const n = filled.rejected === 0 ? 0 : await unnamed(connection, batch, source);
  if (n === 0) return { filled, source, asked: null, refused: null };
  const [said, whole] = [file.currency, filled.taken.count === 0 && n === filled.rejected];
  const last = lastSaid(entries, source);
  const what = whole ? 'The file does not say in which currency its amounts are' : `${lines(n)} of the file ${n === 1 ? 'names' : 'name'} no currency`;
  const asked = {
    sentence: `${what}${sign === undefined ? '' : `: it shows them with ${sign}, as several currencies do`}.`,
    answer: null,
    last,
    likely: likely(sign, [last, reporting, ...entries.flatMap(({ facts }) => facts.totals.map(({ Currency }) => Currency))]),
  };
  if (said === undefined) return { filled, source, asked, refused: whole ? `${asked.sentence} Nothing was taken.` : null };
  const wrong = isCurrency(said) ? (fits(sign, said) ? otherwise(entries, source, file, said) : notIn(sign, said)) : `"${said}" is no currency.`;
  if (wrong !== null) return { filled, source, asked, refused: `${wrong} Nothing was taken.` };
  await dropOrphans(connection, [batch]);
  const told = inCurrency(source, said);
  return { filled: await fill(connection, batch, told, file.name, input), source: told, asked: { ...asked, answer: said }, refused: null };
}

/** The source as it reads lines that name no currency in this one. */
export function inCurrency(source: Source, code: string): Source {
  const told = (named: TextReading) => ({ BillingCurrency: coalesce(named, constant(code)) });
  const { charge, melt } = source;
  const parts = melt?.map((one) => ({ ...one, charge: { ...one.charge, ...(one.charge.BillingCurrency && told(one.charge.BillingCurrency)) } }));
  return { ...source, charge: { ...charge, ...told(charge.BillingCurrency) }, ...(parts === undefined ? {} : { melt: parts }) };
}

/** How many lines of a batch were left out because nothing says in which currency they are. */
async function unnamed(connection: DuckDBConnection, batch: number, source: Source): Promise<number> {
  const headings = [...new Set(headingsIn(chargesOf(source).map(({ BillingCurrency }) => BillingCurrency)))];
  if (headings.length === 0) return 0;
  const found = await firstRow(
    connection,
    `SELECT count(*) AS n FROM rejected WHERE batch = ${String(batch)} AND field IN (${headings.map(literal).join(', ')}) AND sentence = concat(field, ' is empty.')`,
  );
  return count(found['n']);
}

const lastSaid = (entries: readonly Entry[], { id }: Source): string | null =>
  [...entries].reverse().find(({ source, facts }) => source === id && !facts.reverted && facts.currency !== undefined)?.facts.currency ?? null;

const symbols = (code: string): readonly string[] =>
  (['narrowSymbol', 'symbol'] as const).map(
    (currencyDisplay) =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay }).formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '',
  );
/** Whether money of a currency is shown with this sign: $ is that of many, and never of euros. */
const fits = (sign: string | undefined, code: string): boolean => sign === undefined || symbols(code).includes(sign);
const notIn = (sign: string | undefined, code: string): string => `The file shows its amounts with ${sign ?? ''}, so they are not in ${code}.`;

const USUAL = ['USD', 'EUR', 'GBP', 'CAD', 'AUD'];
const MOST = 5;
function likely(sign: string | undefined, known: readonly (string | null)[]): string[] {
  const codes = [...known, ...USUAL].filter((code): code is string => code !== null && isCurrency(code) && fits(sign, code));
  return [...new Set(codes)].slice(0, MOST);
}

/** Where the currency is a part of what a line is known by, the very same file in another one would count beside itself. */
function otherwise(entries: readonly Entry[], source: Source, { hash }: StagedFile, said: string): string | null {
  const before = entries.find((one) => one.source === source.id && one.facts.fileHash === hash && !one.facts.reverted && (one.facts.currency ?? said) !== said)
    ?.facts.currency;
  if (before === undefined || !source.identity.includes('BillingCurrency')) return null;
  return `This file is there in ${before} already. Take that import back first, then bring it in again in ${said}.`;
}

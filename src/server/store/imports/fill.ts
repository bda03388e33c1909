import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { compile, type CompiledSelect } from '../../../sources/compile';
import { READ_AT_ONCE } from '../../../sources/sql/scan';
import type { InputFile } from '../../../sources/input-file';
import type { Source } from '../../../sources/source';
import { unpacksWhole } from '../files/cut-off';
import { hasLineLongerThan } from '../files/long-line';
import { diskFull } from '../engine/disk';
import { count, rows, run, text } from '../engine/engine';
import type { Row } from '../engine/engine';
import { identitiesOf } from '../files/identities';
import { numberCopies } from './copies';
import { holdEmptyDays } from './empty-days';
import { listLeftOut } from './list-left-out';
import { giveBack } from '../engine/memory';
import { PART } from '../files/places';
import type { Broken } from './list-left-out';
import { scopeSql } from '../engine/record';
import { SOURCE_COLUMNS } from '../engine/schema';
import { tally } from '../engine/tally';
import type { Tally } from '../engine/tally';
import { wordsOf } from '../engine/words-of';

/** What one file gave. Lines count as records of the file, the heading aside. */
export interface Filled {
  readonly taken: Tally;
  /** The months of lines that were taken. */
  readonly months: readonly string[];
  /** The money of all lines that could be read, those that were not taken too. */
  readonly all: Tally['amounts'];
  /** The money of lines that are no charges: totals, payments, what the file says twice. */
  readonly aside: Tally['amounts'];
  readonly rejected: number;
  readonly skipped: number;
  /** Lines that could not be cut into columns. */
  readonly broken: readonly number[];
}

/** Reads a file once, straight into the ledger, on all threads, under a batch that nobody sees. The text of a day is cut for its month in half the time that a format takes. */
const fillSql = (batch: number, source: Source, sql: string): string => `INSERT INTO charges
  SELECT ${String(batch)}, ${scopeSql(source)}, 1, NULL, NULL, left(ChargePeriodStart::DATE::VARCHAR, 7),
    ${SOURCE_COLUMNS.join(', ')}, CASE WHEN x_Skip THEN '' ELSE x_Why END
  FROM (${sql})`;

/** Passes by what a later line of the file says again of the same record; a scope may hold many. */
const repeatedSql = (batch: number, { numbered, once }: Source): string => {
  const by = once === true ? numbered : once;
  const [number, filled] = by === undefined ? ['', ''] : [`, ${by}`, ` AND ${by} IS NOT NULL`];
  return `UPDATE charges SET x_Why = '' WHERE x_BatchId = ${String(batch)} AND rowid IN (
  SELECT rowid FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL${filled} QUALIFY row_number() OVER (PARTITION BY x_Scope${number} ORDER BY rowid DESC) > 1)`;
};

/** Fills a batch and its lists of scopes and of lines left out. */
export async function fill(connection: DuckDBConnection, batch: number, source: Source, file: string, input: InputFile): Promise<Filled> {
  const packed = input.compressed ? (input.parts ?? [input]) : [];
  for (const { path } of packed) {
    const found = await unpacksWhole(path, input.format === 'csv' ? READ_AT_ONCE.cells : READ_AT_ONCE.lines);
    if (found !== 'whole') throw new CannotRead(NOT_READ[found]);
  }
  const compiled = await readInto(connection, batch, source, input);
  await giveBack(connection);
  if (source.once !== undefined) await run(connection, repeatedSql(batch, source));
  const broken = await rows(connection, compiled.rejectsSql);
  for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  const mine = `x_BatchId = ${String(batch)}`;
  const sums = `SELECT CASE WHEN x_Why IS NULL THEN 'taken' WHEN x_Why = '' THEN 'skipped' ELSE 'refused' END AS part, BillingCurrency AS currency, x_Month AS month,
       sum(BilledCost) AS amount, count(*) AS n FROM charges WHERE ${mine} GROUP BY ALL ORDER BY ALL`;
  let found = await rows(connection, sums);
  const part = (name: string): readonly Row[] => found.filter((row) => row['part'] === name);
  const cannotCut = broken.map((row): Broken => ({ number: count(row['part']) * PART + count(row['line']), sentence: text(row['sentence']) }));
  const refused = tally(part('refused')).count;
  const rejected = refused + broken.length > 0 ? await listLeftOut(connection, batch, source, input, file, cannotCut, refused > 0) : 0;
  // Charges of lines that were left out went with them, and where one of a line has no amount, the line has none.
  const several = refused > 0 && source.melt !== undefined;
  if (several) found = await rows(connection, sums);
  await run(connection, `INSERT INTO scopes SELECT DISTINCT ${String(batch)}, x_Scope, 'replaces' FROM charges WHERE ${mine} AND x_Why IS NULL`);
  await holdEmptyDays(connection, batch, source);
  const taken = part('taken');
  if (source.replaces === 'record') await numberCopies(connection, batch, tally(taken).count);
  const left = several
    ? await rows(
        connection,
        `SELECT currency, sum(amount::DECIMAL(38,12)) AS amount FROM rejected WHERE batch = ${String(batch)} AND currency IS NOT NULL GROUP BY ALL`,
      )
    : part('refused');
  const months = [...new Set(taken.map((row) => text(row['month'])))].sort();
  const numbers = cannotCut.map(({ number }) => number);
  return {
    taken: tally(taken),
    months,
    all: tally([...taken, ...left, ...part('skipped')]).amounts,
    aside: tally(part('skipped')).amounts,
    rejected,
    skipped: tally(part('skipped')).count,
    broken: numbers,
  };
}

/** Reads the file into the batch; answers by which statement. Much JSON is read in columns first, which takes all of a file or nothing. */
async function readInto(connection: DuckDBConnection, batch: number, source: Source, input: InputFile): Promise<CompiledSelect> {
  const by = (json: 'lines' | 'columns'): CompiledSelect => compile(source, input, { fileRow: 'none', json, ...identitiesOf(input) });
  const compiled = by('lines');
  const json = input.format === 'jsonl' || input.format === 'json';
  const columns = json && (await stat(input.path)).size >= READ_AT_ONCE.lines ? by('columns') : compiled;
  for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  try {
    if (columns.sql !== compiled.sql && (await took(run(connection, fillSql(batch, source, columns.sql))))) return columns;
    if (input.format !== 'parquet' && !input.compressed)
      for (const { path } of input.parts ?? [input])
        if (await hasLineLongerThan(path, json ? READ_AT_ONCE.lines : READ_AT_ONCE.cells)) throw new CannotRead(NOT_READ['long line']);
    await run(connection, fillSql(batch, source, compiled.sql));
    return compiled;
  } catch (error) {
    throw error instanceof CannotRead ? error : cannotRead(error, input.headings.length);
  }
}

/** Whether a statement took what it read; what it was not sure of is no error. */
const took = (reading: Promise<void>): Promise<boolean> =>
  reading.then(
    () => true,
    (error: unknown) => {
      if (/^Invalid Input/.test(wordsOf(error))) return false;
      throw error;
    },
  );

const NOT_WHOLE = 'The file cannot be read to its end. Nothing was taken. Download it again.';
const NOT_READ = {
  cut: NOT_WHOLE,
  'too much': 'The file unpacks to far more than it should. Nothing was taken.',
  'long line': 'A line of the file is longer than any line of a bill. Nothing was taken.',
} as const;
/** Wider than any bill. */
const MANY = 2_000;

/** The bytes of a file cannot be read; the message is for people. */
export class CannotRead extends Error {}

/** What the engine says about bytes is not for analysts; what to do is. Errors of ours stay what they are. */
function cannotRead(error: unknown, columns: number): unknown {
  const words = wordsOf(error);
  const full = diskFull(error);
  if (full !== undefined) return new CannotRead(full);
  if (/^(Binder|Parser|Catalog|Internal|INTERNAL|INTERRUPT|Conversion)/.test(words)) return error;
  if (/out of memory/i.test(words) && columns > MANY)
    return new CannotRead(
      `The file has ${columns.toLocaleString('en')} columns, more than the server has memory for. Keep those of the bill. Nothing was taken.`,
    );
  if (/out of memory/i.test(words)) return new CannotRead('The file is too large for the memory that the server may use. Nothing was taken.');
  return new CannotRead(NOT_WHOLE);
}

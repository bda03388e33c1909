import type { DuckDBConnection } from '@duckdb/node-api';
import type { CompiledSelect } from '../../sources/compile';
import { literal } from '../../sources/sql/quote';
import { count, firstRow, rows, run, text } from './engine';
import { SOURCE_COLUMNS } from './schema';
import { tally } from './tally';
import type { Tally } from './tally';

/** What one file gave. Lines count as records of the file, the heading aside. */
export interface Filled {
  readonly taken: Tally;
  readonly rejected: number;
  readonly skipped: number;
  /** Lines that could not be cut into columns. */
  readonly broken: readonly number[];
}

const LOW = '18446744073709551615';

/** Reads a file once, straight into the ledger, in its own order, under a batch that nobody sees. */
export const fillSql = (batch: number, sourceId: string, sql: string): string => `INSERT INTO charges
  SELECT ${String(batch)}, md5_number_lower(concat(${literal(sourceId)}, chr(31), x_ScopeText)), (x_Identity & ${LOW}::UHUGEINT)::UBIGINT, x_RestHash, 1, NULL,
    strftime(ChargePeriodStart, '%Y-%m'), ${SOURCE_COLUMNS.join(', ')}, CASE WHEN x_Skip THEN '' ELSE x_Why END, x_WhyField, x_RawAmount
  FROM (${sql})`;

/** Fills a batch and its lists of scopes and of lines left out. */
export async function fill(
  connection: DuckDBConnection,
  batch: number,
  sourceId: string,
  file: string,
  compiled: CompiledSelect,
  firstLine: number,
): Promise<Filled> {
  for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  try {
    await run(connection, fillSql(batch, sourceId, compiled.sql));
  } catch (error) {
    throw cannotRead(error);
  }
  const mine = `x_BatchId = ${String(batch)}`;
  const broken = await rows(connection, compiled.rejectsSql);
  for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  const brokenLines = broken.map((row) => count(row['line']));
  const place = lineOfPlace(batch, firstLine, brokenLines);
  await run(
    connection,
    `INSERT INTO rejected SELECT ${String(batch)}, ${literal(file)}, ${place}, nullif(x_WhyField, ''), x_Why, x_RawAmount, BillingCurrency
     FROM charges WHERE ${mine} AND x_Why <> ''`,
  );
  for (const row of broken)
    await run(
      connection,
      `INSERT INTO rejected VALUES (${String(batch)}, ${literal(file)}, ${String(count(row['line']))}, NULL, ${literal(text(row['sentence']))}, NULL, NULL)`,
    );
  await run(connection, `INSERT INTO scopes SELECT DISTINCT ${String(batch)}, x_Scope, 'replaces' FROM charges WHERE ${mine} AND x_Why IS NULL`);
  const taken = await rows(
    connection,
    `SELECT BillingCurrency AS currency, sum(BilledCost) AS amount, count(*) AS n FROM charges WHERE ${mine} AND x_Why IS NULL GROUP BY ALL`,
  );
  const left = await firstRow(
    connection,
    `SELECT count(*) FILTER (x_Why = '') AS skipped, count(*) FILTER (x_Why <> '') AS rejected FROM charges WHERE ${mine}`,
  );
  return { taken: tally(taken), rejected: count(left['rejected']) + broken.length, skipped: count(left['skipped']), broken: brokenLines };
}

/**
 * The line of the file from the place of a row: rows of a batch stand together, in the order of the file. Lines that could not be cut into columns have no
 * place, so each moves those behind it by one.
 */
export function lineOfPlace(batch: number, firstLine: number, broken: readonly number[]): string {
  const place = `(rowid - (SELECT min(rowid) FROM charges WHERE x_BatchId = ${String(batch)}) + ${String(firstLine)})`;
  if (broken.length === 0) return place;
  const before = [...broken].sort((a, b) => a - b).map((line, i) => String(line - i));
  return `(${place} + len(list_filter([${before.join(', ')}], lambda b: b <= ${place})))`;
}

/** The bytes of a file cannot be read; the message is for people. */
export class CannotRead extends Error {}

/** What the engine says about bytes is not for analysts; what to do is. Errors of ours stay what they are. */
function cannotRead(error: unknown): unknown {
  const words = error instanceof Error ? error.message : '';
  if (/^(Binder|Parser|Catalog|Internal|INTERNAL|INTERRUPT|Conversion)/.test(words)) return error;
  if (/space left|disk full/i.test(words)) return new CannotRead('The disk of the server is full. Nothing was taken. Make room and try again.');
  if (/out of memory/i.test(words)) return new CannotRead('The file is too large for the memory that the server may use. Nothing was taken.');
  return new CannotRead('The file cannot be read to its end. Nothing was taken. Download it again.');
}

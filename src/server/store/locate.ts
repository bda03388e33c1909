import type { DuckDBConnection } from '@duckdb/node-api';
import { compile } from '../../sources/compile';
import type { InputFile } from '../../sources/input-file';
import type { Source } from '../../sources/source';
import { literal } from '../../sources/sql/quote';
import { count, rows, run } from './engine';
import { LOW_HALF, scopeSql } from './record';

/**
 * Files are read on all threads, which loses the order of lines; the few lines that are to be named are found by reading the file a second time, in order.
 */
export async function inOrder<T>(
  connection: DuckDBConnection,
  source: Source,
  input: InputFile,
  ask: (sql: string, rejectsSql: string) => Promise<T>,
): Promise<T> {
  const compiled = compile(source, input, { fileRow: 'counted' });
  const drop = async (): Promise<void> => {
    for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  };
  await drop();
  const answer = await ask(compiled.sql, compiled.rejectsSql);
  await drop();
  return answer;
}

/** The number of a record that was counted without those that could not be cut into columns. */
export const lineAmong = (counted: number, broken: readonly number[]): number =>
  counted + [...broken].sort((a, b) => a - b).filter((line, i) => line - i <= counted).length;

/** Lines that could not be cut into columns are not counted, so each moves those behind it by one. */
const lineSql = (broken: readonly number[]): string =>
  broken.length === 0
    ? 'x_FileRow'
    : `(x_FileRow + len(list_filter([${[...broken]
        .sort((a, b) => a - b)
        .map((line, i) => String(line - i))
        .join(', ')}], lambda before: before <= x_FileRow)))`;

/**
 * Lists the lines that were left out, with their records, sentences, and what they are known by as far as that could be read. `broken` are those that could
 * not even be cut into columns.
 */
export const locateLeftOut = (
  connection: DuckDBConnection,
  batch: number,
  source: Source,
  input: InputFile,
  file: string,
  broken: readonly number[],
): Promise<void> =>
  inOrder(connection, source, input, (sql) =>
    run(
      connection,
      `INSERT INTO rejected SELECT ${String(batch)}, ${literal(file)}, ${lineSql(broken)}, nullif(x_WhyField, ''), x_Why, x_RawAmount, BillingCurrency,
         ${scopeSql(source)}, (x_Identity & ${LOW_HALF})::UBIGINT, NULL
       FROM (${sql}) WHERE x_Why IS NOT NULL`,
    ),
  );

/** A row as it is recognised again: by what identifies it, and by all the rest. */
export interface Mark {
  readonly record: string;
  readonly rest: string;
}

export const markKey = ({ record, rest }: Mark): string => `${record} ${rest}`;

/** The first line of each of these rows. */
export async function locateRows(
  connection: DuckDBConnection,
  source: Source,
  input: InputFile,
  broken: readonly number[],
  marks: readonly Mark[],
): Promise<ReadonlyMap<string, number>> {
  if (marks.length === 0) return new Map();
  const wanted = marks.map(({ record, rest }) => `(${record}::UBIGINT, ${rest}::UBIGINT)`).join(', ');
  const record = `(x_Identity & ${LOW_HALF})::UBIGINT`;
  const found = await inOrder(connection, source, input, (sql) =>
    rows(
      connection,
      `SELECT ${record} AS record, x_RestHash AS rest, min(${lineSql(broken)}) AS line FROM (${sql})
       WHERE NOT x_Skip AND (${record}, x_RestHash) IN (${wanted}) GROUP BY ALL`,
    ),
  );
  return new Map(found.map((row) => [markKey({ record: String(row['record']), rest: String(row['rest']) }), count(row['line'])]));
}

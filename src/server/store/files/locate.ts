import type { DuckDBConnection } from '@duckdb/node-api';
import { compile } from '../../../sources/compile';
import type { InputFile } from '../../../sources/input-file';
import type { Source } from '../../../sources/source';
import { count, rows, run } from '../engine/engine';
import { identitiesOf } from './identities';
import { placesOf } from './places';
import { LOW_HALF } from '../engine/record';

/**
 * Files are read on all threads, which loses the order of lines; the few lines that are to be named are found by reading the file a second time, in order.
 */
export async function inOrder<T>(
  connection: DuckDBConnection,
  source: Source,
  input: InputFile,
  ask: (sql: string, rejectsSql: string) => Promise<T>,
): Promise<T> {
  const compiled = compile(source, input, { fileRow: 'counted', ...identitiesOf(input) });
  const drop = async (): Promise<void> => {
    for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  };
  await drop();
  const answer = await ask(compiled.sql, compiled.rejectsSql);
  await drop();
  return answer;
}

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
      `SELECT ${record} AS record, x_RestHash AS rest, min(x_FileRow) AS line FROM (${sql})
       WHERE NOT x_Skip AND x_Why IS NULL AND (${record}, x_RestHash) IN (${wanted}) GROUP BY ALL`,
    ),
  );
  const { counted } = await placesOf(input, { counted: found.map((row) => count(row['line'])), broken: [] }, new Set(broken));
  return new Map(
    found.map((row) => [markKey({ record: String(row['record']), rest: String(row['rest']) }), counted.get(count(row['line']))?.line ?? count(row['line'])]),
  );
}

import type { DuckDBConnection } from '@duckdb/node-api';
import type { InputFile } from '../../../sources/input-file';
import type { Source } from '../../../sources/source';
import { literal } from '../../../sources/sql/quote';
import { count, firstRow, rows, run } from '../engine/engine';
import { inOrder } from '../files/locate';
import { placesOf } from '../files/places';
import type { Place } from '../files/places';
import { LOW_HALF, REST, scopeSql } from '../engine/record';

/** As many as can be shown; of a file with more lines left out, the others keep their record's number and no text. */
const PLACED = 10_000;
const AT_ONCE = 500;

/** A line that could not even be cut into columns, by the number that the engine gives it. */
export interface Broken {
  readonly number: number;
  readonly sentence: string;
}

/** Lines that could not be cut into columns are not counted, so each moves those behind it by one. */
const numberSql = (broken: readonly Broken[]): string =>
  `(line + len(list_filter([${broken
    .map(({ number }) => number)
    .sort((a, b) => a - b)
    .map((number, i) => String(number - i))
    .join(', ')}]::BIGINT[], lambda before: before <= line)))`;

/** Lines of several charges: an amount is known when that of each charge is, and no two currencies are added. */
const oneEach = (broken: readonly Broken[]): string => `SELECT line, ${numberSql(broken)}, any_value(field), any_value(why),
    CASE WHEN count(raw) = count(*) AND min(currency) IS NOT DISTINCT FROM max(currency) THEN sum(raw)::VARCHAR END, min(currency),
    arg_min(scope, row(own, record)), arg_min(record, row(own, record)) FROM left_charges GROUP BY line`;

/** Leaves out of a batch as many of the same charge as stand on lines that were left out: equal rows are equal in every column, whichever of them goes. */
const withTheirLines = (batch: number): string => `UPDATE charges SET x_Why = 'its line' WHERE x_BatchId = ${String(batch)} AND rowid IN (
    WITH gone AS (SELECT scope, rest, count(*) AS n FROM left_charges WHERE NOT own GROUP BY ALL),
    mine AS (SELECT rowid AS id, x_Scope AS scope, ${REST} AS rest FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL AND x_Scope IN (SELECT scope FROM gone))
    SELECT id FROM mine JOIN gone USING (scope, rest) QUALIFY row_number() OVER (PARTITION BY scope, rest ORDER BY id) <= any_value(n) OVER (PARTITION BY scope, rest))`;

/**
 * Lists the lines of a batch that were left out: their place in the file, why, their text, and what they are known by as far as that could be read. `read` tells
 * whether there are some beside the `broken` ones. A line of which several charges are made stands there once for each reason, with what can be read of its
 * amounts, known by the first of them. Answers how many it lists.
 */
export async function listLeftOut(
  connection: DuckDBConnection,
  batch: number,
  source: Source,
  input: InputFile,
  file: string,
  broken: readonly Broken[],
  read: boolean,
): Promise<number> {
  await run(
    connection,
    `CREATE OR REPLACE TEMP TABLE left_now (counted BIGINT, number BIGINT, field VARCHAR, sentence VARCHAR, amount VARCHAR, currency VARCHAR, scope UBIGINT, record UBIGINT)`,
  );
  const list = broken.map(({ number, sentence }) => `(NULL, ${String(number)}, NULL, ${literal(sentence)}, NULL, NULL, NULL, NULL)`);
  await inParts(list, (values) => run(connection, `INSERT INTO left_now VALUES ${values}`));
  if (read) {
    const several = source.melt !== undefined;
    await inOrder(connection, source, input, (sql) =>
      run(
        connection,
        `CREATE OR REPLACE TEMP TABLE left_charges AS SELECT x_FileRow AS line, nullif(x_WhyField, '') AS field, x_Why AS why, x_Own AS own,
           x_RawAmount::DECIMAL(38,12) AS raw, BillingCurrency AS currency, ${scopeSql(source)} AS scope, (x_Identity & ${LOW_HALF})::UBIGINT AS record,
           ${several ? 'x_RestHash' : 'NULL::UBIGINT'} AS rest FROM (${sql}) WHERE x_Why IS NOT NULL`,
      ),
    );
    await run(
      connection,
      `INSERT INTO left_now ${several ? oneEach(broken) : `SELECT line, ${numberSql(broken)}, field, why, raw::VARCHAR, currency, scope, record FROM left_charges`}`,
    );
    if (several) await run(connection, withTheirLines(batch));
    await run(connection, 'DROP TABLE left_charges');
  }
  const wanted = await rows(
    connection,
    `SELECT counted, number FROM left_now ORDER BY abs(try_cast(amount AS DECIMAL(38,12))) DESC NULLS LAST, number LIMIT ${String(PLACED)}`,
  );
  const places = await placesOf(
    input,
    {
      counted: wanted.flatMap((row) => (row['counted'] === null ? [] : [count(row['counted'])])),
      broken: wanted.flatMap((row) => (row['counted'] === null ? [count(row['number'])] : [])),
    },
    new Set(broken.map(({ number }) => number)),
  );
  await run(connection, 'CREATE OR REPLACE TEMP TABLE places (counted BIGINT, number BIGINT, line BIGINT, raw VARCHAR, file VARCHAR)');
  const found = [...valuesOf(places.counted, (at) => `${at}, NULL`), ...valuesOf(places.broken, (at) => `NULL, ${at}`)];
  await inParts(found, (values) => run(connection, `INSERT INTO places VALUES ${values}`));
  await run(
    connection,
    `INSERT INTO rejected SELECT ${String(batch)}, coalesce(p.file, q.file, ${literal(file)}), coalesce(p.line, q.line, n.number), n.field, n.sentence, n.amount, n.currency, n.scope, n.record, coalesce(p.raw, q.raw)
     FROM left_now n LEFT JOIN places p ON p.counted = n.counted LEFT JOIN places q ON n.counted IS NULL AND q.number = n.number`,
  );
  return count((await firstRow(connection, 'SELECT count(*) AS n FROM left_now'))['n']);
}

const valuesOf = (places: ReadonlyMap<number, Place>, key: (at: string) => string): readonly string[] =>
  [...places].map(
    ([at, { line, raw, file }]) =>
      `(${key(String(at))}, ${String(line)}, ${literal(raw.replaceAll('\0', ''))}, ${file === undefined ? 'NULL' : literal(file)})`,
  );

async function inParts(values: readonly string[], insert: (values: string) => Promise<void>): Promise<void> {
  for (let i = 0; i < values.length; i += AT_ONCE) await insert(values.slice(i, i + AT_ONCE).join(', '));
}

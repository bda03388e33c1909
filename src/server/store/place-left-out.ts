import type { DuckDBConnection } from '@duckdb/node-api';
import type { InputFile } from '../../sources/input-file';
import { literal } from '../../sources/sql/quote';
import { count, rows, run } from './engine';
import { placesOf } from './places';

/** As many as can be shown; of a file with more lines left out, the others keep their record's number and no text. */
const PLACED = 10_000;
const AT_ONCE = 500;

/** Gives the lines of a batch that were left out the line of the file that an editor shows, and their text; the largest amounts first. */
export async function placeLeftOut(connection: DuckDBConnection, batch: number, input: InputFile): Promise<void> {
  const found = await rows(
    connection,
    `SELECT line FROM rejected WHERE batch = ${String(batch)} ORDER BY abs(try_cast(amount AS DECIMAL(38,12))) DESC NULLS LAST, line LIMIT ${String(PLACED)}`,
  );
  const places = await placesOf(
    input,
    found.map((row) => count(row['line'])),
  );
  await run(connection, 'CREATE OR REPLACE TEMP TABLE places (record BIGINT, line BIGINT, raw VARCHAR)');
  const values = [...places].map(([record, { line, raw }]) => `(${String(record)}, ${String(line)}, ${literal(raw.replaceAll('\0', ''))})`);
  for (let i = 0; i < values.length; i += AT_ONCE) await run(connection, `INSERT INTO places VALUES ${values.slice(i, i + AT_ONCE).join(', ')}`);
  await run(connection, `UPDATE rejected SET line = p.line, raw = p.raw FROM places p WHERE rejected.batch = ${String(batch)} AND rejected.line = p.record`);
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { count, firstRow, run } from '../engine/engine';
import { REST } from '../engine/record';

/**
 * Records of one file that nothing tells apart are several, and each is a scope of its own: the first has that of the record, the second, third … one beside it.
 * So the same file again has nothing new, and of two files that overlap the one with more of them counts. `taken` is how many lines the batch has.
 */
export async function numberCopies(connection: DuckDBConnection, batch: number, taken: number): Promise<void> {
  const [mine, held] = [`x_BatchId = ${String(batch)} AND x_Why IS NULL`, `batch = ${String(batch)}`];
  if (count((await firstRow(connection, `SELECT count(*) AS n FROM scopes WHERE ${held}`))['n']) >= taken) return;
  await run(
    connection,
    `UPDATE charges SET x_Scope = n.scope FROM (
      WITH several AS (SELECT x_Scope FROM charges WHERE ${mine} GROUP BY x_Scope HAVING count(*) > 1),
      numbered AS (SELECT rowid AS id, x_Scope AS scope, row_number() OVER (PARTITION BY x_Scope ORDER BY BilledCost, ${REST}) AS k
        FROM charges WHERE ${mine} AND x_Scope IN (FROM several))
      SELECT id, (md5_number(concat(scope, chr(31), k)) >> 64)::UBIGINT AS scope FROM numbered WHERE k > 1) n
     WHERE charges.rowid = n.id`,
  );
  await run(
    connection,
    `INSERT INTO scopes SELECT DISTINCT ${String(batch)}, x_Scope, 'replaces' FROM charges WHERE ${mine} AND x_Scope NOT IN (SELECT scope FROM scopes WHERE ${held})`,
  );
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { count, rows, run } from '../engine/engine';
import { SUM_KEYS, summedSql } from '../engine/sums';
import type { Sums, Tested } from '../engine/sums';
import { REPLACED, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

const FIGURES = ['amount', 'priced', 'quantity', 'measured', 'n'];

/** How much of each batch no longer stands: the number of its scopes, and of those of them that are dead. */
async function deadOf(connection: DuckDBConnection, seen: readonly Seen[]): Promise<ReadonlyMap<number, { readonly all: number; readonly dead: number }>> {
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)} SELECT h.batch AS batch, count(*) AS n, count(d.scope) AS dead FROM (SELECT DISTINCT batch, scope FROM held) h
     LEFT JOIN (SELECT DISTINCT batch, scope FROM dead) d ON d.batch = h.batch AND d.scope = h.scope GROUP BY ALL`,
  );
  return new Map(found.map((row) => [count(row['batch']), { all: count(row['n']), dead: count(row['dead']) }]));
}

/**
 * Makes `memory.standing` again: all rows that stand, summed, each sum with the batch that it is of, as `v` of `seen` has it. Sums that a ledger keeps are of whole
 * batches; of those that newer ones replaced in part, the sums of what was replaced are taken away.
 */
export async function sumStanding(connection: DuckDBConnection, sums: Sums, seen: readonly Seen[], tested: readonly Tested[]): Promise<void> {
  const gone = await deadOf(connection, seen);
  const standing = seen.filter(({ batch }) => gone.get(batch)?.dead !== gone.get(batch)?.all || !gone.has(batch));
  const part = standing.filter(({ batch }) => (gone.get(batch)?.dead ?? 0) > 0);
  const kept = await sums.partsOf(
    connection,
    standing.map(({ rowsOf }) => rowsOf),
    tested,
  );
  const list = standing.map(({ batch, rowsOf }) => `(${String(batch)}, ${String(kept.get(rowsOf))})`);
  const among = `(${part.map(({ batch }) => batch).join(', ')})`;
  const whole = `SELECT v.batch, s.* EXCLUDE (part) FROM sums s JOIN of_batch v ON v.part = s.part`;
  const replaced = summedSql(tested, `charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE v.batch IN ${among} AND c.x_Why IS NULL AND ${REPLACED}`, -1, [
    'v.batch',
  ]);
  const keys = SUM_KEYS.join(', ');
  const sql =
    standing.length === 0
      ? `SELECT 0 AS batch, * EXCLUDE (part) FROM sums WHERE false`
      : part.length === 0
        ? whole
        : `SELECT * FROM (${whole}) WHERE batch NOT IN ${among} UNION ALL BY NAME
           SELECT batch, ${keys}, ${FIGURES.map((name) => `sum(${name})${name === 'amount' || name === 'quantity' ? '' : '::BIGINT'} AS ${name}`).join(', ')}
           FROM (SELECT * FROM (${whole}) WHERE batch IN ${among} UNION ALL BY NAME ${replaced}) GROUP BY batch, ${keys} HAVING sum(n) > 0`;
  await run(
    connection,
    `CREATE OR REPLACE TABLE memory.standing AS WITH ${seenAndDead(seen)}, of_batch(batch, part) AS (${list.length === 0 ? 'SELECT 0, 0 WHERE false' : `VALUES ${list.join(', ')}`}) ${sql}`,
  );
}

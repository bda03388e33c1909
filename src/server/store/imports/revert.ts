import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../../sources/sql/quote';
import { rows, text } from '../engine/engine';
import { REST } from '../engine/record';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/**
 * Those of `months` whose lines would not be the same if the batches `mine` were seen, or no longer seen. Another batch may hold the same lines:
 * then nothing moves.
 */
export async function monthsMoved(
  connection: DuckDBConnection,
  mine: readonly number[],
  now: readonly Seen[],
  after: readonly Seen[],
  months: readonly string[],
): Promise<readonly string[]> {
  if (months.length === 0 || mine.length === 0) return [];
  const standing = async (seen: readonly Seen[]): Promise<ReadonlyMap<string, string>> => {
    const found = await rows(
      connection,
      `WITH ${seenAndDead(seen)} SELECT c.x_Month AS month, count(*) AS n, sum(c.x_Sign * ${REST}::HUGEINT) AS content FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
       WHERE c.x_Month IN (${months.map(literal).join(', ')}) AND c.x_Scope IN (SELECT scope FROM scopes WHERE batch IN (${mine.join(', ')})) AND ${STANDS} GROUP BY ALL`,
    );
    return new Map(found.map((row) => [text(row['month']), `${text(row['n'])} ${text(row['content'])}`]));
  };
  const [before, then] = [await standing(now), await standing(after)];
  return [...months].sort().filter((month) => before.get(month) !== then.get(month));
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../sources/sql/quote';
import { rows, text } from './engine';
import { REST } from './record';
import { STANDS, seenAndDead } from './visible';
import type { Seen } from './visible';

/**
 * The first locked month whose lines would not be the same if the batches `mine` were seen, or no longer seen. Another batch may hold the same lines:
 * then nothing moves.
 */
export async function lockedMonthMoved(
  connection: DuckDBConnection,
  mine: readonly number[],
  now: readonly Seen[],
  after: readonly Seen[],
  locked: readonly string[],
): Promise<string | undefined> {
  if (locked.length === 0 || mine.length === 0) return undefined;
  const standing = async (seen: readonly Seen[]): Promise<ReadonlyMap<string, string>> => {
    const found = await rows(
      connection,
      `WITH ${seenAndDead(seen)} SELECT c.x_Month AS month, count(*) AS n, sum(c.x_Sign * ${REST}::HUGEINT) AS content FROM charges c JOIN seen v ON v.batch = c.x_BatchId
       WHERE c.x_Month IN (${locked.map(literal).join(', ')}) AND c.x_Scope IN (SELECT scope FROM scopes WHERE batch IN (${mine.join(', ')})) AND ${STANDS} GROUP BY ALL`,
    );
    return new Map(found.map((row) => [text(row['month']), `${text(row['n'])} ${text(row['content'])}`]));
  };
  const [before, then] = [await standing(now), await standing(after)];
  return [...locked].sort().find((month) => before.get(month) !== then.get(month));
}

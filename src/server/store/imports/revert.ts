import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../../sources/sql/quote';
import { Refusal } from '../../problem';
import { rows, text } from '../engine/engine';
import { REST } from '../engine/record';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';
import { short } from '../words';
import { scopeList } from './gone';

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

/**
 * Scopes of the batches `mine` in which what stands is not what the newest import of them says, were `seen` seen. Differences of locked months are booked beside what stood when they came:
 * one that is taken from under a later one leaves the later one's difference without what it is a difference to. Differences are numbered next to their import; one that
 * came again without any has no word here.
 */
async function unfounded(connection: DuckDBConnection, mine: readonly number[], seen: readonly Seen[]): Promise<readonly string[]> {
  const own = `SELECT scope FROM scopes WHERE batch IN (${mine.join(', ')})`;
  const touched = await rows(connection, `SELECT DISTINCT scope::VARCHAR AS scope FROM scopes WHERE kind = 'beside' AND scope IN (${own})`);
  if (touched.length === 0) return [];
  const among = `c.x_Scope IN (${scopeList(touched.map((row) => text(row['scope'])))})`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)},
     beside AS (SELECT scope, seq FROM held WHERE kind = 'beside'),
     top AS (SELECT scope, max(seq) AS seq FROM held h WHERE kind = 'replaces' OR (kind = 'same' AND (scope, seq + 1) IN (FROM beside)) GROUP BY scope),
     side AS (
       SELECT c.x_Scope AS scope, ${REST} AS rest, c.x_Sign::INTEGER AS n FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${among} AND ${STANDS}
       UNION ALL SELECT c.x_Scope, ${REST}, -1 FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN top t ON t.seq = v.seq AND t.scope = c.x_Scope WHERE ${among} AND c.x_Why IS NULL)
     SELECT DISTINCT scope::VARCHAR AS scope FROM (SELECT scope FROM side GROUP BY scope, rest HAVING sum(n) <> 0)`,
  );
  return found.map((row) => text(row['scope']));
}

/** Refuses what would leave a difference of a locked month without what it is a difference to. */
export async function needOrder(
  connection: DuckDBConnection,
  mine: readonly number[],
  now: readonly Seen[],
  after: readonly Seen[],
  again: boolean,
): Promise<void> {
  const wrong = await unfounded(connection, mine, after);
  if (wrong.length === 0) return;
  const before = new Set(await unfounded(connection, mine, now));
  // What was wrong before may be mended in any order.
  if (wrong.every((scope) => before.has(scope))) return;
  const others = now.filter(({ batch }) => !mine.includes(batch)).map(({ batch }) => batch);
  const newest =
    others.length === 0
      ? undefined
      : (
          await rows(
            connection,
            `SELECT b.body ->> '$.file' AS file FROM batches b JOIN scopes s ON s.batch = b.id WHERE b.id IN (${others.join(', ')}) AND s.kind = 'beside' AND s.scope IN (${scopeList(wrong)}) ORDER BY b.seq DESC LIMIT 1`,
          )
        )[0];
  const which = newest === undefined ? 'Another import' : short(text(newest['file']));
  const how = again
    ? 'Imports of the same days were taken back or written since, and what this one says of a locked month builds on them. Bring its file in anew.'
    : `${which} came later, and what it says of a locked month builds on this import. Take that one back first.`;
  throw new Refusal(409, 'corrected-since', how);
}

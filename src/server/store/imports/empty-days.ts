import type { DuckDBConnection } from '@duckdb/node-api';
import { scopeTextSql } from '../../../sources/compile';
import { literal } from '../../../sources/sql/quote';
import type { Source } from '../../../sources/source';
import { rows, run, textOrNull } from '../engine/engine';
import { scopeSql } from '../engine/record';

/**
 * Holds the days that a file says are empty, too: what an older file had on them is gone. A line of such a day names no account; it is that of the lines that were
 * taken where these are of one. Of several nobody knows whose day it is, and a day with a line that was left out is not empty.
 */
export async function holdEmptyDays(connection: DuckDBConnection, batch: number, source: Source): Promise<void> {
  if (source.emptyDays !== true) return;
  const mine = `FROM charges WHERE x_BatchId = ${String(batch)}`;
  const accounts = await rows(connection, `SELECT DISTINCT ${source.scope.join(', ')} ${mine} AND x_Why IS NULL LIMIT 2`);
  const [account] = accounts;
  if (account === undefined) return;
  const single = accounts.length === 1;
  const parts = source.scope.map((name) => {
    const theirs = single ? textOrNull(account[name]) : null;
    return theirs === null ? name : `coalesce(${name}, ${literal(theirs)})`;
  });
  const named = single ? '' : source.scope.map((name) => ` AND ${name} IS NOT NULL`).join('');
  await run(
    connection,
    `INSERT INTO scopes SELECT DISTINCT ${String(batch)}, ${scopeSql(source)} AS scope, 'replaces'
     FROM (SELECT ${scopeTextSql(source, parts)} AS x_ScopeText ${mine} AND x_Why = '' AND ChargePeriodStart IS NOT NULL${named}
       AND ChargePeriodStart::DATE NOT IN (SELECT ChargePeriodStart::DATE ${mine} AND x_Why <> '' AND ChargePeriodStart IS NOT NULL))
     WHERE scope NOT IN (SELECT scope FROM scopes WHERE batch = ${String(batch)})`,
  );
}

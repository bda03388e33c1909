import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../../sources/sql/quote';
import { count, firstRow, rows, run, text, together } from '../engine/engine';
import { bookedIn } from '../engine/locks';
import type { Source } from '../../../sources/source';
import { REST, recordSql } from '../engine/record';
import { SIGNED_COLUMNS, SOURCE_COLUMNS } from '../engine/schema';
import { seenAndDead, STANDS } from '../engine/visible';
import type { Seen } from '../engine/visible';

const quotedList = (texts: readonly string[]): string => texts.map(literal).join(', ');

/** Whether anything that this batch holds touches a locked month, or a scope that has been corrected before. */
export async function touchesLocked(connection: DuckDBConnection, batch: number, before: readonly Seen[], locked: readonly string[]): Promise<boolean> {
  const mine = `(SELECT scope FROM scopes WHERE batch = ${String(batch)})`;
  const beside =
    before.length === 0 ? 'false' : `EXISTS (FROM scopes WHERE kind = 'beside' AND batch IN (${before.map((b) => b.batch).join(', ')}) AND scope IN ${mine})`;
  if (locked.length === 0) return (await firstRow(connection, `SELECT ${beside} AS yes`))['yes'] === true;
  const months = quotedList(locked);
  const sql = `WITH ${seenAndDead(before)} SELECT ${beside}
    OR EXISTS (FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL AND x_Month IN (${months}))
    OR EXISTS (FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE c.x_Month IN (${months}) AND c.x_Scope IN ${mine} AND ${STANDS}) AS yes`;
  return (await firstRow(connection, sql))['yes'] === true;
}

/** One locked month whose differences are booked elsewhere. */
export interface Moved {
  readonly month: string;
  readonly bookedIn: string;
  readonly lines: number;
}

/**
 * Takes every scope of `pairs` that touches a locked month out of the batch and books its differences beside what stands, as corrections in `corrections`:
 * the row as it is now, and what stood before taken back. Charge periods stay; only the month of booking moves.
 */
export async function correctLocked(
  connection: DuckDBConnection,
  source: Source,
  batch: number,
  corrections: number,
  before: readonly Seen[],
  locked: readonly string[],
): Promise<readonly Moved[]> {
  const months = locked.length === 0 ? "''" : quotedList(locked);
  const others = before.length === 0 ? '-1' : before.map((seen) => seen.batch).join(', ');
  await run(
    connection,
    `CREATE OR REPLACE TEMP TABLE frozen AS
      SELECT DISTINCT scope FROM pairs WHERE monthAfter IN (${months}) OR monthBefore IN (${months})
        OR scope IN (SELECT scope FROM scopes WHERE kind = 'beside' AND batch IN (${others}))`,
  );
  const from = await rows(
    connection,
    `SELECT month, count(*) AS n FROM (SELECT monthAfter AS month FROM pairs WHERE scope IN (FROM frozen) UNION ALL SELECT monthBefore FROM pairs WHERE scope IN (FROM frozen) AND monthAfter IS NULL)
     WHERE month IN (${months}) GROUP BY ALL ORDER BY 1`,
  );
  const booked = from.map((row) => ({ month: text(row['month']), bookedIn: bookedIn(locked, text(row['month'])), lines: count(row['n']) }));
  const when = locked.map((month) => `WHEN ${literal(month)} THEN ${literal(bookedIn(locked, month))}`).join(' ');
  const month = when === '' ? 'x_Month' : `CASE x_Month ${when} ELSE x_Month END`;
  const columns = (sign: 1 | -1): string =>
    SOURCE_COLUMNS.map((name) => (name === 'ChargeClass' ? `'Correction'` : sign === -1 && SIGNED_COLUMNS.includes(name) ? `-${name}` : name)).join(', ');
  const insert = (sign: 1 | -1, from: string, rest: string, copy: string): string => `INSERT INTO charges
    SELECT ${String(corrections)}, x_Scope, ${String(sign)}, record, rest, ${month}, ${columns(sign)}, NULL
    FROM (SELECT *, row_number() OVER (PARTITION BY x_Scope, record, rest) - 1 AS copy FROM (${from})) r
    WHERE EXISTS (FROM pairs p WHERE p.scope = r.x_Scope AND p.record = r.record AND p.${rest} = r.rest AND p.${copy} = r.copy)`;
  const marked = `*, ${recordSql(source)} AS record, ${REST} AS rest`;
  const mine = `SELECT ${marked} FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL AND x_Scope IN (FROM frozen)`;
  const theirs = `WITH ${seenAndDead(before)} SELECT ${marked} FROM (SELECT c.* FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE c.x_Sign = 1 AND c.x_Scope IN (FROM frozen) AND ${STANDS})`;
  await together(connection, [
    insert(1, mine, 'restAfter', 'copyAfter'),
    insert(-1, theirs, 'restBefore', 'copyBefore'),
    `INSERT INTO scopes SELECT ${String(corrections)}, scope, 'beside' FROM frozen`,
    `UPDATE scopes SET kind = 'same' WHERE batch = ${String(batch)} AND scope IN (FROM frozen)`,
  ]);
  return booked;
}

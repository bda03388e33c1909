import type { DuckDBConnection } from '@duckdb/node-api';
import { firstRow, rows, run, text } from '../engine/engine';
import type { Source } from '../../../sources/source';
import type { Filled } from './fill';
import { giveBack } from '../engine/memory';
import { REST, recordSql } from '../engine/record';
import { NONE, tally } from '../engine/tally';
import type { Tally } from '../engine/tally';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** What a batch would change: new, changed, taken away by the vendor, and as before. */
export interface Differences {
  readonly added: Tally;
  readonly changed: Tally;
  readonly removed: Tally;
  readonly unchanged: Tally;
  readonly months: readonly string[];
}

/** The lines of a batch that were taken. */
const held = (batch: number): string => `x_BatchId = ${String(batch)} AND x_Why IS NULL`;
const key = (source: Source): string => `x_Scope AS scope, ${recordSql(source)} AS record, ${REST} AS rest`;

/** Rows of the batch count up, rows that stand in `touched` scopes count down: what is equal on both sides cancels. */
const SIDE = (source: Source, batch: number): string => `side AS (
    SELECT ${key(source)}, 1 AS n, BilledCost AS amount, BillingCurrency AS currency, x_Month AS month FROM charges WHERE ${held(batch)} AND x_Scope IN (FROM touched)
    UNION ALL
    SELECT ${key(source)}, -c.x_Sign, c.x_Sign * c.BilledCost, c.BillingCurrency, c.x_Month FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
    WHERE c.x_Scope IN (FROM touched) AND ${STANDS})`;

/**
 * The scopes of a batch that differ from what stands, by a sum over their rows: a million rows that come again are passed by in the memory that their
 * scopes take.
 */
const DIFFERENT = (source: Source, batch: number, before: readonly Seen[]): string => `CREATE OR REPLACE TEMP TABLE different AS
  WITH ${seenAndDead(before)}, touched AS (SELECT scope FROM scopes WHERE batch = ${String(batch)}), ${SIDE(source, batch)}
  SELECT scope FROM side GROUP BY scope HAVING sum(n) <> 0 OR sum(n * rest::HUGEINT) <> 0`;

/**
 * Rows are compared as a multiset inside the scopes that the batch holds: identical rows are legitimate and count. What cancels is unchanged; of the
 * rest, lines of one record are paired in order of amount: pairs are changed lines, what is over is new or removed.
 * Leaves the lines that differ in the temporary table `pairs`.
 */
const PAIRS = (source: Source, batch: number, before: readonly Seen[]): string => `CREATE OR REPLACE TEMP TABLE pairs AS
  WITH ${seenAndDead(before)}, touched AS (FROM different), ${SIDE(source, batch)},
  net AS (
    SELECT scope, record, rest, sum(n)::BIGINT AS n, any_value(amount) AS amount, any_value(currency) AS currency, any_value(month) AS month
    FROM side GROUP BY scope, record, rest HAVING sum(n) <> 0),
  line AS (SELECT *, n > 0 AS isNew, unnest(range(abs(n))) AS copy FROM net),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY scope, record, isNew ORDER BY amount, rest, copy) AS k FROM line)
  SELECT coalesce(a.scope, b.scope) AS scope, coalesce(a.record, b.record) AS record,
    a.rest AS restAfter, b.rest AS restBefore, a.copy AS copyAfter, b.copy AS copyBefore,
    a.amount AS after, b.amount AS before, a.currency AS currencyAfter, b.currency AS currencyBefore, a.month AS monthAfter, b.month AS monthBefore
  FROM (FROM ranked WHERE isNew) a FULL JOIN (FROM ranked WHERE NOT isNew) b ON a.scope = b.scope AND a.record = b.record AND a.k = b.k`;

/** The same table where nothing stands to compare with. */
const NO_PAIRS = (source: Source, batch: number): string => `CREATE OR REPLACE TEMP TABLE pairs AS
  SELECT scope, record, rest AS restAfter, NULL::UBIGINT AS restBefore, row_number() OVER (PARTITION BY scope, record, rest) - 1 AS copyAfter, NULL::BIGINT AS copyBefore,
    after, NULL::DECIMAL(38,12) AS before, currencyAfter, NULL::VARCHAR AS currencyBefore, monthAfter, NULL::VARCHAR AS monthBefore
  FROM (SELECT ${key(source)}, BilledCost AS after, BillingCurrency AS currencyAfter, x_Month AS monthAfter FROM charges WHERE ${held(batch)})`;

/** True when batches that are seen hold any of the scopes that this batch holds. */
async function meetsOthers(connection: DuckDBConnection, batch: number, before: readonly Seen[]): Promise<boolean> {
  if (before.length === 0) return false;
  const others = before.map((seen) => seen.batch).join(', ');
  const sql = `SELECT EXISTS (SELECT 1 FROM scopes s WHERE s.batch IN (${others}) AND s.scope IN (SELECT scope FROM scopes WHERE batch = ${String(batch)})) AS met`;
  return (await firstRow(connection, sql))['met'] === true;
}

const TALLIES = `
  SELECT 'added' AS part, currencyAfter AS currency, sum(after) AS amount, count(*) AS n FROM pairs WHERE restBefore IS NULL GROUP BY ALL
  UNION ALL SELECT 'removed', currencyBefore, -sum(before), count(*) FROM pairs WHERE restAfter IS NULL GROUP BY ALL
  UNION ALL SELECT 'changed', currencyAfter, sum(after), count(*) FROM pairs WHERE restAfter IS NOT NULL AND restBefore IS NOT NULL GROUP BY ALL
  UNION ALL SELECT 'changed', currencyBefore, -sum(before), 0 FROM pairs WHERE restAfter IS NOT NULL AND restBefore IS NOT NULL GROUP BY ALL`;

/** Says what differs between a batch that is read and what stands in its scopes. `pairs` tells whether the temporary table was made. */
export async function differences(
  connection: DuckDBConnection,
  source: Source,
  batch: number,
  before: readonly Seen[],
  always: boolean,
  { taken, months: own }: Pick<Filled, 'taken' | 'months'>,
): Promise<Differences & { readonly pairs: boolean }> {
  const met = await meetsOthers(connection, batch, before);
  if (!met) {
    if (always) await run(connection, NO_PAIRS(source, batch));
    return { added: taken, changed: NONE, removed: NONE, unchanged: NONE, months: own, pairs: always };
  }
  for (const sql of [DIFFERENT(source, batch, before), PAIRS(source, batch, before)]) {
    await run(connection, sql);
    await giveBack(connection);
  }
  const parts = await rows(connection, TALLIES);
  const part = (name: string): Tally => tally(parts.filter((row) => row['part'] === name));
  const months = await rows(
    connection,
    'SELECT month FROM (SELECT monthAfter AS month FROM pairs UNION SELECT monthBefore FROM pairs) WHERE month IS NOT NULL ORDER BY 1',
  );
  const same = await rows(
    connection,
    `SELECT currency, sum(n)::BIGINT AS n, sum(amount) AS amount FROM (
      SELECT BillingCurrency AS currency, count(*) AS n, sum(BilledCost) AS amount FROM charges WHERE ${held(batch)} GROUP BY ALL
      UNION ALL SELECT currencyAfter, -count(*), -sum(after) FROM pairs WHERE restAfter IS NOT NULL GROUP BY ALL) GROUP BY ALL HAVING sum(n) <> 0 ORDER BY 1`,
  );
  return {
    added: part('added'),
    changed: part('changed'),
    removed: part('removed'),
    unchanged: tally(same),
    months: months.map((row) => text(row['month'])),
    pairs: true,
  };
}

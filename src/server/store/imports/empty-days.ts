import type { DuckDBConnection } from '@duckdb/node-api';
import { scopeTextSql } from '../../../sources/compile';
import { literal } from '../../../sources/sql/quote';
import type { Source } from '../../../sources/source';
import { count, firstRow, rows, run, textOrNull } from '../engine/engine';
import { scopeSql } from '../engine/record';
import { STANDS, seenAndDead } from '../engine/visible';
import { familyOf } from '../files/recognise';
import { TOLD, partSql, told, type Missing, type Newer } from './gone';

/** Lines of a batch that say that a day is empty: one with a line that was left out is not. */
const EMPTY = (mine: string): string =>
  `${mine} AND x_Why = '' AND ChargePeriodStart IS NOT NULL
     AND ChargePeriodStart::DATE NOT IN (SELECT ChargePeriodStart::DATE ${mine} AND x_Why <> '' AND ChargePeriodStart IS NOT NULL)`;

/**
 * Holds the days that a file says are empty, too: what an older file had on them is gone. A line of such a day names no account; it is that of the lines that were
 * taken where these are of one. Otherwise nobody knows yet whose day it is (`daysOfNobody`).
 */
export async function holdEmptyDays(connection: DuckDBConnection, batch: number, source: Source): Promise<void> {
  if (source.emptyDays !== true) return;
  const mine = `FROM charges WHERE x_BatchId = ${String(batch)}`;
  const accounts = await rows(connection, `SELECT DISTINCT ${source.scope.join(', ')} ${mine} AND x_Why IS NULL LIMIT 2`);
  const [account] = accounts;
  const single = accounts.length === 1;
  const parts = source.scope.map((name) => {
    const theirs = single && account !== undefined ? textOrNull(account[name]) : null;
    return theirs === null ? name : `coalesce(${name}, ${literal(theirs)})`;
  });
  const named = single ? '' : source.scope.map((name) => ` AND ${name} IS NOT NULL`).join('');
  await run(
    connection,
    `INSERT INTO scopes SELECT DISTINCT ${String(batch)}, ${scopeSql(source)} AS scope, 'replaces'
     FROM (SELECT ${scopeTextSql(source, parts)} AS x_ScopeText ${EMPTY(mine)}${named})
     WHERE scope NOT IN (SELECT scope FROM scopes WHERE batch = ${String(batch)})`,
  );
}

/** Empty days of which a file does not say whose they are: what stands on them by account; `only`: the ledger knows no other account, so that they are out. */
export async function daysOfNobody({
  connection,
  source,
  batch,
  before,
  answered,
}: Newer): Promise<{ readonly missing: readonly Missing[]; readonly only: boolean }> {
  const kin = before.filter((seen) => familyOf(seen.source) === familyOf(source.id));
  const none = { missing: [], only: false };
  if (source.emptyDays !== true || kin.length === 0) return none;
  const mine = `FROM charges WHERE x_BatchId = ${String(batch)}`;
  const accounts = await rows(connection, `SELECT DISTINCT ${source.scope.join(', ')} ${mine} AND x_Why IS NULL LIMIT 2`);
  if (accounts.length === 1) return none;
  // An answer of another kind of use, which was never imported, has empty days, too.
  const kinds = source.scope.includes('SkuId');
  const found = await rows(
    connection,
    `WITH ${seenAndDead(kin)},
     days AS (SELECT DISTINCT ChargePeriodStart::DATE AS day ${EMPTY(mine)} AND (${source.scope.map((name) => `${name} IS NULL`).join(' OR ')})
       AND ChargePeriodStart::DATE NOT IN (SELECT ChargePeriodStart::DATE ${mine} AND x_Why IS NULL))
     SELECT ${partSql(source)} AS part, concat_ws(', ', max(coalesce(c.BillingAccountName, c.BillingAccountId, c.InvoiceIssuerName, c.ServiceProviderName))${kinds ? ', max(c.SkuId)' : ''}) AS name, ${TOLD}
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId LEFT JOIN batches b ON b.id = v.shown
     WHERE c.ChargePeriodStart::DATE IN (FROM days) AND c.x_Scope NOT IN (SELECT scope FROM scopes WHERE batch = ${String(batch)}) AND ${STANDS}
     GROUP BY part, c.BillingCurrency HAVING sum(c.x_Sign) > 0 ORDER BY name, part, currency`,
  );
  const missing = told(found, answered, 'says that those days are empty');
  const [first] = missing;
  if (first === undefined || accounts.length > 0 || kinds) return { missing, only: false };
  const known = await firstRow(
    connection,
    `WITH ${seenAndDead(kin)} SELECT count(DISTINCT ${partSql(source)}) AS n FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${STANDS}`,
  );
  const only = count(known['n']) === 1;
  return { missing: only ? [{ ...first, out: true }] : missing, only };
}

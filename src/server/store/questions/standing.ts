import type { DuckDBConnection } from '@duckdb/node-api';
import type { Decimal } from '../../../model/decimal';
import { count, rows, text } from '../engine/engine';
import { SUM_FIGURES, sumKeys, summedSql } from '../engine/sums';
import type { Sums } from '../engine/sums';
import type { RuleColumn } from '../../../ledger/rule-columns';
import { exact } from '../engine/tally';
import { SUMS, countsSql, type TaxInForce } from '../engine/tax';
import { VENDOR, companiesSql, type NamesInForce } from '../engine/company';
import { LAYER, coveredSql, givesWay, meteredSql, seatsSql } from '../engine/covered';
import { REPLACED, SUMS_COVER, YIELDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** How much of each batch no longer stands: the number of its scopes, and of those of them that are dead. */
async function deadOf(connection: DuckDBConnection, seen: readonly Seen[]): Promise<ReadonlyMap<number, { readonly all: number; readonly dead: number }>> {
  // A million records are a million scopes: of one batch alone there is nothing to compare them with.
  const dead =
    seen.length === 1
      ? `SELECT batch, scope, bool_or(kind = 'same') AS dead FROM held GROUP BY ALL`
      : `SELECT h.batch, h.scope, bool_or(h.kind = 'same' OR n.seq > h.seq) AS dead FROM held h LEFT JOIN newest n ON n.scope = h.scope GROUP BY ALL`;
  const found = await rows(connection, `WITH ${seenAndDead(seen)} SELECT batch, count(*) AS n, count(*) FILTER (dead) AS dead FROM (${dead}) GROUP BY batch`);
  return new Map(found.map((row) => [count(row['batch']), { all: count(row['n']), dead: count(row['dead']) }]));
}

/**
 * Works with all rows that stand, summed, each sum with the batch that it is of, as `v` of `seen` has it: a SELECT of them. Sums that a ledger keeps are of whole
 * batches; of those that newer ones replaced in part, the sums of what was replaced are taken away.
 */
export async function standing<T>(
  connection: DuckDBConnection,
  sums: Sums,
  seen: readonly Seen[],
  tested: readonly RuleColumn[],
  work: (sql: string) => Promise<T>,
): Promise<T> {
  const gone = await deadOf(connection, seen);
  const alive = seen.filter(({ batch }) => gone.get(batch)?.dead !== gone.get(batch)?.all || !gone.has(batch));
  const among = `(${alive
    .filter(({ batch }) => (gone.get(batch)?.dead ?? 0) > 0)
    .map(({ batch }) => batch)
    .join(', ')})`;
  const rowsOf = alive.map((one) => one.rowsOf);
  return sums.using(connection, rowsOf, tested, (partOf) => {
    const columns = [...sumKeys(tested), ...SUM_FIGURES];
    if (alive.length === 0) return work(`SELECT 0 AS batch, ${columns.join(', ')} FROM sums WHERE false`);
    const list = alive.map(({ batch, rowsOf: of }) => `(${String(batch)}, ${String(partOf.get(of))})`).join(', ');
    const whole = `SELECT v.batch, ${columns.map((name) => `s.${name}`).join(', ')} FROM sums s JOIN (VALUES ${list}) v(batch, part) ON v.part = s.part`;
    return work(among === '()' ? whole : withoutReplaced(whole, among, seen, tested));
  });
}

function withoutReplaced(whole: string, among: string, seen: readonly Seen[], tested: readonly RuleColumn[]): string {
  const of = `charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE v.batch IN ${among} AND c.x_Why IS NULL AND ${REPLACED}`;
  const keys = sumKeys(tested).join(', ');
  return `WITH ${seenAndDead(seen)} SELECT * FROM (${whole}) WHERE batch NOT IN ${among} UNION ALL BY NAME
    SELECT batch, ${keys}, ${SUM_FIGURES.map((name) => `sum(${name})${name === 'amount' || name === 'quantity' ? '' : '::BIGINT'} AS ${name}`).join(', ')}
    FROM (SELECT * FROM (${whole}) WHERE batch IN ${among} UNION ALL BY NAME ${summedSql(tested, of, -1, ['v.batch'])}) GROUP BY batch, ${keys} HAVING sum(n) > 0`;
}

/** Counted money of a month in a currency. */
export interface MonthCounted {
  readonly month: string;
  readonly currency: string;
  readonly amount: Decimal;
}

/** Counted money by month and currency of what stands: rows of documents yield to what a vendor's own export says of the same month. */
export async function countedByMonth(
  connection: DuckDBConnection,
  sums: Sums,
  seen: readonly Seen[],
  tested: readonly RuleColumn[],
  names: NamesInForce,
  tax: TaxInForce,
): Promise<readonly MonthCounted[]> {
  if (seen.length === 0) return [];
  const found = await standing(connection, sums, seen, tested, (sql) =>
    rows(
      connection,
      `WITH ${seenAndDead(seen)}, named AS (
         SELECT c.x_Month AS month, c.BillingCurrency AS currency, ${VENDOR} AS name, v.source AS source, ${YIELDS} AS yields, ${LAYER} AS layer, ${SUMS_COVER} AS covers,
           ${seatsSql('c.x_Stream', 'v.yields', 'c.ServiceProviderName', 'c.ServiceName')} AS seats,
           ${meteredSql('v.source', 'c.x_Stream', 'c.ChargeCategory', 'c.measure')} AS metered, sum(c.amount) AS amount
         FROM (${sql}) c JOIN seen v ON v.batch = c.batch WHERE ${countsSql(tax, SUMS)} GROUP BY ALL), ${companiesSql(names, 'FROM named')},
       part AS (SELECT n.*, k.company FROM named n JOIN companies k ON k.name IS NOT DISTINCT FROM n.name AND k.month = n.month), ${coveredSql('part')}
       SELECT month, currency, sum(amount) AS amount FROM part WHERE NOT ${givesWay('part')} GROUP BY month, currency`,
    ),
  );
  return found.map((row) => ({ month: text(row['month']), currency: text(row['currency']), amount: exact(row['amount']) }));
}

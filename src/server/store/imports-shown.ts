import type { DuckDBConnection } from '@duckdb/node-api';
import type { Import } from '../../ledger/imports';
import { count, rows, text } from './engine';
import type { Kept } from './imports-kept';
import type { Period } from './port';
import { plain } from './tally';

type MonthSum = Import['months'][number];

/** What each batch says of each month. Rows of a batch never change, so each is summed once. */
export type MonthsOf = (batches: readonly number[]) => Promise<ReadonlyMap<number, readonly MonthSum[]>>;

export function monthsKept(connection: DuckDBConnection): MonthsOf {
  const known = new Map<number, MonthSum[]>();
  return async (batches) => {
    const wanted = batches.filter((batch) => !known.has(batch));
    if (wanted.length === 0) return known;
    for (const batch of wanted) known.set(batch, []);
    const found = await rows(
      connection,
      `SELECT x_BatchId AS batch, x_Month AS month, BillingCurrency AS currency, sum(BilledCost) AS amount, count(*) AS n FROM charges
       WHERE x_Why IS NULL AND x_BatchId IN (${wanted.join(', ')}) GROUP BY ALL ORDER BY 2, 3`,
    );
    for (const row of found)
      known
        .get(count(row['batch']))
        ?.push({ month: text(row['month']), Currency: text(row['currency']), Amount: plain(row['amount']) ?? '0', lines: count(row['n']) });
    return known;
  };
}

export const inPeriod = (months: readonly string[], { from, to }: Period): boolean =>
  (from === undefined && to === undefined) || months.some((month) => (from === undefined || month >= from) && (to === undefined || month <= to));

/** Imported files whose lines are of a period, the newest first. */
export async function listImports(kept: readonly Kept[], period: Period, monthsOf: MonthsOf): Promise<readonly Import[]> {
  const known = await monthsOf(kept.map(({ main }) => main.rowsOf));
  return [...kept].reverse().flatMap(({ id, main: { facts, rowsOf } }): Import[] => {
    const months = known.get(rowsOf) ?? [];
    if (!inPeriod([...facts.months, ...months.map(({ month }) => month)], period)) return [];
    const { preview, committedAt, by = null, reason = null, revert = null, reverted, file, fileHash, source, sourceTitle, rejected } = facts;
    return [
      {
        ...{ id, preview, at: committedAt, by, reason, reverted, revert, file, fileHash, source, sourceTitle, rejected },
        lines: facts.added + facts.changed + facts.unchanged,
        again: facts.rowsOf ?? null,
        months: [...months],
      },
    ];
  });
}

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Import } from '../../../ledger/imports';
import { count, rows, text } from '../engine/engine';
import type { Kept } from '../log/imports-kept';
import type { Period } from '../port';
import { plain } from '../engine/tally';

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
        ?.push({ month: text(row['month']), Currency: text(row['currency']), Amount: plain(row['amount']), lines: count(row['n']) });
    return known;
  };
}

const inPeriod = (months: readonly string[], { from, to }: Period): boolean =>
  (from === undefined && to === undefined) || months.some((month) => (from === undefined || month >= from) && (to === undefined || month <= to));

/** The imports that say something of a period: by the days of their lines, and by the months in which differences of locked months were booked. */
export async function importsOf(kept: readonly Kept[], period: Period, monthsOf: MonthsOf): Promise<readonly Kept[]> {
  const known = await monthsOf(kept.flatMap(({ entries }) => entries.map(({ rowsOf }) => rowsOf)));
  const said = ({ entries }: Kept): string[] =>
    entries.flatMap(({ facts, rowsOf }) => [...facts.months, ...(known.get(rowsOf) ?? []).map(({ month }) => month)]);
  return kept.filter((one) => inPeriod(said(one), period));
}

/** Imported files whose lines are of a period, the newest first. */
export async function listImports(kept: readonly Kept[], period: Period, monthsOf: MonthsOf): Promise<readonly Import[]> {
  const found = await importsOf(kept, period, monthsOf);
  const known = await monthsOf(found.map(({ main }) => main.rowsOf));
  return [...found].reverse().map(({ id, main: { facts, rowsOf } }): Import => {
    const said = known.get(rowsOf) ?? [];
    const { preview, committedAt, by = null, reason = null, revert = null, reverted, file, fileHash, source, sourceTitle, rejected } = facts;
    return {
      ...{ id, preview, at: committedAt, by, reason, reverted, revert, file, fileHash, source, sourceTitle, rejected },
      lines: facts.added + facts.changed + facts.unchanged,
      again: facts.rowsOf ?? null,
      months: said.length > 0 ? [...said] : facts.months.map((month) => ({ month, Currency: '', Amount: null, lines: 0 })),
    };
  });
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { ZERO, add, compare, decimal, toText } from '../../model/decimal';
import type { Decimal } from '../../model/decimal';
import type { PreviewFile } from '../../ledger/preview';
import { rows, text } from './engine';
import { exact, plus } from './tally';

/** By currency: what all lines of the file hold, what was taken, and what was left out; lines without a readable amount hold nothing that can be added. */
export async function fileTotals(connection: DuckDBConnection, batch: number): Promise<PreviewFile['totals']> {
  const mine = `x_BatchId = ${String(batch)} AND BillingCurrency IS NOT NULL AND BilledCost IS NOT NULL`;
  const held = await rows(
    connection,
    `SELECT BillingCurrency AS currency, sum(BilledCost) AS amount, coalesce(sum(BilledCost) FILTER (x_Why IS NULL), 0) AS taken FROM charges WHERE ${mine} GROUP BY ALL ORDER BY 1`,
  );
  const out = await rows(connection, `SELECT currency, amount FROM rejected WHERE batch = ${String(batch)} AND amount IS NOT NULL AND currency IS NOT NULL`);
  const left = out.reduce((sums, row) => plus(sums, text(row['currency']), decimal(text(row['amount'])) ?? ZERO), new Map<string, Decimal>());
  return held.map((row) => {
    const currency = text(row['currency']);
    const [file, good, bad] = [exact(row['amount']), exact(row['taken']), left.get(currency) ?? ZERO];
    return { Currency: currency, file: toText(file), read: toText(good), rejected: toText(bad), ties: compare(file, add(good, bad)) === 0 };
  });
}

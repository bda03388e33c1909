import type { DuckDBConnection } from '@duckdb/node-api';
import { amount as amountText } from '../../ledger/charge';
import type { ChangedLine, RejectedLine } from '../../ledger/preview';
import { decimal, toText } from '../../model/decimal';
import { count, rows, text, textOrNull } from './engine';
import type { Row } from './engine';
import { plain } from './tally';
import { sentenceOf } from './words';
import type { z } from 'zod';

type Changed = z.output<typeof ChangedLine>;
type Rejected = z.output<typeof RejectedLine>;

const SHOWN = 50;

/** Lines left out of batches, the largest amount first. */
export async function rejectedLines(connection: DuckDBConnection, batches: readonly number[], limit: number | null = SHOWN): Promise<readonly Rejected[]> {
  if (batches.length === 0) return [];
  const found = await rows(
    connection,
    `SELECT file, line, field, sentence, amount, currency FROM rejected WHERE batch IN (${batches.join(', ')})
     ORDER BY abs(try_cast(amount AS DECIMAL(38,12))) DESC NULLS LAST, batch, line ${limit === null ? '' : `LIMIT ${String(limit)}`}`,
  );
  return found.map((row) => ({
    file: text(row['file']),
    line: row['line'] === null ? null : count(row['line']),
    field: textOrNull(row['field']),
    sentence: sentenceOf(text(row['sentence'])),
    amount: moneyOf(row),
  }));
}

function moneyOf(row: Row): Rejected['amount'] {
  const [value, currency] = [decimal(text(row['amount'])), textOrNull(row['currency'])];
  if (value === undefined || currency === null) return null;
  const Amount = toText(value);
  return amountText.safeParse(Amount).success ? { Currency: currency, Amount } : null;
}

/** The lines of `pairs` that differ most, for a batch whose rows are still in their place. */
export async function changedLines(connection: DuckDBConnection, file: string, line: string, batch: number): Promise<readonly Changed[]> {
  const what = `concat_ws(' · ', ServiceName, coalesce(x_Model, SkuMeter, ChargeDescription), coalesce(x_Workflow, SubAccountName), strftime(ChargePeriodStart, '%Y-%m-%d'))`;
  const found = await rows(
    connection,
    `WITH top AS (FROM pairs WHERE before IS NOT NULL OR after IS NOT NULL ORDER BY abs(coalesce(after, 0) - coalesce(before, 0)) DESC, record, copyAfter, copyBefore LIMIT ${String(SHOWN)}),
    seenAs AS (
      SELECT x_Scope AS scope, x_RecordId AS record, x_RestHash AS rest, x_BatchId = ${String(batch)} AS mine, any_value(${what}) AS what, min(CASE WHEN x_BatchId = ${String(batch)} THEN ${line} END) AS line
      FROM charges WHERE x_Why IS NULL AND (x_Scope, x_RecordId) IN (SELECT (scope, record) FROM top) GROUP BY ALL)
    SELECT coalesce(a.what, b.what) AS what, a.line, coalesce(monthAfter, monthBefore) AS month, coalesce(currencyAfter, currencyBefore) AS currency, before, after
    FROM top t LEFT JOIN seenAs a ON a.mine AND a.scope = t.scope AND a.record = t.record AND a.rest = t.restAfter
      LEFT JOIN seenAs b ON NOT b.mine AND b.scope = t.scope AND b.record = t.record AND b.rest = t.restBefore
    ORDER BY abs(coalesce(after, 0) - coalesce(before, 0)) DESC, what, line`,
  );
  return found.map((row) => ({
    file,
    line: row['line'] === null ? null : count(row['line']),
    what: text(row['what']),
    month: text(row['month']),
    Currency: text(row['currency']),
    before: plain(row['before']),
    after: plain(row['after']),
  }));
}

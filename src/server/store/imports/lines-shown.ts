import type { DuckDBConnection } from '@duckdb/node-api';
import { amount as amountText } from '../../../ledger/charge';
import type { ChangedLine, RejectedLine } from '../../../ledger/preview';
import { decimal, toText } from '../../../model/decimal';
import type { Source } from '../../../sources/source';
import { count, rows, text, textOrNull } from '../engine/engine';
import type { Row } from '../engine/engine';
import { markKey } from '../files/locate';
import type { Mark } from '../files/locate';
import { REST, recordSql } from '../engine/record';
import { plain } from '../engine/tally';
import { sentenceOf } from '../words';
import type { z } from 'zod';

type Changed = z.output<typeof ChangedLine>;
type Rejected = z.output<typeof RejectedLine>;

const SHOWN = 50;

/** Lines left out of batches, the largest amount first. */
export async function rejectedLines(connection: DuckDBConnection, batches: readonly number[]): Promise<readonly Rejected[]> {
  if (batches.length === 0) return [];
  const found = await rows(
    connection,
    `SELECT file, line, field, sentence, amount, currency FROM rejected WHERE batch IN (${batches.join(', ')})
     ORDER BY abs(try_cast(amount AS DECIMAL(38,12))) DESC NULLS LAST, batch, line LIMIT ${String(SHOWN)}`,
  );
  return found.map(rejectedLine);
}

/** A line that was left out, as the table of them keeps it. */
export const rejectedLine = (row: Row): Rejected => ({
  file: text(row['file']),
  line: row['line'] === null ? null : count(row['line']),
  field: textOrNull(row['field']),
  sentence: sentenceOf(text(row['sentence'])),
  amount: moneyOf(row),
});

function moneyOf(row: Row): Rejected['amount'] {
  const [value, currency] = [decimal(text(row['amount'])), textOrNull(row['currency'])];
  if (value === undefined || currency === null) return null;
  const Amount = toText(value);
  return amountText.safeParse(Amount).success ? { Currency: currency, Amount } : null;
}

/** The lines of `pairs` that differ most; `linesOf` finds where rows stand in the file. */
export async function changedLines(
  connection: DuckDBConnection,
  source: Source,
  file: string,
  linesOf: (marks: readonly Mark[]) => Promise<ReadonlyMap<string, number>>,
): Promise<Changed[]> {
  const what = `concat_ws(' · ', ServiceName, coalesce(x_Model, SkuMeter, ChargeDescription), coalesce(x_Workflow, SubAccountName), strftime(ChargePeriodStart, '%Y-%m-%d'))`;
  const found = await rows(
    connection,
    `WITH top AS (FROM pairs WHERE before IS NOT NULL OR after IS NOT NULL ORDER BY abs(coalesce(after, 0) - coalesce(before, 0)) DESC, record, copyAfter, copyBefore LIMIT ${String(SHOWN)}),
    known AS (
      SELECT x_Scope AS scope, ${recordSql(source)} AS record, ${REST} AS rest, ${what} AS what FROM charges WHERE x_Why IS NULL AND x_Scope IN (SELECT scope FROM top)),
    named AS (SELECT scope, record, rest, any_value(what) AS what FROM known SEMI JOIN top USING (scope, record) GROUP BY ALL)
    SELECT coalesce(a.what, b.what) AS what, t.record, t.restAfter AS rest, coalesce(monthAfter, monthBefore) AS month, coalesce(currencyAfter, currencyBefore) AS currency,
      before, after
    FROM top t LEFT JOIN named a ON a.scope = t.scope AND a.record = t.record AND a.rest = t.restAfter
      LEFT JOIN named b ON b.scope = t.scope AND b.record = t.record AND b.rest = t.restBefore
    ORDER BY abs(coalesce(after, 0) - coalesce(before, 0)) DESC, what, record`,
  );
  const mark = (row: Row): Mark | null => (row['rest'] === null ? null : { record: text(row['record']), rest: text(row['rest']) });
  const places = await linesOf(found.map(mark).filter((one) => one !== null));
  return found.map((row) => {
    const at = mark(row);
    return {
      file,
      line: at === null ? null : (places.get(markKey(at)) ?? null),
      what: text(row['what']),
      month: text(row['month']),
      Currency: text(row['currency']),
      before: plain(row['before']),
      after: plain(row['after']),
    };
  });
}

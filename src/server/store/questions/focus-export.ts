import type { DuckDBConnection } from '@duckdb/node-api';
import { CHARGE_COLUMNS, type ChargeColumn } from '../../../ledger/charge';
import type { FocusQuestion, FocusWritten } from '../../../ledger/focus-file';
import { literal } from '../../../sources/sql/quote';
import { count, rows, run, text } from '../engine/engine';
import { SOURCE_COLUMNS } from '../engine/schema';
import { plain } from '../engine/tally';
import { VENDOR, companiesSql } from '../engine/company';
import { namesInForce, taxInForce } from './rule-books';
import type { Books } from './rule-books';
import { LAYER, METERED, SEATS, coveredSql, givesWay } from '../engine/covered';
import { LINES, countsSql } from '../engine/tax';
import { COVERS, STANDS, YIELDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** Columns of the draft after 1.4: in a file of 1.4 they are columns of ours. */
const LATER: readonly ChargeColumn[] = ['CredentialId', 'PrincipalId'];
/** FOCUS columns in the order of the specification, which is that of their letters; ours after them, in the order of the ledger. */
const FOCUS = SOURCE_COLUMNS.filter((name) => !name.startsWith('x_') && !LATER.includes(name)).sort((a, b) => (a < b ? -1 : 1));
const OURS = SOURCE_COLUMNS.filter((name) => name.startsWith('x_'));
const headed = (name: ChargeColumn): string => (LATER.includes(name) ? `x_${name}` : name);

/** A text that a spreadsheet would take for a formula gets one more apostrophe before it; the reader of this export takes one away again. */
const asText = (cell: string): string => `CASE WHEN regexp_matches(${cell}, '^''*[=+@|%\\t\\r\\-]') THEN '''' || ${cell} ELSE ${cell} END`;

function written(name: ChargeColumn): string {
  const { kind } = CHARGE_COLUMNS[name];
  if (name === 'x_CountsToTotal') return `CASE WHEN counted THEN 'true' ELSE 'false' END`;
  if (kind === 'instant') return `strftime(${name}, '%Y-%m-%dT%H:%M:%SZ')`;
  if (kind === 'money' || kind === 'price' || kind === 'quantity' || kind === 'share') return `rtrim(rtrim(${name}::VARCHAR, '0'), '.')`;
  return kind === 'text' ? asText(name) : name;
}

/**
 * Writes the lines that stand in some months as one CSV file of FOCUS 1.4. `x_CountsToTotal` says whether a line counts as the ledger is now: documents that
 * a report covers do not. Without `memo` only lines that count are written, and of more than `most` none.
 * Answers how many there are, and their billed cost by currency.
 */
export async function writeFocus(
  connection: DuckDBConnection,
  seen: readonly Seen[],
  books: Books,
  { from, to, memo, most }: FocusQuestion,
  path: string,
): Promise<FocusWritten> {
  const [names, tax] = [namesInForce(books), taxInForce(books)];
  const months = [...(from === undefined ? [] : [`c.x_Month >= ${literal(from)}`]), ...(to === undefined ? [] : [`c.x_Month <= ${literal(to)}`]), 'true'].join(
    ' AND ',
  );
  const exported = `WITH ${seenAndDead(seen)}, ${companiesSql(names, `SELECT ${VENDOR} AS name, c.x_Month AS month FROM charges c WHERE ${months}`)},
    line AS (SELECT c.*, v.source AS x_SourceId, v.source AS source, c.BillingCurrency AS currency, c.BilledCost AS amount, ${YIELDS} AS yields, ${LAYER} AS layer, ${COVERS} AS covers, ${countsSql(tax, LINES)} AS counts,
      c.x_Month AS month, k.company AS company, ${SEATS} AS seats, ${METERED} AS metered, c.rowid AS place
      FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN companies k ON k.name IS NOT DISTINCT FROM ${VENDOR} AND k.month = c.x_Month WHERE ${STANDS} AND ${months}),
    ${coveredSql('(FROM line WHERE counts)')},
    exported AS (SELECT *, counts AND NOT ${givesWay('line')} AS counted FROM line)`;
  const columns = [...FOCUS, ...LATER, ...OURS].map((name) => `${written(name)} AS ${headed(name)}`);
  const kept = memo ? 'true' : 'counted';
  const totals = await rows(
    connection,
    `${exported} SELECT BillingCurrency AS currency, count(*) AS n, sum(CASE WHEN counted THEN BilledCost END) AS amount FROM exported WHERE ${kept} GROUP BY 1 ORDER BY 1`,
  );
  const lines = totals.reduce((sum, row) => sum + count(row['n']), 0);
  if (most === undefined || lines <= most)
    await run(
      connection,
      `COPY (${exported} SELECT ${columns.join(', ')}, x_Month, x_SourceId FROM exported WHERE ${kept} ORDER BY x_Month, x_BatchId, place)
        TO ${literal(path)} (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`,
    );
  return {
    lines,
    totals: totals.flatMap((row) => (row['amount'] === null ? [] : [{ Currency: text(row['currency']), Amount: plain(row['amount']) ?? '0' }])),
  };
}

import type { DuckDBConnection } from '@duckdb/node-api';
import type { RuleBook } from '../../../ledger/rule-book';
import type { InvoiceLineRow } from '../../../ledger/sheet-rows';
import { literal } from '../../../sources/sql/quote';
import { bookSql, ruleSql, testedColumns } from './classify';
import { count, rows, text, textOrNull } from '../engine/engine';
import type { Period } from '../port';
import { onOlderBooks } from './rule-books';
import type { Books } from './rule-books';
import { plain } from '../engine/tally';
import { testName, testedSql } from '../engine/tested';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** The lines of the invoices that stand, tax rows apart, each with what the rule book in force for its month says of it. */
export async function askInvoiceLines(
  connection: DuckDBConnection,
  seen: readonly Seen[],
  books: Books,
  { from, to }: Period,
): Promise<readonly InvoiceLineRow[]> {
  const documents = seen.filter(({ yields }) => yields);
  if (documents.length === 0) return [];
  const older = onOlderBooks(books);
  const locked = older.map(([month]) => literal(month));
  const parts = [
    linesSql(documents, books.newest, locked.length === 0 ? 'true' : `c.x_Month NOT IN (${locked.join(', ')})`),
    ...older.map(([month, book]) => linesSql(documents, book, `c.x_Month = ${literal(month)}`)),
  ];
  const within = [...(from === undefined ? [] : [`month >= ${literal(from)}`]), ...(to === undefined ? [] : [`month <= ${literal(to)}`])];
  const found = await rows(
    connection,
    `SELECT * FROM (${parts.map((sql) => `(${sql})`).join(' UNION ALL ')}) WHERE ${within.length === 0 ? 'true' : within.join(' AND ')} ORDER BY month, issuer, id, line`,
  );
  return found.map((row) => ({
    InvoiceId: text(row['id']),
    LineNo: count(row['line']),
    ChargePeriodStart: text(row['start']),
    ChargePeriodEnd: text(row['end']),
    ChargeCategory: text(row['category']),
    ServiceName: text(row['service']),
    SkuId: textOrNull(row['sku']),
    Quantity: plain(row['quantity']),
    Unit: textOrNull(row['unit']),
    ListCost: plain(row['list']),
    ContractedCost: plain(row['contracted']),
    BilledCost: plain(row['billed']) ?? '0',
    EffectiveCost: plain(row['effective']),
    BillingCurrency: text(row['currency']),
    x_Workflow: textOrNull(row['workflow']),
    x_Category: text(row['class']),
    x_Bucket: textOrNull(row['bucket']),
    x_CostBasis: text(row['basis']),
  }));
}

/** Lines of some months under one version of the rule book. A line without an article number is named by its description. */
function linesSql(documents: readonly Seen[], book: RuleBook, months: string): string {
  const day = (column: string): string => `strftime(c.${column}, '%Y-%m-%d')`;
  const tested = testedColumns(book.Rules).map((name) => `${testedSql(name)} AS ${testName(name)}, `);
  return `
  WITH ${seenAndDead(documents)}, ${bookSql(book)},
  line AS (
    SELECT ${tested.join('')} v.source AS source, c.x_Month AS month, c.InvoiceIssuerName AS issuer, c.InvoiceId AS id,
      row_number() OVER (PARTITION BY c.x_BatchId, c.x_Scope ORDER BY try_cast(c.InvoiceDetailId AS INTEGER) NULLS LAST, c.InvoiceDetailId) AS line,
      ${day('ChargePeriodStart')} AS start, ${day('ChargePeriodEnd')} AS "end", c.ChargeCategory AS category, c.ServiceName AS service,
      coalesce(c.SkuId, c.ChargeDescription) AS sku, c.PricingQuantity AS quantity, c.PricingUnit AS unit, c.ListCost AS list, c.ContractedCost AS contracted,
      c.BilledCost AS billed, c.EffectiveCost AS effective, c.BillingCurrency AS currency, c.x_Workflow AS tag, c.x_CostBasis AS basis
    FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${STANDS} AND c.InvoiceId IS NOT NULL AND c.ChargeCategory <> 'Tax' AND ${months}),
  ruled AS (SELECT *, ${ruleSql(book.Rules)} AS ruleNo FROM line)
  SELECT month, issuer, r.id, line, start, "end", r.category, service, sku, quantity, r.unit, list, contracted, billed, effective, currency, basis,
    coalesce(w.id, nullif(trim(b.workflow), ''), nullif(trim(r.tag), '')) AS workflow, coalesce(b.category, 'unclassified') AS class, b.bucket
  FROM ruled r LEFT JOIN rules b ON b."no" = r.ruleNo
    LEFT JOIN workflows w ON lower(w.id) = lower(coalesce(nullif(trim(b.workflow), ''), nullif(trim(r.tag), '')))`;
}

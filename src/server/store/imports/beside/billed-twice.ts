import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../../../sources/sql/quote';
import { count, rows, text } from '../../engine/engine';
import { BUILT_IN, familyOf } from '../../files/recognise';
import { plain } from '../../engine/tally';
import { VENDOR, companiesSql, type NamesInForce } from '../../engine/company';
import { METERED, SEATS } from '../../engine/covered';
import { COUNTS, COVERS, STANDS, seenAndDead } from '../../engine/visible';
import type { Seen } from '../../engine/visible';
import { monthName, short } from '../../words';
import { vendorsOf } from './vendors';
import type { Question } from './question';

/** Documents of one vendor, one number and one currency; lines without a number are each their own. With and without tax that is paid back: cards pay both. */
const BILLS = `any_value(${VENDOR}) AS name, any_value(k.vendor) AS vendor, c.BillingCurrency AS currency,
  upper(regexp_replace(any_value(c.InvoiceId), '[^\\pL\\pN]', '', 'g')) AS number, min(c.x_Month) AS month, sum(c.BilledCost) FILTER (${COUNTS}) AS net, sum(c.BilledCost) AS gross, max(${SEATS}) AS seats, min(${SEATS}) AS least`;
const EACH = `GROUP BY ${VENDOR}, c.BillingCurrency, coalesce(c.InvoiceId, c.x_Scope::VARCHAR)`;
// What a console sums up of a month gives way to reports as documents do, and says the same money as the invoice.
const DOCUMENT = `c.x_CostBasis IN ('invoiced', 'vendor-reported') AND c.x_Stream IS DISTINCT FROM 'reimbursed'`;
const AMOUNTS = '(t.net IN (m.net, m.gross) OR t.gross IN (m.net, m.gross))';
/** A card is charged in the month of its bill, or in the next. */
const NEAR = "abs(datediff('month', (m.month || '-01')::DATE, (t.month || '-01')::DATE)) <= 1";
/** What a console sums up beside an itemised invoice of the same company's month is asked about apart. */
const ONE_MONTH = `m.month = t.month AND EXISTS (FROM companies x JOIN companies y ON y.company = x.company WHERE x.name = m.name AND x.month = m.month AND y.name = t.name AND y.month = t.month)`;

/**
 * Bills of a batch that another kind of document has, too: an e-invoice, its line in the books and the card that paid it say the same money three times, under
 * accounts and names of their own. All stand, since two bills may be alike; where a vendor's report covers the month none of them counts and nothing is said.
 */
export const billedTwice: Question = async ({ connection, source, batch, before, names, titleOf }) => {
  const others = before.filter((seen) => seen.yields && familyOf(seen.source) !== familyOf(source.id));
  if (source.yieldsToReports !== true || others.length === 0) return [];
  const kinds = others.flatMap((seen) => BUILT_IN.byId(seen.source) ?? []);
  const asked = kinds.flatMap((one) => ((source.sumsUp === true && one.itemised) || (source.itemised && one.sumsUp) ? [one.id] : []));
  const both = [batch, ...others.map((seen) => seen.rowsOf)];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)}, ${await vendorsOf(connection, names.newest, both)},
     m AS (SELECT ${BILLS} FROM charges c JOIN (SELECT true AS yields) v ON true JOIN vendors k ON k.name = c.ServiceProviderName
       WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND ${DOCUMENT} ${EACH}),
     t AS (SELECT ${BILLS}, v.source AS source FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN vendors k ON k.name = c.ServiceProviderName
       WHERE ${STANDS} AND ${DOCUMENT} ${EACH}, v.source),
     ${companiesSql(names, 'SELECT name, month FROM m UNION SELECT name, month FROM t')}
     SELECT t.source AS source, count(DISTINCT m) AS bills, arg_max(t.name, t.gross) AS name, max(t.gross) AS gross, arg_max(t.currency, t.gross) AS currency,
       arg_max(t.month, t.gross) AS month, max(greatest(m.seats, t.seats)) AS seats
     FROM m JOIN t ON t.currency = m.currency AND t.vendor = m.vendor AND m.net <> 0 AND t.net <> 0
       AND ((t.number = m.number AND length(m.number) > 2) OR (${AMOUNTS} AND ${NEAR}))
       AND NOT (t.source IN (${["''", ...asked.map(literal)].join(', ')}) AND m.least = 0 AND t.least = 0 AND ${ONE_MONTH})
     GROUP BY t.source ORDER BY 1`,
  );
  const all = before.filter((seen) => !seen.yields);
  const said: string[] = [];
  for (const row of found) {
    const [name, month] = [text(row['name']), text(row['month'])];
    if (all.length > 0 && (await isCovered(connection, all, name, month, count(row['seats']) > 0, names))) continue;
    const title = titleOf(text(row['source']));
    const bill = `${short(name)} over ${plain(row['gross']) ?? ''} ${text(row['currency'])} of ${monthName(month)}`;
    const more = count(row['bills']) - 1;
    said.push(`${title} already has ${bill}${more === 0 ? '' : `, and ${String(more)} more`}. Both count: leave one of them out if they are one bill.`);
  }
  return said;
};

/** Whether a vendor's own report covers the month, so that documents of it are memo; one of mere use covers no seats. */
async function isCovered(
  connection: DuckDBConnection,
  reports: readonly Seen[],
  vendor: string,
  month: string,
  seats: boolean,
  names: NamesInForce,
): Promise<boolean> {
  const found = await rows(
    connection,
    `WITH ${seenAndDead(reports)}, t AS (SELECT DISTINCT c.ServiceProviderName AS name, c.x_Month AS month FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
       WHERE c.x_Month = ${literal(month)} AND ${COUNTS} AND ${COVERS} AND ${STANDS}${seats ? ` AND NOT ${METERED}` : ''}),
     ${companiesSql(names, `SELECT name, month FROM t UNION SELECT ${literal(vendor)}, ${literal(month)}`)}
     SELECT 1 FROM t JOIN companies k ON k.name = t.name JOIN companies o ON o.company = k.company WHERE o.name = ${literal(vendor)} LIMIT 1`,
  );
  return found.length > 0;
}

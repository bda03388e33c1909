import type { DuckDBConnection } from '@duckdb/node-api';
import { add, compare, type Decimal } from '../../../model/decimal';
import { companyIn, type Names } from '../../../ledger/companies';
import { productKey, type CreditsUsed } from './contracts';
import { VENDOR, companiesSql } from '../engine/company';
import { LAYER, SEATS, coveredSql, givesWay, meteredSql } from '../engine/covered';
import { firstRow, rows, text, textOrNull } from '../engine/engine';
import { exact } from '../engine/tally';
import { COUNTS, STANDS, SUMS_COVER, YIELDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';
import { namesInForce, type Books } from './rule-books';

/** What contracts need to know of the ledger: its newest month, and the credits that were used without a price. Vendors are called as files call them. */
export interface ContractBasis {
  readonly horizon: string | null;
  readonly used: readonly Used[];
  /** Charges of files for several months, such as the invoice for a year: they hold the product in each month of theirs. */
  readonly long: readonly LongCharge[];
  /** What each document (invoice, bill of the books, card) of a vendor comes to in a month, without what gives way to a report. */
  readonly documents: readonly DocumentSum[];
}
/** Credits of a product that one source says were used in a month. */
export interface Used {
  readonly vendor: string;
  readonly product: string;
  readonly month: string;
  readonly source: string;
  readonly quantity: Decimal;
}
export interface LongCharge {
  readonly vendor: string;
  /** Null: an invoice, whose lines are named as the vendor likes. */
  readonly product: string | null;
  readonly from: string;
  readonly to: string;
}

export interface DocumentSum {
  readonly vendor: string;
  readonly month: string;
  readonly currency: string;
  readonly amount: Decimal;
}

/** Credits that a line drew: what was consumed, or what was priced where tokens were consumed that cost credits. */
const CREDITS = `CASE WHEN c.ConsumedUnit IN ('Credits', 'Conversations', 'Requests') THEN c.ConsumedQuantity WHEN c.PricingUnit = 'Credits' THEN c.PricingQuantity END`;

/** Nothing is asked of the ledger where no book has contracts. `standing` is a SELECT of the sums of what stands. */
export async function contractBasis(connection: DuckDBConnection, standing: string, seen: readonly Seen[], books: Books): Promise<ContractBasis> {
  const all = [books.newest, ...books.locked.values()];
  if (seen.length === 0 || all.every(({ Contracts = [] }) => Contracts.length === 0)) return { horizon: null, used: [], long: [], documents: [] };
  const among = `FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${STANDS}`;
  const top = await firstRow(connection, `SELECT max(x_Month) AS month FROM (${standing})`);
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)}, each AS (
       SELECT c.x_Month AS month, c.ServiceProviderName AS vendor, c.ServiceName AS product, v.source AS source, sum(${CREDITS}) AS quantity ${among}
         AND NOT ${COUNTS} AND c.BilledCost IS NULL GROUP BY ALL)
     FROM each WHERE quantity IS NOT NULL ORDER BY ALL`,
  );
  const long = await rows(
    connection,
    `SELECT DISTINCT c.ServiceProviderName AS vendor, CASE WHEN NOT v.yields THEN lower(trim(c.ServiceName)) END AS product, c.x_Month AS "from", c.until AS "to"
     FROM (${standing}) c JOIN (VALUES ${seen.map(({ batch, yields }) => `(${String(batch)}, ${String(yields)})`).join(', ')}) v(batch, yields) ON v.batch = c.batch
     WHERE c.counts AND c.until IS NOT NULL ORDER BY ALL`,
  );
  const documents = await rows(
    connection,
    `WITH ${seenAndDead(seen)},
     d AS (SELECT c.ServiceProviderName AS vendor, ${VENDOR} AS name, c.x_Month AS month, c.BillingCurrency AS currency, c.InvoiceId AS id, v.source AS source, ${LAYER} AS layer, true AS yields, ${SEATS} AS seats, sum(c.BilledCost) AS amount
       ${among} AND ${COUNTS} AND ${YIELDS} GROUP BY ALL),
     r AS (SELECT DISTINCT ${VENDOR} AS name, c.x_Month AS month, ${meteredSql('v.source', 'c.x_Stream', 'c.ChargeCategory', 'c.measure')} AS metered
       FROM (${standing}) c JOIN seen v ON v.batch = c.batch WHERE c.counts AND ${SUMS_COVER}),
     ${companiesSql(namesInForce(books), 'SELECT name, month FROM d UNION SELECT name, month FROM r')},
     report AS (SELECT r.*, k.company FROM r JOIN companies k ON k.name IS NOT DISTINCT FROM r.name AND k.month = r.month),
     document AS (SELECT d.*, k.company FROM d JOIN companies k ON k.name IS NOT DISTINCT FROM d.name AND k.month = d.month),
     line AS (SELECT month, company, true AS covers, metered, false AS yields, 0 AS seats, NULL AS source, NULL AS layer, NULL AS currency, NULL AS amount FROM report
       UNION ALL SELECT month, company, false, false, true, seats, source, layer, currency, amount FROM document),
     ${coveredSql('line')}
     SELECT vendor, month, currency, sum(amount) AS amount FROM document WHERE NOT ${givesWay('document')}
     GROUP BY vendor, month, currency, id ORDER BY vendor, month, currency, amount`,
  );
  return {
    horizon: textOrNull(top['month']),
    used: found.map((row) => ({
      ...{ vendor: text(row['vendor']), product: text(row['product']), month: text(row['month']), source: text(row['source']) },
      quantity: exact(row['quantity']),
    })),
    long: long.map((row) => ({ vendor: text(row['vendor']), product: textOrNull(row['product']), from: text(row['from']), to: text(row['to']) })),
    documents: documents.map((row) => ({
      vendor: text(row['vendor']),
      month: text(row['month']),
      currency: text(row['currency']),
      amount: exact(row['amount']),
    })),
  };
}

/** The same with companies in place of vendors, as a rule book has their names. */
export interface ContractsHeld extends Omit<ContractBasis, 'used'> {
  readonly used: CreditsUsed;
}

/** Two reports of the same credits (by the day, by the event) are two views of one use: the larger is taken, they are never added. */
export function heldUnder(basis: ContractBasis, names: Names): ContractsHeld {
  const sums = new Map<string, { readonly key: string; readonly month: string; quantity: Decimal }>();
  for (const { vendor, product, month, source, quantity } of basis.used) {
    const key = productKey(companyIn(names, vendor), product);
    const [id, own] = [JSON.stringify([key, month, source]), { key, month, quantity }];
    const other = sums.get(id);
    sums.set(id, other === undefined ? own : { ...own, quantity: add(other.quantity, quantity) });
  }
  const used = new Map<string, Map<string, Decimal>>();
  for (const { key, month, quantity } of sums.values()) {
    const months = used.get(key) ?? new Map<string, Decimal>();
    const other = months.get(month);
    used.set(key, months.set(month, other === undefined || compare(other, quantity) < 0 ? quantity : other));
  }
  const under = <T extends { readonly vendor: string }>(one: T): T => ({ ...one, vendor: companyIn(names, one.vendor) });
  return { ...basis, used, long: basis.long.map(under), documents: basis.documents.map(under) };
}

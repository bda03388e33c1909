import type { DuckDBConnection } from '@duckdb/node-api';
import { vendorIn } from '../../../ledger/companies';
import type { InvoiceRow } from '../../../ledger/sheet-rows';
import { literal } from '../../../sources/sql/quote';
import { rows, text, textOrNull } from '../engine/engine';
import type { Period } from '../port';
import { namesInForce, type Books } from './rule-books';
import { plain } from '../engine/tally';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** Header rows of the invoices and credit notes that stand, by service month. Sums are of the lines, tax rows apart. */
export async function askInvoices(connection: DuckDBConnection, seen: readonly Seen[], books: Books, { from, to }: Period): Promise<readonly InvoiceRow[]> {
  const documents = seen.filter(({ yields }) => yields);
  if (documents.length === 0) return [];
  const fact = (name: string): string => `max(c.x_Extra ->> '$.${name}')`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(documents)}
     SELECT c.InvoiceId AS id, c.InvoiceIssuerName AS vendor, ${fact('IssueDate')} AS issued, strftime(min(c.ChargePeriodStart), '%Y-%m-%d') AS serviceStart,
       strftime(max(c.ChargePeriodEnd) - INTERVAL 1 DAY, '%Y-%m-%d') AS serviceEnd, c.BillingCurrency AS currency,
       coalesce(sum(c.BilledCost) FILTER (c.ChargeCategory <> 'Tax'), 0) AS net, coalesce(sum(c.BilledCost) FILTER (c.ChargeCategory = 'Tax'), 0) AS tax,
       sum(c.BilledCost) AS gross, coalesce(sum(c.BilledCost) FILTER (c.ChargeCategory = 'Credit'), 0) AS credit, ${fact('PO')} AS po, max(b.body ->> '$.file') AS file,
       max(b.body ->> '$.fileHash') AS hash, ${fact('Kind')} AS kind
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN batches b ON b.id = v.shown
     WHERE ${STANDS} AND c.InvoiceId IS NOT NULL ${from === undefined ? '' : `AND c.x_Month >= ${literal(from)}`} ${to === undefined ? '' : `AND c.x_Month <= ${literal(to)}`}
     GROUP BY c.x_BatchId, c.x_Scope, c.InvoiceId, c.InvoiceIssuerName, c.BillingCurrency ORDER BY issued, vendor, id`,
  );
  const { newest, locked } = namesInForce(books);
  return found.map((row) => ({
    InvoiceId: text(row['id']),
    Vendor: vendorIn(locked.get(text(row['serviceStart']).slice(0, 7)) ?? newest, text(row['vendor'])),
    IssueDate: textOrNull(row['issued']),
    ServiceStart: textOrNull(row['serviceStart']),
    ServiceEnd: textOrNull(row['serviceEnd']),
    Currency: text(row['currency']),
    Net: plain(row['net']) ?? '0',
    Tax: plain(row['tax']) ?? '0',
    Gross: plain(row['gross']) ?? '0',
    Credit: plain(row['credit']) ?? '0',
    PO: textOrNull(row['po']),
    SourceFile: text(row['file']),
    Page: null,
    Hash: text(row['hash']),
    Status: textOrNull(row['kind']) ?? 'invoice',
  }));
}

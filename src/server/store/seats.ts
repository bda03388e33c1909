import type { DuckDBConnection } from '@duckdb/node-api';
import type { SeatRow } from '../../ledger/wire';
import { decimal, subtract, toText } from '../../model/decimal';
import { literal } from '../../sources/sql/quote';
import { rows, text, textOrNull } from './engine';
import { plain } from './tally';
import { STANDS, seenAndDead } from './visible';
import type { Seen } from './visible';

/** The source whose lines are products of a seat list. */
const SEATS = 'saas-seats';

/** Products of the seat list that stands for a month. Idle is what was bought and is not active; unknown where activity is. */
export async function askSeats(connection: DuckDBConnection, seen: readonly Seen[], month: string): Promise<readonly SeatRow[]> {
  const fact = (name: string): string => `c.x_Extra ->> '$.${name}'`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)}
     SELECT c.ServiceProviderName AS vendor, c.ServiceName AS product, c.x_Workflow AS workflow, ${fact('Plan')} AS plan, c.PricingQuantity AS purchased,
       ${fact('Assigned')} AS assigned, ${fact('Active')} AS active, coalesce(c.ContractedUnitPrice, c.ListUnitPrice) AS price, c.BillingCurrency AS currency,
       c.x_AiShare AS share, ${fact('Evidence')} AS evidence, c.BilledCost AS cost, ${fact('Renewal')} AS renewal, ${fact('Approved')} AS approved, ${fact('Audited')} AS audited
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
     WHERE v.source = ${literal(SEATS)} AND c.x_Month = ${literal(month)} AND ${STANDS} ORDER BY vendor, product, plan, workflow, c.rowid`,
  );
  return found.map((row) => {
    const [purchased, active] = [decimal(text(row['purchased'])), decimal(text(row['active']))];
    return {
      Vendor: text(row['vendor']),
      Product: text(row['product']),
      Workflow: textOrNull(row['workflow']),
      Plan: textOrNull(row['plan']),
      Purchased: plain(row['purchased']) ?? '0',
      Assigned: plain(row['assigned']),
      Active: plain(row['active']),
      Idle: purchased === undefined || active === undefined ? null : toText(subtract(purchased, active)),
      Price: plain(row['price']) ?? '0',
      Currency: text(row['currency']),
      AiShare: plain(row['share']),
      Evidence: textOrNull(row['evidence']),
      MonthCost: plain(row['cost']) ?? '0',
      Renewal: textOrNull(row['renewal']),
      Approved: textOrNull(row['approved']),
      Audited: textOrNull(row['audited']),
    };
  });
}

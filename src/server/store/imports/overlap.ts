import type { DuckDBConnection } from '@duckdb/node-api';
import { asDay, dayLabel } from '../../../model/month';
import type { Source } from '../../../sources/source';
import { firstRow, text } from '../engine/engine';
import type { Row } from '../engine/engine';
import { scopeList } from './gone';
import { monthsName } from '../words';

/** A file of the same drop that was read before, and its batch. */
export interface Sibling {
  readonly name: string;
  readonly batch: number;
  /** Scopes that it takes out because somebody said that they are gone: whoever brings them after all may. */
  readonly out: readonly string[];
}

/** Two files of one drop that say different things of one period. */
export interface Overlap {
  readonly with: number;
  readonly sentence: string;
}

/**
 * Whether a batch differs (`pairs`) in a scope that another file of the same drop holds. One would replace the other, and which of them is right cannot be
 * known: a restatement, or two parts of one bill.
 */
export async function overlapWith(
  connection: DuckDBConnection,
  source: Source,
  batch: number,
  name: string,
  others: readonly Sibling[],
): Promise<Overlap | null> {
  for (const other of others) {
    const both = `(SELECT scope FROM pairs INTERSECT SELECT scope FROM scopes WHERE batch = ${String(other.batch)} EXCEPT ${scopeList(other.out)})`;
    const held = await firstRow(
      connection,
      `SELECT count(*) > 0 AS "any", min(InvoiceId) AS document, strftime(min(ChargePeriodStart), '%Y-%m-%d') AS "first", strftime(max(ChargePeriodStart), '%Y-%m-%d') AS "last",
         strftime(min(BillingPeriodStart), '%Y-%m') AS bill, strftime(max(BillingPeriodStart), '%Y-%m') AS "lastBill"
       FROM charges WHERE x_BatchId IN (${String(batch)}, ${String(other.batch)}) AND x_Why IS NULL AND x_Scope IN ${both}`,
    );
    if (held['any'] === true) return { with: other.batch, sentence: sentence(source, periodOf(source, held), other.name, name) };
  }
  return null;
}

/** The files in the order of their names; which of them was read first tells nothing. */
function sentence(source: Source, period: string, taken: string, left: string): string {
  const both = taken === left ? `Two files are called ${taken}. They` : `${taken} and ${left}`;
  const which = taken === left ? 'One of them' : left;
  return `${both} both hold ${period} of ${source.title} and differ. ${which} was not taken: import them one after the other, the newer one last. Parts of one bill have to be joined into one file first.`;
}

function periodOf(source: Source, held: Row): string {
  if (source.replaces === 'document') return `document ${text(held['document'])}`;
  if (source.replaces === 'billing-period') return monthsName(text(held['bill']), text(held['lastBill']));
  const [first, last] = [text(held['first']), text(held['last'])];
  if (source.replaces === 'month') return monthsName(first.slice(0, 7), last.slice(0, 7));
  return first === last ? dayName(first) : `${dayName(first)} to ${dayName(last)}`;
}

function dayName(text: string): string {
  const day = asDay(text);
  return day === undefined ? text : dayLabel(day);
}

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
  /** The batch that has its rows. */
  readonly rowsOf: number;
  /** Scopes that it takes out because somebody said that they are gone: whoever brings them after all may. */
  readonly out: readonly string[];
}

/** Two files of one drop that say different things of one period. */
export interface Overlap {
  readonly with: number;
  readonly sentence: string;
  /** The same, where neither of them is taken. */
  readonly neither: string;
  /** The other one says that days are empty on which this one has lines. */
  readonly fills: boolean;
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
       FROM charges WHERE x_BatchId IN (${[batch, other.batch, other.rowsOf].join(', ')}) AND x_Why IS NULL AND x_Scope IN ${both}`,
    );
    if (held['any'] !== true) continue;
    const linesIn = (one: number): string => `SELECT x_Scope FROM charges WHERE x_BatchId = ${String(one)} AND x_Why IS NULL AND x_Scope IN ${both}`;
    const filled = await firstRow(connection, `SELECT EXISTS (${linesIn(batch)} EXCEPT ${linesIn(other.rowsOf)}) AS yes`);
    const [period, fills] = [periodOf(source, held), filled['yes'] === true];
    return {
      with: other.batch,
      sentence: sentence(source, period, other.name, name, `${other.name === name ? 'One of them' : name} was not taken`),
      neither: sentence(source, period, other.name, name, 'Neither was taken'),
      fills,
    };
  }
  return null;
}

/** The files in the order in which they were read. */
function sentence(source: Source, period: string, first: string, second: string, what: string): string {
  const both = first === second ? `Two files are called ${first}. They` : `${first} and ${second}`;
  return `${both} both hold ${period} of ${source.title} and differ. ${what}: import them one after the other, the newer one last. Parts of one bill have to be joined into one file first.`;
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

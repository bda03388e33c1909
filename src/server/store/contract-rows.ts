import type { DuckDBConnection } from '@duckdb/node-api';
import { round, toText } from '../../model/decimal';
import type { Decimal } from '../../model/decimal';
import type { ContractRow, RuleBook, RULE_COLUMNS } from '../../ledger/rule-book';
import { literal } from '../../sources/sql/quote';
import { contractCharges, productKey, type ContractCharge, type CreditsUsed } from './contracts';
import { firstRow, rows, text, textOrNull } from './engine';
import { exact } from './tally';
import { COUNTS, STANDS, seenAndDead } from './visible';
import type { Seen } from './visible';

/** What contracts need to know of the ledger: its newest month, and the credits that were used without a price. */
export interface ContractBasis {
  readonly horizon: string | null;
  readonly used: CreditsUsed;
  /** Charges of files for several months, such as the invoice for a year: they hold the product in each month of theirs. */
  readonly long: readonly LongCharge[];
}
interface LongCharge {
  readonly vendor: string;
  /** Null: an invoice, whose lines are named as the vendor likes. */
  readonly product: string | null;
  readonly from: string;
  readonly to: string;
}

/** What `Source` says of rows that come from contracts. */
export const CONTRACTS = 'contracts';

/** Nothing is asked of the ledger where no book has contracts. Two reports of the same credits (by the day, by the event) are two views of one use: the larger is taken, they are never added. */
export async function contractBasis(connection: DuckDBConnection, seen: readonly Seen[], books: readonly RuleBook[]): Promise<ContractBasis> {
  if (books.every(({ Contracts = [] }) => Contracts.length === 0)) return { horizon: null, used: new Map(), long: [] };
  const among = `FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${STANDS}`;
  const top = await firstRow(connection, `WITH ${seenAndDead(seen)} SELECT max(c.x_Month) AS month ${among}`);
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)}, each AS (
       SELECT c.x_Month AS month, c.ServiceProviderName AS vendor, c.ServiceName AS product, v.source, sum(c.ConsumedQuantity) AS quantity ${among}
         AND NOT ${COUNTS} AND c.BilledCost IS NULL AND c.ConsumedUnit IN ('Credits', 'Conversations', 'Requests') GROUP BY ALL)
     SELECT month, vendor, product, max(quantity) AS quantity FROM each WHERE quantity IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  );
  const used = new Map<string, Map<string, Decimal>>();
  for (const row of found) {
    const key = productKey(text(row['vendor']), text(row['product']));
    used.set(key, (used.get(key) ?? new Map<string, Decimal>()).set(text(row['month']), exact(row['quantity'])));
  }
  const long = await rows(
    connection,
    `WITH ${seenAndDead(seen)}
     SELECT lower(trim(c.ServiceProviderName)) AS vendor, CASE WHEN NOT v.yields THEN lower(trim(c.ServiceName)) END AS product, c.x_Month AS "from",
       strftime(c.ChargePeriodEnd - INTERVAL 1 DAY, '%Y-%m') AS "to" ${among} AND ${COUNTS} AND strftime(c.ChargePeriodEnd - INTERVAL 1 DAY, '%Y-%m') > c.x_Month
     GROUP BY ALL ORDER BY ALL`,
  );
  return {
    horizon: textOrNull(top['month']),
    used,
    long: long.map((row) => ({ vendor: text(row['vendor']), product: textOrNull(row['product']), from: text(row['from']), to: text(row['to']) })),
  };
}

type Tested = (typeof RULE_COLUMNS)[number];

/** The text that a rule finds in a column of a contract's row. */
function tested(name: Tested, { contract, kind }: ContractCharge): string | null {
  if (name === 'ServiceProviderName' || name === 'InvoiceIssuerName') return contract.Vendor;
  if (name === 'ServiceName') return contract.Product;
  if (name === 'ChargeDescription') return contract.Plan;
  if (name === 'ChargeCategory') return CATEGORIES[kind];
  if (name === 'x_CostBasis') return basisOf(kind);
  if (name === 'x_Workflow') return contract.Workflow;
  if (name === 'x_Stream') return streamOf(contract.Kind);
  return null;
}
/** What was left unused stands apart from what was used. */
const CATEGORIES = { purchase: 'Purchase', month: 'Usage', unused: 'Adjustment' } as const satisfies Record<ContractCharge['kind'], string>;
const basisOf = (kind: ContractCharge['kind']): string => (kind === 'purchase' ? 'manual' : 'allocated');
const streamOf = (kind: 'seats' | 'credits'): string => (kind === 'seats' ? 'seat' : 'usage');

const small = (name: string): string => name.trim().toLowerCase();
const holds = ({ vendor, product, from, to }: LongCharge, contract: ContractRow, month: string): boolean =>
  vendor === small(contract.Vendor) && (product === null || product === small(contract.Product)) && from <= month && month <= to;

const cell = (value: string | null): string => (value === null || value.trim() === '' ? 'NULL::VARCHAR' : literal(value.trim()));

/**
 * The contracts of a book in the months that are asked for, as rows to stand after those of files. `bill` is `ask` where the money counts unless a bill of the
 * month has the product. Columns and types are those of the sums over files.
 */
export function contractRows(book: RuleBook, { horizon, used, long }: ContractBasis, asked: (month: string) => boolean, columns: readonly Tested[]): string {
  const charges = horizon === null ? [] : contractCharges(book.Contracts ?? [], used, horizon).filter(({ month }) => asked(month));
  const row = (charge: ContractCharge): string => {
    const { contract, kind, month, quantity, cost } = charge;
    const counts = kind !== 'purchase' && contract.Billed !== 'Y' && !(contract.Billed === null && long.some((one) => holds(one, contract, month)));
    return `SELECT ${[
      literal(month),
      ...[contract.Vendor, contract.Product, null, contract.Workflow, null, null, streamOf(contract.Kind)].map(cell),
      `${contract.AiShare === null ? 'NULL' : literal(contract.AiShare)}::DECIMAL(18,12)`,
      ...[CATEGORIES[kind], basisOf(kind), contract.Kind === 'seats' ? 'Seats' : 'Credits', contract.Currency].map(cell),
      ...[String(counts), literal(CONTRACTS), 'false', counts && contract.Billed === null ? `'ask'` : 'NULL::VARCHAR'],
      ...columns.map((name) => cell(tested(name, charge))),
      ...[`${literal(toText(round(cost, 12)))}::DECIMAL(38,12)`, `${literal(toText(round(quantity, 12)))}::DECIMAL(38,12)`, '1', '0'],
    ].join(', ')}`;
  };
  return charges.map((charge) => ` UNION ALL ${row(charge)}`).join('');
}

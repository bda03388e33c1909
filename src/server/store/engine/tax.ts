import type { TaxInCost } from '../../../ledger/rule-book';
import { sources } from '../../../sources/index';
import type { Source } from '../../../sources/source';
import { literal } from '../../../sources/sql/quote';
import { COUNTS } from './visible';

/** What of tax is a cost: in a locked month as its own version of the rule book has it. */
export interface TaxInForce {
  readonly newest: TaxInCost;
  readonly locked: ReadonlyMap<string, TaxInCost>;
}
/** Whether the lines of a source are in no total, whatever they are. */
export const isMemo = ({ charge: { x_CountsToTotal: of } }: Source): boolean => of.kind === 'flag' && !of.value;
const MEMO = sources.flatMap((source) => (isMemo(source) ? [literal(source.id)] : [])).join(', ');

/** Rows of charges `c`, or of their sums, joined with `seen v`: whether one counts by itself, and whether its cost is known. */
interface Rows {
  readonly counts: string;
  readonly known: string;
}
export const LINES: Rows = { counts: COUNTS, known: 'c.BilledCost IS NOT NULL' };
export const SUMS: Rows = { counts: 'c.counts', known: 'c.priced = c.n' };

/**
 * Whether a row is part of a total by itself. As it is read, tax counts where it is known to be a sales tax; the rule book may let all tax count, or none. What a
 * source keeps out of totals stays out.
 */
export function countsSql({ newest, locked }: TaxInForce, rows: Rows): string {
  const other = [...locked].filter(([, of]) => of !== newest);
  if (other.length === 0) return taxed(newest, rows);
  return `CASE ${other.map(([month, of]) => `WHEN c.x_Month = ${literal(month)} THEN ${taxed(of, rows)}`).join(' ')} ELSE ${taxed(newest, rows)} END`;
}

function taxed(of: TaxInCost, { counts, known }: Rows): string {
  if (of === 'sales tax') return counts;
  if (of === 'no tax') return `(${counts} AND c.ChargeCategory <> 'Tax')`;
  return `(${counts} OR (c.ChargeCategory = 'Tax' AND c.x_CostBasis IN ('invoiced', 'vendor-reported') AND ${known} AND v.source NOT IN (${MEMO})))`;
}

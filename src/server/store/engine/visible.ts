import { literal } from '../../../sources/sql/quote';

/** A batch that is seen, or would be: `seq` tells which is newer. */
export interface Seen {
  readonly batch: number;
  /** The batch that holds its rows: another one where the very same file had come before, so that its rows are kept once. */
  readonly rowsOf: number;
  /** The batch that answers name for these rows: the first that is seen of those that share them. */
  readonly shown: number;
  readonly seq: number;
  readonly source: string;
  /** Its rows are memo where a vendor's report covers the month. */
  readonly yields: boolean;
}

/**
 * `seen(batch, rowsOf, shown, seq, source, yields)` and `dead(batch, scope)`, to stand after WITH: a scope of a batch is dead once a newer batch
 * that is seen replaces it, or when nothing in it differed. What was booked out of a locked month is of the batches `moved(batch)`.
 * The batches are sent as literals, so that an engine of several nodes can push the question down.
 */
export function seenAndDead(batches: readonly Seen[]): string {
  const values = batches.map(
    ({ batch, rowsOf, shown, seq, source, yields }) => `(${[batch, rowsOf, shown, seq].join(', ')}, ${literal(source)}, ${String(yields)})`,
  );
  const list = values.length === 0 ? `SELECT 0, 0, 0, 0, '', false WHERE false` : `VALUES ${values.join(', ')}`;
  return `seen(batch, rowsOf, shown, seq, source, yields) AS (${list}),
    held AS (SELECT s.batch, s.scope, s.kind, v.seq FROM scopes s JOIN seen v ON v.batch = s.batch),
    moved AS (SELECT DISTINCT batch FROM held WHERE kind = 'beside'),
    newest AS (SELECT scope, max(seq) AS seq FROM held WHERE kind = 'replaces' GROUP BY scope),
    dead AS (SELECT batch, scope FROM held WHERE kind = 'same' UNION ALL
      SELECT h.batch, h.scope FROM held h JOIN newest n ON n.scope = h.scope WHERE h.seq < n.seq AND h.kind <> 'same')`;
}

/** Of the rows `c` of charges joined with `seen v`, those that stand. */
export const STANDS = 'c.x_Why IS NULL AND NOT EXISTS (SELECT 1 FROM dead d WHERE d.batch = v.batch AND d.scope = c.x_Scope)';
/** Of the same rows, those that newer ones stand for. */
export const REPLACED = 'EXISTS (SELECT 1 FROM dead d WHERE d.batch = v.batch AND d.scope = c.x_Scope)';

/** Whether a row is part of a total by itself; estimates never are, nor what nobody knows the cost of. */
export const COUNTS = `(c.x_CountsToTotal AND c.x_CostBasis <> 'estimated' AND c.BilledCost IS NOT NULL)`;

/** What people were paid back stands on no bill of the company: a vendor's report does not hold it, and it says nothing of what the company owes. */
const PAID_BACK = `c.x_Stream IS NOT DISTINCT FROM 'reimbursed'`;
/** Whether a row gives way to a vendor's own report of its month, as documents do. */
export const YIELDS = `(v.yields AND NOT ${PAID_BACK})`;
const CLOUD = "'(?i)^(aws|amazon|microsoft|azure|google|gcp)'";
/** Whether a cloud bills what another company provides: that is on the cloud's bill, and says nothing of the bills that the company sends itself. */
const resold = (issuer: string, provider: string): string =>
  `coalesce(regexp_matches(${issuer}, ${CLOUD}) AND NOT regexp_matches(${provider}, ${CLOUD}), false)`;
/** Whether a row is of a vendor's own report, to which documents of the vendor's month give way. */
export const coversSql = (yields: string, stream: string, basis: string, issuer: string, provider: string): string =>
  `(NOT ${yields} AND ${stream} IS DISTINCT FROM 'reimbursed' AND ${basis} IN ('vendor-reported', 'invoiced') AND NOT ${resold(issuer, provider)})`;
/** The same of rows `c` of charges joined with `seen v`. */
export const COVERS = coversSql('v.yields', 'c.x_Stream', 'c.x_CostBasis', 'c.InvoiceIssuerName', 'c.ServiceProviderName');
/** The same of sums `c` joined with `seen v`. */
export const SUMS_COVER = coversSql('v.yields', 'c.x_Stream', 'c.x_CostBasis', 'c.test_InvoiceIssuerName', 'c.ServiceProviderName');

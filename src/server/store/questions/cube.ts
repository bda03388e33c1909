import { NOT_TAGGED } from '../../../ledger/charge';
import type { RuleBook } from '../../../ledger/rule-book';
import type { RuleColumn } from '../../../ledger/rule-columns';
import { literal } from '../../../sources/sql/quote';
import { billedSql, contractRows, onBill } from './contract-rows';
import type { ContractBasis } from './contract-basis';
import { bookSql, ruleSql, testedColumns } from './classify';
import { onOlderBooks, taxOf } from './rule-books';
import type { Books } from './rule-books';
import { namesOf } from '../../../ledger/companies';
import { companiesUnder, vendorSql } from '../engine/company';
import { LAYER, coveredSql, givesWay, meteredSql, seatsSql } from '../engine/covered';
import { SUMS, countsSql } from '../engine/tax';
import { testName } from '../engine/tested';
import { YIELDS, coversSql, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/**
 * Everything that stands (`standing`: a SELECT of its sums), gathered at the grain of all dimensions and classified: made once after each change of the ledger or the rule book, asked many
 * times. Months that were locked under an older version of the rule book are classified by that one. What people were paid back keeps the name on their receipt: whether a merchant is approved is asked of it, not of the company behind. What a rule calls no AI has no part of it, unless it says which.
 */
export function cubeSql(standing: string, seen: readonly Seen[], books: Books, contracts: ContractBasis): readonly string[] {
  const older = onOlderBooks(books);
  const among = (found: typeof older): string => `(${found.map(([month]) => literal(month)).join(', ')})`;
  const open = older.length === 0 ? 'true' : `c.x_Month NOT IN ${among(older)}`;
  const locked = new Set(older.map(([month]) => month));
  const versions = new Map(older.map(([, book]) => [book.Version, book]));
  return [
    `CREATE OR REPLACE TABLE memory.cube AS ${monthsSql(standing, seen, books.newest, open, contracts, (month) => !locked.has(month))}`,
    ...[...versions.values()].map((book) => {
      const mine = older.filter(([, of]) => of.Version === book.Version);
      const held = new Set(mine.map(([month]) => month));
      return `INSERT INTO memory.cube ${monthsSql(standing, seen, book, `c.x_Month IN ${among(mine)}`, contracts, (month) => held.has(month))}`;
    }),
  ];
}

/** Which of the columns that rules test say something in any line: `memory.filled`, one row, null where there are no lines. */
export function filledSql(standing: string, tested: readonly RuleColumn[]): string {
  const filled = tested.map((name) => `bool_or(c.${testName(name)} IS NOT NULL) AS ${testName(name)}`);
  // Where no rule tests anything nothing is looked at.
  return `CREATE OR REPLACE TABLE memory.filled AS SELECT ${filled.length === 0 ? 'true AS nothing' : `${filled.join(', ')} FROM (${standing}) c`}`;
}

/** Rows are summed by the dimensions and by the columns that rules test already, so that the rules run over groups, not over millions of rows. */
function monthsSql(
  standing: string,
  seen: readonly Seen[],
  book: RuleBook,
  months: string,
  contracts: ContractBasis,
  asked: (month: string) => boolean,
): string {
  const tested = [...new Set<RuleColumn>([...testedColumns(book.Rules), 'InvoiceIssuerName'])];
  return `
  WITH ${seenAndDead(seen)}, ${bookSql(book)},
  part AS (
    SELECT c.x_Month AS month, c.ServiceProviderName AS vendor, c.ServiceName AS service, c.x_Model AS model, c.x_Workflow AS tag, c.x_Owner AS owner, c.x_CostCenter AS costCenter,
      c.x_BusinessUnit AS unit, c.x_Stream AS stream, c.x_AiShare AS share, c.ChargeCategory AS chargeCategory, c.x_CostBasis AS basis,
      c.measure AS measure, c.BillingCurrency AS currency, ${countsSql(taxOf(book), SUMS)} AS counts, v.source AS source, ${YIELDS} AS yields, ${LAYER} AS layer,
      NULL::VARCHAR AS bill,
      ${tested.map((name) => `c.${testName(name)} AS ${testName(name)}, `).join('')}
      CASE WHEN sum(c.priced) = sum(c.n) THEN sum(c.amount) END AS amount, CASE WHEN sum(c.measured) > 0 THEN sum(c.quantity) END AS quantity,
      sum(c.n)::BIGINT AS n, max(v.shown) AS batch
    FROM (${standing}) c JOIN seen v ON v.batch = c.batch WHERE ${months} GROUP BY ALL${contractRows(book, contracts, asked, tested)
      .map((row) => ` UNION ALL ${row}`)
      .join('')}),
  companies AS (${companiesUnder(namesOf(book.Names), `SELECT DISTINCT ${vendorSql('vendor', 'service')} AS name FROM part`)}),
  named AS (SELECT p.*, k.company, CASE WHEN p.stream = 'reimbursed' THEN p.vendor ELSE k.shown END AS shown, ${seatsSql('p.stream', 'p.yields', 'p.vendor', 'p.service')} AS seats, ${meteredSql('p.source', 'p.stream', 'p.chargeCategory', 'p.measure')} AS metered,
    counts AND ${coversSql('yields', 'stream', 'basis', 'test_InvoiceIssuerName', 'vendor')} AS covers
    FROM part p JOIN companies k ON k.name IS NOT DISTINCT FROM ${vendorSql('p.vendor', 'p.service')}),
  ruled AS (SELECT *, ${ruleSql(book.Rules)} AS ruleNo FROM named),
  decided AS (
    SELECT r.*, b.category, b.bucket, nullif(trim(b.owner), '') AS ruleOwner, nullif(trim(b.costCenter), '') AS ruleCenter, b.spendMode AS ruleMode, coalesce(b.stream, r.stream) AS way, coalesce(b.share, CASE WHEN b.category = 'not-ai' THEN 0 END, r.share, 1) AS aiShare,
      coalesce(nullif(trim(b.workflow), ''), nullif(trim(r.tag), '')) AS named
    FROM ruled r LEFT JOIN rules b ON b."no" = r.ruleNo),
  ${coveredSql('(FROM named WHERE counts)')},
  ${billedSql('(FROM named WHERE counts)')}
  SELECT d.month AS "Month", d.shown AS "Vendor", d.service AS "Service", d.model AS "Model", coalesce(w.id, d.named, ${literal(NOT_TAGGED)}) AS "Workflow",
    w.name AS "WorkflowName", w.envelope AS "Envelope", coalesce(w.unit, d.unit) AS "BusinessUnit", coalesce(d.ruleOwner, w.owner, d.owner) AS "Owner", coalesce(d.ruleCenter, d.costCenter) AS "CostCenter",
    coalesce(d.category, 'unclassified') AS "Category", d.bucket AS "Bucket", coalesce(d.ruleMode, w.spendMode) AS "SpendMode", d.way AS "Stream",
    d.chargeCategory AS "ChargeCategory", d.basis AS "CostBasis",
    CASE WHEN d.counts AND NOT ${givesWay('d')} AND NOT ${onBill('d')} THEN 'Y' ELSE 'N' END AS "Counts",
    d.measure AS "Unit", d.currency AS "Currency", d.aiShare AS "AiShare", d.ruleNo AS "RuleNo", d.source AS "Source", ${String(book.Version)} AS book,
    CASE WHEN count(d.amount) = count(*) THEN sum(d.amount) END AS amount, sum(d.quantity) AS quantity, sum(d.n)::BIGINT AS n, max(d.batch) AS batch
  FROM decided d LEFT JOIN workflows w ON lower(w.id) = lower(d.named)
  GROUP BY ALL`;
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { ZERO, add, absolute, compare, isZero, multiply, quotient, toText, type Decimal } from '../../../model/decimal';
import type { RuleBook } from '../../../ledger/rule-book';
import { CHARGE_COLUMNS } from '../../../ledger/charge';
import { RULE_COLUMNS, isFigure, type PlainRuleColumn } from '../../../ledger/rule-columns';
import type { Evidence, RuleFits, RuleTest, Span, Unclassified, UnclassifiedOf } from '../../../ledger/unclassified';
import { literal } from '../../../sources/sql/quote';
import { bookSql, ruleSql, testSql, testedColumns } from './classify';
import { count, rows, text, textOrNull, type Row } from '../engine/engine';
import { ratesInForce } from './rates';
import { taxOf } from './rule-books';
import type { Books } from './rule-books';
import type { ContractBasis } from './contract-basis';
import { CONTRACTS, billedSql, contractNames, contractRows, onBill } from './contract-rows';
import { exact, moneys, tally } from '../engine/tally';
import { LINES, countsSql } from '../engine/tax';
import { testName, testedSql } from '../engine/tested';
import { namesOf } from '../../../ledger/companies';
import { VENDOR, companiesUnder, vendorSql } from '../engine/company';
import { LAYER, METERED, SEATS, coveredSql, givesWay, seatsSql } from '../engine/covered';
import { COVERS, STANDS, YIELDS, seenAndDead, type Seen } from '../engine/visible';

const SHOWN = 50;
/** What is shown of a group, and what a rule may be made from; the likeliest first. */
const EVIDENCE: readonly Evidence['Column'][] = [
  'ServiceProviderName',
  'ServiceName',
  'ChargeDescription',
  'SubAccountName',
  'x_Model',
  'SkuMeter',
  'ResourceName',
  'x_GLAccount',
  'x_CostCenter',
];
/** Columns of figures that a rule may compare; what a line costs is asked for most. */
const FIGURES: readonly PlainRuleColumn[] = [...new Set<PlainRuleColumn>(['BilledCost', 'ConsumedQuantity', ...RULE_COLUMNS.filter(isFigure)])];

/** The ledger as a question finds it. */
export interface Asked {
  readonly seen: readonly Seen[];
  readonly books: Books;
  readonly contracts: ContractBasis;
}

/**
 * Counted lines of a month, or of all (null), that is not locked, each with the rule that decides it, and what contracts add to them. Invoices that a vendor's own report
 * covers are not counted twice, nor are contracts that a bill holds.
 */
function ruled({ seen, books: { newest, locked }, contracts }: Asked, month: string | null, also: readonly RuleTest['Column'][]): string {
  const tested = [...new Set([...testedColumns(newest.Rules), ...also.filter((name) => name !== 'x_SourceId')])];
  const closed = ["''", ...[...locked.keys()].map(literal)].join(', ');
  const where = month === null ? 'true' : `c.x_Month = ${literal(month)}`;
  const asked = (of: string): boolean => !locked.has(of) && (month === null || of === month);
  const agreed = contractRows(newest, contracts, asked, [...EVIDENCE, ...tested]);
  const names = [...EVIDENCE.map((name) => `e_${name}`), ...tested.map(testName)];
  const [vendor, none] = [vendorSql('p.vendor', 'p.service'), agreed.length === 0];
  return `WITH ${seenAndDead(seen)}, ${bookSql(newest)}, ${none ? '' : `agreed(${contractNames(names)}) AS (${agreed.join(' UNION ALL ')}),`}
    companies AS (${companiesUnder(namesOf(newest.Names), `SELECT DISTINCT ${VENDOR} AS name FROM charges c${none ? '' : ` UNION SELECT ${vendor} FROM agreed p`}`)}),
    lines AS (
      SELECT c.x_Month AS month, v.source AS source, c.ServiceName AS service, c.x_Stream AS stream, NULL::VARCHAR AS bill, ${YIELDS} AS yields, ${LAYER} AS layer, ${COVERS} AS covers, ${SEATS} AS seats, ${METERED} AS metered, k.company AS company, c.BillingCurrency AS currency, c.BilledCost AS amount,
        ${[...EVIDENCE, ...FIGURES].map((name) => `c.${name} AS e_${name}`).join(', ')}${tested.map((name) => `, ${testedSql(name)} AS ${testName(name)}`).join('')}
      FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN companies k ON k.name = ${VENDOR} WHERE ${countsSql(taxOf(newest), LINES)} AND ${STANDS} AND c.x_Month NOT IN (${closed}) AND ${where}${none ? '' : ` UNION ALL BY NAME ${agreedSql(names, vendor)}`}),
    ${coveredSql('lines')},${none ? '' : ` ${billedSql('lines')},`}
    ruled AS (
      SELECT *, ${ruleSql(newest.Rules)} AS ruleNo FROM lines WHERE NOT ${givesWay('lines')}${none ? '' : ` AND NOT ${onBill('lines')}`})`;
}

/** What contracts add, as lines that have nothing to say of those of files. */
const agreedSql = (names: readonly string[], vendor: string): string =>
  `SELECT p.month, p.source, p.service, p.stream, p.bill, p.yields, p.layer, false AS covers, ${seatsSql('p.stream', 'p.yields', 'p.vendor', 'p.service')} AS seats, false AS metered,
    k.company, p.currency, p.amount, ${names.map((name) => `p.${name}`).join(', ')} FROM agreed p JOIN companies k ON k.name = ${vendor} WHERE p.counts`;

const titleOf = (entries: readonly { readonly source: string; readonly facts: { readonly sourceTitle: string } }[], source: string): string =>
  source === CONTRACTS ? 'Contracts' : (entries.find((one) => one.source === source)?.facts.sourceTitle ?? source);

/** The spend of a month that no rule gives a category, by vendor, service, source and currency. */
export async function askUnclassified(
  connection: DuckDBConnection,
  month: string,
  ledger: Asked,
  entries: Parameters<typeof titleOf>[0],
): Promise<UnclassifiedOf> {
  const { books } = ledger;
  const book: RuleBook = books.newest;
  const rateOf = ratesInForce(books);
  const locked = books.locked.has(month);
  const facts = { month, locked, RuleBook: book.Version, SavedAt: book.SavedAt, SavedBy: book.SavedBy ?? null, Currency: book.Currency };
  if (locked) return { ...facts, count: 0, open: '0', total: null, share: null, rows: [] };
  const sql = ruled(ledger, month, []);
  const all = await rows(connection, `${sql} SELECT currency, sum(amount) AS amount FROM ruled GROUP BY ALL`);
  const found = await rows(
    connection,
    `${sql} SELECT e_ServiceProviderName AS vendor, e_ServiceName AS service, source, currency, ruleNo AS "no", sum(amount) AS amount, count(*) AS n,
       ${EVIDENCE.map((name) => `min(e_${name}) AS e_${name}, count(DISTINCT e_${name}) AS n_${name}`).join(', ')},
       ${FIGURES.map((name) => `min(e_${name}) AS e_${name}, max(e_${name}) AS n_${name}`).join(', ')}
     FROM ruled r LEFT JOIN rules b ON b."no" = r.ruleNo WHERE coalesce(b.category, 'unclassified') = 'unclassified' GROUP BY vendor, e_ServiceName, source, currency, ruleNo`,
  );
  const cost = (row: Row): Decimal | undefined => {
    const rate = rateOf(text(row['currency']), month);
    return rate === undefined ? undefined : multiply(exact(row['amount']), rate);
  };
  const summed = (of: readonly Row[]): Decimal | undefined =>
    of.reduce<Decimal | undefined>((sum, row) => {
      const one = cost(row);
      return sum === undefined || one === undefined ? undefined : add(sum, one);
    }, ZERO);
  const [open, total] = [summed(found), summed(all)];
  const sorted = found
    .map((row) => ({ row, size: absolute(cost(row) ?? exact(row['amount'])) }))
    .sort((a, b) => compare(b.size, a.size) || (keyOf(a.row) < keyOf(b.row) ? -1 : 1));
  return {
    ...facts,
    count: found.length,
    open: open === undefined ? null : toText(open),
    total: total === undefined ? null : toText(total),
    share: open === undefined || total === undefined || isZero(total) ? null : quotient(open, total),
    rows: sorted.slice(0, SHOWN).map(({ row }): Unclassified => {
      const converted = cost(row);
      return {
        ...{
          key: keyOf(row),
          Vendor: text(row['vendor']),
          Service: text(row['service']),
          source: text(row['source']),
          sourceTitle: titleOf(entries, text(row['source'])),
        },
        ...{ Currency: text(row['currency']), Amount: toText(exact(row['amount'])), Cost: converted === undefined ? null : toText(converted) },
        ...{ lines: count(row['n']), rule: row['no'] === null ? null : count(row['no']), evidence: evidenceOf(row), figures: figuresOf(row) },
      };
    }),
  };
}

const keyOf = (row: Row): string => JSON.stringify(['vendor', 'service', 'source', 'currency', 'no'].map((name) => textOrNull(row[name])));

/** Each text once: a vendor whose service bears its name is evidence of one thing. A rule's text has at most 200 characters. */
function evidenceOf(row: Row): Evidence[] {
  const known = new Set<string>();
  const source = { Column: 'x_SourceId', Text: text(row['source']), values: 1 } as const;
  return [
    ...EVIDENCE.flatMap((Column): Evidence[] => {
      const [Text, values] = [textOrNull(row[`e_${Column}`])?.slice(0, 200) ?? '', count(row[`n_${Column}`])];
      if (Text.trim() === '' || known.has(Text)) return [];
      known.add(Text);
      return [{ Column, Text, values }];
    }),
    source,
  ];
}

/** Each span of one kind once: the effective cost is mostly the billed one. */
function figuresOf(row: Row): Span[] {
  const known = new Set<string>();
  return FIGURES.flatMap((Column): Span[] => {
    if (row[`e_${Column}`] === null) return [];
    const [least, most] = [toText(exact(row[`e_${Column}`])), toText(exact(row[`n_${Column}`]))];
    const span = `${CHARGE_COLUMNS[Column].kind} ${least} ${most}`;
    if (known.has(span)) return [];
    known.add(span);
    return [{ Column, least, most }];
  });
}

/** What a rule at the end of the book would decide, in every month that is not locked. */
export async function askFits(connection: DuckDBConnection, rule: RuleTest, ledger: Asked): Promise<RuleFits> {
  const sql = ruled(ledger, null, [rule.Column]);
  const found = await rows(
    connection,
    `${sql} SELECT currency, month, company, sum(amount) FILTER (ruleNo IS NULL) AS amount, count(*) FILTER (ruleNo IS NULL) AS n, count(*) FILTER (ruleNo IS NOT NULL) AS others
     FROM ruled WHERE ${testSql(rule)} GROUP BY ALL`,
  );
  const mine = found.filter((row) => count(row['n']) > 0);
  return {
    lines: mine.reduce((n, row) => n + count(row['n']), 0),
    amounts: moneys(tally(mine).amounts),
    months: new Set(mine.map((row) => text(row['month']))).size,
    vendors: new Set(mine.map((row) => text(row['company']))).size,
    others: found.reduce((n, row) => n + count(row['others']), 0),
  };
}

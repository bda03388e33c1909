import type { DuckDBConnection } from '@duckdb/node-api';
import { ZERO, toText } from '../../../model/decimal';
import type { Actuals, ActualsQuestion, Dimension } from '../../../ledger/actuals';
import type { RuleBook } from '../../../ledger/rule-book';
import { literal } from '../../../sources/sql/quote';
import { count, rows } from '../engine/engine';
import type { Row } from '../engine/engine';
import { testName } from '../engine/tested';
import { answered, inOrder } from './answer-rows';
import { gather, partsOf } from './gathered';
import type { Part } from './gathered';
import { IN_CONTRACTS } from './contract-rows';
import { ratesInForce } from './rates';
import { onOlderBooks } from './rule-books';
import type { Books } from './rule-books';

/** The columns without which a cost cannot be worked out exactly; the answer folds them away where they were not asked for. */
const NEEDED: readonly Dimension[] = ['Month', 'Currency', 'AiShare', 'Counts', 'Unit'];

const where = ({ from, to }: Pick<ActualsQuestion, 'from' | 'to'>): string =>
  ['true', ...(from === undefined ? [] : [`"Month" >= ${literal(from)}`]), ...(to === undefined ? [] : [`"Month" <= ${literal(to)}`])].join(' AND ');

/** Answers from the cube. Cost = BilledCost × AiShare × rate is worked out here, exact, so that no column's scale can round it. */
export async function askActuals(connection: DuckDBConnection, question: ActualsQuestion, books: Books): Promise<Actuals> {
  const [by, book] = [[...new Set(question.by)], books.newest];
  const group = [...new Set([...by, ...NEEDED])].map((name) => `"${name}"`).join(', ');
  const found = await rows(
    connection,
    `SELECT ${group}, CASE WHEN count(amount) = count(*) THEN sum(amount) END AS amount, sum(quantity) AS quantity, sum(n)::BIGINT AS n, max(batch) AS batch FROM memory.cube
     WHERE ${where(question)} ${question.countedOnly ? `AND "Counts" = 'Y'` : ''} GROUP BY ${group}`,
  );
  const hits = await rows(
    connection,
    `SELECT "RuleNo" AS "no", book, sum(n)::BIGINT AS n FROM memory.cube WHERE ${where(question)} AND "RuleNo" IS NOT NULL GROUP BY ALL ORDER BY 1`,
  );
  const [filled = {}] = await rows(connection, 'FROM memory.filled');
  const older = onOlderBooks(books).filter(([month]) => month >= (question.from ?? '') && (question.to === undefined || month <= question.to));
  const parts = partsOf(found, by, ratesInForce(books));
  const totals = gather(
    parts.filter(({ counts }) => counts),
    ({ currency }) => currency,
  );
  return {
    RuleBook: book.Version,
    Currency: book.Currency,
    Rows: inOrder(gather(parts, keyOf), by).map(answered(by)),
    Totals: totals
      .sort((a, b) => (a.currency < b.currency ? -1 : 1))
      .map(({ currency, billed, cost, lines }) => ({
        Currency: currency,
        // Only lines of a known cost count.
        BilledCost: toText(billed ?? ZERO),
        Cost: cost === undefined ? null : toText(cost),
        Lines: lines,
      })),
    Hits: [...hitsOf(hits, books), ...blankOf(book, filled)].sort((a, b) => a.Order - b.Order),
    ...(older.length === 0 ? {} : { Locked: older.map(([Month, { Version }]) => ({ Month, RuleBook: Version })) }),
  };
}

const keyOf = ({ currency, cells }: Part): string => cells.reduce<string>((key, cell) => (cell === null ? `${key}\x1e` : `${key}\x1e\x1f${cell}`), currency);

/** Rules whose column no line fills. What contracts say of themselves is no line. */
const blankOf = ({ Rules, Contracts = [] }: RuleBook, filled: Row): Actuals['Hits'] =>
  Rules.filter(({ Column }) => filled[testName(Column)] === false && !(Contracts.length > 0 && IN_CONTRACTS.includes(Column))).map(({ Order }) => ({
    ...{ Order, Lines: 0, Blank: true as const },
  }));

/** Lines by the rules of the newest version. What an older version decided in a locked month counts where that rule still says the same. */
function hitsOf(hits: readonly Row[], { newest, locked }: Books): Actuals['Hits'] {
  const said = (book: RuleBook, order: number): string => JSON.stringify(book.Rules.find(({ Order }) => Order === order) ?? null);
  const books = new Map([newest, ...locked.values()].map((book) => [book.Version, book]));
  const lines = new Map<number, number>();
  for (const row of hits) {
    const [order, book] = [count(row['no']), books.get(count(row['book']))];
    if (book === newest || (book !== undefined && said(book, order) === said(newest, order))) lines.set(order, (lines.get(order) ?? 0) + count(row['n']));
  }
  return [...lines].map(([Order, Lines]) => ({ Order, Lines }));
}

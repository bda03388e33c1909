import type { DuckDBConnection } from '@duckdb/node-api';
import { ZERO, add, compare, multiply, toText } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import type { Actuals, ActualsQuestion, ActualsRow, Dimension } from '../../../ledger/actuals';
import type { RuleBook } from '../../../ledger/rule-book';
import { literal } from '../../../sources/sql/quote';
import { count, rows, text, textOrNull } from '../engine/engine';
import type { Row } from '../engine/engine';
import { ratesInForce } from './rates';
import { onOlderBooks } from './rule-books';
import type { Books } from './rule-books';
import { exact, plain } from '../engine/tally';

/** What gathers under one answered row. `billed` undefined: what a line costs is not known; `cost` undefined: that, or a rate is absent. */
interface Sum {
  readonly at: Readonly<Partial<Record<Dimension, string | null>>>;
  readonly currency: string;
  billed: Decimal | undefined;
  cost: Decimal | undefined;
  converted: boolean;
  rate: Decimal | 'several' | undefined;
  readonly units: Map<string | null, Decimal>;
  batch: number;
  lines: number;
}

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
  const rateOf = ratesInForce(books);
  const older = onOlderBooks(books).filter(([month]) => month >= (question.from ?? '') && (question.to === undefined || month <= question.to));
  const sums = fold(found, by, rateOf);
  const totals = fold(
    found.filter((row) => row['Counts'] === 'Y'),
    [],
    rateOf,
  );
  return {
    RuleBook: book.Version,
    Currency: book.Currency,
    Rows: [...sums].sort(inOrder(by)).map(answered),
    Totals: [...totals]
      .sort((a, b) => (a.currency < b.currency ? -1 : 1))
      .map(({ currency, billed, cost, lines }) => ({
        Currency: currency,
        // Only lines of a known cost count.
        BilledCost: toText(billed ?? ZERO),
        Cost: cost === undefined ? null : toText(cost),
        Lines: lines,
      })),
    Hits: hitsOf(hits, books),
    ...(older.length === 0 ? {} : { Locked: older.map(([Month, { Version }]) => ({ Month, RuleBook: Version })) }),
  };
}

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

/** Gathers the groups under the asked dimensions; currencies are never gathered. */
function fold(found: readonly Row[], by: readonly Dimension[], rateOf: ReturnType<typeof ratesInForce>): Iterable<Sum> {
  const sums = new Map<string, Sum>();
  for (const row of found) {
    const currency = text(row['Currency']);
    const cells = by.map((name) => dimension(name, row));
    const key = JSON.stringify([currency, ...cells]);
    const rate = rateOf(currency, text(row['Month']));
    const billed = row['amount'] === null ? undefined : exact(row['amount']);
    const cost = rate === undefined || billed === undefined ? undefined : multiply(multiply(billed, exact(row['AiShare'])), rate);
    const sum: Sum = sums.get(key) ?? {
      at: Object.fromEntries(by.map((name, i) => [name, cells[i] ?? null])),
      currency,
      billed: ZERO,
      cost: ZERO,
      converted: true,
      rate,
      units: new Map(),
      batch: 0,
      lines: 0,
    };
    sum.billed = sum.billed === undefined || billed === undefined ? undefined : add(sum.billed, billed);
    // What has no known cost waits for no rate.
    if (rate === undefined && billed !== undefined) sum.converted = false;
    sum.cost = sum.cost === undefined || cost === undefined ? undefined : add(sum.cost, cost);
    if (sum.rate !== 'several' && !sameRate(sum.rate, rate)) sum.rate = 'several';
    const unit = textOrNull(row['Unit']);
    const quantity = row['quantity'];
    if (quantity !== null && quantity !== undefined) sum.units.set(unit, add(sum.units.get(unit) ?? ZERO, exact(quantity)));
    sum.batch = Math.max(sum.batch, count(row['batch']));
    sum.lines += count(row['n']);
    sums.set(key, sum);
  }
  return sums.values();
}

const sameRate = (a: Decimal | undefined, b: Decimal | undefined): boolean => (a === undefined || b === undefined ? a === b : compare(a, b) === 0);
const dimension = (name: Dimension, row: Row): string | null => (name === 'AiShare' ? plain(row[name]) : textOrNull(row[name]));

const answered = ({ at, currency, billed, cost, converted, rate, units, batch, lines }: Sum): ActualsRow => {
  const [only] = units.size === 1 ? units : [];
  return {
    ...at,
    Currency: currency,
    Quantity: only === undefined || only[0] === null ? null : toText(only[1]),
    BilledCost: billed === undefined ? null : toText(billed),
    FxRate: rate === undefined || rate === 'several' ? null : toText(rate),
    Cost: cost === undefined ? null : toText(cost),
    Converted: converted ? 'Y' : 'N',
    Batch: batch,
    Lines: lines,
  };
};

/** Months falling, then vendor, then workflow, then the rest as asked; nothing before something. The order is part of the answer. */
function inOrder(by: readonly Dimension[]): (a: Sum, b: Sum) => number {
  const first = (['Vendor', 'Workflow'] as const).filter((name) => by.includes(name));
  const names = [...new Set<Dimension>([...first, ...by.filter((name) => name !== 'Month')])];
  return (a, b) => {
    if (by.includes('Month') && a.at.Month !== b.at.Month) return (a.at.Month ?? '') > (b.at.Month ?? '') ? -1 : 1;
    for (const name of names) {
      const [x, y] = [a.at[name] ?? '', b.at[name] ?? ''];
      if (x !== y) return x < y ? -1 : 1;
    }
    return a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0;
  };
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { namesFault, namesOf } from '../../../ledger/companies';
import { RuleBookContent } from '../../../ledger/rule-book';
import { STARTER_NAMES } from '../../../ledger/starter-names';
import { testFault, type RuleColumn } from '../../../ledger/rule-columns';
import type { RuleBook } from '../../../ledger/rule-book';
import { literal } from '../../../sources/sql/quote';
import { Refusal } from '../../problem';
import { contractFault } from './contracts';
import { testedColumns } from './classify';
import { hashesPeople } from '../files/identities';
import { count, rows, run, text, textOrNull, type Row } from '../engine/engine';
import type { ClosedMonth } from '../../../ledger/imports';
import type { NamesInForce } from '../engine/company';
import { lockedMonths, softMonths } from '../engine/locks';
import { restatedAfter, type RatesFrom } from './rates';
import type { TaxInForce } from '../engine/tax';
import { wordsOf } from '../engine/words-of';

/** What stands before anybody has saved rules: nothing is decided, and nothing is converted. */
const BLANK: RuleBook = { Version: 0, SavedAt: '', Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [], Names: [...STARTER_NAMES] };

/** What of tax a version takes for a cost, in all its months. */
export const taxOf = ({ TaxInCost = 'sales tax' }: RuleBookContent): TaxInForce => ({ newest: TaxInCost, locked: new Map() });

/** What is in force: the newest version, and for each locked month the version in force when it was locked, which decides and converts its rows for good. */
export interface Books extends RatesFrom {
  /** For each softly closed month the version that closed it. */
  readonly soft: ReadonlyMap<string, RuleBook>;
}

/** The next version comes into force. A month that is no longer locked falls back to the newest; locked again, it stands on the version that locks it. */
export function afterBook(before: Books, next: RuleBook): Books {
  const locked = new Map(lockedMonths(next).map((month) => [month, before.locked.get(month) ?? next]));
  return {
    newest: next,
    locked,
    restated: restatedAfter(before, next, locked),
    soft: new Map(softMonths(next).map((month) => [month, before.soft.get(month) ?? next])),
  };
}

/** The months that are not open, with the version that closed them, when, and by whom. */
export const closedMonths = ({ locked, soft }: Books): readonly ClosedMonth[] =>
  [...[...soft].map(([month, book]) => closed(month, 'soft', book)), ...[...locked].map(([month, book]) => closed(month, 'locked', book))].sort((a, b) =>
    a.Month < b.Month ? -1 : 1,
  );
const closed = (Month: string, State: ClosedMonth['State'], { Version, SavedAt, SavedBy }: RuleBook): ClosedMonth => ({
  ...{ Month, State, RuleBook: Version, At: SavedAt, By: SavedBy ?? null },
});

/** Follows all versions that were saved, in their order. */
export async function readBooks(connection: DuckDBConnection): Promise<Books> {
  const found = await rows(connection, 'SELECT version, savedAt, savedBy, content FROM rule_books ORDER BY version');
  return found.map(bookOf).reduce<Books>(afterBook, { newest: BLANK, locked: new Map(), restated: new Map(), soft: new Map() });
}

/** One version as it was saved. */
export async function readBook(connection: DuckDBConnection, version: number): Promise<RuleBook | undefined> {
  if (version === BLANK.Version) return BLANK;
  const [row] = await rows(connection, `SELECT version, savedAt, savedBy, content FROM rule_books WHERE version = ${String(version)}`);
  return row === undefined ? undefined : bookOf(row);
}

const bookOf = (row: Row): RuleBook => ({
  Version: count(row['version']),
  SavedAt: text(row['savedAt']),
  SavedBy: textOrNull(row['savedBy']),
  ...RuleBookContent.parse(JSON.parse(text(row['content']))),
});

/** The names in force: a locked month keeps those it was locked with. */
export const namesInForce = ({ newest, locked }: Books): NamesInForce => ({
  newest: namesOf(newest.Names),
  locked: new Map([...locked].map(([month, { Names }]) => [month, namesOf(Names)])),
});

/** What is to be saved: a workbook that says nothing of names leaves them as they are. */
export const withNames = (content: RuleBookContent, { Names }: RuleBook): RuleBookContent => (Names === undefined ? content : { Names, ...content });

/** What of tax is a cost, now and in locked months. */
export const taxInForce = ({ newest, locked }: Books): TaxInForce => ({
  newest: taxOf(newest).newest,
  locked: new Map([...locked].map(([month, book]) => [month, taxOf(book).newest])),
});

/** The columns that any rule in force tests, and the issuer, by which a cloud's bill of another company's service is known. */
export const testedIn = ({ newest, locked }: Books): readonly RuleColumn[] => [
  ...new Set<RuleColumn>([...testedColumns([newest, ...locked.values()].flatMap(({ Rules }) => Rules)), 'InvoiceIssuerName']),
];

/** Locked months that stand on an older version than the newest. */
export const onOlderBooks = ({ newest, locked }: Books): readonly (readonly [month: string, book: RuleBook])[] =>
  [...locked].filter(([, book]) => book.Version !== newest.Version);

/** Writes the next version. */
export async function writeBook(
  connection: DuckDBConnection,
  version: number,
  content: RuleBookContent,
  savedAt: string,
  by: string | null,
): Promise<RuleBook> {
  await run(
    connection,
    `INSERT INTO rule_books VALUES (${String(version)}, ${literal(savedAt)}, ${literal(JSON.stringify(content))}, ${by === null ? 'NULL' : literal(by)})`,
  );
  return { Version: version, SavedAt: savedAt, SavedBy: by, ...content };
}

/** Refuses rules that cannot be applied, naming the rule. */
export async function checkBook(connection: DuckDBConnection, { Rules, Workflows, Rates, Contracts = [], Names = [] }: RuleBookContent): Promise<void> {
  const orders = new Set<number>();
  const hashed = await hashesPeople(connection);
  for (const { Order, Column, Test, Text, Workflow } of Rules) {
    const where = `Rule ${String(Order)}`;
    if (orders.has(Order)) throw new Refusal(422, 'rules', `${where} stands twice. Give each rule its own order.`);
    orders.add(Order);
    if ([Text, Workflow ?? ''].some((cell) => cell.includes('\0'))) throw new Refusal(422, 'rules', `${where} holds a character that is no text.`);
    if (hashed && Column === 'PrincipalId' && Test !== 'is')
      throw new Refusal(422, 'rules', `${where} tests people with ${Test}, but this ledger keeps people as hashes. Test them with is.`);
    const unfit = testFault({ Column, Test, Text });
    if (unfit !== null) throw new Refusal(422, 'rules', `${where}: ${unfit}`);
    if (Test === 'matches') await checkPattern(connection, where, Text);
  }
  for (const cells of [...Workflows, ...Rates, ...Contracts, ...Names])
    if (Object.values(cells).some((cell) => cell?.includes('\0') === true))
      throw new Refusal(422, 'rules', 'A row of Workflows, Rates, Contracts or Vendors holds a character that is no text.');
  const name = namesFault(Names);
  if (name !== null) throw new Refusal(422, 'rules', `Other names of vendors: ${name.sentence}`);
  const wrong = contractFault(Contracts, namesOf(Names));
  if (wrong !== null) throw new Refusal(422, 'rules', wrong);
}

async function checkPattern(connection: DuckDBConnection, where: string, pattern: string): Promise<void> {
  try {
    await run(connection, `SELECT regexp_matches('', ${literal(pattern)}, 'i')`);
  } catch (error) {
    const reason = /(?:Invalid Input Error|Error): *(.*)/.exec(wordsOf(error))?.[1] ?? 'it is not a pattern';
    throw new Refusal(422, 'rules', `${where}: the pattern ${pattern} cannot be read (${reason}).`);
  }
}

/** Same content, whatever the order of its keys. */
export const sameContent = (a: RuleBookContent, b: RuleBookContent): boolean => canonical(a) === canonical(b);
const canonical = ({
  Currency,
  RateType = 'average',
  TaxInCost = 'sales tax',
  Rules,
  Workflows,
  Rates,
  Periods,
  Contracts = [],
  Names = [],
}: RuleBookContent): string =>
  JSON.stringify([Currency, RateType, TaxInCost, Rules, Workflows, Rates, Periods, Contracts, Names], (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

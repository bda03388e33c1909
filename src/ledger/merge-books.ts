import type { RuleBookContent } from './rule-book';

/** The tables of a rule book, the sheet's table of each, and what names a row in it. */
export const BOOK_PARTS = {
  Rules: { table: 'tblRules', key: ['Order'] },
  Workflows: { table: 'tblWorkflows', key: ['Id'] },
  Rates: { table: 'tblRates', key: ['Date', 'From', 'To', 'Type'] },
  Periods: { table: 'tblCalendar', key: ['Month'] },
  Contracts: { table: 'tblContracts', key: ['Vendor', 'Product', 'Plan', 'Kind', 'Start'] },
  Names: { table: 'tblVendorNames', key: ['Name'] },
} as const;
export type BookPart = keyof typeof BOOK_PARTS;
const PARTS = Object.keys(BOOK_PARTS) as readonly BookPart[];

/** A row of any of the tables, by column. */
export type BookRow = Readonly<Record<string, string | number | null>>;

/** A row that somebody changed since the version that both began with; undefined where it is not there. */
export interface BookChange {
  readonly part: BookPart;
  readonly key: string;
  readonly base: BookRow | undefined;
  readonly theirs: BookRow | undefined;
  readonly yours: BookRow | undefined;
  /** Who changed it; both differently is a clash, and somebody has to choose. */
  readonly by: 'theirs' | 'yours' | 'both';
}
export type Choice = 'theirs' | 'yours';

const rowsOf = (content: RuleBookContent, part: BookPart): readonly BookRow[] => content[part] ?? [];
const keyOf = (part: BookPart, row: BookRow): string => BOOK_PARTS[part].key.map((name) => String(row[name] ?? '')).join(' · ');
/** A workbook that was made before there was a table says nothing of it: what stood there stands. */
const whole = (content: RuleBookContent, base: RuleBookContent): RuleBookContent => ({ ...base, ...content });
const by = (content: RuleBookContent, part: BookPart): ReadonlyMap<string, BookRow> => new Map(rowsOf(content, part).map((row) => [keyOf(part, row), row]));
const said = (row: BookRow | undefined): string => (row === undefined ? '' : JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Two new rules of one number are two rules: yours go behind all others. */
function apart(base: RuleBookContent, theirs: RuleBookContent, yours: RuleBookContent): RuleBookContent {
  const [before, other] = [by(base, 'Rules'), by(theirs, 'Rules')];
  let last = Math.max(0, ...[...theirs.Rules, ...yours.Rules].map(({ Order }) => Order));
  const Rules = yours.Rules.map((rule) => {
    const key = String(rule.Order);
    const twice = !before.has(key) && other.has(key) && said(other.get(key)) !== said(rule);
    return twice ? { ...rule, Order: (last += 1) } : rule;
  });
  return { ...yours, Rules };
}

/** What both sides changed since the version that they began with. */
export function compareBooks(base: RuleBookContent, theirs: RuleBookContent, mine: RuleBookContent): readonly BookChange[] {
  const yours = whole(apart(base, theirs, mine), base);
  return PARTS.flatMap((part) => {
    const [b, t, y] = [by(base, part), by(theirs, part), by(yours, part)];
    return [...new Set([...b.keys(), ...t.keys(), ...y.keys()])].flatMap((key): BookChange[] => {
      const change = { part, key, base: b.get(key), theirs: t.get(key), yours: y.get(key) };
      const [byThem, byYou] = [said(change.theirs) !== said(change.base), said(change.yours) !== said(change.base)];
      if ((!byThem && !byYou) || said(change.theirs) === said(change.yours)) return [];
      return [{ ...change, by: byThem && byYou ? 'both' : byThem ? 'theirs' : 'yours' }];
    });
  });
}

/** One rule book of both: every change that does not clash, and of those that do the one that was chosen. */
export function mergeBooks(base: RuleBookContent, theirs: RuleBookContent, mine: RuleBookContent, choices: Readonly<Record<string, Choice>>): RuleBookContent {
  const changes = compareBooks(base, theirs, mine);
  const merged = PARTS.map((part) => {
    const rows = new Map(by(theirs, part));
    for (const change of changes.filter((one) => one.part === part)) {
      const choice = change.by === 'both' ? (choices[nameOf(change)] ?? 'theirs') : change.by;
      const row = change[choice];
      if (row === undefined) rows.delete(change.key);
      else rows.set(change.key, row);
    }
    return [part, [...rows.values()]] as const;
  });
  const sorted = Object.fromEntries(merged) as unknown as Required<Pick<RuleBookContent, BookPart>>;
  const { Contracts, Names, ...rest } = sorted;
  const contracts = theirs.Contracts === undefined && mine.Contracts === undefined ? {} : { Contracts };
  const names = theirs.Names === undefined && mine.Names === undefined ? {} : { Names };
  const RateType = mine.RateType === base.RateType ? theirs.RateType : mine.RateType;
  const TaxInCost = mine.TaxInCost === base.TaxInCost ? theirs.TaxInCost : mine.TaxInCost;
  return {
    ...(RateType === undefined ? {} : { RateType }),
    ...(TaxInCost === undefined ? {} : { TaxInCost }),
    Currency: mine.Currency === base.Currency ? theirs.Currency : mine.Currency,
    ...rest,
    ...contracts,
    ...names,
    Rules: [...sorted.Rules].sort((a, b) => a.Order - b.Order),
  };
}

/** What names a change among all. */
export const nameOf = ({ part, key }: Pick<BookChange, 'part' | 'key'>): string => `${part} ${key}`;

/** What turns one rule book into another, row by row, in the tables that the first one has: `before` undefined is a new row, `after` undefined one that goes. */
export interface BookEdit {
  readonly table: (typeof BOOK_PARTS)[BookPart]['table'];
  readonly before: BookRow | undefined;
  readonly after: BookRow | undefined;
}
export const bookEdits = (from: RuleBookContent, to: RuleBookContent): readonly BookEdit[] =>
  PARTS.filter((part) => from[part] !== undefined).flatMap((part) => {
    const [a, b] = [by(from, part), by(to, part)];
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
      said(a.get(key)) === said(b.get(key)) ? [] : [{ table: BOOK_PARTS[part].table, before: a.get(key), after: b.get(key) }],
    );
  });

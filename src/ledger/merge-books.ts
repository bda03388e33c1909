import type { RuleBookContent } from './rule-book';

/** The tables of a rule book and its choices on Policy, the sheet's table of each, and what names a row in it. */
export const BOOK_PARTS = {
  Policy: { table: 'tblPolicy', key: ['Setting'] },
  Rules: { table: 'tblRules', key: ['Order'] },
  Workflows: { table: 'tblWorkflows', key: ['Id'] },
  Rates: { table: 'tblRates', key: ['Date', 'From', 'To', 'Type'] },
  Periods: { table: 'tblCalendar', key: ['Month'] },
  Contracts: { table: 'tblContracts', key: ['Vendor', 'Product', 'Plan', 'Kind', 'Start'] },
  Names: { table: 'tblVendorNames', key: ['Name'] },
} as const;
export type BookPart = keyof typeof BOOK_PARTS;
const PARTS = Object.keys(BOOK_PARTS) as readonly BookPart[];

/** What a book chooses once for all rows. */
export type Setting = 'Currency' | 'RateType' | 'TaxInCost';

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

/** The choices as rows of their own; what a book of before does not say is what held then. */
const settingsOf = ({ Currency, RateType = 'average', TaxInCost = 'sales tax' }: RuleBookContent): readonly BookRow[] =>
  Object.entries({ Currency, RateType, TaxInCost } satisfies Record<Setting, string>).map(([Setting, Value]) => ({ Setting, Value }));
const rowsOf = (content: RuleBookContent, part: BookPart): readonly BookRow[] => (part === 'Policy' ? settingsOf(content) : (content[part] ?? []));
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
  const sorted = Object.fromEntries(merged) as unknown as Required<Pick<RuleBookContent, Exclude<BookPart, 'Policy'>>> & {
    readonly Policy: readonly BookRow[];
  };
  const { Policy, Contracts, Names, ...rest } = sorted;
  const contracts = theirs.Contracts === undefined && mine.Contracts === undefined ? {} : { Contracts };
  const names = theirs.Names === undefined && mine.Names === undefined ? {} : { Names };
  const { Currency, RateType, TaxInCost } = Object.fromEntries(Policy.map(({ Setting, Value }) => [Setting, Value])) as Required<
    Pick<RuleBookContent, Setting>
  >;
  return {
    ...(theirs.RateType === undefined && mine.RateType === undefined ? {} : { RateType }),
    ...(theirs.TaxInCost === undefined && mine.TaxInCost === undefined ? {} : { TaxInCost }),
    Currency,
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
  PARTS.filter((part) => part === 'Policy' || from[part] !== undefined).flatMap((part) => {
    const [a, b] = [by(from, part), by(to, part)];
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
      said(a.get(key)) === said(b.get(key)) ? [] : [{ table: BOOK_PARTS[part].table, before: a.get(key), after: b.get(key) }],
    );
  });

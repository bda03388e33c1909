import type { Names } from '../../../ledger/companies';
import { LEGAL_FORMS } from '../../../ledger/vendor-names';
import { literal } from '../../../sources/sql/quote';

/** A vendor's name without case, signs and legal form, as `companyOf` of the ledger has it: `OpenAI, LLC` is `openai`. */
export const companySql = (name: string): string =>
  `regexp_replace(trim(regexp_replace(replace(lower(strip_accents(${name})), '.', ''), '[^\\pL\\pN]+', ' ', 'g')), '( (${[...LEGAL_FORMS].join('|')}))+$', '')`;

/** What is sold under a name of its own by companies that write other bills, too. Which of them a document is for only its lines tell; of some a bill without a word is for something else. */
const OFFERS: readonly { readonly seller: string; readonly words: string; readonly offer: string; readonly open: boolean }[] = [
  { seller: '^(microsoft|msft)\\b', words: '\\bazure\\b', offer: 'Microsoft Azure', open: true },
  { seller: '^google\\b', words: '\\b(google cloud|gcp|vertex ai|bigquery)\\b', offer: 'Google Cloud', open: true },
  { seller: '^amazon\\b', words: '\\b(aws|amazon web services|amazon bedrock)\\b', offer: 'Amazon Web Services', open: false },
];
const said = (cell: string, pattern: string): string => `regexp_matches(${cell}, ${literal(`(?i)${pattern}`)})`;
/** Most names are of none of them: they are looked at once. */
const ofSellers = (name: string, when: (of: (typeof OFFERS)[number]) => string, otherwise: string): string =>
  `CASE WHEN ${said(name, OFFERS.map(({ seller }) => seller).join('|'))} THEN CASE ${OFFERS.map(when).join(' ')} ELSE ${otherwise} END ELSE ${otherwise} END`;

/**
 * The vendor behind a line: what Microsoft bills for Azure is Azure's, as Azure's own report says the same money, and what it bills for seats stays Microsoft's. By the name alone
 * either the seats would give way to that report or Azure would count twice.
 */
export const vendorSql = (name: string, service: string): string =>
  ofSellers(name, ({ seller, offer, words }) => `WHEN ${said(name, seller)} AND ${said(service, words)} THEN ${literal(offer)}`, name);
/** The same of rows `c` of charges, or of their sums. */
export const VENDOR = vendorSql('c.ServiceProviderName', 'c.ServiceName');

/** What a seller's line without a word for it may be for, by its vendor; null for others. */
export const maybeSql = (vendor: string): string =>
  ofSellers(
    vendor,
    ({ seller, offer, open }) => `WHEN ${said(vendor, seller)} AND ${vendor} <> ${literal(offer)} THEN ${open ? literal(offer) : 'NULL'}`,
    'NULL',
  );

/** The names that hold: those of the newest rule book, and in a locked month those that it was locked with. */
export interface NamesInForce {
  readonly newest: Names;
  readonly locked: ReadonlyMap<string, Names>;
}

const among = (cell: string, known: ReadonlyMap<string, string>, otherwise: string): string =>
  known.size === 0 ? otherwise : `CASE ${cell} ${[...known].map(([from, to]) => `WHEN ${literal(from)} THEN ${literal(to)}`).join(' ')} ELSE ${otherwise} END`;

/** A `companies(name, company, shown)` of a SELECT of names: the company behind each, and the vendor as sheets show it. */
export const companiesUnder = ({ others, shown }: Names, names: string): string =>
  `SELECT name, company, ${among('company', shown, 'name')} AS shown FROM (
    SELECT name, ${among('own', others, 'own')} AS company FROM (SELECT name, ${companySql('name')} AS own FROM (${names})))`;

/**
 * `companies(name, month, company)`, to stand after WITH: the company behind each `name` of a `month` that a SELECT gives. Each is looked at once, not once a line;
 * a month has the names of its rule book.
 */
export function companiesSql({ newest, locked }: NamesInForce, pairs: string): string {
  const groups = new Map<string, { readonly names: Names; readonly months: string[] }>();
  for (const [month, names] of locked) {
    const key = JSON.stringify([...names.others]);
    if (key === JSON.stringify([...newest.others])) continue;
    groups.set(key, { names, months: [...(groups.get(key)?.months ?? []), literal(month)] });
  }
  const older = [...groups.values()].map(({ names, months }) => `WHEN month IN (${months.join(', ')}) THEN ${among('own', names.others, 'own')}`);
  const now = among('own', newest.others, 'own');
  return `companies AS (SELECT name, month, ${older.length === 0 ? now : `CASE ${older.join(' ')} ELSE ${now} END`} AS company
    FROM (SELECT name, month, ${companySql('name')} AS own FROM (SELECT DISTINCT name, month FROM (${pairs}))))`;
}

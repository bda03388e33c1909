import type { Names } from '../../../ledger/companies';
import { LEGAL_FORMS } from '../../../ledger/vendor-names';
import { literal } from '../../../sources/sql/quote';

/** A vendor's name without case, signs and legal form, as `companyOf` of the ledger has it: `OpenAI, LLC` is `openai`. */
export const companySql = (name: string): string =>
  `regexp_replace(trim(regexp_replace(replace(lower(strip_accents(${name})), '.', ''), '[^\\pL\\pN]+', ' ', 'g')), '( (${[...LEGAL_FORMS].join('|')}))+$', '')`;

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

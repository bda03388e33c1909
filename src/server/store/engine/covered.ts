import { sources } from '../../../sources/index';
import { literal } from '../../../sources/sql/quote';
import { LEGAL_FORMS } from '../../../ledger/vendor-names';

/** A vendor's name without case, signs and legal form: `OpenAI, LLC` is `OpenAI`. Countries and products stay: they may be other companies. */
export const companySql = (name: string): string =>
  `regexp_replace(trim(regexp_replace(replace(lower(strip_accents(${name})), '.', ''), '[^\\pL\\pN]+', ' ', 'g')), '( (${[...LEGAL_FORMS].join('|')}))+$', '')`;

const ONLY_USE = sources.flatMap(({ id, onlyUse }) => (onlyUse === true ? [literal(id)] : [])).join(', ');

/** Use by tokens, credits or requests: a report of it alone holds no seats. What has no unit may be anything, unless its source says otherwise. */
export const meteredSql = (source: string, stream: string, category: string, unit: string): string =>
  `(coalesce(${source} IN (${ONLY_USE}), false) OR coalesce(${stream} IN ('usage', 'task') AND ${category} = 'Usage' AND NOT regexp_matches(${unit}, '(?i)seat|user|licen[cs]e|member|month'), false))`;

/** The same of rows `c` of charges. */
export const METERED = meteredSql('v.source', 'c.x_Stream', 'c.ChargeCategory', 'coalesce(c.ConsumedUnit, c.PricingUnit)');
/** `companies(name, company)`, to stand after WITH: each name of the ledger is looked at once, not once a line. */
export const COMPANIES = `companies AS (SELECT name, ${companySql('name')} AS company FROM (SELECT DISTINCT ServiceProviderName AS name FROM charges))`;

/**
 * `covered(month, company, seats)`, to stand after WITH: what vendors' own reports say of their months, out of rows with `month`, `company`, `covers` and `metered`. Use
 * covers use; what else a report holds, seats, fees or units by the month, covers seats as well.
 */
export const coveredSql = (rows: string): string =>
  `covered AS (SELECT DISTINCT month, company, unnest(CASE WHEN metered THEN [false] ELSE [false, true] END) AS seats FROM ${rows} WHERE covers)`;

/** Whether a row with `yields`, `month`, `company` and `seats` gives way to what a report says of its vendor's month. */
export const givesWay = (row: string): string => `(${row}.yields AND (${row}.month, ${row}.company, ${row}.seats) IN (FROM covered))`;

import { sources } from '../../../sources/index';
import { literal } from '../../../sources/sql/quote';

const idsOf = (flag: 'onlyUse' | 'sumsUp' | 'itemised'): string => sources.flatMap((one) => (one[flag] === true ? [literal(one.id)] : [])).join(', ');
const [ONLY_USE, CONSOLES, INVOICES] = [idsOf('onlyUse'), idsOf('sumsUp'), idsOf('itemised')];
/** By so much a bill is above the use that it pays: a tax, a month's shift. What is further apart is other money. */
export const MOST = '1.35';

/** Use by tokens, credits or requests: a report of it alone holds no seats. What has no unit may be anything, unless its source says otherwise. */
export const meteredSql = (source: string, stream: string, category: string, unit: string): string =>
  `(coalesce(${source} IN (${ONLY_USE}), false) OR coalesce(${stream} IN ('usage', 'task') AND ${category} = 'Usage' AND NOT regexp_matches(${unit}, '(?i)seat|user|licen[cs]e|member|month'), false))`;

/** The same of rows `c` of charges. */
export const METERED = meteredSql('v.source', 'c.x_Stream', 'c.ChargeCategory', 'coalesce(c.ConsumedUnit, c.PricingUnit)');

/** What a row of `seen v` is of: a console's sums, an itemised invoice or neither; what was booked out of a locked month is of another month and says nothing of this one. */
export const LAYER = `CASE WHEN NOT v.yields OR v.batch IN (FROM moved) THEN NULL WHEN v.source IN (${CONSOLES}) THEN 'console' WHEN v.source IN (${INVOICES}) THEN 'invoice' END`;

/** Products that are paid by the head; what cards and books write of them names the product, not the seat. */
const BY_HEAD = `(?i)\\b(chatgpt|claude\\.ai|claude (pro|max|team|enterprise)|copilot|subscr|subscriptions?|seats?|licen[cs]es?|memberships?)\\b`;
const BY_USE = `(?i)\\b(usage|credits?|tokens?|api|overages?|requests?)\\b`;

/**
 * Whether a row is of seats, of which a report of mere use says nothing: 2 by its stream, as an invoice tells it line by line; 1 for a document without one by what its
 * vendor or service is called, as cards and books do.
 */
export const seatsSql = (stream: string, yields: string, vendor: string, service: string): string =>
  `CASE WHEN ${stream} = 'seat' THEN 2 WHEN ${yields} AND ${stream} IS NULL AND regexp_matches(concat_ws(' ', ${vendor}, ${service}), '${BY_HEAD}')
    AND NOT coalesce(regexp_matches(${service}, '${BY_USE}'), false) THEN 1 ELSE 0 END`;

/** The same of rows `c` of charges. */
export const SEATS = seatsSql('c.x_Stream', 'v.yields', 'c.ServiceProviderName', 'c.ServiceName');

/**
 * `covered(month, company, seats)` and `invoiced(month, company, currency, billed)`, to stand after WITH, out of counted rows with `month`, `company`, `currency`,
 * `amount`, `source`, `layer`, `covers`, `metered`, `yields` and `seats`. The first: what vendors' own reports say of their months. Use covers use; what else a report holds,
 * seats, fees or units by the month, covers seats as well. Where beside a report an invoice has the seats line by line, what cards and books call seats is that invoice again.
 * The second: where a console's sums and the vendor's itemised invoices, seats aside, come to about the same, they are the same money; one invoice may be there in two forms.
 */
export const coveredSql = (rows: string): string =>
  `reported AS (SELECT DISTINCT month, company, unnest(CASE WHEN metered THEN [0] ELSE [0, 1, 2] END) AS seats FROM ${rows} WHERE covers),
   covered AS (FROM reported UNION SELECT DISTINCT s.month, s.company, 1 FROM ${rows} s WHERE s.yields AND s.seats = 2 AND (s.month, s.company, 0) IN (FROM reported)),
   summed AS (SELECT month, company, currency, sum(amount) AS amount FROM ${rows} s WHERE s.layer = 'console' GROUP BY ALL),
   itemised AS (SELECT month, company, currency, sum(amount) AS amount FROM ${rows} s WHERE s.layer = 'invoice' AND s.seats = 0
     GROUP BY GROUPING SETS ((month, company, currency), (month, company, currency, source))),
   invoiced AS (SELECT i.month, i.company, i.currency, max(i.amount) AS billed
     FROM summed s JOIN itemised i ON i.month = s.month AND i.company = s.company AND i.currency = s.currency
     WHERE i.amount > 0 AND i.amount <= s.amount * ${MOST} AND s.amount <= i.amount * ${MOST} GROUP BY ALL)`;

/** Whether a row with `yields`, `month`, `company`, `currency`, `layer` and `seats` gives way to what a report, or an itemised invoice, says of its vendor's month. */
export const givesWay = (row: string): string =>
  `(${row}.yields AND ((${row}.month, ${row}.company, ${row}.seats) IN (FROM covered)
    OR coalesce(${row}.layer = 'console' AND (${row}.month, ${row}.company, ${row}.currency) IN (SELECT (month, company, currency) FROM invoiced), false)))`;

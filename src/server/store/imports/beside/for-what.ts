import { VENDOR, companiesSql, maybeSql } from '../../engine/company';
import { SEATS } from '../../engine/covered';
import { count, rows, text } from '../../engine/engine';
import { plain } from '../../engine/tally';
import { COUNTS, COVERS, STANDS, YIELDS, seenAndDead } from '../../engine/visible';
import { monthName, short } from '../../words';
import { standingWith, type Question } from './question';

/** What is certainly something else that such a company sells. */
const ELSE = `(?i)(365|office|teams|dynamics|copilot|windows|visual studio|workspace|\\bads\\b|adwords|prime|linkedin)`;

/**
 * Bills of a company that sells several things, which do not say for what they are, beside a report of one of them: Microsoft's bill beside Azure's report. Under one name the bill
 * for something else would be gone, so that both count, and it is said.
 */
export const forWhat: Question = async (of) => {
  const { connection, source, batch, before, names, titleOf } = of;
  const yields = source.yieldsToReports === true;
  if (!before.some((seen) => seen.yields !== yields)) return [];
  const months = `c.x_Month IN (SELECT DISTINCT x_Month FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL)`;
  const facts = `c.x_Month AS month, v.source AS source, bool_or(v.batch = ${String(batch)}) AS mine`;
  const among = `FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${COUNTS} AND ${STANDS} AND ${months}`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(standingWith(of))},
     b AS (SELECT ${VENDOR} AS name, ${maybeSql(VENDOR)} AS offer, c.BillingCurrency AS currency, sum(c.BilledCost) AS amount, ${facts}
       ${among} AND ${YIELDS} AND ${SEATS} = 0 AND ${maybeSql(VENDOR)} IS NOT NULL AND NOT regexp_matches(concat_ws(' ', c.ServiceProviderName, c.ServiceName), '${ELSE}') GROUP BY ALL),
     r AS (SELECT ${VENDOR} AS name, ${facts} ${among} AND ${COVERS} GROUP BY ALL),
     ${companiesSql(names, 'SELECT name, month FROM b UNION SELECT offer, month FROM b UNION SELECT name, month FROM r')}
     SELECT b.source AS bill, any_value(r.source) AS report, b.name AS name, b.offer AS offer, b.currency AS currency, min(b.month) AS month, arg_min(b.amount, b.month) AS amount, count(DISTINCT b.month) AS n
     FROM b JOIN r ON r.month = b.month AND (r.mine OR b.mine)
       JOIN companies mine ON mine.name = b.name AND mine.month = b.month JOIN companies offer ON offer.name = b.offer AND offer.month = b.month
       JOIN companies theirs ON theirs.name = r.name AND theirs.month = r.month
     WHERE theirs.company = offer.company AND mine.company <> offer.company AND NOT EXISTS (FROM r same JOIN companies k ON k.name = same.name AND k.month = same.month WHERE k.company = mine.company AND same.month = b.month)
     GROUP BY b.source, b.name, b.offer, b.currency ORDER BY 1, 3, 5`,
  );
  return found.map((row) => {
    const [more, offer] = [count(row['n']) - 1, text(row['offer'])];
    const name = short(text(row['name']));
    const money = `${plain(row['amount']) ?? ''} ${text(row['currency'])} of ${name} for ${monthName(text(row['month']))}`;
    const how = `If the bill is for ${offer}, take it out of the file; if all bills of ${name} are, say so on Vendors, Other names.`;
    const when = more === 0 ? money : `${money} (and ${String(more)} more)`;
    return `${titleOf(text(row['bill']))} has ${when} and does not say for what; ${titleOf(text(row['report']))} counts ${offer}. Both count. ${how}`;
  });
};

import { VENDOR, companiesSql } from '../../engine/company';
import { METERED, MOST, SEATS } from '../../engine/covered';
import { count, rows, text } from '../../engine/engine';
import { plain } from '../../engine/tally';
import { COUNTS, COVERS, STANDS, YIELDS, seenAndDead } from '../../engine/visible';
import { monthName, short } from '../../words';
import { standingWith, type Question } from './question';

const FACTS = `${VENDOR} AS name, c.x_Month AS month, c.BillingCurrency AS currency`;
const SUMS = `FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${COUNTS} AND ${STANDS}`;

/**
 * Bills and cards that give way to a report of mere use although they come to more than it: seats, a prepayment or another product may be in them, and the
 * difference is in no total. Nobody would look for it without a word.
 */
export const inNoTotal: Question = async (of) => {
  const { connection, source, batch, before, names, titleOf } = of;
  const yields = source.yieldsToReports === true;
  if (!before.some((seen) => seen.yields !== yields)) return [];
  const mine = `bool_or(v.batch = ${String(batch)}) AS mine, v.source AS source, sum(c.BilledCost) AS amount`;
  const months = `c.x_Month IN (SELECT DISTINCT x_Month FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL)`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(standingWith(of))},
     d AS (SELECT ${FACTS}, ${mine} ${SUMS} AND ${YIELDS} AND ${SEATS} = 0 AND ${months} GROUP BY ALL),
     r AS (SELECT ${FACTS}, bool_and(${METERED}) AS metered, ${mine} ${SUMS} AND ${COVERS} AND ${months} GROUP BY ALL),
     ${companiesSql(names, 'SELECT name, month FROM d UNION SELECT name, month FROM r')},
     bills AS (SELECT k.company, d.month, d.currency, d.source, any_value(d.name) AS name, bool_or(d.mine) AS mine, sum(d.amount) AS amount
       FROM d JOIN companies k ON k.name = d.name AND k.month = d.month GROUP BY ALL),
     reports AS (SELECT k.company, r.month, r.currency, bool_and(r.metered) AS metered, max(r.source) AS source, bool_or(r.mine) AS mine, sum(r.amount) AS amount
       FROM r JOIN companies k ON k.name = r.name AND k.month = r.month GROUP BY ALL)
     SELECT b.source AS bill, any_value(u.source) AS report, arg_max(b.name, b.amount) AS name, b.currency AS currency, arg_max(b.month, b.amount) AS month,
       max(b.amount) AS amount, arg_max(u.amount, b.amount) AS used, count(*) AS n
     FROM bills b JOIN reports u ON u.company = b.company AND u.month = b.month AND u.currency = b.currency
     WHERE u.metered AND (b.mine OR u.mine) AND b.amount > u.amount * ${MOST} GROUP BY b.company, b.source, b.currency ORDER BY 1, 3`,
  );
  return found.map((row) => {
    const more = count(row['n']) - 1;
    const when = `${monthName(text(row['month']))}${more === 0 ? '' : ` (and ${String(more)} more)`}`;
    const money = `${plain(row['amount']) ?? ''} ${text(row['currency'])} of ${short(text(row['name']))}`;
    return `${titleOf(text(row['bill']))} has ${money} for ${when}; ${titleOf(text(row['report']))} counts ${plain(row['used']) ?? ''}. The rest is in no total: put seats on Contracts.`;
  });
};

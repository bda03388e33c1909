import { VENDOR, companiesSql } from '../../engine/company';
import { LAYER, METERED, SEATS, coveredSql } from '../../engine/covered';
import { count, rows, text } from '../../engine/engine';
import { plain } from '../../engine/tally';
import { COUNTS, COVERS, STANDS, YIELDS, seenAndDead } from '../../engine/visible';
import { BUILT_IN } from '../../files/recognise';
import { monthName, short } from '../../words';
import { standingWith, type Question } from './question';

/**
 * Months of a vendor that both an itemised invoice and a console's sums hold, with one of them in this batch: which of them counts. Far apart they may be other money,
 * and in two currencies nobody can tell, so that both count; where a vendor's report covers the month neither does and nothing is said.
 */
export const summedUp: Question = async (of) => {
  const { connection, source, batch, before, names, titleOf } = of;
  const others = before.map((seen) => BUILT_IN.byId(seen.source));
  const meets = source.sumsUp === true ? others.some((one) => one?.itemised) : source.itemised === true && others.some((one) => one?.sumsUp);
  if (!meets) return [];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(standingWith(of))},
     each AS (SELECT ${VENDOR} AS name, c.x_Month AS month, c.BillingCurrency AS currency, v.source AS source, ${YIELDS} AS yields, ${LAYER} AS layer, ${COVERS} AS covers,
         ${SEATS} AS seats, ${METERED} AS metered, bool_or(v.batch = ${String(batch)}) AS mine, sum(c.BilledCost) AS amount
       FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
       WHERE ${COUNTS} AND ${STANDS} AND c.x_Month IN (SELECT DISTINCT x_Month FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL) GROUP BY ALL),
     ${companiesSql(names, 'FROM each')}, line AS (SELECT e.*, k.company FROM each e JOIN companies k ON k.name = e.name AND k.month = e.month),
     ${coveredSql('line')},
     console AS (SELECT month, company, any_value(source) AS source, any_value(name) AS name FROM line WHERE layer = 'console' GROUP BY ALL),
     beside AS (SELECT s.month, s.company, s.currency, s.amount AS summed, k.source, k.name, max(coalesce(i.billed, t.amount)) AS billed, max(t.currency) AS other, bool_or(i.billed IS NOT NULL) AS one
       FROM summed s JOIN itemised t ON t.month = s.month AND t.company = s.company
         JOIN console k ON k.month = s.month AND k.company = s.company LEFT JOIN invoiced i ON i.month = s.month AND i.company = s.company AND i.currency = s.currency
       WHERE (s.month, s.company, 0) NOT IN (FROM reported) AND (s.month, s.company) IN (SELECT (l.month, l.company) FROM line l WHERE l.mine) GROUP BY ALL)
     SELECT one, currency, arg_max(name, summed) AS name, arg_max(source, summed) AS source, arg_max(month, summed) AS month, max(summed) AS summed,
       arg_max(billed, summed) AS billed, arg_max(other, summed) AS other, count(*) AS n FROM beside GROUP BY company, currency, one ORDER BY 3, 1, 2`,
  );
  return found.map((row) => {
    const more = count(row['n']) - 1;
    const month = `of ${short(text(row['name']))} for ${monthName(text(row['month']))}${more === 0 ? '' : ` (and ${String(more)} more)`}`;
    const title = titleOf(text(row['source']));
    const [currency, summed, billed] = [text(row['currency']), plain(row['summed']) ?? '', plain(row['billed']) ?? ''];
    return row['one'] === true
      ? `The invoice counts ${billed} ${currency} ${month}; ${title}, ${summed}, sums up the same bill and is in no total.`
      : `${title} has ${summed} ${currency} ${month}, invoices ${billed} ${text(row['other'])}. Both count: leave one of them out if they are one bill.`;
  });
};

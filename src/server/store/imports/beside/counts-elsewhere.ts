import { companiesSql } from '../../engine/company';
import { rows, text } from '../../engine/engine';
import { COUNTS, STANDS, seenAndDead } from '../../engine/visible';
import { plain } from '../../engine/tally';
import { monthsName } from '../../words';
import type { Question } from './question';

/** Of one account, or of one that either does not name. */
const SAME_ACCOUNT = '(t.BillingAccountId IS NULL OR t.BillingAccountId = m.account)';

/**
 * Money of a file that counts in another report (`countsIn`) which nobody has brought for its months: it is in no total then, and without a word nobody would
 * look for it. `all` is everything that would stand, the files of the same drop too; any counted line of the vendor's month is taken for that report.
 */
export const countsElsewhere: Question = async ({ connection, source: { countsIn }, batch, before, names, titleOf }) => {
  if (countsIn === undefined) return [];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(before)},
     m AS (SELECT ServiceProviderName AS name, BillingAccountId AS account, x_Month AS month, BillingCurrency AS currency, sum(BilledCost) AS amount
       FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL AND NOT x_CountsToTotal AND x_CostBasis = 'vendor-reported' GROUP BY ALL),
     t AS (SELECT DISTINCT c.ServiceProviderName AS name, c.BillingAccountId, c.x_Month AS month
       FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE c.x_Month IN (SELECT month FROM m) AND ${COUNTS} AND ${STANDS}),
     ${companiesSql(names, 'SELECT name, month FROM m UNION SELECT name, month FROM t')}
     SELECT m.currency AS currency, sum(m.amount) AS amount, min(m.month) AS "first", max(m.month) AS "last" FROM m JOIN companies k ON k.name = m.name AND k.month = m.month
     WHERE m.amount <> 0 AND NOT EXISTS (FROM t JOIN companies o ON o.name = t.name AND o.month = t.month WHERE o.company = k.company AND t.month = m.month AND ${SAME_ACCOUNT}) GROUP BY 1 ORDER BY 1`,
  );
  const title = titleOf(countsIn);
  return found.map((row) => {
    const money = `${plain(row['amount']) ?? ''} ${text(row['currency'])} of ${monthsName(text(row['first']), text(row['last']))}`;
    return `${money} is in no total: it stands in the report ${title}, too, and counts once that is imported.`;
  });
};

import { literal } from '../../../../sources/sql/quote';
import { companiesSql } from '../../engine/company';
import { rows, text } from '../../engine/engine';
import { BUILT_IN, familyOf } from '../../files/recognise';
import { COUNTS, STANDS, seenAndDead } from '../../engine/visible';
import { monthsName, short } from '../../words';
import { asksAccount } from '../which-account';
import type { Question } from './question';

/** One account is written with and without its path: `/providers/…/70114422` and `70114422`. */
const SAME_ACCOUNT = '(ends_with(m.account, t.account) OR ends_with(t.account, m.account))';
/** Files of one family replace each other by account and vendor: one that names no account, or other vendors alone, does not replace one that names it. Where days are, it is asked (`whichAccount`). */
const notReplaced = (
  asked: boolean,
): string => `(${asked ? 'false' : '(m.account IS NULL) <> (t.account IS NULL)'} OR (m.account = t.account AND NOT EXISTS (FROM mine x JOIN theirs y ON y.name = x.name
  WHERE x.account = m.account AND x.month = m.month AND y.account = m.account AND y.month = m.month AND y.kin)))`;
const MONEY = `${COUNTS} AND c.x_CostBasis IN ('vendor-reported', 'invoiced')`;
const FACTS = 'c.ServiceProviderName AS name, c.BillingAccountId AS account, c.x_Month AS month';

/**
 * Months of a vendor's account that a batch counts although another export counts them already: an AWS report beside AWS's FOCUS, say. Both stand, since the engine cannot know which of them is to go. Documents and consoles yield by
 * themselves and are not asked about.
 */
export const countedTwice: Question = async ({ connection, source, batch, before, names, titleOf }) => {
  const others = before.filter((seen) => !seen.yields);
  const kin = [...new Set(others.map((seen) => seen.source))].filter((id) => familyOf(id) === (source.family ?? source.id));
  // What one says by the day and the other by the month never replaces the other, whatever the account is called in either.
  const otherWidth = kin.filter((id) => id !== source.id && BUILT_IN.byId(id)?.replaces !== source.replaces);
  if (source.yieldsToReports === true || others.length === 0) return [];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)},
     mine AS (SELECT DISTINCT ${FACTS} FROM charges c WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND ${MONEY}),
     theirs AS (SELECT DISTINCT ${FACTS}, v.source AS source, v.source IN (${["''", ...kin.map(literal)].join(', ')}) AS kin,
       v.source IN (${["''", ...otherWidth.map(literal)].join(', ')}) AS wide FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
       WHERE c.x_Month IN (SELECT month FROM mine) AND ${MONEY} AND ${STANDS}),
     ${companiesSql(names, 'SELECT name, month FROM mine UNION SELECT name, month FROM theirs')}
     SELECT any_value(m.name) AS name, t.source AS source, min(m.month) AS "first", max(m.month) AS "last"
     FROM mine m JOIN companies k ON k.name = m.name AND k.month = m.month
       JOIN companies o ON o.company = k.company AND o.month = m.month JOIN theirs t ON t.name = o.name AND t.month = m.month AND CASE WHEN t.wide THEN true WHEN t.kin THEN ${notReplaced(asksAccount(source))} ELSE ${SAME_ACCOUNT} END GROUP BY k.company, t.source ORDER BY 1, 2`,
  );
  return found.map((row) => {
    const title = titleOf(text(row['source']));
    return `${title} already counts ${short(text(row['name']))} for ${monthsName(text(row['first']), text(row['last']))}. Both would count: take one of them only.`;
  });
};

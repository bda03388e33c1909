import { rows, text } from '../../engine/engine';
import { VENDOR, companiesSql, maybeSql } from '../../engine/company';
import { COUNTS, COVERS, STANDS, YIELDS, seenAndDead } from '../../engine/visible';
import { monthsName, short } from '../../words';
import { vendorsOf } from './vendors';
import type { Question } from './question';

const FACTS = `${VENDOR} AS name, k.vendor AS vendor, c.x_Month AS month`;

/**
 * Bills and a report of one vendor's month that write its name in two ways, `OpenAI Ireland` beside `OpenAI`: under one name the bills would give way to the report,
 * under two both count. Only who knows the vendor can say whether they are the same money, so it is said and nothing is left out. What one company sells under several names is asked
 * about apart: to make them one would take the other products away.
 */
export const underOtherName: Question = async ({ connection, source, batch, before, names, titleOf }) => {
  const yields = source.yieldsToReports === true;
  const others = before.filter((seen) => seen.yields !== yields);
  if (others.length === 0) return [];
  const [mine, theirs] = yields ? [YIELDS, COVERS] : [COVERS, YIELDS];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)}, ${await vendorsOf(connection, names.newest, [batch, ...others.map((seen) => seen.rowsOf)])},
     m0 AS (SELECT DISTINCT ${FACTS} FROM charges c JOIN (SELECT ${String(yields)} AS yields) v ON true JOIN vendors k ON k.name = c.ServiceProviderName
       WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND ${COUNTS} AND ${mine}),
     t0 AS (SELECT DISTINCT ${FACTS}, v.source AS source FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN vendors k ON k.name = c.ServiceProviderName
       WHERE c.x_Month IN (SELECT month FROM m0) AND ${COUNTS} AND ${theirs} AND ${STANDS}),
     ${companiesSql(names, 'SELECT name, month FROM m0 UNION SELECT name, month FROM t0')},
     m AS (SELECT m0.*, k.company FROM m0 JOIN companies k ON k.name = m0.name AND k.month = m0.month),
     t AS (SELECT t0.*, k.company FROM t0 JOIN companies k ON k.name = t0.name AND k.month = t0.month)
     SELECT m.name AS mine, t.name AS theirs, t.source AS source, min(m.month) AS "first", max(m.month) AS "last"
     FROM m JOIN t ON t.vendor = m.vendor AND t.month = m.month
     WHERE ${maybeSql('m.name')} IS DISTINCT FROM t.name AND ${maybeSql('t.name')} IS DISTINCT FROM m.name AND NOT EXISTS (FROM t same WHERE same.company = m.company AND same.month = m.month) AND NOT EXISTS (FROM m same WHERE same.company = t.company AND same.month = t.month)
     GROUP BY ALL ORDER BY 1, 2, 3`,
  );
  return found.map((row) => {
    const title = titleOf(text(row['source']));
    const [name, other] = [short(text(row['mine'])), short(text(row['theirs']))];
    return `${title} already counts ${other} for ${monthsName(text(row['first']), text(row['last']))}. If ${name} is the same vendor, say so on Vendors, Other names; until then both count.`;
  });
};

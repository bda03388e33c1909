import { asDay, dayLabel } from '../../../model/month';
import { rows, text } from '../engine/engine';
import { STANDS, seenAndDead } from '../engine/visible';
import { familyOf } from '../files/recognise';
import { TOLD, told, type Missing, type Newer } from './gone';

const nameOf = (day: string): string => {
  const known = asDay(day);
  return known === undefined ? day : dayLabel(known);
};

/**
 * Days between the first and the last of a file on which it has no line at all, while older files have some. Most reports leave out days without costs, and some exports leave
 * out more, so nothing is taken away unless somebody says that they are gone. A file that restates nothing is a part of a report, and nothing is asked of it.
 */
export async function missingDays({ connection, source, batch, before, siblings, answered }: Newer): Promise<readonly Missing[]> {
  const older = before.filter((seen) => familyOf(seen.source) === familyOf(source.id) && !siblings.includes(seen.batch));
  if (source.replaces !== 'day' || older.length === 0) return [];
  const account = source.scope.includes('BillingAccountId') ? "coalesce(c.BillingAccountId, '')" : "''";
  const theirs = older.map((seen) => seen.batch).join(', ');
  const found = await rows(
    connection,
    `WITH ${seenAndDead(before)},
     again AS (SELECT DISTINCT h.batch FROM held h WHERE h.scope IN (SELECT scope FROM scopes WHERE batch = ${String(batch)}) AND h.batch IN (${theirs})),
     mine AS (SELECT ${account} AS account, min(c.ChargePeriodStart::DATE) AS "from", max(c.ChargePeriodStart::DATE) AS "to"
       FROM charges c WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND EXISTS (FROM again) GROUP BY 1),
     told AS (SELECT DISTINCT ChargePeriodStart::DATE AS day FROM charges WHERE x_BatchId = ${String(batch)} AND ChargePeriodStart IS NOT NULL AND EXISTS (FROM again))
     SELECT m.account AS part, coalesce(max(c.BillingAccountName), max(c.BillingAccountId), CASE WHEN count(DISTINCT c.ServiceProviderName) = 1 THEN max(c.ServiceProviderName) END, 'several vendors') AS name,
       min(c.ChargePeriodStart::DATE)::VARCHAR AS "from", max(c.ChargePeriodStart::DATE)::VARCHAR AS "to", ${TOLD}
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN mine m ON m.account = ${account} LEFT JOIN batches b ON b.id = v.shown
     WHERE v.batch IN (${theirs}) AND c.ChargePeriodStart::DATE BETWEEN m."from" AND m."to" AND c.ChargePeriodStart::DATE NOT IN (SELECT day FROM told) AND ${STANDS}
     GROUP BY m.account, c.BillingCurrency HAVING sum(c.x_Sign) > 0 ORDER BY name, part, currency`,
  );
  return [...new Set(found.map((row) => text(row['part'])))].flatMap((part) => {
    const of = found.filter((row) => text(row['part']) === part);
    const ends = of.flatMap((row) => [text(row['from']), text(row['to'])]).sort();
    const [from, to] = [ends[0] ?? '', ends.at(-1) ?? ''];
    const days = from === to ? `on ${nameOf(from)}` : `on days from ${nameOf(from)} to ${nameOf(to)}`;
    // Days of an account are another question than a part of it.
    const asked = of.map((row) => ({ ...row, part: `${JSON.stringify([part])} days` }));
    return told(asked, answered, `has none ${days}`);
  });
}

import { count, rows, text } from '../../engine/engine';
import { STANDS, seenAndDead } from '../../engine/visible';
import { lines, monthsName, short } from '../../words';
import type { Question } from './question';

/**
 * Lines of an older file that stay though a newer one of the same billing account and month has nothing of their part, a subscription or a vendor. No export says whether it is
 * of the whole account, so nothing is taken away: what stays is said. Files that share no part with this one are parts of a bill, and nothing is said of them.
 */
export const staysBehind: Question = async ({ connection, source, batch, before }) => {
  const part = source.scope.find((name) => name !== 'BillingAccountId');
  const others = before.filter((seen) => seen.source === source.id);
  if (source.replaces !== 'billing-period' || part === undefined || others.length === 0) return [];
  const name = part === 'SubAccountId' ? 'coalesce(c.SubAccountName, c.SubAccountId)' : `c.${part}`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)},
     mine AS (SELECT scope FROM scopes WHERE batch = ${String(batch)}),
     again AS (SELECT DISTINCT h.batch FROM held h JOIN mine USING (scope)),
     other AS (SELECT DISTINCT scope FROM held WHERE batch IN (FROM again) AND scope NOT IN (FROM mine)),
     bills AS (SELECT DISTINCT coalesce(BillingAccountId, '') AS account, BillingPeriodStart AS bill FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL AND EXISTS (FROM other))
     SELECT any_value(b.body ->> '$.file') AS file, min(c.x_Month) AS "first", max(c.x_Month) AS "last", count(*) AS n, min(${name}) AS part, count(DISTINCT ${name}) AS parts
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN batches b ON b.id = v.shown
     WHERE v.batch IN (FROM again) AND c.x_Scope IN (FROM other) AND (coalesce(c.BillingAccountId, ''), c.BillingPeriodStart) IN (FROM bills) AND ${STANDS}
     GROUP BY v.shown ORDER BY v.shown`,
  );
  return found.map((row) => {
    const more = count(row['parts']) - 1;
    const of = `${short(text(row['part']))}${more > 0 ? ` and ${String(more)} more` : ''}`;
    const had = `${lines(count(row['n']))} of ${of} in ${monthsName(text(row['first']), text(row['last']))}`;
    return `${short(text(row['file']))} has ${had}, and this file has none: they stay. If they should go, take that import back.`;
  });
};

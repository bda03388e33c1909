import { asDay, dayLabel } from '../../../../model/month';
import { count, rows, text } from '../../engine/engine';
import { plain } from '../../engine/tally';
import { COUNTS, STANDS, seenAndDead } from '../../engine/visible';
import { short } from '../../words';
import type { Question } from './question';

/** What a correction may change along with the amount. */
const MAY_CHANGE = ['BilledCost', 'ChargeDescription'];

/**
 * Lines without a number, such as expenses, are known by their amount as well: one that was corrected is a new line, and the old one goes on standing where the file
 * that had it is older. Of lines of one person, day and vendor that this file has with one amount and an older one with another it is said, since two purchases look the same.
 */
export const otherAmount: Question = async ({ connection, source, batch, before }) => {
  const { numbered, identity, replaces } = source;
  const others = before.filter((seen) => seen.source === source.id);
  if (numbered === undefined || replaces !== 'record' || !identity.includes('BilledCost') || others.length === 0) return [];
  const same = identity.filter((name) => !MAY_CHANGE.includes(name));
  const [facts, alike] = [same.map((name) => `c.${name} AS ${name}`).join(', '), same.map((name) => `m.${name} IS NOT DISTINCT FROM t.${name}`).join(' AND ')];
  const mine = `SELECT scope FROM scopes WHERE batch = ${String(batch)}`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)},
     t AS (SELECT ${facts}, c.BilledCost AS amount, b.body ->> '$.file' AS file FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId JOIN batches b ON b.id = v.shown
       WHERE ${STANDS} AND ${COUNTS} AND c.${numbered} IS NULL AND c.x_Scope NOT IN (${mine})),
     m AS (SELECT ${facts}, c.BilledCost AS amount FROM charges c
       WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND ${COUNTS} AND c.${numbered} IS NULL AND c.x_Scope NOT IN (SELECT scope FROM held))
     SELECT t.file AS file, arg_max(m.ServiceProviderName, t.amount) AS name, strftime(arg_max(m.ChargePeriodStart, t.amount), '%Y-%m-%d') AS day,
       arg_max(m.BillingCurrency, t.amount) AS currency, max(t.amount) AS was, arg_max(m.amount, t.amount) AS amount, count(*) AS n
     FROM m JOIN t ON ${alike} AND t.amount <> m.amount GROUP BY t.file ORDER BY 1`,
  );
  return found.map((row) => {
    const [day, more, currency] = [asDay(text(row['day'])), count(row['n']) - 1, text(row['currency'])];
    const when = `${short(text(row['name']))} on ${day === undefined ? text(row['day']) : dayLabel(day)}`;
    const amounts = `${plain(row['was']) ?? ''} ${currency} already, here ${plain(row['amount']) ?? ''} ${currency}${more === 0 ? '' : `, and ${String(more)} more`}`;
    return `${when} stands with ${amounts}. Both count: were they corrected, take back ${text(row['file'])}.`;
  });
};

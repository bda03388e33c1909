import { count, rows, text } from '../../engine/engine';
import { recordSql } from '../../engine/record';
import { STANDS, seenAndDead } from '../../engine/visible';
import { lines, monthsName, short } from '../../words';
import { scopeList } from '../gone';
import type { Question } from './question';

/**
 * Older files of the same source whose lines a batch takes the place of although most of them are not in it: a month that was restated has most lines again, a list of another
 * workspace or a second part of one bill has none. The newer one stands all the same, since seats that were given back go like that, too; what goes is said.
 */
export const takesAway: Question = async ({ connection, source, batch, before, removed, out }) => {
  const others = before.filter((seen) => seen.source === source.id);
  if (removed === 0 || source.replaces === 'record' || source.replaces === 'document' || others.length === 0) return [];
  const touched = `SELECT scope FROM pairs WHERE restAfter IS NULL EXCEPT ${scopeList(out)}`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)},
     mine AS (SELECT DISTINCT x_Scope AS scope, ${recordSql(source)} AS record FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL AND x_Scope IN (${touched})),
     theirs AS (SELECT v.shown AS shown, c.x_Month AS month, c.x_Scope AS scope, ${recordSql(source)} AS record
       FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${STANDS} AND c.x_Scope IN (${touched}))
     SELECT any_value(b.body ->> '$.file') AS file, min(t.month) AS "first", max(t.month) AS "last", count(*) AS n, count(m.record) AS again
     FROM theirs t LEFT JOIN mine m ON m.scope = t.scope AND m.record = t.record JOIN batches b ON b.id = t.shown
     GROUP BY t.shown HAVING count(m.record) * 2 < count(*) ORDER BY t.shown`,
  );
  return found.map((row) => {
    const [n, again] = [count(row['n']), count(row['again'])];
    const [had, gone] = [`${lines(n)} of ${monthsName(text(row['first']), text(row['last']))}`, again === 0 ? 'none of them' : `only ${String(again)} of them`];
    return `${short(text(row['file']))} has ${had}, and this file has ${gone}: it takes their place. If they are two parts, teams or accounts, join them into one file first.`;
  });
};

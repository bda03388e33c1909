import { literal } from '../../../../sources/sql/quote';
import { count, rows } from '../../engine/engine';
import { familyOf } from '../../files/recognise';
import { COUNTS, STANDS, seenAndDead } from '../../engine/visible';
import { lines } from '../../words';
import type { Question } from './question';

/** What makes two events the same but for the person. */
const EVENT = 'c.ChargePeriodStart AS at, c.x_Model AS model, c.BilledCost AS amount, c.PrincipalId IS NULL AS nobody';

/**
 * Events that a person's own export has without a name and the team's export with one: they are told apart by the person, so both would count. Asked only of
 * sources that know their records by moment and person.
 */
export const withoutPerson: Question = async ({ connection, source, batch, before }) => {
  const kin = before.filter((seen) => familyOf(seen.source) === (source.family ?? source.id));
  if (source.replaces !== 'record' || source.numbered !== undefined || !source.identity.includes('PrincipalId') || kin.length === 0) return [];
  const [found] = await rows(
    connection,
    `WITH ${seenAndDead(kin)},
     mine AS (SELECT ${EVENT}, count(*) AS n FROM charges c WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND ${COUNTS} GROUP BY ALL),
     theirs AS (SELECT DISTINCT ${EVENT} FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
       WHERE v.source IN (${kin.map((seen) => literal(seen.source)).join(', ')}) AND ${STANDS} AND ${COUNTS})
     SELECT sum(m.n)::BIGINT AS n FROM mine m JOIN theirs t ON t.at = m.at AND t.model IS NOT DISTINCT FROM m.model AND t.amount = m.amount AND t.nobody <> m.nobody
     WHERE m.amount <> 0`,
  );
  const twice = count(found?.['n'] ?? 0);
  if (twice === 0) return [];
  return [`Already there, with a person in one export only: ${lines(twice)} of the same moment, model and amount. Both count: take the team's export only.`];
};

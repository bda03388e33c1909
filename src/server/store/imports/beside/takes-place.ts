import { rows, text } from '../../engine/engine';
import { familyOf } from '../../files/recognise';
import { STANDS, seenAndDead } from '../../engine/visible';
import { monthsName } from '../../words';
import type { Question } from './question';

/** Other exports that say the same as a batch, such as the answer of an API beside a download, and whose lines it takes the place of. The newer stands. */
export const takesPlaceOf: Question = async ({ connection, source, batch, before, titleOf }) => {
  const others = before.filter((seen) => seen.source !== source.id && familyOf(seen.source) === familyOf(source.id));
  if (others.length === 0) return [];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)}, mine AS (SELECT scope FROM scopes WHERE batch = ${String(batch)} AND kind = 'replaces')
     SELECT v.source AS source, min(c.x_Month) AS "first", max(c.x_Month) AS "last" FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
     WHERE ${STANDS} AND c.x_Scope IN (FROM mine) GROUP BY v.source ORDER BY 1`,
  );
  return found.map((row) => {
    const title = titleOf(text(row['source']));
    return `It takes the place of ${title} for its days of ${monthsName(text(row['first']), text(row['last']))}: both say the same, and the newer one stands.`;
  });
};

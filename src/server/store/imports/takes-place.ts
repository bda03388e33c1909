import type { DuckDBConnection } from '@duckdb/node-api';
import type { Source } from '../../../sources/source';
import { rows, text } from '../engine/engine';
import { BUILT_IN, familyOf } from '../files/recognise';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';
import { monthName } from '../words';

/** Other exports that say the same as a batch, such as the answer of an API beside a download, and whose lines it takes the place of. The newer stands. */
export async function takesPlaceOf(connection: DuckDBConnection, source: Source, batch: number, before: readonly Seen[]): Promise<readonly string[]> {
  const others = before.filter((seen) => seen.source !== source.id && familyOf(seen.source) === familyOf(source.id));
  if (others.length === 0) return [];
  const found = await rows(
    connection,
    `WITH ${seenAndDead(others)}, mine AS (SELECT scope FROM scopes WHERE batch = ${String(batch)} AND kind = 'replaces')
     SELECT v.source AS source, min(c.x_Month) AS "first", max(c.x_Month) AS "last" FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
     WHERE ${STANDS} AND c.x_Scope IN (FROM mine) GROUP BY v.source ORDER BY 1`,
  );
  return found.map((row) => {
    const [first, last] = [monthName(text(row['first'])), monthName(text(row['last']))];
    const title = BUILT_IN.byId(text(row['source']))?.title ?? text(row['source']);
    return `It takes the place of ${title} for its days of ${first === last ? first : `${first} to ${last}`}: both say the same, and the newer one stands.`;
  });
}

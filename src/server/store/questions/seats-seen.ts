import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../../sources/sql/quote';
import { count, rows, text } from '../engine/engine';
import { plain } from '../engine/tally';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';

/** What vendors' own lists say of one product in one month: seats bought, given to people, and used. Null where no list says it. */
export interface SeatsSeen {
  readonly vendor: string;
  readonly product: string;
  readonly purchased: string | null;
  readonly assigned: string | null;
  readonly active: string | null;
  /** True where the vendor bills every seat that somebody has. */
  readonly billed: boolean;
}

/** Lists of people that tell when each was last active; others tell only who has a seat. */
const TELL_ACTIVITY = ['github-copilot-seats', 'github-copilot-assignments', 'microsoft-365-copilot-usage', 'microsoft-365-copilot-activity'].concat([
  'google-workspace-users',
  'zoom-users',
  'atlassian-accounts',
  'claude-members-activity',
]);
/** Lists of seats that are billed because somebody has them: none is bought that nobody has. */
const BILLED_AS_GIVEN = ['github-copilot-seats', 'github-copilot-assignments', 'github-copilot-billing', 'slack-members'];
/** Sums of seats that tell how many were in use, without their people. */
const TELL_SUMS = ['github-copilot-billing'];
/** The list of the admin centre says what the interface answers: where both are there, the answer stands. */
const [LISTED, ANSWERED] = ['microsoft-365-licences', 'microsoft-365-skus'];
/** A seat that was used in so many days before the list was made is in use. */
const ACTIVE_DAYS = 30;

/** By company and product, as `keyOf` knows them. Licences of other software than AI are left out unless `also` names them. */
export async function seatsSeen(
  connection: DuckDBConnection,
  seen: readonly Seen[],
  month: string,
  also: ReadonlySet<string>,
  keyOf: (vendor: string, product: string) => string,
): Promise<ReadonlyMap<string, SeatsSeen>> {
  const tells = `v.source IN (${TELL_ACTIVITY.map(literal).join(', ')})`;
  const day = (name: string): string => `try_cast(c.x_Extra ->> '$.${name}' AS DATE)`;
  const used = `${day('LastActivity')} >= coalesce(${day('Seen')}, last_day(c.ChargePeriodStart::DATE)) - ${String(ACTIVE_DAYS)}`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(seen)}
     SELECT c.ServiceProviderName AS vendor, c.ServiceName AS product, bool_or(c.ServiceCategory = 'AI and Machine Learning' OR c.PricingQuantity IS NULL) AS ai,
       sum(c.PricingQuantity) AS purchased, sum(c.ConsumedQuantity) FILTER (c.PricingQuantity IS NOT NULL) AS given,
       bool_and(v.source IN (${BILLED_AS_GIVEN.map(literal).join(', ')})) AS billed, count(DISTINCT c.PrincipalId) AS people, count(DISTINCT c.PrincipalId) FILTER (${tells}) AS told, count(DISTINCT c.PrincipalId) FILTER (${tells} AND ${used}) AS active,
       sum(try_cast(c.x_Extra ->> '$.Active' AS HUGEINT)) FILTER (v.source IN (${TELL_SUMS.map(literal).join(', ')})) AS summed
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId
     WHERE c.x_Month = ${literal(month)} AND c.x_Stream = 'seat' AND c.ConsumedUnit = 'Seats' AND c.BilledCost IS NULL AND ${STANDS}
       AND NOT (v.source = ${literal(LISTED)} AND EXISTS (FROM charges d JOIN seen w ON w.rowsOf = d.x_BatchId WHERE w.source = ${literal(ANSWERED)} AND d.x_Month = c.x_Month))
     GROUP BY ALL ORDER BY ALL`,
  );
  const known = found.map((row): readonly [string, SeatsSeen, boolean] => {
    const [vendor, product, people] = [text(row['vendor']), text(row['product']), count(row['people'])];
    const assigned = plain(row['given']) ?? (people === 0 ? null : String(people));
    // A list of people says more than a sum of them.
    const active = count(row['told']) === 0 ? plain(row['summed']) : String(count(row['active']));
    return [
      keyOf(vendor, product),
      { vendor, product, purchased: plain(row['purchased']), assigned, active, billed: row['billed'] === true },
      row['ai'] === true,
    ];
  });
  return new Map(known.filter(([key, , ai]) => ai || also.has(key)).map(([key, one]) => [key, one]));
}

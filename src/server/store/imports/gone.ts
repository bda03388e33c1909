import type { DuckDBConnection } from '@duckdb/node-api';
import type { Gone } from '../../../ledger/preview';
import { literal } from '../../../sources/sql/quote';
import type { Source } from '../../../sources/source';
import { count, rows, run, text, textOrNull } from '../engine/engine';
import type { Row } from '../engine/engine';
import { plain } from '../engine/tally';
import { STANDS, seenAndDead } from '../engine/visible';
import type { Seen } from '../engine/visible';
import { lines, moneyName, monthsName, short } from '../words';

/** A part of what stands of which a newer file has nothing, and the scopes that its lines are in. */
export interface Missing extends Gone {
  readonly scopes: readonly string[];
}

/** A newer file, and what it is looked at beside. */
export interface Newer {
  readonly connection: DuckDBConnection;
  readonly source: Source;
  readonly batch: number;
  readonly before: readonly Seen[];
  /** Batches of the same drop. */
  readonly siblings: readonly number[];
  /** The parts that somebody said are gone. */
  readonly answered: readonly string[];
}

type Named = Source['scope'][number];
/** The account is whose file it is, and the end of a period is no part of a bill. */
const NO_PART: readonly Named[] = ['BillingAccountId', 'ChargePeriodEnd'];
const PERIOD = { 'billing-period': 'c.BillingPeriodStart::DATE', month: "strftime(c.ChargePeriodStart, '%Y-%m')", day: 'c.ChargePeriodStart::DATE' } as const;

/** A list of numbers as SQL, to be selected from. */
export const scopeList = (scopes: readonly string[]): string => `SELECT unnest([${scopes.join(', ')}]::UBIGINT[]) AS scope`;

/** What names a part in an answer: its columns of the scope, the period aside. */
export const partSql = ({ scope }: Source): string =>
  `to_json([${scope
    .filter((name) => name !== 'ChargePeriodEnd')
    .map((name) => `coalesce(c.${name}::VARCHAR, '')`)
    .join(', ')}])::VARCHAR`;

/** A part as people know it. An issuer who is the vendor is not said twice. */
function nameSql(parts: readonly Named[]): string {
  const vendor = parts.includes('ServiceProviderName');
  const named = parts.filter((name) => name !== 'InvoiceIssuerName' || vendor || parts.length === 1);
  const said = named.map((name) =>
    name === 'SubAccountId'
      ? 'coalesce(c.SubAccountName, c.SubAccountId)'
      : name === 'InvoiceIssuerName' && vendor
        ? 'nullif(c.InvoiceIssuerName, c.ServiceProviderName)'
        : `c.${name}::VARCHAR`,
  );
  return `concat_ws(', ', ${said.join(', ')})`;
}

/** What of the lines `c` that stand is told of each part. */
export const TOLD = `any_value(b.body ->> '$.file') AS file, count(DISTINCT b.id) AS files, min(c.x_Month) AS "first", max(c.x_Month) AS "last", sum(c.x_Sign)::BIGINT AS n,
  c.BillingCurrency AS currency, sum(c.BilledCost) AS amount, string_agg(DISTINCT c.x_Scope::VARCHAR, ',') AS scopes`;

/**
 * Parts of a bill, a subscription or a vendor, that stand from an older file while a newer one of the same account and period has nothing of them. No export says whether it is of
 * the whole account, so nothing is taken away unless somebody says that they are gone. Files that share no part with this one are parts of a bill, and nothing is asked of them.
 */
export async function missingParts({ connection, source, batch, before, siblings, answered }: Newer): Promise<readonly Missing[]> {
  const parts = source.scope.filter((name) => !NO_PART.includes(name));
  const others = before.filter((seen) => seen.source === source.id);
  if (source.replaces === 'record' || source.replaces === 'document' || parts.length === 0 || others.length === 0) return [];
  const apart = ['-1', ...siblings.map(String)].join(', ');
  const bill = `${source.scope.includes('BillingAccountId') ? "coalesce(c.BillingAccountId, '')" : "''"}, ${PERIOD[source.replaces]}`;
  const found = await rows(
    connection,
    `WITH ${seenAndDead(before)},
     mine AS (SELECT scope FROM scopes WHERE batch = ${String(batch)}),
     again AS (SELECT DISTINCT h.batch FROM held h JOIN mine USING (scope) JOIN seen v ON v.batch = h.batch WHERE v.source = ${literal(source.id)} AND h.batch NOT IN (${apart})),
     other AS (SELECT DISTINCT scope FROM held WHERE batch IN (FROM again) AND scope NOT IN (FROM mine)),
     bills AS (SELECT DISTINCT ${bill} FROM charges c WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL AND EXISTS (FROM other))
     SELECT ${partSql(source)} AS part, max(${nameSql(parts)}) AS name, ${TOLD}
     FROM charges c JOIN seen v ON v.rowsOf = c.x_BatchId LEFT JOIN batches b ON b.id = v.shown
     WHERE v.batch NOT IN (${apart}) AND c.x_Scope IN (FROM other) AND (${bill}) IN (FROM bills) AND ${STANDS}
     GROUP BY part, c.BillingCurrency HAVING sum(c.x_Sign) > 0 ORDER BY name, part, currency`,
  );
  return told(found, answered, 'has none');
}

/** One for each part, its money by currency. `but`: what the newer file says instead. */
export function told(found: readonly Row[], answered: readonly string[], but: string): readonly Missing[] {
  return [...new Set(found.map((row) => text(row['part'])))].map((part) => {
    const of = found.filter((row) => text(row['part']) === part);
    const [first] = of;
    const [name, files] = [text(first?.['name']), Math.max(...of.map((row) => count(row['files'])))];
    const money = of.flatMap((row) => (row['amount'] === null ? [] : [moneyName(plain(row['amount']) ?? '', text(row['currency']))])).join(', ');
    const months = of.flatMap((row) => [text(row['first']), text(row['last'])]).sort();
    const held = `${lines(of.reduce((n, row) => n + count(row['n']), 0))} of ${monthsName(months[0] ?? '', months.at(-1) ?? '')}${money === '' ? '' : ` (${money})`}`;
    // One that is read along with it is not in the manifest yet.
    const file = textOrNull(first?.['file']) ?? 'another of these files';
    const whose = `${short(file)}${files > 1 ? ` and ${String(files - 1)} more have` : ' has'}`;
    const scopes = [...new Set(of.flatMap((row) => text(row['scopes']).split(',')))];
    return { part, name, sentence: `Of ${short(name)}, ${whose} ${held}; this file ${but}.`, out: answered.includes(part), scopes };
  });
}

/** Has a batch take the place of what stands in these scopes, of which it has no lines itself. */
export async function takeOut(connection: DuckDBConnection, batch: number, scopes: readonly string[]): Promise<void> {
  if (scopes.length === 0) return;
  await run(connection, `INSERT INTO scopes SELECT ${String(batch)}, scope, 'replaces' FROM (${scopeList(scopes)})`);
}

/** Those that no other file of the drop, read later, brings. */
export async function stillMissing(connection: DuckDBConnection, missing: readonly Missing[], others: readonly number[]): Promise<readonly Missing[]> {
  if (missing.length === 0 || others.length === 0) return missing;
  const all = scopeList(missing.flatMap(({ scopes }) => scopes));
  const found = await rows(connection, `SELECT DISTINCT scope::VARCHAR AS scope FROM scopes WHERE batch IN (${others.join(', ')}) AND scope IN (${all})`);
  const brought = new Set(found.map((row) => text(row['scope'])));
  return missing.filter(({ out, scopes }) => out || !scopes.every((scope) => brought.has(scope)));
}

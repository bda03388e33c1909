import type { DuckDBConnection } from '@duckdb/node-api';
import type { LeftOut, OpenLine, OpenLines } from '../../../ledger/imports';
import { literal } from '../../../sources/sql/quote';
import { count, firstRow, rows, run, text, textOrNull, together } from '../engine/engine';
import type { Row } from '../engine/engine';
import type { Kept } from '../log/imports-kept';
import { importsOf } from './imports-shown';
import type { MonthsOf } from './imports-shown';
import { rejectedLine } from './lines-shown';
import { importOf } from './lines-of-import';
import type { Period } from '../port';
import type { OwnSources } from '../own/own-sources';
import { recordSql } from '../engine/record';
import { moneys, tally } from '../engine/tally';

type VersionOf = OwnSources['versionOf'];

const LARGEST = 'abs(try_cast(r.amount AS DECIMAL(38,12))) DESC NULLS LAST, r.batch, r.line';
const decided = ({ main: { facts, source } }: Kept): string =>
  `EXISTS (FROM left_out l WHERE l.fileHash = ${literal(facts.fileHash)} AND l.source = ${literal(source)} AND l.line IS NOT DISTINCT FROM r.line)`;

/** Imports that stand; of those with the very same file the newest, which speaks for all. */
function standing(kept: readonly Kept[]): readonly Kept[] {
  const seen = kept.filter(({ main }) => !main.facts.reverted);
  return seen.filter((one) => !seen.some((other) => other.main.seq > one.main.seq && sameFile(one, other)));
}
const sameFile = (a: Kept, b: Kept): boolean => a.main.facts.fileHash === b.main.facts.fileHash && a.main.source === b.main.source;
const sizeOf = ({ main: { facts } }: Kept): number => facts.added + facts.changed + facts.unchanged + facts.rejected;

/** Whether a file came again as a whole: under its name, no smaller, with everything that was taken of it. Then the newer one speaks for its lines. */
async function cameAgain(connection: DuckDBConnection, one: Kept, newer: readonly Kept[]): Promise<boolean> {
  const alike = newer.filter((other) => other.main.facts.file.toLowerCase() === one.main.facts.file.toLowerCase() && sizeOf(other) >= sizeOf(one));
  for (const { main } of alike) {
    const missing = `FROM scopes WHERE batch = ${String(one.id)} AND scope NOT IN (SELECT scope FROM scopes WHERE batch = ${String(main.batch)})`;
    if ((await firstRow(connection, `SELECT EXISTS (${missing}) AS yes`))['yes'] !== true) return true;
  }
  return false;
}

/**
 * Lines of one import that a newer one of the same source brought, by what they are known by: it holds as many of that record as the older one read and left
 * out together. Where the newer one left the line out again, the newer one speaks for it.
 */
function brought(one: Kept, newer: readonly Kept[], versionOf: VersionOf): string {
  const source = versionOf(one.main.source, one.main.mappingVersion);
  if (source === undefined || newer.length === 0) return 'false';
  const [id, later] = [String(one.id), newer.map((other) => `(${String(other.id)}, ${String(other.main.rowsOf)})`).join(', ')];
  // Where a record is a scope of its own, several that are alike have several.
  const single = source.replaces === 'record';
  const scope = (name: string): string => (single ? '0::UBIGINT AS scope' : name);
  const among = single
    ? `${recordSql(source)} IN (SELECT record FROM rejected WHERE batch = ${id})`
    : `x_Scope IN (SELECT scope FROM rejected WHERE batch = ${id})`;
  return `(r.line IN (
    WITH later(batch, rowsOf) AS (VALUES ${later}),
    mine AS (SELECT line, ${scope('scope')}, record, row_number() OVER (PARTITION BY ${single ? '' : 'scope, '}record ORDER BY line) AS k FROM rejected WHERE batch = ${id} AND record IS NOT NULL),
    taken AS (SELECT x_BatchId AS holder, ${scope('x_Scope AS scope')}, ${recordSql(source)} AS record, count(*) AS n FROM charges WHERE x_Why IS NULL AND ${among} GROUP BY ALL),
    all_of AS (SELECT batch, scope, record, sum(n) AS n FROM (
      SELECT l.batch, t.scope, t.record, t.n FROM taken t JOIN later l ON l.rowsOf = t.holder
      UNION ALL SELECT batch, ${scope('scope')}, record, count(*) FROM rejected WHERE batch IN (SELECT batch FROM later) AND record IS NOT NULL GROUP BY ALL) GROUP BY ALL)
    SELECT m.line FROM mine m JOIN all_of a ON a.scope = m.scope AND a.record = m.record
      LEFT JOIN taken t ON t.holder = ${String(one.main.rowsOf)} AND t.scope = m.scope AND t.record = m.record
    WHERE a.n >= m.k + coalesce(t.n, 0)))`;
}

/** Puts the open lines of imports into the temporary table `open_lines`, as `rejected` keeps them. */
async function findOpen(connection: DuckDBConnection, kept: readonly Kept[], of: readonly Kept[], versionOf: VersionOf): Promise<void> {
  await run(connection, 'CREATE OR REPLACE TEMP TABLE open_lines AS FROM rejected WHERE false');
  for (const one of of) {
    if (one.main.facts.rejected === 0) continue;
    const newer = kept.filter(({ main }) => !main.facts.reverted && main.source === one.main.source && main.seq > one.main.seq);
    if (await cameAgain(connection, one, newer)) continue;
    const open = `r.batch = ${String(one.id)} AND NOT ${decided(one)} AND NOT ${brought(one, newer, versionOf)}`;
    await run(connection, `INSERT INTO open_lines FROM rejected r WHERE ${open}`);
  }
}

function openLine(kept: readonly Kept[], row: Row): OpenLine {
  const { id, main } = importOf(kept, count(row['batch']));
  const { source, sourceTitle, committedAt: at } = main.facts;
  return { ...rejectedLine(row), import: id, source, sourceTitle, at, raw: textOrNull(row['raw']) };
}

/** Lines that are still a problem: of imports of a period, the largest amount first. */
export async function openLines(
  connection: DuckDBConnection,
  kept: readonly Kept[],
  period: Period,
  limit: number,
  monthsOf: MonthsOf,
  versionOf: VersionOf,
): Promise<OpenLines> {
  await findOpen(connection, kept, await importsOf(standing(kept), period, monthsOf), versionOf);
  const { n } = await firstRow(connection, 'SELECT count(*) AS n FROM open_lines');
  const sums = await rows(
    connection,
    `SELECT currency, sum(try_cast(amount AS DECIMAL(38,12))) AS amount, 0 AS n FROM open_lines WHERE currency IS NOT NULL AND amount IS NOT NULL GROUP BY ALL`,
  );
  const found = await rows(connection, `FROM open_lines r ORDER BY ${LARGEST} LIMIT ${String(limit)}`);
  return { count: count(n), amounts: moneys(tally(sums).amounts), lines: found.map((row) => openLine(kept, row)) };
}

const lineIn = (lines: readonly (number | null)[]): string =>
  `(line IN (${['-1', ...lines.filter((line) => line !== null).map(String)].join(', ')})${lines.includes(null) ? ' OR line IS NULL' : ''})`;

/** Keeps of open lines that they stay out, who said so, and why. */
export async function leaveOut(
  connection: DuckDBConnection,
  kept: readonly Kept[],
  id: number,
  lines: readonly (number | null)[],
  { at, by, reason }: { readonly at: string; readonly by: string | null; readonly reason: string },
  versionOf: VersionOf,
): Promise<number> {
  const one = importOf(kept, id);
  await findOpen(
    connection,
    kept,
    standing([...kept]).filter((other) => other.id === id),
    versionOf,
  );
  const those = `FROM open_lines WHERE ${lineIn(lines)}`;
  const { n } = await firstRow(connection, `SELECT count(*) AS n ${those}`);
  const { facts, source } = one.main;
  const values = [literal(facts.fileHash), literal(source), 'line', literal(reason), by === null ? 'NULL' : literal(by), literal(at)];
  if (count(n) > 0) await together(connection, [`INSERT INTO left_out SELECT DISTINCT ${values.join(', ')} ${those}`]);
  return count(n);
}

/** Makes lines that somebody left out a problem again. */
export async function takeBackIn(connection: DuckDBConnection, kept: readonly Kept[], id: number, lines: readonly (number | null)[]): Promise<number> {
  const { facts, source } = importOf(kept, id).main;
  const those = `FROM left_out WHERE fileHash = ${literal(facts.fileHash)} AND source = ${literal(source)} AND ${lineIn(lines)}`;
  const { n } = await firstRow(connection, `SELECT count(*) AS n ${those}`);
  await run(connection, `DELETE ${those}`);
  return count(n);
}

/** Lines that somebody left out, the newest decision first. */
export async function leftOutLines(connection: DuckDBConnection, kept: readonly Kept[], period: Period, monthsOf: MonthsOf): Promise<readonly LeftOut[]> {
  const found: LeftOut[] = [];
  for (const one of await importsOf(standing(kept), period, monthsOf)) {
    const { facts, source } = one.main;
    const theirs = await rows(
      connection,
      `SELECT r.*, l.reason, l.leftBy, l.leftAt FROM rejected r JOIN left_out l ON l.line IS NOT DISTINCT FROM r.line
       WHERE r.batch = ${String(one.id)} AND l.fileHash = ${literal(facts.fileHash)} AND l.source = ${literal(source)} ORDER BY r.line`,
    );
    for (const row of theirs) found.push({ ...openLine(kept, row), reason: text(row['reason']), by: textOrNull(row['leftBy']), leftAt: text(row['leftAt']) });
  }
  return found.sort((a, b) => (a.leftAt < b.leftAt ? 1 : -1));
}

import type { DuckDBConnection } from '@duckdb/node-api';
import * as z from 'zod';
import { Batch } from '../../../ledger/preview';
import { literal } from '../../../sources/sql/quote';
import { count, rows, run, text, together } from './engine';
import type { Seen } from './visible';

/** One row of the manifest: what a batch holds and what all its rows share. */
export interface Entry extends Omit<Seen, 'shown'> {
  readonly pulledAt: string;
  readonly mappingVersion: number;
  readonly facts: Batch;
}

const Body = z.string().transform((body) => Batch.parse(JSON.parse(body)));

export async function readManifest(connection: DuckDBConnection): Promise<readonly Entry[]> {
  const found = await rows(connection, 'SELECT id, seq, preview, reverted, source, yields, pulledAt, mappingVersion, body FROM batches ORDER BY seq');
  return found.map((row) => {
    const facts = { ...Body.parse(row['body']), reverted: row['reverted'] === true };
    return {
      batch: count(row['id']),
      rowsOf: facts.rowsOf ?? count(row['id']),
      seq: count(row['seq']),
      source: text(row['source']),
      yields: row['yields'] === true,
      pulledAt: text(row['pulledAt']),
      mappingVersion: count(row['mappingVersion']),
      facts,
    };
  });
}

/** The transaction that makes batches seen. It is one small insert: an engine that tears bulk commits does not tear this. */
export async function writeManifest(connection: DuckDBConnection, entries: readonly Entry[]): Promise<void> {
  const values = entries.map(
    ({ batch, seq, source, yields, pulledAt, mappingVersion, facts }) =>
      `(${[batch, seq].join(', ')}, ${literal(facts.preview)}, false, ${literal(source)}, ${String(yields)}, ${literal(pulledAt)}, ${String(mappingVersion)}, ${literal(JSON.stringify(facts))})`,
  );
  await run(connection, `INSERT INTO batches VALUES ${values.join(', ')}`);
}

/** Takes batches out of sight, or back into it, in one small statement; what their manifest rows say beside goes along. */
export async function flipManifest(connection: DuckDBConnection, entries: readonly Entry[]): Promise<void> {
  const values = entries.map(({ batch, facts }) => `(${String(batch)}, ${String(facts.reverted)}, ${literal(JSON.stringify(facts))})`);
  await run(
    connection,
    `UPDATE batches SET reverted = n.reverted, body = n.body FROM (VALUES ${values.join(', ')}) n(id, reverted, body) WHERE batches.id = n.id`,
  );
}

/** Removes the rows of a batch that shares those of another, and keeps what it holds. */
export const dropRows = (connection: DuckDBConnection, batch: number): Promise<void> =>
  run(connection, `DELETE FROM charges WHERE x_BatchId = ${String(batch)}`);

/** Removes rows that no manifest row vouches for: of one batch, or whatever an interrupted import left. */
export async function dropOrphans(connection: DuckDBConnection, batches: readonly number[] | 'all'): Promise<void> {
  const which = (column: string): string =>
    batches === 'all' ? `${column} NOT IN (SELECT id FROM batches)` : `${column} IN (${batches.join(', ')}) AND ${column} NOT IN (SELECT id FROM batches)`;
  if (batches !== 'all' && batches.length === 0) return;
  await together(connection, [
    `DELETE FROM charges WHERE ${which('x_BatchId')}`,
    `DELETE FROM scopes WHERE ${which('batch')}`,
    `DELETE FROM rejected WHERE ${which('batch')}`,
  ]);
}

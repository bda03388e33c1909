import { existsSync } from 'node:fs';
import { open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../../../sources/sql/quote';
import { Refusal } from '../../problem';
import { diskFull } from './disk';
import { count, firstRow, run } from './engine';
import { beginEngine } from './library';
import { MEMORY_LIMIT } from './memory';
import { RENEWAL, SCHEMA, UPGRADE, isNewer, isOlder } from './schema';
import { wordsOf } from './words-of';

/** Smaller than the engine's own: rows that wait to be written are held in memory by the group, one for each thread. It goes with the opening, not with the file. */
const ROW_GROUP = 32_768;

/** Half of the engine's own: every column of a group that waits holds several. A ledger keeps the size that it was made with. */
const BLOCK = 131_072;

/** A path as one name, whichever way it was written; the file itself may not be there yet. */
export async function onePath(path: string): Promise<string> {
  return (await realpath(path).catch(() => undefined)) ?? join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
}

/** Opens the ledger's file. Fails with a sentence when another process holds it, when it is damaged, or when a newer Corridor wrote it. */
export async function openInstance(path: string): Promise<DuckDBInstance> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new Refusal(500, 'ledger', `There is no folder ${dirname(path)} for the ledger. Make it, or choose another place.`);
  const fresh = !existsSync(path);
  if (!fresh && !(await mayBeLedger(path))) throw refusal(path, undefined);
  // The engine's own database stays in memory, for what is made again; the ledger is attached to it, since only so a row group's size can be said.
  const instance = await beginEngine({ threads: '2', memory_limit: MEMORY_LIMIT, temp_directory: `${path}.tmp` });
  try {
    const opening = await instance.connect();
    // It is for long documents and never chosen for cells of a bill, all of which it looks at before.
    await run(opening, `SET disabled_compression_methods = 'zstd'`);
    const isNew = (await stat(path).catch(() => undefined)) === undefined;
    const options = [`ROW_GROUP_SIZE ${String(ROW_GROUP)}`, `STORAGE_VERSION 'latest'`, ...(isNew ? [`BLOCK_SIZE ${String(BLOCK)}`] : [])];
    await run(opening, `ATTACH ${literal(path)} AS ledger (${options.join(', ')})`);
    opening.closeSync();
    const connection = await connect(instance);
    const layout = await layoutOf(connection);
    if (isNewer(layout)) throw newer(path);
    if (layout > 0 && isOlder(layout) && count((await firstRow(connection, 'SELECT count(*) AS n FROM batches'))['n']) === 0) await run(connection, RENEWAL);
    for (const sql of SCHEMA) await run(connection, sql);
    if (isOlder(await layoutOf(connection))) for (const sql of UPGRADE) await run(connection, sql);
    connection.closeSync();
  } catch (error) {
    instance.closeSync();
    const told = error instanceof Refusal ? error : refusal(path, error);
    // What could not be begun would look like a damaged ledger; what another process has begun meanwhile is its own.
    if (fresh && told.code !== 'ledger-held') for (const end of ['', '.wal']) await rm(path + end, { force: true });
    throw told;
  }
  return instance;
}

const [MARK, AT] = ['DUCK', 8];
/** Whether a file is empty or begins as the engine's files do. Of a few bytes of anything else the engine makes a ledger in memory, and what is written goes with it. */
async function mayBeLedger(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  // What may not be opened is told by the engine.
  if (file === undefined) return true;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(AT + MARK.length), 0, AT + MARK.length, 0).catch(() => ({ bytesRead: -1, buffer: Buffer.of() }));
    return bytesRead === 0 || buffer.toString('latin1', AT) === MARK;
  } finally {
    await file.close();
  }
}

/** The number of a ledger's layout; none is 0. */
export async function layoutOf(connection: DuckDBConnection): Promise<number> {
  const there = await firstRow(connection, `SELECT count(*) AS n FROM duckdb_tables() WHERE database_name = 'ledger' AND table_name = 'layout'`);
  return count(there['n']) === 0 ? 0 : count((await firstRow(connection, 'SELECT max(version) AS version FROM layout'))['version']);
}

const newer = (path: string): Refusal =>
  new Refusal(500, 'ledger', `The ledger ${basename(path)} was written by a newer Corridor. Install that one; the file was left as it is.`);

/** A connection that reads files on all threads, in UTC, and can tell how far it is. */
export async function connect(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  for (const sql of [
    'USE ledger',
    `SET TimeZone = 'UTC'`,
    'SET preserve_insertion_order = false',
    'SET enable_progress_bar = true',
    'SET enable_progress_bar_print = false',
  ])
    await run(connection, sql);
  return connection;
}

function refusal(path: string, error: unknown): Refusal {
  const [name, words, full] = [basename(path), wordsOf(error), diskFull(error)];
  if (full !== undefined) return new Refusal(507, 'disk-full', full);
  const holder = /PID (\d+)/.exec(words)?.[1];
  if (/\block\b/i.test(words))
    return new Refusal(
      500,
      'ledger-held',
      `The ledger ${name} is in use by another Corridor${holder === undefined ? '' : ` (process ${holder})`}. Close that one, or choose another ledger.`,
    );
  if (/version number/i.test(words)) return newer(path);
  if (/permission denied/i.test(words)) return new Refusal(500, 'ledger', `The ledger ${name} may not be opened or written by this user.`);
  return new Refusal(
    500,
    'ledger-damaged',
    `The ledger ${name} cannot be read: it is damaged, or it is no ledger. The file was left as it is. "corridor rebuild" makes a new one from the imported files.`,
  );
}

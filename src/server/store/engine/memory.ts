import type { DuckDBConnection } from '@duckdb/node-api';
import { run } from './engine';

/** Megabytes of the engine beyond which it writes to its folder beside the ledger. The process takes some 130 more. */
const MEMORY = 192;
/** While a file is read, whose lines wait to be written: with a seventh less an import takes a quarter longer. */
const READING = 224;

const limit = (connection: DuckDBConnection, megabytes: number): Promise<void> => run(connection, `SET memory_limit = '${String(megabytes)}MB'`);

/** Gives room for reading a file; `more`: megabytes for a wide one. */
export const giveRoom = (connection: DuckDBConnection, more: number): Promise<void> => limit(connection, READING + more);

/** Gives back what a large statement leaves: the engine keeps it for later, 200 MB after a million lines, until its limit is said again. */
export const giveBack = (connection: DuckDBConnection): Promise<void> => limit(connection, MEMORY);

/** The same for an engine that is begun. */
export const MEMORY_LIMIT = `${String(MEMORY)}MB`;

import type { DuckDBConnection } from '@duckdb/node-api';
import { run } from './engine';

/** Beyond this the engine writes to its folder beside the ledger: with a seventh less an import takes a quarter longer. The process takes some 150 MB more. */
export const MEMORY = '224MB';

/** Gives back what a large statement leaves: the engine keeps it for later, 200 MB after a million lines, until its limit is said again. */
export const giveBack = (connection: DuckDBConnection): Promise<void> => run(connection, `SET memory_limit = '${MEMORY}'`);

import type { DuckDBInstance } from '@duckdb/node-api';

/**
 * How the engine's allocator keeps memory that it was given back: for all threads together, and for half a second. By its own ways an import holds 30 MB more; given back at
 * once, it takes a quarter longer. Only Linux has that allocator; elsewhere this says nothing.
 */
const [NAME, WAYS] = ['DUCKDB_JE_MALLOC_CONF', 'narenas:1,dirty_decay_ms:500,muzzy_decay_ms:0'];

/** Begins an engine that fetches nothing by itself; options by their names there. Its library is loaded with the first: it reads the allocator's ways then and never again. */
export async function beginEngine(options: Readonly<Record<string, string>>): Promise<DuckDBInstance> {
  process.env[NAME] ??= WAYS;
  const { DuckDBInstance } = await import('@duckdb/node-api');
  return DuckDBInstance.create(':memory:', { ...options, autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
}

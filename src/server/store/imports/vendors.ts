import type { DuckDBConnection } from '@duckdb/node-api';
import { vendorKey } from '../../../ledger/vendor-names';
import { literal } from '../../../sources/sql/quote';
import { rows, text } from '../engine/engine';

/** `vendors(name, vendor)`, to stand after WITH: the names in these batches, and what the names of one vendor have in common. */
export async function vendorsOf(connection: DuckDBConnection, batches: readonly number[]): Promise<string> {
  const found = await rows(connection, `SELECT DISTINCT ServiceProviderName AS name FROM charges WHERE x_BatchId IN (${batches.join(', ')}) AND x_Why IS NULL`);
  const known = found.map((row) => [text(row['name']), vendorKey(text(row['name']))] as const).filter(([, vendor]) => vendor !== '');
  const values = known.map(([name, vendor]) => `(${literal(name)}, ${literal(vendor)})`);
  return `vendors(name, vendor) AS (${values.length === 0 ? `SELECT '', '' WHERE false` : `VALUES ${values.join(', ')}`})`;
}

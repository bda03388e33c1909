import type { DuckDBConnection } from '@duckdb/node-api';
import { companyOf, type Names } from '../../../../ledger/companies';
import { vendorKey } from '../../../../ledger/vendor-names';
import { literal } from '../../../../sources/sql/quote';
import { rows, text } from '../../engine/engine';

/** `vendors(name, vendor)`, to stand after WITH: the names in these batches, and what the names of one vendor seem to have in common, or have as the rule book says. */
export async function vendorsOf(connection: DuckDBConnection, { others }: Names, batches: readonly number[]): Promise<string> {
  const found = await rows(connection, `SELECT DISTINCT ServiceProviderName AS name FROM charges WHERE x_BatchId IN (${batches.join(', ')}) AND x_Why IS NULL`);
  const keyOf = (name: string): string => vendorKey(others.get(companyOf(name)) ?? name);
  const known = found.map((row) => [text(row['name']), keyOf(text(row['name']))] as const).filter(([, vendor]) => vendor !== '');
  const values = known.map(([name, vendor]) => `(${literal(name)}, ${literal(vendor)})`);
  return `vendors(name, vendor) AS (${values.length === 0 ? `SELECT '', '' WHERE false` : `VALUES ${values.join(', ')}`})`;
}

import type { Table } from '../../../sources/input-file';
import { literal } from '../../../sources/sql/quote';
import { nested } from '../../../sources/sql/scan-parquet';
import { rows, text } from '../engine/engine';
import { beginEngine } from '../engine/library';

/** The columns of a Parquet file, with those inside them; `undefined` when its end cannot be read. Asked of an engine of its own, which knows no ledger. */
export async function parquetTable(path: string): Promise<Table | undefined> {
  const instance = await beginEngine({ threads: '1' });
  const connection = await instance.connect();
  try {
    const found = await rows(connection, `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${literal(path)}, binary_as_string=true))`);
    const columns = found.flatMap((row) => nested(text(row['column_name']), text(row['column_type'])));
    const [headings, keys, types] = [columns.map((column) => column.keys.join('.')), columns.map((column) => column.keys), columns.map(({ type }) => type)];
    return { format: 'parquet', headings, keys, types, delimiter: ',', encoding: 'utf-8' };
  } catch {
    return undefined;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

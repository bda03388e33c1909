import type { DuckDBConnection } from '@duckdb/node-api';
import { giveBack, giveRoom } from '../engine/memory';
import { CannotRead } from './fill';

/** As many columns as are read: for more the engine plans by the minute, and holds gigabytes. */
const WIDEST = 2_000;
/** So many columns fit into the engine's memory; of a wider file it holds up to a megabyte for each, since it reads lines by the thousand. */
const USUAL = 250;

/** Reads a file with room for its lines and columns. */
export async function withRoom<T>(connection: DuckDBConnection, columns: number, read: () => Promise<T>): Promise<T> {
  const n = (count: number): string => count.toLocaleString('en');
  if (columns > WIDEST)
    throw new CannotRead(`The file has ${n(columns)} columns, and at most ${n(WIDEST)} are read. Keep those of the bill. Nothing was taken.`);
  await giveRoom(connection, columns <= USUAL ? 0 : columns);
  try {
    return await read();
  } finally {
    await giveBack(connection);
  }
}

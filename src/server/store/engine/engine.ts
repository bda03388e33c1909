import type { DuckDBConnection } from '@duckdb/node-api';
import { Refusal } from '../../problem';
import { wordsOf } from './words-of';

/** A row as the engine gives it: exact numbers as text, absent as null. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** One statement, its result thrown away. */
export async function run(connection: DuckDBConnection, sql: string): Promise<void> {
  await connection.run(sql).catch(damaged);
}

/** What the engine's own check sums say of its file is told in words; nothing of the file is changed by that. */
function damaged(error: unknown): never {
  if (!/corrupt database file|checksum|could not read enough bytes/i.test(wordsOf(error))) throw error;
  throw new Refusal(
    500,
    'ledger-damaged',
    'A part of the ledger is damaged and cannot be read. The file was left as it is. "corridor rebuild" makes a new one from the files that were imported.',
  );
}

/** All rows of a question. Decimals and wide integers arrive as text, so nothing passes through a double. */
export async function rows(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql).catch(damaged);
  return reader.getRowObjectsJson() as readonly Row[];
}

export async function firstRow(connection: DuckDBConnection, sql: string): Promise<Row> {
  const [row] = await rows(connection, sql);
  if (row === undefined) throw new Error('a question that always has one answer had none');
  return row;
}

/** A cell that is a count. */
export const count = (cell: Row[string] | undefined): number => Number(cell ?? 0);
/** A cell that is text, or null. */
export const textOrNull = (cell: Row[string] | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
export const text = (cell: Row[string] | undefined): string => textOrNull(cell) ?? '';

/** Statements that are seen together or not at all. */
export async function together(connection: DuckDBConnection, statements: readonly string[]): Promise<void> {
  await run(connection, 'BEGIN');
  try {
    for (const sql of statements) await run(connection, sql);
    await run(connection, 'COMMIT');
  } catch (error) {
    // Where the ledger was given up there is nothing to roll back, and the first word is the one that counts.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** One after the other: whoever comes waits for those before. */
export function turnstile(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

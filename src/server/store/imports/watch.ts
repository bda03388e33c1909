import type { DuckDBConnection } from '@duckdb/node-api';
import type { Progress } from '../../../ledger/wire';
import type { StagedFile, Store } from '../port';

export type Watch = Parameters<Store['preview']>[2];
type Stage = Progress['stage'];

/** Raised when whoever asked for a preview wants it no more. */
export class Stopped extends Error {}

const EVERY = 150;

/** Tells how far a file is, and stops the engine when the watcher says so. */
export async function watched<T>(connection: DuckDBConnection, id: string, file: StagedFile, watch: Watch, work: () => Promise<T>): Promise<T> {
  const tell = (done: number): void => {
    watch.progress({ preview: id, stage: 'reading', file: file.name, done, total: file.bytes, unit: 'bytes', sentence: `Reading ${file.name}.` });
  };
  let told = 0;
  tell(0);
  const timer = setInterval(() => {
    if (watch.signal.aborted) connection.interrupt();
    const done = Math.min(file.bytes, Math.max(told, Math.round((Math.max(0, connection.progress.percentage) / 100) * file.bytes)));
    if (done > told) tell((told = done));
  }, EVERY);
  try {
    return await work();
  } catch (error) {
    if (watch.signal.aborted) throw new Stopped();
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** A stage of the whole preview, counted in files. */
export function tellStage(watch: Watch, id: string, stage: Stage, file: string | null, done: number, total: number, sentence: string): void {
  watch.progress({ preview: id, stage, file, done, total, unit: 'files', sentence });
}

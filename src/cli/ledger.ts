import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ledgerPath, peopleKept } from '../server/settings';
import type { Store } from '../server/store/port';
import { type Io, NothingDone } from './command';
import { printable } from './table';

/** Opens the ledger for one piece of work and closes it whatever happens. `create` false: a ledger that is not there is no reason to make one. */
export async function withLedger<T>(flag: string | undefined, io: Io, create: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const path = ledgerPath(flag, io);
  if (!create && !existsSync(path) && !existsSync(`${path}.files`))
    throw new NothingDone(`There is no ledger at ${path}. Import a file first, or name another with --ledger.`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // The engine is loaded here only: commands that need no ledger start faster without it.
  const { openRenewed } = await import('../server/store/renew');
  const store = await openRenewed(
    () => new Date().toISOString(),
    (sentence) => io.err(`${printable(sentence)}\n`),
  )(path, peopleKept(undefined, io));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ledgerPath, peopleKept } from '../server/settings';
import type { Store } from '../server/store/port';
import { type Io, NothingDone } from './command';
import { printable } from './table';

/** Makes a folder and those above it, one by one: all at once, some places of Linux would be tried for ever. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!existsSync(path)) throw error;
  });
}

/** Opens the ledger for one piece of work and closes it whatever happens. `create` false: a ledger that is not there is no reason to make one; `people`: how a new one keeps them. */
export async function withLedger<T>(
  flag: string | undefined,
  io: Io,
  create: boolean,
  work: (store: Store) => Promise<T>,
  people = peopleKept(undefined, io),
): Promise<T> {
  const path = ledgerPath(flag, io);
  if (!create && !existsSync(path) && !existsSync(`${path}.files`))
    throw new NothingDone(`There is no ledger at ${path}. Import a file first, or name another with --ledger.`);
  if ((await stat(path).catch(() => undefined))?.isDirectory() === true)
    throw new NothingDone(`${printable(path)} is a folder. Name a file in it, such as ${printable(join(path, 'ledger.duckdb'))}.`);
  await makeFolder(dirname(path));
  // The engine is loaded here only: commands that need no ledger start faster without it.
  const { openRenewed } = await import('../server/store/renew');
  const store = await openRenewed(
    () => new Date().toISOString(),
    (sentence) => io.err(`${printable(sentence)}\n`),
  )(path, people);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { agreed, refuseLost } from './log/agree';
import { openIdentities } from './files/identities';
import { connect, layoutOf, onePath, openInstance } from './engine/instance';
import { isOlder } from './engine/schema';
import { logged } from './log/logged';
import { dropOrphans, readManifest } from './engine/manifest';
import type { Identities, OpenStore, Store } from './port';
import { storeOn } from './store-on';

const open = new Map<string, { readonly store: Promise<Store>; holders: number }>();
/** Ledgers that are being closed, until they are. */
const closing = new Map<string, Promise<void>>();

/** An older Corridor wrote the ledger: rows of the same file would be known otherwise now, and count twice. */
export class OlderLedger extends Error {}

/** Opens a ledger of the embedded engine. One instance for each path: the engine's own lock does not keep two apart inside one process. */
export const openDuckDbStore: OpenStore = (path, identities) => opened(path, identities, true);

/** The same for a ledger that is written on; fails with `OlderLedger` where it has to be made again first. */
export const openCurrent: OpenStore = (path, identities) => opened(path, identities, false);

async function opened(path: string, identities: Identities | undefined, older: boolean): Promise<Store> {
  const place = await onePath(path);
  while (closing.has(place)) await closing.get(place);
  const shared = open.get(place) ?? { store: openStoreAt(place, identities, older), holders: 0 };
  open.set(place, shared);
  shared.holders += 1;
  try {
    const store = await shared.store;
    let closed: Promise<void> | undefined;
    const close = (): Promise<void> => (closed ??= leave(place, shared));
    return { ...store, close };
  } catch (error) {
    open.delete(place);
    throw error;
  }
}

/** Closes a ledger with its last holder. */
async function leave(place: string, shared: { readonly store: Promise<Store>; holders: number }): Promise<void> {
  shared.holders -= 1;
  if (shared.holders > 0) return;
  open.delete(place);
  const ends = shared.store.then((store) => store.close());
  closing.set(
    place,
    ends.catch(() => undefined),
  );
  await ends.finally(() => closing.delete(place));
}

async function openStoreAt(path: string, identities: Identities | undefined, older: boolean): Promise<Store> {
  await refuseLost(path);
  const instance = await openInstance(path);
  const connections: DuckDBConnection[] = [];
  const connection = async (): Promise<DuckDBConnection> => {
    const one = await connect(instance);
    connections.push(one);
    return one;
  };
  try {
    const [main, reading] = [await connection(), await connection()];
    if (!older && isOlder(await layoutOf(main))) throw new OlderLedger();
    const salt = await openIdentities(main, identities);
    const entries = await readManifest(main);
    const log = await agreed(main, entries, path);
    await dropOrphans(main, 'all');
    return logged(await storeOn({ instance, main, reading, path, entries, salt, spared: log.spared }), log);
  } catch (error) {
    for (const one of connections) one.closeSync();
    instance.closeSync();
    throw error;
  }
}

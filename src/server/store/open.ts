import type { DuckDBConnection } from '@duckdb/node-api';
import { agreed, refuseLost } from './log/agree';
import { openIdentities } from './files/identities';
import { connect, onePath, openInstance } from './engine/instance';
import { logged } from './log/logged';
import { dropOrphans, readManifest } from './engine/manifest';
import type { Identities, OpenStore, Store } from './port';
import { storeOn } from './store-on';

const open = new Map<string, { readonly store: Promise<Store>; holders: number }>();

/** Opens a ledger of the embedded engine. One instance for each path: the engine's own lock does not keep two apart inside one process. */
export const openDuckDbStore: OpenStore = async (path, identities) => {
  const place = await onePath(path);
  const shared = open.get(place) ?? { store: openStoreAt(place, identities), holders: 0 };
  open.set(place, shared);
  shared.holders += 1;
  try {
    const store = await shared.store;
    const close = async (): Promise<void> => {
      shared.holders -= 1;
      if (shared.holders > 0) return;
      open.delete(place);
      await store.close();
    };
    return { ...store, close };
  } catch (error) {
    open.delete(place);
    throw error;
  }
};

async function openStoreAt(path: string, identities: Identities | undefined): Promise<Store> {
  await refuseLost(path);
  const instance = await openInstance(path);
  const opened: DuckDBConnection[] = [];
  const connection = async (): Promise<DuckDBConnection> => {
    const one = await connect(instance);
    opened.push(one);
    return one;
  };
  try {
    const [main, reading] = [await connection(), await connection()];
    const salt = await openIdentities(main, identities);
    const entries = await readManifest(main);
    const log = await agreed(main, entries, path);
    await dropOrphans(main, 'all');
    return logged(await storeOn({ instance, main, reading, path, entries, salt, spared: log.spared }), log);
  } catch (error) {
    for (const one of opened) one.closeSync();
    instance.closeSync();
    throw error;
  }
}

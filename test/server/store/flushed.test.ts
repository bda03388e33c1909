import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { StagedFile } from '../../../src/server/store/port';
import { newFolder, openAi, quiet, staged } from './exports';
import { zip } from './packed';

const TIME = '2026-11-01T09:41:00Z';
const costs = (amount: string) => openAi({ day: '2026-10-13', amount });

/** What goes to the disk while files are looked at and written, in its order: files and folders by whether they are one, and the row of the manifest. */
async function order(of: (folder: string) => StagedFile): Promise<readonly string[]> {
  const [folder, told] = [newFolder(), [] as string[]];
  const file = of(folder);
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const handle = await open(folder);
  const proto = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object
  const { sync } = proto;
  const syncs = jest.spyOn(proto, 'sync').mockImplementation(async function (this: typeof handle) {
    const isFolder = (await this.stat()).isDirectory();
    await sync.call(this);
    told.push(isFolder ? 'folder' : 'file');
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object
  const { run } = DuckDBConnection.prototype;
  const runs = jest.spyOn(DuckDBConnection.prototype, 'run').mockImplementation(function (this: DuckDBConnection, ...asked) {
    if (asked[0].startsWith('INSERT INTO batches')) told.push('manifest');
    return run.apply(this, asked);
  });
  try {
    await store.preview('a', [file], quiet);
    await store.commit('a', TIME);
    return told;
  } finally {
    syncs.mockRestore();
    runs.mockRestore();
    await store.close();
  }
}

// Behind the manifest the log of actions is written, and flushed.
test.each<[string, (folder: string) => StagedFile, readonly string[]]>([
  ['a file that is copied', (folder) => staged(folder, 'costs.csv', costs('1')), ['folder', 'file', 'folder', 'manifest', 'file']],
  ['an upload of our own', (folder) => ({ ...staged(folder, 'costs.csv', costs('1')), own: true }), ['folder', 'file', 'folder', 'manifest', 'file']],
  [
    'an archive and its file',
    (folder) => staged(folder, 'costs.zip', zip(['costs.csv', costs('1')])),
    ['folder', 'file', 'file', 'folder', 'manifest', 'file'],
  ],
])('%s is on the disk before the manifest names it', async (_, of, expected) => {
  expect(await order(of)).toEqual(expected);
});

test('a disk that cannot flush lets nothing be written', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  writeFileSync(join(folder, 'x'), '');
  const handle = await open(join(folder, 'x'));
  const proto = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const syncs = jest.spyOn(proto, 'sync').mockRejectedValue(Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC' }));
  try {
    const preview = await store.preview('a', [staged(folder, 'costs.csv', costs('1'))], quiet);
    expect(preview).toMatchObject({ state: 'failed', sentence: 'The disk of the server is full. Nothing was taken. Make room and try again.' });
    await expect(store.commit('a', TIME)).rejects.toThrow('There is nothing to write');
  } finally {
    syncs.mockRestore();
    await store.close();
  }
});

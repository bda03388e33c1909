import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageFolder } from '../../../src/server/folder';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { StagedFile, Store } from '../../../src/server/store/port';
import { stage } from '../../../src/server/uploads';
import { focus, newFolder, quiet } from './exports';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());

const bill = (amount: string, day = '2026-10-01') => focus({ day, amount });
const kept = () => (existsSync(join(folder, 'ledger.duckdb.files')) ? readdirSync(join(folder, 'ledger.duckdb.files')) : []);
/** Looks at files while a program writes into one of them. */
const during = (files: readonly StagedFile[], write: () => void) => {
  let once = write;
  const progress = (): void => {
    once();
    once = () => undefined;
  };
  return store.preview('a', files, { ...quiet, progress });
};

test('a file that is written into while it is read is not taken: its hash would stand for other bytes', async () => {
  const path = join(folder, 'bill.csv');
  writeFileSync(path, bill('1.25'));
  const file = await stage(path, 'bill.csv');
  const preview = await during([file], () => {
    appendFileSync(path, bill('2.50', '2026-10-02').split('\n').slice(1).join('\n'));
  });
  expect(preview).toMatchObject({ state: 'failed', sentence: 'bill.csv was changed while it was read. Nothing was taken. Try again once it is whole.' });
  await expect(store.commit('a', '2026-11-01T09:41:00Z')).rejects.toThrow('There is nothing to write');
  expect(kept()).toEqual([]);
  expect((await store.preview('b', [await stage(path, 'bill.csv')], quiet)).files[0]).toMatchObject({ taken: true, added: 2 });
});

test('the same of a part in a folder', async () => {
  const parts = join(folder, 'export');
  mkdirSync(parts);
  for (const n of [1, 2]) writeFileSync(join(parts, `bill-${String(n)}-of-2.csv`), bill('1.25', `2026-10-0${String(n)}`));
  const files = await stageFolder(parts, folder);
  const preview = await during(files, () => {
    writeFileSync(join(parts, 'bill-2-of-2.csv'), bill('7', '2026-10-02'));
  });
  expect([preview.state, preview.sentence]).toEqual(['failed', expect.stringMatching(/^bill-2-of-2\.csv was changed while it was read\./)]);
  expect((await store.preview('b', await stageFolder(parts, folder), quiet)).files[0]).toMatchObject({ taken: true, added: 2 });
});

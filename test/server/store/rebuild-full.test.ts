import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { openDuckDbStore } from '../../../src/server/store/open';
import { rebuild } from '../../../src/server/store/rebuild';
import { newFolder, openAi, put, staged } from './exports';

const NOW = '2026-12-01T10:00:00.123Z';

/** Lets the disk give out at the nth time that lines are put into a ledger. */
function fullAt(nth: number): jest.SpyInstance {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object
  const { run } = DuckDBConnection.prototype;
  let n = 0;
  return jest.spyOn(DuckDBConnection.prototype, 'run').mockImplementation(function (this: DuckDBConnection, ...asked) {
    if (asked[0].startsWith('INSERT INTO charges')) n += 1;
    if (asked[0].startsWith('INSERT INTO charges') && n === nth)
      return Promise.reject(new Error('IO Error: Could not write file "l.duckdb.rebuilt": No space left on device'));
    return run.apply(this, asked);
  });
}

test.each([1, 2])('a disk that is full at import %s of a rebuild ends it, and the old ledger stays where it was', async (nth) => {
  const path = join(newFolder(), 'l.duckdb');
  const store = await openDuckDbStore(path);
  await put(store, 'one', staged(newFolder(), 'a.csv', openAi({ day: '2026-10-13', amount: '1' })));
  await put(store, 'two', staged(newFolder(), 'b.csv', openAi({ day: '2026-10-14', amount: '2' })));
  await store.close();
  const log = readFileSync(`${path}.log`, 'utf8');
  const full = fullAt(nth);
  try {
    await expect(rebuild(path, NOW, () => undefined)).rejects.toThrow('The disk of the server is full.');
  } finally {
    full.mockRestore();
  }
  expect(readFileSync(`${path}.log`, 'utf8')).toBe(log);
  expect(readdirSync(join(path, '..')).filter((name) => /before|rebuilt/.test(name))).toEqual([]);
  expect(existsSync(path)).toBe(true);
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({ imports: 2, lacks: [], same: true });
});

import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { openRenewed } from '../../../src/server/store/renew';
import type { Store } from '../../../src/server/store/port';
import { book, newFolder, openAi, put, staged } from './exports';

/** Says something to a ledger's file behind the store's back. */
async function tell(path: string, ...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** A ledger as it was before names, reasons and the places of lines were kept. */
const OLDER = [
  'ALTER TABLE rejected DROP COLUMN scope',
  'ALTER TABLE rejected DROP COLUMN record',
  'ALTER TABLE rejected DROP COLUMN raw',
  'ALTER TABLE rule_books DROP COLUMN savedBy',
  'DROP TABLE left_out',
  'UPDATE layout SET version = 1',
];

test('a ledger of an older Corridor is opened with all that it holds, and takes what is new', async () => {
  const folder = newFolder();
  const path = join(folder, 'l.duckdb');
  const bad = openAi({ day: '2026-10-13', amount: '1' }, { day: '2026-10-14', amount: 'ten' });
  const first = await openDuckDbStore(path);
  await put(first, 'one', staged(folder, 'a.csv', bad));
  await first.saveRuleBook(0, book({ Periods: [{ Month: '2026-09', State: 'locked' }] }), '2026-10-06T10:00:00Z');
  const rows = async (store: Store) => (await store.actuals({ by: ['Month'], countedOnly: true })).Rows;
  const [before, opened] = [await rows(first), (await first.openLines({}, 50)).count];
  expect([before.length, opened]).toEqual([1, 1]);
  await first.close();
  await tell(path, ...OLDER);
  for (const version of [2, 3]) {
    const store = await openDuckDbStore(path);
    expect(await rows(store)).toEqual(before);
    expect((await store.openLines({}, 50)).lines).toMatchObject(Array.from({ length: opened }, () => ({ file: 'a.csv', line: 3, raw: null })));
    expect((await store.closed()).find(({ State }) => State === 'locked')).toMatchObject({ Month: '2026-09', By: null });
    const periods = [
      { Month: '2026-09', State: 'locked' as const },
      { Month: `2026-0${String(version)}`, State: 'soft' as const },
    ];
    expect(await store.saveRuleBook(version - 1, book({ Periods: periods }), '', 'A. Okafor')).toMatchObject({ saved: true, book: { SavedBy: 'A. Okafor' } });
    await store.close();
  }
});

/** A ledger whose rows are known otherwise than the same file's would be now. */
const knownOtherwise = (version: number) => [
  ...['UPDATE charges SET x_Scope = xor(x_Scope, 1)', 'UPDATE scopes SET scope = xor(scope, 1)'],
  `UPDATE layout SET version = ${String(version)}`,
];

// 9 knew a bill without a number by its day and total as they were written.
test.each([3, 9])(
  'a ledger of layout %i is made again from its files before it is written on, and the old one is kept; without a file nothing is changed',
  async (version) => {
    const folder = newFolder();
    const path = join(folder, 'l.duckdb');
    const file = staged(folder, 'a.csv', openAi({ day: '2026-10-13', amount: '1' }, { day: '2026-10-14', amount: '2' }));
    const first = await openDuckDbStore(path);
    await put(first, 'one', file);
    const rows = async (store: Store) => (await store.actuals({ by: ['Month'], countedOnly: true })).Rows;
    const before = await rows(first);
    await first.close();
    await tell(path, ...knownOtherwise(version));
    const said: string[] = [];
    const renewed = openRenewed(
      () => '2026-12-01T10:00:00.123Z',
      (sentence) => said.push(sentence),
    );
    const [kept, away] = [join(`${path}.files`, file.hash), join(folder, 'away')];
    renameSync(kept, away);
    await expect(renewed(path)).rejects.toThrow(
      'The ledger l.duckdb was written by an older Corridor and cannot be made again as a whole. a.csv: a.csv is not in l.duckdb.files any more. Bring it in again. Nothing was changed. "corridor rebuild" makes it again without that and keeps the old one.',
    );
    renameSync(away, kept);
    said.splice(0);
    const store = await renewed(path);
    expect(said).toEqual([
      'The ledger l.duckdb was written by an older Corridor. It is made again from the files that were imported, and the old one is kept.',
      '1 of 1: a.csv',
      'l.duckdb was made again with the same figures. The old one is kept as l.duckdb.before-20261201T100000Z.',
    ]);
    expect((await put(store, 'two', file)).files[0]).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect((await rows(store)).map(({ BilledCost, Lines }) => [BilledCost, Lines])).toEqual(before.map(({ BilledCost, Lines }) => [BilledCost, Lines]));
    await store.close();
    said.splice(0);
    await (await renewed(path)).close();
    expect([said, existsSync(`${path}.before-20261201T100000Z`)]).toEqual([[], true]);
  },
);

test('a ledger of a newer Corridor is left as it is, to the last byte', async () => {
  const path = join(newFolder(), 'l.duckdb');
  await (await openDuckDbStore(path)).close();
  await tell(path, 'UPDATE layout SET version = 99', 'DROP TABLE sum_sets', 'CHECKPOINT');
  const bytes = readFileSync(path);
  await expect(openDuckDbStore(path)).rejects.toThrow('The ledger l.duckdb was written by a newer Corridor. Install that one; the file was left as it is.');
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

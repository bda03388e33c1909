import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { book, newFolder, openAi, put, staged } from './exports';

const line = (day: string, amount: string) => ({ day: `2026-${day}`, amount });
const NOW = '2026-12-01T10:00:00Z';

/** The money that counts, of October and of November. */
async function total(store: Store): Promise<readonly (string | undefined)[]> {
  const of = async (month: string) => (await store.actuals({ by: ['Vendor'], from: month, to: month, countedOnly: true })).Totals[0]?.BilledCost;
  return [await of('2026-10'), await of('2026-11')];
}

/** October is locked once its first file is there; what later files say of it is booked in November. */
async function locked(...later: readonly string[]): Promise<{ readonly path: string; readonly store: Store }> {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  const store = await openDuckDbStore(path);
  await put(store, 'a', staged(folder, 'a.csv', openAi(line('10-01', '1.10'), line('10-02', '2.20'), line('11-01', '1'))));
  await store.saveRuleBook(0, book({ Periods: [{ Month: '2026-10', State: 'locked' }] }), '2026-11-03T08:00:00Z');
  for (const [i, content] of later.entries()) await put(store, 'bcd'.charAt(i), staged(folder, `${'bcd'.charAt(i)}.csv`, content));
  return { path, store };
}
const changed = openAi(line('10-02', '2.25'), line('11-01', '1.5'));
const AFTER = (file: string) => `${file} came later, and what it says of a locked month builds on this import. Take that one back first.`;

test('what later differences of a locked month build on is taken back after them, and brought back before them', async () => {
  const { path, store } = await locked(changed, openAi(line('10-02', '2.20'), line('11-01', '1.5')));
  expect(await total(store)).toEqual(['3.3', '1.5']);
  await expect(store.revert('b', false)).rejects.toThrow(AFTER('c.csv'));
  await store.revert('c', false);
  expect(await total(store)).toEqual(['3.3', '1.55']);
  await store.revert('b', false);
  expect(await total(store)).toEqual(['3.3', '1']);
  await expect(store.revert('c', true)).rejects.toThrow('builds on them. Bring its file in anew.');
  await store.revert('b', true);
  await store.revert('c', true);
  expect(await total(store)).toEqual(['3.3', '1.5']);
  await store.close();
  expect(await rebuild(path, NOW, () => undefined)).toMatchObject({ same: true, lacks: [] });
});

test('it is so once the month is open again, too', async () => {
  const { store } = await locked(changed, openAi(line('10-02', '2.30')));
  expect(await total(store)).toEqual(['3.3', '1.6']);
  await store.saveRuleBook(1, book({ Periods: [] }), '2026-11-04T08:00:00Z');
  for (const id of ['a', 'b']) await expect(store.revert(id, false)).rejects.toThrow(AFTER('c.csv'));
  await store.revert('c', false);
  await expect(store.revert('a', false)).rejects.toThrow(AFTER('b.csv'));
  await store.revert('b', false);
  expect(await total(store)).toEqual(['3.3', '1']);
  await store.revert('a', false);
  expect(await total(store)).toEqual([undefined, undefined]);
  await store.close();
});

test('other days are no matter', async () => {
  const { store } = await locked(changed, openAi(line('10-01', '1.20')));
  await store.revert('b', false);
  expect(await total(store)).toEqual(['3.3', '1.1']);
  await store.close();
});

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { newFolder, openAi, put, quiet, staged } from './exports';

let folder: string;
let store: Store;
const path = () => join(folder, 'ledger.duckdb');
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(path());
});
afterEach(() => store.close());

const file = (amount: string, name = 'costs.csv') => staged(folder, name, openAi({ day: '2026-10-13', amount }));
const total = async (of: Store = store) => (await of.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost);
const kept = () => readdirSync(`${path()}.files`);

test('a preview that is cancelled while it is written is written whole, with its file, and is not called cancelled', async () => {
  await store.preview('a', [file('1.10')], quiet);
  const written = store.commit('a', '2026-11-01T09:41:00Z');
  await store.cancel('a');
  expect(await written).toHaveLength(1);
  expect(store.previewOf('a')?.state).toBe('written');
  expect(await total()).toEqual(['1.1']);
  expect(kept()).toHaveLength(1);
  await store.close();
  store = await openDuckDbStore(path());
  expect(await total()).toEqual(['1.1']);
});

test('whether a preview is written or cancelled first, it is one of both, and its log says the same', async () => {
  await store.preview('a', [file('1.10')], quiet);
  const cancelled = store.cancel('a');
  const written = await store.commit('a', '2026-11-01T09:41:00Z').catch(() => []);
  await cancelled;
  expect(store.previewOf('a')?.state).toBe(written.length === 1 ? 'written' : 'cancelled');
  expect(await total()).toEqual(written.length === 1 ? ['1.1'] : []);
  expect(existsSync(`${path()}.files`) ? kept() : []).toHaveLength(written.length);
  expect(readFileSync(`${path()}.log`, 'utf8').includes('"import"')).toBe(written.length === 1);
});

test('of two previews of one bill that were looked at together the second has to be looked at again', async () => {
  await store.preview('a', [file('1.10')], quiet);
  await store.preview('b', [file('2.20')], quiet);
  const [first, second] = await Promise.allSettled([store.commit('a', '2026-11-01T09:41:00Z'), store.commit('b', '2026-11-01T09:42:00Z')]);
  expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
  expect(await total()).toEqual(['1.1']);
  await store.cancel('b');
  await put(store, 'c', file('2.20'));
  expect(await total()).toEqual(['2.2']);
});

test('a ledger that is being closed is opened again only when it is closed; closing twice is closing once', async () => {
  await put(store, 'a', file('1.10'));
  const other = await openDuckDbStore(path());
  await store.close();
  await store.close();
  expect(await total(other)).toEqual(['1.1']);
  const [, again] = await Promise.all([other.close(), openDuckDbStore(path())]);
  store = again;
  await put(store, 'b', file('2.20'));
  expect(await total()).toEqual(['2.2']);
});

test('a preview that nobody wrote for a day is dropped with the next one', async () => {
  const at = (day: string) => ({ ...quiet, pulledAt: `2026-11-0${day}T09:00:00Z` });
  await store.preview('old', [file('1.10', 'a.csv')], at('1'));
  await store.preview('kept', [file('2.20', 'b.csv')], at('2'));
  expect([store.previewOf('old')?.state, kept()]).toEqual(['ready', [expect.any(String), expect.any(String)]]);
  await store.preview('new', [file('3.30', 'c.csv')], { ...quiet, pulledAt: '2026-11-02T09:00:01Z' });
  expect(['old', 'kept', 'new'].map((id) => store.previewOf(id)?.state)).toEqual(['cancelled', 'ready', 'ready']);
  expect(kept()).toHaveLength(2);
  await expect(store.commit('old', '2026-11-02T09:41:00Z')).rejects.toThrow('There is nothing to write');
});

test('what a process that was killed had unpacked is gone once its ledger is opened', async () => {
  await store.close();
  const left = ['.scratch', '.scratch.own', '.tmp'].map((end) => `${path()}${end}`);
  for (const place of left) {
    mkdirSync(place);
    writeFileSync(join(place, 'half'), 'x');
  }
  store = await openDuckDbStore(path());
  expect(left.filter(existsSync)).toEqual([]);
});

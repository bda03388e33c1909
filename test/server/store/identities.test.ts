import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Identities, Store } from '../../../src/server/store/port';
import { book, csv, newFolder, put, rule, staged } from './exports';

const events = (...lines: readonly (readonly [time: string, user: string, cost: string])[]): string =>
  csv(
    ['Date', 'User', 'Kind', 'Model', 'Input (w/ Cache Write)', 'Output Tokens', 'Total Tokens', 'Cost'],
    ...lines.map(([time, user, cost]) => [time, user, 'On-Demand', 'gpt-5.2', '0', '1', '1', cost]),
  );
const first = events(['2026-10-01T09:00:00Z', 'Una@larch.example', '1.00'], ['2026-10-01T09:00:01Z', 'ole@larch.example', '2.00']);

/** What the ledger's own file holds of people. */
async function people(path: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('SELECT DISTINCT PrincipalId FROM charges WHERE PrincipalId IS NOT NULL ORDER BY 1');
  connection.closeSync();
  instance.closeSync();
  return reader.getRows().map(([cell]) => String(cell));
}
async function kept(identities?: Identities, work: (store: Store, folder: string) => Promise<void> = () => Promise.resolve()): Promise<readonly string[]> {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  const store = await openDuckDbStore(path, identities);
  await put(store, 'one', staged(folder, 'events.csv', first));
  await work(store, folder);
  await store.close();
  return people(path);
}
const total = async (store: Store) => (await store.actuals({ by: ['Month'], countedOnly: true })).Totals[0]?.BilledCost;

test('a new ledger keeps people as hashes that no other ledger has', async () => {
  const [one, other] = [await kept(), await kept()];
  expect(one).toHaveLength(2);
  for (const person of [...one, ...other]) expect(person).toMatch(/^person-[0-9a-f]{16}$/);
  expect(one.filter((person) => other.includes(person))).toEqual([]);
});

test('where it is wanted a new ledger keeps them as they are written', async () => {
  expect(await kept('shown')).toEqual(['ole@larch.example', 'una@larch.example']);
});

test('the same person in another file is the same, so that nothing comes twice and changes are told', async () => {
  const hashes = await kept(undefined, async (store, folder) => {
    await put(store, 'two', staged(folder, 'again.csv', `${first}${events(['2026-10-02T09:00:00Z', ' UNA@larch.example', '4.00']).split('\n')[1] ?? ''}\n`));
    expect(await total(store)).toBe('7');
    await put(store, 'three', staged(folder, 'corrected.csv', events(['2026-10-01T09:00:00Z', 'una@larch.example', '1.50'])));
    expect(await total(store)).toBe('7.5');
    expect(store.previewOf('three')?.changedLines).toMatchObject([{ before: '1', after: '1.5' }]);
  });
  expect(hashes).toHaveLength(2);
});

test('a rule names a person as they are called', async () => {
  await kept(undefined, async (store) => {
    const rules = [rule(1, 'PrincipalId', 'is', 'UNA@larch.example', { Category: 'experimental' })];
    await store.saveRuleBook(0, book({ Rules: rules }), 'a');
    const { Rows } = await store.actuals({ by: ['Category'], countedOnly: true });
    expect(Rows).toMatchObject([
      { Category: 'experimental', BilledCost: '1' },
      { Category: 'unclassified', BilledCost: '2' },
    ]);
  });
});

test.each(['contains', 'starts', 'matches'] as const)('a rule that asks for a part of a name (%s) is refused where names are hashes', async (test) => {
  const save = (store: Store) => store.saveRuleBook(0, book({ Rules: [rule(3, 'PrincipalId', test, 'larch', { Category: 'experimental' })] }), 'a');
  await kept(undefined, async (store) => {
    await expect(save(store)).rejects.toThrow(`Rule 3 tests people with ${test}, but this ledger keeps people as hashes. Test them with is.`);
  });
  await kept('shown', async (store) => {
    expect((await save(store)).saved).toBe(true);
  });
});

test('a ledger that has lines keeps people as it did, and says so where the other is wanted', async () => {
  const path = join(newFolder(), 'ledger.duckdb');
  const store = await openDuckDbStore(path, 'shown');
  await store.close();
  const empty = await openDuckDbStore(path, 'hashed');
  await put(empty, 'one', staged(newFolder(), 'events.csv', first));
  await empty.close();
  await expect(openDuckDbStore(path, 'shown')).rejects.toThrow('This ledger keeps people as hashes, since it was made.');
  const again = await openDuckDbStore(path);
  expect(await total(again)).toBe('3');
  await again.close();
});

import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { newFolder, openAi, put, quiet, staged } from './exports';

const days = (...lines: readonly (readonly [day: number, amount: string])[]): string =>
  openAi(...lines.map(([day, amount]) => ({ day: `2026-10-${String(day).padStart(2, '0')}`, amount })));
const total = async (store: Store) => (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost);

const FIRST = days([1, '1'], [2, '20'], [3, '3'], [5, '50'], [6, '6']);
const OF = (had: string, on: string): string => `Of Fernhill, a.csv has ${had}; this file has none ${on}.`;

test.each<[string, string, readonly string[]]>([
  ['one day', days([1, '1'], [3, '4'], [5, '50'], [6, '6']), [OF('1 line of October 2026 (20.00 USD)', 'on 2 Oct 2026')]],
  ['days apart', days([1, '1'], [3, '4'], [6, '6']), [OF('2 lines of October 2026 (70.00 USD)', 'on days from 2 Oct 2026 to 5 Oct 2026')]],
  ['the same where nothing else is new', days([1, '1'], [3, '3'], [5, '50'], [6, '6']), [OF('1 line of October 2026 (20.00 USD)', 'on 2 Oct 2026')]],
  ['nothing before its first day and behind its last', days([2, '20'], [3, '4'], [5, '50']), []],
  ['nothing of a day that it says is empty, which goes without a question', `${days([1, '1'], [3, '4'], [5, '50'])}1790899200,1790985600,,,,,,,,,\n`, []],
  ['nothing of a day whose line was left out', days([1, '1'], [2, 'abc'], [3, '4'], [5, '50']), []],
  ['nothing of a file that restates none of its days', days([4, '4'], [7, '7']), []],
])('days that a file passes over, and an older one has, are asked about: %s', async (_, again, said) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', FIRST));
  const { files } = await store.preview('b', [staged(folder, 'b.csv', again)], quiet);
  expect((files[0]?.gone ?? []).map(({ sentence, out }) => [sentence, out])).toEqual(said.map((sentence) => [sentence, false]));
  await store.close();
});

test('an account is asked about once, whatever its lines are divided by', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const zero = (...rows: readonly (readonly [day: string, vendor: string, cost: number])[]): string =>
    JSON.stringify({ costs: rows.map(([day, CloudProvider, cost]) => ({ usage_date: `${day}T00:00:00Z`, CloudProvider, cost })) });
  const [one, two, three] = ['2026-10-01', '2026-10-02', '2026-10-03'] as const;
  await put(store, 'a', staged(folder, 'a.json', zero([one, 'AWS', 1], [two, 'AWS', 2], [two, 'Azure', 4], [three, 'AWS', 3], [three, 'Azure', 5])));
  const { files } = await store.preview('b', [staged(folder, 'b.json', zero([one, 'AWS', 1], [three, 'AWS', 3]))], quiet);
  expect(files[0]?.gone?.map(({ part, sentence }) => [part, sentence])).toEqual([
    ['["Microsoft Azure"]', 'Of Microsoft Azure, a.json has 1 line of October 2026 (5.00 USD); this file has none.'],
    ['[""] days', 'Of several vendors, a.json has 2 lines of October 2026 (6.00 USD); this file has none on 2 Oct 2026.'],
  ]);
  await store.close();
});

test('they stay unless somebody says that they are gone, and can be taken back', async () => {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  const store = await openDuckDbStore(path);
  await put(store, 'a', staged(folder, 'a.csv', FIRST));
  const again = staged(folder, 'b.csv', days([1, '1'], [3, '4'], [5, '50'], [6, '6']));
  const { files } = await put(store, 'b', again);
  expect(await total(store)).toEqual(['81']);
  const answered = await put(store, 'c', { ...again, gone: files[0]?.gone?.map(({ part }) => part) ?? [] });
  expect(answered).toMatchObject({ removed: { count: 1, amounts: [{ Currency: 'USD', Amount: '-20' }] }, files: [{ gone: [{ out: true }] }] });
  expect(await total(store)).toEqual(['61']);
  await store.close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 3, lacks: [], same: true });
  const remade = await openDuckDbStore(path);
  expect(await total(remade)).toEqual(['61']);
  await remade.revert('c', false);
  expect(await total(remade)).toEqual(['81']);
  await remade.close();
});

test.each([
  ['first', 'b.csv', 'c.csv'],
  ['last', 'c.csv', 'b.csv'],
])('what another file of the drop brings is not asked about: the one that passes it over is read %s', async (_, lacks, has) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', FIRST));
  const { files } = await put(store, 'b', staged(folder, lacks, days([1, '1'], [3, '4'], [5, '50'])), staged(folder, has, days([2, '21'])));
  expect(files.map(({ gone, taken }) => [gone, taken])).toEqual([
    [undefined, true],
    [undefined, true],
  ]);
  expect(await total(store)).toEqual(['82']);
  await store.close();
});

test('a day of an older file of which nothing is restated is asked about as well', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', days([1, '1'], [3, '3'])));
  await put(store, 'b', staged(folder, 'b.csv', days([2, '20'])));
  const { files } = await put(store, 'c', staged(folder, 'c.csv', days([1, '1'], [3, '4'])));
  expect(files[0]?.gone?.map(({ sentence }) => sentence)).toEqual([
    'Of Fernhill, b.csv has 1 line of October 2026 (20.00 USD); this file has none on 2 Oct 2026.',
  ]);
  await store.close();
});

test('an answer takes nothing from another file of the drop', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', FIRST));
  const lacks = { ...staged(folder, 'c.csv', days([1, '1'], [3, '4'], [5, '50'])), gone: ['["org-1"] days'] };
  const { files } = await put(store, 'b', staged(folder, 'b.csv', days([2, '21'])), lacks);
  expect(files.map(({ taken }) => taken)).toEqual([true, true]);
  expect(await total(store)).toEqual(['82']);
  await store.close();
});

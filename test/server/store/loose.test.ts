import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { StagedFile, Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { focus, newFolder, put, quiet, staged, type FocusLine } from './exports';

let folder: string;
let store: Store;
const path = () => join(folder, 'ledger.duckdb');
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(path());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const total = async () => (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost);
/** Each with an upload of its own, as a pane sends them. */
const file = (name: string, ...lines: readonly FocusLine[]): StagedFile => {
  const one = staged(folder, name, focus(...lines));
  return { ...one, upload: `${name} ${one.hash}` };
};
const [first, second] = [
  { day: '2026-10-01', amount: '1.25', description: 'a' },
  { day: '2026-10-02', amount: '2.50', description: 'b' },
] as const;
const said = ({ files }: Awaited<ReturnType<typeof put>>) => files.map(({ name, taken, sentence }) => [name, taken, sentence]);
const lacks = (one: string, other: string) =>
  `${one} is one of several files, of which ${other} is not there. Bring in the whole export; if this file is whole, say which source it is.`;

test('parts that are chosen together are one table, in whatever order, and a ledger that is made again has the same', async () => {
  const preview = await put(store, 'a', file('part-2-of-2.csv', second), file('part-1-of-2.csv', first));
  expect(said(preview)).toEqual([['part-1-of-2.csv (2 files)', true, 'Read as one table: part-1-of-2.csv and part-2-of-2.csv.']]);
  expect(await total()).toEqual(['3.75']);
  await store.close();
  expect(await rebuild(path(), '2026-11-02T09:00:00Z', () => undefined)).toMatchObject({ imports: 1, lacks: [], same: true });
  store = await openDuckDbStore(path());
  expect(await total()).toEqual(['3.75']);
  const again = await put(store, 'b', file('part-1-of-2.csv', first), file('part-2-of-2.csv', second));
  expect(again.files[0]?.sentence).toContain('Nothing new: all 2 lines are already there');
  expect(await total()).toEqual(['3.75']);
});

test('a part without the others is not taken, alone or one after the other, and takes nothing away', async () => {
  expect(said(await put(store, 'a', file('part-1-of-2.csv', first)))).toEqual([['part-1-of-2.csv', false, lacks('part-1-of-2.csv', 'part-2-of-2.csv')]]);
  await put(store, 'whole', file('whole.csv', first, second));
  expect(said(await put(store, 'b', file('part-2-of-2.csv', second)))).toEqual([['part-2-of-2.csv', false, lacks('part-2-of-2.csv', 'part-1-of-2.csv')]]);
  expect(await total()).toEqual(['3.75']);
});

test.each([
  ['bill-00001.csv.gz', 'bill-00002.csv.gz', 'bill-00003.csv.gz'],
  ['part_0_0001.csv', 'part_1_0001.csv', 'part_2_0001.csv'],
  ['export-000000000000.csv', 'export-000000000001.csv', 'export-000000000002.csv'],
  [
    'part-00000-0f8fad5b-d9cb-469f-a165-70867728950e.c000.csv',
    'part-00001-0f8fad5b-d9cb-469f-a165-70867728950e.c000.csv',
    'part-00002-0f8fad5b-d9cb-469f-a165-70867728950e.c000.csv',
  ],
])('files that a cloud numbers from %s on are one table without their manifest, and none of them where one lacks', async (one, two, three) => {
  const third = { ...second, day: '2026-10-03', description: 'c' };
  expect(said(await put(store, 'a', file(one, first), file(three, third)))).toEqual(
    [one, three].map((name) => [
      name,
      false,
      lacks(one, two).replace('; if this file is whole, say which source it is.', ', or give the file another name if it is whole.'),
    ]),
  );
  expect(said(await put(store, 'b', file(two, second)))).toEqual([[two, false, lacks(two, one)]]);
  expect(await total()).toEqual([]);
  const preview = await put(store, 'c', file(three, third), file(one, first), file(two, second));
  expect(said(preview)).toEqual([[`${one} (3 files)`, true, expect.stringMatching(/^Read as one table: [^ ]+, [^ ]+ and [^ ]+[.]$/)]]);
  expect(await total()).toEqual(['6.25']);
});

test.each(['bill-00001.csv.gz', 'costs-123456789012.csv', 'usage-202610310000.csv', 'invoice-41234.csv.gz', 'part_2026.csv'])(
  '%s is a file of its own',
  async (name) => {
    expect(said(await put(store, 'a', file(name, first, second)))).toEqual([[name, true, null]]);
  },
);

test('a file that is named like a part is whole where a person says what it is; of several the rest is still asked for', async () => {
  const month = file('usage-10-of-12.csv', first, second);
  const preview = await put(store, 'a', month);
  expect(said(preview)).toEqual([['usage-10-of-12.csv', false, lacks('usage-10-of-12.csv', 'usage-1-of-12.csv')]]);
  expect(preview.files[0]?.candidates).toEqual([{ id: 'focus', title: 'FOCUS bill' }]);
  const source = 'focus';
  expect(said(await put(store, 'b', { ...month, source }))).toEqual([['usage-10-of-12.csv', true, null]]);
  expect(await total()).toEqual(['3.75']);
  const two = await put(store, 'c', { ...file('part-1-of-3.csv', first), source }, { ...file('part-2-of-3.csv', second), source });
  expect(said(two).map(([, taken, sentence]) => [taken, String(sentence).endsWith('or give the file another name if it is whole.')])).toEqual([
    [false, true],
    [false, true],
  ]);
  await store.close();
  expect(await rebuild(path(), '2026-11-02T09:00:00Z', () => undefined)).toMatchObject({ imports: 1, lacks: [], same: true });
  store = await openDuckDbStore(path());
  expect(await total()).toEqual(['3.75']);
  const other = staged(folder, 'notes-2-of-3.csv', 'a,b\n1,2\n');
  expect((await put(store, 'd', other)).files[0]).toMatchObject({ candidates: [], sentence: expect.stringContaining('another name') as string });
});

test('a part that was downloaded twice is one; two that differ under one number are none', async () => {
  const same = await put(store, 'a', file('part-1-of-2.csv', first), file('part-1-of-2 (1).csv', first), file('part-2-of-2.csv', second));
  expect(said(same)).toEqual([
    ['part-1-of-2.csv (2 files)', true, 'Read as one table: part-1-of-2.csv and part-2-of-2.csv.'],
    ['part-1-of-2 (1).csv', false, 'This is the same file as part-1-of-2.csv (2 files), which is read once.'],
  ]);
  expect(await total()).toEqual(['3.75']);
  const other = { ...first, amount: '9' };
  const two = await put(store, 'b', file('part-1-of-2.csv', first), file('part-1-of-2 (1).csv', other), file('part-2-of-2.csv', second));
  const why = 'part-1-of-2 (1).csv is there twice, so that it is not certain what it is a part of. Bring in the parts of one export at a time.';
  expect(said(two)).toEqual([
    ['part-1-of-2.csv', false, why],
    ['part-1-of-2 (1).csv', false, why],
    ['part-2-of-2.csv', false, why],
  ]);
  expect(await total()).toEqual(['3.75']);
});

test('a manifest and its parts that were chosen beside each other are one table; without one of them none is taken', async () => {
  const manifest = staged(folder, 'manifest.json', JSON.stringify({ dataFiles: ['s3://b/x/a.csv', 's3://b/x/b.csv'] }));
  const lacking = await store.preview('a', [manifest, file('a.csv', first)], quiet);
  const why = 'manifest.json names 2 files, of which b.csv is not there. Bring in the whole export.';
  expect(said(lacking)).toEqual([
    ['manifest.json', false, why],
    ['a.csv', false, why],
  ]);
  const all = await put(store, 'b', file('b.csv', second), manifest, file('a.csv', first));
  expect(said(all)).toEqual([['a.csv (2 files)', true, 'Read as one table: a.csv and b.csv.']]);
  expect(await total()).toEqual(['3.75']);
});

test('a second download of one bill is read once where it is the same, and one of both where they differ', async () => {
  const same = await put(store, 'a', file('bill.csv', first), file('bill (1).csv', first));
  expect(said(same)).toEqual([
    ['bill.csv', false, 'This is the same file as bill (1).csv, which is read once.'],
    ['bill (1).csv', true, null],
  ]);
  expect(await total()).toEqual(['1.25']);
  const differ = await store.preview('b', [file('bill.csv', first), file('bill (1).csv', first, second)], quiet);
  expect(differ.files.map(({ taken }) => taken)).toEqual([false, true]);
  expect(differ.files[0]?.sentence).toContain('bill (1).csv and bill.csv both hold October 2026 of FOCUS bill and differ. bill.csv was not taken');
  const months = await put(store, 'c', file('bill.csv', { ...first, day: '2026-08-01' }), file('bill (1).csv', { ...second, day: '2026-09-01' }));
  expect(months.files.map(({ taken }) => taken)).toEqual([true, true]);
  expect(await total()).toEqual(['5']);
});

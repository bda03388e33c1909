import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { rebuild } from '../../../src/server/store/rebuild';
import type { Store } from '../../../src/server/store/port';
import { newFolder, put, quiet, staged } from './exports';

const unix = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
type Days = readonly (readonly [day: string, cost?: string | undefined, organisation?: string])[];

const csv = (...days: Days): string =>
  'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,organization_id\n' +
  days
    .map(([day, cost, organisation = cost === undefined ? '' : 'org-1']) =>
      [unix(day), unix(day) + 86_400, '', '', ...(cost === undefined ? ['', '', ''] : [cost, 'usd', 'gpt-5']), organisation].join(',').concat('\n'),
    )
    .join('');

const api = (...days: Days): string =>
  JSON.stringify({
    data: days.map(([day, cost, organization_id = 'org-1']) => ({
      start_time: unix(day),
      results: cost === undefined ? [] : [{ amount: { value: Number(cost), currency: 'usd' }, line_item: 'gpt-5', organization_id }],
      // Behind what it is said of.
      end_time: unix(day) + 86_400,
    })),
  });

const anthropic = (...days: Days): string =>
  JSON.stringify({
    data: days.map(([day, cost]) => ({
      ...{ starting_at: `${day}T00:00:00Z`, ending_at: `${day}T23:59:59Z` },
      results: cost === undefined ? [] : [{ amount: cost, currency: 'USD', description: 'Claude' }],
    })),
  });

const FIRST = [
  ['2026-10-01', '100'],
  ['2026-10-02', '20'],
] as const;
const AGAIN = [['2026-10-01', '100'], ['2026-10-02']] as const;

/** Files that come one after the other, and what stands after them. */
const CASES: readonly (readonly [what: string, files: readonly (readonly [name: string, content: string])[], stands: string | undefined])[] = [
  [
    'CSV',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(...AGAIN)],
    ],
    '100',
  ],
  [
    'CSV, and its costs come back',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(...AGAIN)],
      ['c.csv', csv(['2026-10-02', '3'])],
    ],
    '103',
  ],
  [
    'API',
    [
      ['a.json', api(...FIRST)],
      ['b.json', api(...AGAIN)],
    ],
    '100',
  ],
  [
    'API after CSV',
    [
      ['a.csv', csv(...FIRST)],
      ['b.json', api(...AGAIN)],
    ],
    '100',
  ],
  [
    'Anthropic API',
    [
      ['a.json', anthropic(...FIRST)],
      ['b.json', anthropic(...AGAIN)],
    ],
    '1',
  ],
  [
    'a day of another organisation stays',
    [
      ['a.csv', csv(...FIRST, ['2026-10-02', '7', 'org-2'])],
      ['b.csv', csv(...AGAIN)],
    ],
    '107',
  ],
  [
    'of two organisations in a file nobody knows whose day it is',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(...AGAIN, ['2026-10-01', '7', 'org-2'])],
    ],
    '127',
  ],
  [
    'unless the line says it',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(['2026-10-01', '100'], ['2026-10-02', undefined, 'org-1'], ['2026-10-01', '7', 'org-2'])],
    ],
    '107',
  ],
  [
    'a file of nothing but empty days, of the only account that there is',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(['2026-10-01'], ['2026-10-02'])],
    ],
    undefined,
  ],
  [
    'the same of one day, and the other stays',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(['2026-10-02'])],
    ],
    '100',
  ],
  [
    'a file of nothing but empty days that names its account',
    [
      ['a.csv', csv(...FIRST, ['2026-10-02', '7', 'org-2'])],
      ['b.csv', csv(['2026-10-02', undefined, 'org-1'])],
    ],
    '107',
  ],
  [
    'one whose other line cannot be read',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(['2026-10-01', 'abc'], ['2026-10-02'])],
    ],
    '100',
  ],
  [
    'of two accounts in the ledger nobody knows whose file it is',
    [
      ['a.csv', csv(...FIRST, ['2026-09-01', '7', 'org-2'])],
      ['b.csv', csv(['2026-10-02'])],
    ],
    '127',
  ],
  [
    'a day with a line that cannot be read is not empty',
    [
      ['a.csv', csv(...FIRST)],
      ['b.csv', csv(...AGAIN, ['2026-10-02', 'abc'])],
    ],
    '120',
  ],
];

test.each(CASES)('a day that became empty takes its old amount away: %s', async (_, files, stands) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  for (const [name, content] of files) await put(store, name, staged(folder, name, content));
  expect((await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost)).toEqual(stands === undefined ? [] : [stands]);
  await store.close();
});

test('the preview says what goes, and taking the import back brings it again', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', csv(...FIRST)));
  const preview = await put(store, 'b', staged(folder, 'b.csv', csv(...AGAIN)));
  expect(preview.months).toMatchObject([{ month: '2026-10', now: '120', after: '100', change: '-20' }]);
  await store.revert('b', false);
  expect((await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals).toMatchObject([{ BilledCost: '120' }]);
  await store.close();
});

/** The total that counts. */
const total = async (store: Store) => (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost);

test('a file of nothing but empty days says what it takes, is kept like any other, and can be taken back', async () => {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  const store = await openDuckDbStore(path);
  await put(store, 'a', staged(folder, 'a.csv', csv(...FIRST)));
  const preview = await put(store, 'b', staged(folder, 'b.csv', csv(['2026-10-01'], ['2026-10-02'])));
  expect(preview).toMatchObject({
    removed: { count: 2, amounts: [{ Currency: 'USD', Amount: '-120' }] },
    months: [{ month: '2026-10', now: '120', after: '0', change: '-120' }],
    files: [{ taken: true, lines: 2, skipped: 2, removed: 2, totals: [] }],
  });
  expect(preview.files[0]?.sentence).toBe(
    'The file has only empty days. Of org-1, a.csv has 2 lines of October 2026 (120.00 USD); this file says that those days are empty. They are taken out: org-1 is the only account of OpenAI costs here.',
  );
  expect(preview.files[0]?.gone).toBeUndefined();
  const [newest] = await store.imports({ from: '2026-10', to: '2026-10' });
  expect(newest).toMatchObject({ file: 'b.csv', lines: 0, months: [{ month: '2026-10', Amount: null, lines: 0 }] });
  expect(await store.importLines(newest?.id ?? 0)).toEqual([]);
  // The same once more changes nothing, and is not kept.
  const again = await put(store, 'c', staged(folder, 'b.csv', csv(['2026-10-01'], ['2026-10-02'])));
  expect([again.files[0]?.sentence, again.files[0]?.taken, await total(store)]).toEqual(['The file has only empty days.', false, []]);
  await store.close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 2, lacks: [], same: true });
  const remade = await openDuckDbStore(path);
  expect(await total(remade)).toEqual([]);
  await remade.revert('b', false);
  expect(await total(remade)).toEqual(['120']);
  await remade.close();
});

const OF_TWO: readonly (readonly [what: string, first: Days, empty: Days, asks: readonly string[]])[] = [
  ['with money on the day', [...FIRST, ['2026-10-02', '7', 'org-2']], [['2026-10-02']], ['org-1', 'org-2']],
  ['only one with money on the day', [...FIRST, ['2026-09-01', '7', 'org-2']], [['2026-10-02']], ['org-1']],
  ['both in the file', FIRST, [['2026-10-01', '100'], ['2026-10-02'], ['2026-10-01', '7', 'org-2']], ['org-1']],
];
test.each(OF_TWO)('whose empty days they are is asked where there are two accounts: %s', async (_, first, empty, asks) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', csv(...first)));
  const file = staged(folder, 'b.csv', csv(...empty));
  const { files } = await store.preview('b', [file], quiet);
  expect(files[0]?.gone?.map(({ part, name, out }) => [part, name, out])).toEqual(asks.map((name) => [`["${name}"]`, name, false]));
  expect(files[0]?.gone?.[0]?.sentence).toBe('Of org-1, a.csv has 1 line of October 2026 (20.00 USD); this file says that those days are empty.');
  await store.cancel('b');
  const answered = await put(store, 'c', { ...file, gone: ['["org-1"]'] });
  expect(answered.removed).toEqual({ count: 1, amounts: [{ Currency: 'USD', Amount: '-20' }] });
  await store.revert('c', false);
  expect(await total(store)).toEqual([String(first.reduce((sum, [, cost]) => sum + Number(cost), 0))]);
  await store.close();
});

test.each([
  ['empty first', 'a.csv', 'b.csv'],
  ['empty last', 'b.csv', 'a.csv'],
])('two files of one drop that say a day is empty and is not are told apart: %s', async (_, full, empty) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const preview = await put(store, 'both', staged(folder, full, csv(...FIRST)), staged(folder, empty, csv(...AGAIN)));
  expect(preview.files.map(({ sentence }) => sentence).join()).toContain('both hold 2 Oct 2026 of OpenAI costs and differ');
  await store.close();
});

const DROPS: readonly (readonly [what: string, older: Days, empty: Days, full: Days, stands: string, taken: string])[] = [
  ['nothing but empty days', FIRST, [['2026-10-01'], ['2026-10-02']], [...FIRST, ['2026-10-02', '7']], '127', 'full'],
  ['a day among them', FIRST, AGAIN, [['2026-10-02', '21']], '121', 'full'],
  ['what is there already', FIRST, [['2026-10-01'], ['2026-10-02']], FIRST, '120', 'full'],
  ['each on the day of the other', FIRST, [['2026-10-01', '101'], ['2026-10-02']], [['2026-10-02', '21'], ['2026-10-01']], '120', 'none'],
];
test.each(
  DROPS.flatMap(([what, ...rest]) => [
    [`${what}, empty first`, 'b.csv', 'c.csv', ...rest] as const,
    [`${what}, empty last`, 'c.csv', 'b.csv', ...rest] as const,
  ]),
)('of two files of one drop the one with lines stands: %s', async (_, empty, full, older, days, lines, stands, taken) => {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  const store = await openDuckDbStore(path);
  await put(store, 'a', staged(folder, 'a.csv', csv(...older)));
  const { files } = await put(store, 'b', staged(folder, empty, csv(...days)), staged(folder, full, csv(...lines)));
  expect(files.flatMap((file) => (file.taken ? [file.name] : []))).toEqual(taken === 'full' ? [full] : []);
  expect(files.map(({ sentence }) => sentence ?? '').join()).toContain('of OpenAI costs and differ');
  expect(await total(store)).toEqual([stands]);
  await store.close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ lacks: [], same: true });
});

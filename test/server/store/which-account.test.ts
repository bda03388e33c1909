import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { newFolder, openAi, put, quiet, staged } from './exports';

const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
type Day = readonly [day: string, amount: string, organisation?: string];
/** An answer of OpenAI's costs API, which names no organisation unless a pull wrote it beside. */
const answer = (...days: readonly Day[]): string =>
  JSON.stringify({
    object: 'page',
    has_more: false,
    next_page: null,
    data: days.map(([day, value, organization_id]) => ({
      ...{ object: 'bucket', start_time: seconds(day), end_time: seconds(day) + 86_400 },
      results: [
        { amount: { value: Number(value), currency: 'usd' }, line_item: 'gpt-5, input', project_id: 'p1', ...(organization_id && { organization_id }) },
      ],
    })),
  });
const csv = (...days: readonly Day[]): string => openAi(...days.map(([day, amount]) => ({ day, amount })));
const ASKED = 'Of Fernhill, csv-10.csv has 1 line of October 2026 (1.10 USD); this file names no account for the same days.';

async function opened() {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  return { folder, path, store: await openDuckDbStore(path) };
}
const total = async (store: Store) =>
  (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost, Currency }) => `${BilledCost} ${Currency}`).join();

test('a file without an account beside the lines of one is not taken until somebody has said whose it is', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1'])));
  const file = staged(folder, 'api-10.json', answer(['2026-10-13', '1.25'], ['2026-10-14', '2']));
  const asked = await put(store, 'b', file);
  expect(asked.files).toMatchObject([
    {
      taken: false,
      sentence: `${ASKED} Both would count. Nothing was taken.`,
      account: { sentence: ASKED, of: 'file', answer: null, kept: null, accounts: [{ id: 'org-1', name: 'Fernhill' }] },
    },
  ]);
  expect(await total(store)).toBe('1.1 USD');
  const same = await store.preview('c', [{ ...file, account: 'org-1' }], quiet);
  expect(same.months).toMatchObject([{ month: '2026-10', now: '1.1', after: '3.25' }]);
  await store.cancel('c');
  const other = await put(store, 'd', { ...file, account: '' });
  expect(other.files).toMatchObject([{ taken: true, account: { answer: '' } }]);
  expect(other.files[0]?.sentence ?? '').not.toContain('Both would count');
  expect(await total(store)).toBe('4.35 USD');
  // The same file as one of the account would stand beside itself.
  const again = await put(store, 'e', { ...file, account: 'org-1' });
  expect(again.files).toMatchObject([
    { taken: false, sentence: 'This file is there already, as one of another account. Take that import back first. Nothing was taken.' },
  ]);
  await store.revert('d', false);
  await put(store, 'f', { ...file, account: 'org-1' });
  expect(await total(store)).toBe('3.25 USD');
  await store.close();
});

test('the answer is kept: made again, taken back and brought back, with the log and without', async () => {
  const { folder, path, store } = await opened();
  await put(store, 'a', staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1'])));
  await put(store, 'b', { ...staged(folder, 'api-10.json', answer(['2026-10-13', '1.25'])), account: 'org-1' });
  // Taken over from the last one, which is said.
  await put(store, 'c', staged(folder, 'api-11.json', answer(['2026-11-02', '4'])));
  expect((await store.batches()).map(({ account }) => account ?? null).sort()).toEqual([null, 'org-1', 'org-1'].sort());
  await store.close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 3, lacks: [], same: true });
  rmSync(`${path}.log`);
  await (await openDuckDbStore(path)).close();
  expect(await rebuild(path, '2026-12-02T10:00:00Z', () => undefined)).toMatchObject({ imports: 3, lacks: [], same: true });
  const remade = await openDuckDbStore(path);
  expect(await total(remade)).toBe('5.25 USD');
  await remade.revert('b', false);
  expect(await total(remade)).toBe('5.1 USD');
  await remade.revert('b', true);
  expect(await total(remade)).toBe('5.25 USD');
  await remade.close();
});

test('a log of before it was asked is made again as it was: both count', async () => {
  const { folder, path, store } = await opened();
  await put(store, 'a', staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1'])));
  await put(store, 'b', { ...staged(folder, 'api-10.json', answer(['2026-10-13', '1.25'])), account: '' });
  await store.close();
  const log = readFileSync(`${path}.log`, 'utf8');
  expect(log).toContain(',"account":""');
  writeFileSync(`${path}.log`, log.replaceAll(',"account":""', ''));
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 2, lacks: [], same: true });
  const remade = await openDuckDbStore(path);
  expect(await total(remade)).toBe('2.35 USD');
  await remade.close();
});

test('the next file takes the answer over and says so, as long as no other account stands; another answer may be given', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1'])));
  await put(store, 'b', { ...staged(folder, 'api-10.json', answer(['2026-10-13', '1.25'])), account: 'org-1' });
  const next = staged(folder, 'api-11.json', answer(['2026-10-13', '1.5'], ['2026-11-02', '4']));
  const preview = await store.preview('c', [next], quiet);
  expect(preview.files).toMatchObject([{ taken: true, account: { of: 'file', answer: 'org-1', kept: 'api-10.json' } }]);
  expect(preview.months.map(({ month, after }) => [month, after])).toEqual([
    ['2026-10', '1.5'],
    ['2026-11', '4'],
  ]);
  await store.cancel('c');
  const other = await store.preview('d', [{ ...next, account: '' }], quiet);
  expect(other.months.map(({ month, after }) => [month, after])).toEqual([
    ['2026-10', '2.75'],
    ['2026-11', '4'],
  ]);
  await store.cancel('d');
  await put(store, 'e', staged(folder, 'other.json', answer(['2026-10-20', '7', 'org-2'])));
  const asked = await store.preview('f', [next], quiet);
  expect(asked.files).toMatchObject([{ taken: false, account: { answer: null, kept: null, accounts: [{ id: 'org-1' }] } }]);
  await store.close();
});

test('an export with its account asks about older lines that name none, and takes their place where they are of it', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'api-10.json', answer(['2026-10-13', '1.25'], ['2026-10-14', '2'])));
  const file = staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1']));
  const { files } = await put(store, 'b', file);
  expect(files).toMatchObject([
    {
      taken: false,
      sentence:
        'Of an account that is not named, api-10.json has 1 line of October 2026 (1.25 USD); this file has those of Fernhill for the same days. Both would count. Nothing was taken.',
      account: { of: 'older', answer: null, accounts: [{ id: 'org-1', name: 'Fernhill' }] },
    },
  ]);
  await put(store, 'c', { ...file, account: 'org-1' });
  expect(await total(store)).toBe('3.1 USD');
  await store.revert('c', false);
  expect(await total(store)).toBe('3.25 USD');
  await put(store, 'd', { ...file, account: '' });
  expect(await total(store)).toBe('4.35 USD');
  await store.close();
});

test("what an answer without an account had taken the place of goes with it, though it is an account's now", async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'api-a.json', answer(['2026-10-13', '1.25'])));
  await put(store, 'b', { ...staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1'])), account: '' });
  expect(await total(store)).toBe('2.35 USD');
  await put(store, 'c', { ...staged(folder, 'api-b.json', answer(['2026-10-13', '1.5'])), account: 'org-1' });
  expect(await total(store)).toBe('1.5 USD');
  await store.close();
});

test('lines that name their account keep it, and days apart are not asked about', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'csv-10.csv', csv(['2026-10-13', '1.1'])));
  const apart = await put(store, 'b', staged(folder, 'api.json', answer(['2026-10-14', '2'])));
  expect(apart.files[0]?.account).toBeUndefined();
  const mixed = staged(folder, 'mixed.json', answer(['2026-10-13', '1.5'], ['2026-10-12', '8', 'org-2']));
  await put(store, 'c', { ...mixed, account: 'org-1' });
  expect(await total(store)).toBe('11.5 USD');
  await store.close();
});

test("Anthropic's console beside its analytics", async () => {
  const { folder, store } = await opened();
  const analytics = {
    data: [
      {
        starting_at: '2026-10-13T00:00:00Z',
        ending_at: '2026-10-14T00:00:00Z',
        cost: { amount: '1250', list_amount: '1300', currency: 'USD' },
        group: { organization_id: 'org-9', product: 'api', model: 'claude-opus-5-5', cost_type: 'tokens' },
      },
    ],
  };
  await put(store, 'a', staged(folder, 'analytics.json', JSON.stringify(analytics)));
  const heading = 'usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type\n';
  const file = staged(folder, 'cost.csv', `${heading}2026-10-13,Claude Opus 5.5,Default,k,message,≤ 200k,output,12.30,13,token\n`);
  const { files } = await put(store, 'b', file);
  expect(files).toMatchObject([{ taken: false, account: { of: 'file', answer: null, accounts: [{ id: 'org-9' }] } }]);
  await put(store, 'c', { ...file, account: 'org-9' });
  expect(await total(store)).toBe('12.3 USD');
  await store.close();
});

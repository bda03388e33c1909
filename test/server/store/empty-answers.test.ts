import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { newFolder, put, quiet, staged } from './exports';

const unix = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
type Day = readonly [day: string, ...results: object[]];

const openAi = ([day, ...results]: Day) => ({ object: 'bucket', start_time: unix(day), end_time: unix(day) + 86_400, results });
const anthropic = ([day, ...results]: Day) => ({ starting_at: `${day}T00:00:00Z`, ending_at: `${day}T23:59:59Z`, results });
const page = (of: (day: Day) => object, ...days: readonly Day[]) => ({ object: 'page', data: days.map(of), has_more: false, next_page: null });
const json = (value: unknown): string => JSON.stringify(value);

const cost = (value: number, organization_id = 'org-1') => ({ amount: { value, currency: 'usd' }, line_item: 'gpt-5', organization_id });
const used = (input_tokens: number, object = 'organization.usage.completions.result') => ({
  ...{ object, input_tokens, output_tokens: 0, num_model_requests: 1, model: 'gpt-5', organization_id: 'org-1' },
});
const claude = { uncached_input_tokens: 7, output_tokens: 0, model: 'claude-sonnet-4-5' };

async function opened() {
  const folder = newFolder();
  return { folder, store: await openDuckDbStore(join(folder, 'ledger.duckdb')) };
}
const total = async (store: Store) => (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost);
/** Lines that stand, estimates among them. */
const standing = async (store: Store) => (await store.actuals({ by: ['Vendor'], countedOnly: false })).Rows.length;

const [ONE, TWO] = ['2026-10-01', '2026-10-02'];
const EMPTY = json(page(openAi, [ONE], [TWO]));

test.each([
  ['OpenAI', EMPTY, ['openai-costs-api', 'openai-usage-api']],
  ['Anthropic', json(page(anthropic, [ONE])), ['anthropic-cost-report', 'anthropic-usage-report', 'claude-enterprise-costs']],
  ['OpenAI, its pages in a list', json([page(openAi, [ONE]), page(openAi, [TWO])]), ['openai-costs-api', 'openai-usage-api']],
  ['OpenAI, a page on each line', `${json(page(openAi, [ONE]))}\n${json(page(openAi, [TWO]))}\n`, ['openai-costs-api', 'openai-usage-api']],
  ['OpenAI, days without their page', json([[ONE], [TWO]].map((day) => openAi(day as [string]))), ['openai-costs-api', 'openai-usage-api']],
])('an answer of empty days is known by its shape, and asked whose it is: %s', async (_, content, candidates) => {
  const { folder, store } = await opened();
  const { files } = await store.preview('a', [staged(folder, 'a.json', content)], quiet);
  expect(files[0]?.candidates.map(({ id }) => id).sort()).toEqual(candidates);
  expect(files[0]?.sentence).toMatch(/^All days of this answer are empty\. This may be .+ or .+\. Which\?$/);
  expect(files[0]?.taken).toBe(false);
  await store.close();
});

const COSTS = json(page(openAi, [ONE, cost(100)], [TWO, cost(20)]));
test.each([
  ['one page', 'openai-costs-api', COSTS, EMPTY, 'org-1', 'OpenAI costs API'],
  ['pages in a list', 'openai-costs-api', COSTS, json([page(openAi, [ONE]), page(openAi, [TWO])]), 'org-1', 'OpenAI costs API'],
  [
    'a page on each line',
    'openai-costs-api',
    COSTS,
    [[ONE], [TWO]].map((day) => `${json(page(openAi, day as [string]))}\n`).join(''),
    'org-1',
    'OpenAI costs API',
  ],
  ['days without their page', 'openai-costs-api', COSTS, json([openAi([ONE]), openAi([TWO])]), 'org-1', 'OpenAI costs API'],
  ['compressed', 'openai-costs-api', COSTS, gzipSync(EMPTY), 'org-1', 'OpenAI costs API'],
  [
    ...([
      'Anthropic',
      'anthropic-cost-report',
      json(page(anthropic, [ONE, { amount: '10000', currency: 'USD' }], [TWO, { amount: '2000', currency: 'USD' }])),
    ] as const),
    ...([json(page(anthropic, [ONE], [TWO])), 'Anthropic', 'Anthropic cost report (API)'] as const),
  ],
])('of the only account what was on those days is out, and comes back with the import: %s', async (_, source, first, empty, account, title) => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'a.json', first));
  expect(await total(store)).toEqual(['120']);
  const preview = await put(store, 'b', staged(folder, 'b.json', empty, source));
  expect(preview).toMatchObject({ removed: { count: 2, amounts: [{ Currency: 'USD', Amount: '-120' }] }, files: [{ taken: true, lines: 2, skipped: 2 }] });
  expect(preview.files[0]?.sentence).toMatch(/^The file has only empty days\. Of .+, a\.json has 2 lines of October 2026 \(120\.00 USD\)/);
  expect(preview.files[0]?.sentence).toContain(`They are taken out: ${account} is the only account of ${title} here.`);
  expect(await total(store)).toEqual([]);
  await store.revert('b', false);
  expect(await total(store)).toEqual(['120']);
  await store.close();
});

test('of several accounts it is asked whose days they are, unless the answer names its account', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'a.json', json(page(openAi, [ONE, cost(100), cost(7, 'org-2')]))));
  const empty = staged(folder, 'b.json', json(page(openAi, [ONE])), 'openai-costs-api');
  const { files } = await store.preview('b', [empty], quiet);
  expect(files[0]?.gone?.map(({ part, out }) => [part, out])).toEqual([
    ['["org-1"]', false],
    ['["org-2"]', false],
  ]);
  await store.cancel('b');
  await put(store, 'c', { ...empty, gone: ['["org-2"]'] });
  expect(await total(store)).toEqual(['100']);
  await put(store, 'd', staged(folder, 'd.json', json({ ...page(openAi, [ONE]), organization_id: 'org-1' }), 'openai-costs-api'));
  expect(await total(store)).toEqual([]);
  await store.close();
});

test('use of a day that became empty goes, too', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'a.json', json(page(anthropic, [ONE, claude]))));
  expect(await standing(store)).toBe(1);
  await put(store, 'b', staged(folder, 'b.json', json(page(anthropic, [ONE])), 'anthropic-usage-report'));
  expect(await standing(store)).toBe(0);
  await store.close();
});

test('of which kind of use the days are is asked: an answer of embeddings looks like one of completions', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'a.json', json(page(openAi, [ONE, used(5)]))));
  const empty = staged(folder, 'b.json', json(page(openAi, [ONE])), 'openai-usage-api');
  const { files } = await store.preview('b', [empty], quiet);
  expect(files[0]?.gone).toMatchObject([{ part: '["org-1","completions"]', name: 'org-1, completions', out: false }]);
  await store.cancel('b');
  expect(await standing(store)).toBe(1);
  await put(store, 'c', { ...empty, gone: ['["org-1","completions"]'] });
  expect(await standing(store)).toBe(0);
  await store.close();
});

test('hundreds of empty minutes before the first use do not hide it', async () => {
  const { folder, store } = await opened();
  const minutes = Array.from({ length: 1_440 }, (_, i) => ({
    start_time: unix(ONE) + 60 * i,
    end_time: unix(ONE) + 60 * (i + 1),
    results: i < 900 ? [] : [used(5)],
  }));
  const { files } = await put(store, 'a', staged(folder, 'a.json', json({ data: minutes })));
  expect(files).toMatchObject([{ source: 'openai-usage-api', taken: true, added: 540 }]);
  await store.close();
});

test('lines that come after more empty days than are looked at are not taken for empty', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', staged(folder, 'a.json', COSTS));
  const many = Array.from({ length: 50_000 }, (_, i) => ({ start_time: unix(ONE) + i, end_time: unix(ONE) + i + 1, results: [] }));
  const { files } = await put(store, 'b', staged(folder, 'b.json', json({ data: [...many, openAi([TWO, cost(20)])] }), 'openai-costs-api'));
  expect(files).toMatchObject([
    { taken: false, sentence: 'Too many empty days stand before record 50,001, the first that has something in it. Take the file by month.' },
  ]);
  expect(await total(store)).toEqual(['120']);
  await store.close();
});

test('an answer that names no day says that it holds nothing', async () => {
  const { folder, store } = await opened();
  for (const [i, content] of [json({ data: [] }), json({ data: [{ results: [] }] })].entries()) {
    const { files } = await store.preview(String(i), [staged(folder, 'a.json', content, 'openai-costs-api')], quiet);
    expect(files[0]).toMatchObject({ taken: false, candidates: [] });
    expect(files[0]?.sentence).toMatch(/^This answer holds nothing/);
  }
  await store.close();
});

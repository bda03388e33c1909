import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { StagedFile, Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { book, csv, focus, newFolder, put, quiet, staged } from './exports';
import { zip } from './packed';

const HEADINGS = [
  'ChargeType',
  'BillingAccountId',
  'MeterCategory',
  'SubscriptionId',
  'SubscriptionName',
  'Date',
  'BillingPeriodStartDate',
  'BillingPeriodEndDate',
];
type Line = readonly [subscription: string, cost: string, month?: string, account?: string];
const azure = (...lines: readonly Line[]): string =>
  csv(
    [...HEADINGS, 'CostInBillingCurrency', 'BillingCurrencyCode'],
    ...lines.map(([of, cost, month = '10', account = 'acme']) => [
      ...['Usage', account, 'Foundry Models', `id-${of}`, of, `${month}/03/2026`, `${month}/01/2026`, `${month}/28/2026`],
      ...[cost, 'EUR'],
    ]),
  );
const resold = (...vendors: readonly string[]): string => focus(...vendors.map((provider) => ({ day: '2026-10-03', amount: '5', provider, issuer: 'AWS' })));
const zero = (...rows: readonly (readonly [day: string, vendor: string, cost: string])[]): string =>
  JSON.stringify({ costs: rows.map(([usage_date, CloudProvider, cost]) => ({ usage_date: `${usage_date}T00:00:00Z`, CloudProvider, cost: Number(cost) })) });
const SOURCES = { ChargeType: 'azure-actual-costs' } as const;
const file = (folder: string, name: string, content: string): StagedFile =>
  staged(folder, name, content, content.startsWith('ChargeType') ? SOURCES.ChargeType : undefined);

async function opened(folder = newFolder()) {
  const path = join(folder, 'ledger.duckdb');
  return { folder, path, store: await openDuckDbStore(path) };
}
const totals = async (store: Store) =>
  (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost, Currency }) => `${BilledCost} ${Currency}`);
const of = (name: string, had: string, whose = 'a.csv'): string => `Of ${name}, ${whose} has ${had}; this file has none.`;

const TWO = azure(['ai', '1'], ['lab', '2']);
test.each<[string, string, string, readonly string[]]>([
  ['a subscription', TWO, azure(['ai', '3']), [of('lab', '1 line of October 2026 (2.00 EUR)')]],
  ['the same, where nothing else is new', TWO, azure(['ai', '1']), [of('lab', '1 line of October 2026 (2.00 EUR)')]],
  [
    'two of them, in two months',
    azure(['ai', '1'], ['ai', '1', '11'], ['lab', '2'], ['lab', '4', '11'], ['web', '2']),
    azure(['ai', '3'], ['ai', '1', '11']),
    [of('lab', '2 lines of October 2026 to November 2026 (6.00 EUR)'), of('web', '1 line of October 2026 (2.00 EUR)')],
  ],
  ['a vendor that a cloud sold', resold('Anthropic', 'Cohere'), resold('Anthropic'), [of('Cohere', '1 line of October 2026 (5.00 USD)')]],
  ['nothing of a file of another subscription', TWO, azure(['web', '3']), []],
  ['nothing of another month', azure(['ai', '1'], ['lab', '2', '11']), azure(['ai', '3']), []],
  ['nothing of another account', azure(['ai', '1'], ['lab', '2', '10', 'other']), azure(['ai', '3']), []],
  ['nothing where all are there', TWO, azure(['ai', '1'], ['lab', '3']), []],
])('what an older file has and a newer one of the same bill has not is asked: %s', async (_, first, again, said) => {
  const { folder, store } = await opened();
  await put(store, 'a', file(folder, 'a.csv', first));
  const { files } = await put(store, 'b', file(folder, 'b.csv', again));
  expect((files[0]?.gone ?? []).map(({ sentence, out }) => [sentence, out])).toEqual(said.map((sentence) => [sentence, false]));
  expect(files[0]?.sentence ?? '').not.toContain('lab');
  await store.close();
});

test('nothing is taken out unless somebody says that it is gone; then it is, among the removed, and can be taken back', async () => {
  const { folder, path, store } = await opened();
  await put(store, 'a', file(folder, 'a.csv', TWO));
  const again = file(folder, 'b.csv', azure(['ai', '3.5']));
  expect((await store.preview('b', [again], quiet)).months).toMatchObject([{ now: '3', after: '5.5' }]);
  await store.cancel('b');
  const preview = await put(store, 'c', { ...again, gone: ['["acme","id-lab"]'] });
  expect(preview).toMatchObject({
    changed: { count: 1, amounts: [{ Currency: 'EUR', Amount: '2.5' }] },
    removed: { count: 1, amounts: [{ Currency: 'EUR', Amount: '-2' }] },
    months: [{ month: '2026-10', now: '3', after: '3.5' }],
    files: [{ removed: 1, sentence: null, gone: [{ name: 'lab', out: true }] }],
  });
  expect(await totals(store)).toEqual(['3.5 EUR']);
  await store.close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 2, lacks: [], same: true });
  const remade = await openDuckDbStore(path);
  expect(await totals(remade)).toEqual(['3.5 EUR']);
  await remade.revert('c', false);
  expect(await totals(remade)).toEqual(['3 EUR']);
  await remade.revert('c', true);
  expect(await totals(remade)).toEqual(['3.5 EUR']);
  await remade.close();
});

test('an answer is kept where only the ledger has it', async () => {
  const { folder, path, store } = await opened();
  await put(store, 'a', file(folder, 'a.csv', TWO));
  await put(store, 'b', { ...file(folder, 'b.csv', azure(['ai', '1'])), gone: ['["acme","id-lab"]'] });
  expect(await totals(store)).toEqual(['1 EUR']);
  await store.close();
  rmSync(`${path}.log`);
  await (await openDuckDbStore(path)).close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 2, lacks: [], same: true });
});

test('the same file again with another answer is another word on it', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', file(folder, 'a.csv', TWO));
  const again = file(folder, 'b.csv', azure(['ai', '1']));
  await put(store, 'b', again);
  expect(await totals(store)).toEqual(['3 EUR']);
  expect(await put(store, 'c', { ...again, gone: ['["acme","id-lab"]'] })).toMatchObject({ removed: { count: 1 }, unchanged: { count: 1 } });
  expect(await totals(store)).toEqual(['1 EUR']);
  // What comes back later stands.
  await put(store, 'd', file(folder, 'd.csv', azure(['ai', '1'], ['lab', '2.5'])));
  expect(await totals(store)).toEqual(['3.5 EUR']);
  await store.close();
});

test('what is gone out of a locked month is booked in the open one', async () => {
  const { folder, store } = await opened();
  await put(store, 'a', file(folder, 'a.csv', TWO));
  await store.saveRuleBook(0, book({ Currency: 'EUR', Periods: [{ Month: '2026-10', State: 'locked' }] }), '2026-11-03T08:00:00Z');
  const preview = await put(store, 'b', { ...file(folder, 'b.csv', azure(['ai', '1'])), gone: ['["acme","id-lab"]'] });
  expect(preview.months.map(({ month, now, after }) => [month, now, after])).toEqual([
    ['2026-10', '3', '3'],
    ['2026-11', '0', '-2'],
  ]);
  expect(preview.files[0]?.sentence).toBe('1 line is of October 2026, which is locked. It is booked in November 2026.');
  // The same again asks no more.
  expect((await put(store, 'c', file(folder, 'c.csv', `${azure(['ai', '1'])}\n`))).files[0]?.gone).toBeUndefined();
  await store.close();
});

test.each([
  ['read first', 'b.csv', 'c.csv'],
  ['read last', 'c.csv', 'b.csv'],
])('what another file of the drop brings is not asked of, and nothing is lost by an answer: the one that lacks it is %s', async (_, lacks, has) => {
  const { folder, store } = await opened();
  await put(store, 'a', file(folder, 'a.csv', TWO));
  const both = [file(folder, lacks, azure(['ai', '4'])), file(folder, has, azure(['lab', '5']))] as const;
  expect((await store.preview('b', both, quiet)).files.map(({ gone }) => gone)).toEqual([undefined, undefined]);
  await store.cancel('b');
  const { files } = await put(store, 'c', { ...both[0], gone: ['["acme","id-lab"]'] }, both[1]);
  expect(files.map(({ taken }) => taken)).toEqual([true, true]);
  expect(await totals(store)).toEqual(['9 EUR']);
  await store.close();
});

test('an answer holds for the files of an archive, and a day of a report that vendors share is asked about too', async () => {
  const { folder, store } = await opened();
  const first = zero(['2026-10-01', 'AWS', '1'], ['2026-10-01', 'Azure', '2'], ['2026-10-02', 'Azure', '4']);
  await put(store, 'a', staged(folder, 'a.json', first));
  const packed = staged(folder, 'b.zip', zip(['b.json', zero(['2026-10-01', 'AWS', '1'])], ['note.txt', 'nothing\n']));
  const [one] = (await store.preview('b', [packed], quiet)).files.filter(({ gone }) => gone !== undefined);
  expect(one?.gone).toEqual([
    { part: '["Microsoft Azure"]', name: 'Microsoft Azure', sentence: of('Microsoft Azure', '1 line of October 2026 (2.00 USD)', 'a.json'), out: false },
  ]);
  await store.cancel('b');
  expect(await put(store, 'c', { ...packed, gone: ['["Microsoft Azure"]'] })).toMatchObject({
    removed: { count: 1, amounts: [{ Currency: 'USD', Amount: '-2' }] },
  });
  await store.close();
});

import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { csv, focus, newFolder, put, staged } from './exports';

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
const stays = (what: string): string => `a.csv has ${what} in October 2026, and this file has none: they stay. If they should go, take that import back.`;

test.each<[string, string, string, string | null]>([
  ['a subscription that is gone', azure(['ai', '1'], ['lab', '2']), azure(['ai', '3']), stays('1 line of lab')],
  ['the same, where nothing else is new', azure(['ai', '1'], ['lab', '2']), azure(['ai', '1']), stays('1 line of lab')],
  ['two of them', azure(['ai', '1'], ['lab', '2'], ['lab', '4'], ['web', '2']), azure(['ai', '3']), stays('3 lines of lab and 1 more')],
  ['a vendor that a cloud sold', resold('Anthropic', 'Cohere'), resold('Anthropic'), stays('1 line of Cohere')],
  ['a file of another subscription', azure(['ai', '1'], ['lab', '2']), azure(['web', '3']), null],
  ['another month', azure(['ai', '1'], ['lab', '2', '11']), azure(['ai', '3']), null],
  ['another account', azure(['ai', '1'], ['lab', '2', '10', 'other']), azure(['ai', '3']), null],
  ['all of them', azure(['ai', '1'], ['lab', '2']), azure(['ai', '1'], ['lab', '3']), null],
])('what an older file has of a bill beside a newer one is said: %s', async (_, first, again, said) => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  await put(store, 'a', staged(folder, 'a.csv', first, first.startsWith('ChargeType') ? 'azure-actual-costs' : undefined));
  const { files } = await put(store, 'b', staged(folder, 'b.csv', again, again.startsWith('ChargeType') ? 'azure-actual-costs' : undefined));
  const words = files.map(({ sentence }) => sentence ?? '').join(' ');
  if (said === null) expect(words).not.toContain('they stay');
  else expect(words).toContain(said);
  await store.close();
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { book, newFolder, put, quiet, staged, stripe } from './exports';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string) => staged(folder, name, content);
const counted = async () =>
  (await store.actuals({ by: ['Month', 'Vendor'], countedOnly: true })).Rows.map(({ Month, Vendor, BilledCost }) => [Month, Vendor, BilledCost]).sort();

const EXPLORER = 'Service,Bedrock($),EC2-Instances($),Total costs($)\nService total,13,40,53\n2026-09-01,5,20,25\n2026-10-01,8,20,28\n';
const FOCUS =
  'BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ServiceName,ProviderName,InvoiceIssuerName\n';
const focus = (provider: string, month: string, next: string, amount: string): string =>
  `${FOCUS}${amount},0044,USD,${month}-01T00:00:00Z,${next}-01T00:00:00Z,Usage,${month}-03T00:00:00Z,${month}-04T00:00:00Z,Bedrock,${provider},${provider}\n`;

test("AWS's console counts only in months that no bill of AWS covers, whatever AWS calls itself there, and in either order", async () => {
  await put(store, 'console', file('explorer.csv', EXPLORER));
  expect(await counted()).toEqual([
    ['2026-09', 'Amazon Web Services', '25'],
    ['2026-10', 'Amazon Web Services', '28'],
  ]);
  await put(store, 'bill', file('focus.csv', focus('AWS', '2026-10', '2026-11', '27.5')));
  expect(await counted()).toEqual([
    ['2026-09', 'Amazon Web Services', '25'],
    ['2026-10', 'Amazon Web Services', '27.5'],
  ]);
  await put(store, 'again', file('explorer-later.csv', EXPLORER.replace('2026-10-01,8,', '2026-10-01,9,')));
  expect((await counted())[1]).toEqual(['2026-10', 'Amazon Web Services', '27.5']);
  // A console holds no invoices.
  expect(await store.invoices({})).toEqual([]);
});

const CUR =
  'bill_payer_account_id,bill_billing_period_start_date,bill_billing_period_end_date,line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_usage_end_date,line_item_product_code,line_item_line_item_description,line_item_currency_code,line_item_unblended_cost\n';
const LEGACY =
  'bill/PayerAccountId,bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/ProductCode,lineItem/LineItemDescription,lineItem/CurrencyCode,lineItem/UnblendedCost\n';
const curLine = (type: string, amount: string): string =>
  `0044,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,0055,${type},2026-10-03T00:00:00Z,2026-10-04T00:00:00Z,AmazonEC2,${type},USD,${amount}\n`;

test("the two generations of AWS's report are one bill: the newer replaces the whole month, and cash is the sum of its rows", async () => {
  await put(store, 'old', file('cur.csv', `${LEGACY}${curLine('Usage', '10')}${curLine('Fee', '3')}`));
  expect(await counted()).toEqual([['2026-10', 'Amazon Web Services', '13']]);
  const lines = [curLine('SavingsPlanCoveredUsage', '0.768'), curLine('SavingsPlanNegation', '-0.768'), curLine('SavingsPlanRecurringFee', '0.6')];
  await put(store, 'new', file('cur2.csv', `${CUR}${lines.join('')}${curLine('Credit', '-0.1')}`));
  expect(await counted()).toEqual([['2026-10', 'Amazon Web Services', '0.5']]);
});

const AZURE =
  'SubscriptionId,Date,MeterCategory,ProductName,CostInBillingCurrency,ChargeType,PricingModel,BillingAccountId,BillingCurrency,BillingPeriodStartDate,BillingPeriodEndDate\n';
const azure = (amount: string, type = 'Usage'): string => `s-1,10/03/2026,Foundry Models,Tokens,${amount},${type},OnDemand,b-1,EUR,10/01/2026,10/31/2026\n`;

test('Azure asks which of its two files this is, and an amortised file stands beside the actual one', async () => {
  const actual = file('part_0.csv', `${AZURE}${azure('44.55')}`);
  const asked = await store.preview('asked', [actual], quiet);
  expect(asked.files[0]).toMatchObject({ source: null, sentence: 'This may be Azure actual costs or Azure amortised costs. Which?' });
  await put(store, 'actual', { ...actual, source: 'azure-actual-costs' });
  await put(store, 'amortised', { ...file('part_1.csv', `${AZURE}${azure('44.55')}${azure('9', 'UnusedReservation')}`), source: 'azure-amortized-costs' });
  expect(await counted()).toEqual([['2026-10', 'Microsoft Azure', '44.55']]);
});

const platform = (service: string, amount: string): string =>
  `{"costs":[{"accrued_at":"2026-10-03","amount":"${amount}","currency":"USD","provider":"aws","service":"${service}"}]}`;

test('what a platform says of a bill is never added to it, nor counted without it', async () => {
  await put(store, 'vantage', file('vantage.json', platform('Bedrock', '27.5')));
  expect(await counted()).toEqual([]);
  await put(store, 'bill', file('focus.csv', focus('AWS', '2026-10', '2026-11', '27.5')));
  expect(await counted()).toEqual([['2026-10', 'Amazon Web Services', '27.5']]);
});

test('an export beside another export of the same account and month is said to count twice; another account is not', async () => {
  await put(store, 'bill', file('focus.csv', focus('AWS', '2026-10', '2026-11', '27.5')));
  const report = (account: string) => file(`cur-${account}.csv`, `${CUR}${curLine('Usage', '27.5').replace('0044', account)}`);
  const twice = await store.preview('twice', [report('0044')], quiet);
  expect(twice.files[0]).toMatchObject({
    source: 'aws-cur-2',
    sentence: 'FOCUS bill already counts Amazon Web Services for October 2026. Both would count: take one of them only.',
  });
  const apart = await store.preview('apart', [report('0099')], quiet);
  expect(apart.files[0]).toMatchObject({ source: 'aws-cur-2', sentence: null });
  // AWS leaves the issuer out at first, and marketplaces change it: the same vendor's account and month take the place of the first all the same.
  const other = await store.preview('other', [file('later.csv', focus('AWS', '2026-10', '2026-11', '27.5').replace('AWS,AWS', 'AWS,'))], quiet);
  expect(other.files[0]?.sentence).toBeNull();
  expect(other.months).toEqual([{ month: '2026-10', Currency: 'USD', state: 'open', now: '27.5', after: '27.5', change: '0' }]);
  const newer = await store.preview('newer', [file('newer.csv', focus('AWS', '2026-10', '2026-11', '28'))], quiet);
  expect(newer.files[0]?.sentence).toBeNull();
  const console = await store.preview('console', [file('explorer.csv', EXPLORER)], quiet);
  expect(console.files[0]?.sentence).toBeNull();
});

const REPORT = 'Month,Service description,Savings programs ($),Unrounded subtotal ($),Subtotal ($)\n';
const page = (...months: readonly (readonly [month: string, amount: string])[]) =>
  file('page.csv', REPORT + months.map(([month, amount]) => `${month},Vertex AI,0,${amount},${amount}\n`).join(''));
const google = (...lines: Parameters<typeof stripe>[1][]) => file('google.json', JSON.stringify(stripe('Google Cloud EMEA Limited', ...lines)));
const ONE = 'The invoice counts 120.5 USD of Google Cloud for October 2026; Google Cloud report, 120.5, sums up the same bill and is in no total.';
const amounts = async () => (await counted()).map(([month, , amount]) => [month, amount]).sort();
const inEveryAnswer = async (total: string) => {
  expect((await store.unclassified('2026-10')).total).toBe(total);
  const { totals } = await store.exportFocus({ from: '2026-10', to: '2026-10', memo: false }, join(folder, `${total}.csv`));
  expect(totals).toEqual([{ Currency: 'USD', Amount: total }]);
};

test("an itemised invoice goes before the console's sums of its month, whichever comes first, its seats stay, and the console's other months count", async () => {
  const invoice = google(['Vertex AI', 12_050], ['5 x Gemini Enterprise seats', 15_000]);
  const two = page(['2026-09', '90'], ['2026-10', '120.50']);
  await put(store, 'console', two);
  const preview = await put(store, 'invoice', invoice);
  expect(preview.files[0]?.sentence).toBe(ONE);
  expect(preview.months).toEqual([{ month: '2026-10', Currency: 'USD', state: 'open', now: '120.5', after: '270.5', change: '150' }]);
  const both = [
    ['2026-09', '90'],
    ['2026-10', '270.5'],
  ];
  expect(await amounts()).toEqual(both);
  await inEveryAnswer('270.5');
  await store.revert('invoice', false);
  await inEveryAnswer('120.5');
  await store.revert('console', false);
  await put(store, 'first', invoice);
  expect((await put(store, 'second', two)).files[0]?.sentence).toBe(ONE);
  expect(await amounts()).toEqual(both);
  await store.revert('first', false);
  await inEveryAnswer('120.5');
});

test("an invoice of much less than the console's sums may be for other money: both count, and the preview says so", async () => {
  await put(store, 'console', page(['2026-10', '1000']));
  expect((await put(store, 'invoice', google(['Maps', 30_000]))).files[0]?.sentence).toBe(
    'Google Cloud report has 1000 USD of Google Cloud for October 2026, invoices 300 USD. Both count: leave one of them out if they are one bill.',
  );
  await inEveryAnswer('1300');
  await put(store, 'seats', file('seats.json', JSON.stringify({ ...stripe('Google Cloud', ['9 x Gemini Enterprise seats', 100_000]), number: 'IN-8' })));
  await inEveryAnswer('2300');
});

const DETAIL =
  'InvoiceDetailId,InvoiceId,InvoiceIssuerName,BilledCost,BillingCurrency,InvoiceIssueStatus,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,InvoiceDetailDescription\n';
const detail = (currency: string): string =>
  `${DETAIL}d1,IN-7,Google Cloud,120.50,${currency},Issued,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,Vertex AI\n`;

test("an invoice in two forms does not bring the console's sums back; in another currency both count; beside a vendor's bill none does", async () => {
  await put(store, 'console', page(['2026-10', '120.50']));
  const euros = await put(store, 'euros', file('euros.csv', detail('EUR')));
  expect(euros.files[0]?.sentence).toContain('Google Cloud report has 120.5 USD of Google Cloud for October 2026, invoices 120.5 EUR. Both count');
  await store.revert('euros', false);
  await put(store, 'invoice', google(['Vertex AI', 12_050]));
  const again = (await put(store, 'again', file('detail.csv', detail('USD')))).files[0]?.sentence ?? '';
  expect(again).toContain('Stripe invoice already has Google Cloud');
  expect(again).toContain(ONE);
  await inEveryAnswer('241');
  const bill = focus('Google Cloud', '2026-10', '2026-11', '119');
  expect((await put(store, 'bill', file('bill.csv', bill))).files[0]?.sentence).toBeNull();
  await inEveryAnswer('119');
});

test('two invoices of a month go together before its console; one that comes after its month was locked says nothing of the month that it is booked in', async () => {
  await put(store, 'one', google(['Vertex AI', 6000]));
  await put(store, 'two', file('two.json', JSON.stringify({ ...stripe('Google Cloud', ['Vertex AI', 6050]), number: 'IN-8' })));
  expect((await put(store, 'console', page(['2026-10', '120.50'], ['2026-11', '130']))).files[0]?.sentence).toBe(ONE);
  await store.saveRuleBook(0, book({ Periods: [{ Month: '2026-10', State: 'locked' }] }), '');
  await put(store, 'late', file('late.json', JSON.stringify({ ...stripe('Google Cloud', ['Vertex AI', 12_500]), number: 'IN-9' })));
  expect(await amounts()).toEqual([
    ['2026-10', '120.5'],
    ['2026-11', '255'],
  ]);
});

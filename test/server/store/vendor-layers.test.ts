import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { newFolder, openAi, put, quiet, staged, stripe } from './exports';

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

const file = (name: string, content: unknown) => staged(folder, name, typeof content === 'string' ? content : JSON.stringify(content));
const counted = async () =>
  (await store.actuals({ by: ['Month', 'Vendor'], countedOnly: true })).Rows.map(({ Month, Vendor, BilledCost }) => [Month, Vendor, BilledCost]);
const all = async () =>
  (await store.actuals({ by: ['Vendor', 'CostBasis', 'Counts'], countedOnly: false })).Rows.map(({ Vendor, CostBasis, Counts, BilledCost }) => [
    Vendor,
    CostBasis,
    Counts,
    BilledCost,
  ]);

const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
const openAiCosts = (day: string, value: number, item = 'gpt-5, input') => ({
  object: 'page',
  data: [
    {
      object: 'bucket',
      start_time: seconds(day),
      end_time: seconds(day) + 86_400,
      results: [{ amount: { value, currency: 'usd' }, line_item: item, project_id: 'p1', organization_id: 'org-1' }],
    },
  ],
});
const anthropicCosts = (amount: string, list: string) => ({
  data: [
    {
      starting_at: '2026-10-13T00:00:00Z',
      ending_at: '2026-10-14T00:00:00Z',
      group: { workspace_id: 'wrkspc_1', model: 'claude-opus-5-5', cost_type: 'tokens', token_type: 'output_tokens' },
      cost: { amount, list_amount: list, currency: 'USD', requests: null },
    },
  ],
});

const taxed = (amount: number): string =>
  `Tax of ${String(amount)} USD is no cost: it comes back, or the file does not say its kind. Policy may take all tax as a cost.`;

test("OpenAI's export and its API say the same money: the newer stands for its days, the other days stay", async () => {
  await put(store, 'csv', file('costs.csv', openAi({ day: '2026-10-13', amount: '1.10' }, { day: '2026-10-14', amount: '2' })));
  const again = await put(store, 'same', file('same.json', openAiCosts('2026-10-13', 1.1)));
  expect(again.files[0]).toMatchObject({ source: 'openai-costs-api', added: 0, removed: 0 });
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '3.1']]);
  await put(store, 'restated', file('restated.json', openAiCosts('2026-10-13', 1.25)));
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '3.25']]);
});

test("Anthropic's console, older report and analytics are one cost in three files, in dollars and in cents", async () => {
  const console = 'usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type\n';
  await put(store, 'csv', file('cost.csv', `${console}2026-10-13,Claude Opus 5.5,Default,k,message,≤ 200k,output,12.30,13,token\n`));
  await put(store, 'analytics', file('analytics.json', anthropicCosts('1234.5', '1300')));
  expect(await counted()).toEqual([['2026-10', 'Anthropic', '12.345']]);
  const legacy = { amount: '1240', currency: 'USD', cost_type: 'tokens', description: 'Claude Opus 5.5 Usage - Output Tokens', workspace_id: null };
  await put(store, 'legacy', file('report.json', { data: [{ starting_at: '2026-10-13T00:00:00Z', ending_at: '2026-10-14T00:00:00Z', results: [legacy] }] }));
  expect(await counted()).toEqual([['2026-10', 'Anthropic', '12.4']]);
});

test('what a gateway or a log estimates stands beside the bill and is never added; a model without a price has no cost', async () => {
  await put(store, 'bill', file('costs.csv', openAi({ day: '2026-10-13', amount: '1.10' })));
  const log = 'timestamp,model,provider,input_tokens,output_tokens\n';
  await put(store, 'log', file('log.csv', `${log}2026-10-13T07:00:00Z,gpt-5,openai,1000000,0\n2026-10-13T07:00:01Z,our-own,openai,1000,0\n`));
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '1.1']]);
  expect((await all()).sort()).toEqual([
    ['OpenAI', 'estimated', 'N', '1.25'],
    ['OpenAI', 'unpriced', 'N', null],
    ['OpenAI', 'vendor-reported', 'Y', '1.1'],
  ]);
});

test("Claude's spend report is of the month that its name tells, and of none under another name", async () => {
  const report =
    'user_email,account_uuid,product,model,total_requests,total_net_spend_usd,total_gross_spend_usd\na@larch.example,u,Chat,claude-sonnet-5,2,1.50,1.60\n';
  const nameless = await store.preview('nameless', [file('spend.csv', report)], quiet);
  expect(nameless.files[0]).toMatchObject({ taken: false, source: null });
  expect(nameless.files[0]?.sentence).toContain('its name tells them');
  await put(store, 'named', file('spend-report-org-1-2026-10-01-to-2026-10-31.csv', report));
  expect(await counted()).toEqual([['2026-10', 'Anthropic', '1.5']]);
});

const EXPENSES = 'Timestamp,Merchant,Amount,Reimbursable,Original Currency,Original Amount,Description,Receipt\n';
const expense = (amount: string, back: 'yes' | 'no', receipt: string) => `2026-10-20,OpenAI,${amount},${back},USD,${amount},,${receipt}\n`;
const card = (id: string, amount: number) => ({
  data: [{ id, state: 'CLEARED', amount, currency_code: 'USD', merchant_name: 'OpenAI', user_transaction_time: '2026-10-21T00:00:00Z' }],
});

test('what a person was paid back counts beside the bill of its vendor, and hides none; what the card of the company paid is on that bill', async () => {
  await put(store, 'card', file('card.json', card('t1', 1200)));
  await put(store, 'expenses', file('expenses.csv', EXPENSES + expense('20', 'yes', 'r1') + expense('5', 'no', 'r2')));
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '1225']]);
  await put(store, 'bill', file('costs.csv', openAi({ day: '2026-10-13', amount: '1.10' })));
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '21.1']]);
});

test('an expense without a number whose amount was corrected is said, and stands alone once the older file is taken back', async () => {
  const list = (...lines: readonly (readonly [string, string])[]) =>
    `${EXPENSES.trim()},Employee\n${lines.map(([amount, who]) => `${expense(amount, 'yes', '').trim()},${who}\n`).join('')}`;
  await put(store, 'a', file('first.csv', list(['20', 'ana'], ['31', 'ben'])));
  const again = await put(store, 'b', file('again.csv', list(['22', 'ana'], ['31', 'ben'], ['9', 'cleo'])));
  expect(again.files[0]?.sentence).toBe('OpenAI on 20 Oct 2026 stands with 20 USD already, here 22 USD. Both count: were they corrected, take back first.csv.');
  expect((await counted()).map(([, , amount]) => amount)).toEqual(['82']);
  await store.revert('a', false);
  expect((await counted()).map(([, , amount]) => amount)).toEqual(['62']);
  expect((await put(store, 'c', file('third.csv', list(['22', 'ana'], ['5', 'ana'])))).files[0]?.sentence ?? null).toBeNull();
});

test('two people who buy the same on one day have a receipt each', async () => {
  await put(store, 'a', file('a.csv', EXPENSES + expense('20', 'yes', 'r1')));
  await put(store, 'b', file('b.csv', EXPENSES + expense('17', 'yes', 'r2')));
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '37']]);
});

const BOOKS = 'ContactName,InvoiceNumber,InvoiceDate,InvoiceAmountDue,Description,LineAmount,AccountCode,TaxType,TaxAmount,Currency,Type,Status\n';
const booked = (name: string, number: string, net: string, tax: string) => `${name},${number},31/10/2026,0,API,${net},485,20% VAT,${tax},USD,Bill,Paid\n`;
const putBooks = async (name: string, rows: string) => {
  const preview = await store.preview(name, [{ ...file(`${name}.csv`, BOOKS + rows), source: 'xero-bills' }], quiet);
  await store.commit(name, '2026-11-01T09:41:00Z');
  return preview.files[0]?.sentence;
};

test('a bill in the books and the card that paid it say the same money: both count, and the preview says so, whatever the accounts are called', async () => {
  const bill = (amount: number) => card('t2', amount);
  await put(store, 'card', file('card.json', bill(1200)));
  expect(await putBooks('books', booked('OPENAI LLC', 'INV-7', '1000', '200'))).toBe(
    `Ramp card transactions already has OpenAI over 1200 USD of October 2026. Both count: leave one of them out if they are one bill. ${taxed(200)}`,
  );
  expect(await putBooks('others', booked('OpenAI', 'INV-8', '1200.01', '0') + booked('Notion', 'INV-9', '1200', '0'))).toBeNull();
});

test('names that begin alike are two vendors; one vendor under two names is said, with its bill or with its report', async () => {
  const shop = (id: string, merchant_name: string) => ({ data: card(id, 1200).data.map((one) => ({ ...one, merchant_name })) });
  await put(store, 'cards', file('cards.json', [shop('t6', 'The Juniper Times'), shop('t7', 'Open Hazel Fund'), shop('t8', 'GOOGLE *CLOUD')]));
  expect(await putBooks('others', booked('The Browser Company', 'INV-1', '1200', '0') + booked('Open Rowan Ltd', 'INV-2', '1200', '0'))).toBeNull();
  expect(await putBooks('google', booked('Google Ireland Limited', 'INV-3', '1000', '200'))).toBe(
    `Ramp card transactions already has GOOGLE *CLOUD over 1200 USD of October 2026. Both count: leave one of them out if they are one bill. ${taxed(200)}`,
  );
});

test("Google's report page and the invoice of its month say the same money: both count, and the preview says so", async () => {
  const page =
    'Month,Service description,Savings programs ($),Unrounded subtotal ($),Subtotal ($)\n2026-10,Vertex AI,0,800.50,800.50\n2026-10,Gemini API,0,200,200\n';
  await put(store, 'page', file('page.csv', page));
  expect(await putBooks('google', booked('Google Cloud', 'INV-4', '1000.50', '0'))).toBe(
    'Google Cloud report already has Google Cloud over 1000.5 USD of October 2026. Both count: leave one of them out if they are one bill.',
  );
});

test('a bill whose vendor a report writes otherwise counts beside it, and the preview says so, whichever comes first', async () => {
  const other = (said: string, name: string) => `${said} If ${name} is the same vendor, say so on Vendors, Other names; until then both count.`;
  await put(store, 'bill', file('costs.csv', openAi({ day: '2026-10-13', amount: '1.10' })));
  const name = 'OpenAI Germany, GmbH';
  expect(await putBooks('books', booked(`"${name}"`, 'INV-7', '1200', '0'))).toBe(other('OpenAI costs already counts OpenAI for October 2026.', name));
  await store.revert('bill', false);
  expect((await put(store, 'again', file('more.csv', openAi({ day: '2026-10-14', amount: '2' })))).files[0]?.sentence).toBe(
    other(`Xero bills, day first already counts ${name} for October 2026.`, 'OpenAI'),
  );
  expect(await counted()).toEqual([
    ['2026-10', 'OpenAI', '2'],
    ['2026-10', name, '1200'],
  ]);
});

test('where a report of the vendor covers the month, none of its documents counts; of more than the report has is said that it is in no total', async () => {
  await put(store, 'card', file('card.json', card('t3', 1200)));
  const more = (bill: string, amount: string) =>
    `${bill} has ${amount} USD of OpenAI for October 2026; OpenAI costs counts 900. The rest is in no total: put seats on Contracts.`;
  const report = await put(store, 'bill', file('costs.csv', openAi({ day: '2026-10-13', amount: '900' })));
  expect(report.files[0]?.sentence).toBeNull();
  expect(await putBooks('books', booked('OpenAI', 'INV-7', '1200', '240'))).toBe(taxed(240));
  expect(await putBooks('more', booked('OpenAI', 'INV-8', '300', '0'))).toBe(more('Xero bills, day first', '1500'));
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '900']]);
  await store.revert('bill', false);
  expect(
    (await put(store, 'again', file('again.csv', openAi({ day: '2026-10-13', amount: '900' }, { day: '2026-11-13', amount: '1' })))).files[0]?.sentence,
  ).toBe(more('Xero bills, day first', '1500'));
});

test('an answer that takes the place of a download says so', async () => {
  await put(store, 'csv', file('costs.csv', openAi({ day: '2026-10-13', amount: '1.10' })));
  expect((await put(store, 'api', file('costs.json', openAiCosts('2026-10-13', 1.25)))).files[0]?.sentence).toBe(
    'It takes the place of OpenAI costs for its days of October 2026: both say the same, and the newer one stands.',
  );
});

test('a card transaction that two pages of one file hold is one transaction, as the later page says it', async () => {
  const preview = await put(store, 'pages', file('pages.json', [card('t4', 10), { data: [...card('t4', 11).data, ...card('t5', 11).data] }]));
  expect(preview.files[0]).toMatchObject({ added: 2, skipped: 1 });
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '22']]);
});

test('a report of mere use takes the place of the use on an invoice and of nothing else, whatever legal form the name has', async () => {
  await put(store, 'csv', file('costs.csv', openAi({ day: '2026-10-13', amount: '12.34' })));
  const bill = stripe('OpenAI, LLC', ['10 x ChatGPT Team seats', 30_000], ['Extra usage', 1234], ['Remaining time on 2 x ChatGPT Team', 4100]);
  const preview = await put(store, 'bill', file('invoice.json', bill));
  expect(preview.months).toEqual([{ month: '2026-10', Currency: 'USD', state: 'open', now: '12.34', after: '353.34', change: '341' }]);
  expect(preview.files[0]?.sentence ?? '').not.toMatch(/same vendor/);
  expect(await counted()).toEqual([['2026-10', 'OpenAI', '353.34']]);
  expect(await store.unclassified('2026-10')).toMatchObject({ total: '353.34' });
  expect((await store.exportFocus({ from: '2026-10', to: '2026-10', memo: false }, join(folder, 'out.csv'))).totals).toEqual([
    { Currency: 'USD', Amount: '353.34' },
  ]);
});

import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { csv, newFolder, put, staged } from './exports';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());
const file = (name: string, content: string) => staged(folder, name, content);
/** What counts, and how many lines stand at all. */
const stands = async () => {
  const { Rows, Totals } = await store.actuals({ by: ['Month'], countedOnly: false });
  return [Totals[0]?.BilledCost ?? null, Rows.reduce((n, { Lines }) => n + Lines, 0)];
};

const HEAD = ['date', 'product', 'sku', 'quantity', 'unit_type', 'gross_amount', 'net_amount', 'organization'];
const bill = (...net: readonly string[]) =>
  csv(HEAD, ...net.map((amount, i) => ['2026-10-01', 'copilot', `sku_${String(i)}`, '1', 'seats', amount, amount, 'larch']));
const answer = (net: number) =>
  JSON.stringify({
    usageItems: [
      { date: '2026-10-01', product: 'Copilot', sku: 'Copilot Business', quantity: 1, unitType: 'seats', netAmount: net, organizationName: 'larch' },
    ],
  });

test("a day of GitHub's bill is replaced by the same day out of the API, whatever the products are called there", async () => {
  await put(store, 'one', file('bill.csv', bill('19', '4')));
  expect(await stands()).toEqual(['23', 2]);
  await put(store, 'two', file('bill.json', answer(24)));
  expect(await stands()).toEqual(['24', 1]);
  await put(store, 'three', file('again.csv', bill('19', '4')));
  expect(await stands()).toEqual(['23', 2]);
});

test('money that counts in the bill is said to be in no total until the bill of its month is there, or comes in the same drop', async () => {
  const usage = (day: string, net: string, account = 'larch') =>
    csv(
      ['date', 'username', 'product', 'sku', 'model', 'quantity', 'unit_type', 'net_amount', 'organization'],
      [day, 'una', 'copilot', 'ai_credit', 'gpt-5.2', '20', 'ai-credits', net, account],
    );
  const said = async (id: string, ...files: Parameters<typeof file>[]) => {
    const { files: read } = await put(store, id, ...files.map((one) => file(...one)));
    return read.map(({ sentence }) => sentence);
  };
  expect(await said('one', ['use.csv', usage('2026-10-03', '0.205')])).toEqual([
    '0.205 USD of October 2026 is in no total: it stands in the report GitHub billing, too, and counts once that is imported.',
  ]);
  expect(await stands()).toEqual([null, 1]);
  expect(await said('two', ['free.csv', usage('2026-10-04', '0')])).toEqual([null]);
  expect(await said('three', ['a-use.csv', usage('2026-10-05', '0.3')], ['bill.csv', bill('19')])).toEqual([null, null]);
  expect(await said('four', ['other.csv', usage('2026-10-05', '0.3', 'spruce')])).toEqual([expect.stringMatching(/^0\.3 USD of October 2026 is in no total/)]);
});

const EVENTS = ['Date', 'User', 'Kind', 'Model', 'Input (w/ Cache Write)', 'Output Tokens', 'Total Tokens', 'Cost'];
const event = (time: string, kind: string, cost: string) => [time, 'una@larch.example', kind, 'gpt-5.2', '0', '1', '1', cost];

test('events of one second in two files are two events', async () => {
  const at = (thousandth: string, cost: string) => event(`2026-10-01T09:00:00.${thousandth}Z`, 'On-Demand', cost);
  await put(store, 'one', file('page1.csv', csv(EVENTS, at('100', '0.10'), at('592', '0.20'))));
  const answered = { timestamp: '1790845200900', userEmail: 'una@larch.example', model: 'gpt-5.2', kind: 'Usage-based', chargedCents: 40 };
  await put(store, 'two', file('page2.json', JSON.stringify({ usageEvents: [answered] })));
  expect(await stands()).toEqual(['0.7', 3]);
  await put(store, 'same', file('page3.json', JSON.stringify({ usageEvents: [{ ...answered, timestamp: '1790845200592', chargedCents: 20 }] })));
  expect(await stands()).toEqual(['0.7', 3]);
});

test("equal events of Cursor are all kept, once, and the API's answer is the same events", async () => {
  const twice = [event('2026-10-01T09:00:00.100Z', 'On-Demand', '0.10'), event('2026-10-01T09:00:00.100Z', 'On-Demand', '0.10')];
  await put(store, 'one', file('week.csv', csv(EVENTS, ...twice, event('2026-10-01T10:00:00Z', 'Included', '0.50'))));
  expect(await stands()).toEqual(['0.2', 3]);
  await put(store, 'two', file('month.csv', csv(EVENTS, event('2026-10-02T10:00:00Z', 'On-Demand', '1'), ...twice)));
  expect(await stands()).toEqual(['1.2', 4]);
  const usageEvents = [
    { timestamp: String(Date.parse('2026-10-02T10:00:00Z')), userEmail: 'Una@larch.example', model: 'gpt-5.2', kind: 'Usage-based', chargedCents: 99 },
  ];
  await put(store, 'three', file('events.json', JSON.stringify({ usageEvents })));
  expect(await stands()).toEqual(['1.19', 4]);
});

test('a later list of seats takes the place of the one before it in the month, so that seats given back go', async () => {
  const list = (day: string, ...people: readonly string[]) =>
    csv(
      ['Report Time', 'Login', 'Last Activity At', 'Last Surface Used'],
      ...people.map((person) => [`${day}T09:00:00Z`, person, `${day}T08:00:00Z`, 'vscode']),
    );
  await put(store, 'one', file('a.csv', list('2026-10-10', 'one', 'two', 'three')));
  await put(store, 'two', file('b.csv', list('2026-10-31', 'one', 'three')));
  expect(await store.seats('2026-10')).toMatchObject([{ Product: 'GitHub Copilot', Assigned: '2', Active: '2', Price: null, MonthCost: null }]);
  const seats = [{ created_at: '2026-10-01T00:00:00Z', last_activity_at: null, plan_type: 'business', assignee: { login: 'one' } }];
  await put(store, 'three', file('copilot-seats-2026-10.json', JSON.stringify({ total_seats: 1, seats })));
  expect(await store.seats('2026-10')).toMatchObject([{ Assigned: '1', Active: '0' }]);
});

test('somebody with seats of several organisations of an enterprise has one, in the report and in the answer', async () => {
  const heads = ['Report Time', 'Login', 'Last Activity At', 'Last Surface Used', 'Organization'];
  const seat = (login: string, organisation: string) => ['2026-10-10T09:00:00Z', login, '2026-10-09T08:00:00Z', 'vscode', organisation];
  await put(store, 'one', file('octo-seat-activity-1.csv', csv(heads, seat('una', 'larch'), seat('Una', 'alder'), seat('ole', 'alder'))));
  expect((await stands())[1]).toBe(2);
  const given = (login: string, organisation: string) => ({
    created_at: '2026-10-01T00:00:00Z',
    plan_type: 'business',
    assignee: { login },
    organization: { login: organisation },
  });
  const seats = [given('una', 'larch'), given('una', 'alder'), given('ole', 'alder'), given('per', 'alder')];
  await put(store, 'two', file('copilot-seats-octo-2026-10.json', JSON.stringify({ total_seats: 3, seats })));
  expect((await stands())[1]).toBe(3);
});

test('licences without a month in their name are refused in a sentence', async () => {
  const licences = JSON.stringify({ value: [{ accountId: 't', skuId: 'a', skuPartNumber: 'x', consumedUnits: 3, prepaidUnits: { enabled: 4 } }] });
  await put(store, 'one', file('subscribedSkus.json', licences));
  expect(store.previewOf('one')?.files[0]).toMatchObject({ taken: false, sentence: expect.stringMatching(/^The licences name no month\./) as string });
});

test("Claude's spend of a month beside its costs by the day is said to count twice, and the costs do not take the place of those of the API", async () => {
  const spend = csv(
    ['user_email', 'account_uuid', 'product', 'model', 'total_requests', 'total_net_spend_usd', 'total_gross_spend_usd'],
    ['una@larch.example', '1', 'Chat', 'claude-sonnet-5', '4', '3', '3'],
  );
  const line = { amount: '500', list_amount: '500', currency: 'USD' };
  const costs = (result: object) => JSON.stringify({ data: [{ starting_at: '2026-10-03T00:00:00Z', ending_at: '2026-10-04T00:00:00Z', results: [result] }] });
  await put(store, 'api', file('api.json', costs({ amount: '200', currency: 'USD' })));
  await put(store, 'spend', file('spend-report-larch-2026-10-01-to-2026-10-31.csv', spend));
  const { files } = await put(store, 'days', file('days.json', costs(line)));
  expect(files.map(({ sentence }) => sentence)).toEqual([
    'Claude Team and Enterprise spend already counts Anthropic for October 2026. Both would count: take one of them only.',
  ]);
  expect(await stands()).toEqual(['10', 3]);
});

test("a person's own export beside that of the team is said to count twice, events of others are not", async () => {
  const team = csv(EVENTS, event('2026-10-03T10:00:00.001Z', 'On-Demand', '0.5'), event('2026-10-03T10:00:00.002Z', 'Included', '0.4'));
  const own = (time: string) =>
    csv(
      EVENTS.filter((name) => name !== 'User'),
      event(time, 'On-Demand', '0.5').filter((_, i) => i !== 1),
    );
  await put(store, 'team', file('team.csv', team));
  const said = async (id: string, time: string) => (await put(store, id, file(`${id}.csv`, own(time)))).files.map(({ sentence }) => sentence);
  expect(await said('other', '2026-10-03T10:00:00.003Z')).toEqual([null]);
  expect(await said('own', '2026-10-03T10:00:00.001Z')).toEqual([
    "Already there, with a person in one export only: 1 line of the same moment, model and amount. Both count: take the team's export only.",
  ]);
});

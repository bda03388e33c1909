import { csvOf, exact, textOf, toCents } from './read';

const rows = csvOf('openai-costs-2025-11-to-2026-10.csv');
const key = (row: Readonly<Record<string, string>>): string => [row['start_time'], row['project_id'], row['api_key_id'], row['line_item']].join(' | ');

test('11 the restated file changes one line of October and adds none', () => {
  const october = new Map(rows.filter((row) => row['start_time_iso']?.startsWith('2026-10')).map((row) => [key(row), row]));
  const restated = csvOf('openai-costs-2026-10-restated.csv');
  expect(restated).toHaveLength(october.size);
  const changed = restated.filter((row) => JSON.stringify(row) !== JSON.stringify(october.get(key(row))));
  expect(changed.map((row) => [row['start_time_iso'], row['project_id'], toCents(exact(row['amount_value'] ?? ''))])).toEqual([
    ['2026-10-14T00:00:00+00:00', 'proj_product_descriptions', '775.65'],
  ]);
  expect(toCents(exact(october.get(key(changed[0] ?? {}))?.['amount_value'] ?? ''))).toBe('541.20');
});
test('17 the empty day has one line without an amount; every other day has amounts', () => {
  const blank = rows.filter((row) => row['amount_value'] === '');
  expect(blank.map((row) => row['start_time_iso'])).toEqual(['2025-12-25T00:00:00+00:00']);
  const days = new Set(rows.filter((row) => row['amount_value'] !== '').map((row) => row['start_time_iso']));
  expect(days.size).toBe(364);
});
test('9 the credit of September is a row of its own', () => {
  const credits = csvOf('azure-focus-1.2.csv.gz').filter((row) => row['ChargeCategory'] === 'Credit');
  expect(credits.map((row) => [row['BilledCost'], row['BillingPeriodStart'], row['Tags']])).toEqual([
    ['-4200.00', '2026-09-01T00:00:00Z', '{"workflow":"W11"}'],
  ]);
});
test('6 idle seats of the office assistant', () => {
  const [row] = csvOf('software-seats-2025-11-to-2026-10.csv').filter((one) => one['Month'] === '2026-10' && one['Workflow'] === 'W13');
  expect(row).toMatchObject({ Purchased: '620', Assigned: '604', Active: '563', Price: '30.00', Renewal: '2026-12-15' });
});
test('7 six people, twenty dollars each, six months', () => {
  const paid = csvOf('expenses-2026-05-to-2026-10.csv');
  expect(paid).toHaveLength(36);
  expect(new Set(paid.map((row) => row['Attendees'])).size).toBe(6);
  expect(new Set(paid.map((row) => row['Amount']))).toEqual(new Set(['20.00']));
});
test('8 the price of a Copilot seat changes on 1 August', () => {
  const prices = csvOf('github-billing-2025-11-to-2026-10.csv').map((row) => [row['date'], row['applied_cost_per_quantity']] as const);
  expect(prices.find(([, price]) => price === '39')?.[0]).toBe('2026-08-01');
  expect(prices.filter(([, price]) => price === '34').at(-1)?.[0]).toBe('2026-07-31');
});
test('12 nothing of Google Cloud is tagged', () => {
  expect(new Set(csvOf('google-focus-1.3.csv').map((row) => row['Tags']))).toEqual(new Set(['{}']));
});
test('4, 5 the voice agent starts on 4 May, demand planning on 20 July', () => {
  expect(rows.find((row) => row['project_id'] === 'proj_voice_agent')?.['start_time_iso']).toBe('2026-05-04T00:00:00+00:00');
  expect(csvOf('snowflake-focus-1.2.csv').find((row) => row['Tags']?.includes('W24'))?.['ChargePeriodStart']).toBe('7/20/26');
});
test('the gateway log has a request once, and estimates that are no bill', () => {
  const requests = textOf('litellm-spend-logs-2026-10.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { request_id: string; spend: number });
  expect(new Set(requests.map((one) => one.request_id)).size).toBe(requests.length);
  expect(requests.every((one) => one.spend > 0 && one.spend < 1)).toBe(true);
});

import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { csv, newFolder, put, staged } from './exports';

type Rows = readonly (readonly string[])[];
const lines = (...records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const SNOWFLAKE = ['ORGANIZATION_NAME', 'USAGE_DATE', 'USAGE_TYPE', 'USAGE', 'CURRENCY', 'USAGE_IN_CURRENCY', 'BILLING_TYPE', 'BALANCE_SOURCE'];
const snowflake = (...rows: Rows) =>
  csv(SNOWFLAKE, ...rows.map(([org = '', day = '', cost = '']) => [org, day, 'compute', '1', 'EUR', cost, 'consumption', 'capacity']));
const google = (cost: number, month: string, day: string, sku = 'S') => ({
  billing_account_id: '01',
  service: { description: 'Vertex AI' },
  sku: { id: sku, description: 'tokens' },
  usage_start_time: `${day}T00:00:00Z`,
  usage_end_time: `${day}T01:00:00Z`,
  cost,
  currency: 'EUR',
  invoice: { month },
  cost_type: 'regular',
});
const XERO = ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'InvoiceAmountDue', 'Description', 'LineAmount', 'AccountCode', 'Currency', 'Type', 'Status'];
const xero = (...rows: Rows) =>
  csv(
    XERO,
    ...rows.map(([number = '', cost = '', name = 'Aspen', day = '31/10/2026', kind = 'Bill']) => [
      ...[name, number, day, '0', 'API', cost, '485', 'GBP', kind, 'Paid'],
    ]),
  );
const unnumbered = (day: string, total: string, cost: string) =>
  csv([...XERO, 'Total'], ['Hazel', '', day, '0', 'API', cost, '485', 'GBP', 'Bill', 'Paid', total]);
const NETSUITE = ['*', 'Type', 'Date', 'Document Number', 'Name', 'Account', 'Currency', 'Amount (Foreign Currency)'];
const netSuite = (day: string, cost: string) => csv(NETSUITE, ['', 'Bill', day, '', 'Birch', '6100', 'EUR', cost]);
const RAMP = ['Transaction Date', 'Amount', 'Merchant Name', 'External ID', 'Ramp Category'];
const ramp = (...rows: Rows) => csv(RAMP, ...rows.map(([day = '', cost = '', id = '']) => [day, cost, 'Cedar', id, 'Software']));
const FOCUS = [
  'ServiceProviderName',
  'InvoiceIssuerName',
  'BillingAccountId',
  'BillingPeriodStart',
  'BillingPeriodEnd',
  'ChargePeriodStart',
  'ChargePeriodEnd',
];
const focus = (...rows: Rows) =>
  csv(
    [...FOCUS, 'ChargeCategory', 'ChargeClass', 'ServiceName', 'BilledCost', 'BillingCurrency'],
    ...rows.map(([account = '', month = '', service = '', cost = '', kind = '', vendor = 'Dogwood', issuer = vendor]) => [
      ...[vendor, issuer, account, `2026-${month}-01`, `2026-${String(Number(month) + 1)}-01`, '2026-10-03', '2026-10-04', 'Usage'],
      ...[kind, service, cost, 'USD'],
    ]),
  );
const report = (...rows: Rows) =>
  `Elm Inc\nTransaction List by Vendor\n"October 2026"\n\n,Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount\nFir,,,,,,,\n${rows
    .map(([day = '', cost = '']) => `,${day},Bill,,Yes,API,Payable,${cost}\n`)
    .join('')}Total for Fir,,,,,,,$${rows.reduce((sum, [, cost]) => sum + Number(cost), 0).toFixed(2)}\n`;
const spend = (cost: string) =>
  csv(['user_email', 'account_uuid', 'product', 'model', 'total_requests', 'total_net_spend_usd', 'total_gross_spend_usd']).concat(
    `a@birch.example,u,Chat,m,1,${cost},${cost}\n`,
  );

const helicone = (response_id: string, cost: number) => ({
  ...{ response_id, request_created_at: '2026-10-03T10:00:00Z', request_properties: { provider: 'xai' } },
  ...{ model: 'grok', prompt_tokens: 1, completion_tokens: 1, cost },
});
const langsmith = (id: string, total_cost: string) => ({
  ...{ id, trace_id: 't', run_type: 'llm', start_time: '2026-10-03T10:00:00', total_tokens: 2, total_cost, prompt_cost: total_cost },
  ...{ extra: { metadata: { ls_provider: 'groq-of-ours' } } },
});
const langfuse = (...rows: Rows) =>
  csv(['id', 'traceId', 'startTime', 'type', 'totalCost'], ...rows.map(([id = '', cost = '']) => [id, 't', '2026-10-03T10:00:00Z', 'GENERATION', cost]));
const blob = (id: string, total_cost: number) => ({ id, trace_id: 't', project_id: 'p', type: 'GENERATION', start_time: '2026-10-03 10:00:00', total_cost });
const span = (span_id: string | null, output: number) => ({
  ...{ trace_id: 't', span_id, name: 'chat', start_time: '2026-10-05T09:00:00Z' },
  attributes: {
    'gen_ai.system': 'openai',
    'gen_ai.request.model': 'gpt-4.1-mini',
    'gen_ai.usage.input_tokens': 1_000_000,
    'gen_ai.usage.output_tokens': output,
  },
});
const litellm = (request_id: string, spend: number) => ({
  ...{ request_id, spend, startTime: '2026-10-03T07:00:00Z', endTime: '2026-10-03T07:00:01Z' },
  ...{ model: 'm', custom_llm_provider: 'groq', total_tokens: 1 },
});
const activity = (...rows: readonly (readonly [day: string, usage: number])[]) =>
  JSON.stringify({
    data: rows.map(([date, usage]) => ({ date, usage, model: 'm', model_permaslug: 'm', endpoint_id: 'e', provider_name: 'P', byok_usage_inference: 9 })),
  });
const generations = (...rows: Rows) => csv(['generation_id', 'created_at', 'cost_total', 'byok_usage_inference', 'model_permaslug'], ...rows);
const FIREWORKS = ['account_id', 'date', 'group_by_dimension', 'group_by_value', 'subtotal_usd', 'currency'];
const fireworks = (...rows: Rows) =>
  csv(FIREWORKS, ...rows.map(([day = '', by = '', value = '', cost = '', account = 'a']) => [account, day, by, value, cost, 'USD']));
const exported = (...rows: Rows) =>
  csv(
    ['Date', 'Slug', 'Usage', 'BYOK Usage', 'Requests', 'Prompt Tokens', 'Completion Tokens'],
    ...rows.map(([day = '', cost = '']) => [`${day} 00:00:00`, 'm', cost, '9', '1', '1', '1']),
  );

/** Who it is of, the files in the order in which they come, and what stands after them. */
const WINDOWS: readonly (readonly [
  vendor: string,
  why: string,
  files: readonly (readonly [name: string, content: string, source?: string])[],
  stands: string,
])[] = [
  [
    'Snowflake',
    'a day of an organisation',
    [
      ['a.csv', snowflake(['o1', '2026-10-01', '1'], ['o1', '2026-10-02', '2'], ['o2', '2026-10-02', '7'])],
      ['b.csv', snowflake(['o1', '2026-10-02', '2.5'], ['o1', '2026-10-03', '1'])],
    ],
    '11.5',
  ],
  [
    'Google Cloud',
    'the month of the invoice, not of the use',
    [
      ['a.jsonl', lines(google(1, '202610', '2026-10-31'), google(2, '202609', '2026-09-30'))],
      ['b.jsonl', lines(google(1.5, '202610', '2026-10-31'), google(0.25, '202610', '2026-09-30', 'late'))],
    ],
    '3.75',
  ],
  [
    'Aspen',
    'a document by its number',
    [
      ['a.csv', xero(['1', '10'], ['2', '20']), 'xero-bills'],
      ['b.csv', xero(['2', '25'], ['3', '1']), 'xero-bills'],
    ],
    '36',
  ],
  [
    'Alder',
    'a document by its number of a year and a kind: numbers begin anew, and credit notes have their own',
    [
      ['a.csv', xero(['1', '10', 'Alder'], ['2', '5', 'Alder']), 'xero-bills'],
      ['b.csv', xero(['1', '4', 'Alder', '31/10/2025'], ['2', '-3', 'Alder', '31/10/2026', 'Bill Credit']), 'xero-bills'],
      ['c.csv', xero(['1', '11', 'Alder', '30/10/2026']), 'xero-bills'],
    ],
    '17',
  ],
  [
    'Birch',
    'bills of a day where none has a number, however the day is written',
    [
      ['a.csv', netSuite('10/03/2026', '10'), 'netsuite-bills'],
      ['b.csv', netSuite('10/13/2026', '5'), 'netsuite-bills'],
      ['c.csv', netSuite('2026-10-13', '6'), 'netsuite-bills'],
    ],
    '16',
  ],
  [
    'Hazel',
    'a bill without a number, which a spreadsheet writes another way',
    [
      ['a.csv', unnumbered('13/10/2026', '"1,240.50"', '10'), 'xero-bills'],
      ['b.csv', unnumbered('2026-10-13', '1240.5', '12'), 'xero-bills'],
      ['c.csv', unnumbered('2026-10-13', '7', '7'), 'xero-bills'],
    ],
    '19',
  ],
  [
    'Cedar',
    'a record by its number, or by what tells it where it has none',
    [
      ['a.csv', ramp(['10/02/26', '29.00', ''], ['10/03/26', '1.00', 'R1'])],
      ['b.csv', ramp(['10/12/26', '31.00', ''], ['10/03/26', '2.00', 'R1'])],
    ],
    '62',
  ],
  [
    'Dogwood',
    'the billing period of an account; corrections come beside it in a later one',
    [
      ['a.csv', focus(['1', '10', 'A', '1'], ['1', '10', 'B', '2'], ['2', '10', 'A', '9'])],
      ['b.csv', focus(['1', '10', 'A', '4'])],
      ['c.csv', focus(['1', '11', 'A', '-0.5', 'Correction'])],
    ],
    '12.5',
  ],
  [
    'Hazel',
    'the billing period of an account, whoever issues a line: an issuer that comes late, or goes, leaves no line behind',
    [
      ['a.csv', focus(['1', '10', 'A', '1', '', 'Hazel'], ['1', '10', 'B', '2', '', 'Hazel', ''], ['1', '10', 'C', '4', '', 'Hazel', 'A marketplace'])],
      ['b.csv', focus(['1', '10', 'A', '1', '', 'Hazel'], ['1', '10', 'B', '2', '', 'Hazel', 'Hazel'])],
    ],
    '3',
  ],
  [
    'Fir',
    'the month of a vendor in the books',
    [
      ['a.csv', report(['10/03/2026', '10.00'], ['10/14/2026', '5.00'])],
      ['b.csv', report(['10/03/2026', '11.00'], ['10/14/2026', '5.00'], ['10/25/2026', '4.00'])],
    ],
    '20',
  ],
  [
    'Anthropic',
    'the month of an organisation, of which the name of the file tells',
    [
      ['spend-report-a-2026-10-01-to-2026-10-15.csv', spend('3')],
      ['spend-report-a-2026-10-01-to-2026-10-31.csv', spend('5')],
      ['spend-report-b-2026-10-01-to-2026-10-31.csv', spend('2')],
    ],
    '7',
  ],
  [
    'Groq',
    'a request by its number, also where pages that overlap were put into one file',
    [
      ['a.jsonl', lines(litellm('1', 1), litellm('2', 2), litellm('1', 1))],
      ['b.jsonl', lines(litellm('2', 2.5), litellm('3', 4))],
    ],
    '7.5',
  ],
  [
    'xAI',
    'a request, also where an exporter that went on after a stop wrote some once more',
    [
      ['a.jsonl', lines(helicone('1', 1), helicone('2', 2), helicone('1', 1))],
      ['b.jsonl', lines(helicone('2', 2.5), helicone('3', 4))],
    ],
    '7.5',
  ],
  [
    'groq-of-ours',
    'a run by its number',
    [
      ['a.jsonl', lines(langsmith('1', '1'), langsmith('2', '2'), langsmith('1', '1'))],
      ['b.jsonl', lines(langsmith('2', '2.5'), langsmith('3', '4'))],
    ],
    '7.5',
  ],
  [
    'OpenAI',
    'a span by its number, all its kinds of tokens; two without a number are two',
    [
      ['a.jsonl', lines(span('1', 1e6), span('2', 1e6), span('1', 1e6), span(null, 1e6), span(null, 1e6))],
      ['b.jsonl', lines(span('2', 2e6), span('3', 1e6))],
    ],
    '11.6',
  ],
  [
    'unknown provider',
    'an observation by its number, whichever of the exports of Langfuse tells it',
    [
      ['a.csv', langfuse(['1', '1'], ['2', '2'])],
      ['b.jsonl', lines(blob('2', 2.5), blob('3', 4))],
    ],
    '7.5',
  ],
  [
    'OpenRouter',
    'a day, whichever of its exports tells it, and a request of it once; use on own keys is no part of it',
    [
      ['a.json', activity(['2026-10-02', 1], ['2026-10-03', 2])],
      [
        'b.csv',
        generations(
          ['g1', '2026-10-03 23:59:59.713', '1.5', '9', 'm'],
          ['g2', '2026-10-03 10:00:00', '1', '0', 'm'],
          ['g2', '2026-10-03 10:00:00', '1', '0', 'm'],
        ),
      ],
      ['c.csv', exported(['2026-10-02', '4'], ['2026-10-04', '0.25'])],
    ],
    '6.75',
  ],
  [
    'Fireworks AI',
    'a day of an account, whatever it is grouped by',
    [
      ['a.csv', fireworks(['2026-10-02', 'model', 'm', '1'], ['2026-10-03', 'model', 'm', '2'])],
      ['b.csv', fireworks(['2026-10-03', 'api_key', 'k1', '1.5'], ['2026-10-03', 'api_key', 'k2', '1'])],
      ['c.csv', fireworks(['2026-10-03', 'model', 'm', '8', 'b'])],
    ],
    '11.5',
  ],
];

const folder = newFolder();
const ledger = openDuckDbStore(join(folder, 'ledger.duckdb'));
afterAll(async () => {
  await (await ledger).close();
});
const standing = async (): Promise<(readonly [string, string])[]> => {
  const { Rows } = await (await ledger).actuals({ by: ['Vendor'], countedOnly: false });
  return Rows.map(({ Vendor, BilledCost }) => [String(Vendor), String(BilledCost)] as const).sort();
};

test.each(WINDOWS)('%s: a newer file takes the place of %s', async (vendor, _, files, amount) => {
  for (const [name, content, source] of files) await put(await ledger, `${vendor} ${name}`, staged(folder, name, content, source));
  expect(new Map(await standing()).get(vendor)).toBe(amount);
});

test('and of nothing else', async () => {
  expect(await standing()).toEqual(WINDOWS.map(([vendor, , , amount]) => [vendor, amount]).sort());
});

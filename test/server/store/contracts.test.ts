import { join } from 'node:path';
import type { ContractRow } from '../../../src/ledger/rule-book';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { book, csv, focus, newFolder, put, rule, staged } from './exports';

const seats: ContractRow = {
  ...{ Vendor: 'Office Maker', Product: 'Assistant', Plan: 'Yearly', Kind: 'seats', Quantity: '100', Price: '30', Per: 'month', Currency: 'USD' },
  ...{ Start: '2026-01-01', End: '2026-12-31', Workflow: 'W13', AiShare: '0.5', Evidence: 'order form', Billed: null },
};
const credits: ContractRow = {
  ...seats,
  ...{ Vendor: 'Salesforce', Product: 'Salesforce Agentforce', Plan: null, Kind: 'credits', Quantity: '1000', Price: '0.005', Per: 'term' },
  ...{ Start: '2026-09-01', End: '2026-10-31', Workflow: null, AiShare: null },
};
const list = (month: string): string =>
  csv(['Month', 'Vendor', 'Product', 'Purchased', 'Price', 'Currency'], [month, 'Office maker', 'assistant', '90', '31', 'USD']);

const wallet = csv(
  ['carddefinitiondevelopername__c', 'utilizationdate__c', 'unitsconsumed__c'],
  ['FlexCredits', '2026-09-05', '300'],
  ['FlexCredits', '2026-10-05', '150.5'],
);

/** Days, kinds and credits of a credit report, with what was consumed where that is not the credits. */
const used = (...lines: readonly (readonly string[])[]): string =>
  csv(
    ['date_partition', 'account_id', 'email', 'usage_type', 'usage_credits', 'usage_quantity', 'usage_units'],
    ...lines.map(([day = '', kind = '', credits = '', quantity = credits, unit = 'counts']) => [day, 'acc', 'e@larch.example', kind, credits, quantity, unit]),
  );

const FOCUS_LONG = [
  ...['BilledCost', 'BillingAccountId', 'BillingCurrency', 'BillingPeriodStart', 'BillingPeriodEnd', 'ChargeCategory', 'ChargePeriodStart'],
  ...['ChargePeriodEnd', 'ServiceProviderName', 'InvoiceIssuerName', 'ServiceName'],
];

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());
const file = (content: string, name = 'file.csv') => staged(folder, name, content);
const save = async (...contracts: readonly ContractRow[]) => {
  const { Version } = await store.ruleBook();
  return store.saveRuleBook(Version, book({ Contracts: [...contracts] }), `at ${String(Version)}`);
};
/** Month, category, basis, counted, billed, quantity of what contracts say. */
const said = async (from = '2026-09', to = '2026-10') => {
  const { Rows } = await store.actuals({ by: ['Month', 'ChargeCategory', 'CostBasis', 'Counts', 'Source'], countedOnly: false, from, to });
  return Rows.filter(({ Source }) => Source === 'contracts').map((row) => [row.Month, row.ChargeCategory, row.Counts, row.BilledCost, row.Quantity, row.Cost]);
};

test('seats are borne by their months, by days, as far as the ledger reaches', async () => {
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4' })));
  await save(seats);
  expect(await said('2026-01')).toHaveLength(11);
  expect(await said()).toEqual([
    ['2026-10', 'Usage', 'Y', '3057.53', '100', '1528.765'],
    ['2026-09', 'Usage', 'Y', '2958.9', '100', '1479.45'],
  ]);
  expect((await said('2026-01', '2026-01'))[0]).toEqual(['2026-01', 'Purchase', 'N', '36000', '100', '18000']);
});

test('a contract in yen is borne in whole yen, one in dinar to the thousandth', async () => {
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4' })));
  const term = { ...seats, Quantity: '1', Per: 'term', AiShare: null, Start: '2026-09-01', End: '2026-10-31' } as const;
  await save({ ...term, Vendor: 'Yen', Price: '1001', Currency: 'JPY' }, { ...term, Vendor: 'Dinar', Price: '1.005', Currency: 'KWD' });
  const { Rows } = await store.actuals({ by: ['Vendor', 'Month', 'Source'], countedOnly: true });
  expect(Rows.filter(({ Source }) => Source === 'contracts').map(({ Month, BilledCost }) => [Month, BilledCost])).toEqual([
    ['2026-10', '0.511'],
    ['2026-10', '509'],
    ['2026-09', '0.494'],
    ['2026-09', '492'],
  ]);
});

test('a bill or a seat list that has the product is not added to the contract, nor is it where the contract says that it is billed', async () => {
  await put(store, 'one', file(list('2026-10')));
  await save(seats);
  expect((await said()).map(([month, , counts]) => [month, counts])).toEqual([
    ['2026-10', 'N'],
    ['2026-09', 'Y'],
  ]);
  await save({ ...seats, Billed: 'Y' });
  expect((await said()).map(([, , counts]) => counts)).toEqual(['N', 'N']);
  await save({ ...seats, Billed: 'N' });
  expect((await said()).map(([, , counts]) => counts)).toEqual(['Y', 'Y']);
});

test('a charge for several months holds the product in each of them', async () => {
  const register = (product: string) =>
    JSON.stringify({
      contracts: [{ id: 1, name: product, vendor: 'Office Maker', amount: 1, currency: 'USD', startDate: '2026-09-01', endDate: '2026-12-31' }],
    });
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4' })), file(register('Assistant'), 'torii.json'));
  await save(seats);
  // A register is a memo: it holds nothing.
  expect((await said()).map(([, , counts]) => counts)).toEqual(['Y', 'Y']);
  const year = csv(FOCUS_LONG, [
    '1000',
    '77',
    'USD',
    '2026-09-01',
    '2026-10-01',
    'Purchase',
    '2026-09-01',
    '2026-11-01',
    'Office Maker',
    'Office Maker',
    'Assistant',
  ]);
  await put(store, 'two', file(year, 'year.csv'));
  expect((await said('2026-08')).map(([month, , counts]) => [month, counts])).toEqual([
    ['2026-10', 'N'],
    ['2026-09', 'N'],
    ['2026-08', 'Y'],
  ]);
});

test('a document for the whole contract holds all its months, one for a month holds that month', async () => {
  const bill = (number: string, amount: string) =>
    csv(
      ['Type', 'Date', 'Document Number', 'Name', 'Account', 'Memo', 'Currency', 'Amount (Foreign Currency)', 'Main Line', 'Tax Line'],
      ['Bill', '15/09/2026', number, 'Office Maker', '6510 Software', 'Assistant', 'USD', amount, 'No', 'No'],
    );
  const booked = (id: string, content: string) => put(store, id, staged(folder, `${id}.csv`, content, 'netsuite-bills-day-first'));
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4' })));
  await booked('month', bill('B-1', '3000.00'));
  await save(seats);
  const counts = async () => (await said('2026-08')).map(([month, , counted]) => [month, counted]);
  expect(await counts()).toEqual([
    ['2026-10', 'Y'],
    ['2026-09', 'N'],
    ['2026-08', 'Y'],
  ]);
  await booked('other', bill('B-9', '90000.00'));
  expect((await counts())[0]).toEqual(['2026-10', 'Y']);
  await booked('year', bill('B-2', '34000.00'));
  expect(await counts()).toEqual([
    ['2026-10', 'N'],
    ['2026-09', 'N'],
    ['2026-08', 'N'],
  ]);
});

test('rules classify what contracts say, and a locked month keeps the contracts that it was locked with', async () => {
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4' })));
  const rules = [rule(1, 'ServiceName', 'is', 'assistant', { Category: 'embedded', AiShare: '0.25' })];
  const Periods = [{ Month: '2026-10', State: 'locked' as const }];
  await store.saveRuleBook(0, book({ Rules: rules, Periods, Contracts: [seats] }), 'a');
  await store.saveRuleBook(1, book({ Rules: rules, Periods, Contracts: [{ ...seats, Price: '60' }] }), 'b');
  const { Rows } = await store.actuals({ by: ['Month', 'Category', 'AiShare', 'Source', 'Workflow'], countedOnly: true, from: '2026-09' });
  expect(Rows.filter(({ Source }) => Source === 'contracts')).toMatchObject([
    { Month: '2026-10', Category: 'embedded', AiShare: '0.25', BilledCost: '3057.53', Workflow: 'W13' },
    { Month: '2026-09', Category: 'embedded', AiShare: '0.25', BilledCost: '5917.81', Workflow: 'W13' },
  ]);
});

test('what is used beyond the seats of a product is billed beside them; seats that are billed are not', async () => {
  const bill = (...lines: readonly (readonly string[])[]) =>
    csv(
      [...['date', 'product', 'sku', 'quantity', 'unit_type', 'applied_cost_per_quantity', 'gross_amount', 'discount_amount', 'net_amount', 'organization']],
      ...lines.map(([day = '', unit = '', net = '']) => [day, 'copilot', unit, '1', unit, net, net, '0', net, 'larch']),
    );
  await put(store, 'one', file(bill(['2026-09-05', 'ai-credits', '0.50'], ['2026-10-05', 'ai-credits', '0.75'], ['2026-10-05', 'user-months', '19.00'])));
  await save({ ...seats, Vendor: 'GitHub', Product: 'GitHub Copilot' });
  expect((await said()).map(([month, , counts]) => [month, counts])).toEqual([
    ['2026-10', 'N'],
    ['2026-09', 'Y'],
  ]);
});

test('prepaid credits are borne as they are drawn, and what is left at the end as unused', async () => {
  await put(store, 'one', file(wallet));
  await save(credits);
  expect(await said()).toEqual([
    ['2026-10', 'Adjustment', 'Y', '2.7475', '549.5', '2.7475'],
    ['2026-10', 'Usage', 'Y', '0.7525', '150.5', '0.7525'],
    ['2026-09', 'Purchase', 'N', '5', '1000', '5'],
    ['2026-09', 'Usage', 'Y', '1.5', '300', '1.5'],
  ]);
});

test('conversations are bought apart from flex credits, and neither draws on the other', async () => {
  const talks = csv(['carddefinitiondevelopername__c', 'utilizationdate__c', 'unitsconsumed__c'], ['AgentforceConversations', '2026-10-06', '42']);
  await put(store, 'one', file(wallet), file(talks));
  await save(credits, { ...credits, Product: 'Salesforce Agentforce conversations', Quantity: '100', Price: '2', Start: '2026-10-01', End: '2026-12-31' });
  const { Rows } = await store.actuals({ by: ['Service', 'ChargeCategory'], countedOnly: true, from: '2026-10', to: '2026-10' });
  expect(Rows.filter(({ ChargeCategory }) => ChargeCategory === 'Usage').map(({ Service, Quantity, BilledCost }) => [Service, Quantity, BilledCost])).toEqual([
    ['Salesforce Agentforce', '150.5', '0.7525'],
    ['Salesforce Agentforce conversations', '42', '84'],
  ]);
});

test('of two purchases of one product the one that ends first is drawn first, and no credit twice', async () => {
  await put(store, 'one', file(wallet));
  // The list names the later one first.
  await save({ ...credits, Plan: 'more', Start: '2026-10-01', End: '2026-12-31', Price: '0.004' }, { ...credits, Quantity: '400' });
  expect((await said()).filter(([, kind]) => kind === 'Usage')).toEqual([
    // 100 at 0.005 and 50.5 at 0.004.
    ['2026-10', 'Usage', 'Y', '0.702', '150.5', '0.702'],
    ['2026-09', 'Usage', 'Y', '1.5', '300', '1.5'],
  ]);
});

test('what is used beyond all that was bought is a row without a cost, once, in the months of the contracts', async () => {
  await put(store, 'one', file(wallet));
  // 150.5 of October: 100 of the one, 20 of the other.
  const other = { ...credits, Plan: 'more', Start: '2026-10-01', Quantity: '20', End: '2026-12-31' };
  await save({ ...credits, Quantity: '400' }, other);
  expect((await said()).filter(([, kind]) => kind === 'Adjustment')).toEqual([['2026-10', 'Adjustment', 'N', null, '30.5', null]]);
  await save({ ...credits, Start: '2026-10-01', Quantity: '150.5' });
  expect((await said()).filter(([, kind]) => kind === 'Adjustment')).toEqual([]);
});

test('credits that tokens cost are drawn too', async () => {
  await put(store, 'one', file(used(['2026-09-05', 'codex', '120.5', '3000000', 'tokens'], ['2026-10-05', 'codex', '79.5', '2'])));
  await save({ ...credits, Vendor: 'OpenAI', Product: 'Codex', Price: '0.04', End: '2026-12-31' });
  expect((await said()).filter(([, kind]) => kind === 'Usage')).toEqual([
    ['2026-10', 'Usage', 'Y', '3.18', '79.5', '3.18'],
    ['2026-09', 'Usage', 'Y', '4.82', '120.5', '4.82'],
  ]);
});

test('products that share one pool of credits draw it down together; a bill of one of them holds the month', async () => {
  await put(store, 'one', file(used(['2026-09-05', 'codex', '120'], ['2026-09-06', 'chat.completion.5.pro', '30'], ['2026-10-05', 'codex', '600'])));
  const shared = { ...credits, Vendor: 'OpenAI', Product: 'ChatGPT; Codex', Quantity: '500', Price: '0.04', End: '2026-12-31' };
  await save(shared);
  expect(await said()).toEqual([
    ['2026-10', 'Adjustment', 'N', null, '250', null],
    ['2026-10', 'Usage', 'Y', '14', '350', '14'],
    ['2026-09', 'Purchase', 'N', '20', '500', '20'],
    ['2026-09', 'Usage', 'Y', '6', '150', '6'],
  ]);
  await save(shared, { ...shared, Product: 'Codex', Plan: 'more', Quantity: '200', Start: '2026-10-01', End: '2027-01-31' });
  expect((await said()).filter(([month, kind]) => month === '2026-10' && kind !== 'Purchase')).toEqual([
    ['2026-10', 'Adjustment', 'N', null, '50', null],
    ['2026-10', 'Usage', 'Y', '22', '550', '22'],
  ]);
  await save(shared);
  await put(store, 'two', file(focus({ day: '2026-10-01', amount: '9', provider: 'OpenAI' }).replace('Models', 'Codex'), 'bill.csv'));
  expect((await said()).filter(([, kind]) => kind === 'Usage').map(([month, , counts]) => [month, counts])).toEqual([
    ['2026-10', 'N'],
    ['2026-09', 'Y'],
  ]);
});

test('credits of which the ledger knows no use are borne by days', async () => {
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4' })));
  await save(credits);
  expect((await said()).filter(([, category]) => category === 'Usage').map(([month, , , cost]) => [month, cost])).toEqual([
    ['2026-10', '2.54'],
    ['2026-09', '2.46'],
  ]);
});

test.each([
  [[seats, seats], /for Assistant of Office Maker from 2026-01-01 stands twice/],
  [[{ ...seats, End: '2025-12-31' }], /ends before it starts/],
  [[{ ...seats, AiShare: '1.2' }], /not between 0 and 1/],
  [[{ ...seats, Price: '-1' }], /below zero/],
  [[{ ...seats, Product: ' ; ' }], /names no product/],
  [[{ ...seats, End: '2199-12-31' }], /more than 120 years/],
])('a list of contracts that cannot be applied is refused in a sentence', async (contracts, sentence) => {
  await expect(save(...contracts)).rejects.toThrow(sentence);
});

test('the same contracts keep their number; other ones make a version', async () => {
  expect((await save(seats)).book.Version).toBe(1);
  expect((await save(seats)).book.Version).toBe(1);
  expect((await save({ ...seats, Quantity: '101' })).book.Version).toBe(2);
});

/** What Classify lists of October, with all that it sums. */
const open = async () => {
  const { count, open: sum, total, share, rows } = await store.unclassified('2026-10');
  return { count, sum, total, share, rows: rows.map(({ Vendor, source, sourceTitle, Amount, rule: no }) => [Vendor, source, sourceTitle, Amount, no]) };
};
/** The same out of what the sheets show: counted rows of October without a category. */
const unclassified = async () => {
  const { Rows } = await store.actuals({ by: ['Vendor', 'Category', 'Source', 'RuleNo'], countedOnly: true, from: '2026-10', to: '2026-10' });
  return Rows.filter(({ Category }) => Category === 'unclassified').map(({ Vendor, Source, BilledCost }) => [Vendor, Source, BilledCost]);
};

test('months of contracts that no rule decides are listed as lines are, and a rule is made of them', async () => {
  await put(store, 'one', file(focus({ day: '2026-10-01', amount: '4', provider: 'Perplexity' })));
  await save(seats, { ...seats, Vendor: 'Notion Labs', Product: 'Notion', Plan: null, Billed: 'Y' });
  expect(await open()).toEqual({
    ...{ count: 2, sum: '3061.53', total: '3061.53', share: 1 },
    rows: [
      ['Office Maker', 'contracts', 'Contracts', '3057.53', null],
      ['Perplexity', 'focus', expect.any(String), '4', null],
    ],
  });
  expect((await unclassified()).sort()).toEqual([
    ['Office Maker', 'contracts', '3057.53'],
    ['Perplexity', 'focus', '4'],
  ]);
  const [first] = (await store.unclassified('2026-10')).rows;
  expect([first?.lines, first?.figures, first?.evidence.map(({ Column, Text }) => [Column, Text])]).toEqual([
    1,
    [],
    [
      ['ServiceProviderName', 'Office Maker'],
      ['ServiceName', 'Assistant'],
      ['ChargeDescription', 'Yearly'],
      ['x_SourceId', 'contracts'],
    ],
  ]);
  expect(await store.ruleFits({ Column: 'ServiceName', Test: 'is', Text: 'assistant' })).toEqual({
    ...{ lines: 10, months: 10, vendors: 1, others: 0 },
    amounts: [{ Currency: 'USD', Amount: '29983.57' }],
  });
  const { Rows } = await store.actuals({ by: ['Source'], countedOnly: true });
  expect(Rows.find(({ Source }) => Source === 'contracts')?.BilledCost).toBe('29983.57');
  // What contracts do not say no rule finds in them, as in the sums.
  expect(await store.ruleFits({ Column: 'BilledCost', Test: 'at least', Text: '1' })).toMatchObject({ lines: 1 });
  expect(await store.ruleFits({ Column: 'x_Stream', Test: 'is', Text: 'seat' })).toMatchObject({ lines: 10 });
  const Periods = [{ Month: '2026-09', State: 'locked' as const }];
  const rules = [rule(1, 'x_SourceId', 'is', 'contracts', { Category: 'embedded' })];
  await store.saveRuleBook((await store.ruleBook()).Version, book({ Contracts: [seats], Rules: rules, Periods }), 'ruled');
  expect(await open()).toMatchObject({ count: 1, sum: '4', total: '3061.53', rows: [['Perplexity', 'focus', expect.any(String), '4', null]] });
  expect(await unclassified()).toEqual([['Perplexity', 'focus', '4']]);
  expect(await store.ruleFits({ Column: 'ServiceName', Test: 'is', Text: 'Assistant' })).toMatchObject({ lines: 0, others: 9 });
});

test('a contract whose month a bill or a seat list holds is not listed beside it', async () => {
  await put(store, 'one', file(list('2026-10')));
  await save(seats);
  expect((await open()).rows.map(([vendor, source]) => [vendor, source])).toEqual([['Office maker', 'saas-seats']]);
  expect(await unclassified()).toEqual([['Office maker', 'saas-seats', '2790']]);
});

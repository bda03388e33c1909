import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { companyOf, namesFault } from '../../../src/ledger/companies';
import type { ContractRow, NameRow } from '../../../src/ledger/rule-book';
import { STARTER_NAMES } from '../../../src/ledger/starter-names';
import { literal } from '../../../src/sources/sql/quote';
import { companySql } from '../../../src/server/store/engine/company';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { book, csv, focus, newFolder, openAi, put, quiet, staged } from './exports';

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

const BOOKS = 'ContactName,InvoiceNumber,InvoiceDate,InvoiceAmountDue,Description,LineAmount,AccountCode,TaxType,TaxAmount,Currency,Type,Status\n';
const booked = (name: string, number: string, net: string, memo = 'API', day = '31/10/2026') =>
  `"${name}",${number},${day},0,${memo},${net},485,No VAT,0,USD,Bill,Paid\n`;
const putBooks = async (id: string, ...lines: readonly string[]) =>
  (await put(store, id, staged(folder, `${id}.csv`, BOOKS + lines.join(''), 'xero-bills'))).files[0]?.sentence ?? null;
const counted = async () =>
  (await store.actuals({ by: ['Month', 'Vendor', 'Source'], countedOnly: true })).Rows.map(({ Month, Vendor, Source, BilledCost }) => [
    ...[Month, Vendor, Source, BilledCost],
  ]);
const save = async (Names: readonly NameRow[], more: Parameters<typeof book>[0] = {}) => {
  const { Version } = await store.ruleBook();
  return store.saveRuleBook(Version, book({ ...more, Names: [...Names] }), `at ${String(Version)}`);
};
const october = (name: string, amount = '1.10') => put(store, name, staged(folder, `${name}.csv`, openAi({ day: '2026-10-13', amount })));

test('the engine and the ledger find the same company in a name', async () => {
  const parts = fc.constantFrom(
    ...['OpenAI', 'Open AI', ' ', ', ', 'LLC', 'Inc.', 'S.à r.l.', 'GmbH & Co. KG', 'É', 'ß', 'İ', '株式会社', '*', "'", '한글', '7', '.', 'Ltd', '\t'],
  );
  const names = [
    ...STARTER_NAMES.flatMap(({ Name, Vendor }) => [Name, Vendor]),
    ...fc.sample(
      fc.array(parts, { maxLength: 6 }).map((all) => all.join('')),
      { numRuns: 300, seed: 7 },
    ),
  ];
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const list = names.map((name, i) => `(${String(i)}, ${literal(name)})`).join(', ');
  const found = (await connection.runAndReadAll(`SELECT ${companySql('name')} FROM (VALUES ${list}) v(i, name) ORDER BY i`))
    .getRows()
    .map(([company]) => company);
  connection.closeSync();
  instance.closeSync();
  expect(found).toEqual(names.map(companyOf));
});

test('the names to begin with contradict nothing, and tell apart what one name sells twice', () => {
  expect(namesFault(STARTER_NAMES)).toBeNull();
  const names = new Map(STARTER_NAMES.map(({ Name, Vendor }) => [companyOf(Name), Vendor]));
  expect(names.get(companyOf('Microsoft Ireland Operations Limited'))).toBe('Microsoft');
  expect(['Google Ireland Limited', 'Amazon Business', 'Stripe'].map((name) => names.get(companyOf(name)))).toEqual([undefined, undefined, undefined]);
});

test('a bill of another company of the group gives way to the report, under one name, and nothing is said', async () => {
  await october('report', '1200');
  expect(await putBooks('books', booked('OpenAI Ireland, Ltd', 'INV-7', '1200'))).toBeNull();
  expect(await counted()).toEqual([['2026-10', 'OpenAI', 'openai-costs', '1200']]);
  expect(await store.invoices({})).toMatchObject([{ InvoiceId: 'INV-7', Vendor: 'OpenAI', Net: '1200' }]);
});

test('what a rule book calls one vendor is one; a locked month keeps the names that it was locked with', async () => {
  await october('report');
  await put(store, 'november', staged(folder, 'november.csv', openAi({ day: '2026-11-13', amount: '7' })));
  await save([], { Periods: [{ Month: '2026-10', State: 'locked' }] });
  await put(store, 'none', staged(folder, 'x.csv', openAi({ day: '2026-12-01', amount: '1' })));
  await store.saveRuleBook(1, book({ Names: [] }), 'open again');
  await putBooks('books', booked('Larch Models Ltd', 'INV-7', '1200'), booked('Larch Models Ltd', 'INV-8', '900', 'API', '30/11/2026'));
  expect((await counted()).filter(([, , source]) => source === 'xero-bills')).toHaveLength(2);
  await save([], { Periods: [{ Month: '2026-10', State: 'locked' }] });
  await save([{ Name: 'Larch Models', Vendor: 'OpenAI' }], { Periods: [{ Month: '2026-10', State: 'locked' }] });
  expect((await counted()).filter(([, , source]) => source === 'xero-bills')).toEqual([['2026-10', 'Larch Models Ltd', 'xero-bills', '1200']]);
  const { totals } = await store.exportFocus({ from: '2026-10', to: '2026-11', memo: false }, join(folder, 'out.csv'));
  expect(totals).toEqual([{ Currency: 'USD', Amount: '1208.1' }]);
  const preview = await put(store, 'more', staged(folder, 'more.csv', openAi({ day: '2026-11-14', amount: '1' })));
  expect(preview.months).toEqual([{ month: '2026-11', Currency: 'USD', state: 'open', now: '7', after: '8', change: '1' }]);
});

test('a workbook that says nothing of names leaves them as they are; a name of two vendors is refused', async () => {
  await store.saveRuleBook(0, book({}), 'a');
  expect((await store.ruleBook()).Names).toEqual(STARTER_NAMES);
  await save([{ Name: 'Larch Ireland', Vendor: 'Larch' }]);
  await store.saveRuleBook(2, book({ Currency: 'EUR' }), 'b');
  expect((await store.ruleBook()).Names).toEqual([{ Name: 'Larch Ireland', Vendor: 'Larch' }]);
  const two = [
    { Name: 'Larch Ireland Ltd', Vendor: 'Larch' },
    { Name: 'Larch Ireland', Vendor: 'Rowan' },
  ];
  await expect(save(two)).rejects.toThrow('"Larch Ireland" is a name of Larch already. Give it one vendor.');
  await expect(save([two[0] ?? two[1]!, { Name: 'Birch', Vendor: 'Larch Ireland' }])).rejects.toThrow('"Larch Ireland" is itself a name of Larch.');
});

const contract: ContractRow = {
  ...{ Vendor: 'GitHub, Inc.', Product: 'GitHub Copilot', Plan: null, Kind: 'seats', Quantity: '10', Price: '19', Per: 'month', Currency: 'USD' },
  ...{ Start: '2026-10-01', End: '2026-10-31', Workflow: null, AiShare: null, Evidence: null, Billed: null },
};
const bill = (unit: string, net: string, product = 'copilot') =>
  csv(
    [...['date', 'product', 'sku', 'quantity', 'unit_type', 'applied_cost_per_quantity', 'gross_amount', 'discount_amount', 'net_amount', 'organization']],
    ['2026-10-05', product, unit, '1', unit, net, net, '0', net, 'larch'],
  );

test('a contract of GitHub, Inc. is held by the bill of GitHub, and by its document', async () => {
  await put(store, 'bill', staged(folder, 'bill.csv', bill('user-months', '190.00')));
  await store.saveRuleBook(0, book({ Contracts: [contract] }), 'a');
  expect(await counted()).toEqual([['2026-10', 'GitHub', 'github-billing', '190']]);
  await store.revert('bill', false);
  await putBooks('books', booked('GITHUB', 'B-1', '190', 'Developer plan'));
  expect(await counted()).toEqual([['2026-10', 'GitHub', 'xero-bills', '190']]);
  const year = { ...contract, End: '2027-09-30' };
  await expect(store.saveRuleBook(1, book({ Contracts: [year, { ...year, Vendor: 'Github' }] }), 'b')).rejects.toThrow('stands twice');
});

test('a bill for a fraction of a contract, or one that gives way itself, does not hold the contract', async () => {
  const seats = { ...contract, Vendor: 'OpenAI, LLC', Product: 'ChatGPT Enterprise', Quantity: '100', Price: '60' };
  await october('report', '480');
  await putBooks('books', booked('OpenAI', 'B-1', '481'));
  await store.saveRuleBook(0, book({ Contracts: [seats] }), 'a');
  expect(await counted()).toEqual([
    ['2026-10', 'OpenAI', 'contracts', '6000'],
    ['2026-10', 'OpenAI', 'openai-costs', '480'],
  ]);
  await store.revert('report', false);
  expect((await counted()).map(([, , source, amount]) => [source, amount])).toEqual([
    ['contracts', '6000'],
    ['xero-bills', '481'],
  ]);
});

test('a bill for a quarter holds its three months; one that gives way to a report holds none', async () => {
  const seats = { ...contract, Vendor: 'OpenAI', Product: 'ChatGPT Enterprise', Quantity: '100', Price: '30', Start: '2026-07-01', End: '2027-06-30' };
  await put(store, 'report', staged(folder, 'report.csv', openAi({ day: '2026-12-13', amount: '4' }, { day: '2026-06-13', amount: '5' })));
  await putBooks('books', booked('OpenAI, LLC', 'Q-1', '9000', 'Quarter', '28/09/2026'), booked('OpenAI, LLC', 'Y-1', '36000', 'Agreement', '20/06/2026'));
  await store.saveRuleBook(0, book({ Contracts: [seats] }), 'a');
  const borne = (await counted()).filter(([, , source]) => source === 'contracts').map(([month]) => month);
  expect(borne).toEqual(['2026-12', '2026-11', '2026-10']);
  await putBooks('next', booked('OpenAI, LLC', 'Q-2', '9000', 'Quarter', '28/10/2026'));
  expect((await counted()).filter(([, , source]) => source === 'contracts')).toEqual([]);
});

test('credits of a contract are drawn by the use of its vendor, whatever that is called', async () => {
  const wallet = csv(['carddefinitiondevelopername__c', 'utilizationdate__c', 'unitsconsumed__c'], ['FlexCredits', '2026-10-05', '150']);
  await put(store, 'wallet', staged(folder, 'wallet.csv', wallet));
  const credits: ContractRow = {
    ...contract,
    Vendor: 'SFDC Ireland Limited',
    Product: 'Salesforce Agentforce',
    Kind: 'credits',
    Quantity: '1000',
    Price: '0.005',
    Per: 'term',
  };
  await store.saveRuleBook(0, book({ Contracts: [{ ...credits, End: '2027-10-31' }] }), 'a');
  expect(await counted()).toEqual([['2026-10', 'Salesforce', 'contracts', '0.75']]);
});

test('a card or a book line for seats stands beside a report of mere use, one for use gives way', async () => {
  await october('report', '480');
  await putBooks('books', booked('OpenAI Ireland Ltd', 'B-1', '750', '25 ChatGPT Team seats'), booked('OpenAI Ireland Ltd', 'B-2', '480', 'ChatGPT API usage'));
  const card = {
    id: 't1',
    state: 'CLEARED',
    amount: 60,
    currency_code: 'USD',
    merchant_name: 'OPENAI *CHATGPT SUBSCR',
    user_transaction_time: '2026-10-21T00:00:00Z',
  };
  await put(store, 'card', staged(folder, 'card.json', JSON.stringify({ data: [card] })));
  const expense = 'Timestamp,Merchant,Amount,Reimbursable,Original Currency,Original Amount\n2026-10-20,ChatGPT,22,yes,USD,22\n';
  await put(store, 'expenses', staged(folder, 'expenses.csv', expense));
  expect((await counted()).map(([, vendor, source, amount]) => [vendor, source, amount])).toEqual([
    ['ChatGPT', 'expenses', '22'],
    ['OpenAI', 'openai-costs', '480'],
    ['OpenAI', 'ramp-transactions', '60'],
    ['OpenAI', 'xero-bills', '750'],
  ]);
});

test('seats that an invoice has line by line are not counted again by the books and the card that paid it', async () => {
  await october('report', '480');
  const lines = [
    {
      id: 'il_1',
      amount: 120_000,
      currency: 'usd',
      description: 'ChatGPT Business, 40 seats',
      quantity: 40,
      discount_amounts: [],
      taxes: [],
      period: { start: 1_790_812_800, end: 1_793_491_200 },
    },
  ];
  const invoice = {
    object: 'invoice',
    number: 'S-1',
    account_name: 'OpenAI, LLC',
    currency: 'usd',
    status: 'open',
    effective_at: 1_793_491_200,
    due_date: null,
    lines: { data: lines },
  };
  await put(store, 'invoice', staged(folder, 'invoice.json', JSON.stringify(invoice)));
  await putBooks('books', booked('OpenAI Ireland Ltd', 'S-1', '1200', 'ChatGPT Business'));
  expect((await counted()).map(([, , source, amount]) => [source, amount])).toEqual([
    ['openai-costs', '480'],
    ['stripe-invoice', '1200'],
  ]);
});

test('what a cloud bills of another company says nothing of the bills that the company sends itself', async () => {
  const resold = focus({ day: '2026-10-05', amount: '500', provider: 'Anthropic', issuer: 'AWS' });
  await put(store, 'cloud', staged(folder, 'cloud.csv', resold));
  await putBooks('books', booked('Anthropic Ireland Limited', 'A-9', '300'), booked('AWS EMEA SARL', 'W-1', '40'));
  expect((await store.actuals({ by: ['Month'], countedOnly: true })).Totals).toMatchObject([{ Currency: 'USD', BilledCost: '840' }]);
  expect((await store.exportFocus({ from: '2026-10', to: '2026-10', memo: false }, join(folder, 'out.csv'))).totals).toEqual([
    { Currency: 'USD', Amount: '840' },
  ]);
  const preview = await store.preview('again', [staged(folder, 'more.csv', openAi({ day: '2026-10-13', amount: '1' }))], quiet);
  expect(preview.months).toMatchObject([{ now: '840', after: '841' }]);
});

import { join } from 'node:path';
import type { ContractRow } from '../../../src/ledger/rule-book';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { book, csv, focus, newFolder, put, staged } from './exports';

const contract: ContractRow = {
  ...{ Vendor: 'Microsoft', Product: 'Microsoft 365 Copilot', Plan: 'Yearly', Kind: 'seats', Quantity: '100', Price: '360', Per: 'year', Currency: 'EUR' },
  ...{ Start: '2026-01-01', End: '2026-12-31', Workflow: 'W13', AiShare: '1', Evidence: 'order form', Billed: null },
};
const licences = (enabled: number): string =>
  JSON.stringify({
    value: [
      { accountId: 't', skuId: 'a', skuPartNumber: 'Microsoft_365_Copilot', consumedUnits: 3, prepaidUnits: { enabled } },
      { accountId: 't', skuId: 'b', skuPartNumber: 'SPE_E5', consumedUnits: 31, prepaidUnits: { enabled: 40 } },
    ],
  });
const usage = csv(
  ['Report Refresh Date', 'User Principal Name', 'Last Activity Date', 'Copilot Chat Last Activity Date', 'Report Period'],
  ['2026-10-30', 'una@larch.example', '2026-10-29', '', '28'],
  ['2026-10-30', 'ole@larch.example', '2026-09-29', '', '28'],
  ['2026-10-30', 'tove@larch.example', '', '', '28'],
);
const seats = csv(
  ['Report Time', 'Login', 'Last Authenticated At', 'Last Activity At', 'Last Surface Used'],
  ['2026-10-31T09:00:00Z', 'dev-one', 'None', 'None', 'None'],
  ['2026-10-31T09:00:00Z', 'dev-two', 'None', '2026-10-01T10:00:00Z', 'vscode'],
);
const members = csv(
  ['username', 'email', 'status', 'billing-active', 'has-2fa', 'has-sso', 'userid'],
  ['una', 'una@larch.example', 'Member', '1', '1', '0', 'U1'],
);

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());
const file = (name: string, content: string) => staged(folder, name, content);
const october = async () => (await store.seats('2026-10')).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

test('purchased and assigned come from the licences, active and idle from the usage, the price from the contract', async () => {
  await store.saveRuleBook(0, book({ Contracts: [contract] }), 'a');
  await put(store, 'one', file('skus-2026-10.json', licences(120)), file('usage.csv', usage));
  expect(await october()).toEqual([
    {
      ...{ Vendor: 'Microsoft', Product: 'Microsoft 365 Copilot', Workflow: 'W13', Plan: 'Yearly', Currency: 'EUR' },
      ...{ Purchased: '120', Assigned: '3', Active: '1', Idle: '119', Price: '30', MonthCost: '3057.53', AiShare: '1' },
      ...{ Evidence: 'order form', Renewal: '2027-01-01' },
    },
  ]);
});

test('without a contract a product has no price, and is not without one worth nothing', async () => {
  await put(store, 'one', file('seats.csv', seats), file('members-2026-10.csv', members));
  expect(await october()).toEqual([
    { Vendor: 'GitHub', Product: 'GitHub Copilot', Purchased: '2', Assigned: '2', Active: '1', Idle: '1', Currency: 'USD' },
    { Vendor: 'Slack', Product: 'Slack', Purchased: '1', Assigned: '1', Currency: 'USD' },
  ]);
});

test('seats of Claude are told by tier, each at the price of its contract, and those of the list that were not used are idle', async () => {
  const who = (name: string, tier: string) => [name, `${name}@larch.example`, 'User', 'Active', tier];
  const list = csv(
    ['Name', 'Email', 'Role', 'Status', 'Seat Tier'],
    who('una', 'Standard'),
    who('ole', 'Standard'),
    who('per', 'Premium'),
    who('it', 'Unassigned'),
  );
  const did = (name: string, tier: string, day: string) => [name, `${name}@larch.example`, 'User', tier, day, '3'];
  const activity = csv(
    ['Name', 'Email', 'Role', 'Seat Tier', 'Last Active', 'Days Active'],
    ...[did('una', 'Standard', '2026-10-29'), did('ole', 'Standard', '2026-09-01'), did('per', 'Premium', ''), did('it', 'Unassigned', '2026-10-29')],
  );
  const tier = { ...contract, Vendor: 'Anthropic', Plan: null, Per: 'month', AiShare: null } as const;
  const Contracts = [
    { ...tier, Product: 'Claude Standard', Quantity: '5', Price: '25' },
    { ...tier, Product: 'Claude Premium', Quantity: '2', Price: '150' },
  ];
  await store.saveRuleBook(0, book({ Contracts }), 'a');
  await put(store, 'one', file('members-2026-10-30.csv', list), file('members-analytics-2026-10-01-to-2026-10-30.csv', activity));
  expect((await october()).map(({ Product, Purchased, Assigned, Active, Idle, Price }) => [Product, Purchased, Assigned, Active, Idle, Price])).toEqual([
    ['Claude Premium', '2', '1', '0', '2', '150'],
    ['Claude Standard', '5', '2', '1', '4', '25'],
  ]);
});

test('a sum of seats tells what a list of people does not, and a list of people goes before it', async () => {
  const sum = { total: 43, added_this_cycle: 0, pending_invitation: 0, pending_cancellation: 0, active_this_cycle: 23, inactive_this_cycle: 20 };
  await put(store, 'one', file('billing-2026-10.json', JSON.stringify({ seat_breakdown: sum, seat_management_setting: 'assign_all', plan_type: 'business' })));
  const copilot = { Vendor: 'GitHub', Product: 'GitHub Copilot', Purchased: '43', Assigned: '43', Currency: 'USD' };
  expect(await october()).toEqual([{ ...copilot, Active: '23', Idle: '20' }]);
  await put(store, 'two', file('seats.csv', seats));
  expect(await october()).toEqual([{ ...copilot, Active: '1', Idle: '42' }]);
});

test('the seat list of the company stands, and takes from the vendor only what it leaves open', async () => {
  const list = csv(
    ['Month', 'Vendor', 'Product', 'Purchased', 'Assigned', 'Active', 'Price', 'Currency'],
    ['2026-10', 'microsoft', 'Microsoft 365 Copilot', '90', '88', '', '31', 'USD'],
  );
  await store.saveRuleBook(0, book({ Contracts: [contract] }), 'a');
  await put(store, 'one', file('list.csv', list), file('usage.csv', usage));
  expect(await october()).toEqual([
    {
      ...{ Vendor: 'Microsoft', Product: 'Microsoft 365 Copilot', Purchased: '90', Assigned: '88', Active: '1', Idle: '89' },
      ...{ Price: '31', MonthCost: '2790', Currency: 'USD' },
    },
  ]);
});

test('a contract alone tells what was bought; one that has ended, and credits, have no seats', async () => {
  await put(store, 'one', file('bill.csv', focus({ day: '2026-10-01', amount: '4' })));
  const Contracts = [
    contract,
    { ...contract, Product: 'Ended', End: '2026-09-30' },
    { ...contract, Product: 'Credits', Kind: 'credits' as const, Per: 'term' as const },
  ];
  await store.saveRuleBook(0, book({ Contracts }), 'a');
  expect(await october()).toMatchObject([{ Product: 'Microsoft 365 Copilot', Purchased: '100', Price: '30', MonthCost: '3057.53' }]);
});

test('lists of two workspaces or organisations stand beside each other where their files say whose they are', async () => {
  const other = members.replaceAll('una', 'ole');
  await put(store, 'one', file('slack-larch-members-2026-10.csv', members));
  const second = await put(store, 'two', file('slack-rowan-members-2026-10.csv', other), file('rowan-seat-activity-1761900000.csv', seats));
  expect(second.files.map(({ removed, sentence }) => [removed, sentence])).toEqual([
    [0, null],
    [0, null],
  ]);
  await put(store, 'three', file('larch-seat-activity-1761900001.csv', seats.replaceAll('dev-two', 'dev-three')));
  expect((await october()).map(({ Product, Assigned }) => [Product, Assigned])).toEqual([
    ['GitHub Copilot', '3'],
    ['Slack', '2'],
  ]);
  const seat = (login: string) => ({ assignee: { login }, created_at: '2026-01-01T00:00:00Z', last_activity_at: null });
  await put(store, 'api', file('copilot-seats-larch-2026-10.json', JSON.stringify({ total_seats: 1, seats: [seat('dev-three')] })));
  // The newer answer takes the place of the report of the same organisation.
  expect((await october())[0]).toMatchObject({ Product: 'GitHub Copilot', Assigned: '3' });
  await put(store, 'again', file('copilot-seats-rowan-2026-10.json', JSON.stringify({ total_seats: 1, seats: [seat('dev-two')] })));
  expect((await october())[0]).toMatchObject({ Product: 'GitHub Copilot', Assigned: '2' });
});

test('a list that says nothing of whose it is takes the place of another, and says so unless it is mostly the same', async () => {
  const people = (...names: readonly string[]) =>
    csv(['username', 'email', 'status', 'billing-active', 'has-2fa', 'has-sso', 'userid']).concat(
      names.map((name) => `${name},${name}@larch.example,Member,1,1,0,U\n`).join(''),
    );
  await put(store, 'one', file('members-2026-10.csv', people('a', 'b', 'c')));
  const fewer = await put(store, 'two', file('later-2026-10.csv', people('a', 'b', 'd')));
  expect(fewer.files[0]).toMatchObject({ removed: 1, sentence: null });
  const other = await put(store, 'three', file('other-2026-10.csv', people('x', 'y')));
  const join = 'it takes their place. If they are two parts, teams or accounts, join them into one file first.';
  expect(other.files[0]?.sentence).toBe(`later-2026-10.csv has 3 lines of October 2026, and this file has none of them: ${join}`);
  const one = await put(store, 'four', file('own-2026-10.csv', people('x', 'z', 'w')), file('usage.csv', usage));
  expect(one.files[0]?.sentence).toBeNull();
  const hidden = await put(store, 'five', file('usage2.csv', usage.replaceAll('larch.example', 'rowan.example')));
  expect(hidden.files[0]?.sentence).toBe(`usage.csv has 3 lines of October 2026, and this file has none of them: ${join}`);
});

test('lists of Google Workspace, Zoom and Atlassian tell who has a seat and who used it in the last thirty days of the month', async () => {
  const people = (...rows: readonly (readonly string[])[]) => csv(['Email Address [Required]', 'Status [READ ONLY]', 'Last Sign In [READ ONLY]'], ...rows);
  const zoom = (type: number, last_login_time?: string) => ({
    id: `u${String(type)}${last_login_time ?? ''}`,
    email: `${last_login_time ?? 'never'}@x.example`,
    type,
    pmi: 1,
    last_login_time,
  });
  const accounts = csv(
    ['Name', 'Email', 'Atlassian ID', 'Status', 'Last active date [UTC]', 'Jira', 'Confluence'],
    ['A', 'a@x.example', '1', 'Active', '2026-10-30', 'larch.atlassian.net', 'larch.atlassian.net'],
    ['B', 'b@x.example', '2', 'Active', '2026-01-30', 'larch.atlassian.net', ''],
    ['C', 'c@x.example', '3', 'Deactivated', '2026-10-30', 'larch.atlassian.net', ''],
  );
  await put(
    store,
    'one',
    file('users-2026-10.csv', people(['a@x.example', 'Active', '2026/10/20 08:00:00'], ['b@x.example', 'Suspended', 'Never logged in'])),
    file('zoom-2026-10.json', JSON.stringify({ users: [zoom(2, '2026-10-30T08:00:00Z'), zoom(2), zoom(1, '2026-10-30T08:00:00Z')] })),
    file('accounts-2026-10.csv', accounts),
  );
  expect((await october()).map(({ Vendor, Product, Assigned, Active }) => [Vendor, Product, Assigned, Active])).toEqual([
    ['Atlassian', 'Confluence', '1', '1'],
    ['Atlassian', 'Jira', '2', '1'],
    ['Google', 'Google Workspace', '2', '1'],
    ['Zoom', 'Zoom Workplace', '2', '1'],
  ]);
});

test('licences that the admin centre lists and the interface answers are told once', async () => {
  const list = csv(['Product Title', 'Total Licenses', 'Expired Licenses', 'Assigned licenses'], ['Microsoft 365 Copilot', '120', '0', '4']);
  await put(store, 'one', file('licences-2026-10.csv', list));
  expect(await october()).toMatchObject([{ Product: 'Microsoft 365 Copilot', Purchased: '120', Assigned: '4' }]);
  await put(store, 'two', file('skus-2026-10.json', licences(121)));
  expect(await october()).toMatchObject([{ Product: 'Microsoft 365 Copilot', Purchased: '121', Assigned: '3' }]);
});

test('people who stand on a line for each of their groups have one seat of each product, and every person has one', async () => {
  const users = csv(
    ['User id', 'User name', 'email', 'User status', 'Added to org', 'Org role', 'Group name', 'Jira - larch', 'Confluence - larch'],
    ['a1', 'Una', 'una@larch.example', 'Active', '3 Jan 2024', 'User', 'one', 'User', 'User'],
    ['a1', 'Una', 'una@larch.example', 'Active', '3 Jan 2024', 'User', 'two', 'User', 'User'],
    ['a2', 'Ole', 'ole@larch.example', 'Active', '3 Jan 2024', 'User', 'one', 'User', 'None'],
  );
  await put(store, 'one', file('atlassian-users-2026-10.csv', users));
  expect((await october()).map(({ Product, Assigned }) => [Product, Assigned])).toEqual([
    ['Confluence', '1'],
    ['Jira', '2'],
  ]);
});

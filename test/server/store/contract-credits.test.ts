import { join } from 'node:path';
import type { ContractRow } from '../../../src/ledger/rule-book';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { book, csv, newFolder, put, staged } from './exports';

const seats: ContractRow = {
  ...{ Vendor: 'Office Maker', Product: 'Assistant', Plan: 'Yearly', Kind: 'seats', Quantity: '100', Price: '30', Per: 'month', Currency: 'USD' },
  ...{ Start: '2026-01-01', End: '2026-12-31', Workflow: 'W13', AiShare: '0.5', Evidence: 'order form', Billed: null },
};
const credits: ContractRow = {
  ...seats,
  ...{ Vendor: 'Salesforce', Product: 'Salesforce Agentforce', Plan: null, Kind: 'credits', Quantity: '1000', Price: '0.005', Per: 'term' },
  ...{ Start: '2026-09-01', End: '2026-10-31', Workflow: null, AiShare: null },
};
const wallet = csv(
  ['carddefinitiondevelopername__c', 'utilizationdate__c', 'unitsconsumed__c'],
  ['FlexCredits', '2026-09-05', '300'],
  ['FlexCredits', '2026-10-05', '150.5'],
);

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

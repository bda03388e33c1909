import type { ActualsRow } from '../../src/ledger/actuals';
import type { Preview } from '../../src/ledger/preview';
import { SHEET_GRAIN } from '../../src/ledger/actuals';
import { bringIn, COMPANY, openLedger, RESTATED, ruleBook } from './company-ledger';
import ledger from './ledger.json';
import { exact, toCents } from './read';

jest.setTimeout(120_000);
let open: Awaited<ReturnType<typeof openLedger>>;
let first: Preview;
beforeAll(async () => {
  open = await openLedger();
  await open.store.saveRuleBook(0, ruleBook(), '2026-10-31T18:00:00Z');
  first = await bringIn(open.store, 'company', COMPANY);
});
afterAll(() => open.close());

const rowsOf = async (): Promise<readonly ActualsRow[]> => (await open.store.actuals({ by: [...SHEET_GRAIN], countedOnly: false })).Rows;
/** Exact sum of the cost of counted rows; up to twelve decimals come from rates. */
const spend = (rows: readonly ActualsRow[]): string => {
  const sum = rows.reduce((total, { Cost }) => total + exact(Number(Cost ?? '0').toFixed(6)), 0n);
  return toCents(sum);
};
const counted = (rows: readonly ActualsRow[]): readonly ActualsRow[] => rows.filter((row) => row.Counts === 'Y');

test('every file is recognised, and no line is left out', () => {
  for (const file of first.files) expect([file.name, file.taken, file.rejected, file.sentence ?? '']).toEqual([file.name, true, 0, expect.any(String)]);
  expect(first.files.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(1);
});
test('workflow by workflow and month by month, the ledger says what the company spent', async () => {
  const rows = counted(await rowsOf());
  const months = [...new Set(rows.map(({ Month }) => Month))].sort();
  expect(months).toHaveLength(12);
  const of = (id: string): (string | null)[] =>
    months.map((month) => {
      const found = rows.filter(({ Workflow, Month, Converted }) => Workflow === id && Month === month && Converted === 'Y');
      return found.length === 0 ? null : spend(found);
    });
  for (const [id, wanted] of Object.entries(ledger.workflows)) expect([id, of(id)]).toEqual([id, wanted]);
  expect(of('not tagged')).toEqual(ledger.untagged);
  expect(new Set(rows.map(({ Workflow }) => Workflow)).size).toBe(26);
});
test('the sheet has a row for each workflow and month, the untagged vendor, the reimbursed, and the credit', async () => {
  const rows = await rowsOf();
  expect(counted(rows)).toHaveLength(301);
  for (const row of rows) expect([row.Vendor, row.Service, row.Category, row.Bucket]).not.toContain(null);
  expect(rows.filter((row) => row.Category === 'unclassified')).toEqual([]);
  expect(counted(rows).filter((row) => row.Stream === 'reimbursed')).toHaveLength(6);
  expect(counted(rows).filter((row) => row.ChargeCategory === 'Credit').map((row) => [row.Month, row.Workflow, Number(row.BilledCost)])).toEqual([['2026-09', 'W11', -4200]]); // prettier-ignore
  expect(rows.filter((row) => row.Converted === 'N').map((row) => [row.Month, row.Workflow, row.Currency, Number(row.BilledCost)])).toEqual([['2026-10', 'W03', 'EUR', 6180]]); // prettier-ignore
});
test('each category, bucket and stream is what finance would say', async () => {
  const rows = counted(await rowsOf()).filter(({ Month }) => Month === '2026-10');
  const said = Object.fromEntries(rows.map((row) => [`${row.Workflow ?? ''} ${row.Stream ?? ''}`, `${row.Category ?? ''}, ${row.Bucket ?? ''}`]));
  expect(said).toMatchObject({
    'W01 usage': 'production-inference, variable',
    'W04 usage': 'production-inference, variable',
    'W08 seat': 'production-inference, fixed',
    'W09 usage': 'production-inference, variable',
    'W09 reimbursed': 'development-training, fixed',
    'W13 seat': 'production-inference, fixed',
    'W14 usage': 'production-inference, variable',
    'W15 seat': 'embedded, fixed',
    'W16 seat': 'embedded, fixed',
    'W17 seat': 'embedded, fixed',
    'W23 usage': 'experimental, variable',
    'W24 usage': 'experimental, variable',
    'W25 usage': 'experimental, variable',
    'not tagged usage': 'production-inference, variable',
  });
});
test('every rule decides something', async () => {
  const { Hits } = await open.store.actuals({ by: ['Month'], countedOnly: false });
  expect(Hits.filter(({ Lines }) => Lines > 0).map(({ Order }) => Order)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
});
test('the invoices of October, and the seats', async () => {
  const invoices = await open.store.invoices({ from: '2026-10', to: '2026-10' });
  expect(invoices.map(({ Vendor, Currency, Net, Tax, ServiceStart, ServiceEnd }) => [Vendor, Currency, Number(Net), Number(Tax), ServiceStart, ServiceEnd]).sort()).toEqual([
    ['Anthropic', 'USD', 97212.6, 0, '2026-10-01', '2026-10-31'],
    ['Wortlaut GmbH', 'EUR', 6180, 0, '2026-10-01', '2026-10-31'],
  ]); // prettier-ignore
  const seats = await open.store.seats('2026-10');
  expect(seats).toHaveLength(5);
  expect(seats.find(({ Workflow }) => Workflow === 'W13')).toMatchObject({
    Purchased: '620',
    Assigned: '604',
    Active: '563',
    Idle: '57',
    Renewal: '2026-12-15',
  });
});
test('the same files again change nothing', async () => {
  const again = await bringIn(open.store, 'again', COMPANY);
  expect([again.added.count, again.changed.count, again.removed.count]).toEqual([0, 0, 0]);
});
test('the rate of October completes the month', async () => {
  await open.store.saveRuleBook(1, ruleBook('1.165'), '2026-11-02T09:00:00Z');
  const rows = counted(await rowsOf()).filter(({ Month }) => Month === '2026-10');
  expect(spend(rows.filter(({ Workflow }) => Workflow === 'W03'))).toBe('7199.70');
  expect(spend(rows)).toBe('287673.70');
});
test('the restated file changes one line and can be taken back', async () => {
  const october = async (): Promise<string> => spend(counted(await rowsOf()).filter(({ Month, Workflow }) => Month === '2026-10' && Workflow === 'W18'));
  const restated = await bringIn(open.store, 'restated', [RESTATED]);
  expect([restated.added.count, restated.changed.count, restated.removed.count]).toEqual([0, 1, 0]);
  expect(await october()).toBe('16990.45');
  await open.store.revert('restated', false);
  expect(await october()).toBe('16756.00');
});

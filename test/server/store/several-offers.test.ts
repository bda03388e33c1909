import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { book, focus, newFolder, put, staged } from './exports';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());

const BOOKS = 'ContactName,InvoiceNumber,InvoiceDate,InvoiceAmountDue,Description,LineAmount,AccountCode,TaxType,TaxAmount,Currency,Type,Status\n';
const booked = (name: string, number: string, what: string, net: string) => `"${name}",${number},31/10/2026,0,${what},${net},485,No VAT,0,USD,Bill,Paid\n`;
const putBooks = async (id: string, ...lines: readonly string[]) =>
  (await put(store, id, staged(folder, `${id}.csv`, BOOKS + lines.join(''), 'xero-bills'))).files[0]?.sentence ?? null;
const putReport = (amount: string, provider = 'Microsoft', id = 'report') =>
  put(store, id, staged(folder, `${id}.csv`, focus({ day: '2026-10-05', amount, provider, account: 'b1' })));
const counted = async () =>
  (await store.actuals({ by: ['Vendor', 'Source'], countedOnly: true })).Rows.map(({ Vendor, Source, BilledCost }) => [Vendor, Source, BilledCost]).sort();
const IRELAND = 'Microsoft Ireland Operations Limited';

test("Microsoft's bill for Azure is what Azure's report says, and its bill for seats counts beside it", async () => {
  expect(await putBooks('books', booked(IRELAND, 'E1', 'Azure usage', '500'), booked(IRELAND, 'E2', 'Microsoft 365 E5', '3000'))).toBeNull();
  // Before there is a report all of it counts, under the vendor that the money is of.
  expect(await counted()).toEqual(
    [
      ['Microsoft Azure', 'xero-bills', '500'],
      ['Microsoft', 'xero-bills', '3000'],
    ].sort(),
  );
  const { files, months } = await putReport('505');
  expect(files[0]?.sentence).toBeNull();
  expect(months).toEqual([{ month: '2026-10', Currency: 'USD', state: 'open', now: '3500', after: '3505', change: '5' }]);
  expect(await counted()).toEqual(
    [
      ['Microsoft Azure', 'focus', '505'],
      ['Microsoft', 'xero-bills', '3000'],
    ].sort(),
  );
  expect((await store.invoices({})).map(({ InvoiceId, Vendor }) => [InvoiceId, Vendor])).toEqual([
    ['E1', 'Microsoft'],
    ['E2', 'Microsoft'],
  ]);
  const { totals } = await store.exportFocus({ memo: false }, join(folder, 'out.csv'));
  expect(totals).toEqual([{ Currency: 'USD', Amount: '3505' }]);
  expect((await store.unclassified('2026-10')).total).toBe('3505');
});

test('what Microsoft bills without a word for it counts beside the report, and it is said, whichever comes first', async () => {
  await putReport('505');
  const why = (bill: string, report: string) =>
    `${bill} has 500 USD of ${IRELAND} for October 2026 and does not say for what; ${report} counts Microsoft Azure. Both count. If the bill is for Microsoft Azure, take it out of the file; if all bills of ${IRELAND} are, say so on Vendors, Other names.`;
  expect(await putBooks('books', booked(IRELAND, 'E1', 'Invoice E1', '500'))).toBe(why('Xero bills, day first', 'FOCUS bill'));
  expect((await counted()).map(([, , amount]) => amount).sort()).toEqual(['500', '505']);
  await store.revert('report', false);
  expect((await putReport('505.5', 'Microsoft', 'again')).files[0]?.sentence).toBe(why('Xero bills, day first', 'FOCUS bill'));
  expect(await putBooks('seats', booked(IRELAND, 'E3', 'Office 365 E3', '90'))).toBeNull();
  // It is as it is said.
  await store.revert('seats', false);
  await store.saveRuleBook(0, book({ Names: [{ Name: IRELAND, Vendor: 'Microsoft Azure' }] }), 'a');
  expect(await counted()).toEqual([['Microsoft Azure', 'focus', '505.5']]);
});

test('who says that Microsoft is Azure has one company; Google and Amazon sell several things, too', async () => {
  const { Names = [] } = await store.ruleBook();
  await store.saveRuleBook(
    0,
    book({ Names: [...Names.filter(({ Vendor }) => Vendor !== 'Microsoft'), { Name: 'Microsoft', Vendor: 'Microsoft Azure' }] }),
    'a',
  );
  await putReport('505');
  expect(await putBooks('books', booked('Microsoft Corporation', 'E1', 'Invoice E1', '500'))).toBeNull();
  expect(await counted()).toEqual([['Microsoft Azure', 'focus', '505']]);
  await putReport('70', 'Google Cloud', 'google');
  await putBooks(
    'google-books',
    booked('Google Ireland Limited', 'G1', 'Google Cloud EMEA', '70'),
    booked('Google Ireland Limited', 'G2', 'Google Ads', '900'),
  );
  expect(await counted()).toEqual(
    [
      ['Microsoft Azure', 'focus', '505'],
      ['Google Cloud', 'focus', '70'],
      ['Google Ireland Limited', 'xero-bills', '900'],
    ].sort(),
  );
});

test('a bill of Amazon without a word is for something else, and one that names another product is not asked about', async () => {
  await putReport('70', 'AWS');
  expect(await putBooks('amazon', booked('Amazon EU Sarl', 'A1', 'Invoice A1', '70'))).toBeNull();
  await putReport('80', 'Google Cloud', 'google');
  expect(await putBooks('workspace', booked('Google Workspace', 'G1', 'Business Plus', '80'))).toBeNull();
  expect(await putBooks('google-books', booked('Google LLC', 'G2', 'Invoice G2', '81'))).toContain('If the bill is for Google Cloud, take it out of the file');
  expect(await putBooks('aws', booked('Amazon.com Services', 'A2', 'AWS usage', '71'))).toBeNull();
  expect((await counted()).map(([vendor, , amount]) => [vendor, amount])).toEqual([
    ['Amazon EU Sarl', '70'],
    ['Amazon Web Services', '70'],
    ['Google Cloud', '80'],
    ['Google LLC', '81'],
    ['Google Workspace', '80'],
  ]);
});

test('a report that has Microsoft 365 and a bill of Microsoft for it both count, and it is said', async () => {
  await putReport('3100', 'Microsoft 365');
  expect(await putBooks('books', booked(IRELAND, 'E2', 'Microsoft 365 E5', '3000'))).toBe(
    `FOCUS bill already counts Microsoft 365 for October 2026. If ${IRELAND} is the same vendor, say so on Vendors, Other names; until then both count.`,
  );
  expect((await counted()).map(([, , amount]) => amount).sort()).toEqual(['3000', '3100']);
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { rebuild } from '../../../src/server/store/rebuild';
import { csv, focus, newFolder, put, quiet, staged } from './exports';
import { zip } from './packed';

/** QuickBooks Online's report of a company that has one currency: it names none. */
const report = (amount: string, sign = ''): string =>
  `Bramble Foods\nTransaction List by Vendor\n"October 1-31, 2026"\n\n,Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount\nLarkspur,,,,,,,
,23/10/2026,Bill,LM-1,Yes,API usage,Accounts Payable (A/P),${amount}\nTotal for Larkspur,,,,,,,${sign}${amount}\n`;
const EXPENSES = [
  'Timestamp',
  'Merchant',
  'Amount',
  'Category',
  'Tag',
  'Description',
  'Reimbursable',
  'Original Currency',
  'Original Amount',
  'Transaction ID',
];
const expenses = (...rows: readonly (readonly [currency: string, amount: string, id: string])[]): string =>
  csv(EXPENSES, ...rows.map(([currency, amount, id]) => ['2026-10-05', 'OpenAI', amount, 'AI', '', 'ChatGPT Plus', 'yes', currency, amount, id]));

async function opened() {
  const folder = newFolder();
  const path = join(folder, 'ledger.duckdb');
  return { folder, path, store: await openDuckDbStore(path) };
}
const totals = async (store: Store) =>
  (await store.actuals({ by: ['Vendor'], countedOnly: true })).Totals.map(({ BilledCost, Currency }) => `${BilledCost} ${Currency}`);

test('a file that names no currency is not taken until it is said, and is kept with what was said', async () => {
  const { folder, path, store } = await opened();
  const file = staged(folder, 'a.csv', report('10.5'));
  expect(await put(store, 'a', file)).toMatchObject({
    files: [
      {
        taken: false,
        lines: 0,
        sentence: 'The file does not say in which currency its amounts are. Nothing was taken.',
        currency: { answer: null, last: null, likely: ['USD', 'EUR', 'GBP', 'CAD', 'AUD'] },
      },
    ],
    rejected: { count: 0 },
  });
  const { files } = await put(store, 'b', { ...file, currency: 'CAD' });
  expect(files).toMatchObject([{ taken: true, added: 1, rejected: 0, currency: { answer: 'CAD' }, totals: [{ Currency: 'CAD', read: '10.5', ties: true }] }]);
  expect(await store.batches()).toMatchObject([{ currency: 'CAD' }]);
  const [one] = await store.imports({});
  expect(await store.importLines(one?.id ?? 0)).toMatchObject([{ Currency: 'CAD', Amount: '10.5' }]);
  await store.close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 1, lacks: [], same: true });
  const remade = await openDuckDbStore(path);
  expect(await totals(remade)).toEqual(['10.5 CAD']);
  await remade.revert('b', false);
  expect(await totals(remade)).toEqual([]);
  await remade.revert('b', true);
  expect(await totals(remade)).toEqual(['10.5 CAD']);
  await remade.close();
});

test('what was said is kept where only the ledger has it', async () => {
  const { folder, path, store } = await opened();
  await put(store, 'a', { ...staged(folder, 'a.csv', report('10.5')), currency: 'CAD' });
  await store.close();
  rmSync(`${path}.log`);
  await (await openDuckDbStore(path)).close();
  expect(await rebuild(path, '2026-12-01T10:00:00Z', () => undefined)).toMatchObject({ imports: 1, lacks: [], same: true });
});

test('the very same file in another currency takes the place of the first; the next one is asked anew', async () => {
  const { folder, store } = await opened();
  const file = staged(folder, 'a.csv', report('10.5'));
  await put(store, 'a', { ...file, currency: 'CAD' });
  await put(store, 'b', { ...file, currency: 'AUD' });
  expect(await totals(store)).toEqual(['10.5 AUD']);
  await put(store, 'c', { ...file, currency: 'CAD' });
  expect(await totals(store)).toEqual(['10.5 CAD']);
  const next = staged(folder, 'b.csv', report('7', '$'));
  const preview = await store.preview('d', [next], quiet);
  expect(preview.files[0]).toMatchObject({ taken: false, currency: { answer: null, last: 'CAD', likely: ['CAD', 'USD', 'AUD'] } });
  expect(preview.files[0]?.sentence).toContain(': it shows them with $, as several currencies do. Nothing was taken.');
  await store.cancel('d');
  const wrong = await store.preview('e', [{ ...next, currency: 'EUR' }], quiet);
  expect(wrong.files).toMatchObject([{ taken: false, sentence: 'The file shows its amounts with $, so they are not in EUR. Nothing was taken.' }]);
  await store.cancel('e');
  // What was taken back was no good answer.
  await store.revert('c', false);
  expect((await store.preview('f', [next], quiet)).files[0]?.currency?.last).toBe('AUD');
  await store.close();
});

test('lines that name their currency keep it; what is said is for those that do not', async () => {
  const { folder, store } = await opened();
  const file = staged(folder, 'e.csv', expenses(['EUR', '20', 'x1'], ['', '30', 'x2']));
  const { files } = await put(store, 'a', file);
  expect(files).toMatchObject([{ taken: true, added: 1, rejected: 1, currency: { sentence: '1 line of the file names no currency.', answer: null } }]);
  await put(store, 'b', { ...file, currency: 'USD' });
  expect((await totals(store)).sort()).toEqual(['20 EUR', '30 USD']);
  // Here the currency is a part of what an expense is known by where it has no number.
  const again = await put(store, 'c', { ...file, currency: 'GBP' });
  expect(again.files[0]).toMatchObject({
    taken: false,
    sentence: 'This file is there in USD already. Take that import back first, then bring it in again in GBP. Nothing was taken.',
  });
  expect((await totals(store)).sort()).toEqual(['20 EUR', '30 USD']);
  await store.close();
});

test('a file that names its currency is never read in another one, and an answer holds for what an archive lacks', async () => {
  const { folder, store } = await opened();
  const { files } = await put(store, 'a', { ...staged(folder, 'f.csv', focus({ day: '2026-10-03', amount: '5' })), currency: 'EUR' });
  expect(files[0]?.currency).toBeUndefined();
  expect(await totals(store)).toEqual(['5 USD']);
  expect((await store.batches())[0]?.currency).toBeUndefined();
  const packed = staged(folder, 'p.zip', zip(['q.csv', report('3')], ['f.csv', focus({ day: '2026-10-04', amount: '6' })]));
  await put(store, 'b', { ...packed, currency: 'NZD' });
  expect((await totals(store)).sort()).toEqual(['3 NZD', '6 USD']);
  await store.close();
});

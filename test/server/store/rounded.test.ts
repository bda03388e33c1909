import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { stage } from '../../../src/server/uploads';
import { focus, newFolder, openAi, put, quiet, staged } from './exports';
import { zip } from './packed';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());

const KEPT = 'of more than twelve decimals, and the ledger keeps twelve:';
const bill = (...amounts: readonly string[]) => focus(...amounts.map((amount, i) => ({ day: '2026-10-01', amount, description: `line ${String(i)}` })));
const of = async (content: string | Buffer, name = 'bill.csv') => (await store.preview(name, [staged(folder, name, content)], quiet)).files[0]!;

test('a cost of more than twelve decimals is kept with twelve, and the preview says how many and by how much in all', async () => {
  const file = await of(bill('0.1234567890126', '1.0000000000004', '0.30000000000000004', '2.500000000000'));
  // 0.1234567890126 is kept as 0.123456789013, the others lose what is behind the twelfth.
  expect(file.sentence).toBe(`3 lines have costs ${KEPT} in all the file says 0.00000000000000004 USD more.`);
  expect(file.totals).toEqual([{ Currency: 'USD', file: '3.923456789013', read: '3.923456789013', rejected: '0', ties: true }]);
});

test('less, the same, two currencies and a floating exponent; what is not rounded is not spoken of', async () => {
  expect((await of(bill('0.1234567890126'))).sentence).toBe(`1 line has a cost ${KEPT} in all the file says 0.0000000000004 USD less.`);
  expect((await of(bill('0.0000000000014', '0.0000000000006'))).sentence).toBe(`2 lines have costs ${KEPT} in all it is the same.`);
  expect((await of(bill('1.23456789012e-04', '1.5e-05', '7'))).sentence).toBe(`1 line has a cost ${KEPT} in all the file says 0.000000000000012 USD more.`);
  expect((await of(bill('0.123456789012', '1e-12', '3.4000000000000000'))).sentence).toBeNull();
  const two = focus({ day: '2026-10-01', amount: '0.0000000000011' }, { day: '2026-10-02', amount: '0.0000000000021', currency: 'EUR' });
  expect((await of(two)).sentence).toBe(
    `1 line has a cost ${KEPT} in all the file says 0.0000000000001 EUR more. 1 line has a cost ${KEPT} in all the file says 0.0000000000001 USD more.`,
  );
});

test('lines that are left out are not counted; packed files and other sources say it, too', async () => {
  const bad = bill('0.0000000000011', '0.0000000000031').replace('2026-10-01T00:00:00Z,2026-10-02T00:00:00Z', 'no day,2026-10-02T00:00:00Z');
  expect(await of(bad)).toMatchObject({ rejected: 1, sentence: `1 line has a cost ${KEPT} in all the file says 0.0000000000001 USD more.` });
  expect((await of(gzipSync(bill('0.0000000000011')), 'bill.csv.gz')).sentence).toContain('1 line has a cost');
  const costs = openAi({ day: '2026-10-13', amount: '1.100000000000088817841970012523' });
  expect((await put(store, 'costs', staged(folder, 'costs.csv', costs))).files[0]?.sentence).toBe(
    `1 line has a cost ${KEPT} in all the file says 0.000000000000088817841970012523 USD more.`,
  );
});

test('what the upload says of the whole file is believed', async () => {
  const file = staged(folder, 'bill.csv', bill('0.0000000000011'));
  const said = async (longFigures: boolean) => (await store.preview(String(longFigures), [{ ...file, longFigures }], quiet)).files[0]?.sentence ?? null;
  expect(await said(false)).toBeNull();
  expect(await said(true)).toContain('1 line has a cost');
});

test('one line among many is found wherever it stands, in whatever form the file came', async () => {
  const amounts = (n: number) => Array.from({ length: n }, (_, i) => (i === n - 500 ? '0.0000000000011' : '1.25'));
  const said = `1 line has a cost ${KEPT} in all the file says 0.0000000000001 USD more.`;
  const path = join(folder, 'upload');
  writeFileSync(path, bill(...amounts(20_000)));
  const uploaded = await store.preview('uploaded', [await stage(path, 'bill.csv')], quiet);
  expect(uploaded.files[0]?.sentence).toBe(said);
  const content = bill(...amounts(2_000));
  expect((await of(content)).sentence).toBe(said);
  expect((await of(gzipSync(content), 'bill.csv.gz')).sentence).toBe(said);
  expect((await of(zip(['bill.csv', content]), 'bill.zip')).sentence).toContain(said);
  for (const wide of [Buffer.from(`\uFEFF${content}`, 'utf16le'), Buffer.from(content, 'utf16le')]) {
    writeFileSync(path, wide);
    expect((await store.preview('wide', [await stage(path, 'wide.csv')], quiet)).files[0]?.sentence).toBe(said);
  }
  const parts = zip(['bill-1-of-2.csv', bill('1', '2')], ['bill-2-of-2.csv', content.replaceAll('2026-10-01', '2026-10-02')]);
  expect((await of(parts, 'parts.zip')).sentence).toContain(said);
});

import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { focus, newFolder, put, staged } from './exports';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = newFolder();
  store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
});
afterEach(() => store.close());

/** A bill with so many columns more than it needs, filled in every line. */
function wide(columns: number, lines: number): string {
  const rows = focus(...Array.from({ length: lines }, (_, i) => ({ day: '2026-10-01', amount: '1.25', description: String(i) }))).split('\n');
  const more = (cell: (i: number) => string): string => Array.from({ length: columns }, (_, i) => `,${cell(i)}`).join('');
  return rows.map((row, i) => (row === '' ? '' : `${row}${i === 0 ? more((c) => `tag ${String(c)}`) : more(() => 'as long as a name is')}\n`)).join('');
}

test('a bill of six hundred columns is read, as companies with many tags have them', async () => {
  expect((await put(store, 'a', staged(folder, 'bill.csv', wide(600, 50)))).files[0]).toMatchObject({ taken: true, added: 50 });
  // The next file has the room that it always has.
  expect((await put(store, 'b', staged(folder, 'next.csv', wide(10, 3)))).files[0]).toMatchObject({ taken: true });
});

test('a file of ten thousand columns is refused with a sentence, and not planned for minutes', async () => {
  const preview = await put(store, 'a', staged(folder, 'bill.csv', wide(10_000, 20)));
  expect(preview.files[0]).toMatchObject({
    taken: false,
    sentence: expect.stringMatching(/^The file has 10,0\d\d columns, and at most 2,000 are read\. Keep those of the bill\. Nothing was taken\.$/) as string,
  });
});

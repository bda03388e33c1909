import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { focus, newFolder, openAi, put, staged, quiet } from './exports';
import { workbook, zip } from './packed';

/** What every store must do with workbooks, archives and tables that come in several files. */
export function describePacked(name: string, open: OpenStore): void {
  describe(`${name} opens what files come in`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string | Buffer, called: string) => staged(folder, called, content);
    const totals = async () => (await store.actuals({ by: ['Month'], countedOnly: true })).Totals;
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test('a sheet of a workbook is read as its CSV would be, names the row, and the workbook itself is kept', async () => {
      const heading = [
        'Day',
        'BilledCost',
        'BillingCurrency',
        'ChargePeriodStart',
        'ChargePeriodEnd',
        'ChargeCategory',
        'ServiceName',
        'ProviderName',
        'BillingAccountId',
        'BillingPeriodStart',
        'BillingPeriodEnd',
        'ServiceCategory',
        'ChargeDescription',
        'EffectiveCost',
      ];
      const row = (cost: number | string) => [
        { day: 46300 },
        cost,
        'USD',
        { day: 46300 },
        { day: 46301 },
        'Usage',
        'S',
        'Vendor',
        '47',
        { day: 46296 },
        { day: 46327 },
        'Other',
        'd',
        1,
      ];
      const book = file(workbook({ Notes: [['Costs of October']], Costs: [heading, row(1.1), [], row('many'), row(1234.567)] }), 'costs.xlsx');
      const preview = await put(store, 'one', book);
      expect(preview.files).toMatchObject([{ upload: book.upload, name: 'costs.xlsx, Costs', source: 'focus', taken: true, added: 2, rejected: 1 }]);
      expect(preview.files[0]?.sentence).toBe('Not taken of this workbook: Notes.');
      expect(preview.rejectedLines).toMatchObject([{ file: 'costs.xlsx, Costs', line: 4, field: 'BilledCost' }]);
      expect(await totals()).toMatchObject([{ BilledCost: '1235.667', Lines: 2 }]);
      expect(readdirSync(join(folder, 'ledger.duckdb.files'))).toContain(book.hash);
      const [one] = await store.imports({});
      expect((await store.importLines(one?.id ?? 0)).map(({ line, Amount }) => [line, Amount])).toEqual([
        [2, '1.1'],
        [5, '1234.567'],
      ]);
      expect((await put(store, 'two', book)).files[0]).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    });

    test('lines of a workbook whose formats say its currency are shown again as they were read', async () => {
      const book = workbook({
        'Transaction List by Vendor': [
          ...[['Transaction List by Vendor'], ['Birch Ltd'], ['October 2026'], []],
          [null, 'Date', 'Transaction type', 'Num', 'Amount'],
          ...[['Larch Ltd'], [null, { day: 46300 }, 'Bill', '7', { money: 12.5, as: 'pounds' } as const]],
          ['Total for Larch Ltd', null, null, null, { money: 12.5, as: 'pounds' }],
        ],
      });
      const dropped = file(book, 'report.xlsx');
      expect((await put(store, 'one', dropped)).files).toMatchObject([{ source: 'quickbooks-vendor-report', taken: true, added: 1 }]);
      const [one] = await store.imports({});
      expect(await store.importLines(one?.id ?? 0)).toMatchObject([{ date: '2026-10-05', Currency: 'GBP', Amount: '12.5' }]);
    });

    test('the files of an archive are read in one preview, each for itself', async () => {
      const days = (amount: string, day: string) => openAi({ day: `2026-10-${day}`, amount });
      const preview = await put(
        store,
        'one',
        file(
          zip(['a/13.csv', days('1', '13')], ['14.csv.gz', gzipSync(days('2', '14'))], ['read me.txt', 'hello'], ['again.csv', days('1', '13')]),
          'october.zip',
        ),
      );
      expect(preview.files.map(({ name: called, taken, added }) => [called, taken, added])).toEqual([
        ['october.zip, 13.csv', true, 1],
        ['october.zip, 14.csv.gz', true, 1],
        ['october.zip, read me.txt', false, 0],
        ['october.zip, again.csv', false, 0],
      ]);
      expect(preview.files[3]?.sentence).toBe('This is the same file as october.zip, 13.csv, which is read once.');
      expect(await totals()).toMatchObject([{ BilledCost: '3', Lines: 2 }]);
    });

    test.each([false, true])('parts of one bill that a manifest names are one table, compressed: %s', async (packed) => {
      const content = (text: string): string | Buffer => (packed ? gzipSync(text) : text);
      const first = focus({ day: '2026-10-01', amount: '1' }, { day: '2026-10-02', amount: 'x' });
      const second = focus({ day: '2026-10-03', amount: '2' }, { day: '2026-10-04', amount: 'y' }, { day: '2026-10-05', amount: '4' }).replace(
        'Usage',
        'Usage,,',
      );
      const manifest = JSON.stringify({ dataFiles: ['s3://b/e-00001.csv', 's3://b/e-00002.csv'] });
      const preview = await put(
        store,
        'one',
        file(zip(['e-Manifest.json', manifest], ['e-00001.csv', content(first)], ['e-00002.csv', content(second)]), 'all.zip'),
      );
      expect(preview.files).toMatchObject([{ name: 'all.zip, e (2 files)', source: 'focus', taken: true, added: 2, rejected: 3 }]);
      expect(preview.rejectedLines.map(({ file: of, line }) => [of, line]).sort()).toEqual([
        ['e-00001.csv', 3],
        ['e-00002.csv', 2],
        ['e-00002.csv', 3],
      ]);
      expect(await totals()).toMatchObject([{ BilledCost: '5', Lines: 2 }]);
      const [one] = await store.imports({});
      expect((await store.importLines(one?.id ?? 0)).map(({ line, Amount }) => [line, Amount])).toEqual([
        [2, '1'],
        [4, '4'],
      ]);
      await store.revert('one', false);
      expect(await totals()).toEqual([]);
    });

    test('lines that a manifest counts and that were not read are told', async () => {
      const [one, two] = [focus({ day: '2026-10-01', amount: '1' }), focus({ day: '2026-10-02', amount: 'x' })];
      const all = (dataRowCount: number) =>
        file(zip(['m.json', JSON.stringify({ blobs: [{ blobName: '1.csv' }, { blobName: '2.csv' }], dataRowCount })], ['1.csv', one], ['2.csv', two]), 'a.zip');
      const together = 'Read as one table: 1.csv and 2.csv.';
      expect((await store.preview('one', [all(2)], quiet)).files).toMatchObject([{ taken: true, lines: 2, sentence: together }]);
      const sentence = `${together} The manifest says 1,002 lines, but 2 lines were read: the export may not be whole. Download it again.`;
      expect((await store.preview('two', [all(1002)], quiet)).files).toMatchObject([{ taken: true, sentence }]);
    });

    test('parts with other headings, or one that is cut off, are not taken', async () => {
      const manifest = JSON.stringify({ dataFiles: ['1.csv', '2.csv'] });
      const [one, two] = [focus({ day: '2026-10-01', amount: '1' }), focus({ day: '2026-10-02', amount: '2' })];
      const other = await put(store, 'one', file(zip(['m.json', manifest], ['1.csv', one], ['2.csv', two.replace('SkuId', 'SkuPriceId')]), 'a.zip'));
      expect(other.files).toMatchObject([{ taken: false, sentence: '2.csv has other headings than 1.csv. Nothing was taken.' }]);
      const cut = await put(store, 'two', file(zip(['m.json', manifest], ['1.csv', one.slice(0, -30)], ['2.csv', two]), 'b.zip'));
      expect(cut.files).toMatchObject([{ taken: false, sentence: 'The file ends in the middle of line 2. Nothing was taken. Download it again.' }]);
      expect(await totals()).toEqual([]);
    });
  });
}

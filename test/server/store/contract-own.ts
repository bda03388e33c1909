import { join } from 'node:path';
import { FirstLines, type Mapping, OwnSource, Tried } from '../../../src/ledger/mapping';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { workbook } from './packed';
import { newFolder, put, quiet, staged } from './exports';

const tessera: Mapping = {
  heading: 1,
  columns: {
    date: { column: 'usage_day' },
    amount: { column: 'net_cost' },
    currency: { always: 'EUR' },
    vendor: { always: 'Tessera' },
    model: { column: 'model' },
  },
  ...{ amounts: null, dates: null, quantities: null, lines: 'billed', charge: 'Usage', later: 'day', skipUndated: false },
};
const usage = (...lines: readonly string[]): string => `usage_day;net_cost;model;team\n${lines.map((line) => `${line}\n`).join('')}`;
const october = usage('10/11/2026;1.204,50;tess-large-2;web-search', '11/11/2026;88;tess-mini;support', '12/11/2026;-40,00;tess-large-2;web-search');
const AT = '2026-12-01T09:00:00Z';

/** What every store must do with files that no source knows. */
export function describeOwnSources(name: string, open: OpenStore): void {
  describe(`${name} learns sources of a team's own`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called = 'tessera_usage_oct.csv') => staged(folder, called, content);
    const tried = async (content: string, change: Partial<Mapping> = {}) =>
      Tried.parse(await store.ownSources.tryMapping(file(content), { ...tessera, ...change }));
    const save = (content: string, mapping: Mapping, title = 'Tessera usage', id: string | null = null, basedOn = 0, used = true) =>
      store.ownSources.save(file(content), { id, basedOn, title, mapping, used }, AT, 'M. Iyer');
    const sums = async () =>
      (await store.actuals({ by: ['Month', 'Vendor', 'Currency'], countedOnly: true })).Rows.map(({ Month, Vendor, BilledCost }) => [
        Month,
        Vendor,
        BilledCost,
      ]);
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test('an unknown table says so, and shows its first lines with the likeliest heading', async () => {
      const titled = `Tessera Inc.\nUsage report;October\n\n${october}`;
      const preview = await store.preview('one', [file(titled)], quiet);
      expect(preview.files[0]).toMatchObject({ taken: false, unknown: true, source: null });
      const first = FirstLines.parse(await store.ownSources.firstLines(file(titled)));
      expect(first).toMatchObject({ format: 'csv', guess: 4 });
      expect(first.lines.map(({ line, cells }) => [line, cells.length])).toEqual([
        [1, 1],
        [2, 2],
        [4, 4],
        [5, 4],
        [6, 4],
        [7, 4],
      ]);
    });

    test('what can be read both ways is asked, never guessed; what cannot is settled', async () => {
      const both = await tried(october);
      expect(both.settled).toEqual({ amounts: 'continental', dates: null, quantities: null });
      expect(both.questions).toEqual([
        {
          about: 'dates',
          example: '10/11/2026',
          options: [
            { form: 'us', reads: '2026-10-11', lines: 3 },
            { form: 'eu', reads: '2026-11-10', lines: 3 },
          ],
        },
      ]);
      expect(both.first[0]).toEqual({ line: 2, date: null, vendor: 'Tessera', what: 'tess-large-2', Currency: 'EUR', Amount: '1204.5', sentence: null });
      expect([both.months, both.taken, both.rejected]).toEqual([[], 0, 0]);
      // One day after the twelfth settles it.
      expect((await tried(october + '13/11/2026;1,00;tess-mini;x\n')).settled.dates).toBe('eu');
      const amounts = await tried(usage('13/11/2026;1.204;a;b', '14/11/2026;2.118;a;b'));
      expect(amounts.questions).toMatchObject([
        {
          about: 'amounts',
          example: '1.204',
          options: [
            { form: 'plain', reads: '1.204' },
            { form: 'continental', reads: '1204' },
          ],
        },
      ]);
      expect(amounts.settled.amounts).toBeNull();
      expect((await tried(usage('13/11/2026;1204;a;b', '14/11/2026;2118.5;a;b'))).settled).toMatchObject({ amounts: 'plain', dates: 'eu' });
      const rupees = await tried(usage('13/11/2026;1,23,456.78;a;b', '14/11/2026;2,118.50;a;b'));
      expect([rupees.settled.amounts, rupees.first.map(({ Amount }) => Amount)]).toEqual(['grouped', ['123456.78', '2118.5']]);
      expect((await tried(usage('13/11/2026;₹ 1,23,456.78;a;b', '14/11/2026;Rs. 2,118.50;a;b'))).settled.amounts).toBe('signed');
    });

    test('an answer reads the file: first lines, sums by month, what is rejected and why', async () => {
      const bad = october + '31/12/2026;n/a;tess-mini;x\nTotal;1.252,50;;\n';
      const read = await tried(bad, { dates: 'eu' });
      expect(read).toMatchObject({
        lines: 5,
        taken: 3,
        rejected: 2,
        undated: 1,
        skipped: 0,
        exampleLine: 2,
        example: ['10/11/2026', '1.204,50', 'tess-large-2', 'web-search'],
      });
      expect(read.months).toEqual([{ month: '2026-11', Currency: 'EUR', Amount: '1252.5', lines: 3 }]);
      expect(read.rejectedLines.map(({ line, sentence }) => [line, sentence])).toEqual([
        [5, 'The amount "n/a" does not fit this file, which writes 1.234,56.'],
        [6, 'The date "Total" does not fit this file, which writes 31.10.2026 or 31/10/2026.'],
      ]);
      expect(await tried(bad, { dates: 'eu', skipUndated: true })).toMatchObject({ taken: 3, rejected: 1, undated: 0, skipped: 1 });
    });

    test('amounts in a column of debits and one of credits are one amount; a line with neither is named', async () => {
      const ledger = 'usage_day;net_cost;back;model\n13/11/2026;1.204,50;;a\n14/11/2026;0,00;4,25;a\n15/11/2026;;0,25;b\n16/11/2026;;;b\n';
      const mapping = { ...tessera, columns: { ...tessera.columns, credit: { column: 'back' } } };
      const read = Tried.parse(await store.ownSources.tryMapping(file(ledger), mapping));
      expect(read.first.map(({ Amount, sentence }) => [Amount, sentence])).toEqual([
        ['1204.5', null],
        ['-4.25', null],
        ['-0.25', null],
        [null, 'The amount is empty.'],
      ]);
      expect((await save(ledger, { ...mapping, amounts: read.settled.amounts, dates: read.settled.dates })).mapping?.columns).toEqual(mapping.columns);
      await put(store, 'one', file(ledger));
      expect(await sums()).toEqual([['2026-11', 'Tessera', '1200']]);
    });

    test('the total of a file stands apart from its lines, and the preview ties', async () => {
      const total = `${october}Total;1.252,50;;\n`;
      await save(total, { ...tessera, dates: 'eu', skipUndated: true });
      const { files } = await store.preview('one', [file(total)], quiet);
      expect(files[0]?.totals).toEqual([{ Currency: 'EUR', file: '2505', read: '1252.5', rejected: '0', aside: '1252.5', ties: true }]);
    });

    test('saved, it reads the file and next month’s by their headings; nothing else of the file is kept', async () => {
      const own = OwnSource.parse(await save(october, { ...tessera, dates: 'eu' }));
      expect(own).toMatchObject({ id: 'own-tessera-usage', version: 1, savedBy: 'M. Iyer', used: true, mapping: { dates: 'eu', amounts: 'continental' } });
      await put(store, 'one', file(october));
      await put(store, 'two', file(usage('01/12/2026;5,25;tess-mini;web-search'), 'tessera_usage_nov.csv'));
      expect(await sums()).toEqual([
        ['2026-12', 'Tessera', '5.25'],
        ['2026-11', 'Tessera', '1252.5'],
      ]);
      expect((await store.batches()).map(({ source, sourceTitle }) => [source, sourceTitle])).toEqual([
        ['own-tessera-usage', 'Tessera usage'],
        ['own-tessera-usage', 'Tessera usage'],
      ]);
      expect(JSON.stringify(own.declaration)).not.toContain('"rest"');
    });

    test('a corrected file takes the place of its days, and nothing is said to count twice', async () => {
      await save(october, { ...tessera, dates: 'eu' });
      await put(store, 'one', file(october));
      const corrected = file(october.replace('88', '90'), 'tessera_usage_oct_2.csv');
      const preview = await store.preview('two', [corrected], quiet);
      expect(preview.files[0]).toMatchObject({ taken: true, sentence: null });
      await put(store, 'three', corrected);
      expect(await sums()).toEqual([['2026-11', 'Tessera', '1254.5']]);
    });

    test('changing it later is a new version: what was imported stays as it was read', async () => {
      const own = await save(october, { ...tessera, dates: 'eu' });
      await put(store, 'one', file(october));
      const before = await sums();
      const [line] = await store.importLines(1);
      const next = await save(
        october,
        { ...tessera, dates: 'us', columns: { ...tessera.columns, vendor: { always: 'Tessera AG' } } },
        'Tessera usage',
        own.id,
        1,
      );
      expect(next).toMatchObject({ id: own.id, version: 2 });
      expect(await sums()).toEqual(before);
      expect((await store.importLines(1))[0]).toEqual(line);
      await expect(save(october, { ...tessera, dates: 'us' }, 'Tessera usage', own.id, 1)).rejects.toMatchObject({
        code: 'stale',
        message: 'M. Iyer saved version 2 of Tessera usage in the meantime. Nothing was saved. Open it again.',
      });
    });

    test('two people who name the same headings make one source: the second is told of the first; one to be chosen by hand is no harm', async () => {
      await save(october, { ...tessera, dates: 'eu' });
      const told =
        'M. Iyer saved Tessera usage for files with these headings. Nothing was saved. Bring the file in again and it is read so, or save yours to be chosen by hand.';
      await expect(
        save(
          october.replace('usage_day', ' Usage_Day '),
          { ...tessera, columns: { ...tessera.columns, date: { column: ' Usage_Day ' } }, dates: 'eu' },
          'Mine',
        ),
      ).rejects.toMatchObject({ code: 'stale', message: told });
      expect(await store.ownSources.list()).toHaveLength(1);
      expect(await save(october, { ...tessera, dates: 'eu' }, 'By hand', null, 0, false)).toMatchObject({ id: 'own-by-hand', used: false });
      // With another heading it is another file, and where both fit the closer one reads it.
      const wider = october.replace('team\n', 'team;region\n').replaceAll(/(web-search|support)\n/g, '$1;EU\n');
      expect(await save(wider, { ...tessera, dates: 'eu' }, 'Wider')).toMatchObject({ id: 'own-wider', used: true });
      expect((await store.preview('one', [file(wider)], quiet)).files[0]).toMatchObject({ taken: true, source: 'own-wider' });
      expect((await store.preview('two', [file(october)], quiet)).files[0]).toMatchObject({ taken: true, source: 'own-tessera-usage' });
    });

    test('it can be put aside, and taken to another ledger as JSON; the same again changes nothing', async () => {
      const own = await save(october, { ...tessera, dates: 'eu' });
      await store.ownSources.use(own.id, false);
      expect((await store.preview('one', [file(october)], quiet)).files[0]).toMatchObject({ unknown: true });
      expect((await store.preview('two', [{ ...file(october), source: own.id }], quiet)).files[0]).toMatchObject({ taken: true, added: 3 });
      const other = await open(join(newFolder(), 'other.duckdb'));
      try {
        expect(await other.ownSources.add(own.declaration, AT, null)).toMatchObject({ id: own.id, version: 1, used: true, mapping: own.mapping });
        expect(await other.ownSources.add(own.declaration, AT, null)).toMatchObject({ version: 1 });
        expect(await other.ownSources.add({ ...own.declaration, title: 'Tessera, all teams' }, AT, null)).toMatchObject({ version: 2 });
        await put(other, 'one', staged(folder, 'a.csv', october));
        expect((await other.actuals({ by: ['Month'], countedOnly: true })).Totals).toMatchObject([{ BilledCost: '1252.5' }]);
      } finally {
        await other.close();
      }
      await expect(store.ownSources.add({ ...own.declaration, charge: {} }, AT, null)).rejects.toMatchObject({ code: 'sources' });
      const charge = { ...(own.declaration['charge'] as object), ServiceName: { kind: 'part', of: { kind: 'column', heading: 'team' }, pattern: '(a' } };
      await expect(store.ownSources.add({ ...own.declaration, charge }, AT, null)).rejects.toMatchObject({
        message: 'The pattern (a cannot be read. Nothing was saved.',
      });
    });

    test('a table inside a workbook is named, saved and read like a file', async () => {
      const sheets = {
        Notes: [['Read me']],
        Export: [
          ['usage_day', 'net_cost', 'model'],
          [{ day: 46326 }, 12.5, 'tess-mini'],
          [{ day: 46327 }, 7, 'tess-mini'],
        ],
      };
      const book = staged(folder, 'tessera.xlsx', workbook(sheets));
      expect((await store.ownSources.firstLines(book)).lines[0]?.cells).toEqual(['usage_day', 'net_cost', 'model']);
      await store.ownSources.save(book, { id: null, basedOn: 0, title: 'Tessera book', mapping: tessera, used: true }, AT, null);
      expect((await put(store, 'one', book)).files.map(({ taken, added }) => [taken, added])).toEqual([[true, 2]]);
    });

    test('it survives the ledger being closed', async () => {
      await save(october, { ...tessera, dates: 'eu' });
      const before = await store.ownSources.list();
      await store.close();
      store = await open(join(folder, 'ledger.duckdb'));
      expect(await store.ownSources.list()).toEqual(before);
      await put(store, 'one', file(october));
      expect(await sums()).toHaveLength(1);
    });

    test('nothing is saved while something that is needed is open', async () => {
      await expect(save(october, tessera)).rejects.toMatchObject({ code: 'mapping' });
      const columns = { date: { column: 'usage_day' }, amount: { column: 'net_cost' }, currency: { always: 'EUR' } };
      await expect(save(october, { ...tessera, dates: 'eu', columns })).rejects.toMatchObject({ code: 'mapping' });
      await expect(save(october, { ...tessera, dates: 'eu', lines: null })).rejects.toMatchObject({ code: 'mapping' });
      await expect(save(october, { ...tessera, heading: 3, dates: 'eu' })).rejects.toMatchObject({ status: 422 });
      expect(await store.ownSources.list()).toEqual([]);
    });

    const HOSTILE = [
      `he said "it's"`,
      `'); DROP TABLE charges --`,
      'back\\slash\\',
      "=cmd|'/c calc'!A0",
      'semi;colon',
      '$."path"',
      '{"a":1}',
      'line\nbreak',
      "x' OR 1=1",
      '🙂 ümlaut',
      '__proto__',
    ];
    test.each(HOSTILE)('headings and words are data, whatever they say: %j', async (word) => {
      const quoted = `"${word.replaceAll('"', '""')}"`;
      const content = `day,${quoted},${quoted.replace(/"$/, ' 2"')}\n2026-10-31,12.50,${quoted}\n2026-10-31,7.25,plain\n`;
      const mapping: Mapping = {
        ...tessera,
        columns: { date: { column: 'day' }, amount: { column: word }, currency: { always: 'USD' }, vendor: { always: word }, product: { column: `${word} 2` } },
      };
      const own = await save(content, mapping, word.replaceAll('\n', ' '));
      expect(own.id).toMatch(/^own-[a-z0-9-]+$/);
      expect((await put(store, 'one', file(content, word))).files[0]).toMatchObject({ taken: true, added: 2, rejected: 0 });
      const answer = await store.actuals({ by: ['Vendor', 'Service'], countedOnly: true });
      expect(answer.Rows.map(({ Vendor, Service, BilledCost }) => [Vendor, Service, BilledCost])).toEqual(
        [
          [word, word.trim(), '12.5'],
          [word, 'plain', '7.25'],
        ].sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
      );
    });
  });
}

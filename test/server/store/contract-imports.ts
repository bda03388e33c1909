import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { Import, ImportLine } from '../../../src/ledger/imports';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, focus, newFolder, openAi, put, staged } from './exports';

/** What every store must tell of the files that were imported. */
export function describeImports(name: string, open: OpenStore): void {
  describe(`${name} lists imports`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string | Buffer, called = 'a.csv') => staged(folder, called, content);
    const total = async () => (await store.actuals({ by: ['Month'], countedOnly: true })).Totals.map(({ BilledCost }) => BilledCost);
    const only = (id: number) => ({ at: '2026-11-02T08:00:00Z', by: null, reason: null, only: id });
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    const september = { day: '2026-09-13', amount: '5' };
    const october = [
      { day: '2026-10-13', amount: '10' },
      { day: '2026-10-14', amount: '0.000000000001' },
      { day: '2026-10-14', amount: '7', currency: 'EUR' },
    ] as const;

    test('with file, source, lines, and amounts by currency and month', async () => {
      await put(store, 'one', file(openAi(september), 'september.csv'));
      await put(store, 'two', file(openAi(...october, { day: 'never', amount: '1' }), 'october.csv'));
      const [newest, oldest] = z.array(Import).parse(await store.imports({}));
      expect(newest).toMatchObject({
        ...{ id: 2, preview: 'two', at: '2026-11-01T09:41:00Z', by: null, reverted: false, file: 'october.csv', source: 'openai-costs', again: null },
        ...{ sourceTitle: 'OpenAI costs', lines: 3, rejected: 1 },
        months: [
          { month: '2026-10', Currency: 'EUR', Amount: '7', lines: 1 },
          { month: '2026-10', Currency: 'USD', Amount: '10.000000000001', lines: 2 },
        ],
      });
      expect(oldest?.file).toBe('september.csv');
      expect((await store.imports({ from: '2026-10' })).map(({ id }) => id)).toEqual([2]);
      expect((await store.imports({ to: '2026-09' })).map(({ id }) => id)).toEqual([1]);
      await put(store, 'again', file(openAi(september), 'copy.csv'));
      expect((await store.imports({ to: '2026-09' })).map(({ id, file: of, again, lines, months }) => [id, of, again, lines, months.length])).toEqual([
        [3, 'copy.csv', 1, 1, 1],
        [1, 'september.csv', null, 1, 1],
      ]);
    });

    test('one file of an action is reverted by itself, with the corrections that came with it', async () => {
      await put(store, 'first', file(openAi(september)));
      await store.saveRuleBook(0, book({ Periods: [{ Month: '2026-09', State: 'locked' }] }), '');
      await put(
        store,
        'both',
        file(openAi({ ...september, amount: '6' }, october[0]), 'openai.csv'),
        file(focus({ day: '2026-10-01', amount: '100' }), 'focus.csv'),
      );
      expect(await total()).toEqual(['116']);
      const imports = await store.imports({});
      expect(imports.map(({ file: of, preview }) => [of, preview])).toEqual([
        ['openai.csv', 'both'],
        ['focus.csv', 'both'],
        ['a.csv', 'first'],
      ]);
      const id = imports[0]?.id ?? 0;
      expect((await store.revert('both', false, only(id))).every(({ file: of, reverted }) => of === 'openai.csv' && reverted)).toBe(true);
      expect(await total()).toEqual(['105']);
      await store.revert('both', true, only(id));
      expect(await total()).toEqual(['116']);
      await store.revert('both', false, only(imports[1]?.id ?? 0));
      expect(await total()).toEqual(['16']);
      await expect(store.revert('both', false, only(999))).rejects.toMatchObject({ status: 404 });
      await expect(store.revert('first', false, only(id))).rejects.toMatchObject({ status: 404 });
    });

    test.each<[string, (text: string) => string | Buffer]>([
      ['plain', (text) => text],
      ['compressed', (text) => gzipSync(text)],
    ])('the first fifty lines that were taken, where they stand in the file: %s', async (_, packed) => {
      const many = Array.from({ length: 60 }, (__, i) => ({ day: '2026-10-13', amount: String(i), item: i === 0 ? 'gpt-5,\ninput' : `gpt-5, ${String(i)}` }));
      await put(store, 'one', file(packed(openAi({ day: 'never', amount: '1' }, ...many))));
      const lines = z.array(ImportLine).parse(await store.importLines(1));
      expect(lines).toHaveLength(50);
      expect(lines.slice(0, 2)).toMatchObject([
        { line: 3, date: '2026-10-13', vendor: 'OpenAI', Currency: 'USD', Amount: '0' },
        { line: 5, Amount: '1' },
      ]);
      expect(lines.at(-1)).toMatchObject({ line: 53, Amount: '49' });
      for (const { what } of lines) expect(what).not.toBe('');
    });

    test('lines of a file that came again, and of one that was reverted; an unknown import is said to be unknown', async () => {
      await put(store, 'one', file(openAi(september)));
      await put(store, 'two', file(openAi(september), 'b.csv'));
      await store.revert('one', false);
      for (const id of [1, 2]) expect(await store.importLines(id)).toMatchObject([{ line: 2, date: '2026-09-13', Amount: '5' }]);
      await expect(store.importLines(9)).rejects.toMatchObject({ status: 404, code: 'unknown-import' });
    });
  });
}

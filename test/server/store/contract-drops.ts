import { join } from 'node:path';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, focus, newFolder, openAi, put, staged } from './exports';

/** What every store must do with files that hold the same period: in one drop, and one after the other. */
export function describeDrops(name: string, open: OpenStore): void {
  describe(`${name} meets the same period again`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called: string) => staged(folder, called, content);
    const totals = async () => (await store.actuals({ by: ['Month'], countedOnly: true })).Totals;
    const days = (amount: string, ...of: readonly string[]) => of.map((day) => ({ day: `2026-10-${day}`, amount }));
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test.each([[['original.csv', 'restated.csv']], [['restated.csv', 'original.csv']]])(
      'two files of one drop that differ in a day are not guessed between, dropped as %j',
      async (order) => {
        const contents = new Map([
          ['original.csv', openAi(...days('10', '13', '14', '15'))],
          ['restated.csv', openAi(...days('10', '13'), ...days('12', '14', '15'), ...days('1', '16'))],
        ]);
        const preview = await put(store, 'one', ...order.map((called) => file(contents.get(called) ?? '', called)));
        const sentence =
          'original.csv and restated.csv both hold 14 Oct 2026 to 15 Oct 2026 of OpenAI costs and differ. restated.csv was not taken: ' +
          'import them one after the other, the newer one last. Parts of one bill have to be joined into one file first.';
        expect(preview.files.map(({ name: called, taken, added, removed }) => [called, taken, added, removed])).toEqual(
          order.map((called) => (called === 'original.csv' ? [called, true, 3, 0] : [called, false, 0, 0])),
        );
        for (const { sentence: said } of preview.files) expect(said).toBe(sentence);
        expect(preview).toMatchObject({ added: { count: 3 }, removed: { count: 0 }, changedLines: [] });
        expect(await totals()).toMatchObject([{ BilledCost: '30', Lines: 3 }]);
        const after = await put(store, 'two', file(contents.get('restated.csv') ?? '', 'restated.csv'));
        expect(after.files[0]).toMatchObject({ taken: true, added: 1, changed: 2, unchanged: 1, sentence: null });
        expect(await totals()).toMatchObject([{ BilledCost: '35', Lines: 4 }]);
      },
    );

    test('nor between a file that is already there and its restatement', async () => {
      const original = openAi(...days('10', '13'));
      await put(store, 'one', file(original, 'b.csv'));
      const preview = await put(store, 'two', file(original, 'b.csv'), file(openAi(...days('11', '13')), 'a.csv'));
      expect(preview.files.map(({ taken }) => taken)).toEqual([false, true]);
      for (const { sentence } of preview.files)
        expect(sentence).toMatch(/^a\.csv and b\.csv both hold 13 Oct 2026 of OpenAI costs and differ\. b\.csv was not taken: /);
    });

    test('nor between two parts of one bill', async () => {
      const parts = ['1', '2'].map((n) => file(focus({ day: '2026-10-01', amount: n }), `part-${n}.csv`));
      const preview = await put(store, 'one', ...parts);
      expect(preview.files.map(({ taken }) => taken)).toEqual([true, false]);
      expect(preview.files[1]?.sentence).toMatch(/^part-1\.csv and part-2\.csv both hold October 2026 of /);
      expect(await totals()).toMatchObject([{ BilledCost: '1' }]);
    });

    test('files of one drop that say the same of the days they share are both taken', async () => {
      const preview = await put(store, 'one', file(openAi(...days('10', '13', '14')), 'a.csv'), file(openAi(...days('10', '14', '15')), 'b.csv'));
      expect(preview.files.map(({ taken, added, unchanged, sentence }) => [taken, added, unchanged, sentence])).toEqual([
        [true, 2, 0, null],
        [true, 1, 1, null],
      ]);
      expect(await totals()).toMatchObject([{ BilledCost: '30', Lines: 3 }]);
    });

    test('an older import that is reverted leaves what a newer file repeated, and comes back without counting twice', async () => {
      await put(store, 'older', file(openAi(...days('10', '12', '13', '14')), 'older.csv'));
      await put(store, 'newer', file(openAi(...days('10', '13'), ...days('12', '14'), ...days('1', '15')), 'newer.csv'));
      expect(await totals()).toMatchObject([{ BilledCost: '33', Lines: 4 }]);
      await store.revert('older', false);
      expect(await totals()).toMatchObject([{ BilledCost: '23', Lines: 3 }]);
      await store.revert('older', true);
      expect(await totals()).toMatchObject([{ BilledCost: '33', Lines: 4 }]);
      await store.revert('newer', false);
      expect(await totals()).toMatchObject([{ BilledCost: '30', Lines: 3 }]);
    });

    test('the newer import stays when it alone holds a month that was locked since', async () => {
      const lock = (...months: readonly string[]) => book({ Periods: months.map((Month) => ({ Month, State: 'locked' as const })) });
      const november = { day: '2026-11-02', amount: '1' };
      await put(store, 'older', file(openAi(...days('10', '13')), 'older.csv'));
      await put(store, 'newer', file(openAi(...days('10', '13'), november), 'newer.csv'));
      await store.saveRuleBook(0, lock('2026-10'), '');
      // Both hold October: either may go, not both.
      await store.revert('newer', false);
      await expect(store.revert('older', false)).rejects.toThrow('October 2026 is locked. What was written into it stays.');
      await store.revert('newer', true);
      await store.revert('older', false);
      await expect(store.revert('newer', false)).rejects.toThrow('October 2026 is locked. What was written into it stays.');
      expect(await totals()).toMatchObject([{ BilledCost: '11', Lines: 2 }]);
    });

    test('lines of a locked month that come again stay under the import that brought them', async () => {
      await put(store, 'older', file(openAi(...days('10', '13')), 'older.csv'));
      await store.saveRuleBook(0, book({ Periods: [{ Month: '2026-10', State: 'locked' }] }), '');
      const before = await store.actuals({ by: ['Month'], to: '2026-10', countedOnly: true });
      await put(store, 'newer', file(openAi(...days('10', '13'), { day: '2026-11-02', amount: '1' }), 'newer.csv'));
      expect(await store.actuals({ by: ['Month'], to: '2026-10', countedOnly: true })).toEqual(before);
      await expect(store.revert('older', false)).rejects.toThrow('October 2026 is locked.');
    });
  });
}

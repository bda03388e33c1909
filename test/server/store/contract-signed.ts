import { join } from 'node:path';
import { Preview } from '../../../src/ledger/preview';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, newFolder, openAi, put, quiet, staged } from './exports';

/** What every store must keep of who did something and why, and of months that are closed. */
export function describeSigned(name: string, open: OpenStore): void {
  describe(`${name} keeps who and why`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called = 'a.csv') => staged(folder, called, content);
    const months = async () => (await store.actuals({ by: ['Month'], countedOnly: true })).Rows.map(({ Month, BilledCost }) => `${Month ?? ''} ${BilledCost}`);
    const periods = (...of: readonly [string, 'soft' | 'locked'][]) => book({ Periods: of.map(([Month, State]) => ({ Month, State })) });
    const september = { day: '2026-09-13', amount: '5' };
    const october = { day: '2026-10-13', amount: '10' };
    const reopen = async () => {
      await store.close();
      store = await open(join(folder, 'ledger.duckdb'));
    };
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test('a softly closed month changes only with a reason, which stays with the import', async () => {
      await store.saveRuleBook(0, periods(['2026-10', 'soft'], ['2026-12', 'soft']), '');
      const preview = Preview.parse(await store.preview('one', [file(openAi(september, october))], quiet));
      expect([preview.softMonths, preview.months.map(({ state }) => state)]).toEqual([['2026-10'], ['open', 'soft']]);
      await expect(store.commit('one', '2026-11-01T09:41:00Z', { by: 'A', reason: null })).rejects.toMatchObject({
        ...{ status: 409, code: 'reason-needed', message: 'October 2026 is closed softly. Give a reason for this change.', facts: { months: ['2026-10'] } },
      });
      expect(await months()).toEqual([]);
      const [written] = await store.commit('one', '2026-11-01T09:41:00Z', { by: 'A. Okafor', reason: 'late credit' });
      expect(written).toMatchObject({ by: 'A. Okafor', reason: 'late credit' });
      await reopen();
      expect(await store.imports({})).toMatchObject([{ by: 'A. Okafor', reason: 'late credit', revert: null }]);
    });

    test('an open month needs none, and a month that was closed since the preview does', async () => {
      expect((await put(store, 'one', file(openAi(october)))).softMonths).toBeUndefined();
      await store.preview('two', [file(openAi({ ...october, amount: '11' }))], quiet);
      await store.saveRuleBook(0, periods(['2026-10', 'soft']), '');
      await expect(store.commit('two', '')).rejects.toMatchObject({ code: 'reason-needed' });
      await store.commit('two', '', { by: null, reason: 'restated' });
      expect(await months()).toEqual(['2026-10 11']);
    });

    test('a correction that a locked month books in a softly closed one needs a reason', async () => {
      await put(store, 'one', file(openAi(september)));
      await store.saveRuleBook(0, periods(['2026-09', 'locked'], ['2026-10', 'soft']), '');
      const preview = await store.preview('late', [file(openAi({ ...september, amount: '8' }), 'late.csv')], quiet);
      expect(preview.softMonths).toEqual(['2026-10']);
      await expect(store.commit('late', '')).rejects.toMatchObject({ facts: { months: ['2026-10'] } });
    });

    test('reverting is a change, too; what was given a reason goes back without another', async () => {
      await put(store, 'one', file(openAi(october)));
      await store.saveRuleBook(0, periods(['2026-10', 'soft']), '');
      await expect(store.revert('one', false)).rejects.toMatchObject({ code: 'reason-needed', facts: { months: ['2026-10'] } });
      expect(await months()).toEqual(['2026-10 10']);
      await store.preview('two', [file(openAi({ ...october, amount: '11' }))], quiet);
      await store.commit('two', '', { by: null, reason: 'restated' });
      await store.revert('two', false);
      expect(await months()).toEqual(['2026-10 10']);
      await store.revert('one', false, { at: '2026-11-03T08:00:00Z', by: 'M. Iyer', reason: 'twice in the bill', only: null });
      await reopen();
      expect((await store.imports({})).find(({ preview }) => preview === 'one')).toMatchObject({
        ...{ reverted: true, revert: { at: '2026-11-03T08:00:00Z', by: 'M. Iyer', reason: 'twice in the bill' } },
      });
      await store.revert('one', true, { at: '', by: null, reason: 'it was not', only: null });
      expect((await store.imports({})).find(({ preview }) => preview === 'one')).toMatchObject({ reverted: false, revert: null });
    });

    test('closed months say since which version, when and by whom; opened again and closed again, they say the newer', async () => {
      await store.saveRuleBook(0, periods(['2026-09', 'soft']), '2026-10-04T10:00:00Z', 'M. Iyer');
      await store.saveRuleBook(1, periods(['2026-09', 'locked'], ['2026-10', 'soft']), '2026-10-06T10:00:00Z', 'R. Castellanos');
      await store.saveRuleBook(2, periods(['2026-09', 'locked'], ['2026-10', 'soft'], ['2026-08', 'locked']), '2026-10-07T10:00:00Z');
      const closed = [
        { Month: '2026-08', State: 'locked', RuleBook: 3, At: '2026-10-07T10:00:00Z', By: null },
        { Month: '2026-09', State: 'locked', RuleBook: 2, At: '2026-10-06T10:00:00Z', By: 'R. Castellanos' },
        { Month: '2026-10', State: 'soft', RuleBook: 2, At: '2026-10-06T10:00:00Z', By: 'R. Castellanos' },
      ];
      expect(await store.closed()).toEqual(closed);
      await reopen();
      expect(await store.closed()).toEqual(closed);
      expect(await store.ruleBook()).toMatchObject({ SavedAt: '2026-10-07T10:00:00Z', SavedBy: null });
      await store.saveRuleBook(3, periods(), '', 'A');
      expect(await store.closed()).toEqual([]);
      await store.saveRuleBook(4, periods(['2026-09', 'locked']), '2026-10-09T10:00:00Z', `O'Neil "; --`);
      expect(await store.closed()).toEqual([{ Month: '2026-09', State: 'locked', RuleBook: 5, At: '2026-10-09T10:00:00Z', By: `O'Neil "; --` }]);
    });
  });
}

import { join } from 'node:path';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, newFolder, openAi, put, staged } from './exports';

/** What every store must do with a file in which nothing is new: what it says stays when an older import goes. */
export function describeAgain(name: string, open: OpenStore): void {
  describe(`${name} sees lines again`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called = 'a.csv') => staged(folder, called, content);
    const total = async () =>
      (await store.actuals({ by: ['Month'], countedOnly: true })).Totals.map(({ BilledCost, Lines }) => `${BilledCost} in ${String(Lines)}`);
    /** Every figure; the batch behind a row tells the newest file that says it, which another file may become. */
    const everything = async () => {
      const { Rows, Totals } = await store.actuals({ by: ['Month', 'Vendor', 'Model'], countedOnly: false });
      return JSON.stringify([Rows.map((row) => ({ ...row, Batch: 0 })), Totals]);
    };
    const line = (day: string, amount: string) => ({ day: `2026-10-${day}`, amount });
    const whole = openAi(line('13', '10'), line('14', '20'), line('15', '30'));
    const turned = openAi(line('15', '30'), line('14', '20'), line('13', '10'));
    const lock = (State: 'locked' | 'soft') => book({ Periods: [{ Month: '2026-10', State }] });
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test.each<[string, string]>([
      ['the very same file', whole],
      ['another file with the same lines', turned],
      ['a file with some of the lines', openAi(line('14', '20'), line('13', '10'))],
    ])('%s keeps what it says when the older import is reverted, and the other way round', async (_, content) => {
      await put(store, 'a', file(whole));
      const before = await everything();
      await put(store, 'b', file(content, 'b.csv'));
      expect(await everything()).toBe(before);
      const part = content.split('\n').length === 4 ? ['30 in 2'] : ['60 in 3'];
      await store.revert('a', false);
      expect(await total()).toEqual(part);
      await store.revert('b', false);
      expect(await total()).toEqual([]);
      await store.revert('a', true);
      expect(await everything()).toBe(before);
      await store.revert('b', true);
      expect(await everything()).toBe(before);
      await store.revert('b', false);
      expect(await everything()).toBe(before);
    });

    test('the rows of a file that came again are kept once, also after opening again', async () => {
      for (const id of ['a', 'b', 'c']) await put(store, id, file(whole, `${id}.csv`));
      expect((await store.batches()).map(({ rowsOf }) => rowsOf)).toEqual([undefined, 1, 1]);
      await store.revert('a', false);
      await store.close();
      store = await open(join(folder, 'ledger.duckdb'));
      expect(await total()).toEqual(['60 in 3']);
      expect((await store.actuals({ by: ['Month'], countedOnly: true })).Rows.map(({ Batch }) => Batch)).toEqual([2]);
      await store.revert('b', false);
      expect(await total()).toEqual(['60 in 3']);
      await store.revert('c', false);
      expect(await total()).toEqual([]);
    });

    test('what came again is newer than what stood between', async () => {
      await put(store, 'a', file(openAi(line('13', '10'))));
      await put(store, 'other', file(openAi(line('13', '99')), 'other.csv'));
      await store.revert('other', false);
      await put(store, 'again', file(openAi(line('13', '10'))));
      await store.revert('other', true);
      expect(await total()).toEqual(['10 in 1']);
      await store.revert('again', false);
      expect(await total()).toEqual(['99 in 1']);
    });

    test('a restatement after it replaces both', async () => {
      await put(store, 'a', file(whole));
      await put(store, 'b', file(whole, 'b.csv'));
      await put(store, 'c', file(openAi(line('13', '11')), 'c.csv'));
      expect(await total()).toEqual(['61 in 3']);
      await store.revert('a', false);
      expect(await total()).toEqual(['61 in 3']);
      await store.revert('c', false);
      expect(await total()).toEqual(['60 in 3']);
    });

    test('in a locked month it moves nothing, and corrections beside it stand', async () => {
      await put(store, 'a', file(whole));
      await store.saveRuleBook(0, lock('locked'), '');
      await put(store, 'late', file(openAi(line('13', '15')), 'late.csv'));
      const before = await everything();
      await put(store, 'late again', file(openAi(line('13', '15')), 'late again.csv'));
      await put(store, 'b', file(openAi(line('14', '20')), 'b.csv'));
      expect(await everything()).toBe(before);
      for (const id of ['late again', 'b']) await store.revert(id, false);
      expect(await everything()).toBe(before);
      await expect(store.revert('a', false)).rejects.toThrow('October 2026 is locked.');
    });

    test('it changes no month, so it needs no reason', async () => {
      await put(store, 'a', file(whole));
      await store.saveRuleBook(0, lock('soft'), '');
      const preview = await put(store, 'b', file(whole, 'b.csv'));
      expect(preview.softMonths).toBeUndefined();
      await store.revert('b', false);
      await expect(store.revert('a', false)).rejects.toThrow('Give a reason');
    });

    test('what nothing tells apart is counted: as often as the file that has it most often, less by what is reverted', async () => {
      const headings = 'Timestamp,Merchant,Amount,MCC,Category,Tag,Description,Reimbursable,Original Currency,Original Amount,Receipt,Attendees';
      const taxi = (cost: string, receipt = '', who = '') => `2026-10-05 00:00:00,Oak,${cost},0,S,T,Taxi,yes,USD,${cost},${receipt},${who}`;
      const expenses = (...lines: readonly string[]) => file([headings, ...lines, ''].join('\n'), 'expenses.csv');
      const told = async (id: string, ...lines: readonly string[]) => {
        const [one] = (await put(store, id, expenses(...lines))).files;
        return `+${String(one?.added)} ~${String(one?.changed)} -${String(one?.removed)} =${String(one?.unchanged)}: ${(await total()).join()}`;
      };
      expect(await told('two', taxi('5'), taxi('5'))).toBe('+2 ~0 -0 =0: 10 in 2');
      expect(await told('again', taxi('5'), taxi('5'), taxi('1', '', 'ash@oak.example'))).toBe('+1 ~0 -0 =2: 11 in 3');
      expect(await told('fewer', taxi('5'))).toBe('+0 ~0 -0 =1: 11 in 3');
      expect(await told('more', taxi('5'), taxi('5'), taxi('5'))).toBe('+1 ~0 -0 =2: 16 in 4');
      expect(await told('another', taxi('7'), taxi('5', '', 'elm@oak.example'))).toBe('+2 ~0 -0 =0: 28 in 6');
      expect(await told('numbered', taxi('3', 'r-1'))).toBe('+1 ~0 -0 =0: 31 in 7');
      expect(await told('corrected', taxi('4', 'r-1'))).toBe('+0 ~1 -0 =0: 32 in 7');
      await store.revert('more', false);
      await store.revert('two', false);
      expect(await total()).toEqual(['27 in 6']);
      await store.revert('again', false);
      expect(await total()).toEqual(['21 in 4']);
    });
  });
}

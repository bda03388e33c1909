import { join } from 'node:path';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { Preview } from '../../../src/ledger/preview';
import { Actuals } from '../../../src/ledger/actuals';
import { book, focus, liteLlm, newFolder, openAi, put, quiet, rule, staged } from './exports';

const ALL = {
  by: ['Month', 'Vendor', 'Service', 'Model', 'Workflow', 'ChargeCategory', 'CostBasis', 'Counts', 'Unit', 'Currency'] as const,
  countedOnly: false,
};

/** What every store must do, whatever its engine. */
export function describeStore(name: string, open: OpenStore): void {
  describe(`${name} keeps a ledger`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called = 'costs.csv') => staged(folder, called, content);
    const ask = (by: readonly ('Month' | 'Vendor' | 'Workflow' | 'Category' | 'Counts' | 'Currency')[]) => store.actuals({ by: [...by], countedOnly: true });
    const everything = async (): Promise<string> => JSON.stringify(await store.actuals({ ...ALL, by: [...ALL.by] }));
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    const october = openAi({ day: '2026-10-13', amount: '1.10' }, { day: '2026-10-14', amount: '541.20' }, { day: '2026-10-15', amount: '0.000000000001' });

    test('nobody sees a preview; what is written is there to the last digit', async () => {
      const preview = await store.preview('one', [file(october)], quiet);
      expect(Preview.parse(preview)).toMatchObject({
        state: 'ready',
        added: { count: 3, amounts: [{ Currency: 'USD', Amount: '542.300000000001' }] },
        effect: { count: 3, amounts: [{ Currency: 'USD', Amount: '542.300000000001' }] },
        months: [{ month: '2026-10', Currency: 'USD', state: 'open', now: '0', after: '542.300000000001', change: '542.300000000001' }],
        files: [{ source: 'openai-costs', taken: true, lines: 3, added: 3, totals: [{ Currency: 'USD', file: '542.300000000001', ties: true }] }],
      });
      expect((await ask(['Month'])).Rows).toEqual([]);
      expect(await store.batches()).toEqual([]);
      const [batch] = await store.commit('one', '2026-11-01T09:41:00Z');
      expect(batch).toMatchObject({ preview: 'one', committedAt: '2026-11-01T09:41:00Z', reverted: false, file: 'costs.csv', added: 3, months: ['2026-10'] });
      const actuals = Actuals.parse(await ask(['Month', 'Vendor']));
      expect(actuals.Rows).toEqual([
        {
          ...{ Month: '2026-10', Vendor: 'OpenAI', Currency: 'USD', Quantity: null, BilledCost: '542.300000000001', FxRate: '1', Cost: '542.300000000001' },
          ...{ Converted: 'Y', Batch: batch?.id, Lines: 3 },
        },
      ]);
      expect(actuals.Totals).toEqual([{ Currency: 'USD', BilledCost: '542.300000000001', Cost: '542.300000000001', Lines: 3 }]);
      expect(store.previewOf('one')?.state).toBe('written');
    });

    test('writing twice writes once', async () => {
      await put(store, 'one', file(october));
      expect(await store.commit('one', '2026-11-02T00:00:00Z')).toEqual(await store.batches());
      expect(await store.batches()).toHaveLength(1);
    });

    test('P26 the same file again has nothing new: no answer changes, only that it came is kept', async () => {
      await put(store, 'one', file(october));
      const before = await everything();
      const preview = await put(store, 'two', file(october, 'again.csv'));
      expect(preview.files[0]).toMatchObject({
        added: 0,
        changed: 0,
        removed: 0,
        unchanged: 3,
        sentence: 'Nothing new: all 3 lines are already there since 1 Nov 2026 09:41 UTC.',
      });
      expect(preview.months).toEqual([]);
      expect((await store.batches()).map(({ id, rowsOf, months }) => [id, rowsOf, months])).toEqual([
        [1, undefined, ['2026-10']],
        [2, 1, []],
      ]);
      expect(await everything()).toBe(before);
    });

    test('a file dropped twice at once is said once and counts once', async () => {
      const preview = await put(store, 'one', file(october, 'b.csv'), file(october, 'a.csv'));
      expect(preview.files.map(({ name, added, taken, sentence }) => [name, added, taken, sentence])).toEqual([
        ['b.csv', 0, false, 'This is the same file as a.csv, which is read once.'],
        ['a.csv', 3, true, null],
      ]);
      expect((await ask(['Month'])).Totals[0]?.Lines).toBe(3);
    });

    test('a restated day replaces that day alone; taking it back and doing it again are exact', async () => {
      await put(store, 'one', file(october));
      const before = await everything();
      const restated = openAi({ day: '2026-10-14', amount: '775.65' }, { day: '2026-10-15', amount: '0.000000000001' });
      const preview = await put(store, 'two', file(restated, 'restated.csv'));
      expect(preview).toMatchObject({
        added: { count: 0 },
        changed: { count: 1, amounts: [{ Currency: 'USD', Amount: '234.45' }] },
        removed: { count: 0 },
        unchanged: { count: 1 },
        effect: { count: 1, amounts: [{ Currency: 'USD', Amount: '234.45' }] },
        months: [{ month: '2026-10', now: '542.300000000001', after: '776.750000000001', change: '234.45' }],
        changedLines: [{ file: 'restated.csv', line: 2, month: '2026-10', Currency: 'USD', before: '541.2', after: '775.65' }],
      });
      const after = await everything();
      expect((await ask(['Month'])).Totals[0]?.BilledCost).toBe('776.750000000001');
      expect(await store.revert('two', false)).toMatchObject([{ preview: 'two', reverted: true }]);
      expect(await everything()).toBe(before);
      expect(await store.revert('two', true)).toMatchObject([{ preview: 'two', reverted: false }]);
      expect(await everything()).toBe(after);
    });

    test('lines that the vendor took away go, and identical lines are legitimate', async () => {
      const twice = { day: '2026-10-14', amount: '5' };
      await put(store, 'one', file(openAi(twice, twice, { day: '2026-10-14', amount: '7', project: 'p2' })));
      expect((await ask(['Month'])).Totals).toMatchObject([{ BilledCost: '17', Lines: 3 }]);
      const preview = await put(store, 'two', file(openAi(twice)));
      expect(preview).toMatchObject({ removed: { count: 2, amounts: [{ Currency: 'USD', Amount: '-12' }] }, unchanged: { count: 1 } });
      expect(preview.changedLines.map(({ before, after, line }) => [before, after, line])).toEqual([
        ['7', null, null],
        ['5', null, null],
      ]);
      expect((await ask(['Month'])).Totals).toMatchObject([{ BilledCost: '5', Lines: 1 }]);
    });

    test('a line that cannot be read is left out with its place and its sentence; the rest ties', async () => {
      const bad = openAi({ day: '2026-10-13', amount: '1.10' }, { day: '2026-10-14', amount: '1.234,56' }, { day: '2026-10-15', amount: '2' }).replace(
        /usd,"gpt-5, input",p1,Project p1,org-1,Fernhill\n$/,
        'us,"gpt-5, input",p1,Project p1,org-1,Fernhill\n',
      );
      const preview = await put(store, 'one', file(bad));
      expect(preview.rejectedLines.map(({ line, field, amount }) => [line, field, amount])).toEqual([
        [4, 'amount_currency', { Currency: 'US', Amount: '2' }],
        [3, 'amount_value', null],
      ]);
      for (const { sentence } of preview.rejectedLines) expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(preview.files[0]).toMatchObject({ lines: 3, added: 1, rejected: 2 });
      expect(preview.files[0]?.totals).toEqual([{ Currency: 'USD', file: '1.1', read: '1.1', rejected: '0', ties: true }]);
      expect((await store.openLines({ from: '2026-10', to: '2026-10' }, 50)).count).toBe(2);
      expect((await store.openLines({ from: '2026-11' }, 50)).count).toBe(0);
    });

    test('P34 two currencies never meet in one sum, and a missing rate is not a rate of one', async () => {
      await put(store, 'one', file(focus({ day: '2026-10-01', amount: '10' }, { day: '2026-10-02', amount: '20', currency: 'EUR' })));
      expect((await ask(['Month'])).Rows).toMatchObject([
        { Currency: 'EUR', BilledCost: '20', FxRate: null, Cost: null, Converted: 'N' },
        { Currency: 'USD', BilledCost: '10', FxRate: '1', Cost: '10', Converted: 'Y' },
      ]);
      const rate = { Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average' as const, Rate: '1.1455', Source: null };
      await store.saveRuleBook(
        0,
        book({ Rates: [rate, { ...rate, Type: 'budget', Rate: '9' }, { ...rate, Date: '2026-09-01', Rate: '7' }] }),
        '2026-11-01T10:00:00Z',
      );
      expect((await ask(['Month'])).Rows).toMatchObject([{ Currency: 'EUR', FxRate: '1.1455', Cost: '22.91', Converted: 'Y' }, { Currency: 'USD' }]);
    });

    test('a cost is the exact product of bill, share and rate', async () => {
      await put(store, 'one', file(focus({ day: '2026-10-01', amount: '12345678901234.123456789012', currency: 'EUR' })));
      const rate = { Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average' as const, Rate: '1.123456789012', Source: null };
      await store.saveRuleBook(0, book({ Rates: [rate], Rules: [rule(1, 'ServiceName', 'is', 'models', { AiShare: '0.333333333333' })] }), '');
      expect((await ask(['Month'])).Rows[0]?.Cost).toBe('4623278925513.271595344006489620375856948838687952');
    });

    test('what a rule calls no AI costs no AI, unless the rule names the part that is', async () => {
      await put(store, 'one', file(focus({ day: '2026-10-01', amount: '40' })));
      const said = async (order: number, AiShare: string | null) => {
        await store.saveRuleBook(order, book({ Rules: [rule(1, 'ServiceName', 'is', 'models', { Category: 'not-ai', AiShare })] }), '');
        return (await store.actuals({ by: ['Category', 'AiShare'], countedOnly: true })).Rows;
      };
      expect(await said(0, null)).toMatchObject([{ Category: 'not-ai', AiShare: '0', BilledCost: '40', Cost: '0' }]);
      expect(await said(1, '0.25')).toMatchObject([{ AiShare: '0.25', BilledCost: '40', Cost: '10' }]);
    });

    test('estimates are kept and never counted', async () => {
      await put(
        store,
        'one',
        file(october),
        file(liteLlm({ id: 'r1', day: '2026-10-14', spend: 0.25 }, { id: 'r2', day: '2026-10-14', spend: 1 }), 'spend.jsonl'),
      );
      expect((await ask(['Month'])).Totals).toMatchObject([{ BilledCost: '542.300000000001', Lines: 3 }]);
      const all = await store.actuals({ by: ['Counts'], countedOnly: false });
      expect(all.Rows).toMatchObject([
        { Counts: 'N', BilledCost: '1.25', Lines: 2 },
        { Counts: 'Y', BilledCost: '542.300000000001' },
      ]);
      expect(all.Totals).toMatchObject([{ BilledCost: '542.300000000001', Lines: 3 }]);
    });

    test('a record that comes again replaces itself alone', async () => {
      await put(store, 'one', file(liteLlm({ id: 'r1', day: '2026-10-14', spend: 0.25 }, { id: 'r2', day: '2026-10-14', spend: 1 }), 'a.jsonl'));
      const preview = await put(store, 'two', file(liteLlm({ id: 'r2', day: '2026-10-14', spend: 3 }, { id: 'r3', day: '2026-10-15', spend: 4 }), 'b.jsonl'));
      expect(preview).toMatchObject({ added: { count: 1 }, changed: { count: 1 }, removed: { count: 0 } });
      expect((await store.actuals({ by: ['Month'], countedOnly: false })).Rows).toMatchObject([{ BilledCost: '7.25', Lines: 3 }]);
    });

    test('quantities are summed only where their unit is one', async () => {
      const tokens = { day: '2026-10-01', amount: '1', quantity: '100', unit: 'Tokens' };
      await put(
        store,
        'one',
        file(
          focus(
            tokens,
            { ...tokens, description: 'more', quantity: '0.5' },
            { day: '2026-10-02', amount: '1', provider: 'Azure', quantity: '3', unit: 'Hours' },
          ),
        ),
      );
      expect((await ask(['Vendor'])).Rows.map(({ Vendor, Quantity }) => [Vendor, Quantity])).toEqual([
        ['Amazon Web Services', '100.5'],
        ['Microsoft Azure', '3'],
      ]);
      expect((await ask(['Month'])).Rows[0]?.Quantity).toBeNull();
    });

    test('a preview that is dropped leaves nothing, and what was looked at before another wrote is looked at again', async () => {
      await store.preview('dropped', [file(october)], quiet);
      await store.cancel('dropped');
      expect(store.previewOf('dropped')?.state).toBe('cancelled');
      await expect(store.commit('dropped', '')).rejects.toThrow('look at the files again');
      await store.preview('slow', [file(october)], quiet);
      await put(store, 'fast', file(openAi({ day: '2026-10-14', amount: '9' })));
      await expect(store.commit('slow', '')).rejects.toThrow('Choose the files again');
      expect((await ask(['Month'])).Totals).toMatchObject([{ BilledCost: '9' }]);
    });

    test('reading stops when it is told to', async () => {
      const preview = await store.preview('one', [file(october)], { ...quiet, signal: { aborted: true } });
      expect(preview.state).toBe('cancelled');
      expect((await put(store, 'two', file(october))).added.count).toBe(3);
    });

    test('what was written is there when the ledger is opened again, what was only read is not', async () => {
      await put(store, 'one', file(october));
      await store.saveRuleBook(0, book({ Rules: [rule(1, 'ServiceName', 'contains', 'a')] }), 's');
      const [before, batches] = [await everything(), await store.batches()];
      await store.preview('two', [file(openAi({ day: '2026-10-20', amount: '4' }))], quiet);
      await store.close();
      store = await open(join(folder, 'ledger.duckdb'));
      expect([await everything(), await store.batches(), (await store.ruleBook()).Version]).toEqual([before, batches, 1]);
      expect(await store.revert('one', false)).toHaveLength(1);
      expect((await ask(['Month'])).Rows).toEqual([]);
    });

    test.each([
      ['an empty file', '', 'The file is empty.'],
      ['headings alone', openAi(), 'The file has headings but no lines.'],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'This is a picture (PNG), not an export. Take the CSV or the invoice.'],
      ['bytes', Buffer.from([0, 1, 2, 3, 4, 5]), 'This is not a table: it holds bytes that no export has. Take the CSV or the invoice.'],
      ['two columns of anything', 'a,b\n1,2\n', 'No source has these headings. Say what the columns mean, or leave the file out.'],
      ['a file that was cut off', october.slice(0, -30), 'The file ends in the middle of line 4. Nothing was taken. Download it again.'],
    ])('%s is refused with a sentence, and the others of the same drop are read', async (_, content, sentence) => {
      const preview = await put(store, 'one', staged(folder, 'odd.csv', content), file(openAi({ day: '2026-10-20', amount: '4' }), 'good.csv'));
      expect(preview.files[0]).toMatchObject({ name: 'odd.csv', taken: false, added: 0, sentence });
      expect(preview.files[1]).toMatchObject({ taken: true, added: 1 });
      expect((await ask(['Month'])).Totals).toMatchObject([{ BilledCost: '4', Lines: 1 }]);
    });

    test('a source that was chosen goes before what the headings say', async () => {
      const preview = await store.preview('one', [staged(folder, 'x.jsonl', liteLlm({ id: 'r', day: '2026-10-01', spend: 1 }), 'openai-costs')], quiet);
      expect(preview.files[0]).toMatchObject({ taken: false, sentence: 'The file is not of the kind that OpenAI costs has.' });
    });
  });
}

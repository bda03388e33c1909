import { join } from 'node:path';
import type { RateRow, RuleBookContent } from '../../../src/ledger/rule-book';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, focus, newFolder, openAi, put, rule, staged } from './exports';

/** What every store must do with rule books and locked months. */
export function describeBooks(name: string, open: OpenStore): void {
  describe(`${name} keeps rule books`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called = 'costs.csv') => staged(folder, called, content);
    const ask = (by: readonly ('Month' | 'Workflow')[]) => store.actuals({ by: [...by], countedOnly: true });
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    describe('rule book', () => {
      const rules = [
        rule(2, 'ServiceProviderName', 'is', 'OPENAI', { Category: 'experimental', Workflow: 'W02', Owner: ' M. Iyer', CostCenter: '0420' }),
        rule(1, 'x_Model', 'starts', 'GPT', { Category: 'production-inference', Workflow: 'W01', Bucket: 'variable', Owner: 'P. Lindqvist', CostCenter: ' ' }),
      ];
      const workflows = [{ Id: 'W01', Workflow: 'Chat', Envelope: 'E01', BusinessUnit: 'Service', Owner: 'A. Okafor', SpendMode: 'run-rate' as const }];

      test('decides in its order, says which rule, and counts its hits', async () => {
        await put(
          store,
          'one',
          file(openAi({ day: '2026-10-13', amount: '1' }, { day: '2026-10-13', amount: '2', item: 'dall-e' })),
          file(focus({ day: '2026-10-01', amount: '4', tags: '{"workflow":"w01"}' })),
        );
        await store.saveRuleBook(0, book({ Rules: rules, Workflows: workflows }), '2026-11-01T10:00:00Z');
        const { Rows, Hits, RuleBook } = await store.actuals({
          by: ['RuleNo', 'Category', 'Bucket', 'Workflow', 'WorkflowName', 'Envelope', 'Owner', 'CostCenter', 'SpendMode', 'BusinessUnit'],
          countedOnly: true,
        });
        const none = { WorkflowName: null, Envelope: null, Owner: null, SpendMode: null, BusinessUnit: null };
        const chat = { Workflow: 'W01', WorkflowName: 'Chat', Envelope: 'E01', Owner: 'A. Okafor', SpendMode: 'run-rate', BusinessUnit: 'Service' };
        expect(Rows).toMatchObject([
          { BilledCost: '4', RuleNo: null, Category: 'unclassified', Bucket: null, ...chat },
          { BilledCost: '1', RuleNo: '1', Category: 'production-inference', Bucket: 'variable', ...chat, Owner: 'P. Lindqvist', CostCenter: null },
          { BilledCost: '2', RuleNo: '2', Category: 'experimental', Bucket: null, Workflow: 'W02', ...none, Owner: 'M. Iyer', CostCenter: '0420' },
        ]);
        expect([Hits, RuleBook]).toEqual([
          [
            { Order: 1, Lines: 1 },
            { Order: 2, Lines: 1 },
          ],
          1,
        ]);
      });

      test('is numbered; the same content keeps its number, and who saves second is told', async () => {
        expect(await store.ruleBook()).toMatchObject({ Version: 0, Rules: [] });
        expect(await store.saveRuleBook(0, book({ Rules: rules }), 'a')).toMatchObject({ saved: true, book: { Version: 1 } });
        expect(await store.saveRuleBook(1, book({ Rules: rules }), 'b')).toMatchObject({ saved: true, book: { Version: 1, SavedAt: 'a' } });
        expect(await store.saveRuleBook(0, book({}), 'c')).toMatchObject({ saved: false, book: { Version: 1, Rules: [{ Order: 2 }, { Order: 1 }] } });
        expect(await store.saveRuleBook(1, book({}), 'd')).toMatchObject({ saved: true, book: { Version: 2 } });
      });

      test('refuses a pattern that cannot be read or that would never end, naming the rule', async () => {
        for (const pattern of ['(', 'a{100000}', '((a{1000}){1000}){1000}'])
          await expect(store.saveRuleBook(0, book({ Rules: [rule(7, 'ServiceName', 'matches', pattern)] }), '')).rejects.toThrow(/^Rule 7: /);
        expect((await store.ruleBook()).Version).toBe(0);
        await store.saveRuleBook(0, book({ Rules: [rule(7, 'ServiceName', 'matches', '(a+)+$')] }), '');
        await put(store, 'one', file(focus({ day: '2026-10-01', amount: '1', description: 'a'.repeat(5000) })));
        expect((await ask(['Month'])).Rows).toHaveLength(1);
      });

      test('takes text from outside as text', async () => {
        const hostile = [`'); DROP TABLE charges; --`, `" OR 1=1`, '%_\\', '$' + '{x}', '=HYPERLINK("http://x")', '雪 🧾'];
        await put(store, 'one', file(focus(...hostile.map((description, i) => ({ day: '2026-10-01', amount: String(i + 1), description })))));
        const rules = hostile.map((text, i) => rule(i + 1, 'ChargeDescription', i % 2 === 0 ? 'is' : 'contains', text, { Workflow: text }));
        const workflows = hostile.map((Id) => ({ Id, Workflow: Id, Envelope: Id, BusinessUnit: Id, Owner: Id, SpendMode: null }));
        await store.saveRuleBook(0, book({ Rules: rules, Workflows: workflows }), '');
        const { Rows } = await ask(['Workflow']);
        expect(new Map(Rows.map(({ Workflow, BilledCost }) => [Workflow, BilledCost]))).toEqual(new Map(hostile.map((text, i) => [text, String(i + 1)])));
        await expect(store.saveRuleBook(1, book({ Rules: [rule(1, 'Tags', 'is', 'a\0b')] }), '')).rejects.toThrow('holds a character that is no text');
      });
    });

    describe('locked months', () => {
      const lock = (...months: readonly string[]) => book({ Periods: months.map((Month) => ({ Month, State: 'locked' as const })) });
      const months = async () =>
        Object.fromEntries((await ask(['Month'])).Rows.map(({ Month, BilledCost }) => [Month ?? '', BilledCost])) as Readonly<Record<string, string>>;

      test('P25 never change: differences are booked in the first open month, once', async () => {
        await put(
          store,
          'one',
          file(openAi({ day: '2026-08-14', amount: '100' }, { day: '2026-08-14', amount: '7', project: 'p2' }, { day: '2026-10-01', amount: '1' })),
        );
        await store.saveRuleBook(0, lock('2026-08', '2026-09'), '');
        const late = file(openAi({ day: '2026-08-14', amount: '120' }, { day: '2026-08-14', amount: '3', project: 'p3' }), 'late.csv');
        const preview = await put(store, 'two', late);
        expect(preview).toMatchObject({ changed: { count: 1 }, added: { count: 1 }, removed: { count: 1 } });
        expect(preview.months).toMatchObject([
          { month: '2026-08', state: 'locked', now: '107', after: '107', change: '0' },
          { month: '2026-10', now: '1', after: '17', change: '16' },
        ]);
        expect(preview.files[0]?.sentence).toBe('3 lines are of August 2026, which is locked. They are booked in October 2026.');
        expect(await months()).toEqual({ '2026-08': '107', '2026-10': '17' });
        expect((await put(store, 'three', late)).files[0]).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2 });
        await store.revert('two', false);
        expect(await months()).toEqual({ '2026-08': '107', '2026-10': '1' });
      });

      test('take new lines into the open month, and are not reverted', async () => {
        await put(store, 'one', file(openAi({ day: '2026-08-14', amount: '100' })));
        await store.saveRuleBook(0, lock('2026-08'), '');
        await expect(store.revert('one', false)).rejects.toThrow('August 2026 is locked. What was written into it stays.');
        await put(store, 'two', file(openAi({ day: '2026-08-20', amount: '5' }), 'new.csv'));
        expect(await months()).toEqual({ '2026-08': '100', '2026-09': '5' });
      });
    });

    test('the rule book says which type of rate converts; none of it is no rate, whatever others there are', async () => {
      await put(store, 'one', file(focus(...['2026-10-20', '2026-11-01'].map((day) => ({ day, amount: '20', currency: 'EUR' })))));
      const rate = (Type: RateRow['Type'], Date: string, Rate: string): RateRow => ({ Date, From: 'EUR', To: 'USD', Type, Rate, Source: null });
      const Rates = [
        ...[rate('average', '2026-10-01', '1.25'), rate('month-end', '2026-10-30', '1.20'), rate('month-end', '2026-10-10', '7')],
        ...[rate('budget', '2026-10-15', '1.5'), rate('budget', '2026-02-01', '1.1'), rate('budget', '2025-02-01', '1.05')],
      ];
      let version = 0;
      const costs = async (change: Partial<RuleBookContent>) => {
        const saved = await store.saveRuleBook(version, book({ Rates, ...change }), '');
        version = saved.book.Version;
        const { Rows } = await ask(['Month']);
        return ['2026-10', '2026-11'].map((month) => Rows.find(({ Month }) => Month === month)?.Cost);
      };
      expect(await costs({})).toEqual(['25', null]);
      const averages = version;
      expect(await costs({ RateType: 'average' })).toEqual(['25', null]);
      expect(version).toBe(averages);
      expect(await costs({ RateType: 'month-end' })).toEqual(['24', null]);
      // The budget of a month is the rate that held on its first day.
      expect(await costs({ RateType: 'budget' })).toEqual(['22', '30']);
      const Periods = [{ Month: '2026-10', State: 'locked' as const }];
      await costs({ RateType: 'month-end', Periods });
      expect(await costs({ RateType: 'budget', Periods })).toEqual(['24', '30']);
    });

    describe('closed months stand on the version that closed them', () => {
      const rate = (Date: string, Rate: string) => ({ Date, From: 'EUR', To: 'USD', Type: 'average' as const, Rate, Source: null });
      const content = (category: 'experimental' | 'not-ai', share: string, eur: string, ...locked: readonly string[]): RuleBookContent =>
        book({
          Rules: [rule(1, 'ServiceName', 'is', 'models', { Category: category, AiShare: share, Workflow: 'W01' })],
          Workflows: [{ Id: 'W01', Workflow: `Chat ${category}`, Envelope: category, BusinessUnit: null, Owner: null, SpendMode: null }],
          Rates: [rate('2026-09-01', eur), rate('2026-10-01', eur)],
          Periods: [...locked.map((Month) => ({ Month, State: 'locked' as const })), { Month: '2026-10', State: 'soft' }],
        });
      const whole = (month: string) =>
        store.actuals({
          ...{ by: ['Month', 'Vendor', 'Workflow', 'WorkflowName', 'Envelope', 'Category', 'AiShare', 'RuleNo'], from: month, to: month },
          countedOnly: true,
        });
      const rowsOf = async (month: string) => JSON.stringify((await whole(month)).Rows);
      let version = 0;
      const save = async (next: RuleBookContent) => {
        const { saved, book } = await store.saveRuleBook(version, next, '');
        expect(saved).toBe(true);
        version = book.Version;
      };
      beforeEach(async () => {
        version = 0;
        await put(store, 'one', file(focus(...['2026-09-03', '2026-10-03'].map((day) => ({ day, amount: '7.000000000001', currency: 'EUR' })))));
        await save(content('experimental', '0.4', '1.15'));
        await save(content('experimental', '0.5', '1.16', '2026-09'));
      });

      test('to the last digit, while open months are classified and converted anew', async () => {
        const [september, october] = [await rowsOf('2026-09'), await rowsOf('2026-10')];
        expect(JSON.parse(september)).toMatchObject([{ Category: 'experimental', AiShare: '0.5', FxRate: '1.16', Cost: '4.06000000000058' }]);
        expect((await ask(['Month'])).Locked).toBeUndefined();
        await save(content('not-ai', '0.9', '1.25', '2026-09'));
        expect(await rowsOf('2026-09')).toBe(september);
        expect(await rowsOf('2026-10')).not.toBe(october);
        expect((await whole('2026-10')).Rows).toMatchObject([
          { Category: 'not-ai', AiShare: '0.9', FxRate: '1.25', WorkflowName: 'Chat not-ai', Cost: '7.875000000001125' },
        ]);
        expect(await ask(['Month'])).toMatchObject({
          ...{ RuleBook: 3, Locked: [{ Month: '2026-09', RuleBook: 2 }] },
          // Rule 1 says something else by now: what it once decided in September is not its hit.
          Hits: [{ Order: 1, Lines: 1 }],
        });
        expect((await whole('2026-10')).Locked).toBeUndefined();
        await store.close();
        store = await open(join(folder, 'ledger.duckdb'));
        expect(await rowsOf('2026-09')).toBe(september);
      });

      test('until they are opened again', async () => {
        await save(content('not-ai', '0.9', '1.25', '2026-09'));
        await save(content('not-ai', '0.9', '1.25'));
        expect((await whole('2026-09')).Rows).toMatchObject([{ Category: 'not-ai', AiShare: '0.9', FxRate: '1.25', Cost: '7.875000000001125' }]);
        await save(content('not-ai', '0.8', '1.25', '2026-09'));
        await save(content('experimental', '0.1', '2', '2026-09', '2026-08'));
        expect((await whole('2026-09')).Rows).toMatchObject([{ Category: 'not-ai', AiShare: '0.8', FxRate: '1.25' }]);
        expect((await ask(['Month'])).Locked).toEqual([{ Month: '2026-09', RuleBook: 5 }]);
      });

      test('where the reporting currency changed, in the new currency or not at all', async () => {
        await save({ ...content('not-ai', '0.9', '1.25', '2026-09'), Currency: 'EUR' });
        expect((await whole('2026-09')).Rows).toMatchObject([{ Category: 'experimental', AiShare: '0.5', FxRate: '1', Cost: '3.5000000000005' }]);
        await save({ ...content('not-ai', '0.9', '1.25', '2026-09'), Currency: 'GBP' });
        expect((await whole('2026-09')).Rows).toMatchObject([{ Category: 'experimental', FxRate: null, Cost: null, Converted: 'N' }]);
      });

      test('and at the first rate that was given in it: what was restated once moves no more', async () => {
        const inPounds = (type: RateRow['Type'], rate: string | null, Periods = content('not-ai', '0.9', '1', '2026-09').Periods): RuleBookContent => ({
          ...content('not-ai', '0.9', '1.25'),
          ...{ Currency: 'GBP', RateType: type, Periods },
          Rates: rate === null ? [] : ['2026-09-30', '2026-10-31'].map((Date) => ({ Date, From: 'EUR', To: 'GBP', Type: type, Rate: rate, Source: null })),
        });
        const costs = async () => {
          const { Rows } = await ask(['Month']);
          return ['2026-09', '2026-10'].map((month) =>
            Rows.filter(({ Month }) => Month === month).flatMap(({ FxRate, Cost, Converted }) => [FxRate, Cost, Converted]),
          );
        };
        await save(inPounds('average', null));
        expect(await costs()).toEqual([
          [null, null, 'N'],
          [null, null, 'N'],
        ]);
        await save(inPounds('month-end', '0.88'));
        expect((await costs())[0]).toEqual(['0.88', '3.08000000000044', 'Y']);
        await save(inPounds('month-end', '0.9'));
        await save(inPounds('average', '0.7'));
        expect(await costs()).toEqual([
          ['0.88', '3.08000000000044', 'Y'],
          ['0.7', '4.41000000000063', 'Y'],
        ]);
        await store.close();
        store = await open(join(folder, 'ledger.duckdb'));
        expect((await costs())[0]).toEqual(['0.88', '3.08000000000044', 'Y']);
        // Opened and locked again it takes the newest rate.
        await save(inPounds('average', '0.7', []));
        await save(inPounds('average', '0.7'));
        expect((await costs())[0]?.[0]).toBe('0.7');
      });

      test('and back in the currency they were locked in, as they were locked', async () => {
        const before = await rowsOf('2026-09');
        await save({ ...content('not-ai', '0.9', '1.25', '2026-09'), Currency: 'EUR' });
        await save({ ...content('not-ai', '0.9', '1.25', '2026-09'), RateType: 'budget', TaxInCost: 'no tax' });
        expect(await rowsOf('2026-09')).toBe(before);
      });
    });
  });
}

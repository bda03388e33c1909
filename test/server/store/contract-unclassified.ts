import { join } from 'node:path';
import { RuleFits, UnclassifiedOf } from '../../../src/ledger/unclassified';
import { starterRules } from '../../../src/ledger/starter-rules';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, focus, newFolder, openAi, put, rule, staged } from './exports';

/** What every store must do with spend that no rule decides. */
export function describeUnclassified(name: string, open: OpenStore): void {
  describe(`${name} lists what is not classified`, () => {
    let store: Store;
    const rates = [{ Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average' as const, Rate: '1.1', Source: null }];
    const listed = async (month = '2026-10') => UnclassifiedOf.parse(await store.unclassified(month));
    const save = async (content: Parameters<typeof book>[0]) => {
      expect(
        await store.saveRuleBook((await store.ruleBook()).Version, book({ Rates: rates, ...content }), '2026-11-01T09:52:00Z', 'P. Lindqvist'),
      ).toMatchObject({ saved: true });
    };
    beforeEach(async () => {
      const folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
      await put(
        store,
        'one',
        staged(folder, 'openai.csv', openAi({ day: '2026-10-13', amount: '100' }, { day: '2026-10-14', amount: '20' }, { day: '2026-09-14', amount: '7' })),
        staged(
          folder,
          'focus.csv',
          focus(
            { day: '2026-10-01', amount: '300', currency: 'EUR', provider: 'Notion Labs', description: "notion ai add-on'; --" },
            { day: '2026-10-02', amount: '-5', provider: 'Perplexity' },
          ),
        ),
      );
    });
    afterEach(() => store.close());

    test('the largest first, in the reporting currency, with what a rule could test', async () => {
      await save({});
      const found = await listed();
      expect(found).toMatchObject({ locked: false, RuleBook: 1, SavedBy: 'P. Lindqvist', Currency: 'USD', count: 3, open: '445', total: '445', share: 1 });
      expect(found.rows.map(({ Vendor, Amount, Currency, Cost, lines, rule: no }) => [Vendor, Amount, Currency, Cost, lines, no])).toEqual([
        ['Notion Labs', '300', 'EUR', '330', 1, null],
        ['OpenAI', '120', 'USD', '120', 2, null],
        ['Perplexity', '-5', 'USD', '-5', 1, null],
      ]);
      expect(found.rows[0]?.evidence.slice(0, 3)).toEqual([
        { Column: 'ServiceProviderName', Text: 'Notion Labs', values: 1 },
        { Column: 'ServiceName', Text: 'Models', values: 1 },
        { Column: 'ChargeDescription', Text: "notion ai add-on'; --", values: 1 },
      ]);
      expect(found.rows.find(({ Vendor }) => Vendor === 'OpenAI')?.figures).toEqual([{ Column: 'BilledCost', least: '20', most: '100' }]);
      expect(new Set(found.rows.map(({ key }) => key)).size).toBe(3);
    });
    test('without a rate the sum is unknown, never less', async () => {
      await save({ Rates: [] });
      expect(await listed()).toMatchObject({ open: null, total: null, share: null, rows: [{ Cost: null, Currency: 'EUR' }, { Cost: '120' }, { Cost: '-5' }] });
    });
    test('what a rule decides is gone; one that gives no category is named', async () => {
      await save({
        Rules: [
          rule(1, 'ServiceProviderName', 'is', 'openai', { Category: 'production-inference' }),
          rule(2, 'ServiceProviderName', 'is', 'Perplexity', { Bucket: 'fixed' }),
        ],
      });
      const found = await listed();
      expect([found.count, found.open, found.total]).toEqual([2, '325', '445']);
      expect(found.rows.map(({ Vendor, rule: no }) => [Vendor, no])).toEqual([
        ['Notion Labs', null],
        ['Perplexity', 2],
      ]);
    });
    test('a rule says before it is made what else it fits, in months that are not locked and that no rule decides', async () => {
      const fits = async (Text: string, Column: 'ServiceProviderName' | 'ChargeDescription' | 'x_SourceId' = 'ServiceProviderName') =>
        RuleFits.parse(await store.ruleFits({ Column, Test: 'contains', Text }));
      await save({});
      expect(await fits('openai')).toEqual({ lines: 3, amounts: [{ Currency: 'USD', Amount: '127' }], months: 2, vendors: 1, others: 0 });
      expect(await fits("add-on'; --", 'ChargeDescription')).toMatchObject({ lines: 1, amounts: [{ Currency: 'EUR', Amount: '300' }] });
      expect(await fits('openai-costs', 'x_SourceId')).toMatchObject({ lines: 3 });
      expect(await store.ruleFits({ Column: 'BilledCost', Test: 'at least', Text: '100' })).toMatchObject({ lines: 2, months: 1, vendors: 2 });
      expect(await store.ruleFits({ Column: 'BilledCost', Test: 'below', Text: '7.01' })).toMatchObject({ lines: 2, months: 2, vendors: 2 });
      await save({ Rules: [rule(1, 'ServiceProviderName', 'is', 'OpenAI', { Category: 'experimental' })], Periods: [{ Month: '2026-09', State: 'locked' }] });
      expect(await fits('openai')).toEqual({ lines: 0, amounts: [], months: 0, vendors: 0, others: 2 });
      expect(await listed('2026-09')).toMatchObject({ locked: true, count: 0, rows: [] });
    });
    test('the starter rules are patterns that can be read, and know vendors, lines and projects; what only holds some AI they leave alone', async () => {
      await save({ Rules: [...starterRules(0)] });
      expect((await listed()).count).toBe(0);
      const folder = newFolder();
      const line = (provider: string, description: string) => ({ day: '2026-11-02', amount: '1', provider, description });
      await put(
        store,
        'two',
        staged(
          folder,
          'cards.csv',
          focus(
            line('Figma', 'Professional plan'),
            line('Slack', 'Business+ plan'),
            line('Zoom', 'Zoom AI Companion'),
            line('Cafe', 'Claudette, lunch'),
          ).replaceAll('Models', 'Cards'),
        ),
        staged(folder, 'dev.csv', openAi({ day: '2026-11-03', amount: '2', project: 'dev' }, { day: '2026-11-03', amount: '3', project: 'devices' })),
      );
      expect((await listed('2026-11')).rows.map(({ Vendor }) => Vendor)).toEqual(['Cafe', 'Figma', 'Slack']);
      const found = await store.actuals({ by: ['Vendor', 'Category'], from: '2026-11', to: '2026-11', countedOnly: true });
      expect(found.Rows.filter(({ Vendor }) => Vendor === 'OpenAI').map(({ Category, BilledCost }) => [Category, BilledCost])).toEqual([
        ['development-training', '2'],
        ['production-inference', '3'],
      ]);
    });
    test('rules test any column of text or figures and tags by their name, and say where no line has one', async () => {
      const folder = newFolder();
      const tagged = (day: string, amount: string, tags: string) => ({ day, amount, provider: 'Tagger', tags });
      await put(
        store,
        'tags',
        staged(folder, 'tags.csv', focus(tagged('2026-11-01', '12.5', '{"team":"Search","Team":"x"}'), tagged('2026-11-02', '900', '{"Team":"search"}'))),
        staged(
          folder,
          'pairs.csv',
          focus(tagged('2026-11-03', '0.75', '[{"key":"a","value":"b"},{"key":"team","value":"Search"}]')).replaceAll('4711', '4712'),
        ),
      );
      await save({
        Rules: [
          rule(1, 'Tags.team', 'is', 'search', { Category: 'experimental' }),
          rule(2, 'RegionId', 'is', 'eu-central-1'),
          rule(3, 'Tags.nobody', 'contains', 'x'),
          rule(4, 'EffectiveCost', 'at least', '900.00', { Category: 'embedded' }),
          rule(5, 'BilledCost', 'below', '0', { Category: 'not-ai' }),
          rule(6, 'BilledCost', 'is', '20.0', { Category: 'development-training' }),
        ],
      });
      const found = await store.actuals({ by: ['Category', 'Vendor'], from: '2026-10', countedOnly: true });
      const cost = Object.fromEntries(
        found.Rows.map(({ Category, Vendor, Currency, BilledCost }) => [`${String(Category)} ${String(Vendor)} ${Currency}`, BilledCost]),
      );
      expect(cost).toEqual({
        ...{ 'experimental Tagger USD': '13.25', 'embedded Tagger USD': '900', 'not-ai Perplexity USD': '-5' },
        ...{ 'development-training OpenAI USD': '20', 'unclassified OpenAI USD': '100', 'unclassified Notion EUR': '300' },
      });
      expect(found.Hits).toEqual([
        { Order: 1, Lines: 2 },
        { Order: 2, Lines: 0, Blank: true },
        { Order: 3, Lines: 0, Blank: true },
        { Order: 4, Lines: 1 },
        { Order: 5, Lines: 1 },
        { Order: 6, Lines: 1 },
      ]);
      expect(await store.ruleFits({ Column: 'Tags.Team', Test: 'is', Text: 'SEARCH' })).toMatchObject({ lines: 0, others: 1 });
      const wrong = book({ Rules: [rule(1, 'BilledCost', 'starts', '9')] });
      await expect(store.saveRuleBook(1, wrong, '2026-11-01T09:52:00Z')).rejects.toThrow('Rule 1: BilledCost is a figure. Test it with is, at least or below.');
    });
    test('an older version of the rules can be asked, for whoever compares', async () => {
      await save({});
      await save({ Rules: [rule(1, 'ServiceProviderName', 'is', 'OpenAI')] });
      expect([(await store.ruleBookOf(1))?.Rules.length, (await store.ruleBookOf(2))?.Rules.length, (await store.ruleBookOf(0))?.Version]).toEqual([0, 1, 0]);
      expect(await store.ruleBookOf(9)).toBeUndefined();
    });
  });
}

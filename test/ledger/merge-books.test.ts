import fc from 'fast-check';
import { bookEdits, compareBooks, mergeBooks, nameOf } from '../../src/ledger/merge-books';
import type { Rule, RuleBookContent } from '../../src/ledger/rule-book';

const rule = (Order: number, Text: string, change: Partial<Rule> = {}): Rule => ({
  ...{ Order, Column: 'ServiceProviderName', Test: 'is', Text, Category: 'embedded', Bucket: null },
  ...{ Workflow: null, Owner: null, CostCenter: null, SpendMode: null, Stream: null, AiShare: null, Reason: null },
  ...change,
});
const book = (Rules: readonly Rule[], change: Partial<RuleBookContent> = {}): RuleBookContent => ({
  ...{ Currency: 'USD', Rules: [...Rules], Workflows: [], Rates: [], Periods: [] },
  ...change,
});
const base = book([rule(3, 'Azure'), rule(7, 'Notion Labs')]);

test('only what both changed differently clashes; the rest of both is kept', () => {
  const theirs = book([rule(3, 'Azure', { Workflow: 'W02' }), rule(7, 'Notion Labs', { AiShare: '0.4' })]);
  const yours = book([rule(3, 'Azure'), rule(7, 'Notion Labs', { AiShare: '0.35' }), rule(12, 'Perplexity')]);
  const changes = compareBooks(base, theirs, yours);
  expect(changes.map((change) => [nameOf(change), change.by])).toEqual([
    ['Rules 3', 'theirs'],
    ['Rules 7', 'both'],
    ['Rules 12', 'yours'],
  ]);
  for (const [choice, share] of [
    ['theirs', '0.4'],
    ['yours', '0.35'],
  ] as const) {
    const merged = mergeBooks(base, theirs, yours, { 'Rules 7': choice });
    expect(merged.Rules.map(({ Order, Workflow, AiShare }) => [Order, Workflow, AiShare])).toEqual([
      [3, 'W02', null],
      [7, null, share],
      [12, null, null],
    ]);
  }
});
test('a workbook without the table of names takes nothing away, and gets no rows for it', () => {
  const names = (...all: readonly string[]) => ({ Names: all.map((Name) => ({ Name, Vendor: 'Larch' })) });
  const [before, theirs] = [book(base.Rules, names('Larch AI')), book(base.Rules, names('Larch AI', 'Larch Ireland'))];
  expect(mergeBooks(before, theirs, base, {})).toEqual(theirs);
  expect(bookEdits(base, theirs)).toEqual([]);
  expect(bookEdits(before, theirs)).toEqual([{ table: 'tblVendorNames', before: undefined, after: { Name: 'Larch Ireland', Vendor: 'Larch' } }]);
});
test('two new rules of one number are both kept, yours behind', () => {
  const merged = mergeBooks(base, book([...base.Rules, rule(8, 'Theirs')]), book([...base.Rules, rule(8, 'Yours'), rule(9, 'More')]), {});
  expect(merged.Rules.map(({ Order, Text }) => [Order, Text])).toEqual([
    [3, 'Azure'],
    [7, 'Notion Labs'],
    [8, 'Theirs'],
    [9, 'More'],
    [10, 'Yours'],
  ]);
});
test('what one takes out and the other leaves goes; what the other changed is asked', () => {
  expect(mergeBooks(base, book([rule(3, 'Azure')]), base, {}).Rules).toHaveLength(1);
  const changed = book([rule(3, 'Azure'), rule(7, 'Notion')]);
  expect(compareBooks(base, book([rule(3, 'Azure')]), changed).map(({ by }) => by)).toEqual(['both']);
  expect(mergeBooks(base, book([rule(3, 'Azure')]), changed, { 'Rules 7': 'yours' }).Rules).toHaveLength(2);
});
test('rates, months, workflows, contracts and the currency are merged alike', () => {
  const rate = { Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average' as const, Rate: '1.1', Source: null };
  const theirs = book(base.Rules, { Rates: [rate], Periods: [{ Month: '2026-09', State: 'locked' }] });
  const merged = mergeBooks(base, theirs, book(base.Rules, { Rates: [{ ...rate, From: 'GBP' }], Currency: 'EUR' }), {});
  expect([merged.Rates.map(({ From }) => From), merged.Periods.length, merged.Currency, merged.Contracts]).toEqual([['EUR', 'GBP'], 1, 'EUR', undefined]);
});

test('choices on Policy are rows like others: what one person changed is taken, what both changed is asked, and edits carry it', () => {
  const chosen = { Currency: 'EUR', RateType: 'budget', TaxInCost: 'all tax' } as const;
  const theirs = book(base.Rules, chosen);
  expect(mergeBooks(base, theirs, base, {})).toEqual(theirs);
  expect(mergeBooks(base, base, theirs, {})).toEqual(theirs);
  const edit = (Setting: string, from: string, to: string) => ({ table: 'tblPolicy', before: { Setting, Value: from }, after: { Setting, Value: to } });
  expect(bookEdits(base, theirs)).toEqual([edit('Currency', 'USD', 'EUR'), edit('RateType', 'average', 'budget'), edit('TaxInCost', 'sales tax', 'all tax')]);
  const yours = book(base.Rules, { ...chosen, Currency: 'GBP', RateType: 'month-end' });
  expect(compareBooks(base, theirs, yours).map((change) => [nameOf(change), change.by])).toEqual([
    ['Policy Currency', 'both'],
    ['Policy RateType', 'both'],
  ]);
  const merged = mergeBooks(base, theirs, yours, { 'Policy Currency': 'yours', 'Policy RateType': 'theirs' });
  expect([merged.Currency, merged.RateType, merged.TaxInCost]).toEqual(['GBP', 'budget', 'all tax']);
});
test('a book of before one could choose says what held then; a workbook of before changes nothing', () => {
  const said = book(base.Rules, { RateType: 'average', TaxInCost: 'sales tax' });
  expect([compareBooks(base, base, said), bookEdits(base, said), bookEdits(said, base)]).toEqual([[], [], []]);
  const theirs = book(base.Rules, { RateType: 'budget', TaxInCost: 'no tax' });
  expect(mergeBooks(base, theirs, said, {})).toEqual(theirs);
  expect(mergeBooks(theirs, theirs, base, {})).toEqual(theirs);
});

const order = fc.integer({ min: 1, max: 6 });
const rules = fc.uniqueArray(fc.record({ order, text: fc.constantFrom('a', 'b', 'c'), share: fc.constantFrom(null, '0.1', '0.2') }), {
  selector: (one) => one.order,
  maxLength: 6,
});
const books = rules.map((all) => book(all.map((one) => rule(one.order, one.text, { AiShare: one.share }))));
const plain = ({ Rules }: RuleBookContent) => [...Rules].sort((a, b) => a.Order - b.Order);
test('who changed nothing gets the other’s; who agrees is never asked; edits lead from one book to the other', () => {
  fc.assert(
    fc.property(books, books, books, (a, b, c) => {
      expect(plain(mergeBooks(a, b, a, {}))).toEqual(plain(b));
      expect(plain(mergeBooks(a, a, c, {}))).toEqual(plain(c));
      expect(compareBooks(a, b, b)).toEqual([]);
      const merged = mergeBooks(a, b, c, {});
      expect(new Set(merged.Rules.map(({ Order }) => Order)).size).toBe(merged.Rules.length);
      const rows = new Map(c.Rules.map((one) => [one.Order, one as unknown]));
      for (const { before, after } of bookEdits(c, merged)) {
        if (before !== undefined) rows.delete(before['Order'] as number);
        if (after !== undefined) rows.set(after['Order'] as number, after);
      }
      expect([...rows.values()].length).toBe(merged.Rules.length);
    }),
  );
});

import { renderToStaticMarkup } from 'react-dom/server';
import { Rule } from '../../src/ledger/rule-book';
import { starterRules } from '../../src/ledger/starter-rules';
import type { Posting } from '../../src/workbook/posting';
import { type Classify as Classifying, firstDraft, missing, nextRow, rulesOf, shareOf } from '../../src/taskpane/classify';
import { acceptRow, addRules, draftRow, leaveRow, openClassify, openRow, saveRules } from '../../src/taskpane/flows/classify';
import Classify from '../../src/taskpane/screens/Classify';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import { CLASSIFIED, classify, unclassified } from './classified';
import { client, good, memory, services, workbook } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#x27;': "'" };
const screen = (one: Services): string =>
  renderToStaticMarkup(
    <ServicesProvider value={one}>
      <Classify />
    </ServicesProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|quot|#x27);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');
const said = (state: Classifying | null): string => screen(services({}, { ...full, route: '#classify', classify: state }));
const at = (one: Services): Classifying => one.store.get().classify!;

test('rows by amount, evidence, what is said of the open one, and what else its rule fits', () => {
  const text = said(classify);
  for (const part of [
    '23 rows, 3,912.06 USD of 318,904.17 (1%). Largest first.',
    'Notion Labs · Business plan, AI 1,840.00 USD',
    'Expenses, reimbursed, 11 lines, memo “notion ai add-on” and 2 others, ledger account “6420 Software”',
    'M. Iyer, by the workflow',
    'It decides 11 lines of 3 open months, 20,240.00 USD. 2 lines that fit are decided by a rule above and stay so.',
    'Rule book version 14, saved 09:52 by P. Lindqvist.',
    'Save rules (version 15)',
  ])
    expect(text).toContain(part);
  expect(said(CLASSIFIED['classify-some']!)).toContain('1 of 23 rows decided. They are kept on this computer until you save.');
  expect(said(CLASSIFIED['classify-decided']!)).toContain('Rule 7 decides these lines and gives no category. Change it in Rules.');
  expect(said(CLASSIFIED['classify-none']!)).toContain('Every counted line of October 2026 has a category.');
  expect(said(CLASSIFIED['classify-locked']!)).toContain('October 2026 is locked: it stands on the rules it was locked with.');
  expect(said(CLASSIFIED['classify-start']!)).toContain('Add 24 starter rules');
  const unsure = (found: Partial<Classifying['found']>) => said({ ...classify, found: { ...classify.found, ...found, share: null } });
  expect(unsure({ total: null })).toContain('23 rows, 3,912.06 USD. Largest first.');
  expect(unsure({ open: null })).toContain('Some have no rate, so their sum is not known.');
  expect(said(null)).toContain('Asking which rows no rule decides.');
});

test('Accept opens the next row; Not AI and Later, too; nothing is sent before Save', async () => {
  const asking = client();
  const one = services({ client: asking }, { ...full });
  await openClassify(one);
  expect(at(one).open).toBe('Notion Labs');
  await acceptRow(one, 'Notion Labs');
  expect([at(one).open, at(one).accepted]).toEqual(['Notion Labs', []]);
  await draftRow(one, 'Notion Labs', { category: 'embedded', workflow: 'W03' });
  await acceptRow(one, 'Notion Labs');
  expect([at(one).open, at(one).accepted, one.store.get().polite]).toEqual(['Azure', ['Notion Labs'], 'Accepted. 3 rows are left.']);
  await leaveRow(one, 'Azure');
  await acceptRow(one, 'Perplexity', { category: 'not-ai' });
  expect([at(one).open, at(one).accepted, at(one).later]).toEqual([null, ['Notion Labs', 'Perplexity'], ['Azure']]);
  expect(asking.asked.map(([name]) => name)).not.toContain('saveRuleBook');
});
test('Save puts the rules into the workbook behind those that stand, then shows what they change', async () => {
  const postings: Posting[] = [];
  const book = workbook({ post: async (posting) => Promise.resolve(good((postings.push(posting), data.look.lastAction!))) });
  const asking = client();
  const one = services({ client: asking, workbook: book }, { ...full, classify: { ...classify, accepted: ['Notion Labs'] } });
  await saveRules(one);
  expect(postings).toMatchObject([
    {
      table: 'tblRules',
      what: '1 rule added',
      rows: [
        {
          Order: 8,
          Column: 'ServiceProviderName',
          Test: 'is',
          Text: 'Notion Labs',
          Category: 'embedded',
          Workflow: 'W03',
          Owner: 'P. Lindqvist',
          CostCenter: '0420',
          Bucket: 'fixed',
          AiShare: '0.35',
          Reason: 'Seats with AI: 7 of 20',
        },
      ],
    },
  ]);
  expect(asking.asked.map(([name]) => name)).toContain('saveRuleBook');
  expect([one.store.get().route, one.store.get().classify]).toEqual(['#check', null]);
});
test('drafts are kept on this computer by month, and taken up again', async () => {
  const kept = memory();
  const one = services({ memory: kept }, full);
  await openClassify(one);
  await draftRow(one, 'Notion Labs', { category: 'embedded', share: '0.4', evidence: 'invoice' });
  await acceptRow(one, 'Notion Labs');
  const two = services({ memory: kept }, full);
  await openClassify(two);
  expect([at(two).accepted, at(two).drafts['Notion Labs']?.share, at(two).open]).toEqual([['Notion Labs'], '0.4', 'Azure']);
  kept.write('classify', '{');
  const three = services({ memory: kept }, full);
  await openClassify(three);
  expect(at(three).accepted).toEqual([]);
});
test('another condition asks anew what it fits; a late answer is dropped', async () => {
  const asking = client();
  const one = services({ client: asking }, { ...full, classify });
  await draftRow(one, 'Notion Labs', { test: { Column: 'ChargeDescription', Test: 'contains', Text: "ai'; --" } });
  expect(asking.asked.at(-1)).toEqual(['ruleFits', { Column: 'ChargeDescription', Test: 'contains', Text: "ai'; --" }]);
  await draftRow(one, 'Notion Labs', { test: { Column: 'ChargeDescription', Test: 'contains', Text: ' ' } });
  expect(asking.asked.filter(([name]) => name === 'ruleFits')).toHaveLength(1);
  await openRow(one, null);
  expect(at(one).open).toBeNull();
});
test('a figure is compared as a figure: what the row has, what else it decides, and nothing while it is none', async () => {
  const text = said(CLASSIFIED['classify-figure']!);
  for (const part of [
    'cost of a line, here 12.50 to 1,240.00',
    'quantity, here 1 to 48,201,993',
    'unit price before discounts 0.00000015',
    'is at least',
    'is below',
  ])
    expect(text).toContain(part);
  expect(text).toContain('It decides 214 lines of 9 vendors in 3 open months, 20,240.00 EUR and 318,904.17 USD. Each line is compared in its own currency.');
  expect(text).not.toContain('begins with');
  const yen = (change: Partial<(typeof unclassified.rows)[number]>): string =>
    said({ ...classify, found: { ...unclassified, rows: unclassified.rows.map((row, i) => (i === 0 ? { ...row, Currency: 'JPY', ...change } : row)) } });
  expect(yen({ figures: [{ Column: 'BilledCost', least: '1200', most: '150000' }] })).toContain('cost of a line, here 1,200 to 150,000');
  // Whose currency is not that of the bill.
  expect(yen({ figures: [{ Column: 'PricingCurrencyEffectiveCost', least: '8', most: '8' }] })).toContain('cost in the currency of the price 8.00');
  expect(said(classify)).not.toContain('is at least');
  const none = said(CLASSIFIED['classify-no-figure']!);
  expect(none).toContain('Write a figure such as 1,250.50.');
  expect(none).not.toContain('It decides');
  const asking = client();
  const one = services({ client: asking }, { ...full, classify });
  await draftRow(one, 'Notion Labs', { category: 'experimental', test: { Column: 'BilledCost', Test: 'at least', Text: '' } });
  await acceptRow(one, 'Notion Labs');
  expect([asking.asked.filter(([name]) => name === 'ruleFits').length, at(one).accepted]).toEqual([0, []]);
  await draftRow(one, 'Notion Labs', { test: { Column: 'BilledCost', Test: 'at least', Text: '500' } });
  expect(asking.asked.at(-1)).toEqual(['ruleFits', { Column: 'BilledCost', Test: 'at least', Text: '500' }]);
  await acceptRow(one, 'Notion Labs');
  expect(rulesOf(at(one))).toMatchObject([{ Column: 'BilledCost', Test: 'at least', Text: '500' }]);
  expect(Rule.safeParse(rulesOf(at(one))[0]).success).toBe(true);
});
test('what keeps it from being saved is said, and the drafts stay', async () => {
  const refused = { ok: false, situation: { kind: 'protected-sheet', sheet: 'Rules' } } as const;
  const one = services(
    { workbook: workbook({ post: async () => Promise.resolve(refused) }) },
    { ...full, classify: { ...classify, accepted: ['Notion Labs'] } },
  );
  await saveRules(one);
  expect([one.store.get().situation, at(one).accepted]).toEqual([refused.situation, ['Notion Labs']]);
});
test('a server that does not answer: nothing goes into the workbook, what was said stays, also for the next opening', async () => {
  const silence = { ok: false, situation: { kind: 'server-unreachable', address: 'localhost:3000', last: null } } as const;
  const [kept, book] = [memory(), workbook()];
  const one = services({ memory: kept, workbook: book, client: client({ startWriting: () => silence }) }, full);
  await openClassify(one);
  await draftRow(one, 'Notion Labs', { category: 'embedded' });
  await acceptRow(one, 'Notion Labs');
  await saveRules(one);
  expect([one.store.get().situation, at(one).accepted, book.done.includes('post')]).toEqual([silence.situation, ['Notion Labs'], false]);
  expect(screen(services({}, { ...full, route: '#classify', situation: silence.situation }))).toContain('What was said of them is kept on this computer.');
  const two = services({ memory: kept }, full);
  await openClassify(two);
  expect(at(two).accepted).toEqual(['Notion Labs']);
});
test('a server that falls silent after the rules are in the workbook: Month end says so, and no row is asked about twice', async () => {
  const silence = { ok: false, situation: { kind: 'server-unreachable', address: 'localhost:3000', last: null } } as const;
  const one = services(
    { client: client({ saveRuleBook: () => silence }) },
    { ...full, route: '#classify', classify: { ...classify, accepted: ['Notion Labs'] } },
  );
  await saveRules(one);
  expect([one.store.get().situation, one.store.get().route, one.memory.read('classify')]).toEqual([silence.situation, '#home', null]);
});
test.each([
  ['', null],
  ['35%', '0.35'],
  ['12,5 %', '0.125'],
  ['0.4', '0.4'],
  ['1', '1'],
  ['100%', '1'],
  ['101%', undefined],
  ['1.5', undefined],
  ['=1', undefined],
  ['-5%', undefined],
])('a share typed as %j is %j', (typed, share) => {
  expect(shareOf(typed)).toBe(share);
});
test('what is missing, what comes next, and one rule for one test', () => {
  const draft = firstDraft(unclassified.rows[0]!);
  expect([
    missing(draft),
    missing({ ...draft, category: 'embedded' }),
    missing({ ...draft, category: 'embedded', share: '5%' }),
    missing({ ...draft, category: 'embedded', share: 'x' }),
  ]).toEqual(['category', null, 'evidence', 'share']);
  expect([nextRow(classify, 'Perplexity'), nextRow({ ...classify, accepted: ['Notion Labs', 'Azure'] }, 'Perplexity')]).toEqual(['Notion Labs', null]);
  expect(rulesOf({ ...classify, drafts: { a: classify.drafts['Notion Labs']!, b: classify.drafts['Notion Labs']! }, accepted: ['a', 'b', 'c'] })).toHaveLength(
    1,
  );
});
test('the starter rules are rules, each with its own order and reason, and are added as they are', async () => {
  const rules = starterRules(41);
  for (const rule of rules) expect(Rule.parse(rule)).toEqual(rule);
  expect([rules[0]?.Order, new Set(rules.map(({ Order }) => Order)).size]).toEqual([50, rules.length]);
  const book = workbook();
  const one = services({ workbook: book }, full);
  await addRules(one, starterRules(0));
  expect(book.done).toContain('post');
  await addRules(one, []);
  expect(book.done.filter((name) => name === 'post')).toHaveLength(1);
});

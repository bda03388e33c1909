import { renderToStaticMarkup } from 'react-dom/server';
import { choose, keepEditing, openConflict, saveBoth } from '../../src/taskpane/flows/conflict';
import { remedy } from '../../src/taskpane/flows/remedy';
import type { Conflict } from '../../src/taskpane/conflict';
import RulesConflict from '../../src/taskpane/screens/RulesConflict';
import { ServicesProvider } from '../../src/taskpane/services';
import type { BookEdit } from '../../src/ledger/merge-books';
import { CONFLICTS, conflict } from './conflicts';
import { client, good, services, workbook } from './doubles';
import { full } from './scenes';
import { RuleBookContent } from '../../src/ledger/rule-book';

const said = (state: Conflict): string =>
  renderToStaticMarkup(
    <ServicesProvider value={services({}, { ...full, route: '#rules', conflict: state })}>
      <RulesConflict />
    </ServicesProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('who changed what, side by side; only the clash is asked', () => {
  const text = said(conflict);
  for (const part of [
    'Rule book: you edited version 14; M. Iyer saved version 15 at 09:58.',
    'Rule 7, Notion Labs AI share 40% AI share 35%',
    'Rule 3, Azure search workflow Knowledge base no change',
    'Rule 12, Perplexity no change new: category embedded, bucket fixed',
    'Keep AI share 40% (M. Iyer)',
    'Use AI share 35% (yours)',
    '2 other changes do not touch each other and are kept.',
    '1 question left. Nothing is saved yet.',
    'Save version 16',
  ])
    expect(text).toContain(part);
  expect(said(CONFLICTS['rules-quiet']!)).toContain('No change touches another. All of them are kept.');
});

test('many changes that only one made are folded; days and months are written as people write them', () => {
  const Periods = Array.from({ length: 12 }, (_, i) => ({ Month: `2027-${String(i + 1).padStart(2, '0')}`, State: 'open' as const }));
  const Rates = [{ Date: '2026-10-01', From: 'EUR', To: 'USD', Type: 'average' as const, Rate: '1.165', Source: 'Treasury' }];
  const many = said({ ...conflict, theirs: { ...conflict.theirs, Periods: [...conflict.theirs.Periods, ...Periods] } });
  expect(many).toContain('Rule 7, Notion Labs AI share 40% AI share 35%');
  expect(many).toContain('14 changes that only one of you made');
  expect(many).not.toContain('January 2027');
  const some = said({
    ...conflict,
    theirs: { ...conflict.theirs, Rates: [...conflict.theirs.Rates, ...Rates], Periods: [...conflict.theirs.Periods, ...Periods.slice(0, 1)] },
  });
  expect(some).toContain('Rate 1 Oct 2026 · EUR · USD · average');
  expect(some).toContain('January 2027');
  expect(some).not.toContain('2026-10-01');
});

const books = (saved: (basedOn: number) => boolean) =>
  client({
    ruleBook: ({ version }) => good(version === undefined ? conflict.theirs : conflict.base),
    saveRuleBook: ({ basedOn, content }) =>
      good({ saved: saved(basedOn), book: { ...conflict.theirs, ...RuleBookContent.parse(content), Version: saved(basedOn) ? 16 : 17 } }),
  });
const mine = (edits: BookEdit[][] = []) =>
  workbook({
    readRuleBook: async () => Promise.resolve(good(conflict.yours)),
    takeOver: async (given) => Promise.resolve(good((edits.push([...given]), null))),
  });

test('from the warning to both people’s rules: nothing is saved before every clash is decided', async () => {
  const edits: BookEdit[][] = [];
  const asking = books(() => true);
  const one = services({ client: asking, workbook: mine(edits) }, full);
  await remedy(one, { kind: 'rules-conflict', server: 15, workbook: 14 }, { label: '', does: 'compare-rules' });
  expect([one.store.get().route, one.store.get().conflict?.base.Version]).toEqual(['#rules', 14]);
  await saveBoth(one);
  expect(asking.asked.map(([name]) => name)).not.toContain('saveRuleBook');
  choose(one, 'Rules 7', 'theirs');
  await saveBoth(one);
  const [, first] = asking.asked.find(([name]) => name === 'saveRuleBook')!;
  expect(first).toMatchObject({ basedOn: 15, content: { Rules: [{ Order: 3, Workflow: 'W04' }, { Order: 7, AiShare: '0.4' }, { Order: 12 }] } });
  expect(edits).toMatchObject([
    [
      { table: 'tblRules', before: { Order: 3, Workflow: null }, after: { Order: 3, Workflow: 'W04' } },
      { table: 'tblRules', before: { Order: 7, AiShare: '0.35' }, after: { Order: 7, AiShare: '0.4' } },
    ],
  ]);
  expect([one.store.get().conflict, one.store.get().route]).toEqual([null, '#check']);
});
test('a currency that somebody else chose is shown, and goes into the workbook before the sheets are refreshed', async () => {
  const theirs = { ...conflict.theirs, Currency: 'EUR', RateType: 'budget', TaxInCost: 'all tax' } as const;
  const text = said({ ...conflict, theirs });
  for (const part of ['Reporting currency EUR no change', 'Rate of exchange budget no change', 'Tax in cost all tax no change']) expect(text).toContain(part);
  expect(said({ ...conflict, theirs, yours: { ...conflict.yours, Currency: 'GBP' } })).toContain('Keep EUR (M. Iyer) Use GBP (yours)');
  let own = conflict.yours;
  const pushed: unknown[] = [];
  const book = workbook({
    readRuleBook: async () => Promise.resolve(good(own)),
    takeOver: async (edits) => {
      const of = (name: string) => edits.find(({ table, after }) => table === 'tblPolicy' && after?.['Setting'] === name)?.after?.['Value'];
      own = RuleBookContent.parse({ ...own, Currency: of('Currency') ?? own.Currency, RateType: of('RateType'), TaxInCost: of('TaxInCost') });
      return Promise.resolve(good(null));
    },
  });
  const asking = client({
    saveRuleBook: ({ content }) => {
      const read = RuleBookContent.parse(content);
      pushed.push([read.Currency, read.RateType, read.TaxInCost]);
      return good({ saved: true, book: { ...theirs, ...read, Version: 16 } });
    },
  });
  const one = services({ client: asking, workbook: book }, { ...full, conflict: { ...conflict, theirs, choices: { 'Rules 7': 'yours' } } });
  await saveBoth(one);
  // What both agreed on, then the refresh with what the workbook says.
  expect(pushed).toEqual([
    ['EUR', 'budget', 'all tax'],
    ['EUR', 'budget', 'all tax'],
  ]);
});
test('somebody saves once more meanwhile: it is shown again, and nothing is written', async () => {
  const edits: BookEdit[][] = [];
  const one = services({ client: books(() => false), workbook: mine(edits) }, { ...full, conflict: { ...conflict, choices: { 'Rules 7': 'yours' } } });
  await saveBoth(one);
  expect([one.store.get().route, one.store.get().conflict?.choices, edits]).toEqual(['#rules', {}, []]);
});
test('a sheet that cannot be written says so, and the choice stays', async () => {
  const refused = { ok: false, situation: { kind: 'protected-sheet', sheet: 'Rules' } } as const;
  const book = { ...mine(), takeOver: async () => Promise.resolve(refused) };
  const one = services({ client: books(() => true), workbook: book }, { ...full, conflict: { ...conflict, choices: { 'Rules 7': 'yours' } } });
  await saveBoth(one);
  expect([one.store.get().situation, one.store.get().conflict?.choices, one.store.get().conflict?.saving]).toEqual([
    refused.situation,
    { 'Rules 7': 'yours' },
    false,
  ]);
});
test('Keep editing leaves everything as it is', async () => {
  const one = services({ client: books(() => true), workbook: mine() }, full);
  await openConflict(one);
  keepEditing(one);
  expect([one.store.get().conflict, one.store.get().route]).toEqual([null, '#home']);
});

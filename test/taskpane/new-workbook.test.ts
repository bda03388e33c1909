import { type RuleBook, RuleBookContent } from '../../src/ledger/rule-book';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import { excelWorkbook } from '../../src/workbook/excel';
import type * as index from '../../src/workbook/index';
import { addMissingSheets } from '../../src/taskpane/flows/build';
import { lookAgain } from '../../src/taskpane/flows/look';
import * as data from './fixtures';
import { client, good, services } from './doubles';
import { value } from '../workbook/company';

// Building all sheets would take most of the time; these hold what a rule book is read from, and what the pane reads.
jest.mock('../../src/workbook/index', () => {
  const kept = 'Cover Policy Drivers Workflows Rules Rates Calendar Value Actuals Invoices InvoiceLines SaaS Corridor Reforecast Board Checks Log'.split(' ');
  const { sheets } = jest.requireActual<typeof index>('../../src/workbook/index');
  return { sheets: sheets.filter(({ name }) => kept.includes(name)) };
});

let host: HeadlessWorkbook;
jest.setTimeout(120_000);
beforeAll(() => {
  host = createHeadlessWorkbook();
});
afterAll(() => host.close());

const rule = { Order: 10, Column: 'ServiceProviderName', Test: 'is', Text: 'Nordlicht KI', Category: 'production-inference' } as const;
const rest = { Bucket: null, Workflow: null, Owner: null, CostCenter: null, SpendMode: null, Stream: null, AiShare: '0.35', Reason: 'Seats: 7 of 20' };
const team: RuleBook = {
  ...{ Version: 3, SavedAt: '2026-11-01T09:52:00Z', SavedBy: 'M. Iyer', Currency: 'EUR', TaxInCost: 'all tax' },
  Rules: [{ ...rule, ...rest }],
  Workflows: [{ Id: 'W1', Workflow: 'Search', Envelope: null, BusinessUnit: null, Owner: 'A. Okafor', SpendMode: null }],
  Rates: [{ Date: '2026-10-01', From: 'USD', To: 'EUR', Type: 'average', Rate: '0.858369', Source: 'Treasury' }],
  Periods: [
    { Month: '2026-08', State: 'locked' },
    { Month: '2026-09', State: 'soft' },
    { Month: '2031-01', State: 'open' },
  ],
};

const pane = (book: RuleBook) => {
  const saved: RuleBookContent[] = [];
  const asking = client({
    ruleBook: () => good(book),
    batches: () => good([...data.batches, { ...data.batches[0]!, id: 98, months: ['2026-08'] }]),
    saveRuleBook: ({ content }) => {
      const read = RuleBookContent.parse(content);
      saved.push(read);
      return good({ saved: true, book: { ...read, Version: 4, SavedAt: book.SavedAt, SavedBy: null } });
    },
  });
  return { saved, one: services({ client: asking, workbook: excelWorkbook }, { route: '#sheets' }) };
};

test('a new workbook of a team begins with what the team has decided, and goes on to what the server has', async () => {
  host.reset();
  const { one, saved } = pane(team);
  await lookAgain(one);
  expect(one.store.get().look?.built).toBe(false);
  await addMissingSheets(one);
  const book = value(await excelWorkbook.readRuleBook());
  expect(book).toMatchObject({ Currency: 'EUR', TaxInCost: 'all tax', Rules: team.Rules, Workflows: team.Workflows, Rates: team.Rates });
  // The months follow from Policy, with their quarters; only their states were decided.
  const states = new Map(book.Periods.map(({ Month, State }) => [Month, State]));
  expect([states.get('2026-08'), states.get('2026-09'), states.get('2026-10'), states.has('2031-01')]).toEqual(['locked', 'soft', 'open', false]);
  expect(one.store.get().look).toMatchObject({ built: true, period: '2026-10', currency: 'EUR' });
  // What goes up is what came down: nobody else's currency or rule is taken back.
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({ Currency: 'EUR', Rules: team.Rules, Rates: team.Rates });
  expect([one.store.get().route, one.store.get().job?.kind, one.store.get().situation]).toEqual(['#check', 'refresh', null]);
  // All months of the server, not only the newest.
  expect(one.store.get().job?.data?.months).toEqual(['2026-08', '2026-09', '2026-10']);
});

test.each([
  ['nobody has saved rules yet', () => good({ ...team, Version: 0 })],
  ['the server is silent', () => ({ ok: false, situation: { kind: 'server-unreachable', address: 'localhost:3000', last: null } }) as const],
])('where %s the sheets begin without', async (_, ruleBook) => {
  host.reset();
  const one = services({ client: client({ ruleBook }), workbook: excelWorkbook }, { route: '#sheets' });
  await lookAgain(one);
  await addMissingSheets(one);
  expect(value(await excelWorkbook.readRuleBook())).toMatchObject({ Currency: 'USD', Rules: [], Rates: [] });
});

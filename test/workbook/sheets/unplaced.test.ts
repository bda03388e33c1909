import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/workbench/headless';
import { portfolioChart } from '../../../src/workbook/parts/board-charts';
import { ENVELOPES_TO } from '../../../src/workbook/parts/room';
import { excelWorkbook } from '../../../src/workbook/excel';
import { value, watch } from '../company';

// A company that has typed its workflows and nothing of their envelopes yet.
const row = (Workflow: string, Cost: number) => ({
  ...{ Month: '2026-10', Vendor: 'Larch', Service: 'API', Workflow, Category: 'production-inference', Bucket: 'variable', Stream: 'usage' },
  ...{ ChargeCategory: 'Usage', CostBasis: 'invoiced', Counts: 'Y', Currency: 'USD', BilledCost: Cost, FxRate: 1, Cost, Converted: 'Y', Batch: 1, Quantity: 1 },
});
const INPUTS = {
  policy: { Policy_Company: 'Larch', Policy_AsOf: '2026-10-31', Policy_Period: '2026-10', Policy_Currency: 'USD', Policy_FiscalStart: 1, Policy_Governance: 0 },
  tables: {
    tblWorkflows: [
      { Id: 'W01', Workflow: 'Chat', SpendMode: 'run-rate', Owner: 'A. Okafor' },
      { Id: 'W02', Workflow: 'Search', Envelope: 'E01', Stage: 'production', SpendMode: 'run-rate', Owner: 'A. Okafor' },
    ],
    tblEnvelopes: [{ Id: 'E01', Envelope: 'Search', Quarter: 'FY26 Q4', Stage: 'production', Owner: 'A. Okafor', BudgetType: 'corridor', Amount: 900 }],
    tblActuals: [row('W01', 100), row('W02', 40), row('W77', 5), row('not tagged', 2)],
  },
  cells: {},
};

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  workbook.reset();
  value(await excelWorkbook.build(INPUTS, watch()));
  await workbook.settle();
}, 240_000);
afterAll(() => {
  workbook.close();
});

test('spend of a workflow without an envelope is outside any, and the quarter has all of it', async () => {
  const [from, to] = [ENVELOPES_TO + 1, ENVELOPES_TO + 3].map(String) as [string, string];
  const rows = await workbook.values(`EnvelopeStatus!A${from}:I${to}`);
  expect(rows.map((cells) => [cells[0], cells[6], cells[8]])).toEqual([
    ['All envelopes', 40, 40],
    ['Spend outside any envelope', 107, 107],
    ['AI spend, as on Corridor', 147, 147],
  ]);
});

test('where the two views of the month differ, the workflows are named and what to do', async () => {
  expect((await workbook.values('InvoiceAndSystem!F19:G20')).map(([text, figure]) => [text, figure])).toEqual([
    // With what hides beside it by Policy, 105 / (1 − 25%).
    ['Difference', 140],
    ['FAIL', ''],
  ]);
  expect((await workbook.values('InvoiceAndSystem!F22:F22'))[0]).toEqual([
    'No stage on Workflows: Chat. Choose one there. Not on Workflows: W77. Add it there, or correct the rule.',
  ]);
});

test('a portfolio without any value has an axis whose figures differ', async () => {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange('A1:F1');
    range.numberFormat = [ticks.map(() => portfolioChart.axis.format)];
    range.values = [ticks];
    range.load('text');
    await context.sync();
    return range.text;
  });
  expect(shown).toEqual([['0.0x', '0.2x', '0.4x', '0.6x', '0.8x', '1.0x']]);
});

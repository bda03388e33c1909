import type { Actuals } from '../../src/ledger/actuals';
import type { ClosedMonth, Import, ImportLine } from '../../src/ledger/imports';
import type { Batch } from '../../src/ledger/preview';
import type { Comparison } from '../../src/taskpane/comparison';
import { addMonths, type Month } from '../../src/model/month';
import type { SheetKind } from '../../src/workbook/sheet';
import type { CellProblem, Look, RefreshData, RefreshPlan, SelfTestReport, Status, Written } from '../../src/workbook/workbook';

export * from './previews';

// A made-up company; every figure is invented and serves to be looked at.
export const NOW = '2026-11-01T10:00:00Z';
const AT = '2026-11-01T09:41:00Z';
export const SHEETS = [
  'Cover',
  'Policy',
  'Calendar',
  'Rates',
  'Workflows',
  'Rules',
  'Envelopes',
  'Value',
  'Actuals',
  'Invoices',
  'SaaS',
  'UnitCost',
  'Corridor',
  'EnvelopeStatus',
  'Checks',
  'Log',
];
const rows: Readonly<Record<string, number>> = { Actuals: 214006, Invoices: 47, SaaS: 38, Rules: 23, Envelopes: 11, Log: 219 };

const kinds: Readonly<Record<SheetKind, readonly string[]>> = {
  control: ['Cover'],
  data: ['Actuals', 'Invoices', 'SaaS'],
  calculation: ['UnitCost', 'Corridor'],
  output: ['EnvelopeStatus'],
  check: ['Checks', 'Log'],
  input: [],
};
const kindOf = (name: string): SheetKind => (Object.keys(kinds) as SheetKind[]).find((kind) => kinds[kind].includes(name)) ?? 'input';

export const look: Look = {
  built: true,
  foreignSheets: 4,
  company: 'Larkfield Outfitters',
  period: '2026-10',
  periodState: 'open',
  quarter: 'Q3 FY26',
  currency: 'USD',
  asOf: AT,
  ruleBook: 14,
  totalsBefore: null,
  sheets: SHEETS.map((name) => ({ name, kind: kindOf(name), state: 'there', rows: rows[name] ?? null })),
  lastAction: { at: AT, what: '3 files imported', rows: 412, months: ['2026-10'], preview: 'p1', reverted: false },
  lists: [],
  decimalSeparator: '.',
  thousandsSeparator: ',',
};
export const emptyLook: Look = {
  ...look,
  built: false,
  foreignSheets: 0,
  company: null,
  period: null,
  periodState: null,
  quarter: null,
  currency: null,
  asOf: null,
  ruleBook: 0,
  sheets: SHEETS.map((name) => ({ name, kind: kindOf(name), state: 'missing', rows: null })),
  lastAction: null,
};

const spend = [212400, 224100, 219050, 241300, 236780, 252940, 268010, 259300, 262470, 281660, 296500, 307664.17];
const revenue = [8.9, 9.2, 9.1, 9.8, 10.1, 10.4, 10.9, 10.8, 11.2, 11.6, 12.0, 12.48].map((m) => m * 1e6);
export const status: Status = {
  band: 'IN_CORRIDOR',
  months: [
    ...spend.map((v, i) => ({
      month: addMonths('2025-11' as Month, i),
      spend: v,
      floor: (revenue[i] ?? 0) * 0.02,
      ceiling: (revenue[i] ?? 0) * 0.04,
      forecast: false,
    })),
    { month: '2026-11', spend: 321000, floor: 252000, ceiling: 504000, forecast: true },
  ],
  spend: 307664.17,
  position: 0.2326,
  floor: 249600,
  ceiling: 499200,
  marginalReturn: 4.5,
  hurdle: 3,
  headroom: 191535.83,
  envelopes: [
    { name: 'Code assistants', level: 'ALERT', monthUsed: 0.8314, monthToDate: 49884, month: 60000, quarterUsed: 0.829, returnRatio: 3.4, reading: 'ON PLAN' },
    {
      name: 'Product descriptions',
      level: 'EXEC_APPROVAL',
      monthUsed: 1.31546,
      monthToDate: 52618.4,
      month: 40000,
      quarterUsed: 1.1299,
      returnRatio: 2.1,
      reading: 'SCOPE',
    },
    {
      name: 'Support assistant',
      level: 'REVIEW',
      monthUsed: 0.93678,
      monthToDate: 84310.22,
      month: 90000,
      quarterUsed: 0.9366,
      returnRatio: 28.9,
      reading: 'VALUE-LED',
    },
    {
      name: 'Warehouse vision',
      level: 'UNFUNDED',
      monthUsed: null,
      monthToDate: 3240,
      month: null,
      quarterUsed: null,
      returnRatio: null,
      reading: 'NO VALUE UNIT',
    },
    { name: 'Search ranking', level: 'OK', monthUsed: 0.7999, monthToDate: 31996, month: 40000, quarterUsed: 0.75, returnRatio: 6.2, reading: 'ON PLAN' },
    { name: 'Returns triage', level: 'OK', monthUsed: 0.5, monthToDate: 7500, month: 15000, quarterUsed: 0.61, returnRatio: 1.8, reading: 'ON PLAN' },
  ],
  sinceLastClose: [
    { vendor: 'OpenAI', before: 121906.12, now: 137262.09 },
    { vendor: 'Anthropic', before: 42107.5, now: 41203.88 },
    { vendor: 'GitHub', before: 49100, now: 49884 },
    { vendor: 'Snow Peak Data', before: 6102.2, now: null },
    { vendor: 'Azure', before: 60711.4, now: 58402.11 },
  ],
  checks: { pass: 26, of: 28 },
  excluded: '1 row, 6,420.00 EUR, has no rate and is not in these figures.',
};

export const cells: readonly CellProblem[] = [
  {
    group: 'check',
    severity: 'stop',
    title: '10 Every row has a currency rate',
    sentence: '6,420.00 EUR has no EUR to USD rate for 31 Oct 2026. Totals show #N/A until it is there.',
    address: 'Checks!D16',
    repair: { kind: 'rate', address: 'Rates!A19' },
  },
  {
    group: 'check',
    severity: 'stop',
    title: '13 Invoice plus accrual equals ledger account',
    sentence: 'GitHub: 49,884.00 invoiced, 48,360.00 in account 6420. Difference 1,524.00 USD.',
    address: 'Checks!D15',
    repair: null,
  },
  {
    group: 'cell',
    severity: 'look',
    title: '#N/A  units missing',
    sentence: 'Returns triage has cost 6,120.00 USD but no unit count for October.',
    address: 'UnitCost!F19',
    repair: { kind: 'value', address: 'Value!A41' },
  },
  {
    group: 'cell',
    severity: 'look',
    title: '#VALUE!  weights sum to 0.90',
    sentence: 'Search ranking: 50%, 25% and 15%. Weights must sum to 100%.',
    address: 'Scenarios!D8',
    repair: null,
  },
];

const unknown = (title: string, address: string): CellProblem => ({
  ...{ group: 'cell', severity: 'look', title, address, repair: null, afterRates: true },
  sentence: 'A figure that is needed there is not known.',
});
export const withoutRate: readonly CellProblem[] = [
  {
    ...{ group: 'cell', severity: 'stop', address: 'Actuals!T19', repair: { kind: 'rate', address: 'Rates!A19' } },
    title: 'No rate for EUR in Oct 26',
    sentence: 'EUR 6,420.00 of Wortlaut GmbH is in no total until the average rate is entered in Rates.',
  },
  unknown('#N/A in 43 cells of UnitCost', 'UnitCost!F9:H9'),
  unknown('#N/A in Corridor!R16', 'Corridor!R16'),
  unknown('#N/A in 6 cells of Reforecast', 'Reforecast!D12'),
];

const usd = (Amount: string) => ({ Currency: 'USD', Amount });
const eur = (Amount: string) => ({ Currency: 'EUR', Amount });
const batch = (id: number, file: string, sourceTitle: string, lines: number, totals: Batch['totals']): Batch => ({
  id,
  preview: `p${String(id)}`,
  committedAt: AT,
  reverted: false,
  file,
  fileHash: 'a'.repeat(64),
  source: sourceTitle.toLowerCase(),
  sourceTitle,
  added: lines,
  changed: 0,
  removed: 0,
  unchanged: 0,
  rejected: 0,
  months: ['2026-10'],
  totals,
});
export const batches: readonly Batch[] = [
  batch(4, 'anthropic_cost_oct.csv', 'Anthropic console cost', 1860, [usd('41203.88')]),
  batch(3, 'copilot-billing-10.csv', 'GitHub billing', 642, [usd('49884.00')]),
  batch(2, 'seats-2026-11-01.csv', 'SaaS seat list', 38, [usd('52410.00')]),
  batch(1, 'INV-88213.xml', 'UBL invoice, Snow Peak Data', 6, [eur('6420.00')]),
  { ...batch(5, 'openai-costs-2026-10.csv', 'OpenAI cost export', 406, [usd('137262.09')]), rejected: 3 },
];

const importOf = (one: Batch, change: Partial<Import> = {}): Import => ({
  ...{ id: one.id, preview: one.preview, at: one.committedAt, by: 'M. Iyer', reason: null, reverted: false, revert: null },
  ...{ file: one.file, fileHash: one.fileHash, source: one.source, sourceTitle: one.sourceTitle, lines: one.added, rejected: one.rejected, again: null },
  months: one.totals.map(({ Currency, Amount }) => ({ month: '2026-10', Currency, Amount, lines: one.added })),
  ...change,
});
export const imports: readonly Import[] = [
  ...batches.map((one) => importOf(one)),
  importOf(batches[1]!, { id: 6, file: 'copilot-billing-10-draft.csv', reverted: true, revert: { at: NOW, by: 'M. Iyer', reason: null } }),
];
export const importLines: readonly ImportLine[] = [
  { line: 2, date: '2026-10-01', vendor: 'Anthropic', what: 'claude-large, input tokens', Currency: 'USD', Amount: '412.10' },
  { line: 3, date: '2026-10-01', vendor: 'Anthropic', what: '=HYPERLINK("http://x")', Currency: 'USD', Amount: '-9.31' },
  { line: 4, date: '2026-10-02', vendor: 'Anthropic', what: 'claude-small, output tokens, support', Currency: 'USD', Amount: '1204.50' },
];
export const closed: readonly ClosedMonth[] = [
  { Month: '2026-09', State: 'locked', RuleBook: 13, At: '2026-10-06T16:20:00Z', By: 'R. Castellanos' },
  { Month: '2026-08', State: 'locked', RuleBook: 11, At: '2026-09-05T09:00:00Z', By: null },
];

export const plan: RefreshPlan = {
  sheets: [
    { sheet: 'Actuals', added: 412, changed: 9, removed: 2, unchanged: 19389, untouched: 194194 },
    { sheet: 'Invoices', added: 1, changed: 0, removed: 0, unchanged: 46, untouched: 0 },
    { sheet: 'SaaS', added: 0, changed: 1, removed: 0, unchanged: 37, untouched: 0 },
  ],
  months: [
    { month: '2026-10', currency: 'USD', now: '98120.44', after: '137262.09', change: '39141.65' },
    { month: '2026-10', currency: 'EUR', now: '0', after: '6420.00', change: '6420.00' },
  ],
  cost: {
    currency: 'USD',
    months: [{ month: '2026-10', now: '98120.44', after: '137262.09', change: '39141.65' }],
    causes: [{ cause: 'lines', change: '39141.65' }],
    counted: [],
    moved: [],
    unknown: [eur('6420.00')],
  },
  ownColumns: [{ sheet: 'Actuals', columns: ['Note', 'Checked by'] }],
  lostNotes: 1,
};
/** A rate came, another changed, a rule was added: nothing else was billed. */
export const ratePlan: RefreshPlan = {
  ...plan,
  sheets: [{ sheet: 'Actuals', added: 3, changed: 21, removed: 3, unchanged: 19788, untouched: 194194 }],
  months: plan.months.map((row) => ({ ...row, now: row.after, change: '0' })),
  cost: {
    currency: 'USD',
    months: [
      { month: '2026-09', now: null, after: '1420.10', change: '1420.10' },
      { month: '2026-10', now: '137262.09', after: '144461.79', change: '7199.70' },
    ],
    causes: [
      { cause: 'counted', change: '8619.80' },
      { cause: 'rates', change: '-312.50' },
      { cause: 'rules', change: '-48.00' },
    ],
    counted: [eur('6420.00')],
    moved: [usd('4310.00'), eur('120.50')],
    unknown: [{ Currency: 'JPY', Amount: '880000' }],
  },
  lostNotes: 0,
};
export const quietPlan: RefreshPlan = {
  sheets: [
    { sheet: 'Actuals', added: 0, changed: 0, removed: 0, unchanged: 19812, untouched: 194194 },
    { sheet: 'Invoices', added: 0, changed: 0, removed: 0, unchanged: 47, untouched: 0 },
    { sheet: 'SaaS', added: 0, changed: 0, removed: 0, unchanged: 38, untouched: 0 },
  ],
  months: [{ month: '2026-10', currency: 'USD', now: '137262.09', after: '137262.09', change: '0' }],
  cost: {
    currency: 'USD',
    months: [{ month: '2026-10', now: '137262.09', after: '137262.09', change: '0' }],
    causes: [],
    counted: [],
    moved: [],
    unknown: [],
  },
  ownColumns: [],
  lostNotes: 0,
};
/** Actuals as on the server, three invoices more, one seat row other. */
export const newerPlan: RefreshPlan = {
  ...quietPlan,
  sheets: quietPlan.sheets.map((one) => (one.sheet === 'Invoices' ? { ...one, added: 3 } : one.sheet === 'SaaS' ? { ...one, changed: 1 } : one)),
};
export const comparison: Comparison = { of: look, month: '2026-10', edited: new Map(), plan, stopped: null };
export const written: Written = {
  sheets: [
    { sheet: 'Actuals', written: 19812, untouched: 194194 },
    { sheet: 'Invoices', written: 1, untouched: 46 },
    { sheet: 'Log', written: 1, untouched: 218 },
  ],
  ownColumns: [
    { sheet: 'Actuals', columns: ['Note', 'Checked by'] },
    { sheet: 'Invoices', columns: ['Note'] },
    { sheet: 'SaaS', columns: ['Note'] },
  ],
  ties: true,
  differences: [],
  effect: { months: plan.months, cost: plan.cost },
};
export const actuals: Actuals = {
  RuleBook: 14,
  Currency: 'USD',
  Rows: [],
  Totals: [{ Currency: 'USD', BilledCost: '137262.09', Cost: null, Lines: 423 }],
  Hits: [],
};

export const refreshed: RefreshData = { months: ['2026-09', '2026-10'], actuals, invoices: [], invoiceLines: [], seats: [], totalsBefore: null };

export const report: SelfTestReport = {
  host: 'Excel for Windows 16.0.18025',
  sets: ['ExcelApi 1.19', 'SharedRuntime 1.1'],
  areas: [
    {
      area: 'Tables',
      tests: [
        { name: 'A table is added and named', pass: true, detail: null },
        { name: 'Rows are written through the range', pass: true, detail: null },
      ],
    },
    {
      area: 'Charts',
      tests: [
        { name: 'A line joins a stacked area', pass: false, detail: 'chartType stayed areaStacked' },
        { name: 'A title is set', pass: true, detail: null },
      ],
    },
  ],
};
/** The reporting currency has changed, and with it the cost of every month. */
export const chosenPlan: RefreshPlan = {
  ...plan,
  sheets: [{ sheet: 'Actuals', added: 214215, changed: 0, removed: 214215, unchanged: 0, untouched: 0 }],
  months: [],
  cost: {
    ...{ currency: 'EUR', months: [], causes: [], counted: [], moved: [], unknown: [{ Currency: 'GBP', Amount: '310.00' }] },
    anew: {
      was: 'USD',
      months: [
        { month: '2026-08', now: '131020.44', after: '113212.10' },
        { month: '2026-09', now: '134110.02', after: null },
        { month: '2026-10', now: '137262.09', after: '117921.05' },
      ],
    },
  },
};
export const chosenData: RefreshData = {
  ...{ months: ['2026-08', '2026-09', '2026-10'], actuals: { ...actuals, Currency: 'EUR' }, invoices: [], invoiceLines: [], seats: [], totalsBefore: null },
  chosen: [{ setting: 'Currency', before: 'USD', after: 'EUR' }],
};

import type { Actuals, ActualsRow } from '../../src/ledger/actuals';
import { add, decimal, toText, ZERO } from '../../src/model/decimal';
import type { WorkbookInputs } from '../../src/workbook/inputs';
import type { Outcome, RefreshData, Watch } from '../../src/workbook/workbook';

/** A small invented company: three workflows, two vendors, one envelope. */
export const inputs: WorkbookInputs = {
  policy: {
    Policy_Company: 'Harbour Tools',
    Policy_AsOf: '2026-10-31',
    Policy_Period: '2026-10',
    Policy_Currency: 'USD',
    Policy_FiscalStart: 2,
    Policy_Metric: 'Digital revenue',
  },
  tables: {
    tblWorkflows: [
      {
        Id: 'W01',
        Workflow: 'Chat resolutions',
        Envelope: 'E01',
        BusinessUnit: 'Service',
        Owner: 'A. Okafor',
        ValueUnit: 'resolution',
        ValuePerUnit: 2,
        Realised: 0.5,
        Stage: 'production',
        SpendMode: 'run-rate',
        Pricing: 'usage',
        Started: '2025-11-01',
        BaseMonth: '2025-11',
      },
      {
        Id: 'W02',
        Workflow: 'Translation',
        Envelope: 'E01',
        BusinessUnit: 'Service',
        Owner: 'L. Brandt',
        Stage: 'production',
        SpendMode: 'run-rate',
        Pricing: 'usage',
      },
    ],
    tblRules: [
      { Order: 10, Column: 'ServiceProviderName', Test: 'is', Text: 'OpenAI', Category: 'production-inference', Bucket: 'variable', Workflow: 'W01' },
      {
        Order: 20,
        Column: 'ServiceProviderName',
        Test: 'contains',
        Text: '=HYPERLINK("http://x")',
        Category: 'experimental',
        Bucket: 'variable',
        Workflow: 'W02',
      },
    ],
    tblRates: [{ Date: '2026-09-01', From: 'EUR', To: 'USD', Type: 'average', Rate: '1.164', Source: 'bank' }],
    tblEnvelopes: [
      {
        Id: 'E01',
        Envelope: 'Support',
        Quarter: 'FY26 Q3',
        BusinessUnit: 'Service',
        Stage: 'production',
        Owner: 'A. Okafor',
        BudgetType: 'corridor',
        Amount: 3000,
      },
    ],
    tblDrivers: [
      { Driver: 'Digital revenue', Month: '2026-09', Unit: 'USD', Plan: 50000, Actual: 51000 },
      { Driver: 'Digital revenue', Month: '2026-10', Unit: 'USD', Plan: 52000, Actual: 53000 },
    ],
    tblValue: [{ Workflow: 'W01', Month: '2026-10', Units: 1000 }],
  },
  cells: {},
};

const base = {
  Service: 'API',
  Model: 'm-1',
  Workflow: 'W01',
  WorkflowName: 'Chat resolutions',
  BusinessUnit: 'Service',
  Owner: 'A. Okafor',
  Category: 'production-inference',
  Bucket: 'variable',
  SpendMode: 'run-rate',
  Stream: 'usage',
  ChargeCategory: 'Usage',
  CostBasis: 'vendor-reported',
  Counts: 'Y',
  Unit: 'tokens',
  Currency: 'USD',
  AiShare: null,
  RuleNo: '10',
};
/** A row of the server's answer; the rest as usual. */
export const row = (Month: string, Vendor: string, BilledCost: string, rest: Partial<ActualsRow> = {}): ActualsRow => ({
  ...base,
  Month,
  Vendor,
  Quantity: '1000',
  BilledCost,
  FxRate: '1',
  Cost: BilledCost,
  Converted: 'Y',
  Batch: 1,
  Lines: 3,
  ...rest,
});
const exact = (text: string) => decimal(text) ?? ZERO;

/** The server's answer for rows, its totals worked out exactly. */
export function actuals(rows: readonly ActualsRow[]): Actuals {
  const counted = rows.filter((r) => r.Counts === 'Y');
  const Totals = [...new Set(counted.map((r) => r.Currency))].map((Currency) => {
    const mine = counted.filter((r) => r.Currency === Currency);
    const known = mine.every((r) => r.Cost !== null);
    return {
      Currency,
      BilledCost: toText(add(...mine.flatMap((r) => (r.BilledCost === null ? [] : [exact(r.BilledCost)])))),
      Cost: known ? toText(add(...mine.map((r) => exact(r.Cost ?? '0')))) : null,
      Lines: mine.reduce((n, r) => n + r.Lines, 0),
    };
  });
  return {
    RuleBook: 1,
    Currency: 'USD',
    Rows: [...rows],
    Totals,
    Hits: [
      { Order: 10, Lines: 7 },
      { Order: 20, Lines: 0, Blank: true },
    ],
  };
}

export const september = [
  row('2026-09', 'OpenAI', '900.10'),
  row('2026-09', 'Wortlaut GmbH', '100', { Currency: 'EUR', Workflow: 'W02', FxRate: '1.164', Cost: '116.4' }),
];
export const october = [
  row('2026-10', 'OpenAI', '1000.25'),
  row('2026-10', 'Anthropic', '0.1', { Model: '=HYPERLINK("http://x")' }),
  row('2026-10', 'Anthropic', '0.2', { Model: '+1-2' }),
  row('2026-10', 'Wortlaut GmbH', '120', { Currency: 'EUR', Workflow: 'W02', FxRate: null, Cost: null, Converted: 'N' }),
  row('2026-10', 'Gateway', '55.5', { Counts: 'N', CostBasis: 'estimated' }),
];
/** What a refresh of these months brings. */
export const data = (months: readonly string[], rows: readonly ActualsRow[], rest: Partial<RefreshData> = {}): RefreshData => ({
  months,
  actuals: actuals(rows),
  invoices: [],
  invoiceLines: [],
  seats: [],
  totalsBefore: null,
  ...rest,
});
export const action = (what: string) => ({ what, at: '2026-11-01T09:41:00Z', preview: 'p1', ruleBook: 1, who: 'M. Iyer', reason: null });

export const watch = (): Watch & { readonly told: string[]; readonly signal: { aborted: boolean } } => {
  const told: string[] = [];
  return { told, progress: ({ sentence }) => told.push(sentence), signal: { aborted: false } };
};

/** The value of an outcome; its situation is the failure otherwise. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.situation, null, 1).replaceAll('\\n', '\n'));
  return outcome.value;
}

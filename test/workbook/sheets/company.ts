import type { WorkbookInputs } from '../../../src/workbook/workbook';

// The sample company of the reference figures, worked out from its price and volume paths, as rows of the workbook's tables.
type Four = readonly [number, number, number, number];
interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly env: string;
  readonly vendor: string;
  readonly service: string;
  readonly u?: Four;
  readonly p?: Four;
  readonly seats?: Four;
  readonly money?: Four;
  readonly share?: number;
  readonly currency?: 'EUR';
  /** First month, 0 = Nov 25. */
  readonly start?: number;
  readonly started?: string;
  readonly learning?: true;
  readonly review?: readonly [number, number, number];
  readonly failure?: readonly [number, number];
  readonly value?: readonly [number, number];
}
export const WORKFLOWS: readonly Workflow[] = [
  {
    id: 'W01',
    name: 'Chat resolutions',
    unit: 'resolution',
    env: 'E01',
    vendor: 'Anthropic',
    service: 'Claude API',
    u: [128000, 290000, 340000, 402000],
    p: [0.138, 0.118, 0.112, 0.105],
    review: [0.04, 1.5, 34],
    failure: [0.008, 6],
    value: [1.9, 0.6],
  },
  {
    id: 'W02',
    name: 'Email triage',
    unit: 'email',
    env: 'E01',
    vendor: 'Microsoft Azure',
    service: 'Azure OpenAI',
    u: [110000, 180000, 188000, 196000],
    p: [0.056, 0.052, 0.052, 0.051],
    review: [0.03, 1, 34],
    failure: [0.005, 3],
    value: [0.42, 0.7],
  },
  {
    id: 'W03',
    name: 'Help-desk translation',
    unit: 'message',
    env: 'E01',
    vendor: 'Wortlaut GmbH',
    service: 'Translation API',
    currency: 'EUR',
    u: [52000, 76800, 79200, 82400],
    p: [0.075, 0.075, 0.075, 0.075],
    failure: [0.004, 2],
    value: [0.35, 0.8],
  },
  {
    id: 'W04',
    name: 'Agent assist',
    unit: 'case',
    env: 'E01',
    vendor: 'Salesforce',
    service: 'Agentforce',
    u: [21000, 31500, 34200, 37800],
    p: [0.1, 0.1, 0.1, 0.1],
    failure: [0.01, 2],
    value: [0.55, 0.5],
  },
  {
    id: 'W05',
    name: 'Site search ranking',
    unit: 'session',
    env: 'E02',
    vendor: 'Amazon Web Services',
    service: 'Bedrock',
    u: [1500000, 1950000, 2020000, 2100000],
    p: [0.0071, 0.0064, 0.0063, 0.0062],
    value: [0.045, 0.5],
  },
  {
    id: 'W06',
    name: 'Recommendations',
    unit: 'recommendation',
    env: 'E02',
    vendor: 'Amazon Web Services',
    service: 'Bedrock',
    u: [2400000, 3150000, 3280000, 3400000],
    p: [0.0041, 0.0037, 0.0036, 0.0035],
    value: [0.06, 0.4],
  },
  {
    id: 'W07',
    name: 'Product questions',
    unit: 'answer',
    env: 'E02',
    vendor: 'OpenAI',
    service: 'API',
    u: [30000, 55000, 58000, 62000],
    p: [0.036, 0.033, 0.032, 0.031],
    review: [0.01, 1, 34],
    failure: [0.01, 1],
    value: [0.4, 0.5],
  },
  {
    id: 'W08',
    name: 'Coding: light assist',
    unit: 'active user',
    env: 'E03',
    vendor: 'GitHub',
    service: 'Copilot',
    seats: [380, 410, 410, 410],
    p: [34, 39, 39, 39],
    u: [300, 330, 334, 338],
    value: [240, 0.6],
  },
  {
    id: 'W09',
    name: 'Coding: deep work',
    unit: 'merged change',
    env: 'E03',
    vendor: 'Anthropic',
    service: 'Claude API',
    u: [900, 1500, 1580, 1640],
    p: [8, 8.6, 8.5, 8.4],
    review: [0.2, 12, 78],
    failure: [0.02, 60],
    value: [70, 0.6],
  },
  {
    id: 'W10',
    name: 'Coding: research',
    unit: 'task',
    env: 'E03',
    vendor: 'OpenAI',
    service: 'Codex',
    u: [300, 560, 600, 620],
    p: [5, 5, 5, 5],
    value: [30, 0.6],
  },
  {
    id: 'W11',
    name: 'Invoice capture',
    unit: 'document',
    env: 'E04',
    vendor: 'Microsoft Azure',
    service: 'Azure OpenAI',
    u: [40000, 57000, 59000, 61000],
    p: [0.135, 0.124, 0.122, 0.121],
    review: [0.08, 1.2, 31],
    failure: [0.006, 9],
    value: [1.35, 0.7],
  },
  {
    id: 'W12',
    name: 'Contract review',
    unit: 'contract',
    env: 'E04',
    vendor: 'Anthropic',
    service: 'Claude API',
    u: [160, 290, 300, 310],
    p: [10.5, 9.6, 9.5, 9.4],
    review: [1, 18, 62],
    failure: [0.01, 120],
    value: [140, 0.75],
  },
  {
    id: 'W13',
    name: 'Office assistant',
    unit: 'active user',
    env: 'E05',
    vendor: 'Microsoft 365',
    service: 'Copilot',
    seats: [520, 620, 620, 620],
    p: [30, 30, 30, 30],
    u: [455, 571, 568, 563],
    value: [120, 0.6],
  },
  {
    id: 'W14',
    name: 'Knowledge answers',
    unit: 'answer',
    env: 'E05',
    vendor: 'Snowflake',
    service: 'Cortex',
    u: [31000, 58000, 61000, 64600],
    p: [0.1, 0.1, 0.1, 0.1],
    review: [0.01, 1, 40],
    value: [0.55, 0.6],
  },
  {
    id: 'W15',
    name: 'Meeting notes',
    unit: 'meeting',
    env: 'E06',
    vendor: 'Zoom',
    service: 'AI Companion',
    seats: [1150, 1150, 1150, 1150],
    p: [18, 18, 18, 18],
    share: 0.2,
    u: [14000, 21000, 22000, 23000],
    value: [1.1, 0.5],
  },
  {
    id: 'W16',
    name: 'Team wiki assistant',
    unit: 'answer',
    env: 'E06',
    vendor: 'Notion',
    service: 'Notion AI',
    seats: [640, 640, 640, 640],
    p: [16, 16, 16, 16],
    share: 0.25,
    u: [9000, 13000, 13400, 14000],
    value: [0.9, 0.5],
  },
  {
    id: 'W17',
    name: 'Sales predictions',
    unit: 'lead scored',
    env: 'E06',
    vendor: 'Salesforce',
    service: 'Einstein',
    seats: [210, 210, 210, 210],
    p: [165, 165, 165, 165],
    share: 0.06,
    u: [15000, 17200, 17600, 18000],
    value: [0.7, 0.5],
  },
  {
    id: 'W18',
    name: 'Product descriptions',
    unit: 'item',
    env: 'E07',
    vendor: 'OpenAI',
    service: 'API',
    u: [40000, 104000, 111000, 118000],
    p: [0.168, 0.148, 0.145, 0.142],
    review: [0.1, 2, 29],
    failure: [0.01, 2.5],
    value: [1.6, 0.7],
  },
  {
    id: 'W19',
    name: 'Image tagging',
    unit: 'image',
    env: 'E07',
    vendor: 'Amazon Web Services',
    service: 'Bedrock',
    u: [260000, 500000, 530000, 560000],
    p: [0.0139, 0.0123, 0.012, 0.0118],
    failure: [0.002, 0.5],
    value: [0.09, 0.6],
  },
  {
    id: 'W20',
    name: 'Quote drafting',
    unit: 'quote',
    env: 'E08',
    vendor: 'Microsoft Azure',
    service: 'Azure OpenAI',
    u: [9000, 19200, 20300, 21400],
    p: [0.7, 0.63, 0.62, 0.61],
    review: [0.6, 2.5, 45],
    failure: [0.005, 40],
    value: [12, 0.55],
  },
  {
    id: 'W21',
    name: 'Test agents',
    unit: 'accepted test',
    env: 'E09',
    vendor: 'Anthropic',
    service: 'Claude API',
    start: 4,
    started: '2026-03-02',
    u: [6000, 9100, 8700, 8200],
    p: [2.2, 2.9, 3.6, 4.5],
    review: [1, 3, 78],
    failure: [0.12, 15],
    value: [9, 0.5],
  },
  {
    id: 'W22',
    name: 'Code review agent',
    unit: 'review',
    env: 'E09',
    vendor: 'OpenAI',
    service: 'API',
    u: [4000, 10500, 11000, 11400],
    p: [0.52, 0.46, 0.46, 0.46],
    review: [0.3, 2, 78],
    value: [7, 0.6],
  },
  {
    id: 'W23',
    name: 'Voice agent',
    unit: 'call',
    env: 'E10',
    vendor: 'OpenAI',
    service: 'API',
    start: 6,
    started: '2026-05-04',
    learning: true,
    u: [900, 7600, 8900, 9800],
    p: [1.6, 1.25, 1.2, 1.18],
    review: [0.1, 3, 34],
    failure: [0.03, 8],
    value: [6.4, 0.6],
  },
  {
    id: 'W24',
    name: 'Demand planning',
    env: 'E11',
    vendor: 'Snowflake',
    service: 'Cortex',
    start: 8,
    started: '2026-07-20',
    learning: true,
    money: [4000, 7250, 8400, 9150],
  },
  { id: 'W25', name: 'Prompt lab', env: 'E12', vendor: 'OpenAI', service: 'API', learning: true, money: [1200, 2150, 2240, 2310] },
];
const ENVELOPES: readonly (readonly [id: string, name: string, unit: string, stage: string, owner: string, amount: number, type: string])[] = [
  ['E01', 'Support resolutions', 'Customer Service', 'production', 'A. Okafor', 150000, 'corridor'],
  ['E02', 'Search and recommendations', 'Commerce', 'production', 'L. Brandt', 96000, 'corridor'],
  ['E03', 'Engineering assistants', 'Engineering', 'production', 'M. Ito', 126000, 'envelope'],
  ['E04', 'Document processing', 'Finance', 'production', 'S. Duarte', 42000, 'envelope'],
  ['E05', 'Workplace assistants', 'People', 'production', 'R. Novak', 90000, 'fixed'],
  ['E06', 'AI inside other software', 'People', 'production', 'R. Novak', 36000, 'fixed'],
  ['E07', 'Product content', 'Commerce', 'scaling', 'L. Brandt', 75000, 'envelope'],
  ['E08', 'Sales quotes', 'Commerce', 'scaling', 'J. Adeyemi', 54000, 'envelope'],
  ['E09', 'Code and test agents', 'Engineering', 'scaling', 'M. Ito', 96000, 'envelope'],
  ['E10', 'Voice agent pilot', 'Customer Service', 'experiment', 'A. Okafor', 45000, 'envelope'],
  ['E11', 'Demand planning research', 'Finance', 'experiment', 'S. Duarte', 54000, 'envelope'],
  ['E12', 'Open experiments', 'Engineering', 'experiment', 'M. Ito', 36000, 'envelope'],
];
const RATES = [1.141, 1.1455, 1.139, 1.137, 1.1425, 1.148, 1.151, 1.154, 1.156, 1.158, 1.164];
const REVENUE = [7.9, 8.35, 6.7, 6.85, 7.25, 7.4, 7.55, 7.7, 7.6, 8.05, 8.3, 8.62, 8.95, 9.4, 7.55, 7.7, 8.15, 8.3, 8.5, 8.65, 8.55, 9.05, 9.35, 9.7];
const PLAN = [8, 8.3, 6.9, 6.9, 7.2, 7.4, 7.5, 7.6, 7.7, 7.9, 8.1, 8.3, ...REVENUE.slice(12)];

/** The month `n` months after Nov 25, as `2026-10`. */
export const month = (n: number): string => `${String(2025 + Math.floor((10 + n) / 12))}-${String(((10 + n) % 12) + 1).padStart(2, '0')}`;
const cents = (x: number): number => Math.round((x + Number.EPSILON) * 100) / 100;
/** From the start month geometrically to Aug 26, then Aug, Sep and Oct as given; null before the start. */
const path = ([first, aug, sep, oct]: Four, start: number, digits: number): (number | null)[] =>
  Array.from({ length: 12 }, (_, t) =>
    t < start ? null : t >= 9 ? ([aug, sep, oct][t - 9] ?? null) : Number((first * (aug / first) ** ((t - start) / (9 - start))).toPrecision(digits)),
  );
const units = (w: Workflow): (number | null)[] => (w.u === undefined ? [] : path(w.u, w.start ?? 0, 4).map((x) => (x === null ? null : Math.round(x))));

/** What a vendor billed for a workflow in each month, before the AI share. */
function billed(w: Workflow): (number | null)[] {
  const start = w.start ?? 0;
  if (w.money !== undefined) return path(w.money, start, 5).map((x) => (x === null ? null : cents(x)));
  const p = w.p ?? [0, 0, 0, 0];
  if (w.seats !== undefined) return path(w.seats, 0, 6).map((s, t) => cents(Math.round(s ?? 0) * (t < 9 ? p[0] : p[1])));
  const price = path(p, start, 4);
  return units(w).map((u, t) => (u === null ? null : cents(u * (price[t] ?? 0))));
}
export type Row = Record<string, string | number | null>;
const envelope = (id: string) => ENVELOPES.find((e) => e[0] === id);

/** One row of tblActuals. Without a rate its cost is not known. */
export function actual(
  t: number,
  w: Partial<Workflow> & { readonly vendor: string; readonly service: string },
  amount: number,
  more: Row = {},
  rate: number | null = 1,
): Row {
  const e = envelope(w.env ?? '');
  return {
    Month: month(t),
    Vendor: w.vendor,
    Service: w.service,
    Workflow: w.id ?? 'not tagged',
    WorkflowName: w.name ?? null,
    BusinessUnit: e?.[2] ?? null,
    Owner: e?.[4] ?? null,
    Category: 'production-inference',
    Bucket: w.seats === undefined ? 'variable' : 'fixed',
    SpendMode: w.learning === true ? 'learning' : 'run-rate',
    Stream: w.seats === undefined ? 'usage' : 'seat',
    ChargeCategory: 'Usage',
    CostBasis: w.seats === undefined && w.currency === undefined ? 'vendor-reported' : 'invoiced',
    Counts: 'Y',
    Currency: w.currency ?? 'USD',
    AiShare: w.share ?? null,
    BilledCost: amount,
    FxRate: rate,
    Cost: rate === null ? null : cents(amount * (w.share ?? 1) * rate),
    Converted: rate === null ? 'N' : 'Y',
    Batch: 1,
    RuleNo: null,
    ...more,
  };
}

/** The ledger by month and workflow, with the rate of Oct 26 when there is one. */
export function actuals(october: number | null = null): Row[] {
  const rate = (w: Workflow, t: number): number | null => (w.currency === undefined ? 1 : ([...RATES, october][t] ?? null));
  const lines = WORKFLOWS.flatMap((w) => billed(w).flatMap((amount, t) => (amount === null ? [] : [actual(t, w, amount, {}, rate(w, t))])));
  const untagged = path([8400, 16700, 17800, 18940], 0, 5).map((amount, t) => actual(t, { vendor: 'Google Cloud', service: 'Vertex AI' }, amount ?? 0));
  const [deep, capture] = ['W09', 'W11'].map((id) => WORKFLOWS.find((w) => w.id === id)) as [Workflow, Workflow];
  const personal = Array.from({ length: 6 }, (_, i) =>
    actual(i + 6, { ...deep, vendor: 'Expenses', service: 'Claude, personal' }, 120, {
      Stream: 'reimbursed',
      ChargeCategory: 'Purchase',
      CostBasis: 'invoiced',
    }),
  );
  const credit = actual(10, capture, -4200, { ChargeCategory: 'Credit', CostBasis: 'invoiced' });
  return [...lines, ...untagged, ...personal, credit];
}

const LAST = 11;
const QUARTER = 'FY26 Q3';
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A row of tblCalendar: fiscal years start in February and take the name of the year they start in. */
function calendar(n: number): Row {
  const [year = 0, m = 0] = month(n).split('-').map(Number);
  const first = (m + 10) % 12;
  const fiscal = `FY${String((m === 1 ? year - 1 : year) % 100)}`;
  const quarter = `Q${String(Math.floor(first / 3) + 1)}`;
  return {
    Month: month(n),
    Label: `${NAMES[m - 1] ?? ''} ${String(year % 100)}`,
    FiscalYear: fiscal,
    Quarter: quarter,
    QuarterLabel: `${fiscal} ${quarter}`,
    QuarterStart: month(n - (first % 3)),
    MonthOfQuarter: (first % 3) + 1,
    Days: new Date(Date.UTC(year, m, 0)).getUTCDate(),
    Weeks: 4,
    State: 'open',
  };
}
const seat = (
  Vendor: string,
  Product: string,
  Workflow: string,
  Purchased: number,
  Assigned: number,
  Active: number,
  Price: number,
  AiShare: number,
  Audited: string,
): Row => ({
  Vendor,
  Product,
  Workflow,
  Plan: 'Business',
  Purchased,
  Assigned,
  Active,
  Idle: Purchased - Active,
  Price,
  Currency: 'USD',
  AiShare,
  Evidence: null,
  MonthCost: cents(Purchased * Price * AiShare),
  Renewal: null,
  Approved: 'Y',
  Audited,
});
const invoice = (InvoiceId: string, Vendor: string, Currency: string, Net: number, Tax: number): Row => ({
  InvoiceId,
  Vendor,
  IssueDate: '2026-10-31',
  ServiceStart: '2026-10-01',
  ServiceEnd: '2026-10-31',
  Currency,
  Net,
  Tax,
  Gross: cents(Net + Tax),
  Credit: 0,
  PO: null,
  SourceFile: `${InvoiceId}.xml`,
  Page: 1,
  Hash: InvoiceId,
  Status: 'arrived',
});

/** What the workbook holds: policy by name, rows of every table, the budget of the quarter. */
export function company(october: number | null = null): WorkbookInputs {
  return {
    policy: {
      Policy_Company: 'Fernhill Supply',
      Policy_AsOf: '2026-10-31',
      Policy_Period: month(LAST),
      Policy_Currency: 'USD',
      Policy_FiscalStart: 2,
      Policy_Metric: 'Digital revenue',
      Policy_ValueAtFloor: 1142000,
    },
    cells: { 'Envelopes!U7': 900000 },
    tables: {
      tblCalendar: Array.from({ length: 36 }, (_, i) => calendar(i - 9)),
      tblWorkflows: WORKFLOWS.map((w) => ({
        Id: w.id,
        Workflow: w.name,
        Envelope: w.env,
        BusinessUnit: envelope(w.env)?.[2] ?? null,
        Owner: envelope(w.env)?.[4] ?? null,
        FinancePartner: null,
        ValueUnit: w.unit ?? null,
        ValuePerUnit: w.value?.[0] ?? null,
        Realised: w.value?.[1] ?? null,
        Stage: envelope(w.env)?.[3] ?? null,
        SpendMode: w.learning === true ? 'learning' : 'run-rate',
        Pricing: w.seats === undefined ? 'usage' : 'seat',
        Quality: 'normal',
        Started: w.started ?? null,
        BaseMonth: month(w.start ?? 0),
        ReviewRate: w.review?.[0] ?? 0,
        ReviewMinutes: w.review?.[1] ?? 0,
        ReviewRatePerHour: w.review?.[2] ?? 0,
        FailureRate: w.failure?.[0] ?? 0,
        CostPerFailure: w.failure?.[1] ?? 0,
        AlertAt: null,
        ReviewAt: null,
        ExecAt: null,
      })),
      tblEnvelopes: ENVELOPES.map(([Id, Envelope, BusinessUnit, Stage, Owner, Amount, BudgetType]) => ({
        Id,
        Envelope,
        Quarter: QUARTER,
        BusinessUnit,
        UseCase: null,
        Stage,
        Owner,
        BudgetType,
        Amount,
        Pattern: 'even',
        Rollover: 'none',
        RolloverCap: null,
        AlertAt: BudgetType === 'fixed' ? 0.95 : null,
        ReviewAt: BudgetType === 'fixed' ? 1 : null,
        ExecAt: BudgetType === 'fixed' ? 1.05 : null,
        Note: null,
      })),
      tblActions: [{ Envelope: 'E09', Month: month(LAST), Action: 'Cap Test agents' }],
      tblDrivers: REVENUE.map((r, t) => ({
        Driver: 'Digital revenue',
        Month: month(t),
        Unit: 'USD',
        Plan: Math.round((PLAN[t] ?? 0) * 1e6),
        Actual: t <= LAST ? Math.round(r * 1e6) : null,
        Forecast: t > LAST ? Math.round(r * 1e6) : null,
        Source: null,
        Note: null,
      })),
      tblValue: WORKFLOWS.flatMap((w) => units(w).flatMap((u, t) => (u === null ? [] : [{ Workflow: w.id, Month: month(t), Units: u }]))),
      tblRates: [...RATES, ...(october === null ? [] : [october])].map((Rate, t) => ({
        Date: `${month(t)}-01`,
        From: 'EUR',
        To: 'USD',
        Type: 'average',
        Rate,
        Source: null,
      })),
      tblActuals: actuals(october),
      tblInvoices: [invoice('A-1', 'Anthropic', 'USD', 97212.6, 0), invoice('W-10', 'Wortlaut GmbH', 'EUR', 6180, 0)],
      tblSaaS: [
        seat('Microsoft 365', 'Copilot', 'W13', 620, 604, 563, 30, 1, 'Y'),
        seat('Zoom', 'AI Companion', 'W15', 1150, 1140, 1120, 18, 0.2, 'N'),
        seat('Notion', 'Notion AI', 'W16', 640, 640, 630, 16, 0.25, 'Y'),
        seat('Salesforce', 'Einstein', 'W17', 210, 210, 205, 165, 0.06, 'Y'),
      ],
      tblLog: [{ At: '2026-10-29', Who: 'analyst', What: 'Refreshed', Sheet: 'Actuals', Key: null, Old: null, New: null, Reason: null, Batch: 1, Hash: null }],
    },
  };
}

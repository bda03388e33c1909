import { readFileSync } from 'node:fs';
import type { InputValue, WorkbookInputs } from '../../../src/workbook/inputs';

// The sample company as the workbook holds it: its inputs as they are shipped, and a ledger worked out from prices and volumes,
// row by row what an import of its files must give.
export const INPUTS = JSON.parse(readFileSync('assets/sample/inputs.json', 'utf8')) as WorkbookInputs;

type Four = readonly [number, number, number, number];
/** What a workflow is charged: a price path times units, seats times a price, or money alone. Paths: first month, Aug, Sep, Oct 26. */
interface Charged {
  readonly id: string;
  readonly vendor: string;
  readonly service: string;
  readonly currency?: 'EUR';
  /** First month, 0 = Nov 25. */
  readonly start?: number;
  readonly share?: number;
  readonly seats?: Four;
  readonly p?: Four;
  readonly money?: Four;
}
const CHARGED: readonly Charged[] = [
  { id: 'W01', vendor: 'Anthropic', service: 'Claude API', p: [0.138, 0.118, 0.112, 0.105] },
  { id: 'W02', vendor: 'Microsoft Azure', service: 'Azure OpenAI', p: [0.056, 0.052, 0.052, 0.051] },
  { id: 'W03', vendor: 'Wortlaut GmbH', service: 'Translation API', currency: 'EUR', p: [0.075, 0.075, 0.075, 0.075] },
  { id: 'W04', vendor: 'Salesforce', service: 'Agentforce', p: [0.1, 0.1, 0.1, 0.1] },
  { id: 'W05', vendor: 'Amazon Web Services', service: 'Bedrock', p: [0.0071, 0.0064, 0.0063, 0.0062] },
  { id: 'W06', vendor: 'Amazon Web Services', service: 'Bedrock', p: [0.0041, 0.0037, 0.0036, 0.0035] },
  { id: 'W07', vendor: 'OpenAI', service: 'API', p: [0.036, 0.033, 0.032, 0.031] },
  { id: 'W08', vendor: 'GitHub', service: 'GitHub Copilot', seats: [380, 410, 410, 410], p: [34, 39, 39, 39] },
  { id: 'W09', vendor: 'Anthropic', service: 'Claude API', p: [8, 8.6, 8.5, 8.4] },
  { id: 'W10', vendor: 'OpenAI', service: 'Codex', p: [5, 5, 5, 5] },
  { id: 'W11', vendor: 'Microsoft Azure', service: 'Azure OpenAI', p: [0.135, 0.124, 0.122, 0.121] },
  { id: 'W12', vendor: 'Anthropic', service: 'Claude API', p: [10.5, 9.6, 9.5, 9.4] },
  { id: 'W13', vendor: 'Microsoft 365', service: 'Copilot', seats: [520, 620, 620, 620], p: [30, 30, 30, 30] },
  { id: 'W14', vendor: 'Snowflake', service: 'Cortex', p: [0.1, 0.1, 0.1, 0.1] },
  { id: 'W15', vendor: 'Zoom', service: 'AI Companion', share: 0.2, seats: [1150, 1150, 1150, 1150], p: [18, 18, 18, 18] },
  { id: 'W16', vendor: 'Notion', service: 'Notion AI', share: 0.25, seats: [640, 640, 640, 640], p: [16, 16, 16, 16] },
  { id: 'W17', vendor: 'Salesforce', service: 'Einstein', share: 0.06, seats: [210, 210, 210, 210], p: [165, 165, 165, 165] },
  { id: 'W18', vendor: 'OpenAI', service: 'API', p: [0.168, 0.148, 0.145, 0.142] },
  { id: 'W19', vendor: 'Amazon Web Services', service: 'Bedrock', p: [0.0139, 0.0123, 0.012, 0.0118] },
  { id: 'W20', vendor: 'Microsoft Azure', service: 'Azure OpenAI', p: [0.7, 0.63, 0.62, 0.61] },
  { id: 'W21', vendor: 'Anthropic', service: 'Claude API', start: 4, p: [2.2, 2.9, 3.6, 4.5] },
  { id: 'W22', vendor: 'OpenAI', service: 'API', p: [0.52, 0.46, 0.46, 0.46] },
  { id: 'W23', vendor: 'OpenAI', service: 'API', start: 6, p: [1.6, 1.25, 1.2, 1.18] },
  { id: 'W24', vendor: 'Snowflake', service: 'Cortex', start: 8, money: [4000, 7250, 8400, 9150] },
  { id: 'W25', vendor: 'OpenAI', service: 'API', money: [1200, 2150, 2240, 2310] },
];
const RATES = [1.141, 1.1455, 1.139, 1.137, 1.1425, 1.148, 1.151, 1.154, 1.156, 1.158, 1.164];

type Row = Readonly<Record<string, InputValue>>;
const table = (name: string): readonly Row[] => INPUTS.tables[name] ?? [];
export const WORKFLOWS = table('tblWorkflows');

/** The month `n` months after Nov 25, as `2026-10`. */
const month = (n: number): string => `${String(2025 + Math.floor((10 + n) / 12))}-${String(((10 + n) % 12) + 1).padStart(2, '0')}`;
const cents = (x: number): number => Math.round((x + Number.EPSILON) * 100) / 100;
/** From the start month geometrically to Aug 26, then Aug, Sep and Oct as given; null before the start. */
const path = ([first, aug, sep, oct]: Four, start: number, digits: number): (number | null)[] =>
  Array.from({ length: 12 }, (_, t) => {
    if (t < start) return null;
    return [aug, sep, oct][t - 9] ?? Number((first * (aug / first) ** ((t - start) / (9 - start))).toPrecision(digits));
  });

/** What a vendor billed for a workflow in each month, before the AI share. */
function billed({ id, start = 0, money, seats, p = [0, 0, 0, 0] }: Charged): (number | null)[] {
  if (money !== undefined) return path(money, start, 5).map((x) => (x === null ? null : cents(x)));
  if (seats !== undefined) return path(seats, 0, 6).map((s, t) => cents(Math.round(s ?? 0) * (t < 9 ? p[0] : p[1])));
  const units = new Map(table('tblValue').flatMap((v) => (v['Workflow'] === id ? [[v['Month'], Number(v['Units'])] as const] : [])));
  return path(p, start, 4).map((price, t) => (price === null ? null : cents((units.get(month(t)) ?? 0) * price)));
}

/** One row of tblActuals. Without a rate its cost is not known. */
function actual(
  t: number,
  from: Partial<Charged> & { readonly vendor: string; readonly service: string },
  amount: number,
  more: Row = {},
  rate: number | null = 1,
): Row {
  const { id = 'not tagged', seats, share = null, currency = 'USD' } = from;
  const workflow = WORKFLOWS.find((w) => w['Id'] === id) ?? {};
  const seat = seats !== undefined;
  return {
    Month: month(t),
    Vendor: from.vendor,
    Service: from.service,
    Workflow: id,
    WorkflowName: workflow['Workflow'] ?? null,
    BusinessUnit: workflow['BusinessUnit'] ?? null,
    Owner: workflow['Owner'] ?? null,
    Category: 'production-inference',
    Bucket: seat ? 'fixed' : 'variable',
    SpendMode: workflow['SpendMode'] ?? null,
    Stream: seat ? 'seat' : 'usage',
    ChargeCategory: 'Usage',
    CostBasis: seat || currency !== 'USD' ? 'invoiced' : 'vendor-reported',
    Counts: 'Y',
    Currency: currency,
    AiShare: share,
    BilledCost: amount,
    FxRate: rate,
    Cost: rate === null ? null : cents(amount * (share ?? 1) * rate),
    Converted: rate === null ? 'N' : 'Y',
    Batch: 1,
    ...more,
  };
}

/** The ledger by month and workflow: the rate of Oct 26 is not there. */
function actuals(): Row[] {
  const rate = (c: Charged, t: number): number | null => (c.currency === undefined ? 1 : (RATES[t] ?? null));
  const lines = CHARGED.flatMap((c) => {
    const bought = c.seats === undefined ? [] : path(c.seats, 0, 6).map((s) => Math.round(s ?? 0));
    // A seat list counts as quantity who is active; where only bills come in, it is the seats.
    const active = c.id === 'W13' ? table('tblValue').flatMap((v) => (v['Workflow'] === 'W13' ? [Number(v['Units'])] : [])) : bought;
    return billed(c).flatMap((amount, t) => (amount === null ? [] : [actual(t, c, amount, { Quantity: active[t] ?? null }, rate(c, t))]));
  });
  const untagged = path([8400, 16700, 17800, 18940], 0, 5).map((amount, t) => actual(t, { vendor: 'Google Cloud', service: 'Vertex AI' }, amount ?? 0));
  const invoiced = { CostBasis: 'invoiced' };
  const personal = Array.from({ length: 6 }, (_, i) =>
    actual(i + 6, { id: 'W09', vendor: 'Claude.ai', service: 'Claude.ai' }, 120, { ...invoiced, Stream: 'reimbursed', ChargeCategory: 'Purchase' }),
  );
  const credit = actual(10, { id: 'W11', vendor: 'Microsoft Azure', service: 'Azure OpenAI' }, -4200, { ...invoiced, ChargeCategory: 'Credit' });
  return [...lines, ...untagged, ...personal, credit];
}

const seat = (Vendor: string, Product: string, Workflow: string, Purchased: number, Active: number, Price: number, AiShare: number, Audited: string): Row => ({
  Vendor,
  Product,
  Workflow,
  Plan: 'Business',
  Purchased,
  Active,
  Idle: Purchased - Active,
  Price,
  Currency: 'USD',
  AiShare,
  MonthCost: cents(Purchased * Price * AiShare),
  Audited,
});
const invoice = (InvoiceId: string, Vendor: string, Currency: string, Net: number): Row => ({
  InvoiceId,
  Vendor,
  IssueDate: '2026-10-31',
  ServiceStart: '2026-10-01',
  ServiceEnd: '2026-10-31',
  Currency,
  Net,
  Tax: 0,
  Gross: Net,
  Credit: 0,
  Hash: InvoiceId,
});

/** Inputs and data together, as after the first refresh. */
export const company = (): WorkbookInputs => ({
  ...INPUTS,
  tables: {
    ...INPUTS.tables,
    tblActuals: actuals(),
    tblInvoices: [invoice('A-1', 'Anthropic', 'USD', 97212.6), invoice('W-10', 'Wortlaut GmbH', 'EUR', 6180)],
    tblSaaS: [
      seat('Microsoft 365', 'Copilot', 'W13', 620, 563, 30, 1, 'Y'),
      seat('Zoom', 'AI Companion', 'W15', 1150, 1120, 18, 0.2, 'N'),
      seat('Notion', 'Notion AI', 'W16', 640, 630, 16, 0.25, 'Y'),
      seat('Salesforce', 'Einstein', 'W17', 210, 205, 165, 0.06, 'Y'),
    ],
    tblLog: [{ At: '2026-10-29', Who: 'analyst', What: 'Refreshed', Sheet: 'Actuals', Batch: 1 }],
  },
});

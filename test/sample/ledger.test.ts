import { csvOf, exact, NAMES, textOf, times, toCents } from './read';
import ledger from './ledger.json';

const MONTHS = Array.from({ length: 12 }, (_, n) => `${String(2025 + Math.floor((10 + n) / 12))}-${String(((10 + n) % 12) + 1).padStart(2, '0')}`);
/** Workflow and month, and what it cost. */
type Line = readonly [workflow: string, month: string, amount: bigint];
const byWorkflow: Readonly<Record<string, string>> = {
  proj_product_questions: 'W07',
  proj_coding_research: 'W10',
  proj_product_descriptions: 'W18',
  proj_code_review: 'W22',
  proj_voice_agent: 'W23',
  proj_prompt_lab: 'W25',
  'Chat resolutions': 'W01',
  'Coding: deep work': 'W09',
  'Contract review': 'W12',
  'Test agents': 'W21',
};
const tag = (tags: string): string => (JSON.parse(tags) as { workflow?: string }).workflow ?? 'not tagged';
const iso = (day: string): string => {
  const [, m = '', d = '', y = ''] = /^(\d+)\/(\d+)\/(\d+)$/.exec(day) ?? [];
  return m === '' ? day : `20${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
};
const focus = (name: string): readonly Line[] =>
  csvOf(name).map((row) => [tag(row['Tags'] ?? '{}'), iso(row['ChargePeriodStart'] ?? '').slice(0, 7), exact(row['BilledCost'] ?? '')]);
/** Of a UBL invoice: its month and its total. */
const invoice = (name: string): { readonly month: string; readonly currency: string; readonly total: bigint; readonly lines: readonly bigint[] } => {
  const text = textOf(name);
  const [, month = ''] = /<cbc:StartDate>(\d{4}-\d{2})/.exec(text) ?? [];
  const [, currency = '', total = ''] = /<cbc:PayableAmount currencyID="([A-Z]{3})">([\d.]+)</.exec(text) ?? [];
  const lines = [
    ...text
      .split('<cac:InvoiceLine>')
      .slice(1)
      .join('')
      .matchAll(/<cbc:LineExtensionAmount currencyID="[A-Z]{3}">([\d.]+)</g),
  ];
  return { month, currency, total: exact(total), lines: lines.map(([, amount = '']) => exact(amount)) };
};
const RATES = (JSON.parse(textOf('inputs.json')) as { tables: { tblRates: { Date: string; Type: string; Rate: number }[] } }).tables.tblRates;
const rateOf = (month: string): bigint | undefined => {
  const found = RATES.find(({ Date, Type }) => Type === 'average' && Date.startsWith(month));
  return found === undefined ? undefined : exact(String(found.Rate));
};

function lines(): readonly Line[] {
  const openai = csvOf('openai-costs-2025-11-to-2026-10.csv').filter((row) => row['amount_value'] !== '');
  return [
    ...openai.map((row): Line => [byWorkflow[row['project_id'] ?? ''] ?? '?', (row['start_time_iso'] ?? '').slice(0, 7), exact(row['amount_value'] ?? '')]),
    ...csvOf('anthropic-costs-2025-11-to-2026-10.csv').map((row): Line => [
      byWorkflow[row['workspace'] ?? ''] ?? '?',
      (row['usage_date_utc'] ?? '').slice(0, 7),
      exact(row['cost_usd'] ?? ''),
    ]),
    ...['aws-focus-1.0.csv', 'azure-focus-1.2.csv.gz', 'google-focus-1.3.csv', 'snowflake-focus-1.2.csv'].flatMap(focus),
    ...csvOf('github-billing-2025-11-to-2026-10.csv').map((row): Line => ['W08', (row['date'] ?? '').slice(0, 7), exact(row['net_amount'] ?? '')]),
    ...csvOf('software-seats-2025-11-to-2026-10.csv').map((row): Line => [
      row['Workflow'] ?? '',
      row['Month'] ?? '',
      times(times(exact(row['Purchased'] ?? ''), exact(row['Price'] ?? '')), exact(row['AI share'] ?? '')),
    ]),
    ...csvOf('expenses-2026-05-to-2026-10.csv').map((row): Line => ['W09', (row['Timestamp'] ?? '').slice(0, 7), exact(row['Amount'] ?? '')]),
    ...NAMES.filter((name) => name.startsWith('wortlaut')).flatMap((name): Line[] => {
      const { month, total } = invoice(name);
      const rate = rateOf(month);
      return rate === undefined ? [] : [['W03', month, times(total, rate)]];
    }),
  ];
}
const all = lines();
const sumOf = (workflow: string, month: string): string | null => {
  const found = all.filter(([of, when]) => of === workflow && when === month);
  return found.length === 0 ? null : toCents(found.reduce((sum, [, , amount]) => sum + amount, 0n));
};

test.each(Object.entries(ledger.workflows))('%s ties by month, to the cent', (id, months) => {
  expect(MONTHS.map((month) => sumOf(id, month))).toEqual(months);
});
test('what no tag names ties too, and nothing else is unnamed', () => {
  expect(MONTHS.map((month) => sumOf('not tagged', month))).toEqual(ledger.untagged);
  expect([...new Set(all.map(([id]) => id))].sort()).toEqual([...Object.keys(ledger.workflows), 'not tagged'].sort());
});
test('AI spend of each month', () => {
  for (const [t, month] of MONTHS.entries()) {
    const spend = all.filter(([, when]) => when === month).reduce((sum, [, , amount]) => sum + exact(toCents(amount)), 0n);
    // The figure sums what was rounded to the cent by workflow; only euros at a rate have more digits.
    expect(toCents(spend)).toBe(ledger.spend[t]);
  }
});
test('the invoices: euros of October, and Anthropic beside its report', () => {
  for (const name of NAMES.filter((one) => one.endsWith('.xml'))) {
    const { total, lines: parts } = invoice(name);
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
  }
  expect(invoice('wortlaut-2026-10.xml')).toMatchObject({ currency: 'EUR', total: exact('6180.00') });
  expect(invoice('anthropic-invoice-2026-10.xml')).toMatchObject({ month: '2026-10', currency: 'USD', total: exact('97212.60') });
  const report = csvOf('anthropic-costs-2025-11-to-2026-10.csv').filter((row) => row['usage_date_utc']?.startsWith('2026-10'));
  expect(toCents(report.reduce((sum, row) => sum + exact(row['cost_usd'] ?? ''), 0n))).toBe('95800.00');
});

import { type Decimal, decimal } from '../../src/model/decimal';
import { type Month, addMonths } from '../../src/model/month';
import type { MoveEnvelope, MovesNow } from '../../src/workbook/move';
import type { RatesFound } from '../../src/taskpane/flows/rates';
import type { AccrualsNow, ForecastNow, RatesNow } from '../../src/workbook/posting';

// What the screens that add rows read from an invented company's workbook.
const months = Array.from({ length: 12 }, (_, i) => addMonths('2026-11' as Month, i));
export const forecast: ForecastNow = {
  currency: 'USD',
  asOf: '2026-10-31',
  total: months.map((month, i) => ({ month, amount: `${String(292338 + i * 9700)}.10` })),
  workflows: [
    { id: 'W01', name: 'Chat resolutions', months: months.map((month) => ({ month, amount: '44120.55' })) },
    { id: 'W02', name: 'Translation', months: months.map((month) => ({ month, amount: null })) },
  ],
  saved: ['Q3 FY26 reforecast'],
};
export const accruals: AccrualsNow = {
  currency: 'USD',
  month: '2026-10' as Month,
  reverseOn: '2026-11-01',
  open: [
    { vendor: 'OpenAI', expected: '40896.00', invoiced: '0', accrual: '40896.00' },
    { vendor: 'Salesforce', expected: '5859.00', invoiced: '2079.00', accrual: '3780.00' },
    { vendor: 'Snow Peak Data', expected: '15610.25', invoiced: '0', accrual: '15610.25' },
  ],
  posted: ['GitHub', 'Anthropic'],
  unknown: ['Wortlaut GmbH'],
};
export const rates: RatesNow = {
  currency: 'USD',
  month: '2026-10' as Month,
  foreign: ['EUR', 'GBP'],
  standing: ['2026-09-01 EUR USD average', '2026-10-31 EUR USD month-end'],
};
const rate = (Date: string, From: string, Type: 'average' | 'month-end', Rate: string, Source: string) => ({ Date, From, To: 'USD', Type, Rate, Source });
export const ratesFound: RatesFound = {
  file: 'eurofxref-hist.csv',
  rows: [
    rate('2026-10-01', 'EUR', 'average', '1.11', 'ECB reference rate, mean of 22 days'),
    rate('2026-10-01', 'GBP', 'average', '1.305882353', 'ECB reference rate, mean of 22 days'),
    rate('2026-10-31', 'GBP', 'month-end', '1.294117647', 'ECB reference rate of 30 Oct 2026'),
  ],
  standing: [rate('2026-10-31', 'EUR', 'month-end', '1.1', 'ECB reference rate of 30 Oct 2026')],
  sentences: ['BGN has no rate to USD on 31 Oct 2026 or shortly before.'],
};
const exact = (text: string): Decimal => decimal(text)!;
const envelope = (id: string, name: string, stage: string, budget: string, used: string | null, free: string | null): MoveEnvelope => ({
  id,
  name,
  stage,
  owner: 'M. Iyer',
  budget: exact(budget),
  used: used === null ? null : exact(used),
  free,
  hasUnit: stage !== 'experiment',
  started: null,
  returns: [],
});
export const moves: MovesNow = {
  currency: 'USD',
  asOf: '2026-10-31' as MovesNow['asOf'],
  quarter: 'FY26 Q3',
  total: '900000',
  envelopes: [
    envelope('E10', 'Returns triage', 'experiment', '45000', '38000', '7000'),
    envelope('E07', 'Product descriptions', 'scaling', '75000', '67361', '7639'),
    envelope('E01', 'Support resolutions', 'production', '150000', null, null),
  ],
  stages: [exact('540000'), exact('225000'), exact('135000')],
  closedThrough: '2026-09-30' as MovesNow['closedThrough'],
  thirdMonth: '2026-10-01' as MovesNow['thirdMonth'],
  period: '2026-10' as MovesNow['period'],
  people: ['M. Iyer', 'P. Lindqvist'],
  rules: [['R7', 15, 'day of month 3', 'late', 'Y']],
};

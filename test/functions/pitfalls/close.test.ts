import { asDay, toSerial, type Day } from '../../../src/model/month';
import { code, codes, sentence, value } from './ask';

const on = (text: string): number => toSerial(asDay(text) ?? ('2026-01-01' as Day));
const RATES = [
  [on('2026-09-01'), 'EUR', 'USD', 'average', 1.164],
  [on('2026-10-01'), 'EUR', 'USD', 'average', 1.165],
  [on('2026-10-30'), 'EUR', 'USD', 'month-end', 1.16],
  [on('2026-02-01'), 'EUR', 'USD', 'budget', 1.12],
  [on('2026-08-01'), 'EUR', 'USD', 'budget', 1.13],
];
const PRICES = [
  ['GitHub', 'Copilot', 'seat', on('2025-02-01'), null, 34, 'USD'],
  ['GitHub', 'Copilot', 'seat', on('2026-08-01'), null, 39, 'USD'],
  ['OpenAI', 'old', '1M', on('2025-01-01'), on('2025-12-31'), 2, 'USD'],
];

describe('accruals', () => {
  test('P30 an accrual is never negative: the excess stands beside', () => {
    expect(codes('ACCRUAL', 20000, 20500)).toEqual([[0, -500]]);
    expect(codes('ACCRUAL', [[100.1], [0], [5]], [[100], [0], [null]])).toEqual([[0.1, 0], [0, 0], ['#N/A', '#N/A']]); // prettier-ignore
    expect(codes('ACCRUAL', [[24000, 20000]], [[20500, 20500]])).toEqual([[3500, 0], [0, -500]]); // prettier-ignore
  });
});

describe('accruals beside invoices', () => {
  test('P31 an invoice that came is not accrued again: together they are what was expected', () => {
    for (const invoiced of [0, 1000, 24000]) expect(codes('ACCRUAL', 24000, invoiced)).toEqual([[24000 - invoiced, 0]]);
  });
});

describe('amortisation', () => {
  test('P19 a part of a month counts by its days', () => {
    expect(codes('AMORTISE', 31, on('2026-03-31'), on('2026-04-30'))).toEqual([[1], [30]]);
    expect(codes('AMORTISE', 10, on('2026-03-31'), on('2026-03-31'))).toEqual([[10]]);
  });
  test('P20 29 February is a day, and the 31st joins without a gap', () => {
    expect(codes('AMORTISE', 366, on('2024-01-01'), on('2024-12-31'), [[on('2024-02-01')]])).toEqual([[29]]);
    expect(codes('AMORTISE', 59, on('2024-01-31'), on('2024-03-29'))).toEqual([[1], [29], [29]]);
  });
  test('P21 a 4-4-5 calendar is laid by days, and its last period must be closed', () => {
    const starts = [[on('2026-02-01'), on('2026-03-01'), on('2026-03-29'), on('2026-05-03')]];
    expect(codes('AMORTISE', 91, on('2026-02-01'), on('2026-05-02'), starts)).toEqual([[28, 28, 35, 0]]);
    expect(codes('AMORTISE', 92, on('2026-02-01'), on('2026-05-03'), starts)).toEqual([[28, 28, 35, '#N/A']]);
  });
  test('a figure of a month does not change when the time sheet moves on', () => {
    const year = (first: string): unknown => codes('AMORTISE', 75000, on('2026-03-15'), on('2027-03-14'), [[on(first)]]);
    expect(codes('AMORTISE', 75000, on('2026-03-15'), on('2027-03-14'), [[on('2026-10-01'), on('2026-11-01')]])).toEqual([[6369.86, 6164.38]]);
    expect(year('2026-11-01')).toEqual([[6164.38]]);
    expect(codes('AMORTISE', 75000, on('2026-03-15'), on('2027-03-14'), [[on('2026-01-01')], [on('2026-04-01')], [on('2026-07-01')]])).toEqual([[3493.15], [18698.64], [18904.11]]); // prettier-ignore
  });
  test('shapes that do not fit are said', () => {
    expect(sentence('AMORTISE', 1, on('2026-02-02'), on('2026-02-01'))).toBe('the last day is before the first');
    expect(sentence('AMORTISE', [[1], [2]], on('2026-02-01'), on('2026-02-02'))).toBe('several amounts need a calendar');
    expect(sentence('AMORTISE', [[1], [2]], 46000, 46100, [[46054], [46082]])).toContain('beside one another');
    expect(sentence('AMORTISE', 1, 46000, 46100, [[46082, 46054]])).toBe('the calendar does not rise at place 2');
    expect(sentence('AMORTISE', 1, 100, 100000)).toBe('more than 120 years');
    expect(sentence('AMORTISE', 1, 46054, 46100, [[46054, null, 46113]])).toBe('calendar 2 missing');
    expect(codes('AMORTISE', 59, 46054, 46112, [[46054, 46082, null]])).toEqual([[28, 31]]);
  });
});

describe('exchange', () => {
  const eur = (date: string, type = 'average', show = 'amount'): unknown => value('FX_CONVERT', 1000, 'EUR', 'USD', RATES, on(date), type, show);
  test('each purpose has its rate: average, month end, budget', () => {
    expect([eur('2026-10-15'), eur('2026-10-31'), eur('2026-09-30')]).toEqual([1165, 1165, 1164]);
    expect([eur('2026-10-01', 'month-end'), eur('2026-07-31', 'budget'), eur('2026-08-01', 'budget')]).toEqual([1160, 1120, 1130]);
  });
  test('P35 no rate is #N/A with the pair and the day, never 1', () => {
    expect(code('FX_CONVERT', 5, 'EUR', 'USD', 1.1, '31/10/2026')).toBe('#VALUE!');
    expect(code('FX_CONVERT', 5, 'EUR', 'USD', 1.1, '#REF!')).toBe('#REF!');
    expect(sentence('FX_CONVERT', 5, 'EUR', 'USD', RATES, on('2026-11-30'))).toBe('EUR->USD 2026-11-30: no average rate');
    expect(sentence('FX_CONVERT', 5, 'GBP', 'USD', RATES, on('2026-10-31'))).toContain('GBP->USD 2026-10-31');
    expect(code('FX_CONVERT', 5, 'USD', 'EUR', RATES, on('2026-10-31'))).toBe('#N/A');
    expect(code('FX_CONVERT', 5, 'EUR', 'USD', RATES, on('2026-01-31'), 'budget')).toBe('#N/A');
    expect(value('FX_CONVERT', 5, 'USD', 'usd', RATES, on('2026-11-30'))).toBe(5);
  });
  test('P36 a weekend takes the business day before, at most five days back, and says which', () => {
    expect(codes('FX_CONVERT', 1000, 'EUR', 'USD', RATES, on('2026-10-31'), 'month-end', 'all')).toEqual([[1160, 1.16, on('2026-10-30')]]);
    const dated = (day: string): string => code('FX_CONVERT', 1, 'EUR', 'USD', [[on(day), 'EUR', 'USD', 'month-end', 1.1]], on('2026-10-31'), 'month-end');
    expect([dated('2026-10-26'), dated('2026-10-25'), dated('2026-11-01')]).toEqual(['a figure', '#N/A', '#N/A']);
  });
  test('P33 what is not money has no rate', () => expect(sentence('FX_CONVERT', 5, 'credits', 'USD', 0.01)).toBe('credits is not a currency'));
  test('P18 a date as text is not guessed', () => {
    expect(code('FX_CONVERT', 5, 'EUR', 'USD', RATES, '31.10.2026')).toBe('#VALUE!');
    expect(code('FISCAL_PERIOD', '10/11/2026', 2)).toBe('#VALUE!');
    expect(sentence('FISCAL_PERIOD', '2026-10-31', 2)).toContain('date as text');
    expect(code('AMORTISE', 1, '1 Jan 2026', 46023)).toBe('#VALUE!');
    expect(code('PRICE_AT', 'GitHub', 'Copilot', '31/10/26', PRICES)).toBe('#VALUE!');
  });
  test('a bad row of the table spoils only what needs it', () => {
    const broken = [...RATES, [on('2026-10-01'), 'GBP', 'USD', 'average', '#REF!'], ['soon', 'CHF', 'USD', 'average', 1.1]];
    expect(value('FX_CONVERT', 1000, 'EUR', 'USD', broken, on('2026-10-15'))).toBe(1165);
    expect(code('FX_CONVERT', 1000, 'GBP', 'USD', broken, on('2026-10-15'))).toBe('#REF!');
    expect(code('FX_CONVERT', 1000, 'CHF', 'USD', broken, on('2026-10-15'))).toBe('#VALUE!');
    expect(code('FX_CONVERT', 1, 'EUR', 'USD', [...RATES, [on('2026-10-01'), 'EUR', 'USD', 'average', 1.2]], on('2026-10-15'))).toBe('#VALUE!');
    expect(code('FX_CONVERT', 1, 'EUR', 'USD', 0)).toBe('#VALUE!');
    expect(codes('FX_CONVERT', [[10], [10]], [['EUR'], ['usd']], 'USD', 1.16, null, null, 'all')).toEqual([[11.6, 1.16, ''], [10, 1, '']]); // prettier-ignore
    expect(sentence('FX_CONVERT', 1, 'EUR', 'USD', [['EUR', 1.2]])).toContain('Date, From, To, Type, Rate');
    expect(sentence('FX_CONVERT', 1, 'EUR', 'USD', RATES)).toBe('date missing');
  });
});

describe('prices', () => {
  test('P55 an unknown price is missing, never 0', () => {
    expect(code('PRICE_AT', 'GitHub', 'Copilot', on('2025-01-31'), PRICES)).toBe('#N/A');
    expect(code('PRICE_AT', 'OpenAI', 'old', on('2026-01-01'), PRICES)).toBe('#N/A');
    expect(sentence('PRICE_AT', 'OpenAI', 'new', on('2026-01-01'), PRICES)).toBe('no price of OpenAI new on 2026-01-01');
    expect(code('PRICE_AT', 'X', 'y', on('2026-01-01'), [['X', 'y', null, on('2025-01-01'), null, null, 'USD']])).toBe('#N/A');
  });
  test('what is no table of prices or ranges is said, and an error in its place passes through', () => {
    expect(sentence('PRICE_AT', 'GitHub', 'Copilot', on('2026-01-01'), [['GitHub', 'Copilot', 34]])).toContain('Vendor, Sku, Unit, From, To, Price');
    expect(sentence('BENCHMARK', 'own', 5, [['own', 5]])).toContain('Key, Low, High');
    expect(sentence('BENCHMARK', 'own', 5, [['own', 1, 5], ['OWN ', 2, 5]])).toBe('benchmark own has two ranges'); // prettier-ignore
    expect(value('BENCHMARK', 'own', 5, [['own', 1, 5], ['own', 1, 5], ['other', 7, 9]])).toBe('WITHIN'); // prettier-ignore
    for (const name of ['PRICE_AT', 'BENCHMARK']) expect(code(name, 'own', ...(name === 'PRICE_AT' ? ['x', 46023, '#REF!'] : [5, '#REF!']))).toBe('#REF!');
  });
  test('of prices that hold on one day, the one that began last counts: after a special price the usual one comes back', () => {
    const list = [['X', 'y', null, on('2026-01-01'), null, 10, 'USD'], ['X', 'y', null, on('2026-03-01'), on('2026-03-31'), 8, 'USD']]; // prettier-ignore
    expect(codes('PRICE_AT', 'X', 'y', [[on('2026-02-28')], [on('2026-03-31')], [on('2026-04-01')]], list)).toEqual([[10], [8], [10]]);
  });
  test('a price holds up to and with its last day, or until the next begins', () => {
    expect(value('PRICE_AT', 'OpenAI', 'old', on('2025-12-31'), PRICES)).toBe(2);
    expect(codes('PRICE_AT', 'GitHub', 'Copilot', [[on('2026-07-31')], [on('2026-08-01')], ['x']], PRICES)).toEqual([[34], [39], ['#VALUE!']]);
    expect(code('PRICE_AT', 'GitHub', 'Copilot', on('2026-09-01'), [...PRICES, ['github', 'COPILOT', 'seat', on('2026-08-01'), null, 40, 'USD']])).toBe(
      '#VALUE!',
    );
  });
});

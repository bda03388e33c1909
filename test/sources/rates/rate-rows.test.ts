import type { Day, Month } from '../../../src/model/month';
import { readEcb } from '../../../src/sources/rates/ecb';
import { rateRowsOf, type Wanted } from '../../../src/sources/rates/rate-rows';
import { DAILY, history } from './ecb-files';

const rowsOf = (text: string, wanted: Wanted) => {
  const found = readEcb(text);
  if (!found.ok) throw new Error(found.sentence);
  const { rows, sentences } = rateRowsOf(found.rates, wanted);
  return { rows: rows.map(({ Date, From, Type, Rate, Source }) => [Date, From, Type, Rate, Source]), sentences };
};
const MONTH = (text: string): Month => text as Month;
const OCTOBER = history('2026-09-28', '2026-11-04');

test('the mean of the 22 days of October and the rate of its last business day, across currencies', () => {
  // The bank quotes 1.10 and 1.12 in turns: their mean is 1.11; 30 October is a Friday, the 31st has no rate of its own.
  expect(rowsOf(OCTOBER, { to: 'USD', months: [MONTH('2026-10')] })).toEqual({
    rows: [
      ['2026-10-01', 'EUR', 'average', '1.11', 'ECB reference rate, mean of 22 days'],
      ['2026-10-31', 'EUR', 'month-end', '1.1', 'ECB reference rate of 30 Oct 2026'],
      ['2026-10-01', 'GBP', 'average', '1.305882353', 'ECB reference rate, mean of 22 days'],
      ['2026-10-31', 'GBP', 'month-end', '1.294117647', 'ECB reference rate of 30 Oct 2026'],
      ['2026-10-01', 'JPY', 'average', '0.006529411765', 'ECB reference rate, mean of 22 days'],
      ['2026-10-31', 'JPY', 'month-end', '0.006470588235', 'ECB reference rate of 30 Oct 2026'],
    ],
    sentences: [],
  });
});

test('in euros the rate is one over what the bank writes', () => {
  expect(rowsOf(OCTOBER, { to: 'EUR', from: ['USD'], months: [MONTH('2026-10')] }).rows).toEqual([
    // (1/1.1 + 1/1.12) ÷ 2, not one over the mean.
    ['2026-10-01', 'USD', 'average', '0.900974026', 'ECB reference rate, mean of 22 days'],
    ['2026-10-31', 'USD', 'month-end', '0.9090909091', 'ECB reference rate of 30 Oct 2026'],
  ]);
});

test('without a month the newest that is whole; one that is not over is told, or averaged to date when that is asked', () => {
  expect(rowsOf(OCTOBER, { to: 'USD', from: ['EUR'] }).rows.map(([date]) => date)).toEqual(['2026-10-01', '2026-10-31']);
  const november = { to: 'USD', from: ['EUR'], months: [MONTH('2026-11')] };
  expect(rowsOf(OCTOBER, november)).toEqual({
    rows: [],
    sentences: ['The file does not reach from the first to the last business day of 2026-11: no average and no rate at its end.'],
  });
  expect(rowsOf(OCTOBER, { ...november, toDate: true })).toEqual({
    rows: [['2026-11-01', 'EUR', 'average', '1.113333333', 'ECB reference rate, mean of 3 days to 4 Nov 2026, month not over']],
    sentences: [],
  });
});

test('a currency that ended has no rate afterwards, never its last one', () => {
  const winter = history('2025-11-28', '2026-02-02');
  expect(rowsOf(winter, { to: 'EUR', from: ['BGN'], months: [MONTH('2025-12')] }).rows.map(([, , type, rate]) => [type, rate])).toEqual([
    ['average', '0.5112997239'],
    ['month-end', '0.5112997239'],
  ]);
  const { rows, sentences } = rowsOf(winter, { to: 'EUR', from: ['BGN'], months: [MONTH('2026-01')] });
  expect(rows).toEqual([]);
  expect(sentences).toEqual(['BGN has a rate to EUR on 0 of 21 days in Jan 26.', 'BGN has no rate to EUR on 31 Jan 2026 or shortly before.']);
  expect(rowsOf(winter, { to: 'EUR', months: [MONTH('2026-01')] }).sentences).toEqual([]);
});

test('budget rates are those of a day, or of the last business day before it', () => {
  const winter = history('2025-11-28', '2026-02-02');
  const budget = ['2026-01-01' as Day];
  expect(rowsOf(winter, { to: 'USD', from: ['EUR'], months: [], budget }).rows).toEqual([
    ['2026-01-01', 'EUR', 'budget', '1.12', 'ECB reference rate of 31 Dec 2025'],
  ]);
  expect(rowsOf(DAILY, { to: 'USD', from: ['GBP'], months: [], budget }).sentences).toEqual(['GBP has no rate to USD on 1 Jan 2026 or shortly before.']);
});

test('the daily file has no whole month', () => {
  expect(rowsOf(DAILY, { to: 'USD' })).toEqual({ rows: [], sentences: ['No month is whole in this file: take the history, or ask for a month to date.'] });
});

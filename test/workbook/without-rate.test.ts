import { asDay, toSerial } from '../../src/model/month';
import { withoutRate } from '../../src/workbook/without-rate';

const HEADERS = ['Month', 'Vendor', 'Currency', 'BilledCost', 'Counts', 'Converted'];
const held = (...rows: readonly (readonly [month: string, vendor: string, currency: string, amount: number | '', counts?: 'N' | 'Y', converted?: 'Y'])[]) => ({
  headers: HEADERS,
  rows: rows.map(([month, vendor, currency, amount, counts = 'Y', converted = 'N']) => {
    const values = [toSerial(asDay(`${month}-01`)!), vendor, currency, amount, counts, converted];
    return { values, formulas: values };
  }),
});

test('one entry for each currency: its months, what it adds up to exactly, and the first of its rows', () => {
  const rows = held(
    ['2026-10', 'OpenAI', 'USD', 5, 'Y', 'Y'],
    ['2026-10', 'Larch', 'EUR', 1000.1],
    ['2026-10', 'Zoom', 'GBP', 12],
    ['2026-09', 'Notion', 'EUR', 0.2],
    ['2026-08', 'Larch', 'EUR', -0.05],
  );
  expect(withoutRate(rows, 'average')).toEqual([
    {
      row: 1,
      title: 'No rate for EUR: Aug 26 to Oct 26',
      sentence: 'EUR 1,000.25 in 3 rows of Larch and Notion is in no total until the average rates are entered in Rates.',
    },
    { row: 2, title: 'No rate for GBP in Oct 26', sentence: 'GBP 12.00 of Zoom is in no total until the average rate is entered in Rates.' },
  ]);
});
test('what does not count is never added to what does; many vendors are folded', () => {
  const rows = held(['2026-10', 'A', 'EUR', 10], ['2026-10', 'B', 'EUR', 900, 'N'], ...['C', 'D', 'E', 'F'].map((v) => ['2026-10', v, 'EUR', 1] as const));
  expect(withoutRate(rows, null).map(({ sentence }) => sentence)).toEqual([
    'EUR 14.00 in 5 rows of A, C, D and 2 more is in no total until the rate is entered in Rates.',
  ]);
  expect(withoutRate(held(['2026-10', 'B', 'EUR', 900, 'N']), 'budget').map(({ sentence }) => sentence)).toEqual([
    'EUR of B has no cost until the budget rate is entered in Rates. It is in no total.',
  ]);
});
test('an amount that is not known leaves the sum unsaid', () => {
  expect(withoutRate(held(['2026-10', 'A', 'EUR', ''], ['2026-10', 'B', 'EUR', 3]), 'average').map(({ sentence }) => sentence)).toEqual([
    'EUR in 2 rows of A and B is in no total until the average rate is entered in Rates.',
  ]);
});

import { decimal, toText, type Decimal } from '../../src/model/decimal';
import type { Day, Month } from '../../src/model/month';
import { covers, isBusinessDay, monthAverage, rateOnOrBefore, type ReferenceRates } from '../../src/model/reference-rates';

const d = (text: string): Decimal => decimal(text) ?? (decimal('0') as Decimal);
const rates = (...days: readonly (readonly [string, string])[]): ReferenceRates => ({
  base: 'EUR',
  days: days.map(([date, usd]) => ({ date: date as Day, rates: new Map([['USD', d(usd)]]) })),
});

test.each([
  ['2026-10-30', true],
  ['2026-10-31', false],
  ['2026-11-01', false],
  ['2026-04-03', false],
  ['2026-04-06', false],
  ['2026-04-07', true],
  ['2024-03-29', false],
  ['2024-04-01', false],
  ['2026-05-01', false],
  ['2026-12-25', false],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('%s is a business day: %s', (day, is) => {
  expect(isBusinessDay(day as Day)).toBe(is);
});

test('March 2024 ends on Thursday 28, since Good Friday and Easter close it', () => {
  const march = rates(['2024-03-01', '1.08'], ['2024-03-28', '1.09']);
  expect(covers(march, '2024-03' as Month)).toBe(true);
  const end = rateOnOrBefore(march, 'EUR', 'USD', '2024-03-31' as Day);
  expect(end.ok && [toText(end.value.rate), end.value.of]).toEqual(['1.09', '2024-03-28']);
});

test('a month that begins late or ends early is not whole', () => {
  expect(covers(rates(['2026-10-02', '1.1'], ['2026-10-30', '1.1']), '2026-10' as Month)).toBe(false);
  expect(covers(rates(['2026-10-01', '1.1'], ['2026-10-29', '1.1']), '2026-10' as Month)).toBe(false);
  expect(covers(rates(['2026-10-01', '1.1'], ['2026-10-30', '1.1']), '2026-10' as Month)).toBe(true);
});

test('five days back and no further, and never a rate of later', () => {
  const friday = rates(['2026-10-30', '1.1']);
  expect(rateOnOrBefore(friday, 'EUR', 'USD', '2026-11-04' as Day).ok).toBe(true);
  expect(rateOnOrBefore(friday, 'EUR', 'USD', '2026-11-05' as Day)).toEqual({
    ok: false,
    fault: { kind: 'missing', what: 'EUR has no rate to USD on 5 Nov 2026 or shortly before' },
  });
  expect(rateOnOrBefore(friday, 'EUR', 'USD', '2026-10-29' as Day).ok).toBe(false);
});

test('a currency is worth one of itself', () => {
  const same = monthAverage(rates(['2026-10-30', '1.1']), 'USD', 'USD', '2026-10' as Month);
  expect(same.ok && toText(same.value.rate)).toBe('1');
});

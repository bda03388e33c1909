import { code, codes, value } from './ask';

/** 31 Dec 9999, Excel's last day, which lists write where something has no end. */
const LAST = 2_958_465;
const OCTOBER = 46_296;

test('seats that stay until 31 Dec 9999 are held to the end of what is paid, not for no day at all', () => {
  expect(value('SEAT_COST', 10, 31, 'month', 1, null, LAST, OCTOBER)).toBe(310);
  expect(value('SEAT_COST', 10, 31, 'month', 1, OCTOBER + 24, LAST, OCTOBER)).toBe(70);
  expect(value('SEAT_COST', 10, 31, 'month', 1, LAST, null, OCTOBER)).toBe(0);
  expect(code('SEAT_COST', 10, 31, 'month', 1, null, LAST, LAST - 10)).toBe('#NUM!');
});
test('a price without an end may be listed until 31 Dec 9999, and so may a renewal', () => {
  expect(value('PRICE_AT', 'a', 'b', 46_000, [['a', 'b', 'seat', 45_000, LAST, 3, 'USD']])).toBe(3);
  expect(value('RENEWAL_CHECK', LAST, OCTOBER)).toBe('OK');
});
test.each([
  ['FISCAL_PERIOD', [LAST, 1, '4-4-5'], '#NUM!'],
  ['FISCAL_PERIOD', [LAST, 2, 'months', null, 'start', 'all'], '#NUM!'],
  ['REFORECAST_DUE', [LAST - 3, LAST - 2, 'monthly'], '#NUM!'],
  ['MONTHLY_ALLOCATION', [100, 'days', LAST - 10, 3], '#NUM!'],
  ['AMORTISE', [100, LAST - 40, LAST], '#VALUE!'],
  ['DATA_AGE', [0, OCTOBER], '#NUM!'],
  ['DATA_AGE', [-5, OCTOBER], '#NUM!'],
  ['DATA_AGE', [60, OCTOBER], '#NUM!'],
  ['DATA_AGE', [61, LAST + 1], '#NUM!'],
  ['FISCAL_PERIOD', [60, 1], '#NUM!'],
])('%s %j, where the calendar ends: %s', (name, cells, error) => {
  expect(code(name, ...cells)).toBe(error);
});
test('the other days of the last years are as any', () => {
  expect(value('FISCAL_PERIOD', LAST - 365, 1)).toBe('FY98 P12');
  expect(codes('REFORECAST_DUE', LAST - 31, LAST - 2, 'monthly', 'all')).toEqual([['OK', LAST - 1, 1]]);
  expect(value('DATA_AGE', 61, LAST)).toBe(LAST - 61);
  expect(codes('MONTHLY_ALLOCATION', 62, 'days', LAST - 40, 2)).toEqual([[30.49, 31.51]]);
});

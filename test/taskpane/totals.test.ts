import { amountIn, beside, byCurrency, currenciesOf, movement, shareOfChange } from '../../src/taskpane/totals';

const money = (Amount: string, Currency = 'USD') => ({ Amount, Currency });

test('sums are exact and never mix currencies', () => {
  expect(byCurrency([money('0.1'), money('0.2'), money('5', 'EUR'), money('no figure')])).toEqual([money('0.3'), money('5', 'EUR')]);
  expect(byCurrency([])).toEqual([]);
});
test('the reporting currency stands first', () => {
  expect(currenciesOf([[money('1', 'EUR')], [money('1'), money('1', 'CHF')]], 'USD')).toEqual(['USD', 'CHF', 'EUR']);
  expect(amountIn([money('7', 'EUR')], 'USD')).toBe('0');
});
test('a share of a change needs something to compare with', () => {
  expect([shareOfChange('100', '-39.5'), shareOfChange('0', '5'), shareOfChange('x', '1')]).toEqual([0.395, null, null]);
});
test('a movement is exact, and missing when one of the two is', () => {
  expect([movement(0.1, 0.3), movement(121906.12, 137262.09), movement(null, 1), movement(1, null)]).toEqual(['0.2', '15355.97', null, null]);
});
test('what no total counts is named, so that the parts tie to it', () => {
  expect(beside([money('100.5'), money('-0.5'), money('7', 'EUR')], [money('80'), money('7', 'EUR')])).toEqual([money('-20')]);
  expect(beside([money('1')], [money('1.00')])).toEqual([]);
});

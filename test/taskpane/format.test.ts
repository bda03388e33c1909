import { currencyDigits, exactly, formats } from '../../src/taskpane/format';

const habits = { language: 'en-US', decimalSeparator: '.', thousandsSeparator: ',', negative: 'minus' } as const;
const format = formats(habits);

test('amounts are shown digit by digit, beyond what a double holds', () => {
  expect(format.money('90071992547409931234.56', 'USD')).toBe('90,071,992,547,409,931,234.56');
  expect(format.money('0.005', 'USD')).toBe('0.01');
  expect(format.money('-28.22', 'USD')).toBe('−28.22');
});
test('what rounds to nothing carries no sign', () => {
  expect([format.money('-0.001', 'USD'), format.change('-0.001', 'USD'), format.change('0', 'USD')]).toEqual(['0.00', '0.00', '0.00']);
});
test('changes carry their sign, amounts their currency', () => {
  expect(format.change('39141.65', 'USD')).toBe('+39,141.65');
  expect(format.changeWithCode('-11.43', 'USD')).toBe('−11.43\u00a0USD');
  expect(format.withCode('6420', 'EUR')).toBe('6,420.00\u00a0EUR');
});
test('digits follow the currency', () => {
  expect([format.money('880000', 'JPY'), format.money('1.5', 'KWD'), format.money('1.5', 'not a code')]).toEqual(['880,000', '1.500', '1.50']);
  expect([currencyDigits('JPY'), currencyDigits('KWD'), currencyDigits('XXXX')]).toEqual([0, 3, 2]);
});
test('an exact amount keeps all its digits, and has those of its coins', () => {
  expect([exactly('2118', format), exactly('2118.5', format), exactly('0.0000015', format)]).toEqual(['2,118.00', '2,118.50', '0.0000015']);
  expect(['150000', '150000.25'].map((text) => exactly(text, format, 0))).toEqual(['150,000', '150,000.25']);
  expect(exactly('-1204.5', format, 3)).toBe('−1,204.500');
});
test("separators are Excel's, also where the language has others", () => {
  const swiss = formats({ ...habits, decimalSeparator: ',', thousandsSeparator: "'" });
  expect(swiss.money('-1234567.8', 'EUR')).toBe("−1'234'567,80");
  expect(formats({ ...habits, language: 'de-DE', decimalSeparator: null, thousandsSeparator: null }).money('1234.5', 'EUR')).toBe('1.234,50');
});
test('negatives stand in brackets by setting', () => {
  expect(formats({ ...habits, negative: 'brackets' }).money('-28.22', 'USD')).toBe('(28.22)');
});
test('percent is cut, not rounded, and not by a double', () => {
  expect([format.percent(0.7999), format.percent(0.29), format.percent(1.31546), format.percent(-0.125)]).toEqual(['79%', '29%', '131%', '−12%']);
});
test('the one big figure, ratios and counts', () => {
  expect([format.symbol(307664.17, 'USD'), format.symbol(249600, 'USD', 0), format.ratio(4.5), format.count(1204000)]).toEqual([
    '$307,664.17',
    '$249,600',
    '4.5 : 1',
    '1,204,000',
  ]);
});

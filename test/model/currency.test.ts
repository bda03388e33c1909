import { decimalsOf, isCurrency } from '../../src/model/currency';

test.each([
  ['USD', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['BGN', 2],
])('%s has %i decimals', (code, decimals) => expect(decimalsOf(code)).toBe(decimals));
test('P33 credits, tokens and troy ounces are not money', () => {
  for (const code of ['CREDITS', 'Tokens', 'XAU', 'XXX', 'usd', '']) {
    expect(decimalsOf(code)).toBeUndefined();
    expect(isCurrency(code)).toBe(false);
  }
});

import { toText } from '../../src/model/decimal';
import { figureOf } from '../../src/taskpane/figure';

const english = { decimalSeparator: '.', thousandsSeparator: ',' };
const german = { decimalSeparator: ',', thousandsSeparator: '.' };
const french = { decimalSeparator: ',', thousandsSeparator: '\u202f' };

test.each([
  ['1,250.50', english, '1250.5'],
  ['1250.5', null, '1250.5'],
  ['\u22123', english, '-3'],
  ['(28.22)', english, '-28.22'],
  ['0', english, '0'],
  ['1.250,50', german, '1250.5'],
  ['1.250', german, '1250'],
  ['12.5', german, undefined],
  ['1,250', german, '1.25'],
  ['1\u202f250,5', french, '1250.5'],
  ['10,00', english, undefined],
  ['', english, undefined],
  ['=1+1', english, undefined],
  ['12 USD', english, undefined],
] as const)('%j as %j is %j', (typed, separators, exact) => {
  const figure = figureOf(typed, separators);
  expect(figure === undefined ? undefined : toText(figure)).toBe(exact);
});

import { returnRatio } from '../../model/return';
import { choice, defineFunction, numbers } from '../define';
import { eachCell, sides } from '../each';

/** What a unit of money gives back. */
export default defineFunction({
  name: 'RETURN_RATIO',
  description: 'Value over cost: gross is value / cost, net is (value - cost) / cost. Sums of ranges, or row by row. Zero cost is #DIV/0!.',
  words: ['roi', 'return on investment', 'value over cost', 'payback', 'benefit cost ratio', 'multiple'],
  parameters: {
    value: numbers.needed('money value of what was produced, one cell or a range'),
    cost: numbers.needed('what it cost, a range of the same size'),
    type: choice('"gross" or "net"', ['gross', 'net']),
    mode: choice('"total" for SUM / SUM, "each" for row by row', ['total', 'each']),
  },
  examples: [
    { cells: [4.5, 0.15], gives: 30, says: 'thirty to one, gross' },
    { cells: [4.5, 0.15, 'net'], gives: 29, says: 'the same, net' },
    { cells: [0, 50000], gives: 0, says: 'no value is a real answer' },
    { cells: [[[900], [0]], [[300], [0]], 'gross', 'each'], gives: [[3], ['#DIV/0!']], says: 'row by row' },
  ],
  errors: [
    ['a value or a cost beside the other is blank', '#N/A'],
    ['the ranges differ in size, or a word is not one of the list', '#VALUE!'],
    ['the cost is zero', '#DIV/0!'],
  ],
  arithmetic: '[type=gross? {sum(value)} ÷ {sum(cost)} = {answer}][type=net? ({sum(value)} − {sum(cost)}) ÷ {sum(cost)} = {answer}]',
  policy: 'SUM over SUM; gross and net differ by exactly 1.',
  not: 'Value that nobody has put in money.',
  run: ({ value, cost, type, mode }) => {
    if (mode === 'each') return eachCell({ value, cost }, (v, c) => returnRatio([v], [c], type));
    const both = sides(value, cost);
    return both.ok ? returnRatio(both.value.left, both.value.right, type) : both;
  },
});

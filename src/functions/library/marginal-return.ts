import { marginalReturn } from '../../model/return';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** What the money above the floor gives back. */
export default defineFunction({
  name: 'MARGINAL_RETURN',
  description:
    'Value gained per unit of money spent above the floor. A good average can hide that the last money does not pay. Nothing above the floor is #N/A.',
  words: ['incremental return', 'marginal roi', 'next dollar', 'return above the floor', 'diminishing returns'],
  parameters: {
    floorSpend: numbers.needed('spend at the floor'),
    spend: numbers.needed('spend now'),
    valueAtFloor: numbers.needed('value that the floor alone would give'),
    valueNow: numbers.needed('value now'),
  },
  examples: [
    { cells: [200000, 310000, 900000, 1395000], gives: 4.5, says: 'the money above the floor pays' },
    { cells: [200000, 310000, 900000, 1065000], gives: 1.5, says: 'the average is 3.4, yet the last money returns 1.5' },
    { cells: [200000, 200000, 900000, 900000], gives: '#N/A', says: 'no spend above floor' },
  ],
  errors: [
    ['nothing is spent above the floor, or a figure is blank', '#N/A'],
    ['a figure is text', '#VALUE!'],
  ],
  arithmetic: '({valueNow} − {valueAtFloor}) ÷ ({spend} − {floorSpend}) = {answer}',
  policy: 'The last money has to pay for itself, whatever the average says.',
  run: ({ floorSpend, spend, valueAtFloor, valueNow }) => eachCell({ floorSpend, spend, valueAtFloor, valueNow }, marginalReturn),
});

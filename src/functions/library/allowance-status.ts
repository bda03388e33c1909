import { allowanceStatus } from '../../model/allowance';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** Where usage stands against its band. */
export default defineFunction({
  name: 'ALLOWANCE_STATUS',
  description: 'UNDER, IN or OVER: usage of a role, user or workflow against its usage band, compared in cents; both ends belong to the band.',
  words: ['usage band', 'allowance', 'spend band', 'over band', 'under band', 'usage limit', 'quota'],
  parameters: {
    actual: numbers.needed('money used'),
    low: numbers.needed('low end of the band'),
    high: numbers.needed('high end of the band'),
  },
  examples: [
    { cells: [60, 40, 80], gives: 'IN', says: 'within the band' },
    { cells: [[[39.99], [40], [80], [80.01]], 40, 80], gives: [['UNDER'], ['IN'], ['IN'], ['OVER']], says: 'a cent beyond either end is outside' },
    { cells: [60, 80, 40], gives: '#VALUE!', says: 'high is below low' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the high end is below the low one', '#VALUE!'],
  ],
  arithmetic: '{actual} compared with {low} to {high}, in cents, both ends included: {answer}',
  policy: 'Use outside its band is looked at from both sides: too little may be a seat that nobody needs.',
  run: ({ actual, low, high }) => eachCell({ actual, low, high }, allowanceStatus),
});

import { trueUpPrice } from '../../model/chargeback';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** The price for the rest of the year that recovers all of its cost. */
export default defineFunction({
  name: 'TRUE_UP_PRICE',
  description: '(cost to date + cost to come - recovered) / units to come: the price from now on that leaves nothing over or short at the end.',
  words: ['true up', 'catch-up price', 'recover the rest', 'chargeback'],
  parameters: {
    costToDate: numbers.needed('cost so far'),
    costToCome: numbers.needed('cost expected until the end'),
    recovered: numbers.needed('charged so far'),
    unitsToCome: numbers.needed('units expected until the end'),
  },
  examples: [
    { cells: [25000, 30000, 20000, 500000], gives: 0.07, says: '35,000 are still to recover from 500,000 units' },
    { cells: [25000, 30000, 60000, 500000], gives: -0.01, says: 'more was charged than it will all cost: money goes back' },
    { cells: [25000, 30000, 20000, 0], gives: '#DIV/0!', says: 'nobody is left to charge' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['units to come are negative', '#VALUE!'],
    ['no units are to come', '#DIV/0!'],
  ],
  arithmetic: '({costToDate} + {costToCome} − {recovered}) ÷ {unitsToCome} = {answer}',
  policy: 'Charges end level with cost over the year.',
  run: ({ costToDate, costToCome, recovered, unitsToCome }) => eachCell({ costToDate, costToCome, recovered, unitsToCome }, trueUpPrice),
});

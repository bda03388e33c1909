import { marginalCost } from '../../model/unit-cost';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** What one more unit costs. */
export default defineFunction({
  name: 'MARGINAL_COST',
  description: 'What one more unit costs: the change in cost over the change in units. A falling average can hide that the next unit is dear, and the reverse.',
  words: ['incremental cost', 'cost of the next unit', 'cost of one more', 'step cost', 'differential cost'],
  parameters: {
    unitsBefore: numbers.needed('units before'),
    unitsNow: numbers.needed('units now'),
    costBefore: numbers.needed('cost before'),
    costNow: numbers.needed('cost now'),
  },
  examples: [
    { cells: [100000, 150000, 3000, 5500], gives: 0.05, says: 'the average is 0.037, the next unit costs 0.05' },
    {
      cells: [
        [[100], [200]],
        [[200], [300]],
        [[50], [80]],
        [[80], [95]],
      ],
      gives: [[0.3], [0.15]],
      says: 'from step to step',
    },
    { cells: [100000, 100000, 3000, 3500], gives: '#DIV/0!', says: 'no unit more' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['units are negative', '#VALUE!'],
    ['the units did not change', '#DIV/0!'],
  ],
  arithmetic: '({costNow} − {costBefore}) ÷ ({unitsNow} − {unitsBefore}) = {answer}',
  policy: 'Incremental cost: what the next unit costs, not the average one.',
  run: ({ unitsBefore, unitsNow, costBefore, costNow }) => eachCell({ unitsBefore, unitsNow, costBefore, costNow }, marginalCost),
});

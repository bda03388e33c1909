import { costPerGoodUnit } from '../../model/full-cost';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** What one unit that did not fail costs. */
export default defineFunction({
  name: 'COST_PER_GOOD_UNIT',
  description: 'What one good unit costs: cost / (units x (1 - failure rate)), row by row. Units that fail are paid for too.',
  words: ['cost of success', 'cost per successful task', 'yield', 'scrap', 'first pass yield', 'cost per resolved ticket'],
  parameters: {
    cost: numbers.needed('money spent, such as the full cost'),
    units: numbers.needed('units, good and failed'),
    failureRate: numbers.needed('share that failed, 0.01 or 1%'),
  },
  examples: [
    { cells: [17800, 100000, 0.01], gives: 0.1797979798, says: 'one in a hundred fails' },
    {
      cells: [
        [[17800], [900]],
        [[100000], [300]],
        [[0.01], [0.25]],
      ],
      gives: [[0.1797979798], [4]],
      says: 'row by row',
    },
    { cells: [17800, 100000, 1], gives: '#DIV/0!', says: 'nothing was good' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['units are negative, or the rate is negative or typed as 1.5 instead of 1.5%', '#VALUE!'],
    ['there is no good unit', '#DIV/0!'],
  ],
  arithmetic: '{cost} ÷ ({units} × (1 − {failureRate})) = {answer}',
  policy: 'Units that fail are paid for too, so the good ones bear them.',
  not: 'What a failure costs beyond its own unit; see FAILURE_COST.',
  run: ({ cost, units, failureRate }) => eachCell({ cost, units, failureRate }, costPerGoodUnit),
});

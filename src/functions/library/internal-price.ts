import { costPerUnit, unitCost } from '../../model/unit-cost';
import { choice, defineFunction, numbers } from '../define';
import { eachCell, sides } from '../each';

/** What a platform charges for one unit. */
export default defineFunction({
  name: 'INTERNAL_PRICE',
  description: 'The internal price that recovers a cost: the sum of the costs over the sum of the units planned, or row by row. Zero units are #DIV/0!.',
  words: ['chargeback', 'showback', 'transfer price', 'internal rate', 'platform price'],
  parameters: {
    cost: numbers.needed('cost to recover, one cell or a range'),
    units: numbers.needed('units expected to use it, a range of the same size'),
    mode: choice('"total" for SUM / SUM, "each" for row by row', ['total', 'each']),
  },
  examples: [
    { cells: [50000, 1000000], gives: 0.05, says: 'fifty thousand over a million calls' },
    {
      cells: [
        [[30000], [20000]],
        [[400000], [600000]],
      ],
      gives: 0.05,
      says: 'SUM / SUM over two teams',
    },
    { cells: [[[50000], [50000]], [[1000000], [0]], 'each'], gives: [[0.05], ['#DIV/0!']], says: 'row by row; nobody uses the second' },
  ],
  errors: [
    ['a cost or its units are blank', '#N/A'],
    ['units are negative, or the ranges differ in size', '#VALUE!'],
    ['there are no units', '#DIV/0!'],
  ],
  arithmetic: '{sum(cost)} ÷ {sum(units)} = {answer}',
  policy: 'A platform recovers its cost, no more: SUM over SUM.',
  not: 'A margin, and units that come unplanned.',
  run: ({ cost, units, mode }) => {
    if (mode === 'each') return eachCell({ cost, units }, unitCost);
    const both = sides(cost, units);
    return both.ok ? costPerUnit(both.value.left, both.value.right) : both;
  },
});

import { costPerUnit, unitCost } from '../../model/unit-cost';
import { choice, defineFunction, numbers } from '../define';
import { eachCell, sides } from '../each';

/** What one unit of value costs. */
export default defineFunction({
  name: 'COST_PER_UNIT',
  description: 'What one unit costs: the sum of the costs over the sum of the units, or row by row. Zero units are #DIV/0!, missing units #N/A.',
  words: ['unit cost', 'unit economics', 'cost per transaction', 'cost per ticket', 'average cost', 'price per unit'],
  parameters: {
    cost: numbers.needed('money spent, one cell or a range'),
    units: numbers.needed('units it produced, a range of the same size'),
    mode: choice('"total" for SUM / SUM, "each" for row by row', ['total', 'each']),
  },
  examples: [
    { cells: [75000, 500], gives: 150, says: 'a seat for a year' },
    {
      cells: [
        [[3000], [9000]],
        [[100000], [200000]],
      ],
      gives: 0.04,
      says: 'SUM / SUM, never the mean of the two ratios',
    },
    { cells: [[[3000], [9000]], [[100000], [0]], 'each'], gives: [[0.03], ['#DIV/0!']], says: 'row by row; the bad row alone is an error' },
    { cells: [3000, null], gives: '#N/A', says: 'units missing: a blank is not zero' },
  ],
  errors: [
    ['units or a cost beside units are blank', '#N/A'],
    ['units are negative, or the ranges differ in size', '#VALUE!'],
    ['the units are zero', '#DIV/0!'],
  ],
  arithmetic: '{sum(cost)} ÷ {sum(units)} = {answer}',
  policy: 'SUM over SUM, never the mean of ratios.',
  not: 'Review time and failures, unless the cost holds them; see FULL_COST_PER_UNIT.',
  unless: 'full cost',
  run: ({ cost, units, mode }) => {
    if (mode === 'each') return eachCell({ cost, units }, unitCost);
    const both = sides(cost, units);
    return both.ok ? costPerUnit(both.value.left, both.value.right) : both;
  },
});

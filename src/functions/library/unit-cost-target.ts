import { unitCostTarget } from '../../model/unit-cost';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** The unit cost to reach. */
export default defineFunction({
  name: 'UNIT_COST_TARGET',
  description: 'The unit cost to reach: the base x (1 - cut).',
  words: ['target cost', 'cost reduction goal', 'savings target', 'efficiency target', 'cut the unit cost'],
  parameters: {
    base: numbers.needed('unit cost to start from'),
    cut: numbers.needed('share to cut, 0.15 or 15%'),
  },
  examples: [
    { cells: [0.03, 0.15], gives: 0.0255, says: 'fifteen percent less' },
    { cells: [0.03, [[0.15, 0.25]]], gives: [[0.0255, 0.0225]], says: 'the two ends of the usual range' },
    { cells: [0.03, 15], gives: '#VALUE!', says: 'use 0.15 or 15%' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the cut is negative, or typed as 15 instead of 15%', '#VALUE!'],
    ['the cut is 100%', '#NUM!'],
  ],
  arithmetic: '{base} × (1 − {cut}) = {answer}',
  policy: 'The target is set on the cost of a unit, so that growth is not punished.',
  run: ({ base, cut }) => eachCell({ base, cut }, unitCostTarget),
});

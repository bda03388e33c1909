import { breakevenGrowth } from '../../model/deflation';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** How much usage may grow before falling prices stop paying for it. */
export default defineFunction({
  name: 'BREAKEVEN_GROWTH',
  description: 'Growth of usage in a year that a yearly fall in price just pays for: 1 / (1 - deflation) - 1. Beyond it spend rises although prices fall.',
  words: ['break even', 'break-even growth', 'hedge', 'growth limit', 'usage growth against price decline', 'outpace'],
  parameters: { deflation: numbers.needed('fall in a year, 0.25 or 25%; below 0 prices rise') },
  examples: [
    { cells: [0.25], gives: 1 / 3, says: 'prices fall by a quarter: usage may grow by a third' },
    { cells: [[[0.3], [0.4]]], gives: [[3 / 7], [2 / 3]], says: 'a column in gives a column out' },
    { cells: [30], gives: '#VALUE!', says: 'use 0.3 or 30%' },
    { cells: [1], gives: '#NUM!', says: 'a fall of 100% leaves no price' },
  ],
  errors: [
    ['the fall is blank', '#N/A'],
    ['the yearly fall is typed as 25 instead of 25%', '#VALUE!'],
    ['the fall is 100%', '#NUM!'],
  ],
  arithmetic: '1 ÷ (1 − {deflation}) − 1 = {answer}',
  policy: 'Falling prices pay for growth up to this point; beyond it spend rises.',
  not: 'Seats and labour, whose prices do not fall.',
  run: ({ deflation }) => eachCell({ deflation }, breakevenGrowth),
});

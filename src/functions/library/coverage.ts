import { coverage } from '../../model/coverage';
import { choice, defineFunction, numbers } from '../define';
import { eachCell, sides } from '../each';

/** What share of the money is accounted for. */
export default defineFunction({
  name: 'COVERAGE',
  description: 'Share of the spend that names a workflow, an owner or whatever is asked: the sum of the tagged over the sum of all, or row by row.',
  words: ['tagged', 'untagged', 'tag coverage', 'allocated share', 'audited'],
  parameters: {
    tagged: numbers.needed('spend that is tagged, one cell or a range'),
    total: numbers.needed('all spend, a range of the same size'),
    mode: choice('"total" for SUM / SUM, "each" for row by row', ['total', 'each']),
  },
  examples: [
    { cells: [950, 1000], gives: 0.95, says: 'fifty of a thousand name nobody' },
    {
      cells: [
        [[90], [5]],
        [[100], [100]],
      ],
      gives: 0.475,
      says: 'SUM / SUM over two vendors',
    },
    { cells: [[[90], [0]], [[100], [0]], 'each'], gives: [[0.9], ['#DIV/0!']], says: 'a vendor without spend has no share' },
    { cells: [120, 100], gives: '#VALUE!', says: 'more is tagged than there is' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['more is tagged than there is, or the ranges differ in size', '#VALUE!'],
    ['there is no spend', '#DIV/0!'],
  ],
  arithmetic: '{sum(tagged)} ÷ {sum(total)} = {answer}',
  policy: 'Money counts, not rows: one large line without an owner weighs more than many small ones.',
  run: ({ tagged, total, mode }) => {
    if (mode === 'each') return eachCell({ tagged, total }, (t, all) => coverage([t], [all]));
    const both = sides(tagged, total);
    return both.ok ? coverage(both.value.left, both.value.right) : both;
  },
});

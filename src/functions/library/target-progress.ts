import { targetProgress } from '../../model/unit-cost';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** How much of the way to a target is gone. */
export default defineFunction({
  name: 'TARGET_PROGRESS',
  description:
    'How much of the way from a base to a target is gone: (base - actual) / (base - target). 1 is the target, above 1 beats it, below 0 goes the wrong way.',
  words: ['progress to target', 'percent of goal', 'how far', 'savings achieved', 'on track'],
  parameters: {
    base: numbers.needed('figure to start from'),
    actual: numbers.needed('figure now'),
    target: numbers.needed('figure to reach'),
  },
  examples: [
    { cells: [0.03, 0.024, 0.0225], gives: 0.8, says: 'four fifths of the way' },
    { cells: [0.03, [[0.033], [0.0225], [0.021]], 0.0225], gives: [[-0.4], [1], [1.2]], says: 'dearer, there, and past it' },
    { cells: [0.03, 0.024, 0.03], gives: '#DIV/0!', says: 'a target at the base asks for nothing' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the ranges differ in size, or a figure is text', '#VALUE!'],
    ['the target is the base', '#DIV/0!'],
  ],
  arithmetic: '({base} − {actual}) ÷ ({base} − {target}) = {answer}',
  policy: '1 is the target; the base stays where it was set.',
  run: ({ base, actual, target }) => eachCell({ base, actual, target }, targetProgress),
});

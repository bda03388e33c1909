import { realisedValue } from '../../model/return';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** The part of a claimed value that was realised. */
export default defineFunction({
  name: 'REALISED_VALUE',
  description: 'Claimed value x the share that was realised. Realised is only what changed capacity, service or cycle time.',
  words: ['benefit haircut', 'realised benefit', 'claimed savings', 'value realisation', 'realized value', 'cashable savings'],
  parameters: {
    claimed: numbers.needed('value that is claimed, for one unit or in all'),
    realised: numbers.needed('share that was realised, 0.6 or 60%'),
  },
  examples: [
    { cells: [4.5, 0.6], gives: 2.7, says: 'of 4.50 claimed, 2.70 was realised' },
    {
      cells: [
        [[4.5], [12]],
        [[0.6], [0]],
      ],
      gives: [[2.7], [0]],
      says: 'a claim that changed nothing is worth nothing',
    },
    { cells: [4.5, 60], gives: '#VALUE!', says: 'use 0.6 or 60%' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the share is negative, or typed as 60 instead of 60%', '#VALUE!'],
  ],
  arithmetic: '{claimed} × {realised} = {answer}',
  policy: 'Only value that changed capacity, service or cycle time counts.',
  run: ({ claimed, realised }) => eachCell({ claimed, realised }, realisedValue),
});

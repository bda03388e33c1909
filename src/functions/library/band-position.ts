import { bandPosition } from '../../model/band';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** How far spend lies between its floor and its ceiling. */
export default defineFunction({
  name: 'BAND_POSITION',
  description: 'How far spend lies between floor (0) and ceiling (1): (spend - floor) / (ceiling - floor). Below 0 and above 1 it is outside the corridor.',
  words: ['where in the corridor', 'share of the range', 'how close to the ceiling', 'percent of band', 'utilisation of the corridor'],
  parameters: {
    spend: numbers.needed('money spent'),
    metric: numbers.needed('what spend is measured against, such as revenue of the month'),
    floor: numbers.needed('least share, 0.02 or 2%'),
    ceiling: numbers.needed('greatest share, 0.04 or 4%'),
  },
  examples: [
    { cells: [310000, 10000000, 0.02, 0.04], gives: 0.55, says: 'a little past the middle' },
    { cells: [[[150000, 450000]], 10000000, 0.02, 0.04], gives: [[-0.25, 1.25]], says: 'below the floor and above the ceiling, month by month' },
    { cells: [310000, 10000000, 0.03, 0.03], gives: '#DIV/0!', says: 'a corridor without width has no middle' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the ceiling is below the floor, or a share is typed as 2 instead of 2%', '#VALUE!'],
    ['the metric is negative', '#NUM!'],
    ['floor and ceiling are the same', '#DIV/0!'],
  ],
  arithmetic: '({spend} − {metric} × {floor}) ÷ ({metric} × {ceiling} − {metric} × {floor}) = {answer}',
  policy: '0 is the floor and 1 the ceiling of the corridor.',
  run: ({ spend, metric, floor, ceiling }) => eachCell({ spend, metric, floor, ceiling }, bandPosition),
});

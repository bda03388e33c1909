import { bandStatus } from '../../model/band';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** Where spend stands against its band. */
export default defineFunction({
  name: 'BAND_STATUS',
  description: 'BELOW_FLOOR, IN_CORRIDOR or ABOVE_CEILING, compared in cents; both limits belong to the corridor.',
  words: ['corridor status', 'within budget', 'over budget', 'too much spend', 'floor and ceiling check'],
  parameters: {
    spend: numbers.needed('money spent'),
    metric: numbers.needed('what spend is measured against, such as revenue of the month'),
    floor: numbers.needed('least share, 0.02 or 2%'),
    ceiling: numbers.needed('greatest share, 0.04 or 4%'),
  },
  examples: [
    { cells: [199999.99, 10000000, 0.02, 0.04], gives: 'BELOW_FLOOR', says: 'one cent below' },
    { cells: [200000, 10000000, 0.02, 0.04], gives: 'IN_CORRIDOR', says: 'on the floor' },
    { cells: [400000.01, 10000000, 0.02, 0.04], gives: 'ABOVE_CEILING', says: 'one cent above' },
    { cells: [[[150], [300]], [[10000], [10000]], 0.02, 0.04], gives: [['BELOW_FLOOR'], ['IN_CORRIDOR']], says: 'a column in gives a column out' },
    { cells: [200000, -1, 0.02, 0.04], gives: '#NUM!', says: 'negative revenue has no band' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the ceiling is below the floor, or a share is typed as 2 instead of 2%', '#VALUE!'],
    ['the metric is negative', '#NUM!'],
  ],
  arithmetic:
    '{metric} × {floor} = {lower limit = metric × floor}\n{metric} × {ceiling} = {upper limit = metric × ceiling}\n{spend} compared with these limits, in cents: {answer}',
  policy: 'Spend stays between a floor and a ceiling, both shares of one metric; both limits belong to the corridor.',
  not: 'What is ordered and not yet spent.',
  run: ({ spend, metric, floor, ceiling }) => eachCell({ spend, metric, floor, ceiling }, bandStatus),
});

import { headroom } from '../../model/band';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** Money left between a cautious forecast and the ceiling. */
export default defineFunction({
  name: 'HEADROOM',
  description: 'Ceiling less the cautious forecast (P90): the money that is still free. Below zero the forecast breaks the ceiling.',
  words: ['room to the ceiling', 'how much is left', 'buffer', 'spare budget', 'slack'],
  parameters: {
    ceiling: numbers.needed('the most that may be spent'),
    forecast: numbers.needed('forecast that is kept nine times out of ten'),
  },
  examples: [
    { cells: [400000, 352000], gives: 48000, says: 'forty-eight thousand are free' },
    { cells: [[[400000, 400000]], [[352000, 431500.5]]], gives: [[48000, -31500.5]], says: 'the second month breaks the ceiling' },
    { cells: [400000, null], gives: '#N/A', says: 'no forecast is not a forecast of zero' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the ranges differ in size, or a figure is text', '#VALUE!'],
  ],
  arithmetic: '{ceiling} − {forecast} = {answer}',
  policy: 'Room is measured from the cautious forecast (P90), not from the likely one.',
  not: 'What is ordered, unless the forecast holds it.',
  run: ({ ceiling, forecast }) => eachCell({ ceiling, forecast }, headroom),
});

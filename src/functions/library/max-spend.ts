import { maxSpend } from '../../model/return';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** The hurdle that money has to clear where none is given. */
const HURDLE = 3;

/** The most that may be spent for a value. */
export default defineFunction({
  name: 'MAX_SPEND',
  description: 'The most that may be spent for a value so that it still returns the hurdle: value / hurdle.',
  words: ['spending limit', 'affordable cost', 'hurdle rate', 'three to one', 'break-even spend', 'how much can we pay'],
  parameters: {
    value: numbers.needed('money value of what is produced'),
    hurdle: numbers.optional('value asked of each unit of money', String(HURDLE)),
  },
  examples: [
    { cells: [900000, 3], gives: 300000, says: 'at three to one' },
    { cells: [[[900000], [450000]]], gives: [[300000], [150000]], says: 'three to one where no hurdle is given' },
    { cells: [900000, 0], gives: '#DIV/0!', says: 'a hurdle of zero has no limit' },
  ],
  errors: [
    ['the value is blank', '#N/A'],
    ['the hurdle is negative', '#VALUE!'],
    ['the hurdle is zero', '#DIV/0!'],
  ],
  arithmetic: '{value} ÷ {hurdle} = {answer}',
  policy: 'Spend is allowed up to the point where value still returns the hurdle.',
  run: ({ value, hurdle }) => eachRow({ value }, { hurdle }, (row) => maxSpend(row.value, row.hurdle ?? HURDLE)),
});

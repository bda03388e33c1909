import { dataAge } from '../../model/clocks';
import { dayIn } from '../days';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** How old data are. */
export default defineFunction({
  name: 'DATA_AGE',
  description: 'Days since data were read, hours as a part of a day where both moments have them; whole days otherwise. Multiply by 24 for hours.',
  words: ['stale', 'fresh', 'last refresh', 'how old', 'last pull'],
  parameters: {
    stamp: numbers.needed('when the data were read, a date with or without hours'),
    asOf: numbers.needed('as-of day or moment, from a cell and not from NOW()'),
  },
  examples: [
    { cells: [46323.4, 46326], gives: 3, says: 'whole days, since the as-of day has no hours' },
    { cells: [46326.25, 46326.5], gives: 0.25, says: 'six hours' },
    { cells: [46326, 46323], gives: '#VALUE!', says: 'data from after the as-of day' },
  ],
  errors: [
    ['a moment is blank', '#N/A'],
    ['a date is text, or the data are from after the as-of day', '#VALUE!'],
    ['a moment is no date from March 1900 on', '#NUM!'],
  ],
  arithmetic: 'From {day stamp} to {day asOf}, their hours counted where both have them, in days: {answer}',
  policy: 'The as-of day comes from a cell, so that a figure does not change overnight.',
  run: ({ stamp, asOf }) =>
    eachCell({ stamp, asOf }, (read, now) => {
      const [from, to] = [dayIn(read, 'stamp'), dayIn(now, 'asOf')];
      if (!from.ok) return from;
      return to.ok ? dataAge(read, now) : to;
    }),
});

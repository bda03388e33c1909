import { renewalCheck } from '../../model/clocks';
import { days } from '../days';
import { defineFunction, number } from '../define';
import { eachRow } from '../each-row';
import { texts } from '../texts';

/** Whether a contract may be renewed. */
export default defineFunction({
  name: 'RENEWAL_CHECK',
  description:
    'OK, DUE within 90 days of the renewal, BLOCK within 30 days of it (or after it) while its owner, one result of the workflow or one lesson about its cost is not given.',
  words: ['renewal', 'contract', 'would we fund it again', 'cost lesson', 'notice period'],
  parameters: {
    renewal: days.needed('day of the renewal'),
    asOf: days.needed('as-of day, from a cell and not from TODAY()'),
    owner: texts.optional('who owns it', 'nobody'),
    result: texts.optional('one result of the workflow', 'none'),
    lesson: texts.optional('one lesson about its cost', 'none'),
    dueWithin: number.optional('days before the renewal from which it is due', 90),
    blockWithin: number.optional('days before the renewal from which it is blocked', 30),
  },
  examples: [
    { cells: [46371, 46326, 'J. Adeyemi', null, null], gives: 'DUE', says: '45 days before the renewal' },
    { cells: [46371, 46345, 'J. Adeyemi', '563 of 620 use it', null], gives: 'BLOCK', says: '26 days before, without a lesson about its cost' },
    { cells: [46371, 46345, 'J. Adeyemi', '563 of 620 use it', 'Buy 57 seats less'], gives: 'DUE', says: 'all is known: decide' },
    { cells: [46500, 46326], gives: 'OK', says: 'half a year away' },
    { cells: [null, 46326], gives: '#N/A', says: 'nobody knows when it renews' },
  ],
  errors: [
    ['a day is blank', '#N/A'],
    ['a date is text, or the second window is longer than the first', '#VALUE!'],
    ['a day is no date from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    'From {asOf} to {renewal}, in days: {days left = renewal − asOf}\nDue from {dueWithin} days before; from {blockWithin} days before blocked unless owner ({owner}), result ({result}) and lesson ({lesson}) are all there: {answer}',
  policy: 'A contract is renewed when somebody would fund it again.',
  not: 'Notice periods: set the windows so that they hold them.',
  run: ({ renewal, asOf, owner, result, lesson, dueWithin, blockWithin }) =>
    eachRow({ renewal, asOf }, { owner, result, lesson }, (row) => renewalCheck(row.renewal, row.asOf, row, dueWithin, blockWithin)),
});

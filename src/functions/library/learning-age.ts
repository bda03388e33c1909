import { learningAge } from '../../model/clocks';
import { ok } from '../../model/fault';
import { days } from '../days';
import { choice, defineFunction, number } from '../define';
import { eachRow } from '../each-row';

/** How long something has been an experiment. */
export default defineFunction({
  name: 'LEARNING_AGE',
  description:
    'Days since learning began. "status" gives LEARNING, or PROTOTYPE beyond the limit: a prototype that became production without anybody deciding so. "all" gives days, days left and status.',
  words: ['experiment age', 'prototype', 'pilot', 'proof of concept', 'learning mode'],
  parameters: {
    start: days.needed('day on which it began'),
    asOf: days.needed('as-of day, from a cell and not from TODAY()'),
    limit: number.optional('days that an experiment may take', 90),
    show: choice('"days", "status" or "all"', ['days', 'status', 'all']),
  },
  examples: [
    { cells: [46146, 46326], gives: 180, says: 'from 4 May to 31 October 2026' },
    { cells: [46146, 46326, 90, 'status'], gives: 'PROTOTYPE', says: 'twice as long as it may' },
    { cells: [46236, 46326, 90, 'all'], gives: [[90, 0, 'LEARNING']], says: 'the last day of the limit' },
    { cells: [46400, 46326], gives: '#N/A', says: 'not begun yet' },
  ],
  errors: [
    ['a day is blank, or it has not begun', '#N/A'],
    ['a date is text, or the limit is negative', '#VALUE!'],
    ['a day is no date from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    'From {start} to {asOf}, in days: {age = asOf − start}[show=status|all? \nThe limit is {limit} days, so days left are {days left = all2}: ][show=status? {status = answer1}][show=all? {status = answer3}]',
  policy: 'An experiment has a limit, so that no prototype becomes production without a decision.',
  run: ({ start, asOf, limit, show }) =>
    eachRow({ start, asOf }, {}, (row) => {
      const age = learningAge(row.start, row.asOf, limit);
      if (!age.ok) return age;
      const { days: since, daysLeft, status } = age.value;
      return ok(show === 'days' ? since : show === 'status' ? status : [since, daysLeft, status]);
    }),
});

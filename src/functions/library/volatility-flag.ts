import { largestSwing, volatile } from '../../model/volatility';
import { defineFunction, number, numbers } from '../define';
import { eachSeries } from '../lines';

/** Whether a series swings. */
export default defineFunction({
  name: 'VOLATILITY_FLAG',
  description:
    'TRUE when any month differs from the one before by the limit or more. One column or row gives one answer, a block one answer for each of its rows.',
  words: ['volatile', 'swing', 'month on month', 'mom', 'unstable', 'weekly review', 'spiky'],
  parameters: {
    series: numbers.needed('one figure a month, oldest first; in a block each row is a series'),
    limit: number.optional('change over the month before, 0.5 or 50%', 0.5),
  },
  examples: [
    { cells: [[[100, 120, 180]]], gives: true, says: '120 to 180 is fifty percent' },
    { cells: [[[100, 120, 140], [100, 40, 50]]], gives: [[false], [true]], says: 'a block: the second line falls by sixty percent' }, // prettier-ignore
    { cells: [[[100, 120, 140]], 0.2], gives: true, says: 'a limit of twenty percent' },
    { cells: [[[100, null, 140]]], gives: '#N/A', says: 'figure 2 missing' },
  ],
  errors: [
    ['a month is blank, or there is only one', '#N/A'],
    ['the limit is not above zero, or typed as 50 instead of 50%', '#VALUE!'],
  ],
  arithmetic:
    '[!isStill&!fromZero? The greatest change is that of {+month = ofMonth}: |{now} − {before}| ÷ |{before}| = {change = abs(now − before) ÷ abs(before)}\n][fromZero? {+Month = ofMonth} comes from nothing, which is a change without end: {before} to {now}\n][isStill? No month differs from the one before\n]Whether that is {limit} or more: {answer}',
  policy: 'Volatile lines are looked at weekly.',
  not: 'Seasons: a swing that comes each year is one too.',
  run: ({ series, limit }) =>
    eachSeries(series, (line, once) =>
      volatile(
        line,
        limit,
        once('swing', () => largestSwing(line)),
      ),
    ),
});

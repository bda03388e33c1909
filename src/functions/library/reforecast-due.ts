import { CADENCES, reforecastDue } from '../../model/clocks';
import { ok } from '../../model/fault';
import { toSerial } from '../../model/month';
import { days } from '../days';
import { choice, defineFunction } from '../define';
import { eachRow } from '../each-row';

/** Whether a forecast is due. */
export default defineFunction({
  name: 'REFORECAST_DUE',
  description:
    'DUE from the day on which the next one falls, else OK: the forecast each quarter, variances monthly, volatile workflows weekly, the baseline every six months. "all" adds that day and the days left.',
  words: ['reforecast', 'rebaseline', 'cadence', 'next forecast', 'review clock'],
  parameters: {
    last: days.needed('day of the last one'),
    asOf: days.needed('as-of day, from a cell and not from TODAY()'),
    type: choice('"quarterly", "monthly", "weekly" or "rebaseline" (half a year)', CADENCES),
    show: choice('"status", or "all" for status, due day and days left', ['status', 'all']),
  },
  examples: [
    { cells: [46246, 46326], gives: 'OK', says: 'from 12 August to 31 October 2026 is less than a quarter' },
    { cells: [46246, 46338, 'quarterly', 'all'], gives: [['DUE', 46338, 0]], says: 'due on 12 November' },
    { cells: [46246, 46326, 'monthly'], gives: 'DUE', says: 'a month has passed' },
    { cells: [46246, 46200], gives: '#VALUE!', says: 'the last one is after the as-of day' },
  ],
  errors: [
    ['a day is blank', '#N/A'],
    ['a date is text, or the last one is after the as-of day', '#VALUE!'],
    ['a day is no date from March 1900 on, or the next one falls after 9999', '#NUM!'],
  ],
  arithmetic: 'Last on {last}, {type}: the next is due on {day due day = all2}\nDays left on {asOf}: {days left = all3}, so {status = answer1}',
  policy: 'A forecast is renewed on a clock, not when somebody asks.',
  run: ({ last, asOf, type, show }) =>
    eachRow({ last, asOf }, {}, (row) => {
      const due = reforecastDue(row.last, row.asOf, type);
      return due.ok ? ok(show === 'status' ? due.value.status : [due.value.status, toSerial(due.value.on), due.value.daysLeft]) : due;
    }),
});

import { ok } from '../../model/fault';
import { fiscalPeriods } from '../../model/fiscal-weeks';
import { toSerial } from '../../model/month';
import { day, days } from '../days';
import { choice, defineFunction, number } from '../define';
import { eachRow } from '../each-row';

/** Where a day lies in the fiscal year. */
export default defineFunction({
  name: 'FISCAL_PERIOD',
  description:
    'The fiscal period of a day, such as FY26 P09: calendar months, or weeks in 4-4-5 and its kin, whose year begins on the weekday of the anchor nearest to the start month (a Sunday without one); a 53rd week belongs to period 12. "all" gives period, year, quarter, number, week, first and last day, weeks, weeks of the year.',
  words: ['fiscal year', '4-4-5', '53rd week', 'financial period', 'fiscal month', 'quarter'],
  parameters: {
    date: days.needed('day to place'),
    startMonth: number.needed('month in which the fiscal year starts, 1 to 12'),
    pattern: choice('"months", or how a quarter is cut in weeks', ['months', '4-4-5', '4-5-4', '5-4-4']),
    anchor: day.optional('first day of any fiscal year in weeks', 'Sunday nearest to the start month'),
    namedAfter: choice('"start": FY26 starts in 2026; "end": it ends in 2026', ['start', 'end']),
    show: choice('"label", or "all" for nine figures', ['label', 'all']),
  },
  examples: [
    { cells: [46326, 2], gives: 'FY26 P09', says: '31 October 2026 in a year that starts in February' },
    { cells: [46326, 2, 'months', null, 'end'], gives: 'FY27 P09', says: 'the same year, named after its end' },
    { cells: [45325, 2, '4-5-4', null, 'start', 'all'], gives: [['FY23 P12', 'FY23', 'Q4', 12, 53, 45291, 45325, 5, 53]], says: '3 February 2024 is the last day of a retail year of 53 weeks' }, // prettier-ignore
    { cells: ['10/31/2026', 2], gives: '#VALUE!', says: 'a date as text may be day first or month first' },
  ],
  errors: [
    ['the date is blank', '#N/A'],
    ['the date is text, the start month is not 1 to 12, or the anchor is no first day of a year', '#VALUE!'],
    ['the date is none from March 1900 to 9998', '#NUM!'],
  ],
  arithmetic:
    '{date} lies in {day first day = all6} to {day last day = all7}, period {number = all4} of a year that begins in month {startMonth}, cut by {pattern}[anchor? , counted from {anchor}], named after its {namedAfter}: {period = answer1}',
  policy: 'Months, or weeks in 4-4-5 and its kin; a 53rd week belongs to period 12.',
  run: ({ date, startMonth, pattern, anchor, namedAfter, show }) => {
    const periodOf = fiscalPeriods({ startMonth, namedAfter, pattern }, anchor);
    if (!periodOf.ok) return periodOf;
    return eachRow({ date }, {}, (row) => {
      const period = periodOf.value(row.date);
      if (!period.ok) return period;
      const { label, year, quarter, number: n, week, first, last, weeks, weeksOfYear } = period.value;
      return ok(show === 'label' ? label : [label, year, quarter, n, week, toSerial(first), toSerial(last), weeks, weeksOfYear ?? '']);
    });
  },
});

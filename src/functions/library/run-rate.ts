import { toCell } from '../../model/decimal';
import { missing, mistyped, ok } from '../../model/fault';
import { elapsed, projection, runOn, workingDays } from '../../model/run-rate';
import { figures } from '../cells';
import { choice, day, days, defineFunction, number, numbers } from '../define';
import { eachCell } from '../each';

/** What a period will cost at the pace so far. */
export default defineFunction({
  name: 'RUN_RATE',
  description:
    'Cost of the whole period at the pace so far: spend x days of the period / days done, by calendar or working days. With months after it, this month and those together, each grown by the growth: a year is annualised by the months that remain.',
  words: ['run rate', 'pace', 'projection', 'annualise', 'annualize', 'extrapolate', 'month end estimate', 'burn rate', 'working days', 'landing'],
  parameters: {
    spendToDate: numbers.needed('spend of the period so far, without one-off credits'),
    daysDone: numbers.needed('days of the period that are over'),
    daysInPeriod: numbers.needed('days the period has'),
    least: number.optional('days below which nothing is said', 3),
    days: choice('"calendar", or "working" to count Mondays to Fridays only', ['calendar', 'working']),
    periodStart: day.optional('first day of the period, needed to count working days', 'not given'),
    holidays: days.optional('days off, left out of the working days', 'none'),
    monthsAfter: number.optional('months that follow and are added', 0),
    growth: number.optional('growth of each of them over the one before, 0.02 or 2%', 0),
  },
  examples: [
    { cells: [12000, 10, 30], gives: 36000, says: 'ten of thirty days' },
    { cells: [[[12000], [500]], [[10], [2]], 30], gives: [[36000], ['#N/A']], says: 'two days say nothing of a month: needs 3 days' },
    { cells: [12000, 10, 30, 3, 'working', 46174], gives: 33000, says: 'from Mon 1 June 2026: 8 of 22 working days' },
    { cells: [12000, 10, 30, 3, 'calendar', null, null, 2, 0.1], gives: 119160, says: 'this month and two more, each ten percent greater' },
  ],
  errors: [
    ['fewer than 3 days are over, or a figure is blank', '#N/A'],
    ['more days are over than there are, days are no whole numbers, or least is below 0', '#VALUE!'],
    ['no day is over, where none is asked for', '#DIV/0!'],
    ['a day is no date from March 1900 on, or the growth is -100%', '#NUM!'],
  ],
  arithmetic:
    '[days=calendar&!monthsAfter? {spendToDate} × {daysInPeriod} ÷ {daysDone} = {answer}][days=calendar&monthsAfter? {spendToDate} × {daysInPeriod} ÷ {daysDone} = {whole = spendToDate × daysInPeriod ÷ daysDone}\n][days=working&!monthsAfter? Working days from {periodStart}: {worked} done of {workable}\n{spendToDate} × {workable} ÷ {worked} = {answer}][days=working&monthsAfter? Working days from {periodStart}: {worked} done of {workable}\n{spendToDate} × {workable} ÷ {worked} = {whole = spendToDate × workable ÷ worked}\n][monthsAfter&!growth? {whole} × (1 + {monthsAfter}) = {answer}][monthsAfter&growth? With {monthsAfter} months after it, each greater than the last by {growth}:\n{whole} × ((1 + {growth}) ^ ({monthsAfter} + 1) − 1) ÷ {growth} = {answer}]',
  policy: 'The pace so far goes on; below three days it says nothing.',
  not: 'One-off credits and charges: leave them out of the spend.',
  run: ({ spendToDate, daysDone, daysInPeriod, least, days: count, periodStart, holidays, monthsAfter, growth }) => {
    const off = holidays === null ? null : figures(holidays);
    if (off?.ok === false) return off;
    if (count === 'working' && periodStart === null) return missing('periodStart missing: working days are counted from it');
    const free = new Set((off?.value ?? []).flatMap((one) => one ?? []));
    return eachCell({ spendToDate, daysDone, daysInPeriod }, (spend, done, of) => {
      if (of > 3700) return mistyped(`a period of ${String(of)} days is longer than ten years`);
      const time = elapsed(done, of, least);
      if (!time.ok) return time;
      const counted =
        periodStart === null || count === 'calendar' ? time : elapsed(workingDays(periodStart, done, free), workingDays(periodStart, of, free), least);
      if (!counted.ok) return counted;
      const whole = projection(spend, counted.value);
      if (!whole.ok) return whole;
      return monthsAfter === 0 ? ok(toCell(whole.value)) : runOn(whole.value, monthsAfter, growth);
    });
  },
});

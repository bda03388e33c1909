import { missing, mistyped, ok, type Result } from '../../model/fault';
import { currentMonth } from '../../model/rolling-forecast';
import { isSingle, type Range } from '../cells';
import { defineFunction, number, numbers, type Cell } from '../define';
import { sameSize } from '../lines';

/** The figure of a line that has one cell for itself, or one for all lines. */
function of(range: Range, line: number, name: string): Result<number> {
  const cell = isSingle(range) ? range.at(0, 0) : range.at(range.rows > 1 ? line : 0, range.rows > 1 ? 0 : line);
  if (!cell.ok) return cell;
  return cell.value === null ? missing(`${name} missing`) : ok(cell.value);
}
const needed = (range: Range, row: number, column: number, name: string): Result<Cell> => {
  const cell = range.at(row, column);
  return cell.ok && cell.value === null ? missing(`${name} missing`) : cell;
};

/** Closed months as they were, the current one run on, open ones as forecast. */
export default defineFunction({
  name: 'ROLLING_FORECAST',
  description:
    'Closed months as they were; the month under way as spend so far + days left x daily rate (its own pace when no rate is given); open months as forecast. One row or column of months, or a block with a line in each row.',
  words: ['rolling forecast', 'latest estimate', 'outlook', 'actuals plus forecast', 'current month', 'estimate at completion', '12 months', '18 months'],
  parameters: {
    actual: numbers.needed('spend by month; only closed months are read'),
    forecast: numbers.needed('forecast by month, a range of the same size'),
    closed: number.needed('how many months are closed'),
    monthToDate: numbers.optional('spend of the month under way, one cell for each line', 'no month is under way: the next one is open'),
    daysDone: numbers.optional('days of it that are over', 'needed with spend'),
    daysInMonth: numbers.optional('days it has', 'needed with spend'),
    dailyRate: numbers.optional('what a remaining day costs, from a driver', 'the pace of the month so far'),
    least: number.optional('days below which its own pace says nothing', 3),
  },
  examples: [
    { cells: [[[100, 110, null, null]], [[90, 95, 120, 130]], 2], gives: [[100, 110, 120, 130]], says: 'two months closed, none under way' },
    {
      cells: [[[100, 110, null, null]], [[90, 95, 120, 130]], 2, 60, 15, 30],
      gives: [[100, 110, 120, 130]],
      says: 'half the month gone with 60: 120 by its own pace',
    },
    { cells: [[[100, 110, null]], [[90, 95, 120]], 2, 60, 15, 30, 5], gives: [[100, 110, 135]], says: '60 so far and 15 days at 5 each' },
    { cells: [[[100], [null]], [[90], [120]], 1, 10, 2, 30], gives: [[100], ['#N/A']], says: 'two days say nothing of a month' }, // prettier-ignore
  ],
  errors: [
    ['an actual of a closed month or a forecast of an open one is missing, or fewer than 3 days are over', '#N/A'],
    ['closed is no whole number of months, or the ranges differ in size', '#VALUE!'],
  ],
  arithmetic:
    '[isClosed? {+Month = ofMonth} is closed ({+closed}) and stays as it was: {answer}][isOpen? {+Month = ofMonth} is open ({+closed}) and stands as forecast: {answer}][isUnderWay&daily? {+Month = ofMonth} is under way, spend so far and days left at the daily rate:\n{spend} + ({days} − {done}) × {daily rate = daily} = {answer}][isUnderWay&!daily? {+Month = ofMonth} is under way, spend so far at its own pace:\n{spend} × {days} ÷ {done} = {answer}][!isClosed&!isOpen&!isUnderWay? Closed months as they were, the month under way at its pace, open ones as forecast: {answer}]',
  policy: 'Actuals, then the month under way at its pace, then the forecast.',
  not: 'Bills of closed months that have not come.',
  run: ({ actual, forecast, closed, monthToDate, daysDone, daysInMonth, dailyRate, least }) => {
    const size = sameSize(actual, forecast);
    if (!size.ok) return size;
    const down = forecast.columns === 1 && forecast.rows > 1;
    const [months, count] = down ? [forecast.rows, 1] : [forecast.columns, forecast.rows];
    if (!Number.isInteger(closed) || closed < 0 || closed > months) return mistyped(`closed must be a whole number from 0 to ${String(months)}`);
    for (const [name, range] of Object.entries({ monthToDate, daysDone, daysInMonth, dailyRate })) {
      // Nothing is read of them where no month is under way.
      const cells = range === null || range.open || monthToDate === null || closed === months ? 1 : range.rows * range.columns;
      if (cells > 1 && cells !== count) return mistyped(`${name} has ${String(cells)} cells vs ${String(count)} lines`);
    }
    const current = (line: number): Result<Cell> => {
      if (monthToDate === null) return missing('monthToDate missing');
      const spend = of(monthToDate, line, 'monthToDate');
      if (!spend.ok) return spend;
      const done = daysDone === null ? missing('daysDone missing') : of(daysDone, line, 'daysDone');
      if (!done.ok) return done;
      const days = daysInMonth === null ? missing('daysInMonth missing') : of(daysInMonth, line, 'daysInMonth');
      if (!days.ok) return days;
      const rate = dailyRate === null ? null : of(dailyRate, line, 'dailyRate');
      if (rate?.ok === false) return rate;
      return currentMonth(spend.value, done.value, days.value, rate?.value ?? null, least);
    };
    const month = (line: number, t: number): Result<Cell> => {
      const [row, column] = down ? [t, 0] : [line, t];
      if (t < closed) return needed(actual, row, column, 'actual');
      return t === closed && monthToDate !== null ? current(line) : needed(forecast, row, column, 'forecast');
    };
    const block = Array.from({ length: count }, (_, line) =>
      Array.from({ length: months }, (__, t) => {
        const one = month(line, t);
        return one.ok ? one.value : { fault: one.fault };
      }),
    );
    return ok(down ? (block[0] ?? []).map((cell) => [cell]) : block);
  },
});

import { toCell } from '../../model/decimal';
import { convert, given, pair, pairRates, rateOn, RATE_TYPES, SAME, type PairRates, type Rate, type RateType } from '../../model/exchange';
import { missing, mistyped, ok, type Result } from '../../model/fault';
import { toSerial, type Day } from '../../model/month';
import { days } from '../days';
import { choice, defineFunction, numbers, type Cell } from '../define';
import { eachRow } from '../each-row';
import { isBlank, range, rowsOf, type Range } from '../cells';
import type { Parameter } from '../parameters';
import { everyLine, matching, table, there, type Line, type Table } from '../tables';
import { texts } from '../texts';

/** The columns of a table of rates, as on the Rates sheet. */
function rateIn(line: Line): Result<Rate> {
  const [date, from, to] = [there(line.day(0, 'Date'), 'Date'), there(line.word(1, 'From'), 'From'), there(line.word(2, 'To'), 'To')];
  const [type, rate] = [there(line.word(3, 'Type'), 'Type'), there(line.figure(4, 'Rate'), 'Rate')];
  if (!date.ok) return date;
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (!type.ok) return type;
  if (!rate.ok) return rate;
  return ok({ date: date.value, from: from.value, to: to.value, type: type.value, rate: rate.value });
}

type Found = ReturnType<typeof rateOn>;

/** Rates as they stand beside the amounts, or as a table: figures alone are no table, whose second column is a currency. */
const ratesGiven: Parameter<Table | Range> = {
  ...table.needed('one rate, one for each amount, or a table with the columns Date, From, To, Type, Rate, such as tblRates'),
  read: (argument, name) => {
    const rows = rowsOf(argument);
    const [first = []] = rows;
    // A row of blanks is a table in which no rate stands yet.
    const across = rows.length === 1 && first.some((cell) => !isBlank(cell)) && first.every((cell) => isBlank(cell) || typeof cell === 'number');
    const figures = across || rows.every((row) => row.length <= 1);
    return figures ? range(argument, name) : table.needed('').read(argument, name);
  },
};

/** How a table of rates is asked: each pair is read once. */
function asked(rates: Table, type: RateType): (from: string, to: string, date: Day | null) => Found {
  const known = new Map<string, Result<PairRates>>();
  const read = (from: string, to: string): Result<PairRates> => {
    const both = pair(from, to);
    if (!both.ok) return both;
    const rows = everyLine(matching(rates, { 1: from, 2: to, 3: type }), rateIn);
    return rows.ok ? pairRates(rows.value, from, to, type) : rows;
  };
  return (from, to, date) => {
    if (rates.columns < 5) return mistyped('rates takes one rate, or a table of Date, From, To, Type, Rate');
    const key = `${from} ${to}`;
    const mine = known.get(key) ?? read(from, to);
    known.set(key, mine);
    if (!mine.ok) return mine;
    return date === null ? missing('date missing') : rateOn(mine.value, date);
  };
}

/** An amount in another currency. */
export default defineFunction({
  name: 'FX_CONVERT',
  description:
    'An amount in another currency, at one rate, its own rate or that of a table for the day: the average of its month, the end of its month (or up to five days before, where that is no business day), or the latest budget rate. No rate is #N/A with the pair and the day; nothing is inverted or crossed.',
  words: ['exchange rate', 'currency', 'fx', 'eur to usd', 'translate', 'convert'],
  parameters: {
    amount: numbers.needed('amount in the first currency'),
    from: texts.needed('its currency, such as EUR'),
    to: texts.needed('the currency wanted'),
    rates: ratesGiven,
    date: days.optional('day of the amount; needed with a table', 'none'),
    type: choice('"average" for costs, "month-end" for balances, "budget" for variances', RATE_TYPES),
    show: choice('"amount", or "all" for amount, rate and the day of the rate', ['amount', 'all']),
  },
  examples: [
    { cells: [1000, 'USD', 'EUR', 0.92], gives: 920, says: 'at one rate' },
    { cells: [[[1000], [500]], 'USD', 'EUR', [[0.92], [0.9]]], gives: [[920], [450]], says: 'each amount at its own rate' },
    { cells: [6180, 'EUR', 'USD', [[46296, 'EUR', 'USD', 'average', 1.165]], 46326], gives: 7199.7, says: 'the average of October 2026, dated its first day' },
    { cells: [6180, 'EUR', 'USD', [[46325, 'EUR', 'USD', 'month-end', 1.16]], 46310, 'month-end', 'all'], gives: [[7168.8, 1.16, 46325]], says: '31 October 2026 is a Saturday: the rate of Friday' }, // prettier-ignore
    { cells: [6180, 'EUR', 'USD', [[46266, 'EUR', 'USD', 'average', 1.164]], 46326], gives: '#N/A', says: 'EUR->USD 2026-10-31: no average rate' },
    { cells: [500, 'credits', 'USD', 0.01], gives: '#VALUE!', says: 'credits are not a currency' },
  ],
  errors: [
    ['a figure is blank, or there is no rate for the pair and day', '#N/A'],
    ['a currency is none, a rate is not above 0, a date is text, or two rates differ on one day', '#VALUE!'],
    ['the date is none from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    '{amount} × {rate = all2} = {amount in the other currency = answer1}\nThe rate is that of {from} in {to}[all3? ; the {type} rate for {date} is dated {day its day = all3}]',
  policy: 'Costs at the average of their month, balances at its end, variances at the budget rate; nothing is inverted or crossed.',
  not: 'Bank fees and the gain or loss until it is paid.',
  run: ({ amount, from, to, rates, date, type, show }) => {
    const answer = (given: number, rate: Found): Result<Cell | readonly Cell[]> => {
      const found = convert(given, rate);
      if (!found.ok) return found;
      const value = toCell(found.value.amount);
      return ok(show === 'amount' ? value : [value, toCell(found.value.rate), found.value.of === null ? '' : toSerial(found.value.of)]);
    };
    if ('lines' in rates) {
      const rateOf = asked(rates, type);
      return eachRow({ amount, from, to }, { date }, (row) => answer(row.amount, rateOf(row.from, row.to, row.date)));
    }
    // The day decides nothing where the rate is given; one that is no day is wrong all the same.
    return eachRow({ amount, from, to }, { rates, date }, (row) => {
      const both = pair(row.from, row.to);
      if (!both.ok) return both;
      if (both.value[0] === both.value[1]) return answer(row.amount, SAME);
      return row.rates === null ? missing('rates missing') : answer(row.amount, given(row.rates));
    });
  },
});

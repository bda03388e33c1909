import { toCell } from '../../model/decimal';
import { convert, given, pair, pairRates, rateOn, RATE_TYPES, SAME, type PairRates, type Rate, type RateType } from '../../model/exchange';
import { missing, mistyped, ok, type Result } from '../../model/fault';
import { toSerial, type Day } from '../../model/month';
import { days } from '../days';
import { choice, defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';
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

/** How the rates of one call are asked: the single one that was given, or a table, of which each pair is read once. */
function asked(rates: Table, type: RateType): (from: string, to: string, date: Day | null) => Found {
  const [only] = rates.lines;
  if (rates.columns === 1 && rates.lines.length === 1 && only !== undefined) {
    const rate = there(only.figure(0, 'rates'), 'rates');
    return (from, to) => {
      const both = pair(from, to);
      return !both.ok ? both : !rate.ok ? rate : both.value[0] === both.value[1] ? SAME : given(rate.value);
    };
  }
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
    'An amount in another currency, at one rate or at that of a table for the day: the average of its month, the end of its month (or up to five days before, where that is no business day), or the latest budget rate. No rate is #N/A with the pair and the day; nothing is inverted or crossed.',
  words: ['exchange rate', 'currency', 'fx', 'eur to usd', 'translate', 'convert'],
  parameters: {
    amount: numbers.needed('amount in the first currency'),
    from: texts.needed('its currency, such as EUR'),
    to: texts.needed('the currency wanted'),
    rates: table.needed('one rate, or a table with the columns Date, From, To, Type, Rate, such as tblRates'),
    date: days.optional('day of the amount; needed with a table', 'none'),
    type: choice('"average" for costs, "month-end" for balances, "budget" for variances', RATE_TYPES),
    show: choice('"amount", or "all" for amount, rate and the day of the rate', ['amount', 'all']),
  },
  examples: [
    { cells: [1000, 'USD', 'EUR', 0.92], gives: 920, says: 'at one rate' },
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
    const rateOf = asked(rates, type);
    return eachRow({ amount, from, to }, { date }, (row) => {
      const found = convert(row.amount, rateOf(row.from, row.to, row.date));
      if (!found.ok) return found;
      const value = toCell(found.value.amount);
      return ok(show === 'amount' ? value : [value, toCell(found.value.rate), found.value.of === null ? '' : toSerial(found.value.of)]);
    });
  },
});

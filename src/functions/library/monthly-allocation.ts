import { weightsOf } from '../../model/allocation';
import type { Result } from '../../model/fault';
import type { Decimal } from '../../model/decimal';
import { monthKeys, monthlyAllocation, PATTERNS, profileKeys, type Pattern } from '../../model/monthly-allocation';
import { errorIn, figures, range, rowsOf, type Range } from '../cells';
import { day, defineFunction, number, numbers } from '../define';
import { eachRow } from '../each-row';
import { choice, type Parameter } from '../parameters';

const named = choice('', PATTERNS);
/** A word, or a profile of figures: the argument decides by what stands in it. */
const pattern: Parameter<Pattern | Range> = {
  ...named,
  description: '"even", "4-4-5", "4-5-4", "5-4-4", "days", or a range: shares that sum to 1, or counts such as weeks or days',
  dimensionality: 'matrix',
  read: (argument, name): Result<Pattern | Range> => {
    const [[first] = []] = rowsOf(argument);
    return typeof first === 'number' || rowsOf(argument).flat().length > 1 ? (errorIn(first) ?? range(argument, name)) : named.read(argument, name);
  },
};

/** An envelope cut into months. */
export default defineFunction({
  name: 'MONTHLY_ALLOCATION',
  description:
    'Cuts an envelope into its months so that they sum to it to the cent: evenly, by weeks of the retail calendar, by days, or by a profile of your own. Where a vendor month and a 4-4-5 period differ, give the days that lie in each.',
  words: ['phasing', 'monthly budget', 'spread over months', '4-4-5 calendar', 'seasonal profile', 'calendarisation', 'split by days'],
  parameters: {
    envelope: numbers.needed('money of the whole period; a column gives one row of months for each'),
    pattern,
    start: day.optional('first day of the period, for "days"', 'none'),
    months: number.optional('months of the period, where no profile is given', 3),
    decimals: number.optional('decimals of the currency', 2),
  },
  examples: [
    { cells: [90000, '4-4-5'], gives: [[27692.31, 27692.31, 34615.38]], says: 'a quarter of four, four and five weeks' },
    { cells: [[[90000], [100]], 'even'], gives: [[30000, 30000, 30000], [33.34, 33.33, 33.33]], says: 'evenly, one row for each envelope' }, // prettier-ignore
    { cells: [9000, 'days', 46023], gives: [[3100, 2800, 3100]], says: 'by days, from January 2026' },
    { cells: [1000, [[0.5, 0.3, 0.2]]], gives: [[500, 300, 200]], says: 'a profile of your own' },
    { cells: [1000, [[0.5, 0.3, 0.1]]], gives: '#VALUE!', says: 'weights sum to 0.90' },
  ],
  errors: [
    ['the envelope or a weight is blank, or "days" has no first day', '#N/A'],
    ['shares do not sum to 1, a weight is negative, or the months are not whole quarters of a 4-4-5 pattern', '#VALUE!'],
    ['the first day is no date from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    '[pattern=even? {envelope} ÷ {months} = {exact part = envelope ÷ months}\n][pattern=days? Of {+month = ofMonth} from {start}: {envelope} × {days of it = ofIt} ÷ {days of all months = ofAll} = {exact part = envelope × ofIt ÷ ofAll}\n][pattern=4-4-5|4-5-4|5-4-4? Of {+month = ofMonth} by {pattern}: {envelope} × {weeks of it = ofIt} ÷ {weeks of all months = ofAll} = {exact part = envelope × ofIt ÷ ofAll}\n][!pattern=even|days|4-4-5|4-5-4|5-4-4? {envelope} × {weight = at(pattern, place)} ÷ {sum(pattern)} = {exact part = envelope × at(pattern, place) ÷ sum(pattern)}\n]Rounded down ({+decimals}); what is left over goes to the largest remainders, the first of equals: {answer}',
  policy: 'The months sum to the envelope to the cent.',
  run: ({ envelope, pattern: by, start, months, decimals }) => {
    const keys = ((): Result<readonly Decimal[]> => {
      if (typeof by === 'string') return monthKeys(by, months, start);
      const profile = figures(by);
      return profile.ok ? profileKeys(profile.value) : profile;
    })();
    const weights = keys.ok ? weightsOf(keys.value) : keys;
    return weights.ok ? eachRow({ envelope }, {}, (row) => monthlyAllocation(row.envelope, weights.value, decimals)) : weights;
  },
});

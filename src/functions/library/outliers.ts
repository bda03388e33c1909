import { fail, ok, type Fault } from '../../model/fault';
import { outlierLimits, score, spread, standsOut } from '../../model/outliers';
import { PIECE } from '../../model/pieces';
import { choice, defineFunction, number, numbers } from '../define';
import { blockOf } from '../laid';

/** Figures far from the usual. */
export default defineFunction({
  name: 'OUTLIERS',
  description:
    'TRUE for each figure far from the usual: |x - median| / (1.4826 x MAD) above 3.5. Where more than half are equal (MAD 0), further from the median than half of it. Blanks are left out; at least 8 figures.',
  words: ['outlier', 'anomaly', 'unusual usage', 'heavy users', 'mad', 'median', 'robust z score', 'spike'],
  parameters: {
    values: numbers.needed('usage of each user or day; a blank is nobody'),
    limit: number.optional('robust standard deviations from the median', 3.5),
    share: number.optional('distance as a share of the median, where the MAD is 0', 0.5),
    show: choice('"flag" for TRUE or FALSE, "score" for how far above or below', ['flag', 'score']),
  },
  examples: [
    { cells: [[[10], [12], [11], [9], [10], [13], [11], [95]]], gives: [[false], [false], [false], [false], [false], [false], [false], [true]], says: 'one user far above the others' }, // prettier-ignore
    {
      cells: [[[5, 5, 5, 5, 5, 5, 5, 8]]],
      gives: [[false, false, false, false, false, false, false, true]],
      says: 'most are equal: 8 is more than half of 5 away',
    },
    { cells: [[[1, 2, 3, 4]]], gives: '#N/A', says: 'needs 8, has 4' },
  ],
  errors: [
    ['there are fewer than 8 figures', '#N/A'],
    ['a figure is text, in its own place; or a limit is not above zero', '#VALUE!'],
    ['the score is asked for and more than half of the figures are equal', '#DIV/0!'],
  ],
  arithmetic:
    'The median is {middle}, the median of all distances from it (MAD) {mad}\n[!isFlat? |{figure = at(values, place)} − {middle}| ÷ (1.4826 × {mad}) = {distance = abs(at(values, place) − middle) ÷ (1.4826 × mad)}\n][!isFlat&show=flag? Whether that is above {limit}: {answer}][!isFlat&show=score? With its sign, below 0 under the median: {answer}][isFlat? More than half are equal, so |{figure = at(values, place)} − {middle}| = {distance = abs(at(values, place) − middle)}\nbeside {share} × |{middle}| = {most = share × abs(middle)}: {answer}]',
  policy: 'Median and MAD (Iglewicz and Hoaglin): a few extreme figures do not hide themselves.',
  not: 'A judgement: unusual is not wrong.',
  *run({ values, limit, share, show }) {
    const limits = outlierLimits(limit, share);
    if (!limits.ok) return limits;
    const good = new Float64Array(values.rows * values.columns);
    let count = 0;
    let first: Fault | undefined;
    for (let row = 0; row < values.rows; row += 1) {
      for (let column = 0; column < values.columns; column += 1) {
        const cell = values.at(row, column);
        if (!cell.ok) first ??= cell.fault;
        else if (cell.value !== null) {
          good[count] = cell.value;
          count += 1;
        }
      }
    }
    if (good.length > PIECE) yield;
    const usual = spread(good.subarray(0, count));
    if (!usual.ok) return first === undefined ? usual : fail(first);
    return yield* blockOf(values, (row, column) => {
      const cell = values.at(row, column);
      if (!cell.ok || cell.value === null) return cell.ok ? ok('') : cell;
      return show === 'flag' ? ok(standsOut(cell.value, usual.value, limit, share)) : score(cell.value, usual.value);
    });
  },
});

import { accuracy } from '../../model/accuracy';
import { ok, type Result } from '../../model/fault';
import type { Day } from '../../model/month';
import type { Fill } from '../../model/month-series';
import { PIECE, type Pieces } from '../../model/pieces';
import type { Range, RangeOf } from '../cells';
import { choice, days, defineFunction, numbers, type Outcome } from '../define';
import { pairs } from '../each';
import { rowsByMonth } from '../lines';

/** How good a forecast was. */
export default defineFunction({
  name: 'FORECAST_ACCURACY',
  description:
    'Four figures side by side: WAPE (sum of misses over sum of actuals), bias (below 0: too little was forecast), MAE (mean miss) and the number of rows. A WAPE within 12% is what FinOps calls Run.',
  words: ['wape', 'mape', 'bias', 'mae', 'forecast error', 'accuracy', 'how good was the forecast', 'variance to forecast'],
  parameters: {
    actual: numbers.needed('what it was, a column or a row'),
    forecast: numbers.needed('what was forecast, a range of the same size'),
    months: days.optional('a date in the month of each row, to find months that are missing or there twice', 'not looked at'),
    fill: choice('what a month without a row is: "none" finds it missing, "zero" takes both as 0', ['none', 'zero']),
  },
  examples: [
    {
      cells: [
        [[3000], [6000], [12000]],
        [[3000], [3000], [3000]],
      ],
      gives: [[12 / 21, -12 / 21, 4000, 3]],
      says: 'a flat forecast of growing usage: 57% off, all of it too low',
    },
    { cells: [[[100, 200]], [[110, 190]]], gives: [[20 / 300, 0, 10, 2]], says: 'misses that cancel are no bias' },
    { cells: [[[0], [0]], [[5], [5]]], gives: '#DIV/0!', says: 'all actuals are zero' }, // prettier-ignore
    { cells: [[[100], [null]], [[110], [190]]], gives: '#N/A', says: 'actual missing in row 2' }, // prettier-ignore
  ],
  errors: [
    ['a figure or a month is missing', '#N/A'],
    ['a month is there twice, or the ranges differ in size', '#VALUE!'],
    ['all actuals are zero', '#DIV/0!'],
    ['a month is no date from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    '{misses = sum(abs(actual − forecast))} ÷ {actuals = sum(abs(actual))} = {WAPE = answer1}\n{over less under = sum(forecast − actual)} ÷ {actuals = sum(abs(actual))} = {bias = answer2}\n{misses = sum(abs(actual − forecast))} ÷ {rows = answer4} = {MAE = answer3}',
  policy: 'Misses are weighed by money; a WAPE within 12% is what FinOps calls Run.',
  run: ({ actual, forecast, months, fill }) => goodness(actual, forecast, months, fill),
});

function* goodness(actual: Range, forecast: Range, months: RangeOf<Day> | null, fill: Fill): Pieces<Outcome> {
  const both = pairs(actual, forecast);
  if (!both.ok) return both;
  const filled = months === null ? ok(0) : monthsFilled(actual, months, fill);
  if (!filled.ok) return filled;
  if (both.value.left.length > PIECE) yield;
  const found = yield* accuracy(both.value.left, both.value.right, filled.value);
  return found.ok ? ok([[found.value.wape, found.value.bias, found.value.mae, found.value.n]]) : found;
}
/** How many months without a row are taken as zero in both. */
function monthsFilled(actual: Range, months: RangeOf<Day>, fill: Fill): Result<number> {
  const order = rowsByMonth(actual, months, fill);
  return order.ok ? ok(order.value.filter((row) => row === null).length) : order;
}

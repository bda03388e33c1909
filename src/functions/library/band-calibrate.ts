import { calibrateBand } from '../../model/band-calibration';
import { ok } from '../../model/fault';
import { defineFunction, number, numbers } from '../define';
import { pairs } from '../each';

/** The floor and ceiling that history suggests. */
export default defineFunction({
  name: 'BAND_CALIBRATE',
  description:
    'Floor and ceiling, as shares, that past months suggest: two percentiles of spend over the metric (as PERCENTILE.INC). Needs six months; fewer than twelve are a first guess.',
  words: ['set the corridor', 'derive limits from history', 'percentile of spend', 'how to choose floor and ceiling', 'calibration'],
  parameters: {
    spend: numbers.needed('money spent, one cell a month'),
    metric: numbers.needed('what spend is measured against in the same months'),
    low: number.optional('percentile of the floor', 0.2),
    high: number.optional('percentile of the ceiling', 0.8),
  },
  examples: [
    {
      cells: [[[200, 210, 250, 280, 300, 340]], [[10000, 10000, 10000, 10000, 10000, 10000]]],
      gives: [[0.021, 0.03]],
      says: 'six months at 2.0% to 3.4% of revenue',
    },
    {
      cells: [[[200, 210, 250, 280, 300, 340]], [[10000, 10000, 10000, 10000, 10000, 10000]], 0, 1],
      gives: [[0.02, 0.034]],
      says: 'the least and the greatest month',
    },
    { cells: [[[200, 210, 250, 280]], [[10000, 10000, 10000, 10000]]], gives: '#N/A', says: 'needs 6 months, has 4' },
  ],
  errors: [
    ['there are fewer than six months, or one of the two figures of a month is blank', '#N/A'],
    ['the ranges differ in size, or the percentiles are not shares in rising order', '#VALUE!'],
    ['the metric of a month is zero or negative', '#NUM!'],
  ],
  arithmetic:
    'Spend ÷ metric of {all = count(spend)} months lies between {lowest share = least(spend ÷ metric)} and {highest share = most(spend ÷ metric)}\nPercentile {low} of them, the floor: {floor = answer1}\nPercentile {high} of them, the ceiling: {ceiling = answer2}',
  policy: 'History suggests the corridor; percentiles are those of PERCENTILE.INC.',
  not: 'What the company wants to spend: history may have been wrong.',
  run: ({ spend, metric, low, high }) => {
    const both = pairs(spend, metric);
    if (!both.ok) return both;
    const found = calibrateBand(both.value.left, both.value.right, low, high);
    return found.ok ? ok([found.value]) : found;
  },
});

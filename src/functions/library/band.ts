import { band } from '../../model/band';
import { toCell } from '../../model/decimal';
import { ok } from '../../model/fault';
import { defineFunction, numbers } from '../define';
import { eachTuple } from '../each';

/** Floor and ceiling of spend that a metric allows. */
export default defineFunction({
  name: 'BAND',
  description: 'Floor and ceiling of spend as shares of a metric. One figure gives two side by side, a column two columns, a row two rows.',
  words: ['corridor', 'floor and ceiling', 'budget range', 'spend limits', 'percent of revenue', 'guardrails'],
  parameters: {
    metric: numbers.needed('what spend is measured against, such as revenue of the month'),
    floor: numbers.needed('least share, 0.02 or 2%'),
    ceiling: numbers.needed('greatest share, 0.04 or 4%'),
  },
  examples: [
    { cells: [10000000, 0.02, 0.04], gives: [[200000, 400000]], says: 'two to four percent of ten million' },
    { cells: [[[10000000, 12500000]], 0.02, 0.04], gives: [[200000, 250000], [400000, 500000]], says: 'a row of months gives a row of floors and a row of ceilings' }, // prettier-ignore
    { cells: [0, 0.02, 0.04], gives: [[0, 0]], says: 'no revenue allows no spend' },
    { cells: [10000000, 0.04, 0.02], gives: '#VALUE!', says: 'the ceiling is below the floor' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['the ceiling is below the floor, or a share is typed as 2 instead of 2%', '#VALUE!'],
    ['the metric is negative', '#NUM!'],
  ],
  arithmetic: '{metric} × {floor} = {floor money = answer1}\n{metric} × {ceiling} = {ceiling money = answer2}',
  policy: 'Spend is held between two shares of one metric, such as revenue of the month.',
  run: ({ metric, floor, ceiling }) =>
    eachTuple({ metric, floor, ceiling }, 2, (m, f, c) => {
      const limits = band(m, f, c);
      return limits.ok ? ok([toCell(limits.value.floor), toCell(limits.value.ceiling)]) : limits;
    }),
});

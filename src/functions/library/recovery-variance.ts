import { recoverySplit, recoveryVariance } from '../../model/chargeback';
import { toCell } from '../../model/decimal';
import { missing, ok } from '../../model/fault';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** How much more or less than its cost an internal price brought in. */
export default defineFunction({
  name: 'RECOVERY_VARIANCE',
  description:
    'Price x units less cost: above zero too much was recovered. With planned units, fixed cost and variable cost of a unit it gives four figures: volume, rate, pricing (a margin in the price), total.',
  words: ['over-recovery', 'under-recovery', 'chargeback variance', 'absorption'],
  parameters: {
    price: numbers.needed('internal price of a unit'),
    units: numbers.needed('units that were used'),
    cost: numbers.needed('what they cost'),
    plannedUnits: numbers.optional('units the price was set for', 'no split'),
    fixed: numbers.optional('fixed part of the planned cost', 'no split'),
    variable: numbers.optional('variable cost of one unit', 'no split'),
  },
  examples: [
    { cells: [0.05, 1200000, 54000], gives: 6000, says: '60,000 recovered, 54,000 spent' },
    {
      cells: [0.05, 1200000, 54000, 1000000, 30000, 0.02],
      gives: [[6000, 0, 0, 6000]],
      says: 'all of it is volume: 200,000 more units bear fixed cost that is already covered',
    },
    {
      cells: [
        [[0.05], [0.05]],
        [[1200000], [-1]],
        [[54000], [54000]],
      ],
      gives: [[6000], ['#VALUE!']],
      says: 'negative units spoil their own row',
    },
  ],
  errors: [
    ['a figure is blank, or only some of the last three are given', '#N/A'],
    ['units are negative', '#VALUE!'],
  ],
  arithmetic:
    '[!fixed? {price} × {units} − {cost} = {answer}][fixed? ({units} − {plannedUnits}) × ({price} − {variable}) = {volume = answer1}\n{fixed} + {variable} × {units} − {cost} = {rate = answer2}\n{price} × {plannedUnits} − ({fixed} + {variable} × {plannedUnits}) = {pricing = answer3}\n{volume} + {rate} + {pricing} = {total = answer4}]',
  policy: 'Production volume variance and flexible budget variance (Horngren); above zero is recovered too much.',
  run: ({ price, units, cost, plannedUnits, fixed, variable }) => {
    if (plannedUnits === null && fixed === null && variable === null)
      return eachRow({ price, units, cost }, {}, (r) => recoveryVariance(r.price, r.units, r.cost));
    return eachRow({ price, units, cost }, { plannedUnits, fixed, variable }, (r) => {
      for (const [name, cell] of [['plannedUnits', r.plannedUnits], ['fixed', r.fixed], ['variable', r.variable]] as const) if (cell === null) return missing(`${name} missing`); // prettier-ignore
      const split = recoverySplit(r.price, r.units, r.cost, r.plannedUnits ?? NaN, r.fixed ?? NaN, r.variable ?? NaN);
      return split.ok ? ok([split.value.volume, split.value.rate, split.value.pricing, split.value.total].map(toCell)) : split;
    });
  },
});

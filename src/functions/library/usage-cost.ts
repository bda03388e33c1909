import { toCell } from '../../model/decimal';
import { ok } from '../../model/fault';
import { usageCost } from '../../model/usage-cost';
import type { Range } from '../cells';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** What stands in for an argument that is left out. */
const ONE: Range = { rows: 1, columns: 1, open: false, at: () => ok(1), cells: [[1]], once: (_, work) => work() };

/** What usage by unit costs. */
export default defineFunction({
  name: 'USAGE_COST',
  description: 'Units x unit price x periods x intensity. Intensity is the work a unit takes against today: longer prompts or retrieval may double it.',
  words: ['api cost', 'usage', 'pay as you go', 'consumption', 'conversations', 'metered', 'volume times price', 'retrieval'],
  parameters: {
    units: numbers.needed('units a period, one cell or one a row'),
    unitPrice: numbers.needed('price of a unit'),
    periods: numbers.optional('how many periods', '1'),
    intensity: numbers.optional('work per unit against today', '1'),
  },
  examples: [
    { cells: [100000, 0.03], gives: 3000, says: '100,000 conversations a month at three cents' },
    { cells: [100000, 0.03, 12], gives: 36000, says: 'a year of them' },
    { cells: [400000, 0.03, 1, 2], gives: 24000, says: 'four times the adoption at twice the work' },
    { cells: [[[100], [null]], 0.5], gives: [[50], ['#N/A']], says: 'units missing in the second row' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a figure is negative', '#VALUE!'],
  ],
  arithmetic: '{units} × {unitPrice} × {periods} × {intensity} = {answer}',
  policy: 'Volume, price and work per unit apart, so that each can be explained.',
  not: 'Seats, and prices that change within the periods.',
  run: ({ units, unitPrice, periods, intensity }) =>
    eachRow({ units, unitPrice, periods: periods ?? ONE, intensity: intensity ?? ONE }, {}, (row) => {
      const cost = usageCost(row.units, row.unitPrice, row.periods, row.intensity);
      return cost.ok ? ok(toCell(cost.value)) : cost;
    }),
});

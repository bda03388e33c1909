import { toCell } from '../../model/decimal';
import { missing, ok } from '../../model/fault';
import { flexed, flexReport } from '../../model/flexible-budget';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** A budget at the volume that came. */
export default defineFunction({
  name: 'FLEX_BUDGET',
  description:
    'Fixed + variable x units: what the units that came should have cost. With planned units and actual cost it gives five figures: plan, flexed, actual, volume variance (plan - flexed), spending variance (flexed - actual); above zero is favourable.',
  words: ['flexible budget', 'flexed plan', 'volume adjusted', 'original flexed actual'],
  parameters: {
    fixed: numbers.needed('cost that does not move with units'),
    variable: numbers.needed('cost of one unit'),
    units: numbers.needed('units that came'),
    plannedUnits: numbers.optional('units planned', 'the flexed budget alone'),
    cost: numbers.optional('what was spent', 'the flexed budget alone'),
  },
  examples: [
    { cells: [30000, 0.02, 1200000], gives: 54000, says: '30,000 and two cents a call' },
    { cells: [30000, 0.02, 1200000, 1000000, 56000], gives: [[50000, 54000, 56000, -4000, -2000]], says: '4,000 over plan by volume, 2,000 by spending' },
    { cells: [30000, 0.02, [[1200000], [null]]], gives: [[54000], ['#N/A']], says: 'a month without units is missing, not zero' },
  ],
  errors: [
    ['a figure is blank, or only one of the last two is given', '#N/A'],
    ['units are negative', '#VALUE!'],
  ],
  arithmetic:
    '[!cost? {fixed} + {variable} × {units} = {answer}][cost? {fixed} + {variable} × {plannedUnits} = {plan = answer1}\n{fixed} + {variable} × {units} = {flexed = answer2}\n{plan} − {flexed} = {volume variance = answer4}\n{flexed} − {cost} = {spending variance = answer5}]',
  policy: 'Flexible budget: actual cost is compared with what its own volume should have cost.',
  not: 'Fixed cost that steps up with volume.',
  run: ({ fixed, variable, units, plannedUnits, cost }) => {
    if (plannedUnits === null && cost === null) {
      return eachRow({ fixed, variable, units }, {}, (r) => {
        const flex = flexed(r.fixed, r.variable, r.units);
        return flex.ok ? ok(toCell(flex.value)) : flex;
      });
    }
    return eachRow({ fixed, variable, units }, { plannedUnits, cost }, (r) => {
      if (r.plannedUnits === null) return missing('plannedUnits missing');
      if (r.cost === null) return missing('cost missing');
      const report = flexReport(r.fixed, r.variable, r.units, r.plannedUnits, r.cost);
      if (!report.ok) return report;
      const { plan, flexed: flex, actual, volume, spending } = report.value;
      return ok([plan, flex, actual, volume, spending].map(toCell));
    });
  },
});

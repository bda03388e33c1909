import { capacityBudget, capacityGap } from '../../model/capacity';
import { toCell } from '../../model/decimal';
import { missing, ok } from '../../model/fault';
import { figures } from '../cells';
import { choice, defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** What claimed throughput needs, against what is funded. */
export default defineFunction({
  name: 'CAPACITY_BUDGET',
  description:
    'Engineers x what one costs a month at the level of access x (1 + claimed uplift): work that grows by a quarter uses a quarter more. "gap" gives funded money less that: below 0, the claim is not funded.',
  words: ['capacity', 'throughput', 'uplift', 'model access', 'engineers', 'underfunded', 'funding gap', 'per engineer'],
  parameters: {
    engineers: numbers.needed('engineers of the team'),
    access: numbers.needed('money a month that one costs at this level of access today'),
    uplift: numbers.needed('throughput claimed above today, 0.25 or 25%'),
    funded: numbers.optional('money funded, for the gap', 'not given'),
    show: choice('"budget", or "gap" against what is funded', ['budget', 'gap']),
  },
  examples: [
    { cells: [40, 200, 0.25], gives: 10000, says: '40 engineers at 200 who are to deliver a quarter more' },
    { cells: [40, 200, 0.25, 8000, 'gap'], gives: -2000, says: '8,000 are funded: 2,000 short' },
    { cells: [[[40], [10]], [[200], [600]], 0.1], gives: [[8800], [6600]], says: 'teams at two levels of access' },
    { cells: [40, 200, 25], gives: '#VALUE!', says: 'use 0.25 or 25%' },
  ],
  errors: [
    ['a figure is blank, or the gap is asked for and the funded money is missing', '#N/A'],
    ['a figure is negative, or the uplift is typed as 25 instead of 25%', '#VALUE!'],
  ],
  arithmetic: '[show=budget? {engineers} × {access} × (1 + {uplift}) = {answer}][show=gap? {funded} − {engineers} × {access} × (1 + {uplift}) = {answer}]',
  policy: 'Throughput that is claimed has to be funded: a quarter more work uses a quarter more.',
  not: 'Salaries of the engineers.',
  run: ({ engineers, access, uplift, funded, show }) => {
    if (show === 'budget') {
      const aside = funded === null ? ok(null) : figures(funded);
      if (!aside.ok) return aside;
      return eachCell({ engineers, access, uplift }, (count, each, claim) => {
        const needed = capacityBudget(count, each, claim);
        return needed.ok ? ok(toCell(needed.value)) : needed;
      });
    }
    if (funded === null) return missing('funded missing');
    return eachCell({ engineers, access, uplift, funded }, (count, each, claim, money) => {
      const gap = capacityGap(count, each, claim, money);
      return gap.ok ? ok(toCell(gap.value)) : gap;
    });
  },
});

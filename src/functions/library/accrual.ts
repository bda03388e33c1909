import { accrual } from '../../model/accrual';
import { toCell } from '../../model/decimal';
import { ok } from '../../model/fault';
import { defineFunction, numbers } from '../define';
import { eachTuple } from '../each';

/** What is owed but not yet invoiced. */
export default defineFunction({
  name: 'ACCRUAL',
  description: 'Two figures side by side: the accrual, max(0, expected - invoiced), and the excess, zero or below, by which invoices are more than expected.',
  words: ['accrue', 'unbilled', 'month end', 'not yet invoiced', 'accrued cost'],
  parameters: {
    expected: numbers.needed('cost of the service period by use or contract'),
    invoiced: numbers.needed('already invoiced for the same service period; 0 when nothing was'),
  },
  examples: [
    { cells: [24000, 20500], gives: [[3500, 0]], says: '3,500 are used but not invoiced' },
    { cells: [20000, 20500], gives: [[0, -500]], says: 'never a negative accrual: the excess stands beside' },
    {
      cells: [
        [[24000], [1000]],
        [[20500], [null]],
      ],
      gives: [
        [3500, 0],
        ['#N/A', '#N/A'],
      ],
      says: 'a blank invoice is missing, not zero',
    },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a figure is text', '#VALUE!'],
  ],
  arithmetic:
    '{expected} − {invoiced} = {left = expected − invoiced}\nAccrued is what is left, as far as it is above 0: {accrual = answer1}\nInvoiced beyond what was expected: {excess = answer2}',
  policy: 'Accrual accounting: cost belongs to the month of its use, not of its invoice.',
  not: 'Invoices of other service periods, and taxes unless both figures hold them.',
  run: ({ expected, invoiced }) =>
    eachTuple({ expected, invoiced }, 2, (e, i) => {
      const owed = accrual(e, i);
      return owed.ok ? ok([toCell(owed.value.accrual), toCell(owed.value.excess)]) : owed;
    }),
});

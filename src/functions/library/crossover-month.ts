import { crossoverConstant, crossoverMonth } from '../../model/crossover';
import { mistyped } from '../../model/fault';
import { figures, isSingle } from '../cells';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** When renting has cost as much as building. */
export default defineFunction({
  name: 'CROSSOVER_MONTH',
  description:
    'The first month in which what is paid month by month has reached what is paid once. One monthly cost is the same each month; a range is month by month.',
  words: ['build or buy', 'break-even month', 'payback period', 'buy vs rent', 'when does it pay back', 'crossover'],
  parameters: {
    build: numbers.needed('paid once'),
    run: numbers.needed('paid each month: one cell, or one cell a month'),
  },
  examples: [
    { cells: [24000, 3000], gives: 8, says: 'the same each month' },
    { cells: [24000, [[3000, 6000, 9000, 12000]]], gives: 4, says: 'growing: 18,000 after three months, 30,000 after four' },
    { cells: [[[24000], [25000]], 3000], gives: [[8], [9]], says: 'two offers' },
    { cells: [24000, [[3000], [3000]]], gives: '#N/A', says: 'not reached in 2 months: 18000 to go' },
  ],
  errors: [
    ['the months do not reach it, nothing is paid each month, or a month before is blank', '#N/A'],
    ['what is paid once is negative, both are ranges, or the months are a block', '#VALUE!'],
  ],
  arithmetic:
    '[isSame? {build} ÷ {run} = {months = build ÷ run}, rounded up to a whole month: {answer}][!isSame? {build} is paid once, {run} month by month\nPaid up to month {answer}: {running total = total}, up to the month before: {before}]',
  policy: 'Payback: build and run are compared in money of their month, without interest.',
  not: 'Interest, and what running the built one costs unless run is net of it.',
  run: ({ build, run }) => {
    if (isSingle(run)) return eachCell({ build, run }, crossoverConstant);
    if (!isSingle(build)) return mistyped('build takes one cell where run is month by month');
    if (run.rows > 1 && run.columns > 1) return mistyped('run must be one column or one row');
    const monthly = figures(run);
    return monthly.ok ? eachCell({ build }, (once) => crossoverMonth(once, monthly.value)) : monthly;
  },
});

import { mistyped } from '../../model/fault';
import { trendGrowth } from '../../model/trend';
import { figures } from '../cells';
import { choice, days, defineFunction, number, numbers } from '../define';
import { rowsByMonth } from '../lines';

/** Growth a month out of history. */
export default defineFunction({
  name: 'TREND_GROWTH',
  description:
    "Growth a month from the first figure to the last: (last / first)^(1 / (n - 1)) - 1, as Excel's RRI. With months given, rows may stand in any order, and a month that is missing or there twice is found.",
  words: ['growth rate', 'cagr', 'cmgr', 'compound growth', 'trend', 'monthly growth', 'baseline growth', 'rri'],
  parameters: {
    history: numbers.needed('one figure a month, a column or a row, oldest first'),
    months: days.optional('a date in the month of each figure', 'the order of the sheet'),
    fill: choice('what a month without a row is: "none" finds it missing, "zero" takes it as 0', ['none', 'zero']),
    least: number.optional('how many figures there must be', 2),
  },
  examples: [
    { cells: [[[3000], [3300], [3630]]], gives: 0.1, says: 'ten percent a month' },
    {
      cells: [
        [[3630], [3000], [3300]],
        [[46143], [46082], [46113]],
      ],
      gives: 0.1,
      says: 'the same rows in another order, with their months',
    },
    {
      cells: [
        [[3000], [3630]],
        [[46082], [46143]],
      ],
      gives: '#N/A',
      says: 'Apr 26 missing',
    },
    { cells: [[[0], [3300], [3630]]], gives: '#NUM!', says: 'nothing grows from zero' },
    { cells: [[[3000, 3300, 3630, 4000]], null, 'none', 6], gives: '#N/A', says: 'needs 6, has 4' },
  ],
  errors: [
    ['a figure or a month is missing, or there are fewer figures than asked for', '#N/A'],
    ['a month is there twice, a date is text, the ranges differ in size, or the history is a block', '#VALUE!'],
    ['the first figure is zero or below, or the last below zero', '#NUM!'],
  ],
  arithmetic: '({latest} ÷ {earliest}) ^ (1 ÷ ({figures} − 1)) − 1 = {answer}[months? \nThe latest over the earliest figure, by their months]',
  policy: 'Compound growth from the first figure to the last, as RRI.',
  not: 'The figures between: one odd month at either end moves it.',
  run: ({ history, months, fill, least }) => {
    if (history.rows > 1 && history.columns > 1) return mistyped('history must be one column or one row');
    const given = figures(history);
    if (!given.ok) return given;
    if (months === null) return trendGrowth(given.value, least);
    const order = rowsByMonth(history, months, fill);
    if (!order.ok) return order;
    const series = order.value.map((row) => (row === null ? 0 : (given.value[row] ?? null)));
    return trendGrowth(series, least);
  },
});

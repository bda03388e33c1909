import { transaction } from '../../model/benchmark';
import { defineFunction, numbers } from '../define';
import { eachCell } from '../each';

/** What kind of task a cost of one transaction is usual for. */
export default defineFunction({
  name: 'BENCHMARK_TXN',
  description:
    'The kind of task for which a cost of one transaction is usual: simple (0.02 to 0.05 USD), moderate (0.10 to 0.30), high (1 to 5), or between two of them, since nobody reports the gaps. Rules of thumb.',
  words: ['cost per transaction', 'task complexity', 'typical price', 'benchmark'],
  parameters: { cost: numbers.needed('cost of one transaction in USD') },
  examples: [
    { cells: [0.03], gives: 'simple', says: 'three cents' },
    { cells: [0.07], gives: 'BETWEEN simple AND moderate', says: 'the gap from 0.05 to 0.10' },
    { cells: [0.5], gives: 'BETWEEN moderate AND high', says: 'the gap from 0.30 to 1.00' },
    { cells: [[[0.01], [9], [-1]]], gives: [['BELOW simple'], ['ABOVE high'], ['#VALUE!']], says: 'outside all bands; a negative cost spoils its own row' },
  ],
  errors: [
    ['the cost is blank', '#N/A'],
    ['the cost is negative', '#VALUE!'],
  ],
  arithmetic: '{cost} compared with 0.02 to 0.05 (simple), 0.10 to 0.30 (moderate) and 1 to 5 (high), in USD: {answer}',
  policy: 'Rules of thumb: practitioners report these ranges, and nobody reports the gaps.',
  not: 'Review and failures, unless the cost holds them.',
  unless: 'full cost',
  run: ({ cost }) => eachCell({ cost }, transaction),
});

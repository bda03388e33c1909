import { failureCost } from '../../model/human-cost';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** What results that were wrong cost. */
export default defineFunction({
  name: 'FAILURE_COST',
  description: 'What failures cost: units x failure rate x share that escapes review x cost of one.',
  words: ['error cost', 'rework', 'cost of poor quality', 'hallucination cost', 'mistakes', 'defects'],
  parameters: {
    units: numbers.needed('units produced'),
    failureRate: numbers.needed('share that fails, 0.01 or 1%'),
    costPerFailure: numbers.needed('money that one failure costs'),
    escapeShare: numbers.optional('share of failures that nobody catches before they cost', '1'),
  },
  examples: [
    { cells: [100000, 0.01, 4.5], gives: 4500, says: 'one in a hundred fails' },
    { cells: [100000, 0.01, 4.5, 0.4], gives: 1800, says: 'review catches six of ten' },
    { cells: [100000, 1.5, 4.5], gives: '#VALUE!', says: 'use 0.015 or 1.5%' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a figure is negative, or a share is typed as 1.5 instead of 1.5%', '#VALUE!'],
  ],
  arithmetic: '{units} × {failureRate} × {escapeShare} × {costPerFailure} = {answer}',
  policy: 'Failures cost money only where they escape review.',
  not: 'The price of the failed units themselves.',
  run: ({ units, failureRate, costPerFailure, escapeShare }) =>
    eachRow({ units, failureRate, costPerFailure }, { escapeShare }, (row) =>
      failureCost(row.units, row.failureRate, row.costPerFailure, row.escapeShare ?? 1),
    ),
});

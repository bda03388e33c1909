import { reviewCost } from '../../model/human-cost';
import { defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** What it costs that people look over results. */
export default defineFunction({
  name: 'REVIEW_COST',
  description: 'What review costs: units x share reviewed x minutes / 60 x hourly rate, with money lost in the queue and escalations.',
  words: ['human in the loop', 'quality check', 'manual review', 'labour cost', 'reviewer hours', 'approval cost', 'escalations'],
  parameters: {
    units: numbers.needed('units produced'),
    reviewRate: numbers.needed('share that somebody looks at, 0.05 or 5%'),
    minutes: numbers.needed('minutes for one'),
    hourlyRate: numbers.needed('money an hour of the reviewer'),
    queueDelay: numbers.optional('money lost by waiting in the queue', '0'),
    escalations: numbers.optional('cases that went to somebody else', '0'),
    costPerEscalation: numbers.optional('money for one of them', 'needed with escalations'),
  },
  examples: [
    { cells: [100000, 0.05, 2, 60], gives: 10000, says: 'five thousand reviews of two minutes' },
    { cells: [100000, 0.05, 2, 60, 500, 12, 40], gives: 10980, says: 'with waiting and twelve escalations' },
    { cells: [[[100000], [2000]], [[0.05], [1]], 2, 60], gives: [[10000], [4000]], says: 'row by row' },
    { cells: [100000, 5, 2, 60], gives: '#VALUE!', says: 'use 0.05 or 5%' },
  ],
  errors: [
    ['a figure is blank, or escalations have no cost', '#N/A'],
    ['a figure is negative, or the share is typed as 5 instead of 5%', '#VALUE!'],
  ],
  arithmetic:
    '{units} × {reviewRate} × {minutes} ÷ 60 × {hourlyRate}[queueDelay?  + {queueDelay}][escalations?  + {escalations} × {costPerEscalation}] = {answer}',
  policy: 'The time of people who look over results is a cost of those results.',
  not: 'Failures that review does not catch; see FAILURE_COST.',
  run: ({ units, reviewRate, minutes, hourlyRate, queueDelay, escalations, costPerEscalation }) =>
    eachRow({ units, reviewRate, minutes, hourlyRate }, { queueDelay, escalations, costPerEscalation }, (row) =>
      reviewCost(row.units, row.reviewRate, row.minutes, row.hourlyRate, { ...row, queueDelay: row.queueDelay ?? 0 }),
    ),
});

import { ok } from '../../model/fault';
import { triggerEvents } from '../../model/trigger-events';
import { defineFunction, number, numbers } from '../define';
import { eachRow } from '../each-row';

/** What happened that somebody should look at again. */
export default defineFunction({
  name: 'TRIGGER_EVENTS',
  description:
    'What makes somebody look again, or NONE: USAGE_DOUBLED (usage reached twice its base), QUEUE_OVER_LIMIT (reviews wait too long), PRICE_CHANGED (the vendor charges something else). Several are separated by commas.',
  words: ['alert', 'early warning', 'usage doubled', 'price change', 'review queue', 'who looks'],
  parameters: {
    usageBefore: numbers.needed('usage when the case was made'),
    usageNow: numbers.needed('usage now'),
    queue: numbers.optional('hours that reviews wait', 'not followed'),
    queueLimit: numbers.optional('hours that they may wait', 'not followed'),
    priceBefore: numbers.optional('price when the case was made', 'not followed'),
    priceNow: numbers.optional('price now', 'not followed'),
    multiple: number.optional('times the base at which usage counts as changed', 2),
  },
  examples: [
    { cells: [9800, 12000], gives: 'NONE', says: 'usage grew, but did not double' },
    { cells: [410, 410, null, null, 34, 39], gives: 'PRICE_CHANGED', says: 'a seat costs 39 instead of 34' },
    { cells: [4000, 8000, 30, 24, 1, 1], gives: 'USAGE_DOUBLED, QUEUE_OVER_LIMIT', says: 'twice the calls, and reviewers do not keep up' },
    {
      cells: [
        [[100], [100]],
        [[250], [-1]],
      ],
      gives: [['USAGE_DOUBLED'], ['#VALUE!']],
      says: 'negative usage spoils its own row',
    },
  ],
  errors: [
    ['a usage is blank', '#N/A'],
    ['a figure is negative, or one of a pair is given without the other', '#VALUE!'],
  ],
  arithmetic:
    '{usageNow} against {usageBefore}[usageBefore=0? , which is nothing][!usageBefore=0? , {times = usageNow ÷ usageBefore} times as much]; {multiple} times counts as doubled[queue? \nReviews wait {queue} hours, {queueLimit} are allowed][priceNow? \nThe price was {priceBefore} and is {priceNow}]\nWhat happened: {answer}',
  policy: 'Somebody looks again when a fact of the case changes, not only when money is out.',
  run: ({ usageBefore, usageNow, queue, queueLimit, priceBefore, priceNow, multiple }) =>
    eachRow({ usageBefore, usageNow }, { queue, queueLimit, priceBefore, priceNow }, (row) => {
      const events = triggerEvents(row, multiple);
      return events.ok ? ok(events.value.length === 0 ? 'NONE' : events.value.join(', ')) : events;
    }),
});

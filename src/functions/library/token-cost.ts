import { TOKEN_UNITS, tokenCost } from '../../model/token-cost';
import { choice, defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';

/** What tokens cost. */
export default defineFunction({
  name: 'TOKEN_COST',
  description:
    'What tokens cost: input, output and cached, each at its price for a million (or a thousand) tokens, with calls that are repeated. An unknown price is #N/A, never zero.',
  words: ['llm cost', 'prompt cost', 'api price', 'cost of a call', 'input and output tokens', 'cached tokens', 'price per million'],
  parameters: {
    input: numbers.needed('input tokens, without those read from a cache'),
    output: numbers.needed('output tokens'),
    inputPrice: numbers.needed('price of input tokens'),
    outputPrice: numbers.needed('price of output tokens'),
    cached: numbers.optional('tokens read from a cache', '0'),
    cachedPrice: numbers.optional('price of cached tokens', 'needed with cached tokens'),
    retry: numbers.optional('share of calls that is repeated, 0.1 or 10%', '0'),
    unit: choice('how many tokens a price is for: "1M" or "1K"', TOKEN_UNITS),
  },
  examples: [
    { cells: [1000, 300, 3, 15], gives: 0.0075, says: 'one call' },
    { cells: [[[1000], [10000]], 300, 3, 15], gives: [[0.0075], [0.0345]], says: 'ten times the prompt is 4.6 times the cost' },
    { cells: [4000, 300, 3, 15, 6000, 0.3], gives: 0.0183, says: 'six thousand tokens come from a cache' },
    { cells: [1000, 300, 0.003, 0.015, null, null, null, '1K'], gives: 0.0075, says: 'the same prices for a thousand tokens' },
    { cells: [1000, 300, 3000, 15000], gives: '#VALUE!', says: '3000 for a million tokens: is the price for 1K?' },
    { cells: [1000, 300, 3, null], gives: '#N/A', says: 'an unknown price is not zero' },
  ],
  errors: [
    ['a count is blank, or a price where there are tokens', '#N/A'],
    ['a count is negative, or a price is not between 0.0001 and 1000 for a million tokens', '#VALUE!'],
  ],
  arithmetic:
    '({input} × {inputPrice} + {output} × {outputPrice}[cached?  + {cached} × {cachedPrice}]) ÷ [unit=1m? {1000000}][unit=1k? {1000}][retry?  × (1 + {retry})] = {answer}',
  policy: 'Each kind of token at its own price; repeated calls are paid again.',
  not: 'Seats, platform and the time of people.',
  run: ({ input, output, inputPrice, outputPrice, cached, cachedPrice, retry, unit }) =>
    eachRow({ input, output }, { inputPrice, outputPrice, cached, cachedPrice, retry }, (row) =>
      tokenCost(
        {
          in: { tokens: row.input, price: row.inputPrice },
          out: { tokens: row.output, price: row.outputPrice },
          cached: { tokens: row.cached ?? 0, price: row.cachedPrice },
        },
        row.retry ?? 0,
        unit,
      ),
    ),
});

import { allocate } from '../../model/allocation';
import { toCell } from '../../model/decimal';
import { mistyped, ok } from '../../model/fault';
import { parts } from '../../model/weights';
import { figures } from '../cells';
import { amount, defineFunction, number, numbers } from '../define';

/** An amount split by weights, exact to the cent. */
export default defineFunction({
  name: 'ENVELOPE_SPLIT',
  description:
    'Splits an amount by weights so that the parts sum to it to the cent (largest remainder, the first of equals). Weights sum to 1, or are all 1 for equal parts.',
  words: ['split budget', 'allocate budget', 'penny exact', 'largest remainder', 'divide by percent', '60/25/15'],
  parameters: {
    total: amount('amount to split'),
    weights: numbers.needed('shares that sum to 1, a column or a row'),
    decimals: number.optional('decimals of the currency', 2),
  },
  examples: [
    { cells: [100000.01, [[0.6], [0.25], [0.15]]], gives: [[60000.01], [25000], [15000]], says: 'sixty, twenty-five and fifteen percent' },
    { cells: [100, [[1, 1, 1]]], gives: [[33.34, 33.33, 33.33]], says: 'three equal parts; the odd cent goes to the first' },
    { cells: [1000000, [[0.6], [0.25], [0.14]]], gives: '#VALUE!', says: 'weights sum to 0.99' },
  ],
  errors: [
    ['a weight is blank', '#N/A'],
    ['the weights do not sum to 1, or one is negative', '#VALUE!'],
    ['the amount is not finite', '#NUM!'],
  ],
  run: ({ total, weights, decimals }) => {
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > 8) return mistyped('decimals must be a whole number from 0 to 8');
    if (weights.rows > 1 && weights.columns > 1) return mistyped('weights must be one column or one row');
    const given = figures(weights);
    if (!given.ok) return given;
    const keys = parts(given.value);
    if (!keys.ok) return keys;
    const split = allocate(total, keys.value, decimals);
    if (!split.ok) return split;
    const cells = split.value.map(toCell);
    return ok(weights.columns > 1 ? [cells] : cells.map((cell) => [cell]));
  },
});

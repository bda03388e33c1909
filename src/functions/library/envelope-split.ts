import { allocate } from '../../model/allocation';
import { fromCell, ZERO, type Decimal } from '../../model/decimal';
import type { Result } from '../../model/fault';
import { ofEach, PIECE, type Pieces } from '../../model/pieces';
import { parts } from '../../model/weights';
import { amount, defineFunction, number, numbers } from '../define';
import { splitOver } from '../split';

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
  arithmetic:
    '{total} × {weight = at(weights, place)} ÷ {sum(weights)} = {exact part = total × at(weights, place) ÷ sum(weights)}\nRounded down ({+decimals}); what is left over goes to the largest remainders, the first of equals: {answer}',
  policy: 'Shares sum to 1, and the parts to the amount to the cent (largest remainder).',
  run: ({ total, weights, decimals }) => splitOver(weights, 'weights', decimals, (given) => byWeights(total, given, decimals)),
});

function* byWeights(total: Decimal, given: readonly (number | null)[], decimals: number): Pieces<Result<readonly Decimal[]>> {
  const known = parts(given);
  if (!known.ok) return known;
  if (given.length > PIECE) yield;
  return yield* allocate(total, yield* ofEach(known.value, (weight) => fromCell(weight) ?? ZERO), decimals);
}

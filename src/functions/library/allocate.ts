import { allocate } from '../../model/allocation';
import { fromCell, ZERO, type Decimal } from '../../model/decimal';
import { missing, type Result } from '../../model/fault';
import { ofEach, type Pieces } from '../../model/pieces';
import { amount, defineFunction, number, numbers } from '../define';
import { splitOver } from '../split';

/** An amount shared out by use, exact to the cent. */
export default defineFunction({
  name: 'ALLOCATE',
  description: 'Shares an amount out by keys such as tokens, seats or heads, so that the parts sum to it to the cent (largest remainder, the first of equals).',
  words: ['allocation', 'apportion', 'share cost', 'split by usage', 'chargeback', 'distribute'],
  parameters: {
    amount: amount('amount to share out'),
    keys: numbers.needed('what each part is in proportion to, a column or a row'),
    decimals: number.optional('decimals of the currency', 2),
  },
  examples: [
    { cells: [100, [[1], [1], [1]]], gives: [[33.34], [33.33], [33.33]], says: 'three equal users; the odd cent goes to the first' },
    { cells: [54000, [[700000, 300000, 200000]]], gives: [[31500, 13500, 9000]], says: 'a bill by tokens; a row gives a row' },
    { cells: [-90.01, [[2], [1]]], gives: [[-60.01], [-30]], says: 'a credit is shared out the same way' },
    { cells: [100, [[0], [0]]], gives: '#N/A', says: 'no basis: nobody used it' },
    { cells: [100, [[1], [-1]]], gives: '#VALUE!', says: 'a key is negative' },
  ],
  errors: [
    ['all keys are zero, or one is blank', '#N/A'],
    ['a key is negative', '#VALUE!'],
  ],
  arithmetic:
    '{amount} × {key = at(keys, place)} ÷ {sum(keys)} = {exact part = amount × at(keys, place) ÷ sum(keys)}\nRounded down ({+decimals}); what is left over goes to the largest remainders, the first of equals: {answer}',
  policy: 'Cost follows use, and the parts sum to the amount to the cent (largest remainder).',
  not: 'Whether the keys are fair: they are taken as given.',
  run: ({ amount: total, keys, decimals }) => splitOver(keys, 'keys', decimals, (given) => byKeys(total, given, decimals)),
});

function* byKeys(total: Decimal, given: readonly (number | null)[], decimals: number): Pieces<Result<readonly Decimal[]>> {
  const blank = given.indexOf(null);
  if (blank >= 0) return missing(`key ${String(blank + 1)} missing`);
  return yield* allocate(total, yield* ofEach(given, (key) => fromCell(key ?? 0) ?? ZERO), decimals);
}

import { compare } from './decimal';
import { mistyped, type Result } from './fault';
import { ratio, sumPairs, type Summands } from './sum';

/** What share of the money is known to belong somewhere: the sum of the tagged over the sum of all. More than all is `#VALUE!`, no money at all `#DIV/0!`. */
export function coverage(taggedCells: Summands, totalCells: Summands): Result<number> {
  const sums = sumPairs(taggedCells, totalCells, ['tagged', 'total']);
  if (!sums.ok) return sums;
  const { a: tagged, b: total } = sums.value;
  return compare(tagged, total) > 0 ? mistyped('more is tagged than there is') : ratio(tagged, total);
}

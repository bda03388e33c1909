import { compare, subtract, toCell, ZERO } from './decimal';
import { mistyped, type Result } from './fault';
import { alike, isNegative, ratio, sumPairs, type Summands } from './sum';

/**
 * What share of the money is known to belong somewhere: the sum of the tagged over the sum of all. More than all (of net credits: more credit) is `#VALUE!`, no
 * money at all `#DIV/0!`. Sums that a sheet made in doubles may differ in their last digit where all is tagged: that is 1.
 * Source: FinOps Framework, capability Allocation, its share of spend that is allocated.
 */
export function coverage(taggedCells: Summands, totalCells: Summands): Result<number> {
  const sums = sumPairs(taggedCells, totalCells, ['tagged', 'total']);
  if (!sums.ok) return sums;
  const { a: tagged, b: total } = sums.value;
  if (alike(toCell(tagged), toCell(total))) return ratio(total, total);
  const more = isNegative(total) ? isNegative(subtract(tagged, total)) || compare(tagged, ZERO) > 0 : compare(tagged, total) > 0;
  return more ? mistyped('more is tagged than there is') : ratio(tagged, total);
}

import { mistyped, type Result } from './fault';
import { ratio, sumPairs } from './sum';

/**
 * What one unit costs: the sum of the costs over the sum of the units, never the mean of ratios. Each pair is [cost, units].
 * Zero units are `#DIV/0!` whatever the cost, missing units `#N/A`, negative units `#VALUE!`; credits may make the cost negative.
 */
export function costPerUnit(pairs: readonly (readonly [number | null, number | null])[]): Result<number> {
  const negative = pairs.findIndex(([, units]) => units !== null && units < 0);
  if (negative >= 0) return mistyped(pairs.length === 1 ? 'units are negative' : `units are negative in row ${String(negative + 1)}`);
  const sums = sumPairs(pairs, ['cost', 'units']);
  return sums.ok ? ratio(sums.value.a, sums.value.b) : sums;
}

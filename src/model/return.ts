import { compare, subtract } from './decimal';
import { missing, type Result } from './fault';
import { exact, ratio, sumPairs } from './sum';

/** Gross is value ÷ cost; net is (value − cost) ÷ cost. */
export type ReturnType = 'gross' | 'net';

/** What spending gives back, SUM over SUM. Each pair is [value, cost]. Zero cost is `#DIV/0!`; a value of zero is a real answer. */
export function returnRatio(pairs: readonly (readonly [number | null, number | null])[], type: ReturnType): Result<number> {
  const sums = sumPairs(pairs, ['value', 'cost']);
  if (!sums.ok) return sums;
  const { a: value, b: cost } = sums.value;
  return ratio(type === 'gross' ? value : subtract(value, cost), cost);
}

/** What the money above the floor gives back: (value now − value at floor) ÷ (spend − floor spend). `#N/A` when nothing is spent above the floor. */
export function marginalReturn(floorSpend: number, spend: number, valueAtFloor: number, valueNow: number): Result<number> {
  const [s0, s1, v0, v1] = [exact(floorSpend), exact(spend), exact(valueAtFloor), exact(valueNow)];
  if (!s0.ok) return s0;
  if (!s1.ok) return s1;
  if (!v0.ok) return v0;
  if (!v1.ok) return v1;
  if (compare(s1.value, s0.value) <= 0) return missing('no spend above floor');
  return ratio(subtract(v1.value, v0.value), subtract(s1.value, s0.value));
}

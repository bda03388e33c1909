import { compare, multiply, subtract, toCell } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { alike, exact, exacts, isNegative, ratio, share, sumPairs, type Summands } from './sum';

/** Gross is value ÷ cost; net is (value − cost) ÷ cost. */
export type ReturnType = 'gross' | 'net';

/**
 * What spending gives back, SUM over SUM: values and costs side by side, NaN where blank. Zero cost is `#DIV/0!`; a value of zero is a real answer. Source:
 * benefit-cost ratio (gross) and return on investment (net).
 */
export function returnRatio(values: Summands, costs: Summands, type: ReturnType): Result<number> {
  const sums = sumPairs(values, costs, ['value', 'cost']);
  if (!sums.ok) return sums;
  const { a: value, b: cost } = sums.value;
  return ratio(type === 'gross' ? value : subtract(value, cost), cost);
}

/**
 * What the money above the floor gives back: (value now − value at floor) ÷ (spend − floor spend). `#N/A` when nothing is spent above the floor, to the last
 * digit of a double. Source: incremental revenue over incremental cost, Horngren's Cost Accounting, 16th ed., chapter 11
 * (relevant information).
 */
export function marginalReturn(floorSpend: number, spend: number, valueAtFloor: number, valueNow: number): Result<number> {
  const given = exacts(floorSpend, spend, valueAtFloor, valueNow);
  if (!given.ok) return given;
  const [s0, s1, v0, v1] = given.value;
  if (compare(s1, s0) <= 0 || alike(spend, floorSpend)) return missing('no spend above floor');
  return ratio(subtract(v1, v0), subtract(s1, s0));
}

/** The part of a claimed value that was realised, because capacity, service or cycle time did change: claimed × share. A share below 0 or above 1 is `#VALUE!`. */
export function realisedValue(claimed: number, realised: number): Result<number> {
  const [value, part] = [exact(claimed), share(realised, 'realised')];
  if (!value.ok) return value;
  return part.ok ? ok(toCell(multiply(value.value, part.value))) : part;
}

/** The most that may be spent for a value so that it returns the hurdle: value ÷ hurdle. A hurdle of 0 is `#DIV/0!`, below it `#VALUE!`. */
export function maxSpend(value: number, hurdle: number): Result<number> {
  const given = exacts(value, hurdle);
  if (!given.ok) return given;
  return isNegative(given.value[1]) ? mistyped('the hurdle is negative') : ratio(...given.value);
}

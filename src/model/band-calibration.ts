import { missing, mistyped, noNumber, ok, type Result } from './fault';
import { percentileInc } from './percentile';
import { fraction } from './sum';

/** Fewer months say nothing about a band; fewer than a year say little. */
const FEWEST = 6;

/** The share of the metric that spend was in each month. A row blank in both is no month; blank in one is `#N/A`. */
function shares(pairs: readonly (readonly [number | null, number | null])[]): Result<Float64Array> {
  const found: number[] = [];
  for (const [index, [spend, metric]] of pairs.entries()) {
    if (spend === null && metric === null) continue;
    const where = `in row ${String(index + 1)}`;
    if (spend === null) return missing(`spend missing ${where}`);
    if (metric === null) return missing(`metric missing ${where}`);
    if (metric <= 0) return noNumber(`the metric is not above 0 ${where}`);
    found.push(spend / metric);
  }
  return found.length < FEWEST ? missing(`needs ${String(FEWEST)} months, has ${String(found.length)}`) : ok(Float64Array.from(found).sort());
}

/**
 * Floor and ceiling as shares that history suggests: two percentiles (as PERCENTILE.INC) of spend ÷ metric, in doubles. Fewer than six months are `#N/A`,
 * a metric of 0 or less `#NUM!`, percentiles outside 0 to 1 or in the wrong order `#VALUE!`. Each pair is [spend, metric]; their order does not matter.
 */
export function calibrateBand(pairs: readonly (readonly [number | null, number | null])[], low: number, high: number): Result<readonly [number, number]> {
  for (const [p, name] of [
    [low, 'low'],
    [high, 'high'],
  ] as const) {
    // prettier-ignore
    const given = fraction(p, name);
    if (!given.ok) return given;
    if (p < 0) return mistyped(`${name} is negative`);
  }
  if (low > high) return mistyped('low is above high');
  const sorted = shares(pairs);
  return sorted.ok ? ok([percentileInc(sorted.value, low), percentileInc(sorted.value, high)]) : sorted;
}

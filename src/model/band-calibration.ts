import { missing, mistyped, noNumber, ok, type Result } from './fault';
import { percentileInc } from './percentile';
import { fraction, type Figures } from './sum';

/** Fewer months say nothing about a band; fewer than a year say little. */
const FEWEST = 6;

/** The share of the metric that spend was in each month, sorted. */
function shares(spend: Figures, metric: Figures): Result<Float64Array> {
  const found = new Float64Array(spend.length);
  let months = 0;
  for (let row = 0; row < spend.length; row += 1) {
    const [paid, of] = [spend[row] ?? NaN, metric[row] ?? NaN];
    if (Number.isNaN(paid) && Number.isNaN(of)) continue;
    const where = `in row ${String(row + 1)}`;
    if (Number.isNaN(paid)) return missing(`spend missing ${where}`);
    if (Number.isNaN(of)) return missing(`metric missing ${where}`);
    if (of <= 0) return noNumber(`the metric is not above 0 ${where}`);
    found[months] = paid / of;
    months += 1;
  }
  return months < FEWEST ? missing(`needs ${String(FEWEST)} months, has ${String(months)}`) : ok(found.subarray(0, months).sort());
}

/**
 * Floor and ceiling as shares that history suggests: two percentiles (as PERCENTILE.INC) of spend ÷ metric, month beside month, in doubles; NaN is a blank.
 * A month blank in both is none, blank in one is `#N/A`, as are fewer than six months; a metric of 0 or less is `#NUM!`, percentiles outside 0 to 1 or in the
 * wrong order `#VALUE!`. The order of the months does not matter.
 */
export function calibrateBand(spend: Figures, metric: Figures, low: number, high: number): Result<readonly [number, number]> {
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
  const sorted = shares(spend, metric);
  return sorted.ok ? ok([percentileInc(sorted.value, low), percentileInc(sorted.value, high)]) : sorted;
}

/**
 * The value below which a share `p` (0 to 1) of sorted figures lies, between two of them in proportion, as Excel's PERCENTILE.INC:
 * place (n − 1) × p counted from 0. Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50 (1996), 361–365, definition 7. Nothing sorted gives NaN.
 */
export function percentileInc(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1];
  return high === undefined ? low : low + (high - low) * (place - below);
}

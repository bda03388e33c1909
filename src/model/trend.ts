import { missing, mistyped, noNumber, ok, type Result } from './fault';

/**
 * Growth a period that leads from the first figure to the last: (last ÷ first)^(1 ÷ (n − 1)) − 1, the compound growth rate, as Excel's
 * RRI(n − 1, first, last). A first figure of zero or below is `#NUM!` (P53), as is a last one below zero; fewer than `least` figures are `#N/A`.
 */
export function trendGrowth(history: readonly (number | null)[], least: number): Result<number> {
  if (!Number.isInteger(least) || least < 2) return mistyped('least must be a whole number of at least 2');
  const blank = history.findIndex((figure) => figure === null);
  if (blank >= 0) return missing(`figure ${String(blank + 1)} missing`);
  const n = history.length;
  if (n < least) return missing(`needs ${String(least)}, has ${String(n)}`);
  const [first, last] = [history[0] ?? NaN, history[n - 1] ?? NaN];
  if (first <= 0) return noNumber('the first figure is not above zero');
  if (last < 0) return noNumber('the last figure is below zero');
  return ok((last / first) ** (1 / (n - 1)) - 1);
}

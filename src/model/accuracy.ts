import { fromCell, isZero, ONE, quotient, type Decimal } from './decimal';
import { exactSum } from './exact-sum';
import { dividedByZero, missing, ok, type Result } from './fault';

/** How good a forecast was. */
export interface Accuracy {
  /** Σ |actual − forecast| ÷ Σ |actual|. */
  readonly wape: number;
  /** Σ (forecast − actual) ÷ Σ |actual|: below zero, too little was forecast. */
  readonly bias: number;
  /** Σ |actual − forecast| ÷ n. */
  readonly mae: number;
  readonly n: number;
}

/**
 * Weighted absolute percentage error, bias and mean absolute error. Sums are exact, so the order of rows does not matter. A place blank in both is no
 * row, blank in one `#N/A`; `filled` more rows are zero in both; actuals that are all zero `#DIV/0!`. Source: Kolassa and Schütz, "Advantages of the MAD/Mean ratio over the MAPE", Foresight 2007.
 */
export function accuracy(actual: ArrayLike<number>, forecast: ArrayLike<number>, filled = 0): Result<Accuracy> {
  const [errors, misses, sizes]: [number[], number[], number[]] = [[], [], []];
  for (let row = 0; row < actual.length; row += 1) {
    const [a, f] = [actual[row] ?? NaN, forecast[row] ?? NaN];
    if (Number.isNaN(a) && Number.isNaN(f)) continue;
    if (Number.isNaN(a)) return missing(`actual missing in row ${String(row + 1)}`);
    if (Number.isNaN(f)) return missing(`forecast missing in row ${String(row + 1)}`);
    // Both figures enter the sums as they are, since their difference may not be exact.
    misses.push(f, -a);
    errors.push(Math.max(a, f), -Math.min(a, f));
    sizes.push(Math.abs(a));
  }
  const n = sizes.length + filled;
  if (sizes.length === 0) return missing('actual missing');
  const [error, miss, size] = [exactSum(errors), exactSum(misses), exactSum(sizes)];
  const count: Decimal = fromCell(n) ?? ONE;
  if (isZero(size)) return dividedByZero;
  return ok({ wape: quotient(error, size), bias: quotient(miss, size), mae: quotient(error, count), n });
}

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
  // Two terms and one for each row, in one piece each: lists of as many figures would take longer to keep than to add.
  const [errors, misses, sizes] = [2, 2, 1].map((terms) => new Float64Array(terms * actual.length)) as [Float64Array, Float64Array, Float64Array];
  let rows = 0;
  for (let row = 0; row < actual.length; row += 1) {
    const [a, f] = [actual[row] ?? NaN, forecast[row] ?? NaN];
    if (Number.isNaN(a) && Number.isNaN(f)) continue;
    if (Number.isNaN(a)) return missing(`actual missing in row ${String(row + 1)}`);
    if (Number.isNaN(f)) return missing(`forecast missing in row ${String(row + 1)}`);
    // Both figures enter the sums as they are, since their difference may not be exact.
    const [first, second] = [2 * rows, 2 * rows + 1];
    misses[first] = f;
    misses[second] = -a;
    errors[first] = Math.max(a, f);
    errors[second] = -Math.min(a, f);
    sizes[rows] = Math.abs(a);
    rows += 1;
  }
  const n = rows + filled;
  if (rows === 0) return missing('actual missing');
  const [error, miss, size] = [exactSum(errors.subarray(0, 2 * rows)), exactSum(misses.subarray(0, 2 * rows)), exactSum(sizes.subarray(0, rows))];
  const count: Decimal = fromCell(n) ?? ONE;
  if (isZero(size)) return dividedByZero;
  return ok({ wape: quotient(error, size), bias: quotient(miss, size), mae: quotient(error, count), n });
}

import { add, fromCell, isZero, ONE, quotient, subtract, ZERO, type Decimal } from './decimal';
import { exactSum } from './exact-sum';
import { dividedByZero, missing, ok, type Result } from './fault';
import { PIECE, type Pieces } from './pieces';
import type { Figures } from './sum';

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

/** Rows that are looked at in one go: engines make a function quick that is called often, and one long loop only when a core is free for it. */
const AT_A_TIME = 500;
/** Some rows side by side: the larger of the two and the size of the actual, NaN in a place that is no row. Gives how many rows there are, or what is missing. */
function lookAt(actual: Figures, forecast: Figures, from: number, to: number, larger: Float64Array, sizes: Float64Array): Result<number> {
  let rows = 0;
  for (let row = from; row < to; row += 1) {
    const [a, f] = [actual[row] ?? NaN, forecast[row] ?? NaN];
    const blank = Number.isNaN(a);
    if (blank !== Number.isNaN(f)) return missing(`${blank ? 'actual' : 'forecast'} missing in row ${String(row + 1)}`);
    larger[row] = a > f ? a : f;
    sizes[row] = Math.abs(a);
    if (!blank) rows += 1;
  }
  return ok(rows);
}

/**
 * Weighted absolute percentage error, bias and mean absolute error. Sums are exact, so the order of rows does not matter. A place blank in both is no
 * row, blank in one `#N/A`; `filled` more rows are zero in both; actuals that are all zero `#DIV/0!`. Source: Kolassa and Schütz, "Advantages of the MAD/Mean ratio over the MAPE", Foresight 6 (2007), 40–43.
 */
export function* accuracy(actual: Figures, forecast: Figures, filled = 0): Pieces<Result<Accuracy>> {
  const [larger, sizes] = [new Float64Array(actual.length), new Float64Array(actual.length)];
  let rows = 0;
  for (let from = 0; from < actual.length; from += AT_A_TIME) {
    const some = lookAt(actual, forecast, from, Math.min(from + AT_A_TIME, actual.length), larger, sizes);
    if (!some.ok) return some;
    rows += some.value;
  }
  if (rows === 0) return missing('actual missing');
  const sums: Decimal[] = [];
  for (const figures of [actual, forecast, larger, sizes]) {
    if (actual.length > PIECE) yield;
    sums.push(exactSum(figures));
  }
  const [actuals = ZERO, forecasts = ZERO, larges = ZERO, size = ZERO] = sums;
  if (isZero(size)) return dividedByZero;
  // What lies between two figures is twice the larger less both: each of them enters a sum as it is, since their difference may not be exact.
  const miss = subtract(add(larges, larges), add(actuals, forecasts));
  const n = rows + filled;
  return ok({ wape: quotient(miss, size), bias: quotient(subtract(forecasts, actuals), size), mae: quotient(miss, fromCell(n) ?? ONE), n });
}

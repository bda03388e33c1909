import { add, compare, divide, fromCell, isZero, ONE, quotient, toText, ZERO, type Decimal } from './decimal';
import { dividedByZero, mistyped, missing, noNumber, ok, type Result } from './fault';

/** A figure of a cell as an exact decimal; infinities and NaN are outside every formula. */
export function exact(cell: number): Result<Decimal> {
  const value = fromCell(cell);
  return value === undefined ? noNumber('not a finite number') : ok(value);
}

/** a ÷ b as the nearest double. `#DIV/0!` when b is zero. */
export const ratio = (a: Decimal, b: Decimal): Result<number> => (isZero(b) ? dividedByZero : ok(quotient(a, b)));

/** The two sums of paired figures, in decimals. */
export interface PairSum {
  readonly a: Decimal;
  readonly b: Decimal;
}

/**
 * Sums two columns side by side. A place blank in both is no row; a place blank in one is missing data (`#N/A`, naming the row), because
 * leaving it out of one sum only would bend the ratio. Nothing at all is missing too.
 */
export function sumPairs(pairs: readonly (readonly [number | null, number | null])[], names: readonly [string, string]): Result<PairSum> {
  let sum: PairSum | undefined;
  for (const [index, [a, b]] of pairs.entries()) {
    if (a === null && b === null) continue;
    const where = pairs.length === 1 ? '' : ` in row ${String(index + 1)}`;
    if (a === null) return missing(`${names[0]} missing${where}`);
    if (b === null) return missing(`${names[1]} missing${where}`);
    const [left, right] = [exact(a), exact(b)];
    if (!left.ok) return left;
    if (!right.ok) return right;
    sum = { a: add(sum?.a ?? ZERO, left.value), b: add(sum?.b ?? ZERO, right.value) };
  }
  return sum === undefined ? missing(`${names[1]} missing`) : ok(sum);
}

/** A share or rate given as a fraction. Above 1 it was most likely typed as a whole number: `#VALUE!` with how to write it. */
export function fraction(value: number, name: string): Result<number> {
  if (!Number.isFinite(value)) return noNumber(`${name} is not a finite number`);
  return value > 1 ? mistyped(`${name} ${String(value)} is above 1: use ${asFraction(value)} or ${String(value)}%`) : ok(value);
}
const ONE_HUNDRED = fromCell(100) ?? ONE;
const asFraction = (value: number): string => toText(divide(fromCell(value) ?? ONE, ONE_HUNDRED));

export const isNegative = (d: Decimal): boolean => compare(d, ZERO) < 0;

import { compare, divide, fromCell, isZero, multiply, ONE, quickQuotient, quotient, toText, ZERO, type Decimal } from './decimal';
import { exactSum, type Added } from './exact-sum';
import { dividedByZero, mistyped, missing, noNumber, ok, type Result } from './fault';

/** A figure of a cell as an exact decimal; infinities and NaN are outside every formula. */
export function exact(cell: number): Result<Decimal> {
  const value = fromCell(cell);
  return value === undefined ? noNumber('not a finite number') : ok(value);
}

/** Several figures of cells as exact decimals, in their order; the first that is not finite is the fault. */
export function exacts<const T extends readonly number[]>(...cells: T): Result<{ readonly [K in keyof T]: Decimal }> {
  const read: Decimal[] = [];
  for (const cell of cells) {
    const value = exact(cell);
    if (!value.ok) return value;
    read.push(value.value);
  }
  return ok(read as { readonly [K in keyof T]: Decimal });
}

/** a ÷ b as the nearest double. `#DIV/0!` when b is zero. */
export const ratio = (a: Decimal, b: Decimal): Result<number> => (isZero(b) ? dividedByZero : ok(quotient(a, b)));

/** As `ratio` of two figures as they stand in cells. */
export function cellRatio(a: number, b: number): Result<number> {
  const quick = b === 0 ? NaN : quickQuotient(a, b);
  if (!Number.isNaN(quick)) return ok(quick);
  const given = exacts(a, b);
  return given.ok ? ratio(...given.value) : given;
}

/** Figures one after another; NaN where a cell is blank. A typed array is read fastest. */
export type Figures = ArrayLike<number>;
/** A column beside another: its figures, or what they came to as they were read. */
export type Summands = Figures | Added;
/** The figures of a column. */
export const figuresOf = (column: Summands): Figures => ('sum' in column ? column.figures() : column);
/** The first place that is blank in one column and not in the other; -1 when there is none. */
function unlike(left: readonly number[], right: readonly number[]): number {
  const differs = left.findIndex((place, i) => place !== right[i]);
  if (differs < 0) return left.length < right.length ? (right[left.length] ?? -1) : -1;
  return Math.min(left[differs] ?? Infinity, right[differs] ?? Infinity);
}
/** The two sums of paired figures, in decimals. */
export interface PairSum {
  readonly a: Decimal;
  readonly b: Decimal;
  /** Whether a figure of the right column is below zero. */
  readonly negative: boolean;
}

/**
 * Sums two columns of equal length side by side. A place blank in both is no row; a place blank in one is missing data (`#N/A`, naming the row), because
 * leaving it out of one sum only would bend the ratio. Nothing at all is missing too.
 */
export function sumPairs(given: Summands, beside: Summands, names: readonly [string, string]): Result<PairSum> {
  const blank = (place: number, left: boolean, cells: number): Result<never> =>
    missing(`${left ? names[0] : names[1]} missing${cells === 1 ? '' : ` in row ${String(place + 1)}`}`);
  if ('sum' in given && 'sum' in beside) {
    const place = unlike(given.blanks, beside.blanks);
    if (place >= 0) return blank(place, given.blanks.includes(place), given.count);
    return given.blanks.length < given.count ? ok({ a: given.sum, b: beside.sum, negative: beside.negative }) : missing(`${names[1]} missing`);
  }
  const [left, right] = [figuresOf(given), figuresOf(beside)];
  let found = false;
  let negative = false;
  // Plain variables: this loop runs over every row of a ledger.
  for (let row = 0; row < left.length; row += 1) {
    const a = left[row] ?? NaN;
    const b = right[row] ?? NaN;
    if (a - a === 0 && b - b === 0) {
      found = true;
      negative ||= b < 0;
    } else if (Math.abs(a) === Infinity || Math.abs(b) === Infinity) return noNumber('not a finite number');
    else if (!(Number.isNaN(a) && Number.isNaN(b))) return blank(row, Number.isNaN(a), left.length);
  }
  return found ? ok({ a: exactSum(left), b: exactSum(right), negative }) : missing(`${names[1]} missing`);
}

/** What doubles leave over where decimals leave nothing, as a share: 0.1 + 0.2 is 0.30000000000000004. Excel takes figures so near for the same, too. */
const NOISE = 2 ** -50;
/** Whether two figures are the same, or would be if they had been worked out in decimals. */
export const alike = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));

/** A share or rate given as a fraction. Above 1 it was most likely typed as a whole number: `#VALUE!` with how to write it. */
export function fraction(value: number, name: string): Result<number> {
  if (!Number.isFinite(value)) return noNumber(`${name} is not a finite number`);
  if (value > 1 && alike(value, 1)) return ok(1);
  if (value <= 1) return ok(value);
  // More than a hundredfold is no percentage that was typed without its sign.
  return mistyped(`${name} ${String(value)} is above 1${value > 10_000 ? '' : `: use ${asFraction(value)} or ${String(value)}%`}`);
}
const ONE_HUNDRED = fromCell(100) ?? ONE;
/** A share that was typed as a percentage, as it is written: 15 is `0.15`. */
export const asFraction = (value: number): string => toText(divide(fromCell(value) ?? ONE, ONE_HUNDRED));
/** A share as a percentage: 0.07 is `7%`. */
export const asPercent = (value: number): string => `${toText(multiply(fromCell(value) ?? ONE, ONE_HUNDRED))}%`;

/** A share from 0 to 1, exact. A negative one is `#VALUE!`, as one that was typed as a whole number. */
export function share(value: number, name: string): Result<Decimal> {
  const given = fraction(value, name);
  if (!given.ok) return given;
  return given.value < 0 ? mistyped(`${name} is negative`) : exact(given.value);
}

export const isNegative = (d: Decimal): boolean => compare(d, ZERO) < 0;
/** The first of some named figures that is below 0, as a fault. */
export function below(named: Readonly<Record<string, Decimal>>): Result<never> | undefined {
  const found = Object.entries(named).find(([, value]) => isNegative(value));
  return found === undefined ? undefined : mistyped(`${found[0]} ${/s$|people/.test(found[0]) ? 'are' : 'is'} negative`);
}

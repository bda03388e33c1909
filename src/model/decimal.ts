import Big from 'big.js';

// Strict: a JavaScript number cannot enter by accident, and an inexact exit throws.
const Exact = Big();
Exact.strict = true;
// Division alone cannot be exact; forty places are beyond every column of the ledger.
const PLACES = 40;
/** Beyond it, as beside 1e308, digits are too many to be quick. */
const FURTHEST = 200;
Exact.DP = PLACES;
Exact.RM = 1;

/** An exact decimal: money, prices, quantities, rates of exchange. Never a double until it meets a cell. */
export type Decimal = Big;

const FORM = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** Reads `12.50`, `-3`, `1e-10`; anything else is `undefined`. The exponent is bounded, so `1e1000001` is refused. */
export function decimal(text: string): Decimal | undefined {
  const trimmed = text.trim();
  if (!FORM.test(trimmed)) return undefined;
  return Exact(
    trimmed
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.')
      .replace(/\.(?=$|[eE])/, ''),
  );
}

/** Two decimals of fifteen digits never share a double, so a whole number of hundred-thousandths that meets the double is the decimal that it shows. */
const [PARTS, PLACES_OF_PARTS, FIFTEEN] = [1e5, 5, 1e15];
/** A short figure other than zero by its digits, without the way by text. */
function short(parts: number, sign: number, last = PLACES_OF_PARTS): Decimal {
  let [rest, places] = [parts, last];
  while (rest % 10 === 0) {
    rest /= 10;
    places -= 1;
  }
  const digits: number[] = [];
  for (; rest > 0; rest = Math.floor(rest / 10)) digits.push(rest % 10);
  const made = new Exact(ONE);
  made.c = digits.reverse();
  made.e = digits.length - 1 - places;
  made.s = sign;
  return made;
}
/** The decimal that a finite double shows (its shortest text), as it stands in a cell. NaN and infinities are `undefined`. */
export function fromCell(cell: number): Decimal | undefined {
  if (cell === 0) return ZERO;
  if (cell === 1) return ONE;
  const size = Math.abs(cell);
  const parts = Math.round(size * PARTS);
  if (parts < FIFTEEN && parts / PARTS === size) return short(parts, cell < 0 ? -1 : 1);
  return Number.isFinite(cell) ? Exact(String(cell)) : undefined;
}

export const ZERO: Decimal = Exact('0');
export const ONE: Decimal = Exact('1');

/** The sum of a list of any length; nothing is zero. */
export const sum = (terms: readonly Decimal[]): Decimal => terms.reduce((total, term) => (term === ZERO ? total : total.plus(term)), ZERO);
export const add = (...terms: readonly Decimal[]): Decimal => sum(terms);
export const subtract = (from: Decimal, what: Decimal): Decimal => from.minus(what);
export const multiply = (a: Decimal, b: Decimal): Decimal => (a === ONE ? b : b === ONE ? a : a.times(b));
/** Fifteen digits are whole in a double. */
const WHOLE = 15;
/** The digits of a decimal in a double, which holds fifteen. */
function digitsOf(c: readonly number[]): number {
  let digits = 0;
  for (const digit of c) digits = digits * 10 + digit;
  return digits;
}
/** The digits of a decimal as a whole number, and how many of them lie after the point; below zero, zeros follow. */
const whole = ({ c, e }: Decimal): readonly [digits: bigint, places: number] => [BigInt(c.length > WHOLE ? c.join('') : digitsOf(c)), c.length - 1 - e];
/** a ÷ b in units of the fortieth place (or another), half away from zero; undefined for figures so large or small that digits are too many. */
function fortieths(a: Decimal, b: Decimal, last = PLACES): bigint | undefined {
  const [x, placesOfX] = whole(a);
  const [y, placesOfY] = whole(b);
  const shift = last + placesOfY - placesOfX;
  if (shift < 0 || shift >= FURTHEST || y === 0n) return undefined;
  const units = ((2n * x * power(shift)) / y + 1n) / 2n;
  return a.s === b.s ? units : -units;
}
/** To forty places, half away from zero. The divisor must not be zero. Whole numbers of any length divide many times faster than digit by digit. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const units = fortieths(a, b);
  return units === undefined ? a.div(b) : fromUnits(units, PLACES);
}
export const negate = (d: Decimal): Decimal => d.neg();
export const absolute = (d: Decimal): Decimal => d.abs();
/** −1, 0 or 1. */
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => a.cmp(b);
export const isZero = (d: Decimal): boolean => d.eq(ZERO);

/** Half away from zero, as Excel's ROUND. */
export const round = (d: Decimal, places: number): Decimal => (d.c.length - 1 - d.e <= places ? d : d.round(places, 1));

/** Plain digits, no exponent, no trailing zeros: `1.5`, `-0.0000000001`. */
export const toText = (d: Decimal): string => d.toFixed();
/** Plain digits with exactly `places` decimals, rounded half away from zero. */
export const toFixed = (d: Decimal, places: number): string => d.toFixed(places, 1);

/** Powers of ten that a double holds exactly. */
const TENS = Array.from({ length: 23 }, (_, n) => 10 ** n);
/** The one door out: the nearest double, for a cell. Nothing comes back by it into the ledger. */
export function toCell(d: Decimal): number {
  if (d.c[0] === 0) return 0;
  const ten = TENS[Math.abs(d.c.length - 1 - d.e)];
  if (d.c.length > WHOLE || ten === undefined) return Number(d.toFixed());
  // Two whole numbers that doubles hold are divided, or multiplied, with one rounding.
  const digits = d.s * digitsOf(d.c);
  return d.c.length - 1 > d.e ? digits / ten : digits * ten;
}

const POWERS = Array.from({ length: FURTHEST }, (_, n) => 10n ** BigInt(n));
const power = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);
/** How many decimals it has. */
export const decimalsOf = ({ c, e }: Decimal): number => Math.max(0, c.length - 1 - e);
/** How many units of the last of some decimals, which must be all it has: 1.5 at 2 is 150. */
export function unitsOf(d: Decimal, places: number): bigint {
  const [digits, own] = whole(d);
  const units = digits * power(places - own);
  return d.s < 0 ? -units : units;
}
/** And back: 150 at 2 is 1.5. */
export const fromUnits = (units: bigint, places: number): Decimal => Exact(`${String(units)}e-${String(places)}`);
const SAFE = 9_007_199_254_740_991n;
/** Units as the nearest double, for a cell: a whole number over a power of ten is rounded once and rightly. */
export const unitsToCell = (units: bigint, places: number): number =>
  units <= SAFE && units >= -SAFE && places <= 22 ? Number(units) / Number(power(places)) : toCell(fromUnits(units, places));

/** The digits of a decimal as a whole number at `places` decimals; `undefined` when a double could not hold it. */
function scaled({ c, e, s }: Decimal, places: number): number | undefined {
  const digits = e + 1 + places;
  return digits > WHOLE || c.length > WHOLE ? undefined : s * digitsOf(c) * (TENS[digits - c.length] ?? NaN);
}
/** More digits than a double holds. */
const DIGITS = 20;
/** Up to it whole doubles are exact. */
const MOST_HALVES = 9e15;
/** Two decimals as whole numbers of the smaller one's last place, so that they stand to each other as before; undefined when doubles could not hold them. */
function bothWhole(a: Decimal, b: Decimal): readonly [x: number, y: number] | undefined {
  const places = Math.max(0, a.c.length - 1 - a.e, b.c.length - 1 - b.e);
  const x = scaled(a, places);
  if (x === undefined) return undefined;
  const y = scaled(b, places);
  return y === undefined ? undefined : [x, y];
}
/**
 * a ÷ b as the nearest double, so that 0.3 ÷ 0.1 is 3. Both are brought to whole numbers, whose division a processor rounds once and rightly; longer
 * ones are divided as decimals. The divisor must not be zero.
 */
export function quotient(a: Decimal, b: Decimal): number {
  const pair = bothWhole(a, b);
  // Zero added makes of a zero with a sign a plain one.
  if (pair !== undefined) return pair[0] / pair[1] + 0;
  // A tiny quotient has its digits further behind the point.
  const last = Math.max(PLACES, DIGITS - (a.e - b.e));
  const units = fortieths(a, b, last);
  if (units !== undefined) return Number(`${String(units)}e-${String(last)}`);
  // So small a quotient has no digits left among forty; doubles of both are near enough.
  return a.e - b.e < -DIGITS ? toCell(a) / toCell(b) : toCell(a.div(b));
}
/** As `quotient` of two figures of cells: where both are whole numbers of hundred-thousandths these are divided as they are. NaN where it takes decimals. */
export function quickQuotient(a: number, b: number): number {
  const [x, y] = [Math.round(a * PARTS), Math.round(b * PARTS)];
  const exact = x / PARTS === a && y / PARTS === b && Math.abs(x) < FIFTEEN && Math.abs(y) < FIFTEEN;
  return exact ? x / y + 0 : NaN;
}
/** a ÷ b to so many places, half away from zero, without the digits behind them. The divisor must not be zero. */
export function divideTo(a: Decimal, b: Decimal, places: number): Decimal {
  const pair = bothWhole(a, b);
  const twice = pair === undefined ? Infinity : 2 * Math.abs(pair[0]) * (TENS[places] ?? Infinity) + Math.abs(pair[1]);
  if (pair === undefined || twice > MOST_HALVES) return round(divide(a, b), places);
  const by = 2 * Math.abs(pair[1]);
  const parts = (twice - (twice % by)) / by;
  return parts === 0 ? ZERO : short(parts, a.s === b.s ? 1 : -1, places);
}

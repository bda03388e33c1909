import { absolute, compare, fromCell, ONE, subtract, toCell, toText, ZERO, type Decimal } from './decimal';
import { exactSum } from './exact-sum';
import { missing, mistyped, noNumber, ok, type Result } from './fault';

const ONE_HUNDRED = fromCell(100) ?? ONE;
const TOLERANCE = fromCell(1e-6) ?? ONE;
const exactly = (cell: number): Decimal => fromCell(cell) ?? ZERO;
const differs = (from: Decimal, target: Decimal): boolean => compare(absolute(subtract(from, target)), TOLERANCE) > 0;
/** At least two decimals, so that 0.9 reads as the share it is. */
const share = (d: Decimal): string => {
  const text = toText(d);
  const decimals = text.split('.')[1] ?? '';
  return decimals.length === 1 ? `${text}0` : text;
};

/**
 * Shares that must sum to 1 within a millionth; never scaled silently. Negative, above 1, summing to something else, or written as whole
 * percents: `#VALUE!` with a sentence; a blank one: `#N/A`.
 */
function shares(given: readonly (number | null)[]): Result<readonly number[]> {
  const read: number[] = [];
  for (const weight of given) {
    const place = String(read.length + 1);
    if (weight === null) return missing(`weight ${place} missing`);
    if (!Number.isFinite(weight)) return noNumber('not a finite number');
    if (weight < 0) return mistyped(`weight ${place} is negative: ${toText(exactly(weight))}`);
    read.push(weight);
  }
  if (read.length === 0) return missing('weights missing');
  const total = exactSum(read);
  if (!differs(total, ONE) && read.every((weight) => weight <= 1)) return ok(read);
  if (!differs(total, ONE_HUNDRED)) return mistyped(`weights sum to 100: use ${read.map((weight) => `${toText(exactly(weight))}%`).join(', ')}`);
  return mistyped(`weights sum to ${share(total)}`);
}
/** As decimals, with the faults of shares that do not sum to 1. */
export function weights(given: readonly (number | null)[]): Result<readonly Decimal[]> {
  const read = shares(given);
  return read.ok ? ok(read.value.map(exactly)) : read;
}

/** Shares as they stand in cells, and a list of ones alone for equal parts: 1, 1, 1 are three thirds. */
export const parts = (given: readonly (number | null)[]): Result<readonly number[]> =>
  given.length > 1 && given.every((weight) => weight === 1) ? ok(given.map(() => 1)) : shares(given);

/** Σ weight × figure, as a double. */
export const weighted = (by: readonly Decimal[], figures: readonly number[]): number =>
  by.reduce((total, weight, i) => total + toCell(weight) * (figures[i] ?? NaN), 0);

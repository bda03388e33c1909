import { absolute, compare, fromCell, ONE, subtract, sum, toCell, toText, type Decimal } from './decimal';
import { missing, mistyped, ok, type Result } from './fault';
import { exact, isNegative } from './sum';

const ONE_HUNDRED = fromCell(100) ?? ONE;
const TOLERANCE = fromCell(1e-6) ?? ONE;
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
export function weights(given: readonly (number | null)[]): Result<readonly Decimal[]> {
  const read: Decimal[] = [];
  for (const [index, weight] of given.entries()) {
    if (weight === null) return missing(`weight ${String(index + 1)} missing`);
    const value = exact(weight);
    if (!value.ok) return value;
    if (isNegative(value.value)) return mistyped(`weight ${toText(value.value)} is negative`);
    read.push(value.value);
  }
  if (read.length === 0) return missing('weights missing');
  const total = sum(read);
  if (!differs(total, ONE) && read.every((w) => compare(w, ONE) <= 0)) return ok(read);
  if (!differs(total, ONE_HUNDRED)) return mistyped(`weights sum to 100: use ${read.map((w) => `${toText(w)}%`).join(', ')}`);
  return mistyped(`weights sum to ${share(total)}`);
}

/** As `weights`, and a list of ones alone stands for equal parts: 1, 1, 1 are three thirds. */
export function parts(given: readonly (number | null)[]): Result<readonly Decimal[]> {
  const ones = given.length > 1 && given.every((weight) => weight === 1);
  return ones ? ok(given.map(() => ONE)) : weights(given);
}

/** Σ weight × figure, as a double. */
export const weighted = (by: readonly Decimal[], figures: readonly number[]): number =>
  by.reduce((total, weight, i) => total + toCell(weight) * (figures[i] ?? NaN), 0);

const kind = (value: unknown): number => (typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);

/** Orders two values as Excel does: figures before texts before yes and no; texts in any case; a blank is like what it stands beside. */
export function compare(a: unknown, b: unknown): number {
  const [left, right] = [a === '' && typeof b === 'number' ? 0 : a, b === '' && typeof a === 'number' ? 0 : b];
  if (kind(left) !== kind(right)) return kind(left) - kind(right);
  if (typeof left === 'string' && typeof right === 'string') return left.localeCompare(right, 'en', { sensitivity: 'accent' });
  const difference = Number(left) - Number(right);
  return Number.isNaN(difference) ? 0 : difference;
}

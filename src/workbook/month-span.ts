import { addMonths, asMonth } from '../model/month';

/** Months as a line of Log says them: three or more in a row by their first and last, others one by one. */
export function monthSpan(months: readonly string[]): string {
  const sorted = [...new Set(months)].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const start = asMonth(first);
  const inRow = start !== undefined && sorted.every((month, i) => month === addMonths(start, i));
  return inRow && sorted.length > 2 ? `${first} to ${last}` : sorted.join(', ');
}

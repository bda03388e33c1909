import { addMonths, asMonth, label } from '../model/month';

/** Months as a line of Log says them: three or more in a row by their first and last, others one by one. */
export function monthSpan(months: readonly string[]): string {
  const sorted = [...new Set(months)].sort();
  const start = asMonth(sorted[0] ?? '');
  const inRow = start !== undefined && sorted.every((month, i) => month === addMonths(start, i));
  const words = sorted.map((month) => {
    const known = asMonth(month);
    return known === undefined ? month : label(known);
  });
  return inRow && sorted.length > 2 ? `${words[0] ?? ''} to ${words.at(-1) ?? ''}` : words.join(', ');
}

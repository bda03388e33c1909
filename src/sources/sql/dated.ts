import type { TextReading } from '../readings';
import { literal } from './quote';

/** The value of a table that holds on a moment: the newest whose day is not after it, null for a key or a day that the table does not know. */
export function datedSql(of: string, on: string, table: Extract<TextReading, { kind: 'dated' }>['table']): string {
  const cases = Object.entries(table).map(([name, entries]) => {
    const newest = [...entries].sort((a, b) => (a.from < b.from ? 1 : -1));
    return newest.length === 0
      ? ''
      : `WHEN ${literal(name)} THEN CASE ${newest.map(({ from, value }) => `WHEN ${on} >= TIMESTAMP ${literal(from)} THEN ${literal(value)}`).join(' ')} END`;
  });
  return `CASE ${of} ${cases.join(' ')} END`;
}

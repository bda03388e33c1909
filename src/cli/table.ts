const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Text from outside as a terminal may show it: no control sequences, no reversed writing. */
export const printable = (text: string): string => text.replaceAll(CONTROL, ' ');

/** A count as people write it: 3,639. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** Columns under their headings; those named in `right` end on one line, as figures do. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], right: ReadonlySet<string> = new Set()): string {
  const all = [headings, ...rows.map((row) => row.map(printable))];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    headings
      .map((heading, column) => {
        const cell = row[column] ?? '';
        const width = widths[column] ?? 0;
        return right.has(heading) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
/** A value that a spreadsheet would take for a formula gets an apostrophe before it; plain numbers stay as they are. */
const harmless = (value: string): string => (/^[=+\-@\t\r\n|%]/.test(value) && !NUMBER.test(value) ? `'${value}` : value);
const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** RFC 4180: lines end in CR LF, quotes are doubled. No value begins a formula. */
export const csv = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, ...rows].map((row) => `${row.map((value) => quoted(harmless(value))).join(',')}\r\n`).join('');

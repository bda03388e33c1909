/** A cell of a CSV: quoted only where it must be. */
const cell = (value) => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
/** Rows of records under headings. */
export const csv = (headings, rows, { bom = false, end = '\n' } = {}) =>
  `${bom ? '\uFEFF' : ''}${[headings, ...rows.map((row) => headings.map((heading) => row[heading]))].map((row) => row.map(cell).join(',') + end).join('')}`;
/** Hundredths as `1234.50`. */
export function money(cents) {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
export const xml = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

import type { Block } from '../sheet';
import { cell } from './blocks';

/** Last row of a list right of the page, which begins in row 7. */
const LAST = 1006;

/** A list's cells. */
export const cellsOf = (column: string): string => `$${column}$7:$${column}$${String(LAST)}`;
/** The cell above a list that counts it. */
export const countAt = (column: string): string => `$${column}$5`;
/** A list of its own column: its heading, its spill and how many it holds. Nothing stands below it, so that it may grow. */
export const listed = (column: string, text: string, formula: string): readonly Block[] => [
  cell(`${column}5`, `=SUMPRODUCT(--(${cellsOf(column)}<>""))`, { role: 'muted', format: 'whole' }),
  cell(`${column}6`, text, { role: 'muted', bold: true }),
  cell(`${column}7`, formula, { area: cellsOf(column).replaceAll('$', ''), role: 'muted' }),
];

/** Entries of a list by their numbers, an empty text where it has none of that number. */
export const entries = (column: string, numbers: string): string => `XLOOKUP(${numbers},SEQUENCE(ROWS(${cellsOf(column)})),${cellsOf(column)},"")`;

/** Several lists as one, one after the other; an empty text where all are empty. */
export function stacked(columns: readonly string[]): string {
  const before = (i: number): string => columns.slice(0, i).map(countAt).join('+');
  const total = before(columns.length);
  const row = `SEQUENCE(${total})`;
  const part = (column: string, i: number): string => entries(column, i === 0 ? row : `${row}-(${before(i)})`);
  const chosen = columns.reduceRight(
    (rest, column, i) => (i === columns.length - 1 ? part(column, i) : `IF(${row}<=${before(i + 1)},${part(column, i)},${rest})`),
    '',
  );
  return `=IF(${total}=0,"",${chosen})`;
}

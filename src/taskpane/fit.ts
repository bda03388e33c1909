import type { CellFunction, Parameter } from '../functions/define';
import type { NearColumn, Selected } from '../workbook/selected';

/** A formula for the selected cell: its arguments from columns beside it where their headings fit, else the bare names. */
export interface Fit {
  /** In Excel's neutral form. */
  readonly formula: string;
  /** What is selected after it was inserted: the cells of the first argument, or the cell itself. */
  readonly select: string;
  /** Arguments that found no column. */
  readonly open: readonly string[];
  /** How large its answer is; one cell as long as an argument is open. */
  readonly rows: number;
  readonly columns: number;
}

const PASSED = ['a', 'an', 'of', 'the', 'per', 'in'];
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !PASSED.includes(word))
    .map((word) => word.replace(/s$/, ''));

/** How alike a heading and a parameter's name are, 0 to 1: the share of their words that both have. */
function likeness(name: string, heading: string): number {
  const [a, b] = [new Set(wordsOf(name)), new Set(wordsOf(heading))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / new Set([...a, ...b]).size;
}
const ALIKE = 0.3;

const holdsKind = (parameter: Parameter, { here }: NearColumn): boolean => (typeof here === 'number') === (parameter.holds !== 'words');

/** Puts the example's shape at a cell: single cells where it has single values, columns where it has ranges. */
export function fit(fn: CellFunction, selected: Selected): Fit {
  const row = selected.cell.replace(/^[A-Z]+/, '');
  const free = [...selected.columns];
  const example = fn.examples[0]?.cells ?? [];
  const needed = Object.entries(fn.parameters).filter(([, { optional }]) => !optional);
  const taken = needed.map(([name, parameter], i) => {
    const ranked = free
      .filter((column) => holdsKind(parameter, column))
      .map((column) => ({ column, like: likeness(name, column.heading) }))
      .sort((a, b) => b.like - a.like);
    const [best] = ranked;
    if (best === undefined || best.like < ALIKE) return { name, cells: null, value: null as unknown };
    const { column } = best;
    free.splice(free.indexOf(column), 1);
    const whole = parameter.dimensionality === 'matrix' && Array.isArray(example[i]);
    if (!whole) return { name, cells: column.column + row, value: column.here };
    return { name, cells: `${column.column}${String(column.top)}:${column.column}${String(column.bottom)}`, value: column.values.map((one) => [one]) };
  });
  const open = taken.flatMap(({ name, cells }) => (cells === null ? [name] : []));
  const formula = `=CORRIDOR.${fn.name}(${taken.map(({ name, cells }) => cells ?? name).join(',')})`;
  const size =
    open.length > 0
      ? { rows: 1, columns: 1 }
      : sizeOf(
          fn,
          taken.map(({ value }) => value),
        );
  return { formula, select: taken[0]?.cells ?? selected.cell, open, ...size };
}

function sizeOf(fn: CellFunction, values: readonly unknown[]): { readonly rows: number; readonly columns: number } {
  const outcome = fn.call(values);
  const block: unknown = outcome.ok ? outcome.value : null;
  if (!Array.isArray(block)) return { rows: 1, columns: 1 };
  return { rows: Math.max(1, block.length), columns: Math.max(1, ...block.map((one) => (Array.isArray(one) ? one.length : 1))) };
}

/** A formula with the reader's separator: `;` where the comma is the decimal sign. Texts stay as they are. */
export const forReader = (formula: string, decimalSeparator: string | null): string =>
  decimalSeparator === ',' ? formula.replace(/"(?:[^"]|"")*"|,|(?<=\d)\.(?=\d)/g, (part) => (part === ',' ? ';' : part === '.' ? ',' : part)) : formula;

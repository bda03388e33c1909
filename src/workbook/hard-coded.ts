import { area, cellAt, quoted, type Area } from './address';
import type { Block, Sheet } from './sheet';
import { typedNumbers } from './typed-numbers';

/** A number that somebody typed where the workbook works something out. */
export interface HardCoded {
  readonly place: string;
  /** The numbers in the formula; empty where a number stands in place of a formula of ours. */
  readonly numbers: readonly string[];
  /** What stands there. */
  readonly found: string;
}

const within = (places: readonly Area[], row: number, column: number): boolean =>
  places.some((p) => row >= p.row && row < p.row + p.rows && column >= p.column && column < p.column + p.columns);
const END = 1_048_576;
/** Where the analyst types: inputs, and tables, which grow downwards. */
function typedInto(block: Block): Area[] {
  if (block.kind === 'table') return [{ ...area(block.at), rows: END, columns: block.columns.length }];
  if (block.kind === 'cell') return block.role === 'input' ? [area(block.area ?? block.at)] : [];
  return block.kind === 'fill' && block.role === 'input' ? [area(block.area)] : [];
}
/** Where a formula of ours begins. */
function worked(block: Block): Area[] {
  if (block.kind === 'fill') return block.formula.startsWith('=') ? [area(block.area)] : [];
  return block.kind === 'cell' && typeof block.value === 'string' && block.value.startsWith('=') ? [area(block.at)] : [];
}

/** Sheets that work out and show figures; on inputs and data a number is where it belongs. */
export const looksThrough = ({ kind }: Sheet): boolean => kind !== 'input' && kind !== 'data';

/** Numbers typed into the formulas of a sheet, and over them. `formulas` begin at `row` and `column`. */
export function hardCoded(sheet: Sheet, row: number, column: number, formulas: readonly (readonly unknown[])[]): HardCoded[] {
  const [inputs, ours] = [sheet.blocks.flatMap(typedInto), sheet.blocks.flatMap(worked)];
  const places = new Set(
    ours.flatMap((p) => Array.from({ length: p.rows * p.columns }, (_, i) => cellAt(p.row + Math.floor(i / p.columns), p.column + (i % p.columns)))),
  );
  return formulas.flatMap((cells, r) =>
    cells.flatMap((cell, c): HardCoded[] => {
      if (cell === '' || within(inputs, row + r, column + c)) return [];
      const at = cellAt(row + r, column + c);
      const place = `${quoted(sheet.name)}!${at}`;
      if (typeof cell === 'number') return places.has(at) ? [{ place, numbers: [], found: String(cell) }] : [];
      if (typeof cell !== 'string' || !cell.startsWith('=')) return [];
      const numbers = typedNumbers(cell);
      return numbers.length === 0 ? [] : [{ place, numbers, found: cell }];
    }),
  );
}

import { address, area, columnName } from '../../../src/workbook/address';
import { sheets } from '../../../src/workbook';
import type { Sheet } from '../../../src/workbook/sheet';

/** A formula of the workbook with the place it stands in. */
export interface Placed {
  readonly sheet: string;
  readonly at: string;
  readonly formula: string;
}

const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');
const filled = (formula: string, row: number, column: number): string =>
  formula
    .replaceAll('{row}', String(row))
    .replaceAll('{col}', columnName(column))
    .replaceAll('{left}', columnName(Math.max(1, column - 1)));

function ofSheet(sheet: Sheet): Placed[] {
  return sheet.blocks.flatMap((block): Placed[] => {
    if (block.kind === 'cell') return isFormula(block.value) ? [{ sheet: sheet.name, at: block.at, formula: block.value }] : [];
    if (block.kind === 'table')
      return block.columns.flatMap((c) => (isFormula(c.formula) ? [{ sheet: sheet.name, at: `${block.name}[${c.name}]`, formula: c.formula }] : []));
    if (block.kind !== 'fill') return [];
    const place = area(block.area);
    return Array.from({ length: place.rows * place.columns }, (_, i) => {
      const [row, column] = [place.row + Math.floor(i / place.columns), place.column + (i % place.columns)];
      return { sheet: sheet.name, at: address({ row, column, rows: 1, columns: 1 }), formula: filled(block.formula, row, column) };
    });
  });
}
/** Every formula of every sheet. */
export const FORMULAS: readonly Placed[] = sheets.flatMap(ofSheet);

export interface Reading {
  readonly functions: readonly string[];
  readonly tables: readonly { readonly table: string; readonly column: string | null }[];
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly cells: readonly string[];
  /** Numbers, without those that say how many digits ROUND, TRUNC and FIXED keep and which place INDEX takes. */
  readonly constants: readonly number[];
  readonly other: readonly string[];
}

const TOKEN =
  /"(?:[^"]|"")*"|(?<table>tbl\w+)(?:\[(?<inner>(?:[^[\]]|\[[^\]]*\])*)\])?|(?<sheet>[A-Za-z_]\w*)!|(?<call>[A-Z][A-Z0-9_.]*)\(|(?<cell>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|(?<number>\d+(?:\.\d+)?%?)|(?<name>[A-Za-z_][\w.]*)|(?<mark>[-+*/&=<>,;{}()^: ])|(?<rest>.)/gu;
const DIGITS = new Set(['ROUND', 'TRUNC', 'FIXED', 'INDEX']);

/** What a formula is made of. */
export function reading(formula: string): Reading {
  const found = {
    functions: [] as string[],
    tables: [] as { table: string; column: string | null }[],
    sheets: [] as string[],
    names: [] as string[],
    cells: [] as string[],
    constants: [] as number[],
    other: [] as string[],
  };
  const open: { name: string; argument: number }[] = [];
  for (const { groups = {} } of formula.slice(1).matchAll(TOKEN)) {
    const { table, inner, sheet, call, cell, number, name, mark, rest } = groups;
    const top = open.at(-1);
    if (table !== undefined) {
      // `tblA[[From]:[To]]` and `tblA[[#Headers],[From]:[To]]` name two columns.
      const columns = inner === undefined ? [null] : inner.replace(/^\[#(?:This Row|Headers)\],/, '').split(':');
      found.tables.push(...columns.map((column) => ({ table, column: column?.replace(/^\[(.*)\]$/, '$1') ?? null })));
    } else if (sheet !== undefined) found.sheets.push(sheet);
    else if (call !== undefined) {
      found.functions.push(call);
      open.push({ name: call, argument: 1 });
    } else if (cell !== undefined) found.cells.push(cell);
    else if (number !== undefined) {
      if (!(top !== undefined && DIGITS.has(top.name) && top.argument >= 2)) found.constants.push(Number(number.replace('%', '')));
    } else if (name !== undefined) found.names.push(name);
    else if (rest !== undefined) found.other.push(rest);
    else if (mark === '(' || mark === '{') open.push({ name: mark, argument: 1 });
    else if (mark === ')' || mark === '}') open.pop();
    else if (mark === ',' && top !== undefined) top.argument += 1;
  }
  return found;
}

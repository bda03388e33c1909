import { address, area, type Area } from './address';
import { shown, type CellValue } from './cells';
import { formulas, layout } from './layout';
import type { PlacedTable } from './rule-book';
import type { Sheet, TableBlock } from './sheet';
import { ROLES } from './style';
import { rowLooks, tableFormulas } from './table';
import type { Chart } from './sheet';
import type { Write } from './write';

/** A table of the sheet as it stands. */
export type Standing = PlacedTable & { readonly table: TableBlock };
/** What rebuilding a sheet writes: contents that Corridor works out, never an input nor an analyst's column. */
export interface Rebuilding {
  readonly contents: readonly Extract<Write, { kind: 'cells' }>[];
  readonly looks: readonly Write[];
  readonly charts: readonly Chart[];
  readonly locked: boolean;
}

const NOTHING = { tables: {}, cells: {} };
const isTable = (sheet: Sheet): boolean => sheet.blocks.some((b) => b.kind === 'table');

/** Formula columns of a table where the analyst has put them, for as many rows as there are. */
function tableContents({ table, headers, row, column, rows }: Standing): Extract<Write, { kind: 'cells' }>[] {
  const place = (name: string): Area => ({ row, column: column + headers.indexOf(name), rows: rows.length + 1, columns: 1 });
  return table.columns.flatMap((c) =>
    c.formula === undefined || !headers.includes(c.name)
      ? []
      : tableFormulas({ ...table, columns: [c] }, place(c.name)).filter((w): w is Extract<Write, { kind: 'cells' }> => w.kind === 'cells'),
  );
}
function tableLooks({ table, headers, row, column, rows }: Standing): Write[] {
  const at = (name: string): number => column + headers.indexOf(name);
  const ours = table.columns.filter((c) => headers.includes(c.name));
  return [
    ...ours.map((c): Write => ({ kind: 'look', area: address({ row, column: at(c.name), rows: 1, columns: 1 }), look: ROLES.heading })),
    ...rowLooks({ ...table, columns: ours }, (name) => address({ row: row + 1, column: at(name), rows: Math.max(1, rows.length), columns: 1 })),
  ];
}

/** Everything that Corridor writes on a sheet, around what is the analyst's. Comments stay as they are. */
export function rebuilding(sheet: Sheet, tables: readonly Standing[]): Rebuilding {
  const outside = { ...sheet, blocks: sheet.blocks.filter((b) => b.kind !== 'table') };
  const whole = layout(outside, NOTHING);
  const cells = formulas(outside, NOTHING).filter((w): w is Extract<Write, { kind: 'cells' }> => w.kind === 'cells');
  const links = formulas(outside, NOTHING).filter((w) => w.kind === 'link');
  return {
    contents: [...cells, ...tables.flatMap(tableContents)],
    looks: [...(isTable(sheet) ? [] : whole.frame), ...links, ...whole.looks.filter((w) => w.kind !== 'comment'), ...tables.flatMap(tableLooks)],
    charts: whole.charts,
    locked: whole.locked,
  };
}

/** A formula without what Excel adds or leaves out as it likes. */
const plain = (formula: string): string =>
  formula
    .replace(/\[\[#this row\],\s*\[([^\]]+)\]\]/gi, '[@$1]')
    .replace(/tbl\w+\[@/gi, '[@')
    .replace(/_xl\w+\./gi, '')
    .replace(/[\s@']/g, '')
    .toUpperCase();
/** What stands in a cell, or is to stand there, in one writing. */
export const asWritten = (cell: unknown): string => (typeof cell === 'string' && cell.startsWith('=') ? plain(cell) : String(shown((cell ?? '') as CellValue)));

/** Cells that do not hold what Corridor writes there, by address. */
export function differing(contents: Rebuilding['contents'], held: readonly (readonly (readonly unknown[])[])[]): string[] {
  return contents.flatMap((write, i) => {
    const { row, column } = area(write.area);
    return write.cells.flatMap((cells, r) =>
      cells.flatMap((wanted, c) =>
        asWritten(held[i]?.[r]?.[c]) === asWritten(wanted) ? [] : [address({ row: row + r, column: column + c, rows: 1, columns: 1 })],
      ),
    );
  });
}

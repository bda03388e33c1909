import { address, columnName } from './address';
import { cell, isFigure, numberFormat, points } from './cells';
import type { Row } from './held';
import type { Format } from './sheet';
import { PALETTE, ROLES } from './style';
import type { Write } from './write';

/** A sheet that only lists something to be looked at: no table, no name, no formula reaches it, and it can go at any time. */
export interface ListSheet {
  readonly name: string;
  readonly purpose: string;
  readonly columns: readonly { readonly name: string; readonly width: number; readonly format: Format; readonly wrap?: boolean }[];
  readonly rows: readonly Row[];
}

/** The lists that there may be; none counts as a sheet of the analyst's. */
export const LINES_LEFT_OUT = 'Lines left out';
export const ROWS_BEHIND = 'Rows behind';
export const LIST_SHEETS: readonly string[] = [LINES_LEFT_OUT, ROWS_BEHIND];

/** The row of the headings. */
const HEAD = 4;

/** What to write for a list. Formats come first: in a cell with the text format nothing is read as a formula. */
export function listWrites({ name, purpose, columns, rows }: ListSheet): { readonly extent: string; readonly head: number; readonly writes: readonly Write[] } {
  const wide = columns.length;
  const body = { row: HEAD + 1, column: 1, rows: Math.max(1, rows.length), columns: wide };
  const columnArea = (i: number): string => address({ ...body, column: i + 1, columns: 1 });
  return {
    extent: address({ row: 1, column: 1, rows: HEAD + rows.length + 4, columns: wide }),
    head: HEAD,
    writes: [
      ...columns.flatMap((c, i): Write[] => [
        { kind: 'width', column: columnName(i + 1), points: points(c.width) },
        {
          kind: 'look',
          area: columnArea(i),
          look: { ...ROLES.data, format: numberFormat(c.format), align: isFigure(c.format) ? 'right' : 'left', size: 10, wrap: c.wrap === true },
        },
      ]),
      { kind: 'cells', area: 'A1', cells: [[name]] },
      { kind: 'look', area: 'A1', look: { size: 16, bold: true } },
      { kind: 'cells', area: 'A2', cells: [[purpose]] },
      { kind: 'look', area: 'A2', look: { color: PALETTE.muted } },
      { kind: 'height', row: 1, points: 24 },
      { kind: 'height', row: HEAD, points: 27 },
      { kind: 'cells', area: address({ row: HEAD, column: 1, rows: 1, columns: wide }), cells: [columns.map((c) => c.name)] },
      { kind: 'look', area: address({ row: HEAD, column: 1, rows: 1, columns: wide }), look: ROLES.heading },
      ...columns.flatMap((c, i): Write[] =>
        isFigure(c.format) ? [{ kind: 'look', area: address({ row: HEAD, column: i + 1, rows: 1, columns: 1 }), look: { align: 'right' } }] : [],
      ),
      ...(rows.length === 0
        ? []
        : [{ kind: 'cells' as const, area: address(body), cells: rows.map((row) => columns.map((c) => cell(row[c.name] ?? null, c.format))) }]),
    ],
  };
}

import { address, area, cellAt, type Area } from './address';
import { cell, isFigure, numberFormat, type CellValue } from './cells';
import type { TableBlock, TableColumn } from './sheet';
import { LISTS, LIST_NAMES, ROLES, type Look } from './style';
import type { InputValue } from './inputs';
import type { Write } from './write';

type Row = Readonly<Record<string, InputValue>>;

/** Where a table stands with that many rows, the heading among them. */
export function tableArea(table: TableBlock, rows: number): Area {
  const { row, column } = area(table.at);
  return { row, column, rows: rows + 1, columns: table.columns.length };
}
/** A table keeps one empty row when it holds nothing, as Excel's do. */
export const heldRows = (rows: readonly Row[]): number => Math.max(1, rows.length);

/** The heading and the typed values; columns of formulas stay empty until every table and name exists. */
export function tableCells(table: TableBlock, rows: readonly Row[]): CellValue[][] {
  const values = (row: Row): CellValue[] =>
    table.columns.map((c) => (c.role === 'formula' ? '' : cell(row[c.name] ?? null, c.format, rows.length > 0 ? c.missing : undefined)));
  return [table.columns.map((c) => c.name), ...(rows.length > 0 ? rows : [{}]).map(values)];
}

/** The formulas of a table's own formula columns, one area a column. */
export function tableFormulas(table: TableBlock, place: Area): Write[] {
  return table.columns.flatMap((c, i) =>
    c.formula === undefined
      ? []
      : [
          {
            kind: 'cells' as const,
            area: address({ row: place.row + 1, column: place.column + i, rows: place.rows - 1, columns: 1 }),
            cells: Array.from({ length: place.rows - 1 }, () => [c.formula ?? '']),
          },
        ],
  );
}

/** Where the cells of a list come from: its words, or the name that reaches a table's column. */
export function listSource(list: keyof typeof LISTS): string {
  const words: readonly string[] | null = LISTS[list];
  return words === null ? `=${LIST_NAMES[list as keyof typeof LIST_NAMES]}` : words.join(',');
}

const isDate = ({ format }: TableColumn): boolean => format === 'month' || format === 'day';
/** How the cells of a table's column look. A date that leads its row reads as a label, at the left. A text that stands right of figures keeps a distance. */
export function columnLook(column: TableColumn, before: TableColumn | undefined): Look {
  const align = isFigure(column.format) && !(before === undefined && isDate(column)) ? 'right' : 'left';
  const apart = align === 'left' && before !== undefined && isFigure(before.format);
  return {
    ...ROLES[column.role],
    format: numberFormat(column.format),
    align,
    ...(apart ? { indent: 1 } : {}),
    // Said in full, since a row that comes in below a heading inherits the heading's.
    bold: false,
    size: 10,
    wrap: column.wrap === true,
  };
}

/** The looks of a table's rows, one area a column: for a new table, and again for rows that a refresh adds. */
export const rowLooks = (table: TableBlock, areaOf: (column: string, index: number) => string): Write[] =>
  table.columns.map((c, i) => ({ kind: 'look' as const, area: areaOf(c.name, i), look: columnLook(c, table.columns[i - 1]) }));

/** What may be typed into a column. A date that Excel does not read as one would be text, which no sum of its month finds. */
function limitsOf(c: TableColumn, cells: string): Write[] {
  const limits = c.limits ?? (c.role === 'input' && c.list === undefined && isDate(c) ? { min: 1 } : undefined);
  return limits === undefined ? [] : [{ kind: 'limits', area: cells, of: isDate(c) ? 'date' : 'number', ...limits }];
}

/** Heading, rows, lists, limits and comments of a table. */
export function tableLooks(table: TableBlock, place: Area): Write[] {
  const body: Area = { ...place, row: place.row + 1, rows: place.rows - 1 };
  const columnOf = (i: number): string => address({ ...body, column: body.column + i, columns: 1 });
  return [
    { kind: 'look', area: address({ ...place, rows: 1 }), look: ROLES.heading },
    ...table.columns.flatMap((c, i): Write[] => {
      const look = columnLook(c, table.columns[i - 1]);
      const at = cellAt(place.row, place.column + i);
      return [
        { kind: 'look', area: at, look: { align: look.align ?? 'left', ...(look.indent === undefined ? {} : { indent: look.indent }) } },
        ...(c.list === undefined ? [] : [{ kind: 'list' as const, area: columnOf(i), source: listSource(c.list) }]),
        ...limitsOf(c, columnOf(i)),
        ...(c.note === undefined ? [] : [{ kind: 'comment' as const, at, text: c.note }]),
      ];
    }),
    ...rowLooks(table, (_, i) => columnOf(i)),
  ];
}

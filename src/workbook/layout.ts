import { address, area, columnName, columnNumber, type Area } from './address';
import { cellContent, cellLink, cellLooks, constant, fillCells, fillLook, headingWrites, sectionWrites } from './blocks';
import { cell, points } from './cells';
import { CONTEXT } from './parts/context';
import { conditionWrites, flagConditions } from './conditions';
import type { Block, CellBlock, Sheet, TableBlock } from './sheet';
import { TABS } from './style';
import { heldRows, tableArea, tableCells, tableFormulas, tableLooks } from './table';
import type { InputValue } from './inputs';
import type { Layout, Write } from './write';

/** Rows of the input tables by table name, and values of single input cells by `Sheet!A1`. */
export interface Given {
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, InputValue>>[]>>;
  readonly cells: Readonly<Record<string, InputValue>>;
}

const rowsOf = (table: TableBlock, given: Given) => given.tables[table.name] ?? table.rows ?? [];
const isTable = (block: Block): block is TableBlock => block.kind === 'table';

/** Whether a sheet is the analyst's to type into, or holds a table that must be able to grow: Excel lets none grow on a protected sheet. */
const open = ({ kind, blocks }: Sheet): 'input' | 'table' | null =>
  kind === 'input' || kind === 'data' ? 'input' : blocks.filter(isTable).some((t) => t.columns.some((c) => c.role === 'input')) ? 'table' : null;
const OPEN = 'Not protected: a table is typed into here, and Excel lets none grow on a protected sheet.';

/** Columns that every printed page repeats. What runs beyond them would be cut there from the second page on. */
const repeated = ({ print, time }: Sheet): number =>
  print.titleColumns === undefined || time === true ? 0 : columnNumber(print.titleColumns.split(':').at(-1) ?? 'A');

/** Where the purpose stands: in the first column that scrolls and is printed once, where it would not fit into those that do not. */
function purposeAt(sheet: Sheet): string {
  const { purpose, freeze, time, widths, blocks } = sheet;
  const frozen = Math.max(repeated(sheet), freeze === undefined || time === true ? 0 : area(freeze).column - 1);
  if (frozen === 0) return 'A2';
  const first = blocks.find((b): b is TableBlock => b.kind === 'table' && area(b.at).column === 1);
  const room = Array.from({ length: frozen }, (_, i) => widths[i] ?? first?.columns[i]?.width ?? 8).reduce((sum, w) => sum + w, 0);
  return purpose.length * 1.1 <= room ? 'A2' : `${columnName(frozen + 1)}2`;
}

/** Where the context stands, or on time sheets company and currency: below the purpose, where that has moved. */
const companyAt = (sheet: Sheet): string => `${columnName(Math.max(2, repeated(sheet) + 1, area(purposeAt(sheet)).column))}3`;
/** The cell of a sheet's title that says whether anything is imported; Board has it below its title. */
export const saidAt = (sheet: Sheet): string => (sheet.name === 'Board' ? 'A2' : sheet.time === true ? 'G3' : companyAt(sheet));
const absolute = (at: string): string => at.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

/** Title, purpose, check flag and context: rows 1 to 3 of every sheet, unless the sheet has a block of its own there. */
export function titleBlocks(sheet: Sheet): CellBlock[] {
  const cover = sheet.name === 'Cover' ? '=' : '=Cover!';
  const standard: CellBlock[] = [
    { kind: 'cell', at: 'A1', value: sheet.title, size: 16, bold: true },
    { kind: 'cell', at: purposeAt(sheet), value: sheet.purpose, color: '#5A6872' },
    ...(open(sheet) === 'table' ? [{ kind: 'cell' as const, at: sheet.time === true ? 'G1' : 'D1', value: OPEN, color: '#5A6872', size: 8 }] : []),
    { kind: 'cell', at: 'A3', value: '=CheckFlag', bold: true, align: 'left' },
    {
      kind: 'cell',
      at: companyAt(sheet),
      value: `${cover}${sheet.time === true ? CONTEXT.company : CONTEXT.whole}`,
      color: '#5A6872',
    },
    ...(sheet.time === true ? [{ kind: 'cell' as const, at: 'G3', value: `${cover}${CONTEXT.period}`, color: '#5A6872' }] : []),
  ];
  const own = new Set(sheet.blocks.flatMap((b) => (b.kind === 'cell' ? [b.at] : [])));
  return standard.filter((b) => !own.has(b.at));
}

/** The rectangle of a block, as far as its own file knows it. */
function place(block: Block, given: Given): Area {
  if (block.kind === 'table') return tableArea(block, heldRows(rowsOf(block, given)));
  if (block.kind === 'headings') return { ...area(block.at), columns: block.headings.length };
  if (block.kind === 'fill') return area(block.area);
  return area(block.kind === 'cell' ? (block.area ?? block.at) : block.at);
}
function extent(sheet: Sheet, given: Given): string {
  const places = sheet.blocks.map((b) => place(b, given));
  const rows = Math.max(60, ...places.map((p) => p.row + p.rows + 4));
  const columns = Math.max(sheet.widths.length, 8, ...places.map((p) => p.column + p.columns - 1));
  return address({ row: 1, column: 1, rows, columns });
}

function widths(sheet: Sheet): Write[] {
  const byColumn = new Map<number, number>();
  for (const t of sheet.blocks.filter(isTable)) t.columns.forEach((c, i) => byColumn.set(area(t.at).column + i, c.width));
  sheet.widths.forEach((w, i) => byColumn.set(i + 1, w));
  return [...byColumn].map(([column, w]) => ({ kind: 'width', column: columnName(column), points: points(w) }));
}
const heights = (sheet: Sheet): Write[] =>
  Object.entries({ 1: 24, 4: 6, 6: 27, ...sheet.heights }).map(([row, p]) => ({ kind: 'height', row: Number(row), points: p }));

/** An input outside the tables: the value given for it, else the one that its file starts with. */
function inputCell(sheet: Sheet, block: CellBlock, given: Given): Write[] {
  const value = given.cells[`${sheet.name}!${block.at}`] ?? block.value;
  return value === null ? [] : [{ kind: 'cells', area: block.at, cells: [[cell(value, block.format ?? 'general')]] }];
}

function contentOf(block: Block, given: Given): Write[] {
  if (block.kind === 'cell') return block.role === 'input' ? [] : [...cellLink(block), ...cellContent(block)];
  if (block.kind === 'fill') return block.role === 'input' ? [] : [{ kind: 'cells', area: block.area, cells: fillCells(block) }];
  if (block.kind === 'headings') return headingWrites(block).content;
  if (block.kind === 'section') return sectionWrites(block).content;
  return tableFormulas(block, tableArea(block, heldRows(rowsOf(block, given))));
}
function looksOf(block: Block, given: Given): Write[] {
  if (block.kind === 'cell') return cellLooks(block);
  if (block.kind === 'fill') return [{ kind: 'look', area: block.area, look: fillLook(block) }];
  if (block.kind === 'headings') return headingWrites(block).looks;
  if (block.kind === 'section') return sectionWrites(block).looks;
  return tableLooks(block, tableArea(block, heldRows(rowsOf(block, given))));
}

/** What the formulas of a sheet are, without its inputs: for a new sheet, and again when a sheet that they name has come back. */
export const formulas = (sheet: Sheet, given: Given): Write[] => [...titleBlocks(sheet), ...sheet.blocks].flatMap((b) => contentOf(b, given));

/** A sheet as the list of what to write. */
export function layout(sheet: Sheet, given: Given): Layout {
  const tables = sheet.blocks.filter(isTable);
  const inputs = sheet.blocks.filter((b): b is CellBlock => b.kind === 'cell' && b.role === 'input');
  const blocks = [...titleBlocks(sheet), ...sheet.blocks];
  const frozen = sheet.freeze === undefined ? undefined : area(sheet.freeze);
  const { areas, ...print } = sheet.print;
  return {
    name: sheet.name,
    tab: TABS[sheet.kind],
    extent: extent(sheet, given),
    ...(frozen === undefined ? {} : { frozen: { rows: frozen.row - 1, columns: frozen.column - 1 } }),
    locked: open(sheet) === null,
    frame: [...widths(sheet), ...heights(sheet)],
    data: [
      ...tables.flatMap((t): Write[] => {
        const where = tableArea(t, heldRows(rowsOf(t, given)));
        const formats = t.columns.flatMap((c, i): Write[] =>
          c.format === 'text' ? [{ kind: 'look', area: address({ ...where, column: where.column + i, columns: 1 }), look: { format: '@' } }] : [],
        );
        return [...formats, { kind: 'cells', area: address(where), cells: tableCells(t, rowsOf(t, given)) }];
      }),
      ...inputs.flatMap((b) => inputCell(sheet, b, given)),
    ],
    tables: tables.map((t) => ({ name: t.name, area: address(tableArea(t, heldRows(rowsOf(t, given)))) })),
    names: sheet.names ?? [],
    formulas: formulas(sheet, given),
    looks: [
      ...blocks.flatMap((b) => looksOf(b, given)),
      ...flagConditions('A3'),
      ...(sheet.conditions ?? []).flatMap((condition) => conditionWrites(condition, absolute(saidAt(sheet)))),
    ],
    charts: (sheet.charts ?? []).map((chart) => ({
      ...chart,
      series: chart.series.map((s) => ({ ...s, name: seriesName(sheet, s.name) })),
      ...(chart.hideLegend === undefined ? {} : { hideLegend: chart.hideLegend.map((name) => seriesName(sheet, name)) }),
    })),
    merges: sheet.merges ?? [],
    print: { ...print, areas: areas.join(',') },
  };
}

/** A series named by a cell takes the text that the cell's block holds, since a chart keeps a name as text. */
function seriesName(sheet: Sheet, name: string): string {
  if (!/^\$?[A-Z]{1,3}\$?\d+$/.test(name)) return name;
  const at = name.replaceAll('$', '');
  const block = sheet.blocks.find((b): b is CellBlock => b.kind === 'cell' && b.at === at);
  return typeof block?.value === 'string' && !block.value.startsWith('=') ? String(constant(block.value)).replace(/^'/, '') : name;
}

import { address, area, cellAt, columnName, type Area } from './address';
import { asText, isFigure, numberFormat, type CellValue } from './cells';
import type { CellBlock, FillBlock, Format, HeadingBlock, SectionBlock } from './sheet';
import { PALETTE, ROLES, type Look } from './style';
import { listSource } from './table';
import type { Write } from './write';

/** A constant of a sheet's file: a formula stays one, a text is written as text. */
export const constant = (value: string | number): CellValue => (typeof value === 'string' && !value.startsWith('=') ? asText(value) : value);

/** A figure that its column has no room for is shown smaller, and not as `####`: sales of a billion, yen. */
const fitting = (format: Format): Look => ({ format: numberFormat(format), ...(isFigure(format) ? { shrink: true } : {}) });

/** Only what the block says: a block without value and role adds to the look that is there. */
function cellLook(block: CellBlock): Look {
  const { role, value, format, align, indent, bold, italic, size, color, fill, wrap, shrink } = block;
  const base: Look = role !== undefined ? ROLES[role] : value === null ? {} : { color: PALETTE.ink };
  const own = Object.fromEntries(Object.entries({ align, indent, bold, italic, size, color, fill, wrap, shrink }).filter(([, v]) => v !== undefined)) as Look;
  return { ...base, ...(format === undefined ? {} : fitting(format)), ...own };
}

/** What a block writes before formats: its value or formula. Inputs are data, since a rebuild must not write them again. */
export const cellContent = (block: CellBlock): Write[] => (block.value === null ? [] : [{ kind: 'cells', area: block.at, cells: [[constant(block.value)]] }]);

export function cellLooks(block: CellBlock): Write[] {
  const cells = block.area ?? block.at;
  return [
    { kind: 'look', area: cells, look: cellLook(block) },
    ...(block.list === undefined ? [] : [{ kind: 'list' as const, area: cells, source: listSource(block.list) }]),
    ...(block.limits === undefined
      ? []
      : [
          {
            kind: 'limits' as const,
            area: cells,
            of: block.format === 'day' || block.format === 'month' ? ('date' as const) : ('number' as const),
            ...block.limits,
          },
        ]),
    ...(block.note === undefined ? [] : [{ kind: 'comment' as const, at: block.at, text: block.note }]),
  ];
}

/** A link goes in before its cell's text and look, which would otherwise be Excel's blue and underlined. */
export const cellLink = (block: CellBlock): Write[] =>
  block.link === undefined
    ? []
    : [{ kind: 'link', at: block.at, to: block.link, ...(typeof block.value === 'string' && !block.value.startsWith('=') ? { text: block.value } : {}) }];

/** The same formula in every cell, each with its own place in it. */
export function fillCells({ formula, area: cells }: FillBlock): CellValue[][] {
  const place = area(cells);
  return Array.from({ length: place.rows }, (_, r) =>
    Array.from({ length: place.columns }, (_, c) =>
      formula
        .replaceAll('{row}', String(place.row + r))
        .replaceAll('{col}', columnName(place.column + c))
        .replaceAll('{left}', place.column + c > 1 ? columnName(place.column + c - 1) : ''),
    ),
  );
}
export function fillLook(block: FillBlock): Look {
  const { align, size, bold, shrink, wrap } = block;
  const own = Object.fromEntries(Object.entries({ align, size, bold, shrink, wrap }).filter(([, v]) => v !== undefined)) as Look;
  return { ...ROLES[block.role], ...fitting(block.format), ...own };
}

/** A row of headings with its texts, alignments and comments. */
export function headingWrites(block: HeadingBlock): { readonly content: Write[]; readonly looks: Write[] } {
  const { row, column } = area(block.at);
  const row0: Area = { row, column, rows: 1, columns: block.headings.length };
  return {
    content: [{ kind: 'cells', area: address(row0), cells: [block.headings.map((h) => constant(h.text))] }],
    looks: [
      { kind: 'look', area: address(row0), look: ROLES.heading },
      ...block.headings.flatMap((h, i): Write[] => {
        const at = cellAt(row, column + i);
        const own: Look = { ...(h.align === undefined ? {} : { align: h.align }), ...(h.forecast === true ? { fill: PALETTE.forecastFill } : {}) };
        return [
          ...(Object.keys(own).length === 0 ? [] : [{ kind: 'look' as const, area: at, look: own }]),
          ...(h.note === undefined ? [] : [{ kind: 'comment' as const, at, text: h.note }]),
        ];
      }),
    ],
  };
}

/** A heading within a sheet, its line across to the column it names. */
export function sectionWrites(block: SectionBlock): { readonly content: Write[]; readonly looks: Write[] } {
  const at = area(block.at);
  const to = /\d/.test(block.to) ? area(block.to) : area(`${block.to}${String(at.row)}`);
  const line = address({ ...at, rows: 1, columns: to.column + to.columns - at.column });
  return {
    content: block.text === '' ? [] : [{ kind: 'cells', area: block.at, cells: [[constant(block.text)]] }],
    looks: [
      { kind: 'look', area: block.at, look: ROLES.section },
      { kind: 'look', area: line, look: { line: 'heading' } },
    ],
  };
}

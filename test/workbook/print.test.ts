import { area, columnNumber, type Area } from '../../src/workbook/address';
import { points } from '../../src/workbook/cells';
import { layout } from '../../src/workbook/layout';
import { sheets } from '../../src/workbook';
import type { Sheet } from '../../src/workbook/sheet';

// What Excel would print of each sheet on A4 and on Letter, landscape, with the margins that the writer sets. In points.
const INCH = 72;
const PAPERS = { A4: { width: 841.9, height: 595.3 }, Letter: { width: 11 * INCH, height: 8.5 * INCH } } as const;
const [SIDES, TOP_AND_FOOT] = [2 * 0.45 * INCH, (0.5 + 0.6) * INCH];
const READABLE = 0.5;
const USUAL = { width: 8.43, height: 15 };

const layoutOf = (sheet: Sheet) => layout(sheet, { tables: {}, cells: {} });
const widthsOf = (sheet: Sheet): ReadonlyMap<string, number> =>
  new Map(layoutOf(sheet).frame.flatMap((w) => (w.kind === 'width' ? [[w.column, w.points] as const] : [])));
const heightsOf = (sheet: Sheet): ReadonlyMap<number, number> =>
  new Map(layoutOf(sheet).frame.flatMap((w) => (w.kind === 'height' ? [[w.row, w.points] as const] : [])));
const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
const sum = (from: number, count: number, of: (n: number) => number): number =>
  Array.from({ length: count }, (_, i) => of(from + i)).reduce((a, b) => a + b, 0);

/** Width of a printed area over the pages it may take side by side, with the columns that each of them but the first repeats. */
function widthOf(sheet: Sheet, page: Area): number {
  const widths = widthsOf(sheet);
  const of = (column: number): number => widths.get(letters(column)) ?? points(USUAL.width);
  const [first, last] = (sheet.print.titleColumns ?? '').split(':').map((column) => (column === '' ? 0 : area(`${column}1`).column));
  const repeated = first !== undefined && last !== undefined ? sum(first, last - first + 1, of) : 0;
  const pages = sheet.print.fitWide ?? 1;
  return (sum(page.column, page.columns, of) + repeated * (page.column > (last ?? 0) ? pages : pages - 1)) / pages;
}
const heightOf = (sheet: Sheet, page: Area): number => {
  const heights = heightsOf(sheet);
  return sum(page.row, page.rows, (row) => heights.get(row) ?? USUAL.height);
};
/** Columns as a whole print as far down as there are rows. */
const areasOf = (sheet: Sheet): Area[] => sheet.print.areas.map((text) => area(text.replace(/^([A-Z]+):([A-Z]+)$/, '$11:$266')));
/** The scale at which its areas fit the pages that it may take, never above 100%. */
const scaleOf = (sheet: Sheet, paper: keyof typeof PAPERS): number =>
  Math.min(
    1,
    ...areasOf(sheet).map((page) => (PAPERS[paper].width - SIDES) / widthOf(sheet, page)),
    ...(sheet.print.fitTall === undefined ? [] : areasOf(sheet).map((page) => (PAPERS[paper].height - TOP_AND_FOOT) / heightOf(sheet, page))),
  );
const READ = sheets.filter(({ kind }) => kind === 'output' || kind === 'calculation' || kind === 'control' || kind === 'check');

test.each(['A4', 'Letter'] as const)('every sheet fits the width of %s, or of as many pages side by side as it says, at a scale that can be read', (paper) => {
  const wrong = sheets.flatMap((sheet) => (scaleOf(sheet, paper) >= READABLE ? [] : [`${sheet.name} at ${(scaleOf(sheet, paper) * 100).toFixed(1)}%`]));
  expect(wrong).toEqual([]);
});

test.each(['A4', 'Letter'] as const)('Board is one page of %s', (paper) => {
  const board = sheets.find(({ name }) => name === 'Board')!;
  expect(board.print).toMatchObject({ fitWide: 1, fitTall: 1 });
  expect(scaleOf(board, paper)).toBeGreaterThan(0.7);
  expect(areasOf(board)).toHaveLength(1);
});

test('pages that go on repeat their headings, and a second area its labels', () => {
  const wrong = READ.flatMap((sheet) => {
    const tall = areasOf(sheet).some((page) => heightOf(sheet, page) * scaleOf(sheet, 'Letter') > PAPERS.Letter.height - TOP_AND_FOOT);
    const second = sheet.time === true && sheet.print.titleColumns === undefined;
    return (tall && sheet.print.titleRows === undefined && !['Cover', 'Board', 'Owners'].includes(sheet.name)) || second ? [sheet.name] : [];
  });
  expect(wrong).toEqual([]);
});

test('a table that grows is printed as far as it goes', () => {
  const cut = sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => {
      if (block.kind !== 'table' || sheet.kind === 'calculation' || ['Roles', 'Decisions', 'Policy'].includes(sheet.name)) return [];
      const from = area(block.at).column;
      const whole = sheet.print.areas.some((text) => {
        const [, left, right] = /^([A-Z]+):([A-Z]+)$/.exec(text) ?? [];
        return left !== undefined && right !== undefined && columnNumber(left) <= from && columnNumber(right) >= from + block.columns.length - 1;
      });
      return whole ? [] : [`${sheet.name}: ${block.name}`];
    }),
  );
  expect(cut).toEqual([]);
});

import { area, type Area } from '../../../src/workbook/address';
import { sheets } from '../../../src/workbook';
import { FORMULAS } from './formulas';

// A row put into a table is taken up by every formula that reads the table, since each reads it by its name and never by the cells it stands in today.
const REACH = 2000;
const BODIES = sheets.flatMap((sheet) =>
  sheet.blocks.flatMap((block): { readonly sheet: string; readonly name: string; readonly body: Area }[] => {
    if (block.kind !== 'table') return [];
    const { row, column } = area(block.at);
    // Where something else stands below, the table ends above it.
    const below = sheet.blocks.flatMap((other) => {
      if (other === block) return [];
      const place = area(other.kind === 'fill' ? other.area : other.at);
      const beside = place.column + place.columns <= column || place.column >= column + block.columns.length;
      return place.row > row + 1 && !beside ? [place.row] : [];
    });
    return [{ sheet: sheet.name, name: block.name, body: { row: row + 1, column, rows: Math.min(REACH, ...below) - row - 1, columns: block.columns.length } }];
  }),
);
const REFERENCE = /(?:([A-Za-z_]\w*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;
const touches = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

test('no formula reads a table by the cells it stands in', () => {
  const wrong = FORMULAS.flatMap(({ sheet, at, formula }) =>
    [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(REFERENCE)].flatMap(([, other, cells = 'A1']) =>
      BODIES.filter((table) => table.sheet === (other ?? sheet) && touches(table.body, area(cells.replaceAll('$', '')))).map(
        ({ name }) => `${sheet}!${at} reads ${name} by ${cells}`,
      ),
    ),
  );
  expect(BODIES.length).toBeGreaterThan(25);
  expect(wrong).toEqual([]);
});

test('no formula names its own cell, not even to count rows: the order of calculation would be by chance', () => {
  const placed = FORMULAS.filter(({ at }) => /^[A-Z]+\d+$/.test(at));
  const wrong = placed.flatMap(({ sheet, at, formula }) =>
    [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(REFERENCE)].flatMap(([, other, cells = 'A1']) =>
      (other ?? sheet) === sheet && touches(area(at), area(cells.replaceAll('$', ''))) ? [`${sheet}!${at} names ${cells}`] : [],
    ),
  );
  expect(placed.length).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});

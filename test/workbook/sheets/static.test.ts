import { functions } from '../../../src/functions';
import { area, parted } from '../../../src/workbook/address';
import { layout, saidAt } from '../../../src/workbook/layout';
import { sheets } from '../../../src/workbook';
import type { TableBlock } from '../../../src/workbook/sheet';
import { columnLook } from '../../../src/workbook/table';
import { SINGLE } from '../../../src/workbook/parts/doubles';
import { DATED } from '../../../src/workbook/parts/undated';
import { NAMED } from '../../../src/workbook/parts/unlisted';
import { COVER_ROWS } from '../../../src/workbook/parts/cover-list';
import { FORMULAS, reading } from './formulas';

const tables = new Map(
  sheets.flatMap((s) => s.blocks.filter((b): b is TableBlock => b.kind === 'table')).map((t) => [t.name as string, new Set(t.columns.map((c) => c.name))]),
);
const names = sheets.flatMap((s) => s.names ?? []);
const where = ({ sheet, at, formula }: (typeof FORMULAS)[number]): string => `${sheet}!${at} ${formula}`;
const failing = (bad: (formula: string) => boolean): string[] => FORMULAS.filter((f) => bad(f.formula)).map(where);

/** Functions of Excel that the formulas may use: all in Excel 2021, all proved on the workbench, none volatile, none that depends on the language. */
const NATIVE = new Set(
  'ABS AND AVERAGE COUNT COUNTIF COUNTIFS DATE DAY EDATE FILTER FIXED IF IFERROR INDEX INT ISERROR ISNA ISNUMBER LEN MAX MAXIFS MEDIAN MID MIN MINIFS MMULT MONTH NA OR ROUND ROW ROWS SEARCH SEQUENCE SORT SORTBY SUM SUMIFS SUMPRODUCT TEXTJOIN TRANSPOSE TRUNC UNIQUE UPPER VALUE XLOOKUP XMATCH YEAR'.split(
    ' ',
  ),
);
/** Months of a quarter and days of a week among them, which no company decides. */
const CONSTANTS = new Set([0, 1, 2, 3, 7, 12, 24, 60, 100]);

test('the scanner finds what it looks for', () => {
  const found = reading('=IF(tblA[[#This Row],[Cost]]>7,TRUNC($B$7/B8:C9,3),CORRIDOR.BAND(Other!G1,Policy_X,"9 lives"))');
  expect(found).toMatchObject({
    functions: ['IF', 'TRUNC', 'CORRIDOR.BAND'],
    tables: [{ table: 'tblA', column: 'Cost' }],
    sheets: ['Other'],
    names: ['Policy_X'],
    constants: [7],
    other: [],
  });
  expect(found.cells).toEqual(['$B$7', 'B8:C9', 'G1']);
  expect(reading('=tblA[@Cost]+A1#').other).toEqual(['#']);
});

test('no formula uses what one of the two hosts does not know, what recalculates by itself or what reads a whole column', () => {
  expect(failing((f) => /\[@|#(?!This Row|Headers|N\/A)|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?!\d)/.test(f.replace(/"[^"]*"/g, '')))).toEqual([]);
  expect(failing((f) => reading(f).other.length > 0)).toEqual([]);
  const ours = new Set(functions.map((f) => `CORRIDOR.${f.name}`));
  expect(failing((f) => reading(f).functions.some((name) => !NATIVE.has(name) && !ours.has(name)))).toEqual([]);
});

test('no formula holds a figure that belongs on Policy', () => {
  expect(failing((f) => reading(f).constants.some((n) => !CONSTANTS.has(n)))).toEqual([]);
});

test('no formula counts along a table with a sequence: on a sheet with fewer rows than the table there is none', () => {
  expect(failing((f) => f.includes('SEQUENCE(ROWS(tbl'))).toEqual([]);
});

test('every table, column, sheet and name that a formula refers to exists', () => {
  const known = new Set(['TRUE', 'FALSE', ...names.map((n) => n.name)]);
  const there = new Set(sheets.map((s) => s.name));
  expect(failing((f) => reading(f).tables.some(({ table, column }) => column === null || tables.get(table)?.has(column) !== true))).toEqual([]);
  expect(failing((f) => reading(f).sheets.some((s) => !there.has(s)))).toEqual([]);
  expect(failing((f) => reading(f).names.some((n) => !known.has(n)))).toEqual([]);
});

test('brackets and quotes of every formula are in pairs', () => {
  const balance = (f: string): boolean => {
    const bare = f.replace(/"(?:[^"]|"")*"/g, '');
    return !bare.includes('"') && bare.split('(').length === bare.split(')').length && bare.split('[').length === bare.split(']').length;
  };
  expect(failing((f) => !balance(f))).toEqual([]);
});

test('sheets, tables, names and charts are named once', () => {
  const once = (list: readonly string[]): void => {
    expect(list.filter((x, i) => list.indexOf(x) !== i)).toEqual([]);
  };
  once(sheets.map((s) => s.name.toLowerCase()));
  once(sheets.map((s) => String(s.order)));
  once(sheets.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'table' ? [b.name.toLowerCase()] : []))));
  once(names.map((n) => n.name.toLowerCase()));
  once(sheets.flatMap((s) => s.charts ?? []).map((c) => c.name));
});

test('names point to a cell or a column that is there', () => {
  for (const { name, refersTo } of names) {
    const table = /^=(tbl\w+)\[(\w+)\]$/.exec(refersTo);
    if (table !== null) expect([name, tables.get(table[1] ?? '')?.has(table[2] ?? '')]).toEqual([name, true]);
    else expect([name, sheets.some((s) => s.name === parted(refersTo)?.sheet)]).toEqual([name, true]);
  }
});

test('the names of Policy stand beside their values', () => {
  const policy = sheets.find((s) => s.name === 'Policy');
  const rows = policy?.blocks.find((b): b is TableBlock => b.kind === 'table' && b.name === 'tblPolicy')?.rows ?? [];
  for (const { name, refersTo } of policy?.names ?? []) {
    const row = Number(refersTo.split('$')[2]);
    expect(rows[row - 7]?.['Name']).toBe(name);
    expect(policy?.blocks.some((b) => b.kind === 'cell' && b.role === 'input' && b.at === `B${String(row)}`)).toBe(true);
  }
  expect(policy?.names?.length).toBeGreaterThan(25);
});

test('every table of inputs is looked at for rows that stand twice, by the columns that name its rows', () => {
  // Who signed the audit may sign it twice a day; rows of Policy are named one by one.
  const free = ['tblSigned', 'tblPolicy'];
  const inputs = sheets.flatMap((s) =>
    s.kind === 'data' || s.kind === 'check'
      ? []
      : s.blocks.flatMap((b) =>
          b.kind === 'table' && b.columns.some((c) => c.role === 'input') && !free.includes(b.name) ? [[s.name, b.name, ...[...b.key].sort()]] : [],
        ),
  );
  expect(SINGLE.map(([sheet, table, ...key]) => [sheet, table, ...key.sort()]).sort()).toEqual(inputs.sort());
  expect(inputs.length).toBeGreaterThan(30);
});

test('every month and day of inputs is looked at for what is no date', () => {
  // When a decision is due may be said in words: no figure follows from it.
  const entered = sheets.flatMap((s) =>
    s.kind === 'data' || s.kind === 'check' || s.name === 'Decisions'
      ? []
      : s.blocks
          .flatMap((b) => (b.kind === 'table' ? b.columns.map((c) => ({ ...c, at: [s.name, b.name, c.name].join(' ') })) : []))
          .filter((c) => c.role === 'input'),
  );
  const dates = entered.filter(({ format }) => format === 'month' || format === 'day');
  expect(DATED.flatMap(([sheet, table, , ...columns]) => columns.map((c) => `${sheet} ${table} ${c}`)).sort()).toEqual(dates.map(({ at }) => at).sort());
  // A month is known by the end of its name, and what makes a row one is a column of its table.
  for (const { name, format } of dates) expect([name, name.endsWith('Month')]).toEqual([name, format === 'month']);
  for (const [sheet, table, says] of DATED) expect(entered.map(({ at }) => at)).toContain(`${sheet} ${table} ${says}`);
});

test('every workflow and envelope that an analyst chooses is looked for on its list', () => {
  const chosen = sheets.flatMap((s) =>
    s.blocks.filter((b): b is TableBlock => b.kind === 'table').flatMap((t) =>
      t.columns.flatMap((c) => (c.list === 'workflows' || c.list === 'envelopes' ? [`${s.name} ${t.name} ${c.name}`] : [])),
    ),
  ); // prettier-ignore
  expect(NAMED.map(([sheet, table, id]) => `${sheet} ${table} ${id}`)).toEqual(expect.arrayContaining(chosen));
  for (const [, table, id, , says] of NAMED)
    for (const column of says === undefined ? [id] : [id, says])
      expect([table, [...(tables.get(table) ?? [])]]).toEqual([table, expect.arrayContaining([column])]);
});

test('Cover lists every other sheet with its kind and question', () => {
  // What is searched for may end in a star, what is said may not.
  expect(COVER_ROWS.filter(({ state }) => />0,"[^"]*\*"/.test(state))).toEqual([]);
  const listed = COVER_ROWS.map(({ sheet, kind, question }) => ({ sheet, kind, question }));
  const there = sheets.filter((s) => s.name !== 'Cover').map(({ name, kind, question }) => ({ sheet: name, kind, question }));
  const byName = (a: { sheet: string }, b: { sheet: string }): number => a.sheet.localeCompare(b.sheet);
  expect([...listed].sort(byName)).toEqual([...there].sort(byName));
});

test('no cell is written twice', () => {
  for (const sheet of sheets) {
    const written = sheet.blocks.flatMap((b) => (b.kind === 'cell' && b.value !== null ? [b.at] : []));
    expect([sheet.name, written.filter((at, i) => written.indexOf(at) !== i)]).toEqual([sheet.name, []]);
  }
});

/** Pixels of a bold heading of 9 points, in a column of so many characters of Arial 10. */
const taken = (text: string): number => text.length * 6.7;
const pixels = (width: number): number => width * 7 + 5;
/** Of the filter button and the cell's edges, and of the indent of a text that stands right of figures. */
const BUTTON = 26;
const INDENT = 10;
test('headings fit their columns', () => {
  const narrow: string[] = [];
  for (const sheet of sheets) {
    for (const block of sheet.blocks) {
      if (block.kind === 'table')
        block.columns.forEach((c, i) => {
          const width = sheet.widths[area(block.at).column - 1 + i] ?? c.width;
          const indent = columnLook(c, block.columns[i - 1]).indent === undefined ? 0 : INDENT;
          if (taken(c.name) + BUTTON + indent > pixels(width)) narrow.push(`${sheet.name} ${c.name} ${String(width)}`);
        });
      if (block.kind === 'headings')
        block.headings.forEach((h, i) => {
          const width = pixels(sheet.widths[area(block.at).column - 1 + i] ?? 8);
          const longest = Math.max(...h.text.split(' ').map(taken));
          if (sheet.name !== 'Cover' && (longest > width || taken(h.text) > 2 * width)) narrow.push(`${sheet.name} ${h.text} ${String(width)}`);
        });
    }
  }
  expect(narrow).toEqual([]);
});

test('purpose sentences end with a full stop and fit; those of time sheets into the columns that both pages show', () => {
  for (const { name, purpose, time } of sheets) {
    expect([name, purpose.endsWith('.')]).toEqual([name, true]);
    expect([name, purpose.length <= (time === true ? 64 : 150)]).toEqual([name, true]);
  }
});

test('titles fit into the columns that stay when the sheet is scrolled', () => {
  const cut = sheets.flatMap(({ name, title, freeze, widths, blocks }) => {
    const frozen = freeze === undefined ? 0 : area(freeze).column - 1;
    if (frozen === 0) return [];
    const table = blocks.find((b): b is TableBlock => b.kind === 'table' && area(b.at).column === 1);
    const room = Array.from({ length: frozen }, (_, i) => pixels(widths[i] ?? table?.columns[i]?.width ?? 8)).reduce((a, b) => a + b, 0);
    // A letter of the title, 16 points and bold, takes 11 pixels.
    return title.length * 11 > room ? [`${name}: ${String(title.length * 11)} in ${String(room)}`] : [];
  });
  expect(cut).toEqual([]);
});

test('what the checks say has room before the text that stands beside it', () => {
  const cut = sheets.flatMap((sheet) => {
    const table = sheet.blocks.find((b): b is TableBlock => b.kind === 'table' && area(b.at).column === 1);
    const before = sheet.time === true ? 1 : area(saidAt(sheet)).column - 1;
    const room = Array.from({ length: before }, (_, i) => pixels(sheet.widths[i] ?? table?.columns[i]?.width ?? 8)).reduce((a, b) => a + b, 0);
    // Its letters, of 10 points and bold, take 8 pixels each, and the cell's edges 6. Board says it elsewhere.
    return sheet.name !== 'Board' && '10 NOT RUN'.length * 8 + 6 > room ? [`${sheet.name}: ${String(room)}`] : [];
  });
  expect(cut).toEqual([]);
});

/** The cells of a chart's reference, on its own sheet or another that is there. */
const cellsOf = (reference: string): ReturnType<typeof area> => {
  const other = parted(reference);
  if (other !== undefined) expect(sheets.map((s) => s.name)).toContain(other.sheet);
  return area(other?.cells ?? reference);
};
test('charts draw as many cells as they have names for, and stand in a printed area', () => {
  for (const sheet of sheets) {
    for (const chart of sheet.charts ?? []) {
      for (const { values } of chart.series) {
        const [cells, by] = [cellsOf(values), cellsOf(chart.categories)];
        expect([cells.rows, cells.columns]).toEqual([by.rows, by.columns]);
      }
      const place = area(chart.at);
      const within = sheet.print.areas.map(area).some((page) => {
        const below = place.row >= page.row && place.row + place.rows <= page.row + page.rows;
        return below && place.column >= page.column && place.column + place.columns <= page.column + page.columns;
      });
      expect([sheet.name, chart.name, within]).toEqual([sheet.name, chart.name, true]);
    }
  }
});

test('the workbook stays a small model: well under 2,000 formulas', () => {
  const all = sheets.flatMap((s) => layout(s, { tables: {}, cells: {} }).formulas).flatMap((w) => (w.kind === 'cells' ? w.cells.flat() : []));
  const formulas = all.filter((c) => typeof c === 'string' && c.startsWith('=')).length;
  expect(formulas).toBeGreaterThan(FORMULAS.length);
  expect(formulas).toBeLessThan(2000);
});

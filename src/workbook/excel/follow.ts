import { address, area, parted, cellAt } from '../address';
import { isError } from '../cells';
import type { Followed, InputFrom, Setting } from '../followed';
import { Needs, formulaAt, partKey, valueAt, type Book, type TablePlace, type Wanted } from '../reading/book';
import type { Trail } from '../reading/block';
import { callsOurs, follower, type Functions } from '../reading/follow';
import { Unread, insideOut, parse } from '../reading/parse';
import { columnsOf, rowsBehind } from '../reading/rows';
import type { Outcome } from '../workbook';
import { readChunks } from './chunks';
import { requests, type Requests } from './requests';
import { inTurn, run } from './run';

/** The table whose rows are followed. */
const ROWS = { table: 'tblActuals', column: 'Cost' } as const;
/** A sheet with more cells than that is read in parts. */
const WHOLE = 40_000;
/** More turns than any formula of ours needs. */
const TURNS = 80;

interface Shelf extends Book {
  readonly used: ReadonlyMap<string, { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }>;
}

/** What there is to read: sheets with their size, tables with their headings, names. */
async function open(to: Requests): Promise<Shelf> {
  const { workbook } = to.context;
  const there = workbook.worksheets.load('items/name');
  const named = workbook.names.load('items/name,items/formula');
  const held = workbook.tables.load('items/name');
  await to.send();
  const sizes = there.items.map((sheet) => ({
    name: sheet.name,
    range: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  const tables = held.items.map((table) => ({
    name: table.name,
    head: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
    body: table.getDataBodyRange().load('rowCount'),
    sheet: table.worksheet.load('name'),
  }));
  await to.send();
  const used = new Map(
    sizes.flatMap(({ name, range }) =>
      range.isNullObject ? [] : [[name, { row: range.rowIndex + 1, column: range.columnIndex + 1, rows: range.rowCount, columns: range.columnCount }] as const],
    ),
  );
  return {
    used,
    pages: new Map(there.items.filter(({ name }) => !used.has(name)).map(({ name }) => [name, { row: 1, column: 1, values: [], formulas: [] }])),
    parts: new Map(),
    long: new Set([...used].filter(([, { rows, columns }]) => rows * columns > WHOLE).map(([name]) => name)),
    sheets: new Set(there.items.map(({ name }) => name)),
    names: new Map(named.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    tables: new Map(
      tables.map(({ name, head, body, sheet }): [string, TablePlace] => [
        name.toLowerCase(),
        { sheet: sheet.name, row: head.rowIndex + 1, column: head.columnIndex + 1, headers: (head.values[0] ?? []).map(String), rows: body.rowCount },
      ]),
    ),
  };
}

/** Reads what is wanted: sheets whole, of long ones the parts. */
async function fetch(to: Requests, shelf: Shelf, wanted: readonly Wanted[]): Promise<void> {
  const { worksheets } = to.context.workbook;
  const whole = [...new Set(wanted.flatMap(({ sheet }) => (shelf.long.has(sheet) ? [] : [sheet])))].flatMap((sheet) => {
    const size = shelf.used.get(sheet);
    return size === undefined ? [] : [{ sheet, size, range: worksheets.getItem(sheet).getRange(address(size)).load('values,formulas') }];
  });
  await to.send();
  for (const { sheet, size, range } of whole)
    shelf.pages.set(sheet, { row: size.row, column: size.column, values: range.values as unknown[][], formulas: range.formulas as unknown[][] });
  const parts = new Map(wanted.filter(({ sheet }) => shelf.long.has(sheet)).map((one) => [partKey(one), one]));
  await inTurn([...parts.values()], async (one) => {
    const values: unknown[][] = [];
    await inTurn(readChunks(one.area.rows, one.area.columns), async ({ from, count }) => {
      const range = worksheets
        .getItem(one.sheet)
        .getRange(address({ ...one.area, row: one.area.row + from, rows: count }))
        .load('values');
      await to.send();
      values.push(...(range.values as unknown[][]));
    });
    shelf.parts.set(partKey(one), values);
  });
}

/** Does work that may need cells; each time it does, they are read and it begins again. */
async function fetching<T>(to: Requests, shelf: Shelf, work: () => T): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Needs) || turn === TURNS) throw error;
      await fetch(to, shelf, error.wanted);
    }
  }
}

const wordAt = (value: unknown): string | null => (isError(value) || typeof value !== 'string' || value.trim() === '' ? null : value.trim());

/** What names a cell: the first words of its row, and the nearest words above it. */
function namesOf(shelf: Shelf, sheet: string, row: number, column: number): { readonly label: string | null; readonly heading: string | null } {
  const at = (r: number, c: number): unknown => valueAt(shelf, { sheet, area: { row: r, column: c, rows: 1, columns: 1 } }, 0, 0);
  let label: string | null = null;
  let heading: string | null = null;
  for (let c = 1; c < column && label === null; c += 1) label = wordAt(at(row, c));
  // A word that a formula gives stands for a row, not for the column.
  for (let r = row - 1; r > 0 && heading === null; r -= 1) if (formulaAt(shelf, sheet, r, column) === null) heading = wordAt(at(r, column));
  return { label, heading };
}

function settingsOf(shelf: Shelf, formula: string): Setting[] {
  const used = new Set(insideOut(parse(formula)).flatMap((one) => (one.kind === 'name' && /^Policy_/i.test(one.name) ? [one.name] : [])));
  return [...used].flatMap((name) => {
    const place = parted((shelf.names.get(name.toLowerCase()) ?? '').replaceAll('$', ''));
    if (place === undefined) return [];
    const spot = area(place.cells);
    const wanted = { sheet: place.sheet, area: spot };
    if (!shelf.pages.has(place.sheet)) throw new Needs([wanted]);
    const label = wordAt(valueAt(shelf, { ...wanted, area: { ...spot, column: 1 } }, 0, 0)) ?? name;
    return [{ name, at: `${place.sheet}!${place.cells}`, label, text: String(valueAt(shelf, wanted, 0, 0)) }];
  });
}

/** Settings as the sheet shows them: a month is no number of days, and 0.25 is 25%. */
async function asShown(to: Requests, settings: readonly Setting[]): Promise<readonly Setting[]> {
  if (settings.length === 0) return settings;
  const { worksheets } = to.context.workbook;
  const ranges = settings.map(({ at }) => {
    const place = parted(at);
    return worksheets
      .getItem(place?.sheet ?? '')
      .getRange(place?.cells ?? '')
      .load('text');
  });
  await to.send();
  return settings.map((one, i) => {
    const text = (ranges[i]?.text[0]?.[0] ?? '').trim();
    // A narrow column shows nothing but signs.
    return text === '' || /^#+$/.test(text) ? one : { ...one, text };
  });
}

/** Reads the selected cell and follows its formula down to the rows of Actuals. Nothing is written. */
export const followSelected = <E>(functions: Functions<E>): Promise<Outcome<Followed<E>>> =>
  run(async (context) => {
    const to = requests(context);
    const cell = context.workbook.getActiveCell().load('values,text,formulas,rowIndex,columnIndex');
    const sheet = cell.worksheet.load('name');
    const parent = cell.getSpillParentOrNullObject().load('address,formulas');
    const shelf = await open(to);
    const [row, column] = [cell.rowIndex + 1, cell.columnIndex + 1];
    const anchor = parent.isNullObject ? { row, column } : area((parted(parent.address)?.cells ?? cellAt(row, column)).replaceAll('$', ''));
    const own: unknown = cell.formulas[0]?.[0];
    const given: unknown = parent.isNullObject ? own : parent.formulas[0]?.[0];
    const formula = typeof given === 'string' && given.startsWith('=') ? given : null;
    const home = { sheet: sheet.name, row: anchor.row, column: anchor.column };
    const here = { sheet: sheet.name, row, column };
    if (shelf.used.has(sheet.name) && !shelf.long.has(sheet.name)) await fetch(to, shelf, [{ sheet: sheet.name, area: { row, column, rows: 1, columns: 1 } }]);
    const rowsOf = (trail: Trail | null) => (trail === null || trail.ids.length === 0 ? null : rowsBehind(shelf, ROWS.table, trail));
    const found = await fetching(to, shelf, (): Pick<Followed<E>, 'calls' | 'settings' | 'rows' | 'unread'> => {
      const nothing = { calls: [], settings: [], rows: null, unread: false };
      if (formula === null) return nothing;
      try {
        const one = follower(shelf, functions, ROWS);
        const settings = settingsOf(shelf, formula);
        if (!callsOurs(formula)) return { ...nothing, settings, rows: rowsOf(one.trailOf(here)) };
        const calls = one.calls(formula, home, { row: row - anchor.row, column: column - anchor.column });
        return {
          calls: calls.map(({ explanation, inputs, span }) => ({
            explanation,
            span,
            inputs: inputs.map(({ trail, ...rest }): InputFrom => ({ ...rest, rows: rowsOf(trail) })),
          })),
          settings,
          rows: null,
          unread: false,
        };
      } catch (error) {
        if (!(error instanceof Unread)) throw error;
        return { ...nothing, unread: true };
      }
    });
    const settings = await asShown(to, found.settings);
    return {
      sheet: sheet.name,
      cell: cellAt(row, column),
      value: cell.values[0]?.[0] as unknown,
      text: String(cell.text[0]?.[0]).trim(),
      formula,
      filledFrom: anchor.row === row && anchor.column === column ? null : cellAt(anchor.row, anchor.column),
      ...namesOf(shelf, sheet.name, row, column),
      ...found,
      settings,
    };
  });

/** Rows of Actuals, by the columns asked for. */
export const readRows = (ids: readonly number[], columns: readonly string[]): Promise<Outcome<readonly Readonly<Record<string, unknown>>[]>> =>
  run(async (context) => {
    const to = requests(context);
    const shelf = await open(to);
    const at = await fetching(to, shelf, () => columnsOf(shelf, ROWS.table, columns));
    return ids.map((id) => Object.fromEntries(columns.map((column) => [column, at(column, id)])));
  });

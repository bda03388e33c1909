import type { Fault, Result } from '../model/fault';
import { dividedByZero, fail, missing, mistyped, noNumber } from '../model/fault';
import { addFigures, type Added } from '../model/exact-sum';
import { once } from './seen';

/** One cell of a range of figures: a number, a blank, or the fault that stands in it. */
export type Entry = Result<number | null>;
/** Cells of one kind as they lie in the sheet. A single cell is one row of one. */
export interface RangeOf<T> {
  readonly rows: number;
  readonly columns: number;
  /** A whole column: it goes on blank below its used rows, so beside a longer range it is not too short. */
  readonly open: boolean;
  readonly at: (row: number, column: number) => Result<T | null>;
  /** The cells as they were given, at least the used rows. */
  readonly cells: readonly (readonly unknown[])[];
  /** Works something out of the range once, however many cells of a sheet ask for it. */
  readonly once: <R>(key: string, work: () => R) => R;
}
export interface Range extends RangeOf<number> {
  /** What its figures come to, when it holds nothing but them and blanks. */
  readonly added?: Added;
}

/** Far more cells than a month of any company; beyond it the reading of cells alone would hold up the sheet. */
const LARGEST = 200_000;

/** The fault of an error that stands in an input cell, so that it passes through unchanged. */
function passOn(code: string): Result<never> {
  if (code === '#N/A') return missing('an input cell is #N/A');
  if (code === '#DIV/0!') return dividedByZero;
  if (code === '#NUM!') return noNumber('an input cell is #NUM!');
  if (code === '#NULL!' || code === '#REF!' || code === '#NAME?') return fail({ kind: 'passed-on', code });
  return mistyped(`an input cell is ${code}`);
}
const ERROR = /^#(N\/A|DIV\/0!|NUM!|NULL!|REF!|NAME\?|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

/** The fault in a cell, if it holds an error: as text, as an object of the custom functions runtime, or as an entity value. */
export function errorIn(cell: unknown): Result<never> | undefined {
  if (typeof cell === 'string') return ERROR.test(cell) ? passOn(cell) : undefined;
  if (typeof cell !== 'object' || cell === null) return undefined;
  const code = 'code' in cell ? cell.code : 'basicValue' in cell ? cell.basicValue : undefined;
  return passOn(typeof code === 'string' && ERROR.test(code) ? code : 'an error');
}

/** What a cell of a richer kind stands for, such as a figure with a format of its own; any other cell is as it is. */
export function plain(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null || !('basicValue' in cell)) return cell;
  const { basicValue } = cell;
  return typeof basicValue === 'number' || typeof basicValue === 'string' || typeof basicValue === 'boolean' ? basicValue : cell;
}
export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
/** What stands in a cell, for a sentence. */
export const shown = (cell: unknown): string => (typeof cell === 'string' ? `"${cell.slice(0, 40)}"` : String(cell).toUpperCase());

/** A cell as a figure. TRUE and text are not figures, also when the text looks like one; a blank is not zero. */
export function entry(cell: unknown, name: string): Entry {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { ok: true, value: cell } : noNumber('not a finite number');
  if (isBlank(cell)) return { ok: true, value: null };
  const own = plain(cell);
  return own !== cell ? entry(own, name) : (errorIn(cell) ?? mistyped(`${name}: ${shown(cell)} is not a number`));
}

/** The rows of an argument: a range as it is, a plain list as one row, a single value as one cell. */
export function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const list: readonly unknown[] = argument;
  if (!list.some(Array.isArray)) return [list];
  return list.every(Array.isArray) ? list : list.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** How many rows are left when blank rows at the end are dropped. */
function usedRows(rows: readonly (readonly unknown[])[]): number {
  let count = rows.length;
  while (count > 0 && (rows[count - 1] ?? []).every(isBlank)) count -= 1;
  return count;
}

/** The ways of reading, numbered, since their names may be shortened. */
const ways = new Map<unknown, number>();
const wayOf = (read: unknown): number => {
  const way = ways.get(read) ?? ways.size;
  ways.set(read, way);
  return way;
};

/** A range whose cells are read one way. A whole column is cut to its used rows; what is then still too large is `#VALUE!`. */
export const rangeOf = <T>(argument: unknown, name: string, read: Reading<T>): Result<RangeOf<T>> =>
  once(
    argument,
    `${name} by way ${String(wayOf(read))}`,
    () => readRange(argument, name, read),
    (kept) => fromHere(kept, argument, name, read),
  );
type Reading<T> = (cell: unknown, name: string) => Result<T | null>;
function readRange<T>(argument: unknown, name: string, read: Reading<T>): Result<RangeOf<T>> {
  const all = rowsOf(argument);
  const columns = all.reduce((most, row) => Math.max(most, row.length), 1);
  const whole = all.length * columns > LARGEST;
  const rows = whole ? Math.max(1, usedRows(all)) : all.length;
  if (rows * columns > LARGEST) return mistyped(`${name} has ${String(rows * columns)} cells; at most ${String(LARGEST)} can be read`);
  const at = (row: number, column: number): Result<T | null> => read(all[row]?.[column], name);
  return { ok: true, value: { rows, columns, open: whole, at, cells: all, once: (key, work) => once(argument, `${name} ${key}`, work) } };
}
/** A range that was kept, reading from the array in which the same cells came now. */
function fromHere<T>(kept: Result<RangeOf<T>>, argument: unknown, name: string, read: Reading<T>): Result<RangeOf<T>> {
  if (!kept.ok || kept.value.cells === argument) return kept;
  const cells = rowsOf(argument);
  const at = (row: number, column: number): Result<T | null> => read(cells[row]?.[column], name);
  return { ok: true, value: { ...kept.value, at, cells, once: (key, work) => once(argument, `${name} ${key}`, work) } };
}
/** A range of figures. */
export const range = (argument: unknown, name: string): Result<Range> =>
  once<Result<Range>>(
    argument,
    `${name} as figures`,
    () => plainColumn(argument, name) ?? readRange(argument, name, entry),
    (kept) => {
      if (!kept.ok || kept.value.cells === argument) return kept;
      return (kept.value.added === undefined ? undefined : plainColumn(argument, name)) ?? fromHere(kept, argument, name, entry);
    },
  );

/** Below this many rows there is nothing to gain. */
const LONG = 1000;
/** A long column that holds nothing but figures and blanks, read in one pass; undefined when any cell is something else. */
function plainColumn(argument: unknown, name: string): Result<Range> | undefined {
  if (!Array.isArray(argument) || argument.length < LONG) return undefined;
  const all: readonly (readonly unknown[])[] = argument;
  const open = all.length > LARGEST;
  if (open && !all.every(Array.isArray)) return undefined;
  const rows = open ? Math.max(1, usedRows(all)) : all.length;
  if (rows > LARGEST) return undefined;
  const cells = open ? all.slice(0, rows) : all;
  const added = addFigures(cells);
  if (added === undefined) return undefined;
  const at = (row: number): Entry => entry(cells[row]?.[0], name);
  const asked: Range['once'] = (key, work) => once(argument, `${name} ${key}`, work);
  return { ok: true, value: { rows, columns: 1, open, at, cells, once: asked, added } };
}

type Extent = Pick<RangeOf<unknown>, 'rows' | 'columns'>;
/** Where in a range a cell lies, for a sentence; nothing where there is only one. */
const whereIn = ({ rows, columns }: Extent, row: number, column: number): string =>
  rows === 1 && columns === 1
    ? ''
    : ` in ${rows > 1 ? `row ${String(row + 1)}` : ''}${rows > 1 && columns > 1 ? ', ' : ''}${columns > 1 ? `column ${String(column + 1)}` : ''}`;
/** The fault of a cell with its place, where it stands for the whole range: `cost in row 2: "x" is not a number`. */
export function placed(fault: Fault, range: Extent, row: number, column: number): Result<never> {
  if (!('what' in fault)) return fail(fault);
  const where = whereIn(range, row, column);
  return fail({ ...fault, what: fault.what.replace(/: |$/, (end) => `${where}${end}`) });
}

export const isSingle = ({ rows, columns, open }: RangeOf<unknown>): boolean => rows === 1 && columns === 1 && !open;
/** All cells, row by row; or the first fault among them. */
export function figures<T>(of: RangeOf<T>): Result<readonly (T | null)[]> {
  const list: (T | null)[] = [];
  for (let row = 0; row < of.rows; row += 1) {
    for (let column = 0; column < of.columns; column += 1) {
      const cell = of.at(row, column);
      if (!cell.ok) return placed(cell.fault, of, row, column);
      list.push(cell.value);
    }
  }
  return { ok: true, value: list };
}
/** As `figures`, as doubles in one piece, NaN where a cell is blank: what a sum over many rows reads fastest. */
export const packed = (of: Range): Result<Float64Array> =>
  of.added === undefined ? of.once('in one piece', () => pack(of)) : { ok: true, value: of.added.figures() };
function pack(of: Range): Result<Float64Array> {
  const { rows, columns, cells, at } = of;
  const list = new Float64Array(rows * columns);
  let index = 0;
  for (let row = 0; row < rows; row += 1) {
    const line = cells[row] ?? [];
    for (let column = 0; column < columns; column += 1) {
      const cell = line[column];
      if (typeof cell === 'number' && cell - cell === 0) list[index] = cell;
      else {
        const read = at(row, column);
        if (!read.ok) return placed(read.fault, of, row, column);
        list[index] = read.value ?? NaN;
      }
      index += 1;
    }
  }
  return { ok: true, value: list };
}

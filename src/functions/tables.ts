import { fail, missing, ok, type Fault, type Result } from '../model/fault';
import type { Day } from '../model/month';
import { entry, errorIn, isBlank, placed, rangeOf, rowsOf } from './cells';
import { dayIn } from './days';
import { common, type Parameter } from './parameters';
import { word } from './texts';

/** An error that stands where a table was wanted. */
function onlyError(argument: unknown): Result<never> | undefined {
  const [[cell] = [], ...more] = rowsOf(argument);
  return more.length === 0 && rowsOf(argument)[0]?.length === 1 ? errorIn(cell) : undefined;
}

/** One row of a table in the sheet; its columns are counted from 0 and read as what they hold. */
export interface Line {
  /** A fault in it, with the table and the row: `prices in row 2: From …`. */
  readonly spoils: (fault: Fault) => Result<never>;
  readonly word: (column: number, name: string) => Result<string | null>;
  readonly day: (column: number, name: string) => Result<Day | null>;
  readonly figure: (column: number, name: string) => Result<number | null>;
}
/** The rows of a table without its headings, blank ones left out. */
export interface Table {
  readonly columns: number;
  readonly lines: readonly Line[];
}

function read(argument: unknown, name: string): Result<Table> {
  const error = onlyError(argument);
  if (error !== undefined) return error;
  const given = rangeOf(argument, name, (cell) => ok(cell));
  if (!given.ok) return given;
  const { rows, columns, at } = given.value;
  const cell = (row: number, column: number): unknown => {
    const found = at(row, column);
    return found.ok ? found.value : null;
  };
  const filled = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)).some((one) => !isBlank(one)),
  );
  const line = (row: number): Line => ({
    spoils: (fault) =>
      'what' in fault ? placed({ ...fault, what: `${name}: ${fault.what.replace(/^(\w+): /, '$1 ')}` }, { rows, columns: 1 }, row, 0) : fail(fault),
    word: (column, what) => word(cell(row, column), what),
    day: (column, what) => dayIn(cell(row, column), what),
    figure: (column, what) => entry(cell(row, column), what),
  });
  return ok({ columns, lines: filled.map(line) });
}

/** A table of several columns, given without its headings. */
export const table = {
  needed: (description: string): Parameter<Table> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: false,
    holds: 'words',
    read: (argument, name) => {
      const given = read(argument, name);
      return given.ok && given.value.lines.length === 0 ? missing(`${name} missing`) : given;
    },
  }),
  optional: (description: string, otherwise: string): Parameter<Table | null> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: true,
    holds: 'words',
    otherwise,
    read: (argument, name) => {
      const given = read(argument, name);
      return given.ok && given.value.lines.length === 0 ? ok(null) : given;
    },
  }),
};

/** The rows whose words at some columns are the given ones, in any case. An error there may hide one of them, so such a row is kept. */
export const matching = ({ lines }: Table, keys: Readonly<Record<number, string>>): readonly Line[] =>
  lines.filter((line) =>
    Object.entries(keys).every(([column, key]) => {
      const found = line.word(Number(column), 'a name');
      return !found.ok || found.value?.toLowerCase() === key.trim().toLowerCase();
    }),
  );

/** Every row read; the first that cannot be is the answer. */
export function everyLine<T>(lines: readonly Line[], readLine: (line: Line) => Result<T>): Result<readonly T[]> {
  const list: T[] = [];
  for (const line of lines) {
    const value = readLine(line);
    if (!value.ok) return line.spoils(value.fault);
    list.push(value.value);
  }
  return ok(list);
}

/** What a cell must hold. */
export const there = <T>(cell: Result<T | null>, name: string): Result<T> =>
  !cell.ok ? cell : cell.value === null ? missing(`${name} missing`) : ok(cell.value);

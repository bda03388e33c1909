import { mistyped, noNumber, ok, type Result } from '../model/fault';
import { errorIn, isBlank, plain, rangeOf, rowsOf, shown, type RangeOf } from './cells';
import { common, single, type Parameter } from './parameters';

/** A cell as a word. A number is its digits, as names of stages and months may be numbers; TRUE is no word; a blank is no word, not an empty one. */
export function word(cell: unknown, name: string): Result<string | null> {
  if (isBlank(cell)) return ok(null);
  if (typeof cell === 'number') return Number.isFinite(cell) ? ok(String(cell)) : noNumber('not a finite number');
  const own = plain(cell);
  if (own !== cell) return word(own, name);
  const error = errorIn(cell);
  if (error !== undefined) return error;
  if (typeof cell !== 'string') return mistyped(`${name}: ${shown(cell)} is not a word`);
  return ok(cell.trim() === '' ? null : cell.trim());
}

/** One cell, a column, a row or a block of words. Left out where that is allowed, it is null. */
export const texts = {
  needed: (description: string): Parameter<RangeOf<string>> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: false,
    holds: 'words',
    read: (argument, name) => rangeOf(argument, name, word),
  }),
  optional: (description: string, otherwise: string): Parameter<RangeOf<string> | null> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: true,
    holds: 'words',
    otherwise,
    read: (argument, name) => (rowsOf(argument).every((row) => row.every(isBlank)) ? ok(null) : rangeOf(argument, name, word)),
  }),
};

const YES: readonly unknown[] = [true, 1, 'y', 'yes', 'true'];
const NO: readonly unknown[] = [false, 0, 'n', 'no', 'false'];
/** A cell as yes or no. */
function yesNo(cell: unknown, name: string): Result<boolean | null> {
  if (isBlank(cell)) return ok(null);
  const own = plain(cell);
  const given = typeof own === 'string' ? own.trim().toLowerCase() : own;
  if (YES.includes(given)) return ok(true);
  if (NO.includes(given)) return ok(false);
  return errorIn(cell) ?? mistyped(`${name} must be TRUE or FALSE, not ${shown(cell)}`);
}

/** TRUE or FALSE; Y and N, as sheets mark it, and 1 and 0 are taken too. */
export const flag = (description: string, otherwise: boolean): Parameter<boolean> => ({
  ...common,
  description,
  dimensionality: 'scalar',
  optional: true,
  holds: 'words',
  otherwise: String(otherwise).toUpperCase(),
  read: (argument, name) => {
    const cell = single(argument, name);
    const given = cell.ok ? yesNo(cell.value, name) : cell;
    return given.ok ? ok(given.value ?? otherwise) : given;
  },
});

/** TRUE or FALSE row by row; a blank is not known. */
export const flags = (description: string): Parameter<RangeOf<boolean> | null> => ({
  ...common,
  description,
  dimensionality: 'matrix',
  optional: true,
  holds: 'words',
  otherwise: 'not known',
  read: (argument, name) => (rowsOf(argument).every((row) => row.every(isBlank)) ? ok(null) : rangeOf(argument, name, yesNo)),
});

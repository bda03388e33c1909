import { mistyped, missing, noNumber, ok, type Result } from '../model/fault';
import { fromSerial, type Day } from '../model/month';
import { entry, errorIn, isBlank, plain, rangeOf, rowsOf, shown, type RangeOf } from './cells';
import { common, single, type Parameter } from './parameters';

/** 1 Mar 1900, from which on Excel's serials agree with the calendar, and 31 Dec 9999, its last day. */
const [FIRST, LAST] = [61, 2_958_465];

/** A cell as a day. Excel's dates are numbers; text that looks like one may be day first or month first, so it is not guessed. The time of day is left aside. */
export function dayIn(cell: unknown, name: string): Result<Day | null> {
  if (typeof cell === 'string' && /\d/.test(cell) && !cell.startsWith('#')) {
    return mistyped(`${name}: ${shown(cell)} is a date as text: use a date cell or DATE(year, month, day)`);
  }
  const given = entry(cell, name);
  if (!given.ok) return given.fault.kind === 'mistyped' && errorIn(cell) === undefined ? mistyped(`${name}: ${shown(plain(cell))} is not a date`) : given;
  if (given.value === null) return ok(null);
  return given.value >= FIRST && given.value < LAST + 1 ? ok(fromSerial(given.value)) : noNumber(`${name}: ${String(given.value)} is not a date`);
}

/** One day, as a date cell holds it. */
export const day = {
  needed: (description: string): Parameter<Day> => ({
    ...common,
    description,
    dimensionality: 'scalar',
    optional: false,
    holds: 'days',
    read: (argument, name) => {
      const cell = single(argument, name);
      const given = cell.ok ? dayIn(cell.value, name) : cell;
      return !given.ok ? given : given.value === null ? missing(`${name} missing`) : ok(given.value);
    },
  }),
  optional: (description: string, otherwise: string): Parameter<Day | null> => ({
    ...common,
    description,
    dimensionality: 'scalar',
    optional: true,
    holds: 'days',
    otherwise,
    read: (argument, name) => {
      const cell = single(argument, name);
      return cell.ok ? dayIn(cell.value, name) : cell;
    },
  }),
};

/** One cell, a column, a row or a block of days. Left out where that is allowed, it is null. */
export const days = {
  needed: (description: string): Parameter<RangeOf<Day>> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: false,
    holds: 'days',
    read: (argument, name) => rangeOf(argument, name, dayIn),
  }),
  optional: (description: string, otherwise: string): Parameter<RangeOf<Day> | null> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: true,
    holds: 'days',
    otherwise,
    read: (argument, name) => (rowsOf(argument).every((row) => row.every(isBlank)) ? ok(null) : rangeOf(argument, name, dayIn)),
  }),
};

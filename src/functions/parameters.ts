import type { Decimal } from '../model/decimal';
import { decimal, fromCell } from '../model/decimal';
import { missing, mistyped, noNumber, type Result } from '../model/fault';
import { entry, errorIn, isBlank, plain, range, rowsOf, shown, type Range } from './cells';

/** What a function takes in one place: how it is told to Excel, and how a cell is read. */
export interface Parameter<T = unknown> {
  readonly description: string;
  /** Excel's own kinds would turn a blank into 0 and TRUE into 1 before we see them, so every kind is `any`. */
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
  readonly repeating: false;
  /** What stands in its cells where these are not figures. */
  readonly holds?: 'words' | 'days';
  /** What may be typed where the values are closed. */
  readonly choices?: readonly string[];
  /** What stands in for a value that is left out, for help. */
  readonly otherwise?: string;
  readonly read: (argument: unknown, name: string) => Result<T>;
}

export const common = { type: 'any', repeating: false } as const;

/** The one cell of an argument that takes a single value. */
export function single(argument: unknown, name: string): Result<unknown> {
  const rows = rowsOf(argument);
  const [first = []] = rows;
  return rows.length > 1 || first.length > 1 ? mistyped(`${name} takes one cell, not a range`) : { ok: true, value: plain(first[0]) };
}
function figure(argument: unknown, name: string): Result<number | null> {
  const cell = single(argument, name);
  return cell.ok ? entry(cell.value, name) : cell;
}

/** One number. A blank is `#N/A` where it is needed, the default where it is not. */
export const number = {
  needed: (description: string): Parameter<number> => ({
    ...common,
    description,
    dimensionality: 'scalar',
    optional: false,
    read: (argument, name) => {
      const given = figure(argument, name);
      return !given.ok ? given : given.value === null ? missing(`${name} missing`) : { ok: true, value: given.value };
    },
  }),
  optional: (description: string, otherwise: number): Parameter<number> => ({
    ...common,
    description,
    dimensionality: 'scalar',
    optional: true,
    otherwise: String(otherwise),
    read: (argument, name) => {
      const given = figure(argument, name);
      return given.ok ? { ok: true, value: given.value ?? otherwise } : given;
    },
  }),
};

/** One amount as an exact decimal. Plain digits as text are taken too: a cell's number keeps only fifteen of them. */
export const amount = (description: string): Parameter<Decimal> => ({
  ...common,
  description,
  dimensionality: 'scalar',
  optional: false,
  read: (argument, name) => {
    const cell = single(argument, name);
    if (!cell.ok) return cell;
    const text = typeof cell.value === 'string' && /^-?\d+(\.\d+)?$/.test(cell.value) ? decimal(cell.value) : undefined;
    if (text !== undefined) return { ok: true, value: text };
    const given = entry(cell.value, name);
    if (!given.ok) return given;
    if (given.value === null) return missing(`${name} missing`);
    const value = fromCell(given.value);
    return value === undefined ? noNumber('not a finite number') : { ok: true, value };
  },
});

/** One cell, a column, a row or a block of figures. Left out where that is allowed, it is null. */
export const numbers = {
  needed: (description: string): Parameter<Range> => ({ ...common, description, dimensionality: 'matrix', optional: false, read: range }),
  optional: (description: string, otherwise: string): Parameter<Range | null> => ({
    ...common,
    description,
    dimensionality: 'matrix',
    optional: true,
    otherwise,
    read: (argument, name) => (rowsOf(argument).every((row) => row.every(isBlank)) ? { ok: true, value: null } : range(argument, name)),
  }),
};

/** One word of a closed list, in any case; left out, it is the first. */
export const choice = <const W extends readonly [string, ...string[]]>(description: string, words: W): Parameter<W[number]> => ({
  ...common,
  description,
  dimensionality: 'scalar',
  optional: true,
  holds: 'words',
  choices: words,
  otherwise: words[0],
  read: (argument, name) => {
    const cell = single(argument, name);
    if (!cell.ok) return cell;
    if (isBlank(cell.value)) return { ok: true, value: words[0] };
    const error = errorIn(cell.value);
    if (error !== undefined) return error;
    const given = typeof cell.value === 'string' ? cell.value.trim().toLowerCase() : undefined;
    const word = words.find((one) => one.toLowerCase() === given);
    if (word !== undefined) return { ok: true, value: word };
    return mistyped(`${name} must be ${words.map((one) => `"${one}"`).join(' or ')}, not ${shown(cell.value)}`);
  },
});

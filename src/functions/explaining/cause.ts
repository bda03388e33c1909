import type { Fault } from '../../model/fault';
import { errorIn, isBlank, rowsOf } from '../cells';
import type { CellFunction } from '../define';
import type { Place } from './place';

/** Which input an error comes from, and which of its cells. */
export interface Cause {
  readonly input: string;
  readonly cell: Place | null;
}

const find = (argument: unknown, test: (cell: unknown) => boolean): Place | null => {
  for (const [row, line] of rowsOf(argument).entries()) {
    const column = line.findIndex(test);
    if (column >= 0) return { row, column };
  }
  return null;
};
const kindOf = (cell: unknown): Fault['kind'] | undefined => {
  const error = errorIn(cell);
  return error === undefined || error.ok ? undefined : error.fault.kind;
};
const isZero = (cell: unknown): boolean => cell === 0 || isBlank(cell);
/** The argument with another figure in each of its cells. */
const filled = (argument: unknown, cell: unknown): unknown => (Array.isArray(argument) ? rowsOf(argument).map((row) => row.map(() => cell)) : cell);

/** The cell of an argument that a sentence is about: the one in its row, else the first blank, negative or worded one. */
function cellOf(argument: unknown, what: string, holds: string | undefined): Place | null {
  const [row, column] = [/in (?:row|month) (\d+)/.exec(what)?.[1] ?? /(\d+) (?:is )?(?:missing|negative)/.exec(what)?.[1], /column (\d+)/.exec(what)?.[1]];
  const rows = rowsOf(argument);
  if (column !== undefined) return { row: Number(row ?? 1) - 1, column: Number(column) - 1 };
  if (row !== undefined) return rows.length > 1 ? { row: Number(row) - 1, column: 0 } : { row: 0, column: Number(row) - 1 };
  if (what.includes('missing')) return find(argument, isBlank);
  if (what.includes('negative')) return find(argument, (cell) => typeof cell === 'number' && cell < 0);
  return holds === undefined ? find(argument, (cell) => !isBlank(cell) && typeof cell !== 'number') : null;
}
const single = (argument: unknown): Place | null => (rowsOf(argument).length === 1 && rowsOf(argument)[0]?.length === 1 ? { row: 0, column: 0 } : null);
const given = (argument: unknown): boolean => find(argument, (cell) => !isBlank(cell)) !== null;
/** The words of a name, in small letters and without the s of several: `planUnits` is plan, unit. */
const wordsOf = (name: string): readonly string[] => name.replace(/[A-Z]/g, ' $&').toLowerCase().replace(/s$/, '').split(' ');
/** How many of its words a sentence has, when it has them all; a sentence that begins with the name is about it. */
const namedIn = (name: string, sentence: string): number => {
  const words = wordsOf(name);
  if (sentence.startsWith(name)) return Infinity;
  return words.every((word) => new RegExp(`\\b${word}`, 'i').test(sentence)) ? words.length : 0;
};
const figuresIn = (sentence: string): readonly number[] => (sentence.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const answered = (fn: CellFunction, cells: readonly unknown[]): boolean => {
  const outcome = fn.call(cells);
  const first: unknown = outcome.ok && Array.isArray(outcome.value) ? (outcome.value as readonly (readonly unknown[])[])[0]?.[0] : null;
  return outcome.ok && !(typeof first === 'object' && first !== null);
};

/** The input that causes a fault: one that holds the same error, cannot be read, is named in the sentence or has a figure of it, or without whose value it goes. */
export function causeOf(fn: CellFunction, cells: readonly unknown[], fault: Fault): Cause | null {
  const inputs = Object.entries(fn.parameters).map(([name, parameter], index) => ({ name, parameter, index, argument: cells[index] }));
  const what = 'what' in fault ? fault.what : '';
  for (const { name, argument } of inputs) {
    const cell = find(argument, (one) => kindOf(one) === fault.kind);
    if (cell !== null) return { input: name, cell };
  }
  const cause = ({ name, parameter, argument }: (typeof inputs)[number]): Cause => ({
    input: name,
    cell: cellOf(argument, what, parameter.holds) ?? single(argument),
  });
  const unread = inputs.find(({ name, parameter, argument, index }) => !(index < cells.length || parameter.optional) || !parameter.read(argument, name).ok);
  if (unread !== undefined) return cause(unread);
  const absent = what.includes('missing');
  const [named] = inputs
    .flatMap((one) =>
      absent || given(one.argument) ? [{ one, words: namedIn(one.name, what), at: what.toLowerCase().indexOf(wordsOf(one.name)[0] ?? '') }] : [],
    )
    .filter(({ words }) => words > 0)
    .sort((a, b) => (a.words === b.words ? a.at - b.at : b.words - a.words));
  if (named !== undefined) return cause(named.one);
  // `needs 3 days, has 2`: what there is comes before what there should be.
  const shown = [...figuresIn(/has (-?\d+(\.\d+)?)/.exec(what)?.[1] ?? ''), ...figuresIn(what)];
  const [spoken] = shown.flatMap((figure) => inputs.filter(({ argument }) => single(argument) !== null && find(argument, (cell) => cell === figure) !== null));
  if (spoken !== undefined) return { input: spoken.name, cell: { row: 0, column: 0 } };
  const instead = (index: number, argument: unknown): boolean =>
    answered(
      fn,
      cells.map((one, at) => (at === index ? argument : one)),
    );
  const zero = inputs.find(({ argument, index }) => given(argument) && find(argument, isZero) !== null && instead(index, filled(argument, 1)));
  const good = fn.examples.find(({ gives }) => !(typeof gives === 'string' && gives.startsWith('#')))?.cells ?? [];
  const found =
    zero ?? inputs.find(({ index }) => index < cells.length && instead(index, good[index])) ?? inputs.find(({ argument }) => Array.isArray(argument));
  return found === undefined ? null : { input: found.name, cell: single(found.argument) ?? find(found.argument, isZero) };
}

import { fromCell, toCell, toText, type Decimal } from '../../model/decimal';
import { isBlank } from '../cells';
import type { CellFunction } from '../define';
import type { Aside, Beside } from './asked';
import { expression } from './expression';
import { cellPiece, figure, joined, words, type Line, type Piece } from './pieces';
import { describe, listed, shape, summed, type Shaped } from './shaped';

/**
 * How a function's arithmetic is written, one line each:
 * `{cost}` an input, a range as its cells; `{sum(cost)}` its sum; `{lower = metric × floor}` a step with a name, which later lines may use; `{answer}` the answer,
 * `{+volume}` an input with its name before it; `{answer2}` the second figure beside it, `{day answer2}` one that is a day; `{row}`, `{column}` and `{place}` where it stands;
 * What stands in no cell is in the asides, by name: `{rate = all2}`, and `[isFlat? …]` where one says so.
 * `[units? …]` only with units, `[!units? …]` only without, `[show=all|note? …]` only so, `[last? …]` in the last column, `[units&!cost? …]`.
 */
export interface Written {
  /** With names, and the same with what they stand for, line by line; a line without names is said once. */
  readonly names: readonly Line[];
  readonly figures: readonly Line[];
}

/** What the lines are about: inputs by name, and the answer at its place. */
export interface Subject {
  readonly inputs: ReadonlyMap<string, Shaped>;
  readonly answer: unknown;
  /** Figures beside the answer, from the first. */
  readonly beside: readonly unknown[];
  /** The place of the answer in its block, from 1, and counted through the block. */
  readonly row: number;
  readonly column: number;
  readonly place: number;
  /** Whether it stands in the last column. */
  readonly last: boolean;
  /** What stands in no cell of the call. */
  readonly aside: Aside;
}

/** The inputs of a call by name. */
export const inputsOf = ({ parameters }: CellFunction, cells: readonly unknown[]): ReadonlyMap<string, Shaped> =>
  new Map(Object.entries(parameters).map(([name, parameter], index) => [name, shape(cells[index], parameter)]));

const textOf = (cell: unknown): string => (['string', 'number', 'boolean'].includes(typeof cell) ? String(cell).trim().toLowerCase() : '');
/** Whether a part is said: `units`, `!units`, `show=all|note`, `last`, or several with `&`. */
function holds(conditions: string, { inputs, last, aside }: Subject): boolean {
  return conditions.split('&').every((condition) => {
    const [name = '', choices] = condition.replace('!', '').split('=');
    const input = inputs.get(name);
    const beside = aside.figures[name];
    const given = name === 'last' ? last : name in aside.figures ? beside !== null && beside !== false && beside !== '' : input?.given === true;
    const is = choices === undefined ? given : choices.split('|').includes(textOf(input?.cells[0]));
    return is !== condition.startsWith('!');
  });
}

/** A step as a double shows it: the forty places of a division say nothing. */
const step = (value: Decimal): Piece => figure(toText(value).length > 17 ? (fromCell(toCell(value)) ?? value) : value);

interface Part {
  readonly name: Line;
  readonly figure: Line;
}
type Known = Map<string, Pick<Shaped, 'at' | 'cells'>>;
const one = (value: Decimal | undefined): Pick<Shaped, 'at' | 'cells'> => ({ cells: [0], at: () => value });
const figureOf = (cell: unknown): Decimal | undefined => (typeof cell === 'number' ? fromCell(cell) : undefined);
/** A figure or a list of the asides, as it is reckoned with. */
const besideOf = (cell: Beside): Pick<Shaped, 'at' | 'cells'> =>
  Array.isArray(cell) ? { cells: cell, at: (index) => figureOf(cell.length === 1 ? cell[0] : cell[index]) } : one(figureOf(cell));

function partOf(text: string, subject: Subject, known: Known): Part {
  if (text.startsWith('+')) {
    const { name, figure } = partOf(text.slice(1), subject, known);
    return { name, figure: [...name, words(' '), ...figure] };
  }
  const asDay = text.startsWith('day ');
  const [label = '', formula = label] = text.replace(/^day /, '').split(' = ');
  const named = formula !== label;
  const name = [words(label)];
  const beside = /^answer(\d*)$/.exec(formula);
  if (beside !== null) {
    const cell = beside[1] === '' ? subject.answer : subject.beside[Number(beside[1]) - 1];
    if (named) known.set(label, one(figureOf(cell)));
    return { name: named ? name : [words('answer')], figure: [isBlank(cell) ? words('nothing') : cellPiece(cell, asDay)] };
  }
  const aside = subject.aside.figures[formula];
  if (aside !== undefined) {
    if (named) known.set(label, besideOf(aside));
    const list: readonly unknown[] = Array.isArray(aside) ? aside : [aside];
    return { name, figure: isBlank(aside) ? [words('nothing')] : listed(list, asDay) };
  }
  const input = known.get(formula) === undefined || known.get(formula) === subject.inputs.get(formula) ? subject.inputs.get(formula) : undefined;
  if (input !== undefined) return { name, figure: describe(asDay ? { ...input, days: true } : input) };
  const value = expression(formula, known).at(0);
  if (named) known.set(label, one(value));
  const summand = /^sum\((.*)\)$/.exec(formula)?.[1];
  const figures = value === undefined ? name : undefined;
  if (summand === undefined) return { name, figure: figures ?? [value === undefined || asDay ? cellPiece(value && toCell(value), asDay) : step(value)] };
  const { count } = expression(summand, known);
  const simple = /^\w+$/.test(summand);
  const spoken = count === 1 ? summand : simple ? `sum of ${summand}` : `sum of (${summand})`;
  return { name: named ? name : [words(spoken)], figure: value === undefined ? name : summed(count, value) };
}

/** The arithmetic of a call, in names and in figures. */
export function write(template: string, subject: Subject): Written {
  const { row, column, place, beside } = subject;
  const known: Known = new Map<string, Pick<Shaped, 'at' | 'cells'>>(subject.inputs);
  for (const [name, value] of Object.entries({ row, column, place })) known.set(name, one(fromCell(value)));
  for (const [index, cell] of beside.entries()) known.set(`answer${String(index + 1)}`, one(figureOf(cell)));
  for (const [name, cell] of Object.entries(subject.aside.figures)) known.set(name, besideOf(cell));
  if (typeof subject.answer === 'number') known.set('answer', one(fromCell(subject.answer)));
  const said = template.replace(/\[([!\w=|&-]+)\? ([^\]]*)\]/g, (_, condition: string, text: string) => (holds(condition, subject) ? text : ''));
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const written = lines.map((line) =>
    line.split(/[{}]/).map((text, index): Part => (index % 2 === 1 ? partOf(text, subject, known) : { name: [words(text)], figure: [words(text)] })),
  );
  const more = subject.aside.lines ?? [];
  return {
    names: [...written.map((parts) => joined(parts.flatMap(({ name }) => name))), ...more.map((): Line => [])],
    figures: [
      ...written.map((parts) => joined(parts.flatMap((part, index) => inBrackets(part.figure, parts[index - 1]?.figure)))),
      ...more.map((said) => [words(said)]),
    ],
  };
}

/** A figure below zero after a sign stands in brackets: 3 + (−4). */
function inBrackets(line: Line, before: Line | undefined): Line {
  const [first, last] = [line[0], before?.at(-1)];
  const isBelow = first !== undefined && 'figure' in first && first.figure.startsWith('-');
  return isBelow && last !== undefined && 'words' in last && /[+−×÷] $/.test(last.words) ? [words('('), ...line, words(')')] : line;
}

/** Whether a name, or a figure beside the answer, is a day. */
export const isDay = (template: string, name: string): boolean => template.includes(`{day ${name}}`);

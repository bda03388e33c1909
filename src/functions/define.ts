import { mistyped, noNumber, type Fault, type Result } from '../model/fault';
import { atOnce, LIGHT_PIECE, type Pieces } from '../model/pieces';
import type { Parameter } from './parameters';
import { onceFor } from './seen';

export type { Parameter } from './parameters';
export { amount, choice, number, numbers } from './parameters';
export { day, days } from './days';
export { flag, flags, texts } from './texts';

export type Cell = number | string | boolean | null;
/** A fault in one place of a spill; the other rows stand. */
export interface CellFault {
  readonly fault: Fault;
}
export type Matrix = readonly (readonly (Cell | CellFault)[])[];
export type Outcome = Result<Cell | Matrix>;
/** An outcome, or the work towards it in pieces where rows are many. */
export type Working = Outcome | Pieces<Outcome>;
/** What comes of it, in pieces where it is not there at once. */
export function* outcomeOf(working: Working): Pieces<Outcome> {
  return 'ok' in working ? working : yield* working;
}

/** Cells as they are typed, and what comes out: a value, a block, or the error as Excel writes it. Shown in help, and run as a test. */
export interface Example {
  readonly cells: readonly unknown[];
  readonly gives: Cell | readonly (readonly Cell[])[];
  readonly says: string;
}

/** When a function answers with which error, for help: `['no units were counted', '#DIV/0!']`. */
export type When = readonly [when: string, error: '#N/A' | '#VALUE!' | '#NUM!' | '#DIV/0!'];

/** A function that may be typed in a cell. `call` is pure and answers bad input with a fault; what it throws is a defect. */
export interface CellFunction {
  readonly name: string;
  readonly description: string;
  /** What people call it who do not know its name, in small letters: a price cut is DEFLATE. */
  readonly words: readonly string[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly examples: readonly Example[];
  readonly errors: readonly When[];
  /** How the answer comes about, one line each, with parameters in braces: `{cost} ÷ {units} = {answer}`. `explaining/template.ts` tells what else a line may hold. */
  readonly arithmetic: string;
  /** The rule of finance that it follows, in one sentence. */
  readonly policy?: string;
  /** What a reader might take to be in the figure and is not, in one sentence. */
  readonly not?: string;
  /** Words in the heading of a cell that say it is in the figure there after all, in small letters: full cost. */
  readonly unless?: string;
  readonly call: (cells: readonly unknown[]) => Outcome;
  /** As `call`, in pieces. */
  readonly work: (cells: readonly unknown[]) => Pieces<Outcome>;
}

const TOO_LARGE = noNumber('too large to show');
const endless = (cell: Cell | CellFault): boolean => typeof cell === 'number' && !Number.isFinite(cell);
/** A figure beyond what a cell can hold is an error in its own place, never endless. */
function* bounded(outcome: Outcome): Pieces<Outcome> {
  if (!outcome.ok || typeof outcome.value !== 'object' || outcome.value === null) return outcome.ok && endless(outcome.value as Cell) ? TOO_LARGE : outcome;
  const block = outcome.value;
  let found = false;
  for (let from = 0; from < block.length && !found; from += LIGHT_PIECE) {
    if (from > 0) yield;
    found = block.slice(from, from + LIGHT_PIECE).some((row) => row.some(endless));
  }
  if (!found) return outcome;
  return { ok: true, value: block.map((row) => row.map((cell) => (endless(cell) && !TOO_LARGE.ok ? { fault: TOO_LARGE.fault } : cell))) };
}

/** How many cells are read in one piece: reading takes a hundredth of working out. */
const READ_AT_ONCE = 150_000;
const cellsIn = (argument: unknown): number => {
  const rows: unknown = Array.isArray(argument) ? argument : [];
  const [first] = rows as readonly unknown[];
  return (rows as readonly unknown[]).length * (Array.isArray(first) ? first.length : 1);
};

type Arguments<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** Builds a function from its table of parameters, which also types what `run` is given. */
export function defineFunction<const P extends Readonly<Record<string, Parameter>>>(spec: {
  /** Capitals, digits, `_` and `.`; without the namespace. */
  readonly name: string;
  readonly description: string;
  readonly words: readonly string[];
  readonly parameters: P;
  readonly examples: readonly Example[];
  readonly errors: readonly When[];
  readonly arithmetic: string;
  readonly policy?: string;
  readonly not?: string;
  readonly unless?: string;
  readonly run: (given: Arguments<P>) => Working;
}): CellFunction {
  const { run, ...rest } = spec;
  const table = Object.entries(spec.parameters);
  function* answer(cells: readonly unknown[]): Pieces<Outcome> {
    if (cells.length > table.length) return mistyped(`takes at most ${String(table.length)} values, not ${String(cells.length)}`);
    const given: Record<string, unknown> = {};
    let read = 0;
    for (const [index, [name, parameter]] of table.entries()) {
      if (index >= cells.length && !parameter.optional) return mistyped(`${name} is not given`);
      if (read >= READ_AT_ONCE) yield;
      read = (read % READ_AT_ONCE) + cellsIn(cells[index]);
      const value = parameter.read(cells[index], name);
      if (!value.ok) return value;
      given[name] = value.value;
    }
    return yield* bounded(yield* outcomeOf(run(given as Arguments<P>)));
  }
  const work = (cells: readonly unknown[]): Pieces<Outcome> => onceFor(spec.name, cells, () => answer(cells));
  return { ...rest, work, call: (cells) => atOnce(work(cells)) };
}

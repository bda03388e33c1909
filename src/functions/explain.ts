import type { Fault } from '../model/fault';
import { codeOf } from './call';
import type { Cell, CellFault, CellFunction, Matrix, Outcome } from './define';
import { asideOf } from './explaining/aside';
import { causeOf } from './explaining/cause';
import { cellPiece, words, type Line } from './explaining/pieces';
import type { Place } from './explaining/place';
import { rowAt } from './explaining/row';
import { describe, shape, summed } from './explaining/shaped';
import { expression } from './explaining/expression';
import { inputsOf, isDay, write } from './explaining/template';

export type { Line, Piece } from './explaining/pieces';
export type { Place } from './explaining/place';

/** An input of a call, as a person reads it. */
export interface Input {
  readonly name: string;
  readonly meaning: string;
  /** False where it was left out: then `value` is what stands in for it. */
  readonly given: boolean;
  readonly value: Line;
  /** Where rows are worked one by one, the cell of the argument that is used; null where all of it is. */
  readonly cell: Place | null;
}
/** Why there is an error, and which input causes it. */
export interface Why {
  readonly code: string;
  readonly sentence: string;
  readonly input: string | null;
  readonly cell: Place | null;
}
/** How an answer comes about. */
export interface Explanation {
  readonly name: string;
  readonly says: string;
  /** The row that is explained, from 1, where the call works row by row; null where it is explained as a whole. */
  readonly row: number | null;
  readonly answer: Line;
  /** How many values the call gives; one of them is explained. */
  readonly values: number;
  /** The arithmetic with the names of the inputs, and with what they are; the latter empty where there is an error. */
  readonly words: readonly Line[];
  readonly figures: readonly Line[];
  readonly inputs: readonly Input[];
  readonly policy: string | null;
  readonly not: string | null;
  /** What a heading says where it is in the figure after all. */
  readonly unless: string | null;
  readonly fault: Why | null;
}

type Found = Cell | CellFault;
const blockOf = (outcome: Outcome): Matrix =>
  !outcome.ok ? [[{ fault: outcome.fault }]] : Array.isArray(outcome.value) ? (outcome.value as Matrix) : [[outcome.value as Cell]];
const faultIn = (cell: Found | undefined): Fault | undefined => (typeof cell === 'object' && cell !== null ? cell.fault : undefined);

function answer(fn: CellFunction, cells: readonly unknown[]): Outcome {
  try {
    return fn.call(cells);
  } catch (defect) {
    return { ok: false, fault: { kind: 'mistyped', what: `unexpected: ${defect instanceof Error ? defect.message : String(defect)}` } };
  }
}
function why(fn: CellFunction, cells: readonly unknown[], fault: Fault, used: readonly (Place | null)[]): Why {
  const code = codeOf(fault);
  const cause = causeOf(fn, cells, fault);
  const index = cause === null ? -1 : Object.keys(fn.parameters).indexOf(cause.input);
  const above = used[index] ?? null;
  const cell = cause?.cell && { row: cause.cell.row + (above?.row ?? 0), column: cause.cell.column + (above?.column ?? 0) };
  const usual = fn.errors.find(([, error]) => error === code)?.[0] ?? `the answer is ${code}`;
  const said = 'what' in fault ? fault.what : usual;
  const passed = cause !== null && (fault.kind === 'passed-on' || said.startsWith('an input cell is'));
  return { code, sentence: passed ? `${cause.input} is ${code}` : said, input: cause?.input ?? null, cell: cell ?? null };
}

/**
 * How a function comes to its answer: the arithmetic in names and in figures, its inputs, the rule it follows, what is not in it, or why it fails and by which input.
 * `place` is the asked cell of a block; a call that works row by row is explained for its row.
 */
export function explain(fn: CellFunction, cells: readonly unknown[], place: Place = { row: 0, column: 0 }): Explanation {
  const { arithmetic } = fn;
  const whole = answer(fn, cells);
  const block = blockOf(whole);
  const asked = block[place.row]?.[place.column] === undefined ? { row: 0, column: 0 } : place;
  const row = rowAt(fn, cells, whole, asked);
  const found = block[asked.row]?.[asked.column] ?? null;
  const fault = faultIn(found);
  const given = row?.cells ?? cells;
  const inputs = inputsOf(fn, given);
  const own = row === undefined ? (block[asked.row] ?? []) : blockOf(row.outcome).flat();
  const beside = own.map((cell) => (faultIn(cell) === undefined ? cell : null));
  const explained = row === undefined ? block : blockOf(row.outcome);
  // Of a row that lies across, the figures of one place stand below one another.
  const across = row !== undefined && own.length === block.length && own.length !== block[0]?.length;
  const [inRow, inColumn] = row === undefined ? [asked.row, asked.column] : [0, across ? asked.row : Math.min(asked.column, own.length - 1)];
  const aside = fault === undefined ? asideOf(fn, given, { row: inRow, column: inColumn }, found, beside) : { figures: {} };
  const written = write(arithmetic, {
    aside,
    inputs,
    answer: found,
    beside,
    row: inRow + 1,
    column: inColumn + 1,
    place: inRow * (explained[0]?.length ?? 1) + inColumn + 1,
    last: inColumn + 1 === explained[0]?.length,
  });
  const asDay = isDay(arithmetic, `answer${String(inColumn + 1)}`);
  return {
    name: fn.name,
    says: fn.description,
    row: row?.row ?? null,
    answer: fault === undefined ? [found === null || found === '' ? words('') : cellPiece(found, asDay)] : [words(codeOf(fault))],
    values: block.reduce((sum, one) => sum + one.length, 0),
    words: written.names,
    figures: fault === undefined ? written.figures : [],
    inputs: Object.entries(fn.parameters).map(([name, parameter], index) => {
      const one = { ...(inputs.get(name) ?? shape(null, parameter)), ...(isDay(arithmetic, name) ? { days: true } : {}) };
      const total = arithmetic.includes(`sum(${name})`) && one.cells.length > 1 ? expression(`sum(${name})`, inputs).at(0) : undefined;
      const value = one.given ? (total === undefined ? describe(one) : summed(one.cells.length, total)) : [words(parameter.otherwise ?? 'blank')];
      return { name, meaning: parameter.description, given: one.given, value, cell: row?.used[index] ?? null };
    }),
    policy: fn.policy ?? null,
    not: fn.not ?? null,
    unless: fn.unless ?? null,
    fault: fault === undefined ? null : why(fn, given, fault, row?.used ?? []),
  };
}

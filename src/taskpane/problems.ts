import type { LeftOut, OpenLines } from '../ledger/imports';
import type { CellProblem } from '../workbook/workbook';
import { type State, monthShown } from './state';

export type Filter = 'month' | 'stops' | 'all';
export interface Found {
  readonly checks: readonly CellProblem[];
  readonly cells: readonly CellProblem[];
  /** Figures that are not known while rates are missing, by sheet: one problem together. */
  readonly afterRates: readonly CellProblem[];
  readonly lines: OpenLines;
  /** Lines that somebody decided to leave out; no problems any more. */
  readonly decided: readonly LeftOut[];
}
const NONE: OpenLines = { count: 0, amounts: [], lines: [] };

/** What a filter shows, in the order in which it stops the month. Lines left out stop nothing. */
export function found(state: State, filter: Filter): Found {
  const all = state.cells ?? [];
  const { lines } = state;
  const stops = filter === 'stops';
  const wanted = stops ? all.filter((problem) => problem.severity === 'stop') : all;
  const known = lines !== null && lines.month === monthShown(state);
  const ofMonth = known ? lines.ofMonth : undefined;
  return {
    checks: wanted.filter((problem) => problem.group === 'check'),
    cells: wanted.filter((problem) => problem.group === 'cell' && problem.afterRates !== true),
    afterRates: wanted.filter((problem) => problem.afterRates === true),
    lines: (stops ? undefined : filter === 'all' ? lines?.all : ofMonth) ?? NONE,
    decided: (stops ? undefined : filter === 'all' ? lines?.decided.all : known ? lines.decided.ofMonth : undefined) ?? [],
  };
}

/** How many problems of cells: what waits for rates is one. */
export const cellsOf = ({ cells, afterRates }: Found): number => cells.length + Math.min(afterRates.length, 1);
/** How many problems these are. */
export const countOf = (all: Found): number => all.checks.length + cellsOf(all) + all.lines.count;
/** The number beside the tab. */
export const problemCount = (state: State): number => countOf(found(state, 'month'));

import type { OpenLines } from '../ledger/imports';
import type { CellProblem } from '../workbook/workbook';
import { type State, monthShown } from './state';

export type Filter = 'month' | 'stops' | 'all';
export interface Found {
  readonly checks: readonly CellProblem[];
  readonly cells: readonly CellProblem[];
  readonly lines: OpenLines;
}
const NONE: OpenLines = { count: 0, amounts: [], lines: [] };

/** What a filter shows, in the order in which it stops the month. Lines left out stop nothing. */
export function found(state: State, filter: Filter): Found {
  const all = state.cells ?? [];
  const { lines } = state;
  const stops = filter === 'stops';
  const wanted = stops ? all.filter((problem) => problem.severity === 'stop') : all;
  const ofMonth = lines !== null && lines.month === monthShown(state) ? lines.ofMonth : undefined;
  return {
    checks: wanted.filter((problem) => problem.group === 'check'),
    cells: wanted.filter((problem) => problem.group === 'cell'),
    lines: (stops ? undefined : filter === 'all' ? lines?.all : ofMonth) ?? NONE,
  };
}

/** How many problems these are. */
export const countOf = ({ checks, cells, lines }: Found): number => checks.length + cells.length + lines.count;
/** The number beside the tab. */
export const problemCount = (state: State): number => countOf(found(state, 'month'));

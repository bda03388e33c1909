import type { RejectedLine } from '../ledger/preview';
import type { CellProblem } from '../workbook/workbook';
import { type State, monthShown } from './state';

export type Filter = 'month' | 'stops' | 'all';
export interface Found {
  readonly checks: readonly CellProblem[];
  readonly cells: readonly CellProblem[];
  readonly lines: readonly RejectedLine[];
}

/** Lines left out of the imports of one month, by the files of its imports. */
function linesOf(state: State, month: string | null): readonly RejectedLine[] {
  const files = new Set((state.batches ?? []).filter((batch) => !batch.reverted && month !== null && batch.months.includes(month)).map((batch) => batch.file));
  return (state.rejected ?? []).filter((line) => files.has(line.file));
}

/** What a filter shows, in the order in which it stops the month. */
export function found(state: State, filter: Filter): Found {
  const all = state.cells ?? [];
  const stops = filter === 'stops';
  const wanted = stops ? all.filter((problem) => problem.severity === 'stop') : all;
  return {
    checks: wanted.filter((problem) => problem.group === 'check'),
    cells: wanted.filter((problem) => problem.group === 'cell'),
    lines: stops ? [] : filter === 'all' ? (state.rejected ?? []) : linesOf(state, monthShown(state)),
  };
}

/** The number beside the tab. */
export function problemCount(state: State): number {
  const { checks, cells, lines } = found(state, 'month');
  return checks.length + cells.length + lines.length;
}

import { callFunction, findFunction } from '../functions/call';
import { explain, type Explanation } from '../functions/explain';
import type { Functions } from '../workbook/reading/follow';

function call(name: string, cells: readonly unknown[]): readonly (readonly unknown[])[] {
  const answer = callFunction(name, cells);
  if ('error' in answer) return [[answer.error.code]];
  if ('value' in answer) return [[answer.value ?? '']];
  return answer.matrix.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.error.code : (cell ?? ''))));
}

/** What the pane knows of the functions, for whoever follows formulas. */
export const known: Functions<Explanation> = {
  call,
  explain: (name, cells, place) => {
    const fn = findFunction(name);
    if (fn === undefined) return null;
    const explanation = explain(fn, cells, place);
    return { explanation, used: explanation.inputs.map((input) => input.cell) };
  },
};

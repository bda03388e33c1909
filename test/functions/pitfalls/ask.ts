import { callFunction } from '../../../src/functions/call';

/** The error of an answer, or that it is a figure. */
export const code = (name: string, ...args: readonly unknown[]): string => {
  const answer = callFunction(name, args);
  return 'error' in answer ? answer.error.code : 'a figure';
};
/** The sentence of an answer that is an error. */
export const sentence = (name: string, ...args: readonly unknown[]): string | null => {
  const answer = callFunction(name, args);
  return 'error' in answer ? answer.error.message : 'a figure';
};
/** The single figure of an answer. */
export const value = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'value' in answer ? answer.value : answer;
};
/** The block of an answer, errors as Excel writes them. */
export const codes = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.error.code : cell))) : answer;
};
/** A forecast that gives figures, with some of its arguments changed. */
export const forecast = (change: Readonly<Record<number, unknown>> = {}): readonly unknown[] =>
  [100000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0.25, 12, 'step', 'start', 0, 1, 0].map((cell, i) => (i in change ? change[i] : cell));

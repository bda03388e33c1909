import type { Fault } from '../model/fault';
import type { Cell, CellFault, CellFunction } from './define';
import { functions } from './index';

/** An error as it stands in a cell, with the sentence where Excel has room for one. */
export interface CellError {
  readonly error: { readonly code: string; readonly message: string | null };
}
/** What a function answers, as plain JSON. */
export type Answer = { readonly value: Cell } | { readonly matrix: readonly (readonly (Cell | CellError)[])[] } | CellError;

const NAMESPACE = /^CORRIDOR\./;
/** The function of a name, with or without the namespace, in any case. */
export const findFunction = (name: string): CellFunction | undefined => functions.find((one) => one.name === name.trim().toUpperCase().replace(NAMESPACE, ''));

/** A fault as Excel writes it. */
export function codeOf(fault: Fault): string {
  if (fault.kind === 'passed-on') return fault.code;
  return ({ missing: '#N/A', mistyped: '#VALUE!', 'no-number': '#NUM!', 'divided-by-zero': '#DIV/0!' } as const)[fault.kind];
}

const errorOf = (fault: Fault): CellError => ({ error: { code: codeOf(fault), message: 'what' in fault ? fault.what : null } });
const cellOf = (cell: Cell | CellFault): Cell | CellError => (typeof cell === 'object' && cell !== null ? errorOf(cell.fault) : cell);

/** Works a function out on values as they would stand in cells: single values, lists (a row) and lists of rows. */
export function callFunction(name: string, args: readonly unknown[]): Answer {
  const found = findFunction(name);
  if (found === undefined) return { error: { code: '#NAME?', message: `there is no function ${name}` } };
  const outcome = found.call(args);
  if (!outcome.ok) return errorOf(outcome.fault);
  const { value } = outcome;
  return Array.isArray(value) ? { matrix: (value as readonly (readonly (Cell | CellFault)[])[]).map((row) => row.map(cellOf)) } : { value: value as Cell };
}

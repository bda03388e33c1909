import type { Fault, Result } from '../model/fault';

export type Cell = number | string | boolean | null;
/** A fault in one place of a spill; the other rows stand. */
export interface CellFault {
  readonly fault: Fault;
}
export type Matrix = readonly (readonly (Cell | CellFault)[])[];
export type Outcome = Result<Cell | Matrix>;

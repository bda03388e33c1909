/** A cell of a block, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

import type { RowsBehind } from './reading/rows';

/** An input of a call as the pane shows it. */
export interface InputFrom {
  /** What was typed for it. */
  readonly typed: string;
  readonly at: string | null;
  readonly value: unknown;
  readonly rows: RowsBehind | null;
}
/** A setting of Policy that the formula uses. */
export interface Setting {
  readonly name: string;
  readonly at: string;
  readonly label: string;
  readonly text: string;
}
/** A call of a function of ours within a formula. */
interface FollowedCall<E> {
  readonly explanation: E;
  readonly inputs: readonly InputFrom[];
  /** Where it stands in the formula, from 0; null where the cell takes several of its values together. */
  readonly span: { readonly from: number; readonly to: number } | null;
}
/** A cell, how it comes about, and what it is made of. `E`: what is said of a call. */
export interface Followed<E> {
  readonly sheet: string;
  readonly cell: string;
  readonly value: unknown;
  readonly text: string;
  readonly formula: string | null;
  /** The cell whose formula fills this one, where that is another. */
  readonly filledFrom: string | null;
  /** What stands left of it and above it. */
  readonly label: string | null;
  readonly heading: string | null;
  readonly calls: readonly FollowedCall<E>[];
  readonly settings: readonly Setting[];
  /** The rows behind the cell itself, where it is a sum of them without a function of ours. */
  readonly rows: RowsBehind | null;
  /** True where the formula holds something that is not followed here. */
  readonly unread: boolean;
}

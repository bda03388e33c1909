import type { Matrix } from '../define';
import type { Place } from './place';

/** A figure, a word or a list that an explanation needs and that stands in no cell of the call: days of a month, a rate that was found. */
export type Beside = number | string | boolean | null | readonly number[];
export interface Aside {
  readonly figures: Readonly<Record<string, Beside>>;
  /** More lines, which need no names. */
  readonly lines?: readonly string[];
}
/** What is asked of a call: its cells by parameter, the place in its block, and the figure there. */
export interface Asked {
  readonly cells: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly place: Place;
  readonly answer: unknown;
  /** Figures beside the answer, from the first. */
  readonly beside: readonly unknown[];
  /** What the same call gives with some of its arguments changed. */
  readonly again: (changed: Readonly<Record<string, unknown>>) => Matrix;
}

type Cells = readonly (readonly unknown[])[] | undefined;

/** All figures of an argument, blanks and words left out. */
export const figuresIn = (cells: Cells): readonly number[] =>
  (cells ?? []).flat().filter((cell): cell is number => typeof cell === 'number' && Number.isFinite(cell));
/** The one figure of an argument. */
export const figureIn = (cells: Cells): number | null => figuresIn(cells)[0] ?? null;
/** The one word of an argument, in small letters; empty where there is none. */
export function wordIn(cells: Cells): string {
  const cell: unknown = cells?.[0]?.[0];
  return typeof cell === 'string' ? cell.trim().toLowerCase() : '';
}

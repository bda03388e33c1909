import { type BookChange, type Choice, compareBooks, nameOf } from '../ledger/merge-books';
import type { RuleBook, RuleBookContent } from '../ledger/rule-book';

/** Two people changed the rule book: the version that both began with, what was saved meanwhile, and what stands in this workbook. */
export interface Conflict {
  readonly base: RuleBook;
  readonly theirs: RuleBook;
  readonly yours: RuleBookContent;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly saving: boolean;
}

export const changesIn = ({ base, theirs, yours }: Pick<Conflict, 'base' | 'theirs' | 'yours'>): readonly BookChange[] => compareBooks(base, theirs, yours);

/** Clashes that nobody has decided yet. */
export const undecided = (conflict: Conflict): readonly BookChange[] =>
  changesIn(conflict).filter((change) => change.by === 'both' && conflict.choices[nameOf(change)] === undefined);

/** The columns in which a row differs from what both began with, in words. */
export function differing(from: BookChange['base'], to: BookChange['base']): readonly (readonly [column: string, value: string])[] {
  if (to === undefined) return [];
  return Object.entries(to).flatMap(([column, value]) =>
    from !== undefined && from[column] === value ? [] : value === null && from === undefined ? [] : [[column, String(value ?? '–')]],
  );
}

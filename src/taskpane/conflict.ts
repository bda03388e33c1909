import { type BookChange, type Choice, compareBooks, nameOf } from '../ledger/merge-books';
import type { RuleBook, RuleBookContent } from '../ledger/rule-book';
import { decimal, multiply, toText } from '../model/decimal';

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

/** A share of 1 in percent, with all its digits; what is no figure stays as it is. */
function percentOf(share: string): string {
  const [exact, hundred] = [decimal(share), decimal('100')];
  return exact && hundred ? `${toText(multiply(exact, hundred))}%` : share;
}

/** A value as people say it: a share in percent, a workflow by its name. */
export function asSaid(column: string, value: string, { theirs, yours }: Pick<Conflict, 'theirs' | 'yours'>): string {
  if (column === 'AiShare') return percentOf(value);
  if (column !== 'Workflow') return value;
  return [...yours.Workflows, ...theirs.Workflows].find(({ Id }) => Id === value)?.Workflow ?? value;
}

import { addMonths, asMonth } from '../../../model/month';
import type { RuleBook } from '../../../ledger/rule-book';

/** The months that nothing may change any more. */
export const lockedMonths = (book: RuleBook): readonly string[] =>
  book.Periods.filter(({ State }) => State === 'locked')
    .map(({ Month }) => Month)
    .sort();

/** The months whose every change needs a reason. */
export const softMonths = (book: RuleBook): readonly string[] =>
  book.Periods.filter(({ State }) => State === 'soft')
    .map(({ Month }) => Month)
    .sort();

/** Where a difference of a locked month is booked: the first month after it that is not locked. */
export function bookedIn(locked: readonly string[], month: string): string {
  let at = asMonth(month);
  if (at === undefined) throw new Error(`not a month: ${month}`);
  while (locked.includes(at)) at = addMonths(at, 1);
  return at;
}

import { Refusal } from '../../problem';
import type { Reverting, Who } from '../port';
import { monthName } from '../words';

/** Nobody gave a name or a reason. */
export const NOBODY: Who = { by: null, reason: null };
export const UNSIGNED: Reverting = { at: '', only: null, ...NOBODY };

/** What is kept of who wrote: nothing where nobody gave a name or a reason. */
export const signed = ({ by, reason }: Who): Partial<Who> => ({ ...(by === null ? {} : { by }), ...(reason === null ? {} : { reason }) });

/** Months that are closed softly change only with a reason. */
export function needReason(months: readonly string[], reason: string | null): void {
  if (months.length === 0 || reason !== null) return;
  const closed = `${months.map(monthName).join(' and ')} ${months.length === 1 ? 'is' : 'are'} closed softly.`;
  throw new Refusal(409, 'reason-needed', `${closed} Give a reason for this change.`, { months: [...months] });
}

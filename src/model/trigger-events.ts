import { compare, multiply } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exacts } from './sum';

/** What has changed since the case for a workflow was made. Null is not followed. */
export interface Change {
  readonly usageBefore: number;
  readonly usageNow: number;
  readonly queue: number | null;
  readonly queueLimit: number | null;
  readonly priceBefore: number | null;
  readonly priceNow: number | null;
}
type Event = 'USAGE_DOUBLED' | 'QUEUE_OVER_LIMIT' | 'PRICE_CHANGED';

/**
 * What happened that makes somebody look again: usage reached `multiple` times its base, the review queue is over its limit, the price is another one. A
 * base of nothing is doubled by any use; what reaches its limit of usage counts, as >= does in Excel, and what reaches that of the queue does not yet. Negative figures are `#VALUE!`; so is a queue without its limit, or one price without the other.
 */
export function triggerEvents(change: Change, multiple: number): Result<readonly Event[]> {
  const { usageBefore, usageNow, queue, queueLimit, priceBefore, priceNow } = change;
  if (!(multiple > 1)) return mistyped('multiple must be above 1');
  if ([usageBefore, usageNow, queue, queueLimit, priceBefore, priceNow].some((figure) => figure !== null && figure < 0))
    return mistyped('a figure is negative');
  if ((queue === null) !== (queueLimit === null)) return mistyped('queue and queueLimit are given together');
  if ((priceBefore === null) !== (priceNow === null)) return mistyped('priceBefore and priceNow are given together');
  const usage = exacts(usageBefore, usageNow, multiple);
  if (!usage.ok) return usage;
  const [before, now, times] = usage.value;
  const doubled = usageNow > 0 && compare(now, multiply(before, times)) >= 0;
  return ok([
    ...(doubled ? (['USAGE_DOUBLED'] as const) : []),
    ...(queue !== null && queueLimit !== null && queue > queueLimit ? (['QUEUE_OVER_LIMIT'] as const) : []),
    ...(priceBefore !== priceNow ? (['PRICE_CHANGED'] as const) : []),
  ]);
}

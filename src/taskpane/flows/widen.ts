import { mergeBooks } from '../../ledger/merge-books';
import type { Widened } from '../job';
import type { Services } from '../services';
import { choicesBetween } from './plan';

/**
 * What an import would write beside its own months: all months of the sheets, where a choice on Policy has changed since they were last written, in this
 * workbook or by somebody else. Null where none has, or where it cannot be said yet: then the write says it.
 */
export async function widenedBy({ client, workbook, store }: Services): Promise<Widened | null> {
  const written = store.get().look?.ruleBook ?? 0;
  if (written === 0) return null;
  const mine = await workbook.readRuleBook();
  if (!mine.ok) return null;
  const [before, now] = await Promise.all([client.ask('ruleBook', { version: written }), client.ask('ruleBook', {})]);
  if (!before.ok || !now.ok) return null;
  const chosen = choicesBetween(before.value, mergeBooks(before.value, now.value, mine.value, {}));
  if (chosen.length === 0) return null;
  const months = await workbook.readMonths();
  return months.ok ? { chosen, months: months.value } : null;
}

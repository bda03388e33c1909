import type { RuleBook } from '../../ledger/rule-book';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { patiently } from './patience';

/** Pushes the workbook's rules, workflows, rates and months; answers the version that the server keeps. Nobody's rules are overwritten unasked. */
export async function pushRules(services: Services, own: boolean): Promise<Answer<number>> {
  const { client, workbook, store } = services;
  const content = await patiently(services, workbook.readRuleBook);
  if (!content.ok) return content;
  const known = store.get().look?.ruleBook ?? 0;
  const saved = await client.ask('saveRuleBook', { basedOn: known, content: content.value });
  if (!saved.ok) return saved;
  if (saved.value.saved) return kept(services, saved.value.book);
  const { Version } = saved.value.book;
  if (!own) return { ok: false, situation: { kind: 'rules-conflict', server: Version, workbook: known } };
  const second = await client.ask('saveRuleBook', { basedOn: Version, content: content.value });
  if (!second.ok) return second;
  return second.value.saved
    ? kept(services, second.value.book)
    : { ok: false, situation: { kind: 'rules-conflict', server: second.value.book.Version, workbook: known } };
}

/** The months may have been closed or opened by these very rules: the pane knows it from now on, and who did it. */
async function kept({ client, store }: Services, { Version, Periods }: RuleBook): Promise<Answer<number>> {
  const hello = await client.ask('hello', {});
  store.send({ type: 'learned', facts: { periods: Periods, ...(hello.ok ? { closed: hello.value.closed } : {}) } });
  return { ok: true, value: Version };
}

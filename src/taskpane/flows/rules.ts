import type { RuleBook } from '../../ledger/rule-book';
import type { Services } from '../services';
import type { Answer } from '../situations';
import { patiently } from './patience';

/** Pushes the workbook's rules, workflows, rates and months; answers the version that the server keeps. Nobody's rules are overwritten unasked. */
export async function pushRules(services: Services, own: boolean): Promise<Answer<number>> {
  const { client, workbook } = services;
  const content = await patiently(services, workbook.readRuleBook);
  if (!content.ok) return content;
  const known = versionOf(services);
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
async function kept(services: Services, { Version, Periods }: RuleBook): Promise<Answer<number>> {
  const { client, store } = services;
  rememberVersion(services, Version);
  const hello = await client.ask('hello', {});
  store.send({ type: 'learned', facts: { periods: Periods, ...(hello.ok ? { closed: hello.value.closed } : {}) } });
  return { ok: true, value: Version };
}

const PUSHED = 'pushed';
/** The server, and the version that the sheets were last written with: to what a pushed version belongs. */
const placeOf = ({ client, store }: Services): string => `${client.address()} ${String(store.get().look?.ruleBook ?? 0)}`;

/**
 * The version that the workbook's rules are based on: the one that this window pushed last, else the one that the sheets were last written with. What was pushed
 * and then had nothing to write, or was not written, is no other person's change.
 */
export function versionOf(services: Services): number {
  const { session, store } = services;
  const [version, place] = (session.read(PUSHED) ?? '').split(' of ');
  return place === placeOf(services) ? Number(version) : (store.get().look?.ruleBook ?? 0);
}

/** The server holds the workbook's rules as this version. */
export const rememberVersion = (services: Services, version: number): void => services.session.write(PUSHED, `${String(version)} of ${placeOf(services)}`);

import type { Rule, RuleBook, RuleBookContent } from '../../src/ledger/rule-book';
import type { Conflict } from '../../src/taskpane/conflict';

const rule = (Order: number, Text: string, change: Partial<Rule> = {}): Rule => ({
  ...{ Order, Column: 'ServiceProviderName', Test: 'is', Text, Category: 'embedded', Bucket: 'fixed' },
  ...{ Workflow: null, Owner: null, CostCenter: null, SpendMode: null, Stream: null, AiShare: null, Reason: null },
  ...change,
});
const content = (...Rules: readonly Rule[]): RuleBookContent => ({
  ...{ Currency: 'USD', Rules: [...Rules], Rates: [], Periods: [] },
  Workflows: [{ Id: 'W04', Workflow: 'Knowledge base', Envelope: null, BusinessUnit: null, Owner: null, SpendMode: null }],
});
const version = (Version: number, SavedAt: string, SavedBy: string, of: RuleBookContent): RuleBook => ({ Version, SavedAt, SavedBy, ...of });
const azure = rule(3, 'Azure search');

/** Two analysts, one rule that both changed. */
export const conflict: Conflict = {
  base: version(14, '2026-11-01T09:52:00Z', 'P. Lindqvist', content(azure, rule(7, 'Notion Labs'))),
  theirs: version(15, '2026-11-01T09:58:00Z', 'M. Iyer', content({ ...azure, Workflow: 'W04' }, rule(7, 'Notion Labs', { AiShare: '0.4' }))),
  yours: content(azure, rule(7, 'Notion Labs', { AiShare: '0.35' }), rule(12, 'Perplexity')),
  choices: {},
  saving: false,
};

/** So much changed that only what both changed stays open. */
const much = Array.from({ length: 24 }, (_, i) => rule(20 + i, `Vendor ${String(i + 1)} of a long list of vendors`, { Workflow: 'W04' }));

/** The conflict in every state, by name. */
export const CONFLICTS: Readonly<Record<string, Conflict>> = {
  'rules-clash': conflict,
  'rules-chosen': { ...conflict, choices: { 'Rules 7': 'theirs' } },
  'rules-saving': { ...conflict, choices: { 'Rules 7': 'theirs' }, saving: true },
  'rules-folded': { ...conflict, yours: { ...conflict.yours, Rules: [...conflict.yours.Rules, ...much] } },
  'rules-unfolded': { ...conflict, yours: { ...conflict.yours, Rules: [...conflict.yours.Rules, ...much] } },
  'rules-quiet': { ...conflict, yours: content(azure, rule(7, 'Notion Labs'), rule(12, 'Perplexity')) },
};

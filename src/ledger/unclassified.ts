import * as z from 'zod';
import { amount } from './charge';
import { Money } from './preview';
import { Rule, TestedColumn, monthText } from './rule-book';

/** What a group of lines says that a rule could test. `values`: how many different texts its lines have there; `Text` is one of them. */
export const Evidence = z.strictObject({ Column: TestedColumn, Text: z.string(), values: z.int().positive() });
export type Evidence = z.output<typeof Evidence>;

/** What a column of figures says in a group of lines: the least and the most, as exact text. */
export const Span = z.strictObject({ Column: TestedColumn, least: amount, most: amount });
export type Span = z.output<typeof Span>;

/** Lines of one vendor, service, source and currency that no rule gives a category. `rule` decides them otherwise, where there is one. */
export const Unclassified = z.strictObject({
  key: z.string(),
  Vendor: z.string(),
  Service: z.string(),
  source: z.string(),
  sourceTitle: z.string(),
  Currency: z.string(),
  Amount: amount,
  /** In the reporting currency; null where a rate is absent. */
  Cost: amount.nullable(),
  lines: z.int(),
  rule: z.int().nullable(),
  evidence: z.array(Evidence),
  figures: z.array(Span),
});
export type Unclassified = z.output<typeof Unclassified>;

/** The spend of a month that is not classified, the largest first; `rows` are the first fifty of `count`. */
export const UnclassifiedOf = z.strictObject({
  month: monthText,
  /** True: the month stands on the rules it was locked with, and nothing here can be changed. */
  locked: z.boolean(),
  RuleBook: z.int(),
  SavedAt: z.string(),
  SavedBy: z.string().nullable(),
  Currency: z.string(),
  count: z.int(),
  /** What is not classified, and all that counts, both in the reporting currency; null where a rate is absent. */
  open: amount.nullable(),
  total: amount.nullable(),
  share: z.number().nullable(),
  rows: z.array(Unclassified),
});
export type UnclassifiedOf = z.output<typeof UnclassifiedOf>;

/** A test of a rule, before there is the rule. */
export const RuleTest = Rule.pick({ Column: true, Test: true, Text: true });
export type RuleTest = z.output<typeof RuleTest>;

/** What a new rule would decide: lines of months that are not locked and that no rule decides yet. `others` are lines that fit and that a rule decides already; `vendors` are those of the lines it would decide. */
export const RuleFits = z.strictObject({ lines: z.int(), amounts: z.array(Money), months: z.int(), vendors: z.int(), others: z.int() });
export type RuleFits = z.output<typeof RuleFits>;

import type { BUCKETS, CATEGORIES } from '../ledger/charge';
import type { Rule, RuleBookContent } from '../ledger/rule-book';
import { testFault } from '../ledger/rule-columns';
import type { RuleFits, RuleTest, Unclassified, UnclassifiedOf } from '../ledger/unclassified';
import { decimal, multiply, toText } from '../model/decimal';

export type Category = (typeof CATEGORIES)[number];
type Bucket = (typeof BUCKETS)[number];

/** What a person says of one row, before it is a rule. */
export interface Draft {
  readonly category: Category | null;
  readonly workflow: string | null;
  /** Blank: the owner of the workflow. */
  readonly owner: string;
  readonly costCenter: string;
  readonly bucket: Bucket | null;
  /** As typed: `35%` or `0.35`. */
  readonly share: string;
  /** What the share is known from. */
  readonly evidence: string;
  readonly test: RuleTest;
  readonly fits: RuleFits | null;
}

/** The rows of a month that no rule decides, and what was said of them so far. */
export interface Classify {
  readonly found: UnclassifiedOf;
  /** The rules and workflows as they stand in the workbook. */
  readonly book: Pick<RuleBookContent, 'Rules' | 'Workflows'>;
  /** The row that is open. */
  readonly open: string | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly accepted: readonly string[];
  readonly later: readonly string[];
}
/** A draft as this computer remembers it. */
export type KeptDrafts = Pick<Classify, 'drafts' | 'accepted'> & { readonly month: string; readonly at: string };

/** What a row would be classified by where nothing else is said: its vendor, or the ledger account where it comes from books. */
export const firstDraft = ({ evidence, Vendor }: Unclassified): Draft => ({
  category: null,
  workflow: null,
  owner: '',
  costCenter: '',
  bucket: null,
  share: '',
  evidence: '',
  test: { Column: evidence[0]?.Column ?? 'ServiceProviderName', Test: 'is', Text: evidence[0]?.Text ?? Vendor },
  fits: null,
});

const SHARE = /^(\d{1,3}(?:[.,]\d{1,4})?) ?%$|^([01](?:[.,]\d{1,6})?)$/;
/** `35%` and `0.35` as the fraction 0.35; null where nothing is typed, undefined where it is no share. */
export function shareOf(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const [, percent, fraction] = SHARE.exec(text) ?? [];
  const [read, part] = [decimal((percent ?? fraction ?? '').replace(',', '.')), decimal(percent === undefined ? '1' : '0.01')];
  if (read === undefined || part === undefined) return undefined;
  const share = toText(multiply(read, part));
  return Number(share) > 1 ? undefined : share;
}

/** What is missing of a draft. A share of AI needs to say what it is known from. */
export function missing({ category, share, evidence, test }: Draft): 'category' | 'share' | 'evidence' | 'text' | null {
  if (category === null) return 'category';
  if (shareOf(share) === undefined) return 'share';
  if (share.trim() !== '' && evidence.trim() === '') return 'evidence';
  return canAsk(test) ? null : 'text';
}

/** Whether a test says enough to be asked: some text, or a figure where its column holds figures. */
export const canAsk = (test: RuleTest): boolean => test.Text.trim() !== '' && testFault(test) === null;

/** The next row that nothing was said of, after this one and then from the top. */
export function nextRow({ found, accepted, later }: Pick<Classify, 'found' | 'accepted' | 'later'>, after: string): string | null {
  const keys = found.rows.filter(({ rule }) => rule === null).map(({ key }) => key);
  const at = keys.indexOf(after);
  return [...keys.slice(at + 1), ...keys.slice(0, at)].find((key) => key !== after && !accepted.includes(key) && !later.includes(key)) ?? null;
}

const said = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** The rules that the accepted rows become, behind those of the workbook; the same test is one rule. */
export function rulesOf({ book, drafts, accepted }: Pick<Classify, 'book' | 'drafts' | 'accepted'>): readonly Rule[] {
  const last = book.Rules.reduce((most, { Order }) => Math.max(most, Order), 0);
  const chosen = new Map(accepted.flatMap((key) => (drafts[key] === undefined ? [] : [[JSON.stringify(drafts[key].test), drafts[key]] as const])));
  return [...chosen.values()].map(({ category, workflow, owner, costCenter, bucket, share, evidence, test }, i) => ({
    ...{ Order: last + 1 + i, Column: test.Column, Test: test.Test, Text: test.Text.trim() },
    ...{ Category: category, Bucket: bucket, Workflow: workflow, SpendMode: null, Stream: null },
    ...{ Owner: said(owner), CostCenter: said(costCenter) },
    AiShare: shareOf(share) ?? null,
    Reason: said(evidence),
  }));
}

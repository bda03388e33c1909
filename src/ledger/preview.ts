import * as z from 'zod';
import { amount } from './charge';
import { PERIOD_STATES, monthText } from './rule-book';

/** An amount never stands without its currency. */
export const Money = z.strictObject({ Currency: z.string(), Amount: amount });
export type Money = z.output<typeof Money>;

const Part = z.strictObject({ count: z.int(), amounts: z.array(Money) });

/** A line of a file that was left out, never guessed. */
export const RejectedLine = z.strictObject({
  file: z.string(),
  /** Line of the file as an editor counts it, the heading being line 1; null when the whole file is meant. */
  line: z.int().nullable(),
  field: z.string().nullable(),
  sentence: z.string(),
  /** The amount of the line where it could be read. */
  amount: Money.nullable(),
});
export type RejectedLine = z.output<typeof RejectedLine>;

/** A line whose record was there before with other values; `before` null is new, `after` null is removed by the vendor. */
export const ChangedLine = z.strictObject({
  file: z.string(),
  line: z.int().nullable(),
  what: z.string(),
  month: monthText,
  Currency: z.string(),
  before: amount.nullable(),
  after: amount.nullable(),
});
export type ChangedLine = z.output<typeof ChangedLine>;

/** Lines of older files that a newer one has nothing of any more: a subscription, a vendor, an account. They stay unless somebody says that they are gone. */
export const Gone = z.strictObject({
  /** Names it in an answer. */
  part: z.string(),
  /** What people call it. */
  name: z.string(),
  sentence: z.string(),
  /** They were said to be gone, and are among the lines that are removed. */
  out: z.boolean(),
});
export type Gone = z.output<typeof Gone>;

/** The currency of amounts that name none: asked, and what was answered. It is said again for each file, never taken over. */
export const CurrencyAsked = z.strictObject({
  sentence: z.string(),
  /** What was said, and what the lines that name none are read in; null: they are left out. */
  answer: z.string().nullable(),
  /** What was said of the last file of this source that is there. */
  last: z.string().nullable(),
  /** What it may be, the likely ones first; there may be others. */
  likely: z.array(z.string()),
});
export type CurrencyAsked = z.output<typeof CurrencyAsked>;

/** Lines of a file that names no account beside those of one, or the other way round: both would count, so nothing is written before somebody has said whose they are. */
export const AccountAsked = z.strictObject({
  sentence: z.string(),
  /** Whose account is not known: that of the file, or that of older lines. */
  of: z.enum(['file', 'older']),
  /** The account that it is, by its id; '' is another one, so that both count; null: nobody has said it. */
  answer: z.string().nullable(),
  /** The file of which it was said, where that was taken over. */
  kept: z.string().nullable(),
  accounts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type AccountAsked = z.output<typeof AccountAsked>;

export const PreviewFile = z.strictObject({
  upload: z.string(),
  name: z.string(),
  bytes: z.int(),
  source: z.string().nullable(),
  sourceTitle: z.string().nullable(),
  /** Sources that fit as well, when the answer is not one. */
  candidates: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Why the file as a whole is not taken, or what is to be known of it; null when there is nothing to say. */
  sentence: z.string().nullable(),
  taken: z.boolean(),
  /** What is to be asked of it; absent where nothing is. */
  gone: z.array(Gone).optional(),
  currency: CurrencyAsked.optional(),
  account: AccountAsked.optional(),
  /** True for a table whose headings no source knows, or whose lines are written otherwise than in the source's: a person may say what its columns mean. */
  unknown: z.boolean().optional(),
  lines: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  /** By currency: what the file holds = what was read + what was rejected + what stands on lines that are no charges, where that is not nothing. */
  totals: z.array(z.strictObject({ Currency: z.string(), file: amount, read: amount, rejected: amount, aside: amount.optional(), ties: z.boolean() })),
});
export type PreviewFile = z.output<typeof PreviewFile>;

export const PREVIEW_STATES = ['reading', 'ready', 'written', 'cancelled', 'failed'] as const;
/** What will happen before anything is written. Lines in the file's own currency; one column for each currency. */
export const Preview = z.strictObject({
  id: z.string(),
  state: z.enum(PREVIEW_STATES),
  /** Why it failed, in a sentence. */
  sentence: z.string().nullable(),
  files: z.array(PreviewFile),
  added: Part,
  changed: Part,
  removed: Part,
  unchanged: Part,
  rejected: Part,
  effect: Part,
  /** Softly closed months that writing would change: it needs a reason. Absent where there are none. */
  softMonths: z.array(monthText).optional(),
  months: z.array(z.strictObject({ month: monthText, Currency: z.string(), state: z.enum(PERIOD_STATES), now: amount, after: amount, change: amount })),
  /** The first fifty of each, largest amount first. */
  rejectedLines: z.array(RejectedLine),
  changedLines: z.array(ChangedLine),
});
export type Preview = z.output<typeof Preview>;

/** One committed import, as the manifest keeps it. */
export const Batch = z.strictObject({
  id: z.int(),
  preview: z.string(),
  committedAt: z.string(),
  reverted: z.boolean(),
  file: z.string(),
  fileHash: z.string(),
  source: z.string(),
  sourceTitle: z.string(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  months: z.array(monthText),
  totals: z.array(Money),
  /** The archive or workbook that the file came in, and the hashes of the parts where it is a table of several files; kept beside it. */
  within: z.strictObject({ kind: z.enum(['archive', 'workbook']), file: z.string(), hash: z.string(), currencies: z.array(z.string()).optional() }).optional(),
  parts: z.array(z.string()).optional(),
  /** Who wrote it, where a name was given, and why, where a softly closed month changed. */
  by: z.string().nullable().optional(),
  reason: z.string().nullable().optional(),
  /** When, by whom and why it was last reverted; null once it was done again. */
  revert: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() }).nullable().optional(),
  /** When it was last done again after it was reverted. */
  back: z.string().optional(),
  /** The parts that were said to be gone, whose lines it takes out. */
  gone: z.array(z.string()).optional(),
  /** What was said to be the currency of the lines that name none. */
  currency: z.string().optional(),
  /** The account that lines without one were said to be of; '' for another one than those that are named. */
  account: z.string().optional(),
  /** The batch whose lines it says again: the very same file came a second time. */
  rowsOf: z.int().optional(),
});
export type Batch = z.output<typeof Batch>;

import * as z from 'zod';
import { amount } from './charge';
import { Money, RejectedLine } from './preview';
import { PERIOD_STATES, monthText } from './rule-book';

/** One imported file, as the list of imports shows it. */
export const Import = z.strictObject({
  /** Its number; `Batch` of Actuals names it. */
  id: z.int(),
  /** The action that wrote it, maybe together with other files. */
  preview: z.string(),
  at: z.string(),
  /** The name the person gave; null where none was given. */
  by: z.string().nullable(),
  /** Why, where a softly closed month changed. */
  reason: z.string().nullable(),
  reverted: z.boolean(),
  /** When, by whom and why it was last reverted; null where it stands. */
  revert: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  file: z.string(),
  fileHash: z.string(),
  source: z.string(),
  sourceTitle: z.string(),
  /** Lines that were read; those left out aside. */
  lines: z.int(),
  rejected: z.int(),
  /** The earlier import with the very same file, whose lines it says again; null where it brought its own. */
  again: z.int().nullable(),
  /** What the file says of each month, by currency; null where the cost of none of the lines is known. A file of empty days has no lines and no currency in the months that it changes. */
  months: z.array(z.strictObject({ month: monthText, Currency: z.string(), Amount: amount.nullable(), lines: z.int() })),
});
export type Import = z.output<typeof Import>;

/** A line of an imported file that was taken. */
export const ImportLine = z.strictObject({
  line: z.int(),
  date: z.iso.date(),
  vendor: z.string(),
  /** Service, and the line's own description where it has one. */
  what: z.string(),
  Currency: z.string(),
  /** Null where the cost is not known. */
  Amount: amount.nullable(),
});
export type ImportLine = z.output<typeof ImportLine>;

/** A line that was left out and is still a problem: no later file brought it, and nobody pressed "Leave out". */
export const OpenLine = z.strictObject({
  ...RejectedLine.shape,
  import: z.int(),
  source: z.string(),
  sourceTitle: z.string(),
  at: z.string(),
  /** The line as it stands in the file, at most 500 characters; text from outside, to be shown as text. Null where it was not kept. */
  raw: z.string().nullable(),
});
export type OpenLine = z.output<typeof OpenLine>;

/** Open lines, the largest amount first. `count` and `amounts` are of all, `lines` are the first. */
export const OpenLines = z.strictObject({ count: z.int(), amounts: z.array(Money), lines: z.array(OpenLine) });
export type OpenLines = z.output<typeof OpenLines>;

/** A line that somebody decided to leave out. */
export const LeftOut = z.strictObject({ ...OpenLine.shape, reason: z.string(), by: z.string().nullable(), leftAt: z.string() });
export type LeftOut = z.output<typeof LeftOut>;

/** A month that is not open: since which version of the rule book, when that was saved, and by whom (null where no name was given). */
export const ClosedMonth = z.strictObject({
  Month: monthText,
  State: z.enum(PERIOD_STATES).exclude(['open']),
  RuleBook: z.int(),
  At: z.string(),
  By: z.string().nullable(),
});
export type ClosedMonth = z.output<typeof ClosedMonth>;

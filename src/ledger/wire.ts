import * as z from 'zod';
import { Actuals, ActualsQuestion } from './actuals';
import { amount } from './charge';
import { ClosedMonth, Import, ImportLine, LeftOut, OpenLines } from './imports';
import { FirstLines, Mapping, OwnSource, SourceTitle, Tried } from './mapping';
import { Batch, Preview } from './preview';
import { RateRow, RuleBook, RuleBookContent, monthText } from './rule-book';
import { RuleFits, RuleTest, UnclassifiedOf } from './unclassified';
import { InvoiceLineRow, InvoiceRow, SeatRow } from './sheet-rows';
import { Reason, Role, Writer, WrittenThing } from './who';

/** Raised when a request or response changes its meaning; pane and server compare it. */
export const WIRE_VERSION = 3;

/** What went wrong, for people: what, where, what to do. */
export const Problem = z.strictObject({
  sentence: z.string(),
  code: z.string(),
  /** With `someone-is-writing`. */
  writer: Writer.optional(),
  /** With `reason-needed`: the softly closed months that would change. */
  months: z.array(monthText).optional(),
});
export type Problem = z.output<typeof Problem>;

/** Progress of long work, sent as server-sent events; `total` null when the length is not known. */
export const Progress = z.strictObject({
  preview: z.string(),
  stage: z.enum(['queued', 'reading', 'comparing', 'ready', 'writing', 'written', 'cancelled', 'failed']),
  file: z.string().nullable(),
  done: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['bytes', 'lines', 'files']),
  sentence: z.string(),
});
export type Progress = z.output<typeof Progress>;

export const SourceCard = z.strictObject({
  id: z.string(),
  title: z.string(),
  needs: z.string(),
  basis: z.string(),
  counted: z.boolean(),
  grain: z.string(),
  identity: z.string(),
  replaces: z.string(),
  checked: z.string(),
});

const nothing = z.strictObject({});

/** One address: whether it needs no token, whether it writes, and whether it changes figures. */
export interface Address {
  readonly open: boolean;
  readonly writes?: true;
  readonly figures?: true;
  readonly request: z.ZodType;
  readonly response: z.ZodType;
}
const period = z.strictObject({ from: monthText.optional(), to: monthText.optional() });

/**
 * Every request and its response. Routes and client both derive from this table: `POST /api/<name>` with a JSON body.
 * Two stand outside it because they are not JSON: `POST /api/upload` (multipart, one file; answers `Upload`) and
 * `GET /api/progress?preview=ID` (server-sent events of `Progress`).
 * `open` needs no token. All others need `Authorization: Bearer TOKEN`. What `writes` is refused to viewers (403 `not-allowed`), as the upload is; what
 * changes `figures` waits for whoever writes sheets (409 `someone-is-writing`), unless the request brings that pane's lease.
 * The person's name goes with every request (`PERSON_HEADER`), and is kept with what it wrote.
 */
export const WIRE = {
  health: {
    open: true,
    request: nothing,
    response: z.strictObject({ product: z.literal('corridor'), version: z.string(), wire: z.int(), ruleBook: z.int(), ledger: z.string() }),
  },
  pair: {
    open: true,
    request: z.strictObject({ code: z.string() }),
    response: z.strictObject({ token: z.string(), until: z.string(), role: Role.optional() }),
  },
  /** What this connection may do, who is writing just now, and the months that are not open. */
  hello: {
    open: false,
    request: nothing,
    response: z.strictObject({ role: Role, writer: Writer.nullable(), closed: z.array(ClosedMonth) }),
  },
  /** Asks for the right to write sheets under a name of the pane's own (`lease`), or keeps it: it ends by itself at `until`, 30 s on. 409 `someone-is-writing` while another pane has it. */
  startWriting: {
    open: false,
    writes: true,
    request: z.strictObject({ lease: z.string().max(64).optional(), what: WrittenThing.optional() }),
    response: z.strictObject({ lease: z.string(), started: z.string(), until: z.string() }),
  },
  endWriting: { open: false, writes: true, request: z.strictObject({ lease: z.string().max(64) }), response: nothing },
  sources: { open: false, request: nothing, response: z.array(SourceCard) },
  /** Reads uploads and says what would change; `gone` names what was asked of a file and is to be taken out, `currency` is that of lines that name none, `account` too ('' for another one than older lines name). Answers at once; the preview is `reading` until progress says `ready`. */
  preview: {
    open: false,
    writes: true,
    request: z.strictObject({
      uploads: z
        .array(
          z.strictObject({
            upload: z.string(),
            source: z.string().optional(),
            gone: z.array(z.string().max(4000)).max(10_000).optional(),
            currency: z
              .string()
              .regex(/^[A-Z]{3}$/)
              .optional(),
            account: z.string().max(400).optional(),
          }),
        )
        .min(1),
    }),
    response: Preview,
  },
  previewOf: { open: false, request: z.strictObject({ preview: z.string() }), response: Preview },
  /**
   * Writes what the preview says. `reason` is needed where a softly closed month changes (409 `reason-needed`). Where nothing is new it only keeps that the
   * file was seen again: no figure changes, and what it says stays when the older import is reverted.
   */
  commit: {
    open: false,
    writes: true,
    figures: true,
    request: z.strictObject({ preview: z.string(), reason: Reason.optional() }),
    response: z.strictObject({ batches: z.array(Batch) }),
  },
  /** Stops reading, or drops a preview that is ready. Nothing of it stays. */
  cancel: { open: false, writes: true, request: z.strictObject({ preview: z.string() }), response: nothing },
  /**
   * Takes back, or does again, everything that one preview wrote, or one `import` (file) of it. `reason` as with `commit`, except that an import which was
   * itself given a reason goes without.
   */
  revert: {
    open: false,
    writes: true,
    figures: true,
    request: z.strictObject({ preview: z.string(), import: z.int().optional(), again: z.boolean().default(false), reason: Reason.optional() }),
    response: z.strictObject({ batches: z.array(Batch) }),
  },
  /** Imported files whose lines are of these months, the newest first, those that were reverted too. */
  imports: { open: false, request: period, response: z.array(Import) },
  /** The first fifty lines of one imported file that were taken, in its order. */
  importLines: { open: false, request: z.strictObject({ import: z.int() }), response: z.array(ImportLine) },
  /** Lines left out of imports of these months that are still a problem. */
  openLines: { open: false, request: z.strictObject({ ...period.shape, limit: z.int().min(1).max(10_000).default(50) }), response: OpenLines },
  /** Says of open lines that they stay out (`line` null: the whole file is meant), or with `back` that they are a problem again. Answers how many. */
  leaveOut: {
    open: false,
    writes: true,
    request: z.strictObject({ import: z.int(), lines: z.array(z.int().nullable()).min(1).max(10_000), reason: Reason, back: z.boolean().default(false) }),
    response: z.strictObject({ lines: z.int() }),
  },
  /** Lines that somebody left out, the newest decision first. */
  leftOut: { open: false, request: period, response: z.array(LeftOut) },
  batches: { open: false, request: nothing, response: z.array(Batch) },
  actuals: { open: false, request: ActualsQuestion, response: Actuals },
  /** The lines of these months, both counted, as one file of FOCUS 1.4; `memo` also those of no total. 413 `too-large` above 64 MB of text. */
  focusExport: {
    open: false,
    request: z
      .strictObject({ from: monthText, to: monthText, memo: z.boolean() })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'it is earlier than the first month' }),
    response: z.strictObject({
      file: z.string(),
      text: z.string(),
      lines: z.int(),
      totals: z.array(z.strictObject({ Currency: z.string(), Amount: amount })),
    }),
  },
  invoices: { open: false, request: period, response: z.array(InvoiceRow) },
  invoiceLines: { open: false, request: period, response: z.array(InvoiceLineRow) },
  seats: { open: false, request: z.strictObject({ month: monthText }), response: z.array(SeatRow) },
  /** Spend of a month that no rule gives a category, the largest first. */
  unclassified: { open: false, request: z.strictObject({ month: monthText }), response: UnclassifiedOf },
  /** What a rule at the end of the book would decide, in months that are not locked. */
  ruleFits: { open: false, request: RuleTest, response: RuleFits },
  /** The newest version, or the one that is named (404 `unknown-version`). */
  ruleBook: { open: false, request: z.strictObject({ version: z.int().nonnegative().optional() }), response: RuleBook },
  /** Saves the workbook's rules as the next version, if they are based on the newest; same content keeps its number. */
  /** Rows for the sheet Rates out of an uploaded file of exchange rates. Nothing is kept. */
  rates: {
    open: false,
    writes: true,
    request: z.strictObject({ upload: z.string(), currency: RateRow.shape.To, from: z.array(RateRow.shape.From).min(1), months: z.array(monthText).min(1) }),
    response: z.strictObject({ rows: z.array(RateRow), sentences: z.array(z.string()) }),
  },
  saveRuleBook: {
    open: false,
    writes: true,
    figures: true,
    request: z.strictObject({ basedOn: z.int().nonnegative(), content: RuleBookContent }),
    response: z.strictObject({ saved: z.boolean(), book: RuleBook }),
  },
  /** The first lines of a file that no source knows. */
  firstLines: { open: false, writes: true, request: z.strictObject({ upload: z.string() }), response: FirstLines },
  /** What a mapping makes of such a file. Nothing is kept. */
  tryMapping: { open: false, writes: true, request: z.strictObject({ upload: z.string(), mapping: Mapping }), response: Tried },
  /**
   * Saves a mapping as a source of the team's own. `id` null is a new one; else the next version of that one, if it is based on the newest (409 `stale`).
   * What was imported before stays as it was read.
   */
  saveSource: {
    open: false,
    writes: true,
    request: z.strictObject({
      upload: z.string(),
      id: z.string().max(64).nullable(),
      basedOn: z.int().nonnegative(),
      title: SourceTitle,
      mapping: Mapping,
      used: z.boolean(),
    }),
    response: OwnSource,
  },
  ownSources: { open: false, request: nothing, response: z.array(OwnSource) },
  /** Takes a declaration that was exported elsewhere; the same again changes nothing. */
  addSource: { open: false, writes: true, request: z.strictObject({ declaration: z.record(z.string(), z.json()) }), response: OwnSource },
  /** Whether files with its headings are read as it without asking. */
  useSource: { open: false, writes: true, request: z.strictObject({ id: z.string().max(64), used: z.boolean() }), response: OwnSource },
  /** Puts the sample company's files up as if they had been dropped; answers their uploads. */
  sample: {
    open: false,
    writes: true,
    request: z.strictObject({ set: z.enum(['company', 'restated']) }),
    response: z.array(z.strictObject({ upload: z.string(), name: z.string(), bytes: z.int() })),
  },
} as const satisfies Readonly<Record<string, Address>>;

export type Endpoint = keyof typeof WIRE;
export type Request<E extends Endpoint> = z.input<(typeof WIRE)[E]['request']>;
export type Response<E extends Endpoint> = z.output<(typeof WIRE)[E]['response']>;

export const Upload = z.strictObject({ upload: z.string(), name: z.string(), bytes: z.int(), hash: z.string() });
export type Upload = z.output<typeof Upload>;

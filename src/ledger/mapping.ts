import * as z from 'zod';
import { amount } from './charge';
import { RejectedLine } from './preview';
import { monthText } from './rule-book';

/** What may be read from a file that no source knows. `credit` is a second column of amounts, which are taken off. */
export const MAPPED_FIELDS = [
  'date',
  'amount',
  'credit',
  'currency',
  'vendor',
  'product',
  'model',
  'description',
  'quantity',
  'unit',
  'project',
  'account',
  'invoice',
  'person',
  'workflow',
  'owner',
  'costCenter',
  'glAccount',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];
export const NEEDED_FIELDS = ['date', 'amount', 'currency', 'vendor'] as const satisfies readonly MappedField[];
/** These differ from line to line, so they come out of a column; of the others it may also be said what they always are. */
export const COLUMN_ONLY = ['date', 'amount', 'credit', 'quantity', 'person'] as const satisfies readonly MappedField[];

/** How amounts and dates may be written; the person is asked where a file can be read in more than one way. */
export const WRITTEN_AMOUNTS = ['plain', 'grouped', 'continental', 'signed', 'trailing'] as const;
export const WRITTEN_DATES = ['iso', 'us', 'eu', 'ymd', 'long', 'month', 'month-ym', 'unix', 'unixms'] as const;

/** What the lines are: the vendor's own bill or report, an estimate of somebody else, or another bill split up. Only the first is added to totals. */
export const LINE_KINDS = ['billed', 'estimated', 'allocated'] as const;
/** What a later file of the same headings replaces: the days it has, the months it has, or only lines that are the same. */
export const LATER_FILES = ['day', 'month', 'record'] as const;

/** Headings and fixed words come from outside: short, and no control characters other than line breaks within a heading. */
const cellText = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text), 'holds a character that is no text');
const From = z.union([z.strictObject({ column: cellText }), z.strictObject({ always: cellText })]);
export type From = z.output<typeof From>;

/** What a person says of a file's columns. What is null was not answered. */
export const Mapping = z
  .strictObject({
    /** The line with the headings, as an editor counts. */
    heading: z.int().min(1).max(25),
    columns: z.partialRecord(z.enum(MAPPED_FIELDS), From),
    amounts: z.enum(WRITTEN_AMOUNTS).nullable(),
    dates: z.enum(WRITTEN_DATES).nullable(),
    quantities: z.enum(WRITTEN_AMOUNTS).nullable(),
    lines: z.enum(LINE_KINDS).nullable(),
    charge: z.enum(['Usage', 'Purchase']),
    later: z.enum(LATER_FILES),
    /** Lines without a date are totals and no charges. */
    skipUndated: z.boolean(),
  })
  .refine(({ columns }) => COLUMN_ONLY.every((field) => columns[field] === undefined || 'column' in columns[field]), 'a column is needed here')
  .refine(({ columns: { currency } }) => currency === undefined || !('always' in currency) || /^[A-Z]{3}$/.test(currency.always), 'not a currency code');
export type Mapping = z.output<typeof Mapping>;

/** The first lines of a file that no source knows, cut into cells. */
export const FirstLines = z.strictObject({
  name: z.string(),
  format: z.enum(['csv', 'jsonl']),
  /** At most 25; cells are cut at 200 characters and at 200 of them. Of JSON lines it is one: the keys. */
  lines: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
  /** The line that looks most like headings. */
  guess: z.int(),
});
export type FirstLines = z.output<typeof FirstLines>;

/** Something that the file can be read as in more than one way. `reads` is the example as exact amount or as day; null where this way cannot read it. */
export const WayQuestion = z.strictObject({
  about: z.enum(['amounts', 'dates', 'quantities']),
  example: z.string(),
  options: z.array(z.strictObject({ form: z.string(), reads: z.string().nullable(), lines: z.int() })).min(2),
});
export type WayQuestion = z.output<typeof WayQuestion>;

/** A line as it will be read; what is not settled yet is null. `sentence` says why it is left out. */
export const TriedLine = z.strictObject({
  line: z.int(),
  date: z.string().nullable(),
  vendor: z.string().nullable(),
  what: z.string().nullable(),
  Currency: z.string().nullable(),
  Amount: amount.nullable(),
  sentence: z.string().nullable(),
});

/** What a mapping makes of a file: nothing is written. */
export const Tried = z.strictObject({
  headings: z.array(z.string()),
  /** What the first line below the headings says, cell by cell. */
  example: z.array(z.string()),
  exampleLine: z.int(),
  /** Lines below the headings, those that are empty aside. */
  lines: z.int(),
  /** How the file is written where it leaves no doubt, or as was answered. */
  settled: z.strictObject({
    amounts: z.enum(WRITTEN_AMOUNTS).nullable(),
    dates: z.enum(WRITTEN_DATES).nullable(),
    quantities: z.enum(WRITTEN_AMOUNTS).nullable(),
  }),
  questions: z.array(WayQuestion),
  first: z.array(TriedLine),
  /** By month and currency; empty as long as something that is needed is missing. */
  months: z.array(z.strictObject({ month: monthText, Currency: z.string(), Amount: amount, lines: z.int() })),
  taken: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  /** Rejected lines whose date is empty: mostly totals. */
  undated: z.int(),
  /** The first of the rejected lines. */
  rejectedLines: z.array(RejectedLine),
});
export type Tried = z.output<typeof Tried>;

/** A source of the team's own, as it is listed. `declaration` is what is exported and may be imported elsewhere. */
export const OwnSource = z.strictObject({
  /** Begins with `OWN`. */
  id: z.string(),
  title: z.string(),
  version: z.int().positive(),
  savedAt: z.string(),
  savedBy: z.string().nullable(),
  /** Whether files with its headings are read as it without asking. */
  used: z.boolean(),
  declaration: z.record(z.string(), z.json()),
  /** What the wizard shows of it; null where it says more than the wizard can. */
  mapping: Mapping.nullable(),
});
export type OwnSource = z.output<typeof OwnSource>;

/** No source of the product begins like this, so that no name ever stands for two. */
export const OWN = 'own-';
/** Whether a source is one of the team's own. */
export const isOwn = (source: string): boolean => source.startsWith(OWN);

/** What a source of the team's own is called. */
export const SourceTitle = cellText.trim().max(80);

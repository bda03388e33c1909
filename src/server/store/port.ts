import type { Actuals, ActualsQuestion } from '../../ledger/actuals';
import type { FocusQuestion, FocusWritten } from '../../ledger/focus-file';
import type { ClosedMonth, Import, ImportLine, LeftOut, OpenLines } from '../../ledger/imports';
import type { FirstLines, Mapping, OwnSource, Tried } from '../../ledger/mapping';
import type { Batch, Preview } from '../../ledger/preview';
import type { RuleBook, RuleBookContent } from '../../ledger/rule-book';
import type { RuleFits, RuleTest, UnclassifiedOf } from '../../ledger/unclassified';
import type { Source } from '../../sources/source';
import type { InvoiceLineRow, InvoiceRow, SeatRow } from '../../ledger/sheet-rows';
import type { Progress } from '../../ledger/wire';

/** What other files came in. */
export interface Container {
  readonly kind: 'archive' | 'workbook';
  readonly path: string;
  readonly name: string;
  readonly hash: string;
  /** The currencies with which a workbook shows the figures of the sheet, and which are no part of them, as signs or codes. */
  readonly currencies?: readonly string[];
}

/** One of several files that are a table together. */
export interface Part {
  readonly path: string;
  readonly name: string;
  readonly hash: string;
  /** What `stampOf` said of its place when it was hashed, where others may write into it. */
  readonly stamp?: string;
}

/** A file on the server's disk that is to be read. */
export interface StagedFile {
  readonly upload: string;
  /** The name the analyst gave it; for sentences only, never for a path. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the file as it was dropped, in hex. */
  readonly hash: string;
  readonly stamp?: string;
  /** All its bytes are text in UTF-8; absent or false: nobody looked, or some are not. */
  readonly utf8?: boolean;
  /** It is JSON whose numbers are all the same again after they were read as doubles; absent or false: nobody looked, or some are not. */
  readonly doubles?: boolean;
  /** A figure of it may have more decimals than the ledger keeps; absent: nobody looked. */
  readonly longFigures?: boolean;
  /** The server wrote it and nobody writes into it again: it may be kept as it is, without a copy. */
  readonly own?: true;
  /** The archive or workbook that it came in. */
  readonly within?: Container;
  /** Set where `path` is a list of the files that are one table together (see `partsOf`). */
  readonly parts?: readonly Part[];
  /** How many lines the manifest says that they hold together. */
  readonly told?: number;
  /** The source chosen for the archive it came in: it answers where the file's own headings do not. */
  readonly hint?: string;
  /** The source the analyst chose; absent: recognised by headings. */
  readonly source?: string;
  /** Parts of what stands of which it has nothing, and which the analyst says are gone. */
  readonly gone?: readonly string[];
  /** What the analyst says is the currency of its lines that name none. */
  readonly currency?: string;
  /** The account that the analyst says lines without one are of; '' is another one than those that are named. */
  readonly account?: string;
  /** Read it as exactly this: a declaration that is being tried, or an older version of one. */
  readonly as?: Source;
}

export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Who wrote something (null where no name was given), and why (null where no reason is needed). */
export interface Who {
  readonly by: string | null;
  readonly reason: string | null;
}

/** How something is reverted: when, by whom and why; `only` one import (file) of the preview. */
export interface Reverting extends Who {
  readonly at: string;
  readonly only: number | null;
  /** It was done once, by what was allowed then: a ledger is made again from its log. */
  readonly replayed?: true;
}

/**
 * The ledger on disk. Rows become visible only by their batch's row in the manifest, written in a transaction of its own
 * after the rows: an engine that tears a bulk commit then leaves orphans, never a wrong total.
 */
export interface Store {
  /** Reads files into batches that nobody sees yet, and says what committing them would change. Never throws for bad files. */
  readonly preview: (
    id: string,
    files: readonly StagedFile[],
    watch: {
      readonly progress: (p: Progress) => void;
      readonly signal: { readonly aborted: boolean };
      readonly pulledAt: string;
      /** The numbers that imports had, where they are done again. */
      readonly numbers?: (fileHash: string, source: string) => number;
    },
  ) => Promise<Preview>;
  readonly previewOf: (id: string) => Preview | undefined;
  readonly commit: (preview: string, committedAt: string, who?: Who) => Promise<readonly Batch[]>;
  readonly cancel: (preview: string) => Promise<void>;
  readonly revert: (preview: string, again: boolean, how?: Reverting) => Promise<readonly Batch[]>;
  readonly batches: () => Promise<readonly Batch[]>;
  /** Imported files, the newest first. */
  readonly imports: (period: Period) => Promise<readonly Import[]>;
  /** The first lines of one imported file that were taken, read again from the file that was kept. */
  readonly importLines: (id: number) => Promise<readonly ImportLine[]>;
  /** Lines that were left out, that no later file brought and that nobody left out for good. */
  readonly openLines: (period: Period, limit: number) => Promise<OpenLines>;
  /** Answers how many lines were open and are left out now. */
  readonly leaveOut: (id: number, lines: readonly (number | null)[], at: string, by: string | null, reason: string) => Promise<number>;
  /** Answers how many lines are open again. */
  readonly takeBackIn: (id: number, lines: readonly (number | null)[]) => Promise<number>;
  readonly leftOut: (period: Period) => Promise<readonly LeftOut[]>;
  /** Months that are softly closed or locked, and since when. */
  readonly closed: () => Promise<readonly ClosedMonth[]>;
  readonly actuals: (question: ActualsQuestion) => Promise<Actuals>;
  /** Writes the lines that stand as a CSV file of FOCUS 1.4. */
  readonly exportFocus: (question: FocusQuestion, path: string) => Promise<FocusWritten>;
  readonly invoices: (period: Period) => Promise<readonly InvoiceRow[]>;
  readonly invoiceLines: (period: Period) => Promise<readonly InvoiceLineRow[]>;
  /** Products of the newest seat list of that month. */
  readonly seats: (month: string) => Promise<readonly SeatRow[]>;
  /** Spend of a month that no rule gives a category. */
  readonly unclassified: (month: string) => Promise<UnclassifiedOf>;
  /** What a rule at the end of the book would decide. */
  readonly ruleFits: (rule: RuleTest) => Promise<RuleFits>;
  readonly ruleBook: () => Promise<RuleBook>;
  /** A version as it was saved; undefined where there is none. */
  readonly ruleBookOf: (version: number) => Promise<RuleBook | undefined>;
  /** `saved` false: somebody else saved first; `book` is then theirs. */
  readonly saveRuleBook: (
    basedOn: number,
    content: RuleBookContent,
    savedAt: string,
    by?: string | null,
  ) => Promise<{ readonly saved: boolean; readonly book: RuleBook }>;
  readonly ownSources: OwnStore;
  readonly close: () => Promise<void>;
}

/** Files that no source knows, and the sources that a team makes of them. */
export interface OwnStore {
  readonly list: () => Promise<readonly OwnSource[]>;
  readonly firstLines: (file: StagedFile) => Promise<FirstLines>;
  /** What a mapping makes of a file. Nothing is kept. */
  readonly tryMapping: (file: StagedFile, mapping: Mapping) => Promise<Tried>;
  /** Saves a mapping of a file as a source; `id` null is a new one, `basedOn` the version that was changed. */
  readonly save: (file: StagedFile, draft: SourceDraft, savedAt: string, by: string | null) => Promise<OwnSource>;
  /** Takes a declaration that was exported elsewhere. */
  readonly add: (declaration: unknown, savedAt: string, by: string | null) => Promise<OwnSource>;
  /** Takes a version as it was saved before. */
  readonly again: (declaration: unknown, used: boolean, savedAt: string, by: string | null) => Promise<OwnSource>;
  /** Whether files with its headings are read as it without asking. */
  readonly use: (id: string, used: boolean) => Promise<OwnSource>;
}
export interface SourceDraft {
  readonly id: string | null;
  readonly basedOn: number;
  readonly title: string;
  readonly mapping: Mapping;
  readonly used: boolean;
}

/** How a ledger keeps people: as salted hashes, or as files write them. */
export type Identities = 'hashed' | 'shown';

/**
 * Opens a ledger, removing what an interrupted import left. Fails with a sentence when another process holds it or the file is damaged, or when it keeps people
 * otherwise than is wanted. A new ledger hashes people unless they are to be shown.
 */
export type OpenStore = (path: string, identities?: Identities) => Promise<Store>;

import type { Actuals } from '../ledger/actuals';
import type { BookEdit, Setting } from '../ledger/merge-books';
import type { Money } from '../ledger/preview';
import type { RuleBookContent } from '../ledger/rule-book';
import type { InvoiceLineRow, InvoiceRow, SeatRow } from '../ledger/sheet-rows';
import type { AuditNow, JournalNow } from './exposure';
import type { Followed } from './followed';
import type { WorkbookInputs } from './inputs';
import type { ListSheet } from './list-sheet';
import type { LogLine } from './log-line';
import type { Needs } from './needs';
import type { Functions } from './reading/follow';
import type { MovesNow } from './move';
import type { AccrualsNow, ForecastNow, Posting, RatesNow } from './posting';
import type { Insertion, Obstacle, Selected } from './selected';
import type { RebuildPlan, SheetWrite } from './one-sheet';
import type { SelfTestReport, Status } from './status';
import type { SheetKind } from './sheet';

export type { RebuildPlan, SelfTestReport, SheetWrite, Status };

/** What keeps Corridor from doing something in the workbook; the pane has a title, a sentence and an action for each. */
export type Situation =
  | { readonly kind: 'cell-edit' }
  | { readonly kind: 'protected-sheet'; readonly sheet: string }
  | { readonly kind: 'protected-structure' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | {
      readonly kind: 'table-changed';
      readonly sheet: string;
      readonly table: string;
      readonly column: string;
      readonly foundAs: string | null;
      readonly cell: string | null;
    }
  | { readonly kind: 'input'; readonly sheet: string; readonly cell: string; readonly sentence: string }
  /** `before`: the first month whose rows may stay in detail so that the rest fits; null where totals of months do not help. */
  | { readonly kind: 'too-large'; readonly sheet: string; readonly rows: number; readonly limit: number; readonly before: string | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'defect'; readonly report: string };
/** What a piece of work in the workbook gives: its value, or the situation that left everything as it was. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly situation: Situation };

/** How long work is told about and stopped. `done` of `total` in `unit`. */
export interface Watch {
  readonly progress: (step: { readonly sentence: string; readonly done: number; readonly total: number }) => void;
  /** Told every second while a cell is being edited. */
  readonly waiting?: () => void;
  readonly signal: { readonly aborted: boolean };
}

/** A choice on Policy that holds for every row, before and after. */
export type ChosenAnew = Readonly<Record<'before' | 'after', string> & { setting: Setting }>;

/** What a refresh writes: answers of the server, unchanged. */
export interface RefreshData {
  /** Months to replace, `2026-10`; rows of other months stay as they are. */
  readonly months: readonly string[];
  readonly actuals: Actuals;
  readonly invoices: readonly InvoiceRow[];
  readonly invoiceLines: readonly InvoiceLineRow[];
  readonly seats: readonly SeatRow[];
  /** Months before this one were asked as totals; from the write on the workbook remembers it. */
  readonly totalsBefore: string | null;
  /** Choices that changed since the sheets were last written, for which all their months are replaced; absent where none did. */
  readonly chosen?: readonly ChosenAnew[];
}

export interface SheetState {
  readonly name: string;
  readonly kind: SheetKind;
  /** Whether it can be written. `protected`: a password refused the last write; Excel tells of a password only to who tries. */
  readonly state: 'there' | 'protected' | 'missing';
  /** Rows of its data table; null where it has none. */
  readonly rows: number | null;
}

/** The one look that the frame of the pane needs. */
export interface Look {
  readonly built: boolean;
  /** Sheets in the workbook that are not ours and hold something. */
  readonly foreignSheets: number;
  readonly company: string | null;
  readonly period: string | null;
  readonly periodState: 'open' | 'soft' | 'locked' | null;
  readonly quarter: string | null;
  readonly currency: string | null;
  readonly asOf: string | null;
  readonly ruleBook: number;
  /** Months before this one stand in Actuals as totals, without service and model; null where all stand in detail. */
  readonly totalsBefore: string | null;
  readonly sheets: readonly SheetState[];
  /** Lists that stand on sheets of their own, by name. */
  readonly lists: readonly string[];
  readonly lastAction: LastAction | null;
  /** As Excel shows them; null below ExcelApi 1.11. */
  readonly decimalSeparator: string | null;
  readonly thousandsSeparator: string | null;
}

/** What Corridor wrote last, kept in the workbook. */
export interface LastAction {
  readonly at: string;
  readonly what: string;
  readonly rows: number;
  readonly months: readonly string[];
  /** The import on the server that belongs to it, if any. */
  readonly preview: string | null;
  /** The one file of it that the action took back (`takesBack`) or brought again; absent where it was all of the import. */
  readonly import?: number;
  readonly takesBack?: boolean;
  readonly reverted: boolean;
}
/** What a write is called, who did it and why, for Log and for Revert. */
export interface WriteAction extends Pick<LastAction, 'at' | 'what' | 'preview' | 'import' | 'takesBack'> {
  readonly ruleBook: number;
  /** The name that the person gave; null where none was given. */
  readonly who: string | null;
  readonly reason: string | null;
}

/** What moves a cost: a rate that came, went or changed; a rule; or other lines. */
export type Cause = 'counted' | 'uncounted' | 'rates' | 'rules' | 'lines';
/** What counted cost moves by in the reporting currency, and by what; exact text. */
export interface CostEffect {
  readonly currency: string;
  /** `now` and `after` are null where a month was billed and nothing of it has a rate. */
  readonly months: readonly { readonly month: string; readonly now: string | null; readonly after: string | null; readonly change: string }[];
  /** Parts that add up to the change; those that come to nothing are absent. */
  readonly causes: readonly { readonly cause: Cause; readonly change: string }[];
  /** What was billed without a rate before and has one now. */
  readonly counted: readonly Money[];
  /** What was billed that goes to another workflow, category or owner. */
  readonly moved: readonly Money[];
  /** What was billed and still has no rate. */
  readonly unknown: readonly Money[];
  /** Cost in the reporting currency of before and in the new one: `months` and `causes` are empty then. Absent where it is the same. */
  readonly anew?: { readonly was: string; readonly months: readonly Omit<CostEffect['months'][number], 'change'>[] };
}

export interface RevertOptions {
  readonly keepEdits: boolean;
  readonly again: boolean;
  readonly at: string;
  readonly who: string | null;
  readonly reason: string | null;
}

/** What a refresh would do to one data table; amounts are exact text by currency. */
export interface RefreshPlan {
  readonly sheets: readonly {
    readonly sheet: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly untouched: number;
  }[];
  readonly months: readonly { readonly month: string; readonly currency: string; readonly now: string; readonly after: string; readonly change: string }[];
  readonly cost: CostEffect;
  /** Columns of the analyst's own that are carried over, by sheet. */
  readonly ownColumns: readonly { readonly sheet: string; readonly columns: readonly string[] }[];
  /** Notes whose row goes away; they are written to Log. */
  readonly lostNotes: number;
  /** Months that were locked or opened again, which Log notes with this write; absent where none was. */
  readonly locks?: readonly string[];
}

export interface Written {
  readonly sheets: readonly { readonly sheet: string; readonly written: number; readonly untouched: number }[];
  readonly ownColumns: readonly { readonly sheet: string; readonly columns: readonly string[] }[];
  /** Whether the sheet's totals equal the server's, to the last digit, with a sentence for each that does not. */
  readonly ties: boolean;
  readonly differences: readonly string[];
  /** What the write moved; null for one that brought no figures. */
  readonly effect: Pick<RefreshPlan, 'months' | 'cost'> | null;
}

/** A cell that shows an error, a check that fails. */
export interface CellProblem {
  readonly group: 'check' | 'cell';
  readonly severity: 'stop' | 'look';
  readonly title: string;
  readonly sentence: string;
  readonly address: string;
  /** What mends it and where, if that is one thing: the first free row of Rates. */
  readonly repair: { readonly kind: Repair; readonly address: string } | null;
  /** A figure that is not known while rates are missing: they are entered first, and what stays has another cause. */
  readonly afterRates?: boolean;
}
/** What can be typed to mend a problem. */
export type Repair = 'rate' | 'rule' | 'owner' | 'value';

/** A cell that was typed into since the last action. `own`: a column of the analyst's own, which no refresh changes. */
export interface EditedCell {
  readonly address: string;
  readonly own: boolean;
}

/** Everything the pane asks of the workbook. `workbook/excel` implements it with plain `Excel.run`. */
export interface Workbook {
  readonly look: () => Promise<Outcome<Look>>;
  /** Adds the sheets that are absent and fills inputs; existing sheets of ours keep their inputs. All or nothing. */
  readonly build: (inputs: WorkbookInputs | null, watch: Watch) => Promise<Outcome<Written>>;
  readonly readRuleBook: () => Promise<Outcome<RuleBookContent>>;
  /** The months that Actuals shows, in order. */
  readonly readMonths: () => Promise<Outcome<readonly string[]>>;
  readonly planRefresh: (data: RefreshData) => Promise<Outcome<RefreshPlan>>;
  /** Replaces exactly the months of `data`, keeps the analyst's columns, keeps a copy first. All or nothing. */
  readonly refresh: (data: RefreshData, action: WriteAction, watch: Watch) => Promise<Outcome<Written>>;
  /** Cells of the last action that were edited since, so that the pane can ask. */
  readonly editedSince: () => Promise<Outcome<readonly EditedCell[]>>;
  /** Puts the sheets back as they were before the last action, or does it again. An action on one sheet that came after it goes first. */
  readonly revert: (options: RevertOptions, watch: Watch) => Promise<Outcome<LastAction>>;
  readonly readStatus: () => Promise<Outcome<Status>>;
  readonly readProblems: () => Promise<Outcome<readonly CellProblem[]>>;
  readonly planRebuild: (sheet: string) => Promise<Outcome<RebuildPlan>>;
  /** Writes again what Corridor works out on a sheet; inputs and the analyst's columns stay. All or nothing. */
  readonly rebuild: (sheet: string, write: SheetWrite, watch: Watch) => Promise<Outcome<LastAction>>;
  /** Who needs this sheet; it may be removed when nothing is worked out from it. */
  readonly neededBy: (sheet: string) => Promise<Outcome<Needs>>;
  readonly removeSheet: (sheet: string, write: SheetWrite) => Promise<Outcome<LastAction>>;
  /** Writes a list to a sheet of its own, in place of an older one. */
  readonly putList: (list: ListSheet, at: string, watch: Watch) => Promise<Outcome<null>>;
  readonly removeList: (name: string) => Promise<Outcome<null>>;
  readonly log: (line: LogLine) => Promise<Outcome<null>>;
  /** What is looked at before rows are added: the forecast, what is to be accrued, envelopes with the rules of a move, rates that stand, the audit of embedded AI, the journal. */
  readonly readForecast: () => Promise<Outcome<ForecastNow>>;
  readonly readAccruals: () => Promise<Outcome<AccrualsNow>>;
  readonly readMoves: () => Promise<Outcome<MovesNow>>;
  readonly readRates: () => Promise<Outcome<RatesNow>>;
  readonly readAudit: () => Promise<Outcome<AuditNow>>;
  readonly readJournal: () => Promise<Outcome<JournalNow>>;
  /** Takes over rows that somebody else changed in the rule book. */
  readonly takeOver: (edits: readonly BookEdit[], write: SheetWrite, what: string, watch: Watch) => Promise<Outcome<null>>;
  /** Adds rows to a table of inputs, none of them twice. All or nothing; Revert takes them out. */
  readonly post: (posting: Posting, write: SheetWrite, watch: Watch) => Promise<Outcome<LastAction>>;
  readonly readSelection: () => Promise<Outcome<Selected>>;
  /** What is in the way of a block that begins at a cell. */
  readonly roomAt: (sheet: string, cell: string, rows: number, columns: number) => Promise<Outcome<Obstacle | null>>;
  /** Writes a formula into a cell and selects where to go on; what the cell held is kept for Revert. */
  readonly insertFormula: (insertion: Insertion, write: SheetWrite) => Promise<Outcome<LastAction>>;
  /** Follows the formula of the selected cell down to rows of Actuals; what is said of each call comes from who knows the functions. */
  readonly followSelected: <E>(functions: Functions<E>) => Promise<Outcome<Followed<E>>>;
  /** Rows of Actuals, counted from 0, by column. */
  readonly readRows: (ids: readonly number[], columns: readonly string[]) => Promise<Outcome<readonly Readonly<Record<string, unknown>>[]>>;
  readonly goTo: (address: string) => Promise<Outcome<null>>;
  readonly selfTest: (watch: Watch) => Promise<Outcome<SelfTestReport>>;
}

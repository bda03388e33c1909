import type { Actuals } from '../ledger/actuals';
import type { ClosedMonth } from '../ledger/imports';
import type { Batch, Gone, Preview } from '../ledger/preview';
import type { WorkbookInputs } from '../workbook/inputs';
import type { ChosenAnew, RefreshData, RefreshPlan, Written } from '../workbook/workbook';
import type { PaneSituation } from './situations';

/** One file on its way to the server. */
export interface FileRow {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'read' | 'left-out';
  /** Why it was left out. */
  readonly sentence: string | null;
  readonly upload: string | null;
  readonly source: string | null;
  /** What older files have and it has nothing of, which the analyst says is gone; absent: nothing was said. */
  readonly gone?: readonly string[];
  /** The currency of lines that name none, as the analyst said it; absent: nothing was said. */
  readonly currency?: string;
  /** The account that lines without one are of, as the analyst said it, '' for another one; absent: nothing was said. */
  readonly account?: string;
}

/** One line of the list of a write. */
export interface WriteStep {
  readonly id: 'sheets' | 'rules' | 'server' | 'rows';
  readonly state: 'todo' | 'now' | 'done';
}

/** Choices that changed since the sheets were last written, and the months of the sheets, all of which a write takes therefore. */
export interface Widened {
  readonly chosen: readonly ChosenAnew[];
  readonly months: readonly string[];
}

/** One piece of work from the first file to the written sheets. At most one is under way. */
export interface Job {
  readonly kind: 'import' | 'refresh';
  readonly stage: 'reading' | 'check' | 'writing' | 'failed' | 'written';
  /** Where Back leads. */
  readonly sample: boolean;
  /** It was begun before the pane was loaded again, or before the server fell silent. */
  readonly picked: boolean;
  /** The analyst agreed that sheets are added beside their own. */
  readonly mayAdd: boolean;
  readonly inputs: WorkbookInputs | null;
  readonly files: readonly FileRow[];
  /** What was read so far; files that are read later join it. */
  readonly preview: Preview | null;
  /** The preview that the server is reading just now. */
  readonly under: string | null;
  readonly plan: RefreshPlan | null;
  readonly data: RefreshData | null;
  /** What an import takes beside its own months. */
  readonly widened: Widened | null;
  readonly progress: { readonly sentence: string; readonly done: number; readonly total: number | null } | null;
  readonly waiting: boolean;
  /** Cancel was pressed, and what is under way ends where it can. */
  readonly stopping: boolean;
  readonly steps: readonly WriteStep[];
  /** Use the workbook's rules although the server has newer ones. */
  readonly ownRules: boolean;
  /** Months before this one become totals with this write. */
  readonly totalsBefore: string | null;
  /** What the company reports in, where the workbook is new; null: not said. */
  readonly currency: string | null;
  /** Why a softly closed month is changed. */
  readonly reason: string;
  /** Softly closed months that the server named when it asked for a reason. */
  readonly soft: readonly string[];
  readonly committed: readonly Batch[] | null;
  readonly written: Written | null;
  readonly totals: Actuals['Totals'] | null;
  readonly failure: PaneSituation | null;
}

export const EMPTY_JOB: Job = {
  kind: 'import',
  stage: 'reading',
  sample: false,
  picked: false,
  mayAdd: false,
  inputs: null,
  files: [],
  preview: null,
  under: null,
  plan: null,
  data: null,
  widened: null,
  progress: null,
  waiting: false,
  stopping: false,
  steps: [],
  ownRules: false,
  totalsBefore: null,
  currency: null,
  reason: '',
  soft: [],
  committed: null,
  written: null,
  totals: null,
  failure: null,
};

/** How many rows or lines a write changes. */
export function changesOf(job: Job): number {
  if (job.preview) return job.preview.effect.count;
  return job.plan?.sheets.reduce((n, sheet) => n + sheet.added + sheet.changed + sheet.removed, job.plan.locks?.length ?? 0) ?? 0;
}
/** The months that the write touches, in order. */
export function monthsOf(job: Job): readonly string[] {
  if (job.data) return job.data.months;
  return [...new Set(job.preview?.months.filter((m) => m.state !== 'locked').map((m) => m.month) ?? [])].sort();
}

/** Files that are not read yet: Write waits for them. */
export const unread = ({ files }: Job): readonly FileRow[] => files.filter(({ state }) => state !== 'left-out' && state !== 'read');

/** Whether a part of older files is said to be gone, as the analyst answered last. */
export const isGone = ({ files }: Job, upload: string, { part, out }: Gone): boolean => files.find((row) => row.upload === upload)?.gone?.includes(part) ?? out;

/** Whether answers were given that the files were not read with yet: a write would be without them. */
export const unheard = (job: Job): boolean =>
  job.preview?.files.some(({ upload, gone = [] }) => gone.some((one) => isGone(job, upload, one) !== one.out)) ?? false;

/** Softly closed months that the write would change: it needs a reason. */
export function softMonths(job: Job, closed: readonly ClosedMonth[]): readonly string[] {
  const asked = job.preview
    ? (job.preview.softMonths ?? [])
    : closed.filter(({ State, Month }) => State === 'soft' && job.data?.months.includes(Month)).map(({ Month }) => Month);
  return [...new Set([...(changesOf(job) > 0 ? asked : []), ...job.soft])].sort();
}

import type { AccountAsked, Batch, CurrencyAsked, Gone, Money, Preview, PreviewFile, RejectedLine } from '../ledger/preview';
import { ZERO, add, decimal, toText } from '../model/decimal';
import type { StagedFile } from '../server/store/port';
import { namesApart } from './names-apart';

/** What became of an import, and of each of its files. Amounts are exact text. */
export interface ImportReport extends Counts {
  readonly outcome: 'written' | 'would write' | 'nothing new' | 'nothing taken';
  /** Why not everything was done; null when everything was. */
  readonly sentence: string | null;
  /** The number of the batch where there is one, and of all. */
  readonly batch: number | null;
  readonly batches: readonly number[];
  /** The source where all files have the same. */
  readonly source: string | null;
  readonly rejected: readonly Rejection[];
  readonly totals: readonly Money[];
  readonly files: readonly FileReport[];
}
interface FileReport extends Counts {
  readonly file: string;
  readonly batch: number | null;
  readonly source: string | null;
  readonly taken: boolean;
  readonly sentence: string | null;
  /** What was asked of the currency of its lines, and answered; null where they name theirs. */
  readonly currency: CurrencyAsked | null;
  /** What was asked of its account, and answered; null where nothing is. */
  readonly account: AccountAsked | null;
  /** What older files have and this one has nothing of; `out`: it is taken out. */
  readonly gone: readonly Gone[];
  readonly rejected: readonly Rejection[];
  readonly totals: readonly Money[];
}
/** Lines of files. `accepted` are new; `rejectedCount` counts all, the list holds the largest fifty. */
interface Counts {
  readonly lines: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly removed: number;
  readonly skipped: number;
  readonly rejectedCount: number;
}
type Rejection = Pick<RejectedLine, 'file' | 'line' | 'field' | 'sentence'>;

const rejection = ({ file, line, field, sentence }: RejectedLine): Rejection => ({ file, line, field, sentence });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function totalsOf(files: readonly PreviewFile[]): Money[] {
  const read = files.flatMap((file) => file.totals);
  return [...new Set(read.map((total) => total.Currency))].sort().map((Currency) => ({
    Currency,
    Amount: toText(add(...read.filter((total) => total.Currency === Currency).map((total) => decimal(total.read) ?? ZERO))),
  }));
}
const countsOf = (files: readonly PreviewFile[]): Counts => ({
  lines: sum(files.map((f) => f.lines)),
  accepted: sum(files.map((f) => f.added)),
  unchanged: sum(files.map((f) => f.unchanged)),
  replaced: sum(files.map((f) => f.changed)),
  removed: sum(files.map((f) => f.removed)),
  skipped: sum(files.map((f) => f.skipped)),
  rejectedCount: sum(files.map((f) => f.rejected)),
});

/** Whether writing a preview would change anything. */
export const changesAnything = ({ added, changed, removed }: Preview): boolean => added.count + changed.count + removed.count > 0;

function why(preview: Preview, outcome: ImportReport['outcome'], shown: (file: PreviewFile) => string): string | null {
  if (preview.sentence !== null) return preview.sentence;
  const left = preview.files.find((file) => !file.taken);
  const [only, another] = preview.files;
  if (another === undefined && only?.taken === true && outcome === 'nothing new' && only.sentence !== null) return only.sentence;
  if (outcome === 'nothing new') return `Nothing new: all ${String(preview.unchanged.count)} lines are already there.`;
  return left === undefined ? null : `${shown(left)}: ${left.sentence ?? 'it was not taken.'}`;
}

/** The preview, and what was written of it, in the words of the terminal. `staged`: the files as they were given. */
export function reportOf(preview: Preview, batches: readonly Batch[], staged: readonly StagedFile[]): ImportReport {
  const apart = namesApart(staged);
  const shown = ({ upload, name }: PreviewFile): string => apart.get(upload) ?? name;
  const taken = preview.files.filter((file) => file.taken);
  const outcome =
    batches.length > 0
      ? 'written'
      : taken.length === 0 || preview.state === 'failed'
        ? 'nothing taken'
        : changesAnything(preview)
          ? 'would write'
          : 'nothing new';
  const found = [...new Set(preview.files.map((file) => file.source))];
  return {
    outcome,
    sentence: why(preview, outcome, shown),
    batch: batches.length === 1 ? (batches[0]?.id ?? null) : null,
    batches: batches.map((batch) => batch.id),
    source: found.length === 1 ? (found[0] ?? null) : null,
    ...countsOf(preview.files),
    rejected: preview.rejectedLines.map(rejection),
    totals: totalsOf(preview.files),
    files: preview.files.map((file) => ({
      file: shown(file),
      batch: batches.find((batch) => batch.file === file.name)?.id ?? null,
      source: file.source,
      taken: file.taken,
      sentence: file.sentence,
      currency: file.currency ?? null,
      account: file.account ?? null,
      gone: file.gone ?? [],
      ...countsOf([file]),
      rejected: preview.rejectedLines.filter((line) => line.file === file.name).map(rejection),
      totals: totalsOf([file]),
    })),
  };
}

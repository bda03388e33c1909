import type { DuckDBConnection } from '@duckdb/node-api';
import type { Preview, PreviewFile } from '../../../ledger/preview';
import type { RuleBook } from '../../../ledger/rule-book';
import { absolute, compare, subtract } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { rows } from '../engine/engine';
import { sayOfMoney } from './say-of-money';
import { importFile } from './file-import';
import type { Imported } from './file-import';
import { CannotRead } from './fill';
import { twinOf } from '../log/imports-kept';
import { seenOf } from '../questions/ledger';
import { namesInForce } from '../questions/rule-books';
import type { Ledger } from '../questions/ledger';
import { rejectedLines } from './lines-shown';
import { lockedMonths, softMonths } from '../engine/locks';
import type { Entry } from '../engine/manifest';
import type { Overlap } from './overlap';
import type { StagedFile } from '../port';
import { figures } from './preview-answer';
import { blankFile, joinedWords, openAll, withoutAsides, type One } from './preview-files';
import type { Readable, Recognise } from '../files/read';
import { familyOf } from '../files/recognise';
import { exact, moneys, tally } from '../engine/tally';
import type { Seen } from '../engine/visible';
import { Stopped, tellStage, watched } from './watch';
import type { Watch } from './watch';
import { lines, momentName } from '../words';

/** A preview that waits for its word, and what writing it would put into the manifest. */
export interface Pending {
  readonly preview: Preview;
  readonly entries: readonly Entry[];
  /** The files that were read: those of archives and the sheets of workbooks each for itself. */
  readonly staged: readonly StagedFile[];
  /** What stood when the files were compared: sources and batches, and the locked months. */
  readonly basis: string;
}

/** What a preview was compared with; a preview whose basis is gone has to be looked at again. */
export function basisOf(sources: readonly string[], seen: readonly Seen[], locked: readonly string[]): string {
  const families = sources.map(familyOf);
  return JSON.stringify([sources, seen.filter(({ source }) => families.includes(familyOf(source))).map(({ batch, seq }) => [batch, seq]), locked]);
}

const NO_PART = { count: 0, amounts: [] };
export const emptyPreview = (id: string, state: Preview['state'], files: readonly PreviewFile[], sentence: string | null): Preview => ({
  id,
  state,
  sentence,
  files: [...files],
  added: NO_PART,
  changed: NO_PART,
  removed: NO_PART,
  unchanged: NO_PART,
  rejected: NO_PART,
  effect: NO_PART,
  months: [],
  rejectedLines: [],
  changedLines: [],
});

/** The softly closed months in which these batches write. */
export const softlyChanged = (entries: readonly Entry[], book: RuleBook): string[] => {
  const months = new Set(entries.flatMap(({ facts }) => facts.months));
  return softMonths(book).filter((month) => months.has(month));
};

/** The order of a drop is chance; what is said of it follows names. */
const byName = (a: StagedFile, b: StagedFile): number => (a.name === b.name ? (a.hash < b.hash ? -1 : 1) : a.name < b.name ? -1 : 1);

/** Numbers the batches of a file. */
export type Claim = (file: StagedFile, source: string) => number;

/** Reads files one after the other. */
export async function readFiles(
  connection: DuckDBConnection,
  ledger: Ledger,
  id: string,
  files: readonly StagedFile[],
  watch: Watch,
  recognise: Recognise,
  scratch: string,
  claim: Claim,
): Promise<Pending> {
  const [now, book] = [ledger.seen(), ledger.book()];
  const top = ledger.entries().reduce((most, { seq }) => Math.max(most, seq), 0);
  const done: One[] = [];
  const opened = await openAll(id, files, watch, scratch, done);
  for (const [i, file] of [...opened].sort(byName).entries()) {
    if (watch.signal.aborted) throw new Stopped();
    const twin = done.find(({ staged }) => staged.hash === file.hash && staged.source === file.source);
    if (twin !== undefined) {
      const sentence = `This is the same file as ${twin.staged.name}, which is read once.`;
      done.push({
        staged: file,
        file: { ...blankFile(file), source: twin.file.source, sourceTitle: twin.file.sourceTitle, sentence },
        imported: null,
        entries: [],
      });
      continue;
    }
    tellStage(watch, id, 'reading', file.name, i, opened.length, `Reading ${file.name}.`);
    const found = await recognise(file, `refused_${String(i)}`, scratch);
    if (found.source === null) {
      const candidates = found.candidates.map(({ id: source, title }) => ({ id: source, title }));
      const unknown = found.table === undefined ? {} : { unknown: true };
      done.push({ staged: file, file: { ...blankFile(file), ...unknown, candidates, sentence: found.sentence }, imported: null, entries: [] });
      continue;
    }
    const { one, overlap } = await readOne(connection, ledger, id, file, found, watch, claim, top + 1 + 2 * i, now, done);
    const at = done.findIndex(({ imported }) => imported !== null && imported.batch === overlap?.with);
    const other = done[at];
    if (other !== undefined && overlap !== null) done[at] = { ...other, file: { ...other.file, sentence: joinedWords(other.file.sentence, overlap.sentence) } };
    done.push(one);
  }
  tellStage(watch, id, 'comparing', null, opened.length, opened.length, 'Comparing with what is already there.');
  const entries = done.flatMap((one) => one.entries);
  await sayOfMoney(connection, done, [...now, ...seenOf(entries)], ledger.books());
  const imported = done.flatMap((one) => (one.imported === null ? [] : [one.imported]));
  const batches = done.flatMap((one) => (one.imported === null ? [] : [one.imported.batch]));
  const left =
    batches.length === 0
      ? []
      : await rows(
          connection,
          `SELECT currency, sum(try_cast(amount AS DECIMAL(38,12))) AS amount FROM rejected WHERE batch IN (${batches.join(', ')}) AND currency IS NOT NULL AND amount IS NOT NULL GROUP BY ALL`,
        );
  const rejected = { ...tally(left), count: imported.reduce((sum, { filled }) => sum + filled.rejected, 0) };
  const soft = softlyChanged(entries, book);
  const preview: Preview = {
    ...emptyPreview(
      id,
      'ready',
      [...new Set(files.map(({ upload }) => upload))].flatMap((upload) => {
        const mine = done.filter(({ staged }) => staged.upload === upload).sort((a, b) => opened.indexOf(a.staged) - opened.indexOf(b.staged));
        return withoutAsides(mine).map(({ file }) => file);
      }),
      null,
    ),
    ...(await figures(connection, ledger, imported, rejected, now, [...now, ...seenOf(entries)])),
    rejectedLines: [...(await rejectedLines(connection, batches))],
    changedLines: largest(imported.flatMap((one) => one.changed)),
    ...(soft.length === 0 ? {} : { softMonths: soft }),
  };
  const sources = [...new Set(entries.map(({ source }) => source))];
  return { preview, entries, staged: opened, basis: basisOf(sources, now, lockedMonths(book)) };
}

async function readOne(
  connection: DuckDBConnection,
  ledger: Ledger,
  id: string,
  file: StagedFile,
  readable: Readable,
  watch: Watch,
  claim: Claim,
  seq: number,
  now: readonly Seen[],
  done: readonly One[],
): Promise<{ readonly one: One; readonly overlap: Overlap | null }> {
  const { source } = readable;
  const base = { ...blankFile(file), source: source.id, sourceTitle: source.title };
  const before = [...now, ...seenOf(done.flatMap(({ entries }) => entries))];
  const twin = twinOf(ledger.entries(), file, source)?.batch ?? null;
  const others = done.flatMap(({ staged, imported }) => (imported === null ? [] : [{ name: staged.name, batch: imported.batch }]));
  let imported: Imported;
  try {
    imported = await watched(connection, id, file, watch, () =>
      importFile(connection, file, readable, () => claim(file, source.id), before, others, ledger.book(), namesInForce(ledger.books()), twin),
    );
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    return { one: { staged: file, file: { ...base, sentence: error.message }, imported: null, entries: [] }, overlap: null };
  }
  const { filled, differences: found, totals, batches, sentences, refused, overlap } = imported;
  if (refused !== null) return { one: { staged: file, file: { ...base, sentence: refused }, imported: null, entries: [] }, overlap };
  const counts = {
    added: found.added.count,
    changed: found.changed.count,
    removed: found.removed.count,
    unchanged: found.unchanged.count,
    rejected: filled.rejected,
  };
  const changes = counts.added + counts.changed + counts.removed;
  const nothingNew = changes === 0 && found.unchanged.count > 0 ? [nothingNewSentence(ledger.entries(), file, found.unchanged.count, imported.known)] : [];
  const said = [...nothingNew, ...sentences].join(' ');
  const answer: PreviewFile = {
    ...base,
    ...counts,
    sentence: said === '' ? null : said,
    taken: filled.taken.count > 0,
    lines: filled.taken.count + filled.rejected + filled.skipped,
    skipped: filled.skipped,
    totals,
  };
  const entries = batches.map((number, i): Entry => {
    const shared = {
      batch: number,
      rowsOf: i === 0 ? imported.rowsOf : number,
      seq: seq + i,
      source: source.id,
      yields: source.yieldsToReports === true,
      pulledAt: watch.pulledAt,
      mappingVersion: source.version,
    };
    const none = { added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0 };
    const facts = {
      ...{ id: number, preview: id, committedAt: '', reverted: false, file: file.name, fileHash: file.hash, source: source.id, sourceTitle: source.title },
      ...(i === 0 ? counts : none),
      months: i === 0 ? [...imported.months] : found.months.filter((month) => !lockedMonths(ledger.book()).includes(month)),
      totals: i === 0 ? moneys(filled.taken.amounts) : [],
      ...(shared.rowsOf === number ? {} : { rowsOf: shared.rowsOf }),
      ...(file.within === undefined ? {} : { within: { kind: file.within.kind, file: file.within.name, hash: file.within.hash } }),
      ...(file.parts === undefined ? {} : { parts: file.parts.map(({ hash }) => hash) }),
    };
    return { ...shared, facts };
  });
  return { one: { staged: file, file: answer, imported, entries }, overlap };
}

const largest = (changed: Preview['changedLines']): Preview['changedLines'] => {
  const size = ({ before, after }: Preview['changedLines'][number]): Decimal => absolute(subtract(exact(after ?? '0'), exact(before ?? '0')));
  return [...changed].sort((a, b) => compare(size(b), size(a))).slice(0, 50);
};

function nothingNewSentence(entries: readonly Entry[], file: StagedFile, unchanged: number, known: Imported['known']): string {
  const holder = entries.find(({ batch }) => batch === known?.batch);
  if (known !== null && holder !== undefined) {
    const on = momentName(holder.facts.committedAt).replace(/ \d\d:\d\d UTC$/, '');
    return `Invoice ${known.id} of ${known.seller} is already there, imported on ${on} from ${holder.facts.file}.`;
  }
  const same = [...entries].reverse().find(({ facts }) => facts.fileHash === file.hash && !facts.reverted && facts.rowsOf === undefined);
  const since = same === undefined ? '' : ` since ${momentName(same.facts.committedAt)}`;
  return unchanged === 1 ? `Nothing new: its line is already there${since}.` : `Nothing new: all ${lines(unchanged)} are already there${since}.`;
}

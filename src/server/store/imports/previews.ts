import type { DuckDBConnection } from '@duckdb/node-api';
import type { Preview, PreviewFile } from '../../../ledger/preview';
import type { RuleBook } from '../../../ledger/rule-book';
import { absolute, compare, subtract } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { rows } from '../engine/engine';
import { sayOfMoney } from './say-of-money';
import type { Look } from './file-import';
import { seenOf } from '../questions/ledger';
import { namesInForce, taxOf } from '../questions/rule-books';
import type { Ledger } from '../questions/ledger';
import { rejectedLines } from './lines-shown';
import { lockedMonths, softMonths } from '../engine/locks';
import type { Entry } from '../engine/manifest';
import type { StagedFile } from '../port';
import { figures } from './preview-answer';
import { readOne, type Claim } from './read-one';
import { stillMissing } from './gone';
import { blankFile, joinedWords, openAll, withoutAsides, type One } from './preview-files';
import type { Recognise } from '../files/read';
import { BUILT_IN, familyOf } from '../files/recognise';
import { exact, tally } from '../engine/tally';
import type { Seen } from '../engine/visible';
import { Stopped, tellStage } from './watch';
import type { Watch } from './watch';

/** A preview that waits for its word, and what writing it would put into the manifest. */
export interface Pending {
  readonly preview: Preview;
  readonly entries: readonly Entry[];
  /** The files that were read: those of archives and the sheets of workbooks each for itself. */
  readonly staged: readonly StagedFile[];
  readonly pulledAt: string;
  /** What stood when the files were compared: sources and batches, and the locked months. */
  readonly basis: string;
}

const DAY_MS = 86_400_000;
/** Previews that wait for their word since yesterday: whoever asked for them has gone, and their lines and files only take room. */
export const waitingSince = (pending: ReadonlyMap<string, Pending>, now: string): readonly string[] =>
  [...pending].flatMap(([id, { pulledAt }]) => (Date.parse(now) - Date.parse(pulledAt) > DAY_MS ? [id] : []));

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

/** The order of a drop is chance; what is said of it follows names. Tables of several files go first: one of the files may lie beside them. */
const byName = (a: StagedFile, b: StagedFile): number =>
  Number(a.parts === undefined) - Number(b.parts === undefined) || (a.name === b.name ? (a.hash < b.hash ? -1 : 1) : a.name < b.name ? -1 : 1);

/** The rule book in force, and sources by their titles: those of the team's own are known by what they brought. */
function lookOf(ledger: Ledger): Look {
  const books = ledger.books();
  const titles = new Map(ledger.entries().map(({ source, facts }) => [source, facts.sourceTitle]));
  const titleOf = (source: string): string => BUILT_IN.byId(source)?.title ?? titles.get(source) ?? source;
  return { names: namesInForce(books), tax: taxOf(books.newest).newest, titleOf };
}

/** Reads files one after the other, those that say that days are empty behind those that have lines on them: in whatever order they came, the lines stand. */
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
  const look = lookOf(ledger);
  const shut: One[] = [];
  const opened = await openAll(id, files, watch, recognise, scratch, shut);
  const [late, held] = [new Set<StagedFile>(), new Map<StagedFile, string>()];
  const inTurn = (a: StagedFile, b: StagedFile): number => Number(late.has(a)) - Number(late.has(b)) || byName(a, b);
  let [done, turned]: [One[], Turned | undefined] = [[], undefined];
  do {
    done = [...shut, ...[...held].map(([staged, sentence]): One => ({ staged, file: { ...blankFile(staged), sentence }, imported: null, entries: [] }))];
    const order = opened.filter((file) => !held.has(file)).sort(inTurn);
    turned = await readEach(connection, ledger, id, order, watch, recognise, scratch, claim, now, look, done);
    if (turned !== undefined) {
      const { empty, full, neither } = turned;
      if (late.has(empty)) for (const file of [empty, full]) held.set(file, neither);
      late.add(empty);
    }
  } while (turned !== undefined);
  tellStage(watch, id, 'comparing', null, opened.length, opened.length, 'Comparing with what is already there.');
  await askOf(connection, done);
  const entries = done.flatMap((one) => one.entries);
  await sayOfMoney(connection, done, [...now, ...seenOf(entries)], look);
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
  return { preview, entries, staged: opened, pulledAt: watch.pulledAt, basis: basisOf(sources, now, lockedMonths(book)) };
}

/** A file that says that days are empty, and one that was read behind it and has lines on them. */
interface Turned {
  readonly empty: StagedFile;
  readonly full: StagedFile;
  /** What is said of them where each has lines on days that the other one says are empty. */
  readonly neither: string;
}

/** Reads files in this order into `done`. Lines on days that a file before them says are empty have to stand before it: it stops there, as what was read between was compared with it. */
async function readEach(
  connection: DuckDBConnection,
  ledger: Ledger,
  id: string,
  files: readonly StagedFile[],
  watch: Watch,
  recognise: Recognise,
  scratch: string,
  claim: Claim,
  now: readonly Seen[],
  look: Look,
  done: One[],
): Promise<Turned | undefined> {
  const top = ledger.entries().reduce((most, { seq }) => Math.max(most, seq), 0);
  for (const [i, file] of files.entries()) {
    if (watch.signal.aborted) throw new Stopped();
    const twin = done.find(
      ({ staged }) => (staged.hash === file.hash && staged.source === file.source) || staged.parts?.some(({ hash }) => hash === file.hash) === true,
    );
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
    tellStage(watch, id, 'reading', file.name, i, files.length, `Reading ${file.name}.`);
    const found = await recognise(file, `refused_${String(i)}`, scratch);
    if (found.source === null) {
      const candidates = found.candidates.map(({ id: source, title }) => ({ id: source, title }));
      const unknown = found.table === undefined ? {} : { unknown: true };
      done.push({ staged: file, file: { ...blankFile(file), ...unknown, candidates, sentence: found.sentence }, imported: null, entries: [] });
      continue;
    }
    const { one, overlap } = await readOne(connection, ledger, id, file, found, watch, claim, top + 1 + 2 * i, now, done, look);
    const at = done.findIndex(({ imported }) => imported !== null && imported.batch === overlap?.with);
    const other = done[at];
    if (overlap?.fills === true && other !== undefined) return { empty: other.staged, full: file, neither: overlap.neither };
    if (other !== undefined && overlap !== null) done[at] = { ...other, file: { ...other.file, sentence: joinedWords(other.file.sentence, overlap.sentence) } };
    done.push(one);
  }
  return undefined;
}

/** Adds to each file what is asked of it, once all are read: what another file of the drop brings is not. */
async function askOf(connection: DuckDBConnection, done: One[]): Promise<void> {
  for (const [i, one] of done.entries()) {
    const missing = one.imported?.gone ?? [];
    const others = done.flatMap(({ entries }, k) => (k === i ? [] : entries.map(({ batch }) => batch)));
    const left = await stillMissing(connection, missing, others);
    const gone = left.map(({ part, name, sentence, out }) => ({ part, name, sentence, out }));
    if (gone.length > 0) done[i] = { ...one, file: { ...one.file, gone } };
  }
}

const largest = (changed: Preview['changedLines']): Preview['changedLines'] => {
  const size = ({ before, after }: Preview['changedLines'][number]): Decimal => absolute(subtract(exact(after ?? '0'), exact(before ?? '0')));
  return [...changed].sort((a, b) => compare(size(b), size(a))).slice(0, 50);
};

import { readOne } from './read-one';
import type { Reading } from './drop';
import { blankFile, joinedWords, type One } from './preview-files';
import type { StagedFile } from '../port';
import { Stopped, tellStage } from './watch';

/** The order of a drop is chance; what is said of it follows names. Tables of several files go first: one of the files may lie beside them. */
const byName = (a: StagedFile, b: StagedFile): number =>
  Number(a.parts === undefined) - Number(b.parts === undefined) || (a.name === b.name ? (a.hash < b.hash ? -1 : 1) : a.name < b.name ? -1 : 1);

/** Reads files one after the other, those that say that days are empty behind those that have lines on them: in whatever order they came, the lines stand. `shut`: what was not opened. */
export async function readInTurn(reading: Reading, opened: readonly StagedFile[], shut: readonly One[]): Promise<One[]> {
  const [late, held] = [new Set<StagedFile>(), new Map<StagedFile, string>()];
  const inTurn = (a: StagedFile, b: StagedFile): number => Number(late.has(a)) - Number(late.has(b)) || byName(a, b);
  for (;;) {
    const done = [...shut, ...[...held].map(([staged, sentence]): One => ({ staged, file: { ...blankFile(staged), sentence }, imported: null, entries: [] }))];
    const order = opened.filter((file) => !held.has(file)).sort(inTurn);
    const turned = await readEach(reading, order, done);
    if (turned === undefined) return done;
    const { empty, full, neither } = turned;
    if (late.has(empty)) for (const file of [empty, full]) held.set(file, neither);
    late.add(empty);
  }
}

/** A file that says that days are empty, and one that was read behind it and has lines on them. */
interface Turned {
  readonly empty: StagedFile;
  readonly full: StagedFile;
  /** What is said of them where each has lines on days that the other one says are empty. */
  readonly neither: string;
}

/** Reads files in this order into `done`. Lines on days that a file before them says are empty have to stand before it: it stops there, as what was read between was compared with it. */
async function readEach(reading: Reading, files: readonly StagedFile[], done: One[]): Promise<Turned | undefined> {
  const { id, ledger, watch, recognise, scratch } = reading;
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
    const { one, overlap } = await readOne(reading, file, found, top + 1 + 2 * i, done);
    const at = done.findIndex(({ imported }) => imported !== null && imported.batch === overlap?.with);
    const other = done[at];
    if (overlap?.fills === true && other !== undefined) return { empty: other.staged, full: file, neither: overlap.neither };
    if (other !== undefined && overlap !== null) done[at] = { ...other, file: { ...other.file, sentence: joinedWords(other.file.sentence, overlap.sentence) } };
    done.push(one);
  }
  return undefined;
}

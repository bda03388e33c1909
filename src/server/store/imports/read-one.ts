import type { PreviewFile } from '../../../ledger/preview';
import { lockedMonths } from '../engine/locks';
import type { Entry } from '../engine/manifest';
import { moneys } from '../engine/tally';
import type { Readable } from '../files/read';
import { twinOf } from '../log/imports-kept';
import type { Container, StagedFile } from '../port';
import { seenOf } from '../questions/ledger';
import { lines, momentName } from '../words';
import type { Reading } from './drop';
import { importFile, saidOf } from './file-import';
import type { Imported } from './file-import';
import { CannotRead } from './fill';
import type { Overlap } from './overlap';
import { blankFile, type One } from './preview-files';
import { watched } from './watch';

/** Reads one file that a source knows, and says what became of it. */
export async function readOne(
  reading: Reading,
  file: StagedFile,
  readable: Readable,
  seq: number,
  done: readonly One[],
): Promise<{ readonly one: One; readonly overlap: Overlap | null }> {
  const { connection, ledger, id, watch, claim, now } = reading;
  const { source } = readable;
  const base = { ...blankFile(file), source: source.id, sourceTitle: source.title };
  const before = [...now, ...seenOf(done.flatMap(({ entries }) => entries))];
  const twin = (said: ReturnType<typeof saidOf>): number | null => twinOf(ledger.entries(), file, source, said)?.batch ?? null;
  const others = done.flatMap(({ staged, imported }) =>
    imported === null ? [] : [{ name: staged.name, batch: imported.batch, rowsOf: imported.rowsOf, out: outOf(imported) }],
  );
  let imported: Imported;
  try {
    imported = await watched(connection, id, file, watch, () =>
      importFile(reading, file, readable, { claim: () => claim(file, source.id), before, others, twin }),
    );
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    return { one: { staged: file, file: { ...base, sentence: error.message }, imported: null, entries: [] }, overlap: null };
  }
  const { filled, differences: found, totals, batches, sentences, refused, overlap } = imported;
  const asked = { ...(imported.currency === null ? {} : { currency: imported.currency }), ...(imported.account === null ? {} : { account: imported.account }) };
  if (refused !== null) return { one: { staged: file, file: { ...base, ...asked, sentence: refused }, imported: null, entries: [] }, overlap };
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
    taken: filled.taken.count > 0 || batches.length > 0,
    lines: filled.taken.count + filled.rejected + filled.skipped,
    skipped: filled.skipped,
    totals,
    ...asked,
    ...(imported.nameable ? { unknown: true } : {}),
  };
  const gone = imported.gone.flatMap(({ out, part }) => (out ? [part] : []));
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
      ...(i === 0 && gone.length > 0 ? { gone } : {}),
      ...saidOf(imported),
      ...(shared.rowsOf === number ? {} : { rowsOf: shared.rowsOf }),
      ...(file.within === undefined ? {} : { within: inOf(file.within) }),
      ...(file.parts === undefined ? {} : { parts: file.parts.map(({ hash }) => hash) }),
    };
    return { ...shared, facts };
  });
  return { one: { staged: file, file: answer, imported, entries }, overlap };
}

/** What a file came in, as it is kept: a sheet that is read again needs its currencies. */
const inOf = ({ kind, name, hash, currencies = [] }: Container): Entry['facts']['within'] => ({
  ...{ kind, file: name, hash },
  ...(currencies.length === 0 ? {} : { currencies: [...currencies] }),
});

const outOf = ({ gone }: Imported): readonly string[] => gone.flatMap(({ out, scopes }) => (out ? scopes : []));

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

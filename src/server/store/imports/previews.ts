import type { DuckDBConnection } from '@duckdb/node-api';
import type { Preview, PreviewFile } from '../../../ledger/preview';
import type { RuleBook } from '../../../ledger/rule-book';
import { absolute, compare, subtract } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import { rows } from '../engine/engine';
import { sayOfMoney } from './say-of-money';
import type { Drop, Look } from './drop';
import { seenOf } from '../questions/ledger';
import { namesInForce, taxOf } from '../questions/rule-books';
import type { Ledger } from '../questions/ledger';
import { rejectedLines } from './lines-shown';
import { lockedMonths, softMonths } from '../engine/locks';
import type { Entry } from '../engine/manifest';
import type { StagedFile } from '../port';
import { figures } from './preview-answer';
import { readInTurn } from './read-in-turn';
import { stillMissing } from './gone';
import { openAll, withoutAsides, type One } from './preview-files';
import { BUILT_IN, familyOf } from '../files/recognise';
import { exact, tally } from '../engine/tally';
import type { Seen } from '../engine/visible';
import { tellStage } from './watch';

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

/** The rule book in force, and sources by their titles: those of the team's own are known by what they brought. */
function lookOf(ledger: Ledger): Look {
  const books = ledger.books();
  const titles = new Map(ledger.entries().map(({ source, facts }) => [source, facts.sourceTitle]));
  const titleOf = (source: string): string => BUILT_IN.byId(source)?.title ?? titles.get(source) ?? source;
  return { names: namesInForce(books), tax: taxOf(books.newest).newest, titleOf };
}

/** Reads files and compares them with what stands. */
export async function readFiles(drop: Drop, files: readonly StagedFile[]): Promise<Pending> {
  const { connection, ledger, id, watch } = drop;
  const [now, book, look, shut] = [ledger.seen(), ledger.book(), lookOf(ledger), new Array<One>()];
  const opened = await openAll(drop, files, shut);
  const done = await readInTurn({ ...drop, now, look }, opened, shut);
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

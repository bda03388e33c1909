import type { DuckDBConnection } from '@duckdb/node-api';
import type { AccountAsked, Batch, CurrencyAsked, Preview, PreviewFile } from '../../../ledger/preview';
import { literal } from '../../../sources/sql/quote';
import type { Reading } from './drop';
import { differences } from './compare';
import type { Differences } from './compare';
import { correctLocked, touchesLocked } from './corrections';
import type { Moved } from './corrections';
import { OF_EACH, ask } from './beside/questions';
import { endingOf } from '../files/cut-off';
import { count, firstRow, rows, run, text } from '../engine/engine';
import { daysOfNobody } from './empty-days';
import type { Filled } from './fill';
import { fillAsTold } from './fill-as-told';
import { missingParts, takeOut } from './gone';
import type { Missing, Newer } from './gone';
import { changedLines } from './lines-shown';
import { missingDays } from './missing-days';
import { locateRows } from '../files/locate';
import { morePages } from '../files/more-pages';
import { lockedMonths } from '../engine/locks';
import { dropRows } from '../engine/manifest';
import { noneTaken } from './none-taken';
import { overlapWith } from './overlap';
import type { Overlap, Sibling } from './overlap';
import { roundedSaid } from './rounded';
import type { Source } from '../../../sources/source';
import type { StagedFile } from '../port';
import type { Readable } from '../files/read';
import { fileTotals } from './file-totals';
import { NONE } from '../engine/tally';
import type { Seen } from '../engine/visible';
import { lines, monthName, short } from '../words';

/** One file as it was read: what it holds, how that differs from what stands, and the batches that would show it. */
export interface Imported {
  readonly batch: number;
  readonly filled: Filled;
  readonly differences: Differences;
  readonly totals: PreviewFile['totals'];
  readonly changed: Preview['changedLines'];
  /** The months in which the batch itself writes. */
  readonly months: readonly string[];
  /** The batch that holds the rows: another one where the very same file had come before. */
  readonly rowsOf: number;
  /** Batches to be written, oldest first; none when no line could be taken. */
  readonly batches: readonly number[];
  readonly sentences: readonly string[];
  /** What older files have and it has nothing of. */
  readonly gone: readonly Missing[];
  /** What is to be asked of the currency of its lines. */
  readonly currency: CurrencyAsked | null;
  /** What is to be asked of its account. */
  readonly account: AccountAsked | null;
  /** For a document in which nothing is new: which it is, and the batch that holds it. */
  readonly known: { readonly id: string; readonly seller: string; readonly batch: number } | null;
  /** Why the file is not taken after all. */
  readonly refused: string | null;
  /** No line was taken because of how they are written: a person may say what its columns mean. */
  readonly nameable: boolean;
  /** Why it is not taken, where it is because of another file of the same drop. */
  readonly overlap: Overlap | null;
}

/** What was said of a file and is kept with it. */
type Said = Pick<Batch, 'currency' | 'account'>;
export const saidOf = ({ currency, account }: Pick<Imported, 'currency' | 'account'>): Said => ({
  ...(currency === null || currency.answer === null ? {} : { currency: currency.answer }),
  ...(account === null || account.answer === null ? {} : { account: account.answer }),
});

/** It may be whole: many programs leave the last line end out. */
const NO_LINE_END = 'The last line of the file has no line end: look whether it is whole.';

/** Where a manifest says how many lines there are, and others were read. Sources that make several charges of a line are not counted so. */
function otherCount({ told }: StagedFile, { melt }: Source, { taken, rejected, skipped }: Filled): string[] {
  const read = taken.count + rejected + skipped;
  if (told === undefined || melt !== undefined || told === read) return [];
  return [`The manifest says ${lines(told)}, but ${lines(read)} were read: the export may not be whole. Download it again.`];
}

/** What stands and comes along with a file. `twin`: the batch that holds the very same file already, read with the same answers. */
interface AmongOthers {
  readonly claim: () => number;
  readonly before: readonly Seen[];
  readonly others: readonly Sibling[];
  readonly twin: (said: Said) => number | null;
}

/** Reads a file into a batch (and the corrections of locked months into one more) and compares it with what stands. */
export async function importFile(reading: Reading, file: StagedFile, readable: Readable, { claim, before, others, twin }: AmongOthers): Promise<Imported> {
  const { connection, ledger, look } = reading;
  const { input, sentence } = readable;
  const batch = claim();
  const siblings = others.map((one) => one.batch);
  const told = await fillAsTold(reading, batch, file, readable, before, siblings);
  const { filled, source } = told;
  const nothing = (refused: string | null, words: readonly string[]): Imported => ({
    batch,
    filled,
    differences: { added: NONE, changed: NONE, removed: NONE, unchanged: NONE, months: [] },
    totals: [],
    changed: [],
    months: [],
    rowsOf: batch,
    batches: [],
    sentences: words,
    gone: [],
    currency: told.currency,
    account: told.account,
    known: null,
    refused,
    nameable: false,
    overlap: null,
  });
  const { broken } = filled;
  const ending = await endingOf(input, broken);
  if (typeof ending === 'object')
    return nothing(`The file ends in the middle of line ${String(ending.cutIn).replace(/\B(?=(\d{3})+$)/g, ',')}. Nothing was taken. Download it again.`, []);
  if (told.refused !== null) return nothing(told.refused, []);
  const pages = [source.format].flat().includes('json')
    ? await morePages(file, source, filled.taken.count + filled.rejected + filled.skipped)
    : { said: [], refused: null };
  if (pages.refused !== null) return nothing(pages.refused, []);
  const said = [...(sentence === null ? [] : [sentence]), ...(ending === 'whole' ? [] : [NO_LINE_END]), ...otherCount(file, source, filled), ...pages.said];
  const { gone, nobody } = await lookForGone({ connection, source, batch, before, siblings, answered: file.gone ?? [] });
  const out = [...new Set([...told.out, ...[...gone, ...nobody].flatMap((one) => (one.out ? one.scopes : []))])];
  await takeOut(connection, batch, out);
  const totals = filled.taken.count === 0 && filled.rejected === 0 ? [] : await fileTotals(connection, batch, filled);
  if (filled.taken.count === 0) {
    const why = await noneTaken(connection, batch, source, input.format === 'csv', filled);
    said.push(why.sentence);
    if (!(await holdsAny(connection, batch))) return { ...nothing(null, said), totals, gone, nameable: why.nameable };
    for (const { name, sentence } of nobody)
      said.push(`${sentence} They are taken out: ${short(name)} is the only account of ${look.titleOf(source.id)} here.`);
  }

  said.push(...(await roundedSaid(connection, source, file, input, filled)));
  const locked = lockedMonths(ledger.book());
  const frozen = await touchesLocked(connection, batch, before, locked);
  const found = await differences(connection, source, batch, before, frozen, filled);
  const overlap = found.pairs ? await overlapWith(connection, source, batch, file.name, others) : null;
  if (overlap !== null) return { ...nothing(overlap.sentence, []), overlap };
  const changes = found.added.count + found.changed.count + found.removed.count;
  // What comes again is held by the newer import, too: reverting the older one takes nothing away that this one says.
  if (changes === 0) {
    const knownBefore = source.replaces === 'document' ? await knownDocument(connection, batch, before) : null;
    if (filled.taken.count === 0) return { ...nothing(null, said), totals, gone };
    await run(connection, leaveSame(batch, before, locked));
    const same = twin(saidOf(told));
    if (same !== null) await dropRows(connection, batch);
    return {
      ...nothing(null, said),
      gone,
      differences: found,
      totals,
      rowsOf: same ?? batch,
      batches: [batch],
      known: knownBefore,
    };
  }
  const corrections = frozen ? [claim()] : [];
  const moved = (await Promise.all(corrections.map((beside) => correctLocked(connection, source, batch, beside, before, locked)))).flat();
  if (found.pairs) await run(connection, leaveSame(batch, before, locked));
  const months = found.pairs ? await monthsWritten(connection, batch) : found.months;
  const old = found.changed.count + found.removed.count > 0;
  const changed = old ? await changedLines(connection, source, file.name, (marks) => locateRows(connection, source, input, broken, marks)) : [];
  const differ = { ...found, months: [...new Set([...found.months, ...moved.map((one) => one.bookedIn)])] };
  const beside = await ask(OF_EACH, { ...look, connection, source, batch, before, removed: found.removed.count, out });
  const sentences = [...said, ...moved.map(movedSentence), ...beside];
  const batches = [batch, ...corrections];
  return {
    ...{ batch, rowsOf: batch, filled, differences: differ, months, totals, changed, batches, sentences, gone },
    ...{ currency: told.currency, account: told.account, known: null, refused: null, nameable: false, overlap: null },
  };
}

/** What older files have and this one has nothing of; `nobody`: empty days of an account that needs not be asked about, as it is the only one. */
async function lookForGone(newer: Newer): Promise<{ readonly gone: readonly Missing[]; readonly nobody: readonly Missing[] }> {
  const parts = await missingParts(newer);
  const { missing: days, only } = await daysOfNobody(newer);
  const left = [...parts, ...(await missingDays(newer))];
  return only ? { gone: left, nobody: days } : { gone: [...left, ...days], nobody: [] };
}

const holdsAny = async (connection: DuckDBConnection, batch: number): Promise<boolean> =>
  (await firstRow(connection, `SELECT EXISTS (FROM scopes WHERE batch = ${String(batch)}) AS yes`))['yes'] === true;

/**
 * A scope that comes again unchanged is held by the newer batch, too: the older one can be reverted without taking it away. Those of locked months, and those
 * that corrections stand beside, go on standing under the batches that they have.
 */
const leaveSame = (batch: number, before: readonly Seen[], locked: readonly string[]): string =>
  `UPDATE scopes SET kind = 'same' WHERE batch = ${String(batch)} AND kind = 'replaces' AND scope NOT IN (SELECT scope FROM pairs) AND (
    scope IN (SELECT scope FROM scopes WHERE kind = 'beside' AND batch IN (${['-1', ...before.map((seen) => String(seen.batch))].join(', ')}))
    OR scope IN (SELECT x_Scope FROM charges WHERE x_BatchId = ${String(batch)} AND x_Month IN (${["''", ...locked.map(literal)].join(', ')})))`;

async function knownDocument(connection: DuckDBConnection, batch: number, before: readonly Seen[]): Promise<Imported['known']> {
  const mine = `scope IN (SELECT scope FROM scopes WHERE batch = ${String(batch)})`;
  const row = await firstRow(
    connection,
    `SELECT any_value(InvoiceId) AS id, any_value(ServiceProviderName) AS seller,
       (SELECT max(batch) FROM scopes WHERE ${mine} AND kind = 'replaces' AND batch IN (${before.map((seen) => seen.batch).join(', ')})) AS batch
     FROM charges WHERE x_BatchId = ${String(batch)} AND x_Why IS NULL`,
  );
  return { id: text(row['id']), seller: text(row['seller']), batch: count(row['batch']) };
}

/** The months of lines that differ, those aside that corrections book elsewhere. */
const monthsWritten = async (connection: DuckDBConnection, batch: number): Promise<readonly string[]> => {
  const own = `FROM pairs WHERE scope IN (SELECT scope FROM scopes WHERE batch = ${String(batch)} AND kind = 'replaces')`;
  const found = await rows(
    connection,
    `SELECT month FROM (SELECT monthAfter AS month ${own} UNION SELECT monthBefore ${own}) WHERE month IS NOT NULL ORDER BY 1`,
  );
  return found.map((row) => text(row['month']));
};

const movedSentence = ({ month, bookedIn, lines: n }: Moved): string =>
  `${lines(n)} ${n === 1 ? 'is' : 'are'} of ${monthName(month)}, which is locked. ${n === 1 ? 'It is' : 'They are'} booked in ${monthName(bookedIn)}.`;

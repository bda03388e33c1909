import { mkdir, rm } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Preview } from '../../ledger/preview';
import { Refusal } from '../problem';
import { askActuals } from './questions/actuals';
import { archiveAt, hashesOf } from './files/archive';
import { diskFull } from './engine/disk';
import { turnstile } from './engine/engine';
import { askInvoiceLines } from './questions/invoice-lines';
import { askInvoices } from './questions/invoices';
import { createLedger, seenOf } from './questions/ledger';
import { writeFocus } from './questions/focus-export';
import { hashing } from './files/identities';
import { changedSince } from './files/stamp';
import { importsIn } from './log/imports-kept';
import type { Kept } from './log/imports-kept';
import { listImports, monthsKept } from './imports/imports-shown';
import { firstLines, importOf } from './imports/lines-of-import';
import { leaveOut, leftOutLines, openLines, takeBackIn } from './imports/left-out';
import { lockedMonths, softMonths } from './engine/locks';
import { dropOrphans, flipManifest, writeManifest } from './engine/manifest';
import type { Entry } from './engine/manifest';
import { openOwnSources } from './own/own-sources';
import { ownScratch, ownStore } from './own/own-store';
import type { Store } from './port';
import { basisOf, emptyPreview, readFiles, softlyChanged, waitingSince } from './imports/previews';
import type { Pending } from './imports/previews';
import type { Claim } from './imports/drop';
import { recogniseAmong } from './files/recognise';
import { monthsMoved, needOrder } from './imports/revert';
import { checkBook, closedMonths, readBook, readBooks, sameContent, withNames, writeBook } from './questions/rule-books';
import { askSeats } from './questions/seats';
import { NOBODY, UNSIGNED, needReason, signed } from './log/signed';
import { askFits, askUnclassified, type Asked } from './questions/unclassified';
import { openSums } from './engine/sums';
import { Stopped } from './imports/watch';
import { monthName } from './words';

/** What an open ledger has: two ways in, one for reading files, and what its file says. */
interface Opened {
  readonly instance: DuckDBInstance;
  readonly main: DuckDBConnection;
  readonly reading: DuckDBConnection;
  readonly path: string;
  readonly entries: readonly Entry[];
  /** By which people are hashed; null where they are not. */
  readonly salt: string | null;
  /** Files that are kept though no import names them. */
  readonly spared: readonly string[];
}

/** The embedded engine's ledger, over connections that are open. */
export async function storeOn({ instance, main, reading, path, entries, salt, spared }: Opened): Promise<Store> {
  const [scratch, archive] = [`${path}.scratch`, archiveAt(`${path}.files`)];
  // What a process that was killed had unpacked and spilled.
  for (const left of [scratch, ownScratch(scratch), `${path}.tmp`]) await rm(left, { recursive: true, force: true });
  const sums = await openSums(main);
  const ledger = createLedger(entries, await readBooks(main), sums);
  const own = await openOwnSources(main);
  const recognise = hashing(recogniseAmong(own), salt);
  const [previews, pending] = [new Map<string, Preview>(), new Map<string, Pending>()];
  const kept = (): ReadonlySet<string> =>
    new Set([...spared, ...ledger.entries().flatMap(hashesOf), ...[...pending.values()].flatMap(({ entries }) => entries.flatMap(hashesOf))]);
  await archive.dropAllBut(kept());
  const monthsOf = monthsKept(main);
  const imports = (): readonly Kept[] => importsIn(ledger.entries());
  const [oneReader, oneWriter] = [turnstile(), turnstile()];
  let next = 1 + ledger.entries().reduce((most, { batch }) => Math.max(most, batch), 0);
  const claims = new Map<string, readonly number[]>();

  const drop = async (id: string, claimed: readonly number[]): Promise<void> => {
    pending.delete(id);
    await dropOrphans(reading, claimed);
    await sums.forget(reading, claimed);
    await archive.dropAllBut(kept());
  };

  /** Not while it is written: lines that the manifest is about to vouch for would go. */
  const dropWaiting = (id: string): Promise<void> =>
    oneWriter(async () => {
      const [known, mine] = [previews.get(id), claims.get(id)];
      if (known?.state !== 'ready' || mine === undefined) return;
      await drop(id, mine);
      previews.set(id, { ...known, state: 'cancelled' });
    });

  const preview: Store['preview'] = (id, files, watch) =>
    oneReader(async () => {
      for (const old of waitingSince(pending, watch.pulledAt)) await dropWaiting(old);
      previews.set(id, emptyPreview(id, 'reading', [], null));
      const claimed: number[] = [];
      const claim: Claim = ({ hash }, source) => {
        const number = watch.numbers === undefined ? next : watch.numbers(hash, source);
        next = Math.max(next, number + 1);
        claimed.push(number);
        return number;
      };
      try {
        await mkdir(scratch, { recursive: true, mode: 0o700 });
        const found = await readFiles({ connection: reading, ledger, id, watch, recognise, scratch, claim }, files);
        const used = new Set(found.entries.map(({ facts }) => facts.fileHash));
        await archive.keep(found.staged.flatMap((file) => (used.has(file.hash) ? [file, ...(file.within ? [file.within] : []), ...(file.parts ?? [])] : [])));
        const changed = await changedSince(files);
        if (changed !== undefined) {
          await drop(id, claimed);
          const failed = emptyPreview(id, 'failed', [], `${changed} was changed while it was read. Nothing was taken. Try again once it is whole.`);
          previews.set(id, failed);
          return failed;
        }
        await dropOrphans(
          reading,
          claimed.filter((batch) => !found.entries.some((entry) => entry.batch === batch)),
        );
        previews.set(id, found.preview);
        pending.set(id, found);
        claims.set(id, claimed);
        return found.preview;
      } catch (error) {
        const full = diskFull(error);
        if (full !== undefined) {
          // Without room nothing can be tidied up either; opening the ledger does that.
          await drop(id, claimed).catch(() => undefined);
          const failed = emptyPreview(id, 'failed', [], full);
          previews.set(id, failed);
          return failed;
        }
        await drop(id, claimed);
        if (!(error instanceof Stopped)) {
          previews.delete(id);
          throw error;
        }
        const cancelled = emptyPreview(id, 'cancelled', [], null);
        previews.set(id, cancelled);
        return cancelled;
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    });

  const commit: Store['commit'] = (id, committedAt, who = NOBODY) =>
    oneWriter(async () => {
      const known = previews.get(id);
      if (known?.state === 'written') return ledger.entries().flatMap(({ facts }) => (facts.preview === id ? [facts] : []));
      const found = pending.get(id);
      if (known?.state !== 'ready' || found === undefined) throw new Refusal(404, 'unknown-preview', 'There is nothing to write: look at the files again.');
      const sources = [...new Set(found.entries.map(({ source }) => source))];
      if (found.basis !== basisOf(sources, ledger.seen(), lockedMonths(ledger.book())))
        throw new Refusal(409, 'stale-preview', 'Other lines were written or months were locked since these files were looked at. Choose the files again.');
      needReason(softlyChanged(found.entries, ledger.book()), who.reason);
      const top = ledger.entries().reduce((most, { seq }) => Math.max(most, seq), 0);
      const entries = found.entries.map((entry, i): Entry => ({ ...entry, seq: top + 1 + i, facts: { ...entry.facts, committedAt, ...signed(who) } }));
      if (entries.length > 0) await writeManifest(main, entries);
      ledger.setEntries([...ledger.entries(), ...entries]);
      previews.set(id, { ...known, state: 'written' });
      pending.delete(id);
      return entries.map(({ facts }) => facts);
    });

  const revert: Store['revert'] = (id, again, how = UNSIGNED) =>
    oneWriter(async () => {
      const mine = imports().flatMap(({ id: one, main, entries }) => (main.facts.preview === id && (how.only === null || how.only === one) ? entries : []));
      if (mine.length === 0) throw new Refusal(404, 'nothing-written', 'Nothing was written that could be taken back.');
      const numbers = mine.map(({ batch }) => batch);
      const others = ledger.entries().filter(({ batch, facts }) => !facts.reverted && !numbers.includes(batch));
      const after = seenOf(again ? [...others, ...mine] : others);
      const book = ledger.book();
      const moved = await monthsMoved(main, numbers, ledger.seen(), after, [...lockedMonths(book), ...softMonths(book)]);
      const locked = moved.find((month) => lockedMonths(book).includes(month));
      if (locked !== undefined) throw new Refusal(409, 'locked', `${monthName(locked)} is locked. What was written into it stays.`);
      if (how.replayed !== true) await needOrder(main, numbers, ledger.seen(), after, again);
      // What was given a reason when it was written may be taken back without another one: that leaves the month as it was closed.
      if (!mine.every(({ facts }) => typeof facts.reason === 'string')) needReason(moved, how.reason);
      const { at, by, reason } = how;
      const now = again ? { revert: null, back: at } : { revert: { at, by, reason } };
      const flipped = mine.map((entry): Entry => ({ ...entry, facts: { ...entry.facts, reverted: !again, ...now } }));
      await flipManifest(main, flipped);
      ledger.setEntries(ledger.entries().map((entry) => flipped.find(({ batch }) => batch === entry.batch) ?? entry));
      return flipped.map(({ facts }) => facts);
    });

  const asked = async (): Promise<Asked> => ({ seen: ledger.seen(), books: ledger.books(), contracts: await ledger.contracts(main) });
  const cancel: Store['cancel'] = (id) => oneReader(() => dropWaiting(id));

  return {
    preview,
    previewOf: (id) => previews.get(id),
    commit,
    cancel,
    revert,
    batches: () => Promise.resolve(ledger.entries().map(({ facts }) => facts)),
    imports: (period) => oneWriter(() => listImports(imports(), period, monthsOf)),
    importLines: (id) =>
      oneReader(async () => {
        const found = importOf(imports(), id);
        try {
          return await firstLines(reading, found, archive.placeOf, own.versionOf, recognise, scratch);
        } finally {
          await rm(scratch, { recursive: true, force: true });
        }
      }),
    openLines: (period, limit) => oneWriter(() => openLines(main, imports(), period, limit, monthsOf, own.versionOf)),
    leaveOut: (id, lines, at, by, reason) => oneWriter(() => leaveOut(main, imports(), id, lines, { at, by, reason }, own.versionOf)),
    takeBackIn: (id, lines) => oneWriter(() => takeBackIn(main, imports(), id, lines)),
    leftOut: (period) => oneWriter(() => leftOutLines(main, imports(), period, monthsOf)),
    closed: () => Promise.resolve(closedMonths(ledger.books())),
    actuals: (question) =>
      oneWriter(async () => {
        await ledger.cube(main);
        return askActuals(main, question, ledger.books());
      }),
    exportFocus: (question, path) => oneWriter(() => writeFocus(main, ledger.seen(), ledger.books(), question, path)),
    invoices: (period) => oneWriter(() => askInvoices(main, ledger.seen(), ledger.books(), period)),
    invoiceLines: (period) => oneWriter(() => askInvoiceLines(main, ledger.seen(), ledger.books(), period)),
    seats: (month) => oneWriter(async () => askSeats(main, ledger.seen(), month, ledger.books())),
    unclassified: (month) => oneWriter(async () => askUnclassified(main, month, await asked(), ledger.entries())),
    ruleFits: (rule) => oneWriter(async () => askFits(main, rule, await asked())),
    ruleBook: () => Promise.resolve(ledger.book()),
    ruleBookOf: (version) => oneWriter(() => readBook(main, version)),
    saveRuleBook: (basedOn, given, savedAt, by = null) =>
      oneWriter(async () => {
        const book = ledger.book();
        const content = withNames(given, book);
        if (sameContent(book, content) && book.Version > 0) return { saved: true, book };
        if (basedOn !== book.Version) return { saved: false, book };
        await checkBook(main, content);
        ledger.setBook(await writeBook(main, book.Version + 1, content, savedAt, by));
        return { saved: true, book: ledger.book() };
      }),
    ownSources: ownStore(own, reading, recognise, scratch, oneReader, oneWriter),
    close: () =>
      oneReader(() =>
        oneWriter(async () => {
          // What waits for its word is dropped: a preview does not outlive its process.
          for (const id of [...pending.keys()]) await drop(id, claims.get(id) ?? []);
          for (const connection of [main, reading]) connection.closeSync();
          instance.closeSync();
        }),
      ),
  };
}

import { mkdir, rm } from 'node:fs/promises';
import type { DuckDBInstance } from '@duckdb/node-api';
import type { Preview } from '../../ledger/preview';
import { Refusal } from '../problem';
import { askActuals } from './actuals';
import { archiveAt, hashesOf } from './archive';
import { diskFull } from './disk';
import { turnstile } from './engine';
import { connect, onePath, openInstance } from './instance';
import { askInvoiceLines } from './invoice-lines';
import { askInvoices } from './invoices';
import { createLedger, seenOf } from './ledger';
import { writeFocus } from './focus-export';
import { hashing, openIdentities } from './identities';
import { importsIn } from './imports-kept';
import type { Kept } from './imports-kept';
import { listImports, monthsKept } from './imports-shown';
import { firstLines, importOf } from './lines-of-import';
import { leaveOut, leftOutLines, openLines, takeBackIn } from './left-out';
import { lockedMonths, softMonths } from './locks';
import { dropOrphans, flipManifest, readManifest, writeManifest } from './manifest';
import type { Entry } from './manifest';
import { openOwnSources } from './own-sources';
import { ownStore } from './own-store';
import type { Identities, OpenStore, Store } from './port';
import { basisOf, emptyPreview, readFiles, softlyChanged } from './previews';
import type { Pending } from './previews';
import { recogniseAmong } from './recognise';
import { monthsMoved } from './revert';
import { checkBook, closedMonths, readBook, readBooks, sameContent, writeBook } from './rule-books';
import { askSeats } from './seats';
import { NOBODY, UNSIGNED, needReason, signed } from './signed';
import { askFits, askUnclassified } from './unclassified';
import { Stopped } from './watch';
import { monthName } from './words';

const open = new Map<string, { readonly store: Promise<Store>; holders: number }>();

/** Opens a ledger of the embedded engine. One instance for each path: the engine's own lock does not keep two apart inside one process. */
export const openDuckDbStore: OpenStore = async (path, identities) => {
  const place = await onePath(path);
  const shared = open.get(place) ?? { store: openStoreAt(place, identities), holders: 0 };
  open.set(place, shared);
  shared.holders += 1;
  try {
    const store = await shared.store;
    const close = async (): Promise<void> => {
      shared.holders -= 1;
      if (shared.holders > 0) return;
      open.delete(place);
      await store.close();
    };
    return { ...store, close };
  } catch (error) {
    open.delete(place);
    throw error;
  }
};

async function openStoreAt(path: string, identities: Identities | undefined): Promise<Store> {
  const instance = await openInstance(path);
  try {
    return await storeOn(instance, path, identities);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

async function storeOn(instance: DuckDBInstance, path: string, identities: Identities | undefined): Promise<Store> {
  const [scratch, archive] = [`${path}.scratch`, archiveAt(`${path}.files`)];
  const [main, reading] = [await connect(instance), await connect(instance)];
  await dropOrphans(main, 'all');
  const ledger = createLedger(await readManifest(main), await readBooks(main));
  const own = await openOwnSources(main);
  const salt = await openIdentities(main, identities).catch((error: unknown) => {
    for (const connection of [main, reading]) connection.closeSync();
    throw error;
  });
  const recognise = hashing(recogniseAmong(own), salt);
  const [previews, pending] = [new Map<string, Preview>(), new Map<string, Pending>()];
  const kept = (): ReadonlySet<string> =>
    new Set([...ledger.entries().flatMap(hashesOf), ...[...pending.values()].flatMap(({ entries }) => entries.flatMap(hashesOf))]);
  await archive.dropAllBut(kept());
  const monthsOf = monthsKept(main);
  const imports = (): readonly Kept[] => importsIn(ledger.entries());
  const [oneReader, oneWriter] = [turnstile(), turnstile()];
  let next = 1 + ledger.entries().reduce((most, { batch }) => Math.max(most, batch), 0);
  const claim = (): number => next++;

  const drop = async (id: string, from: number, to: number): Promise<void> => {
    pending.delete(id);
    await dropOrphans(
      reading,
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    await archive.dropAllBut(kept());
  };
  const ranges = new Map<string, readonly [number, number]>();

  const preview: Store['preview'] = (id, files, watch) =>
    oneReader(async () => {
      previews.set(id, emptyPreview(id, 'reading', [], null));
      const from = next;
      try {
        await mkdir(scratch, { recursive: true, mode: 0o700 });
        const found = await readFiles(reading, ledger, id, files, watch, recognise, scratch, claim);
        const used = new Set(found.entries.map(({ facts }) => facts.fileHash));
        for (const file of found.staged)
          if (used.has(file.hash)) for (const one of [file, ...(file.within ? [file.within] : []), ...(file.parts ?? [])]) await archive.keep(one);
        const unused = Array.from({ length: next - from }, (_, i) => from + i).filter((batch) => !found.entries.some((entry) => entry.batch === batch));
        await dropOrphans(reading, unused);
        previews.set(id, found.preview);
        pending.set(id, found);
        ranges.set(id, [from, next]);
        return found.preview;
      } catch (error) {
        const full = diskFull(error);
        if (full !== undefined) {
          // Without room nothing can be tidied up either; opening the ledger does that.
          await drop(id, from, next).catch(() => undefined);
          const failed = emptyPreview(id, 'failed', [], full);
          previews.set(id, failed);
          return failed;
        }
        await drop(id, from, next);
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
        throw new Refusal(409, 'stale', 'Other lines were written or months were locked since these files were looked at. Choose the files again.');
      needReason(softlyChanged(found.entries, ledger.book()), who.reason);
      const top = ledger.entries().reduce((most, { seq }) => Math.max(most, seq), 0);
      const entries = found.entries.map((entry, i): Entry => ({ ...entry, seq: top + 1 + i, facts: { ...entry.facts, committedAt, ...signed(who) } }));
      if (entries.length > 0)
        await writeManifest(main, entries).catch((error: unknown) => {
          const full = diskFull(error);
          throw full === undefined ? error : new Refusal(507, 'disk-full', full);
        });
      ledger.setEntries([...ledger.entries(), ...entries]);
      previews.set(id, { ...known, state: 'written' });
      pending.delete(id);
      return entries.map(({ facts }) => facts);
    });

  const revert: Store['revert'] = (id, again, how = UNSIGNED) =>
    oneWriter(async () => {
      const mine = imports().flatMap(({ id: one, main, entries }) => (main.facts.preview === id && (how.only === null || how.only === one) ? entries : []));
      if (mine.length === 0) throw new Refusal(404, 'unknown-preview', 'Nothing was written that could be taken back.');
      const numbers = mine.map(({ batch }) => batch);
      const others = ledger.entries().filter(({ batch, facts }) => !facts.reverted && !numbers.includes(batch));
      const after = seenOf(again ? [...others, ...mine] : others);
      const book = ledger.book();
      const moved = await monthsMoved(main, numbers, ledger.seen(), after, [...lockedMonths(book), ...softMonths(book)]);
      const locked = moved.find((month) => lockedMonths(book).includes(month));
      if (locked !== undefined) throw new Refusal(409, 'locked', `${monthName(locked)} is locked. What was written into it stays.`);
      // What was given a reason when it was written may be taken back without another one: that leaves the month as it was closed.
      if (!mine.every(({ facts }) => typeof facts.reason === 'string')) needReason(moved, how.reason);
      const { at, by, reason } = how;
      const flipped = mine.map((entry): Entry => ({ ...entry, facts: { ...entry.facts, reverted: !again, revert: again ? null : { at, by, reason } } }));
      await flipManifest(main, flipped);
      ledger.setEntries(ledger.entries().map((entry) => flipped.find(({ batch }) => batch === entry.batch) ?? entry));
      return flipped.map(({ facts }) => facts);
    });

  const cancel: Store['cancel'] = (id) =>
    oneReader(async () => {
      const [known, range] = [previews.get(id), ranges.get(id)];
      if (known?.state !== 'ready' || range === undefined) return;
      await drop(id, ...range);
      previews.set(id, { ...known, state: 'cancelled' });
    });

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
    exportFocus: (question, path) => oneWriter(() => writeFocus(main, ledger.seen(), question, path)),
    invoices: (period) => oneWriter(() => askInvoices(main, ledger.seen(), period)),
    invoiceLines: (period) => oneWriter(() => askInvoiceLines(main, ledger.seen(), ledger.books(), period)),
    seats: (month) => oneWriter(async () => askSeats(main, ledger.seen(), month, ledger.books())),
    unclassified: (month) => oneWriter(() => askUnclassified(main, month, ledger.seen(), ledger.books(), ledger.entries())),
    ruleFits: (rule) => oneWriter(() => askFits(main, rule, ledger.seen(), ledger.books())),
    ruleBook: () => Promise.resolve(ledger.book()),
    ruleBookOf: (version) => oneWriter(() => readBook(main, version)),
    saveRuleBook: (basedOn, content, savedAt, by = null) =>
      oneWriter(async () => {
        const book = ledger.book();
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
          for (const id of [...pending.keys()]) await drop(id, ...(ranges.get(id) ?? [0, 0]));
          for (const connection of [main, reading]) connection.closeSync();
          instance.closeSync();
        }),
      ),
  };
}

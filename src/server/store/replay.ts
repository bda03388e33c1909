import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Batch } from '../../ledger/preview';
import { Refusal } from '../problem';
import type { Done, Dropped } from './log/action-log';
import { flushFile } from './files/flush';
import { partsKept } from './files/parts';
import type { StagedFile, Store } from './port';
import { lines, monthName } from './words';

/** An action in a few words. */
export function named(done: Done): string {
  switch (done.action) {
    case 'people':
      return 'People';
    case 'import':
      return [...new Set(done.batches.map(({ file }) => file))].join(', ');
    case 'revert':
      return done.again ? 'Bringing an import back' : 'Reverting an import';
    case 'rules':
      return `Version ${String(done.version)} of the rule book`;
    case 'source':
      return `Version ${String(done.version)} of the source ${done.id}`;
    case 'use':
      return `Use of the source ${done.id}`;
    case 'leave out':
      return 'Lines that were left out';
    case 'take back in':
      return 'Lines that were taken back in';
  }
}

/** Where the old ledger and the new one are, and numbers that no import ever had. */
export interface At {
  readonly path: string;
  readonly fresh: string;
  readonly unused: () => number;
}

/** The action as it is now, and what differs from then; or why it could not be done again. */
export type Again = { readonly done: Done; readonly differs: string | null } | { readonly lost: string };

/** Does one action again. A full disk ends it all; other refusals are told. */
export async function again(store: Store, done: Done, at: At): Promise<Again> {
  try {
    return done.action === 'import' ? await importAgain(store, done, at) : ((await otherAgain(store, done)) ?? { done, differs: null });
  } catch (error) {
    if (error instanceof Refusal && error.status !== 507) return { lost: error.message };
    throw error;
  }
}

async function otherAgain(store: Store, done: Exclude<Done, { action: 'import' }>): Promise<{ readonly lost: string } | undefined> {
  switch (done.action) {
    case 'people':
      return undefined;
    case 'revert': {
      const { preview, again: back, only, at, by, reason } = done;
      await store.revert(preview, back, { at, only, by, reason, replayed: true });
      return undefined;
    }
    case 'rules': {
      // A book of before knew no other names of vendors.
      const { saved } = await store.saveRuleBook(done.version - 1, { Names: [], ...done.content }, done.at, done.by);
      return saved ? undefined : { lost: 'A version before it is not there.' };
    }
    case 'source':
      await store.ownSources.again(done.declaration, done.used, done.at, done.by);
      return undefined;
    case 'use':
      await store.ownSources.use(done.id, done.used);
      return undefined;
    case 'leave out':
      await store.leaveOut(done.import, done.lines, done.at, done.by, done.reason);
      return undefined;
    case 'take back in':
      await store.takeBackIn(done.import, done.lines);
      return undefined;
  }
}

const GONE = 'It cannot be read any more.';
/** What `diskFull` says. */
const NO_ROOM = /^The disk of the server is full\./;

async function importAgain(store: Store, done: Extract<Done, { action: 'import' }>, { path, fresh, unused }: At): Promise<Again> {
  const { preview: id, pulledAt, files, batches } = done;
  const staged: StagedFile[] = [];
  for (const [i, file] of files.entries()) {
    const found = await stagedAgain(file, i, path);
    if (found === null) return { lost: `${file.name} is not in ${basename(path)}.files any more. Bring it in again.` };
    staged.push(found);
    for (const { hash } of [file, ...(found.parts ?? [])]) await linked(`${path}.files/${hash}`, `${fresh}.files`, hash);
  }
  // The numbers of imports stand in workbooks, so they stay.
  const numbers = new Map<string, number[]>();
  const key = (hash: string, source: string): string => `${hash} ${source}`;
  for (const { id: number, fileHash, source } of batches) numbers.set(key(fileHash, source), [...(numbers.get(key(fileHash, source)) ?? []), number]);
  const watch = {
    progress: () => undefined,
    signal: { aborted: false },
    pulledAt,
    numbers: (hash: string, source: string) => numbers.get(key(hash, source))?.shift() ?? unused(),
  };
  const preview = await store.preview(id, staged, watch);
  const [first] = batches;
  // A file that found no room is not one that cannot be read any more: nothing after it would find room.
  const full = [preview, ...preview.files].find(({ sentence }) => sentence !== null && NO_ROOM.test(sentence));
  if (preview.state === 'failed' || full !== undefined) throw new Refusal(507, 'disk-full', full?.sentence ?? preview.sentence ?? '');
  if (first === undefined) return { lost: GONE };
  const written = await store.commit(id, first.committedAt, { by: first.by ?? null, reason: first.reason ?? null });
  if (written.length === 0) return { lost: preview.files.find(({ sentence }) => sentence !== null)?.sentence ?? GONE };
  const differ = batches.flatMap((old) =>
    difference(
      old,
      written.find((one) => one.id === old.id),
    ),
  );
  return { done: { ...done, batches: [...written] }, differs: differ.length === 0 ? null : differ.join(' ') };
}

const money = ({ totals }: Batch): string => totals.map(({ Amount, Currency }) => `${Amount} ${Currency}`).join(', ') || 'no amounts';
const size = ({ added, changed, unchanged }: Batch): number => added + changed + unchanged;

/** What an import says now that it did not say then: a newer Corridor may read a file otherwise. */
function difference(old: Batch, now: Batch | undefined): string[] {
  if (now === undefined) return [`${old.file} cannot be read any more.`];
  if (money(old) === money(now) && size(old) === size(now) && old.rejected === now.rejected) return [];
  const month = now.months[0] === undefined ? '' : ` (${monthName(now.months[0])})`;
  return [`${old.file}${month} was ${lines(size(old))}, ${money(old)}, and is ${lines(size(now))}, ${money(now)}: this Corridor reads it otherwise.`];
}

async function stagedAgain({ name, hash, source, parts, gone, currency, account }: Dropped, i: number, path: string): Promise<StagedFile | null> {
  const at = (of: string): string => `${path}.files/${of}`;
  const there = await stat(at(hash)).catch(() => undefined);
  const list = parts && there !== undefined ? await partsKept(at(hash), at) : undefined;
  if (there === undefined || (parts && list === undefined)) return null;
  return {
    ...{ upload: `${String(i)} ${hash}`, name, path: at(hash), bytes: there.size, hash },
    ...(source === null ? {} : { source }),
    ...(gone === undefined ? {} : { gone }),
    ...(currency === undefined ? {} : { currency }),
    // Before it was asked, lines without an account counted beside those of one.
    account: account ?? '',
    ...(list === undefined ? {} : { parts: list }),
  };
}

/** The same file under a second name: it costs no room, and the old archive stays as it is. */
async function linked(from: string, folder: string, hash: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const to = `${folder}/${hash}`;
  if (existsSync(to)) return;
  await link(from, to).catch(async () => {
    await copyFile(from, to);
    await flushFile(to);
  });
}

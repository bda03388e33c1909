import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Entry } from '../engine/manifest';
import { flushFile, flushFolder } from './flush';

/** The files that are kept for an entry: its own, what it came in, and its parts. */
export const hashesOf = ({ facts }: Entry): readonly string[] => [facts.fileHash, ...(facts.within ? [facts.within.hash] : []), ...(facts.parts ?? [])];

const HASH = /^[0-9a-f]{64}$/;

/** A file that is to be kept; `own`: the server wrote it, so that it needs no copy. */
interface Kept {
  readonly path: string;
  readonly hash: string;
  readonly own?: true;
}

/** Gives what is ours already a second name; false where its place is on another disk, or the disk knows no second names. */
const alsoNamed = (path: string, place: string): Promise<boolean> =>
  link(path, place).then(
    () => true,
    () => false,
  );

/** The files as they were dropped, beside the ledger, each under its hash: what every line can be traced to, and what a ledger can be rebuilt from. */
export function archiveAt(folder: string): {
  /** Answers once they are on the disk: only then may the manifest name them. */
  readonly keep: (files: readonly Kept[]) => Promise<void>;
  readonly placeOf: (hash: string) => string;
  readonly dropAllBut: (hashes: ReadonlySet<string>) => Promise<void>;
} {
  const keepOne = async ({ path, hash, own }: Kept): Promise<void> => {
    if (!HASH.test(hash)) throw new Error('a file is kept under its SHA-256');
    const place = join(folder, hash);
    if ((await stat(place).catch(() => undefined)) !== undefined) return;
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await flushFolder(dirname(folder));
    if (own === true && (await alsoNamed(path, place))) return flushFile(place);
    // A whole copy or none: whoever reads the archive never meets half a file.
    await copyFile(path, `${place}.part`, constants.COPYFILE_FICLONE);
    await flushFile(`${place}.part`);
    await rename(`${place}.part`, place);
  };
  return {
    placeOf: (hash) => join(folder, hash),
    async keep(files) {
      for (const file of files) await keepOne(file);
      if (files.length > 0) await flushFolder(folder);
    },
    async dropAllBut(hashes) {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) if (!hashes.has(name) && HASH.test(name.replace(/\.part$/, ''))) await rm(join(folder, name), { force: true });
    },
  };
}

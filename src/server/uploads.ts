import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Upload } from '../ledger/wire';
import { Refusal } from './problem';
import { fingerprint, fingerprintOf, type Fingerprint } from './store/files/fingerprint';
import { stampOf } from './store/files/stamp';
import type { StagedFile } from './store/port';

/** Files that were put up and wait to be read. They live as long as the server, at most a day. */
export interface Uploads {
  /** Streams to disk while counting and hashing. Whatever goes wrong, nothing of the file stays. */
  readonly take: (name: string, content: Readable) => Promise<Upload>;
  readonly find: (upload: string) => StagedFile;
  readonly clear: () => Promise<void>;
}

const DAY_MS = 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name as text for sentences: without folders and control characters. It never becomes a path. */
export function nameOnly(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';

  const clean = last.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return clean === '' ? 'unnamed file' : clean.slice(0, 200);
}

const inGB = (bytes: number): string => (bytes >= 1e9 ? `${String(Math.floor(bytes / 1e9))} GB` : `${String(bytes)} bytes`);
/** The one sentence for a file beyond the limit. */
export const tooLarge = (name: string, limit: number): Refusal =>
  new Refusal(413, 'too-large', `${nameOnly(name)} is larger than ${inGB(limit)}. Split it by month and bring in the parts.`);

/** Counts and hashes what flows through; stops at the limit. */
function meter(name: string, limit: number): { readonly stream: Transform; readonly read: () => Fingerprint } {
  const { take, read } = fingerprint();
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) {
        done(tooLarge(name, limit));
        return;
      }
      take(chunk);
      done(null, chunk);
    },
  });
  return { stream, read };
}

/** A file that already lies on this machine, hashed and ready to be read where it is. */
export async function stage(path: string, name = path): Promise<StagedFile> {
  const stamp = await stampOf(path);
  return { upload: randomUUID(), name: nameOnly(name), path, stamp, ...(await fingerprintOf(path)) };
}

/** What an earlier run left in the folder is removed. */
export async function openUploads(folder: string, limit: number): Promise<Uploads> {
  const files = new Map<string, { readonly staged: StagedFile; readonly at: number }>();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const drop = async (upload: string): Promise<void> => {
    files.delete(upload);
    await rm(join(folder, upload), { force: true });
  };
  // Only names that we gave: a folder given by mistake loses nothing of its owner's.
  const clear = async (): Promise<void> => {
    for (const entry of await readdir(folder)) if (UUID.test(entry)) await drop(entry);
  };
  await clear();
  return {
    take: async (name, content) => {
      for (const [old, { at }] of files) if (Date.now() - at > DAY_MS) await drop(old);
      const upload = randomUUID();
      const path = join(folder, upload);
      const { stream, read } = meter(name, limit);
      try {
        await pipeline(content, stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      const file = { upload, name: nameOnly(name), path, ...read(), own: true as const };
      files.set(upload, { staged: file, at: Date.now() });
      return { upload, name: file.name, bytes: file.bytes, hash: file.hash };
    },
    find: (upload) => {
      const file = files.get(upload);
      if (file === undefined) throw new Refusal(404, 'unknown-upload', 'This file is no longer on the server. Choose it again.');
      return file.staged;
    },
    clear,
  };
}

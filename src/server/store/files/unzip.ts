import { createWriteStream } from 'node:fs';
import { pipeline as piped, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import type yauzl from 'yauzl';
import { fingerprint, type Fingerprint } from './fingerprint';

/** One file of an archive; its name is text for sentences, never a path. */
export interface Member {
  readonly name: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
}

/** Why an archive is not opened; the message is for people. */
export class NotOpened extends Error {}

const NOT_WHOLE = 'The archive cannot be read to its end. Nothing was taken. Download it again.';
const MEMBERS = 5_000;
/** As much as an archive may unpack to, and how much more than it takes itself; tables of cells pack ten to forty times. */
const TOTAL = 20_000_000_000;
const RATIO = 250;
const SMALL = 64_000_000;

/** Whether something unpacks to more than any export does. */
export const isBomb = (size: number, packed: number): boolean => size > TOTAL || (size > SMALL && size > packed * RATIO);

/** Opens an archive for as long as `work` takes. What it says of itself is checked before anything is unpacked, and again while it is. */
export async function withArchive<T>(path: string, packed: number, work: (members: readonly Member[]) => Promise<T>): Promise<T> {
  const archive = await opened(path);
  try {
    return await work(await membersOf(archive, packed));
  } finally {
    archive.close();
  }
}

/** What reads archives is loaded for the first one. */
const opened = async (path: string): Promise<yauzl.ZipFile> => {
  const { default: zip } = await import('yauzl');
  return new Promise((resolve, reject) => {
    zip.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, archive) => {
      if (error === null) resolve(archive);
      else reject(new NotOpened(NOT_WHOLE));
    });
  });
};

async function membersOf(archive: yauzl.ZipFile, packed: number): Promise<readonly Member[]> {
  const entries = await new Promise<readonly yauzl.Entry[]>((resolve, reject) => {
    const found: yauzl.Entry[] = [];
    archive.on('entry', (entry: yauzl.Entry) => {
      found.push(entry);
      if (found.length > MEMBERS) reject(new NotOpened(`The archive holds more than ${MEMBERS.toLocaleString('en')} files. Bring in those that are exports.`));
      else archive.readEntry();
    });
    archive.on('end', () => {
      resolve(found);
    });
    archive.on('error', (error: Error) => {
      const outside = /invalid relative path|absolute path|invalid characters in fileName/i.test(error.message);
      reject(new NotOpened(outside ? 'The archive names files outside of itself. Nothing was taken.' : NOT_WHOLE));
    });
    archive.readEntry();
  });
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(fileName));
  const bytes = files.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (isBomb(bytes, packed) || files.some((entry) => isBomb(entry.uncompressedSize, entry.compressedSize)))
    throw new NotOpened('The archive unpacks to far more than it should. Nothing was taken.');
  if (files.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) throw new NotOpened('The archive has a password. Unpack it and bring in the files.');
  return files.map((entry) => ({ name: entry.fileName, bytes: entry.uncompressedSize, open: () => streamOf(archive, entry) }));
}

const streamOf = (archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(whole(stream, entry.crc32));
      else reject(new NotOpened('A file in the archive is packed in a way that is not known. Unpack it and bring in the files.'));
    });
  });

/** The same bytes; one that changed on its way would be another amount, so they end in an error where their sum is not the one that the archive states. */
function whole(stream: Readable, stated: number): Readable {
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === stated ? null : new NotOpened(NOT_WHOLE));
    },
  });
  return piped(stream, check, () => undefined);
}

/** Unpacks a member to a place of ours and answers its fingerprint. */
export async function unpackTo(member: Member, place: string): Promise<Fingerprint> {
  const { take, read } = fingerprint();
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      take(chunk);
      done(null, chunk);
    },
  });
  await pipeline(await member.open(), meter, createWriteStream(place, { mode: 0o600 })).catch((error: unknown) => {
    const { code } = error as { readonly code?: string };
    // A full disk speaks for itself.
    throw code === 'ENOSPC' || code === 'EDQUOT' ? error : new NotOpened(NOT_WHOLE);
  });
  return read();
}

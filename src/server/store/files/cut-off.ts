import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { InputFile } from '../../../sources/input-file';
import { lastRecord, PART } from './places';
import { lineLongerThan } from './long-line';
import { isBomb } from './unzip';

const TAIL = 65_536;

/** How a file ends: whole; maybe not, which nobody can know; or in the middle of its last line, as one that was cut off does. */
export type Ending = 'whole' | 'no line end' | { readonly cutIn: number };

/** `broken` are the records that could not be cut into columns. A compressed file has a check sum of its own, a document and Parquet have an end. */
export async function endingOf(input: InputFile, broken: readonly number[]): Promise<Ending> {
  const { parts = [{ path: input.path }] } = input;
  let ending: Ending = 'whole';
  for (const [i, { path }] of parts.entries()) {
    const one = await endingOfPart({ ...input, path }, new Set(broken.flatMap((number) => (Math.floor(number / PART) === i ? [number % PART] : []))));
    if (typeof one === 'object') return one;
    if (one !== 'whole') ending = one;
  }
  return ending;
}

async function endingOfPart(input: InputFile, broken: ReadonlySet<number>): Promise<Ending> {
  const { path, compressed, format } = input;
  if (compressed || format === 'json' || format === 'parquet') return 'whole';
  const tail = await tailOf(path);
  if (tail.at(-1) === 0x0a || tail.at(-1) === 0x0d) return 'whole';
  // UTF-16 has its line end in two bytes.
  if (tail.at(-1) === 0 && tail.at(-2) === 0x0a) return 'whole';
  if (format === 'jsonl' && !isHalfRecord(tail)) return 'whole';
  if (format === 'csv' && broken.size === 0) return 'no line end';
  const { line, number } = await lastRecord(input);
  return format === 'jsonl' || broken.has(number) ? { cutIn: line } : 'no line end';
}

/** Whether the last line is JSON that was begun and not ended; a line longer than what was read cannot be judged. */
function isHalfRecord(tail: Buffer): boolean {
  const begins = tail.lastIndexOf(0x0a);
  if (begins === -1 && tail.length === TAIL) return false;
  try {
    JSON.parse(tail.subarray(begins + 1).toString('utf8'));
    return false;
  } catch {
    return true;
  }
}

/** Unpacks a compressed file to its end and its check sum; the engine takes one that was cut off for a shorter one, and passes lines longer than it reads at once by. */
export async function unpacksWhole(path: string, longest = Infinity): Promise<'whole' | 'cut' | 'too much' | 'long line'> {
  const { size } = await stat(path);
  const longer = lineLongerThan(longest);
  let [bytes, long] = [0, false];
  const nowhere = new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      bytes += chunk.length;
      long ||= longer(chunk);
      next(isBomb(bytes, size) ? new Error('too much') : null);
    },
  });
  return pipeline(createReadStream(path), createGunzip(), nowhere).then(
    () => (long ? 'long line' : 'whole'),
    () => (isBomb(bytes, size) ? 'too much' : 'cut'),
  );
}

async function tailOf(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const tail = Buffer.alloc(Math.min(TAIL, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    return tail;
  } finally {
    await file.close();
  }
}

import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { InputFile } from '../../sources/input-file';

const TAIL = 65_536;

/** How a file ends: whole; maybe not, which nobody can know; or in the middle of its last line, as one that was cut off does. */
export type Ending = 'whole' | 'no line end' | 'cut';

/** `lastIsBroken` tells whether the last line could not be cut into columns. A compressed file has a check sum of its own. */
export async function endingOf({ path, compressed, format }: InputFile, lastIsBroken: boolean): Promise<Ending> {
  if (compressed) return 'whole';
  const tail = await tailOf(path);
  if (tail.at(-1) === 0x0a || tail.at(-1) === 0x0d) return 'whole';
  // UTF-16 has its line end in two bytes.
  if (tail.at(-1) === 0 && tail.at(-2) === 0x0a) return 'whole';
  if (format === 'jsonl') return isHalfRecord(tail) ? 'cut' : 'whole';
  return lastIsBroken ? 'cut' : 'no line end';
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

/** Unpacks a compressed file to its end and its check sum; the engine takes one that was cut off for a shorter one. */
export async function unpacksWhole(path: string): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
  return pipeline(createReadStream(path), createGunzip(), nowhere).then(
    () => true,
    () => false,
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

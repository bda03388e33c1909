import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** A file that was cut off ends in the middle of its last line. `broken` are the lines that could not be cut into columns. */
export async function endsInMiddle(path: string, compressed: boolean, lastLine: number, broken: readonly number[]): Promise<string | null> {
  if (compressed || !broken.includes(lastLine) || (await endsWithLineBreak(path))) return null;
  return `The file ends in the middle of line ${String(lastLine).replace(/\B(?=(\d{3})+$)/g, ',')}. Nothing was taken. Download it again.`;
}

/** Unpacks a compressed file to its end and its check sum; the engine takes one that was cut off for a shorter one. */
export async function unpacksWhole(path: string): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
  return pipeline(createReadStream(path), createGunzip(), nowhere).then(
    () => true,
    () => false,
  );
}

async function endsWithLineBreak(path: string): Promise<boolean> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const last = Buffer.alloc(1);
    await file.read(last, 0, 1, Math.max(0, size - 1));
    return last[0] === 0x0a || last[0] === 0x0d;
  } finally {
    await file.close();
  }
}
